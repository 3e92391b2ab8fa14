"""The forms of allauth with our words on them; what they check stays theirs."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

_ADDRESS, _PASSWORD, _NEW = _("E-mail address"), _("Password"), _("New password")
_TWELVE = _("At least 12 characters. A few words one after another are easy to remember.")
_CODE = _("Code of 6 digits")
_IN_APP = _("It stands in your app. One of your recovery codes works as well.")


def _say(form: forms.Form, name: str, label: str | Promise, hint: str | Promise = "") -> None:
    field = form.fields[name]
    field.label, field.help_text = str(label), str(hint)
    field.widget.attrs.pop("placeholder", None)


class SignIn(account.LoginForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "login", _ADDRESS)
        _say(self, "password", _PASSWORD)
        self.fields["login"].widget.attrs["autocomplete"] = "username"


class ForgotPassword(account.ResetPasswordForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "email", _ADDRESS)


class _NewPassword:
    fields: dict[str, forms.Field]

    def _label(self) -> None:
        _say(self, "password1", _NEW, _TWELVE)  # type: ignore[arg-type]
        _say(self, "password2", _("The new password again"))  # type: ignore[arg-type]

    def clean(self) -> Any:
        """The check of allauth, with our words for two passwords that differ."""
        found = super().clean()  # type: ignore[misc]
        errors: dict[str, Any] = self._errors  # type: ignore[attr-defined]
        if found.get("password1") and "password2" in errors:
            errors["password2"] = self.error_class([gettext("The two passwords differ. Enter the same one twice.")])  # type: ignore[attr-defined]
        return found


class NewPassword(_NewPassword, account.ResetPasswordKeyForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._label()


class FirstPassword(_NewPassword, account.SetPasswordForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._label()


class OtherPassword(_NewPassword, account.ChangePasswordForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "oldpassword", _("The password you have now"))
        self._label()


class OtherAddress(account.AddEmailForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "email", _("New e-mail address"), _("We send a link there. The old address works until you use it."))


class PasswordAgain(account.ReauthenticateForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "password", _PASSWORD)


class Code(AuthenticateForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "code", _CODE, _IN_APP)


class CodeAgain(ReauthenticateForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "code", _CODE, _IN_APP)


class FirstCode(ActivateTOTPForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "code", _CODE, _("It stands in your app and changes every 30 seconds."))


class NewKey(AddWebAuthnForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "name", _("Name of this key"), _("To tell your keys apart, for example: phone."))
        _say(self, "passwordless", _("Sign in with this key alone"), _("Then you need no password any more."))


class KeyName(EditWebAuthnForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "name", _("Name of this key"))
