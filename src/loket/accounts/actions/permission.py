"""The one question before a change: may this role change this organisation?"""

from django.core.exceptions import PermissionDenied

from loket.accounts.access import Purpose, may, may_reach
from loket.accounts.actor import SYSTEM, Actor
from loket.accounts.models import Organisation
from loket.accounts.roles import HELPED, Role


def require(actor: Actor, purpose: Purpose, organisation: Organisation | None = None) -> None:
    """Raise PermissionDenied unless the table lets the role in use change (this organisation) for this purpose."""
    if actor is SYSTEM:
        return
    allowed = may_reach(actor, purpose, organisation, change=True) if organisation else may(actor, purpose, change=True)
    if not allowed:
        raise PermissionDenied


def sees_role(actor: Actor, role: str) -> bool:
    """Who runs the installation never meets the people who are helped."""
    return Role(role) not in HELPED or actor.role != Role.BEHEERDER
