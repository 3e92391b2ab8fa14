"""What people fill in about organisations, roles and themselves. Permission is asked in the actions, not here."""

from collections.abc import Iterator, Set
from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from banenafspraak.errors import BadInput
from banenafspraak.verdeling.gebieden import gebieden
from loket.accounts.actions.memberships import LONGEST_LOAN
from loket.accounts.models import Organisation, Person
from loket.accounts.models.organisation import BRANCH, KVK
from loket.accounts.names import ONE_LINE
from loket.accounts.roles import Kind, Role


def gemeente_code(text: str) -> str:
    """The code of a gemeente that is named by its name or code; ValidationError with the nearest names."""
    if not text.strip():
        return ""
    try:
        return gebieden().zoek_gemeente(text.strip(), timezone.localdate()).code
    except BadInput as problem:
        raise ValidationError(list(_said(problem))) from problem


def _said(problem: BadInput) -> Iterator[str]:
    """Each finding in the language of the page, with the nearest names behind it."""
    for finding in problem.findings:
        text = finding.bericht.in_(get_language() or "nl")
        near = gettext("Did you mean %(names)s?") % {"names": ", ".join(finding.suggesties)}
        yield f"{text} {near}" if finding.suggesties else text


class OrganisationForm(forms.Form):
    """An organisation or a branch; ``kind`` decides which numbers and places belong to it."""

    name = forms.CharField(label=_("Name"), max_length=120, widget=forms.TextInput({"autocomplete": "organization"}))
    kvk = forms.CharField(
        label=_("KvK number"),
        max_length=8,
        required=False,
        validators=[KVK],
        help_text=_("8 digits. On the extract of the Kamer van Koophandel."),
        widget=forms.TextInput({"inputmode": "numeric"}),
    )
    branch_number = forms.CharField(
        label=_("Branch number"),
        max_length=12,
        required=False,
        validators=[BRANCH],
        help_text=_("12 digits. Each branch has its own."),
        widget=forms.TextInput({"inputmode": "numeric"}),
    )
    gemeente = forms.CharField(
        label=_("Gemeente"), required=False, max_length=60, help_text=_("Where it is. The name or the code.")
    )
    regio = forms.ChoiceField(label=_("Region"), required=False)

    def __init__(self, kind: str, *args: Any, fixed: Set[str], is_branch: bool = False, **kwargs: Any) -> None:
        """``fixed`` names the fields that whoever fills this in may not set."""
        super().__init__(*args, **kwargs)
        if kind != Kind.WERKGEVER or is_branch:
            del self.fields["kvk"]
        if kind != Kind.WERKGEVER or not is_branch:
            del self.fields["branch_number"]
        if kind in {Kind.REGIO, Kind.BEHEER, Kind.WERKKAMER, Kind.SECTOR}:
            del self.fields["gemeente"]
        if kind == Kind.REGIO:
            regions = sorted(gebieden().regios.values(), key=lambda regio: regio.naam)
            self.fields["regio"].choices = [("", _("Choose a region")), *((r.code, r.naam) for r in regions)]  # type: ignore[attr-defined]
        else:
            del self.fields["regio"]
        for name in fixed & set(self.fields):
            del self.fields[name]
        self._ask(kind, is_branch=is_branch)

    def _ask(self, kind: str, *, is_branch: bool) -> None:
        for name in {Kind.REGIO: ("regio",), Kind.GEMEENTE: ("gemeente",), Kind.WERKGEVER: ("kvk",)}.get(
            Kind(kind), ()
        ):
            if name in self.fields:
                self.fields[name].required = True
        if is_branch and "gemeente" in self.fields:
            self.fields["gemeente"].required = True

    def clean_gemeente(self) -> str:
        """The code of the gemeente."""
        return gemeente_code(self.cleaned_data["gemeente"])

    @staticmethod
    def initial_of(organisation: Organisation) -> dict[str, str]:
        gemeente = gebieden().gemeenten.get(organisation.gemeente)
        return {
            "name": organisation.name,
            "kvk": organisation.kvk,
            "branch_number": organisation.branch_number,
            "gemeente": gemeente.naam if gemeente else organisation.gemeente,
            "regio": organisation.regio,
        }


class InviteForm(forms.Form):
    email = forms.EmailField(
        label=_("E-mail address"), help_text=_("We send the invitation here. It works for 7 days.")
    )
    role = forms.ChoiceField(label=_("Role"))
    manages = forms.BooleanField(
        label=_("May manage this organisation"),
        required=False,
        help_text=_("Changes its details, adds branches, and invites colleagues."),
    )

    def __init__(self, roles: list[Role], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [(role.value, role.label) for role in roles]  # type: ignore[attr-defined]


class NewAccountForm(forms.Form):
    name = forms.CharField(
        label=_("Your name"), max_length=100, validators=[ONE_LINE], widget=forms.TextInput({"autocomplete": "name"})
    )
    password = forms.CharField(
        label=_("Choose a password"),
        strip=False,
        help_text=_("At least 12 characters. A few words one after another are easy to remember."),
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )

    def __init__(self, email: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password, Person(email=self.email, name=self.data.get("name", "")))
        return password


class ProfileForm(forms.Form):
    name = forms.CharField(
        label=_("Your name"), max_length=100, validators=[ONE_LINE], widget=forms.TextInput({"autocomplete": "name"})
    )
    language = forms.ChoiceField(label=_("Language of mails"), choices=settings.LANGUAGES)


class DelegateForm(forms.Form):
    to = forms.ChoiceField(label=_("To which colleague?"))
    until = forms.DateField(
        label=_("Until and including which day?"),
        widget=forms.DateInput({"type": "date"}),
        help_text=_("The role comes back to you alone the day after."),
    )

    def __init__(self, colleagues: list[Person], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = [(str(person.pk), person.name) for person in colleagues]  # type: ignore[attr-defined]

    def clean_until(self) -> datetime:
        """The first moment on which the role is no longer lent."""
        chosen: date = self.cleaned_data["until"]
        if chosen > timezone.localdate() + LONGEST_LOAN:
            raise ValidationError(_("Lend a role for one year at most."), code="long")
        day = chosen + timedelta(days=1)
        return timezone.make_aware(datetime.combine(day, time.min))
