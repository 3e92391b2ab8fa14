"""Addresses of signing in, of one's own account, and of organisations; each with its door."""

from allauth.account import views as allauth
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import register_converter
from django.urls.converters import StringConverter

from loket.accounts.access import Purpose
from loket.accounts.gate import OWN_ACCOUNT, SIGNED_IN, Door, at
from loket.accounts.views import account, invitation, organisations, roles


class Undashed(StringConverter):
    """The part of a link before its first dash, as allauth writes it."""

    regex = "[0-9A-Za-z]+"


register_converter(Undashed, "undashed")

SEE = Door(signed_in=True, purpose=Purpose.CONTACT)
CHANGE = Door(signed_in=True, purpose=Purpose.ORGANISATIE, change=True)
SET_UP = Door(signed_in=True, purpose=Purpose.STELSEL, change=True)


_KEYS = "mijn/account/beveiliging"

urlpatterns = [
    at("inloggen", allauth.login, "account_login"),
    at("inloggen/tweede-stap", mfa.authenticate, "mfa_authenticate"),
    at("inloggen/sleutel", webauthn.login_webauthn, "mfa_login_webauthn"),
    at("uitloggen", allauth.logout, "account_logout"),
    at("uitgelogd", account.signed_out, "signed_out"),
    at("account-nodig", account.invitation_needed, "account_signup"),
    at("account-gesloten", allauth.account_inactive, "account_inactive"),
    at("wachtwoord-vergeten", allauth.password_reset, "account_reset_password"),
    at("wachtwoord-vergeten/verstuurd", allauth.password_reset_done, "account_reset_password_done"),
    at("wachtwoord-vergeten/klaar", allauth.password_reset_from_key_done, "account_reset_password_from_key_done"),
    at(
        "nieuw-wachtwoord/<undashed:uidb36>-<str:key>",
        allauth.password_reset_from_key,
        "account_reset_password_from_key",
    ),
    at("e-mailadres-bevestigen", allauth.email_verification_sent, "account_email_verification_sent"),
    at("e-mailadres-bevestigen/<str:key>", allauth.confirm_email, "account_confirm_email"),
    at("uitnodiging", invitation.invitation, "invitation"),
    at("uitnodiging/<str:token>", invitation.link, "invitation_link"),
    at("mijn/sessie", account.stay, "stay"),
    at("mijn/welkom", account.welcome, "welcome", OWN_ACCOUNT),
    at("mijn/account", account.account, "account", OWN_ACCOUNT),
    at("mijn/account/gegevens", account.data, "own_data", OWN_ACCOUNT),
    at("mijn/account/gegevens.json", account.data_file, "own_data_file", OWN_ACCOUNT),
    at("mijn/account/wissen", account.erase, "erase_account", OWN_ACCOUNT),
    at("mijn/account/wachtwoord", allauth.password_change, "account_change_password", OWN_ACCOUNT),
    at("mijn/account/wachtwoord-kiezen", allauth.password_set, "account_set_password", OWN_ACCOUNT),
    at("mijn/account/e-mailadres", allauth.email, "account_email", OWN_ACCOUNT),
    at("mijn/bevestigen", allauth.reauthenticate, "account_reauthenticate", OWN_ACCOUNT),
    at("mijn/bevestigen/code", mfa.reauthenticate, "mfa_reauthenticate", OWN_ACCOUNT),
    at("mijn/bevestigen/sleutel", webauthn.reauthenticate_webauthn, "mfa_reauthenticate_webauthn", OWN_ACCOUNT),
    at("mijn/tweede-stap-nodig", account.second_step_needed, "second_step_needed", OWN_ACCOUNT),
    at(_KEYS, mfa.index, "mfa_index", OWN_ACCOUNT),
    at(f"{_KEYS}/app", totp.activate_totp, "mfa_activate_totp", OWN_ACCOUNT),
    at(f"{_KEYS}/app/verwijderen", totp.deactivate_totp, "mfa_deactivate_totp", OWN_ACCOUNT),
    at(f"{_KEYS}/codes", codes.view_recovery_codes, "mfa_view_recovery_codes", OWN_ACCOUNT),
    at(f"{_KEYS}/codes/nieuw", codes.generate_recovery_codes, "mfa_generate_recovery_codes", OWN_ACCOUNT),
    at(f"{_KEYS}/codes/bestand", codes.download_recovery_codes, "mfa_download_recovery_codes", OWN_ACCOUNT),
    at(f"{_KEYS}/sleutels", webauthn.list_webauthn, "mfa_list_webauthn", OWN_ACCOUNT),
    at(f"{_KEYS}/sleutels/nieuw", webauthn.add_webauthn, "mfa_add_webauthn", OWN_ACCOUNT),
    at(f"{_KEYS}/sleutels/<int:pk>/verwijderen", webauthn.remove_webauthn, "mfa_remove_webauthn", OWN_ACCOUNT),
    at(f"{_KEYS}/sleutels/<int:pk>/naam", webauthn.edit_webauthn, "mfa_edit_webauthn", OWN_ACCOUNT),
    at("mijn/rol", roles.choose, "choose_role", OWN_ACCOUNT),
    at("mijn/rollen/<uuid:key>/uitlenen", roles.delegate, "delegate", SIGNED_IN),
    at("mijn/rollen/<uuid:key>/beeindigen", roles.end, "end_role", SIGNED_IN),
    at("mijn/rollen/<uuid:key>/beheer", roles.management, "management", CHANGE),
    at("mijn/mensen/<uuid:key>/blokkeren", roles.block, "block_person", SET_UP),
    at("mijn/organisaties", organisations.index, "organisations", SEE),
    at("mijn/organisaties/nieuw", organisations.add, "add_organisation", SET_UP),
    at("mijn/organisaties/<uuid:key>", organisations.organisation, "organisation", SEE),
    at("mijn/organisaties/<uuid:key>/wijzigen", organisations.change, "change_organisation", CHANGE),
    at("mijn/organisaties/<uuid:key>/vestiging", organisations.add_branch, "add_branch", CHANGE),
    at("mijn/organisaties/<uuid:key>/sluiten", organisations.close, "close_organisation", CHANGE),
    at("mijn/organisaties/<uuid:key>/logboek", organisations.trail, "trail", CHANGE),
    at("mijn/organisaties/<uuid:key>/uitnodigen", roles.invite, "invite", CHANGE),
    at("mijn/uitnodigingen/<uuid:key>/intrekken", roles.withdraw, "withdraw_invitation", CHANGE),
]
