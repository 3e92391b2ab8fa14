"""Addresses of the concepts of an edition, for those who draft, adopt and comment."""

from loket.accounts.access import Purpose
from loket.accounts.gate import Door, at
from loket.verdeling.views import concept, concept_formulier, concept_reacties, concept_vaststellen

READ = Door(signed_in=True, purpose=Purpose.VERDELING)
WRITE = Door(signed_in=True, purpose=Purpose.VERDELING, change=True)
COMMENT = Door(signed_in=True, purpose=Purpose.REACTIE, change=True)

_ALL = "afspreken/verdeling/concepten"
_ONE = f"{_ALL}/<uuid:key>"

urlpatterns = [
    at(_ALL, concept.index, "concepts", READ),
    at(f"{_ALL}/nieuw", concept_formulier.new, "new_concept", WRITE),
    at(_ONE, concept.concept, "concept", READ),
    at(f"{_ONE}/wijzigen", concept_formulier.change, "change_concept", WRITE),
    at(f"{_ONE}/voorleggen", concept_vaststellen.offer, "offer_concept", WRITE),
    at(f"{_ONE}/vaststellen", concept_vaststellen.adopt, "adopt_concept", WRITE),
    at(f"{_ONE}/terugsturen", concept_vaststellen.send_back, "send_back_concept", WRITE),
    at(f"{_ONE}/intrekken", concept_vaststellen.withdraw, "withdraw_concept", WRITE),
    at(f"{_ONE}/reacties", concept_reacties.comment, "comment_concept", COMMENT),
    at(f"{_ONE}/reacties/<uuid:reactie>/intrekken", concept_reacties.withdraw, "withdraw_comment", COMMENT),
]
