"""People, the organisations they act for, the roles they hold there, and invitations to hold one."""

from loket.accounts.models.invitation import Invitation
from loket.accounts.models.membership import Membership
from loket.accounts.models.organisation import Organisation
from loket.accounts.models.person import Person

__all__ = ["Invitation", "Membership", "Organisation", "Person"]
