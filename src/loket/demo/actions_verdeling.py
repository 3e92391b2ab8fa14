"""Two made-up concepts of the distribution: one on which regions comment, one that waits for a second person."""

from dataclasses import replace
from datetime import date

from banenafspraak.verdeling.definitie import Definitie
from banenafspraak.verdeling.rekenvoorbeelden import INDELINGEN, rekenvoorbeelden
from loket.accounts.actor import Actor, acting
from loket.accounts.models import Membership
from loket.demo.people import MARK, key_of
from loket.verdeling.actions.concepten import draft
from loket.verdeling.actions.reacties import comment
from loket.verdeling.actions.vaststellen import offer
from loket.verdeling.models import Editie

CONCEPT, OFFERED, COMMENT = (key_of(word) for word in ("concept", "voorgelegd", "reactie"))
_WHY = "Verzonnen voorbeeld. De Werkkamer heeft dit niet opgesteld."


def add_concepts() -> None:
    """What is missing, drafted and offered the way people do it."""
    if Editie.objects.filter(pk=CONCEPT).exists():
        return
    concept = draft(
        _who("werkkamer"), _made_up("banen-2015", INDELINGEN[0], (2025, 2026)), toelichting=_WHY, key=CONCEPT
    )
    for login, tekst, key in (
        ("regio", "Verzonnen reactie. Wij missen de sectoren.", COMMENT),
        ("andere_regio", "Verzonnen reactie. Waarom telt werkloosheid niet mee?", None),
    ):
        who = _who(login)
        comment(who, concept, regio=who.organisation.regio if who.organisation else "", tekst=tekst, key=key)
    offer(
        _who("werkkamer"),
        draft(_who("werkkamer"), _made_up("inwoners-2025", INDELINGEN[-1], (2026,)), toelichting=_WHY, key=OFFERED),
    )


def _who(login: str) -> Actor:
    return acting(Membership.objects.get(pk=key_of(login, login)))


def _made_up(example: str, indeling: date, jaren: tuple[int, ...]) -> Definitie:
    """A worked example under a name that nobody takes for an edition of De Werkkamer."""
    one = rekenvoorbeelden()[example]
    years = "-".join(str(jaar) for jaar in jaren)
    return replace(one.op(indeling, jaren), naam=f"Proefverdeling {years}, {one.titel.nl.lower()} {MARK}")
