"""Who acts: a person in the one role that is in use, or a machine with the role of its organisation."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest

from loket.accounts.models import Membership, Organisation, Person
from loket.accounts.roles import Kind, Role

IN_USE = "role_in_use"


@dataclass(frozen=True)
class Actor:
    """Without an organisation there is no role, and nothing but one's own account to see."""

    person: Person | None = None
    membership: Membership | None = None
    organisation: Organisation | None = None
    role: Role | str = ""
    manages: bool = False
    client_id: UUID | None = None

    @property
    def kind(self) -> Kind | str:
        return self.organisation.kind if self.organisation else ""

    @property
    def person_id(self) -> UUID | None:
        return self.person.pk if self.person else None

    @property
    def organisation_id(self) -> UUID | None:
        return self.organisation.pk if self.organisation else None


# The installation itself: set-up, and clearing away what is past its time.
SYSTEM = Actor()


def acting(membership: Membership) -> Actor:
    return Actor(membership.person, membership, membership.organisation, Role(membership.role), membership.manages)


def roles_of(person: Person) -> list[Membership]:
    """The roles a person holds now, the first of which is in use until another is chosen."""
    held = Membership.objects.in_force().filter(person=person).select_related("organisation", "person")
    return sorted(held, key=lambda membership: (membership.since, membership.pk))


def actor_of(request: HttpRequest) -> Actor:
    """The person who is signed in, in the role in use; an ended role is never in use."""
    known: Actor | None = getattr(request, "_actor", None)
    if known is None:
        known = _find(request)
        request._actor = known  # type: ignore[attr-defined]
    return known


def _find(request: HttpRequest) -> Actor:
    if not isinstance(request.user, Person):
        return Actor()
    held = roles_of(request.user)
    chosen = request.session.get(IN_USE)
    for membership in held:
        if str(membership.pk) == chosen:
            return acting(membership)
    return acting(held[0]) if held else Actor(request.user)
