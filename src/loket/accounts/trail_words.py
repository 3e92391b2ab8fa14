"""A line of the trail as a sentence, in the language of the page."""

from django.utils.translation import gettext as _

from loket.accounts.roles import Role
from loket.audit.models import AuditLine


def trail_words(line: AuditLine) -> str:
    """What was done; with the role that it was about, where there is one."""
    said = _words().get(line.action, line.action)
    role = line.after.get("role") or line.before.get("role")
    return f"{said} ({Role(role).label})" if role in Role else said


def _words() -> dict[str, str]:
    return {
        "organisation_created": _("Organisation added"),
        "branch_added": _("Branch added"),
        "organisation_changed": _("Details changed"),
        "organisation_closed": _("Organisation closed"),
        "organisation_opened": _("Organisation opened again"),
        "invited": _("Invitation sent"),
        "invitation_withdrawn": _("Invitation withdrawn"),
        "invitation_accepted": _("Invitation accepted"),
        "account_made": _("Account made"),
        "account_erased": _("Account erased"),
        "account_end_announced": _("Told that the account will be erased"),
        "account_blocked": _("Account blocked"),
        "account_unblocked": _("Account open again"),
        "role_ended": _("Role ended"),
        "role_delegated": _("Role lent"),
        "management_changed": _("Right to manage changed"),
        "company_role_refused": _("Signed in for the company, with a role that has ended"),
        "address_asked": _("Another e-mail address asked for"),
        "recovery_code_used": _("Recovery code used"),
        "company_vouched_for": _("Signed in for the company"),
        "profile_changed": _("Name or language changed"),
        "signed_in": _("Signed in"),
        "signed_out": _("Signed out"),
        "password_changed": _("Password changed"),
        "address_changed": _("E-mail address changed"),
        "second_step_added": _("Second step added"),
        "second_step_removed": _("Second step removed"),
        "recovery_codes_made": _("New recovery codes made"),
        "cleared_away": _("Cleared away what was past its time"),
        "demonstration_loaded": _("Made-up examples added"),
        "client_created": _("Link for software made"),
        "client_secret_renewed": _("New secret for software made"),
        "client_revoked": _("Link for software stopped"),
        "message_read": _("Message read"),
        "edition_drafted": _("Concept of the distribution made"),
        "edition_changed": _("Concept of the distribution changed"),
        "edition_offered": _("Concept offered for adoption"),
        "edition_sent_back": _("Concept sent back"),
        "edition_withdrawn": _("Concept withdrawn"),
        "edition_adopted": _("Edition adopted"),
        "edition_replaced": _("Edition replaced by another"),
        "comment_given": _("Comment given on a concept"),
        "comment_withdrawn": _("Comment on a concept withdrawn"),
        "report_received": _("Error reported"),
        "report_handled": _("Report of an error handled"),
        "report_deleted": _("Old report of an error deleted"),
        "report_address_erased": _("Address with an old report erased"),
    }
