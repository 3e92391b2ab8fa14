"""Say something of a concept for a region, and take it back."""

from uuid import UUID, uuid4

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from loket.accounts.access import Purpose, regions
from loket.accounts.actor import Actor
from loket.audit.trail import action, record
from loket.verdeling.actions.concepten import still_concept
from loket.verdeling.concepten import may_withdraw
from loket.verdeling.models import Editie, Reactie


@action
def comment(actor: Actor, concept: Editie, *, regio: str, tekst: str, key: UUID | None = None) -> Reactie:
    """For one region, by whoever speaks for it; once adopted there is nothing left to say."""
    if regio not in regions(actor, Purpose.REACTIE, change=True) or actor.organisation is None:
        raise PermissionDenied
    if not tekst.strip():
        raise ValidationError(_("Write what you want to say."), code="tekst")
    fresh = still_concept(concept)
    made = Reactie(
        pk=key or uuid4(),
        editie=fresh,
        regio=regio,
        tekst=tekst.strip(),
        organisation=actor.organisation,
        person=actor.person_id,
    )
    made.full_clean(exclude=["editie", "organisation"])
    made.save()
    record(actor, "comment_given", made, about=actor.organisation_id, after={"region": regio})
    return made


@action
def withdraw_comment(actor: Actor, comment: Reactie) -> None:
    """The text is erased; that there was a comment stays in the trail."""
    still_concept(comment.editie)
    fresh = Reactie.objects.select_for_update().get(pk=comment.pk)
    if not may_withdraw(actor, fresh):
        raise PermissionDenied
    fresh.withdrawn, fresh.tekst = timezone.now(), ""
    fresh.save(update_fields=["withdrawn", "tekst"])
    record(actor, "comment_withdrawn", fresh, about=fresh.organisation_id)
