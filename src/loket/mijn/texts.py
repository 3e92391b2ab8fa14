"""What a message says, from its code and a few words, in the language of whoever reads it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from loket.accounts.models import Person
from loket.accounts.roles import Role
from loket.mijn.models import Message
from loket.ui.formats import day_text


@dataclass(frozen=True)
class Text:
    title: str
    body: str


def text_of(message: Message) -> Text:
    """Title and body; a code of an older version says that there was something, never nothing."""
    words = {
        **message.words,
        "name": _name(message.words.get("person")),
        "role": _role(message.words.get("role", "")),
        "until": _day(message.words.get("until")),
    }
    title, body = _texts().get(message.code, (_("A message"), _("What it was about no longer exists.")))
    return Text(title % words, body % words)


def _texts() -> dict[str, tuple[str, str]]:
    yours = _("Was it not you? Choose a new password, and tell whoever manages your organisation.")
    return {
        "accepted": (
            _("Invitation accepted"),
            _("%(name)s accepted your invitation for %(organisation)s, in the role %(role)s."),
        ),
        "ended": (_("Your role has ended"), _("You no longer hold the role %(role)s at %(organisation)s.")),
        "delegated": (
            _("You were lent a role"),
            _("You may use the role %(role)s at %(organisation)s, until and including %(until)s."),
        ),
        "management_given": (
            _("You manage an organisation"),
            _("From now on you manage %(organisation)s. You can invite colleagues and change its details."),
        ),
        "manager_added": (
            _("Somebody else manages with you"),
            _("%(name)s manages %(organisation)s as well from now on. Is that not right? End the role on its page."),
        ),
        "port_refused": (
            _("Somebody signed in whose role has ended"),
            _("%(name)s signed in for %(organisation)s. The role was ended before, so nothing opened. Invite again?"),
        ),
        "management_taken": (
            _("You no longer manage an organisation"),
            _("You no longer manage %(organisation)s. Your role %(role)s stays."),
        ),
        "nobody_manages": (
            _("An organisation has no manager"),
            _("Nobody manages %(organisation)s any more. Invite somebody who will do that."),
        ),
        "account_ends": (
            _("Your account will be erased"),
            _(
                "You hold no role and have not signed in for eleven months or longer. "
                "Do you want to keep your account? Sign in again, until and including %(until)s. "
                "After that we erase it."
            ),
        ),
        "edition_offered": (
            _("A concept waits to be adopted"),
            _("%(edition)s was offered for adoption. A second person decides, and that can be you."),
        ),
        "edition_sent_back": (
            _("A concept was sent back"),
            _("%(edition)s was sent back. The reason stands with the concept. Change it and offer it again."),
        ),
        "edition_adopted": (
            _("An edition was adopted"),
            _("%(edition)s was adopted. From now on it stays as it is."),
        ),
        "password_changed": (_("Your password was changed"), yours),
        "address_changed": (_("Your e-mail address was changed"), yours),
        "second_step_added": (_("A second step was added"), yours),
        "second_step_removed": (_("A second step was removed"), yours),
        "recovery_code_used": (_("A recovery code was used"), yours),
        "address_asked": (_("Another e-mail address was asked for"), yours),
        "recovery_codes_made": (_("New recovery codes were made"), yours),
    }


def _name(person: str | None) -> str:
    """Who it was; an erased account has no name any more."""
    found = Person.objects.filter(pk=person).values_list("name", flat=True).first() if person else None
    return found or _("Somebody who has left")


def _role(code: str) -> str:
    return str(Role(code).label) if code in Role else code


def _day(moment: str | None) -> str:
    """The last day up to a moment that is written down."""
    if not moment:
        return ""
    last = localtime(datetime.fromisoformat(moment)).date() - timedelta(days=1)
    return day_text(last, get_language() or "nl")
