"""What waits in the distribution: a concept to adopt, one that came back, one on which a region may comment."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from loket.accounts.access import Purpose, may
from loket.accounts.actor import Actor
from loket.mijn.reads import Task
from loket.verdeling.concepten import comments_from, concepts_for, wrote_on
from loket.verdeling.models import Editie


def waiting_concepts(actor: Actor) -> Iterator[Task]:
    for concept in concepts_for(actor).filter(status="concept"):
        title = _task(actor, concept)
        if title:
            yield Task(title % {"name": concept.naam}, reverse("concept", args=[concept.pk]))


def _task(actor: Actor, concept: Editie) -> str:
    """What this role has to do with a concept now; nothing where it has no part in it."""
    if may(actor, Purpose.VERDELING, change=True):
        if concept.is_offered and not wrote_on(actor, concept):
            return _("%(name)s waits for a second person to adopt it")
        if concept.returned_at and not concept.is_offered and concept.drafted_by == actor.person_id:
            return _("%(name)s was sent back to you")
        return ""
    if may(actor, Purpose.REACTIE, change=True) and not comments_from(actor, concept).exists():
        return _("You can comment on the concept %(name)s for your region")
    return ""
