"""Which exponents give the published numbers of edition 2014: the whole range, so that nobody takes one for the key."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from itertools import groupby
from typing import Any

from banenafspraak.tekst import Taal, Tekst
from banenafspraak.verdeling.definitie import MAAT, TOTAAL
from banenafspraak.verdeling.edities import gepubliceerde_edities
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.getallen import decimaal
from banenafspraak.verdeling.ijkrooster import STEPS, Getal, Rooster, Treffer
from banenafspraak.verdeling.keurmeldingen import MELDING
from banenafspraak.verdeling.regiocijfers import regios_op
from banenafspraak.verdeling.rekenvoorbeelden import rekenvoorbeelden
from banenafspraak.verdeling.toedeling import cijfers_van

EDITIE, JAAR, REGIOS = "2014", 2016, ("AM01", "AM11", "AM15")
VOORBEELD, INDELING, REACH = "banen-2015-gecorrigeerd", date(2015, 1, 1), 3
NIET_DE_SLEUTEL = Tekst(
    "Dit is niet de sleutel van De Werkkamer. De banen zijn van 2015 en zonder sectoren. WW staat voor werkloosheid. "
    "Drie getallen leggen twee gewichten niet vast.",
    "This is not De Werkkamer's key. The jobs are of 2015 and without sectors. WW stands for unemployment. Three "
    "numbers do not settle two weights.",
)
Paar = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reeks:
    """For one exponent of Wajong the exponents of unemployment that fit, first to last, in hundredths."""

    wajong: int
    van: int
    tot_en_met: int


@dataclass(frozen=True, slots=True)
class Bereik:
    """The pairs that fit: how many, how many from 0 up, and all of them as runs."""

    regios: tuple[str, ...]
    paren: int
    vanaf_nul: int
    reeksen: tuple[Reeks, ...]

    def as_json(self, *, whole: bool) -> dict[str, Any]:
        runs = self.reeksen
        wajong = (runs[0].wajong, runs[-1].wajong) if runs else None
        werkloosheid = (min(r.van for r in runs), max(r.tot_en_met for r in runs)) if runs else None
        found: dict[str, Any] = {
            "regios": list(self.regios),
            "paren": self.paren,
            "vanaf_nul": self.vanaf_nul,
            "wajong": _bounds(wajong),
            "werkloosheid": _bounds(werkloosheid),
        }
        if whole:
            runs_json = [{"wajong": _text(r.wajong), "werkloosheid": _bounds((r.van, r.tot_en_met))} for r in runs]
            found["reeksen"] = runs_json
        return found


@dataclass(frozen=True, slots=True)
class Beste:
    """The pair that comes nearest: what it gives for each number, and the squares of what it is off."""

    paar: Paar
    waarden: tuple[Fraction, ...]
    fout: Fraction

    def as_json(self) -> dict[str, Any]:
        return {
            "wajong": _text(self.paar[0]),
            "werkloosheid": _text(self.paar[1]),
            "waarden": {regio: decimaal(value, 2) for regio, value in zip(REGIOS, self.waarden, strict=True)},
            "kwadratensom": decimaal(self.fout, 2),
        }


@dataclass(frozen=True, slots=True)
class Ruimte:
    """One way of rounding: how far a number may lie off, what fits all numbers at once, and what fits each."""

    naam: str
    banen: int
    alle: Bereik
    per_getal: tuple[Bereik, ...]


@dataclass(frozen=True, slots=True)
class Ijking:
    """The outcome of ``ijk``."""

    getallen: tuple[Getal, ...]
    ruimtes: tuple[Ruimte, ...]
    beste: Beste
    beste_vanaf_nul: Beste

    @property
    def conclusie(self) -> Tekst:
        """What it means, in words."""
        fits = [one for one in self.ruimtes if one.alle.paren]
        if any(one.alle.vanaf_nul for one in self.ruimtes):
            nl = "Er zijn paren vanaf nul die bij alle drie de getallen passen. Geen daarvan is beter dan de andere."
            return Tekst(nl, "There are pairs from zero up that fit all three numbers. None is better than another.")
        if not fits:
            nl = "Geen paar in dit rooster past bij alle drie de getallen. Deze sleutel kan ze dus niet geven."
            return Tekst(nl, "No pair in this grid fits all three numbers. So this key cannot give them.")
        return Tekst(
            "Geen paar vanaf nul past bij alle drie de getallen. Wat wel past, heeft een gewicht onder nul. Dan geeft "
            "meer WW juist meer banen, of meer Wajong minder. De richtingen die wij kennen zijn andersom. Deze cijfers "
            "zijn dus niet die van De Werkkamer, of haar regel heeft een andere vorm.",
            "No pair from zero up fits all three numbers. What does fit has a weight below zero. Then more WW gives "
            "more jobs, or more Wajong fewer. The directions that we know of are the other way round. So these figures "
            "are not De Werkkamer's, or its rule has another form.",
        )

    def as_json(self, taal: Taal = "nl") -> dict[str, Any]:
        naam = gebieden().indeling.naam
        return {
            "editie": EDITIE,
            "jaar": JAAR,
            "voorbeeld": VOORBEELD,
            "indelingsdatum": INDELING.isoformat(),
            "indicatief": True,
            "melding": MELDING.in_(taal),
            "maat": MAAT,
            "van_de_werkkamer": False,
            "toelichting": NIET_DE_SLEUTEL.in_(taal),
            "getallen": [{"regio": g.regio, "naam": naam(g.regio), "banen": g.banen} for g in self.getallen],
            "rooster": {"van": str(-REACH), "tot_en_met": str(REACH), "stap": _text(1)},
            "afronding": [
                {
                    "naam": one.naam,
                    "ruimte": one.banen,
                    "alle": one.alle.as_json(whole=True),
                    "per_getal": [bereik.as_json(whole=False) for bereik in one.per_getal],
                }
                for one in self.ruimtes
            ],
            "beste": self.beste.as_json(),
            "beste_vanaf_nul": self.beste_vanaf_nul.as_json(),
            "conclusie": self.conclusie.in_(taal),
            "bevindingen": [],
        }


@cache
def ijk() -> Ijking:
    """Every pair of exponents, in hundredths from -3 to 3, against the three published totals of edition 2014.

    A total is two numbers that were rounded to the unit: the plain way it lies at most one unit off, and when the
    table was rounded so that it closes less than two.
    """
    editie, example = gepubliceerde_edities()[EDITIE], rekenvoorbeelden()[VOORBEELD].op(INDELING, (JAAR,))
    published = {c.regio: c.banen for c in editie.cellen if (c.jaar, c.sector) == (JAAR, TOTAAL)}
    getallen = tuple(Getal(regio, published[regio]) for regio in REGIOS)
    totaal = published["NL"]
    rooster = Rooster(cijfers_van(example), example.sleutel[TOTAAL], regios_op(INDELING), totaal, getallen, REACH)
    rooms = {"gewoon": editie.afrondeenheid, "sluitend": 2 * editie.afrondeenheid}
    found = rooster.searched(tuple(rooms.values()))
    made = tuple(_room(index, naam, room, found.treffers) for index, (naam, room) in enumerate(rooms.items()))
    best, positive = (
        Beste(pair, rooster.exact(*pair), rooster.error(*pair)) for pair in (found.beste, found.beste_vanaf_nul)
    )
    return Ijking(getallen, made, best, positive)


def _room(index: int, naam: str, banen: int, hits: Iterable[Treffer]) -> Ruimte:
    rows = [(hit.wajong, hit.werkloosheid, hit.past[index]) for hit in hits]
    whole = _range(REGIOS, [(a, b) for a, b, fits in rows if all(fits)])
    each = (_range((regio,), [(a, b) for a, b, fits in rows if fits[at]]) for at, regio in enumerate(REGIOS))
    return Ruimte(naam, banen, whole, tuple(each))


def _range(regios: tuple[str, ...], pairs: list[Paar]) -> Bereik:
    runs = []
    for wajong, met in groupby(sorted(pairs), key=lambda pair: pair[0]):
        values = [b for _, b in met]
        for _, run in groupby(enumerate(values), key=lambda item: item[1] - item[0]):
            own = [b for _, b in run]
            runs.append(Reeks(wajong, own[0], own[-1]))
    return Bereik(regios, len(pairs), sum(a >= 0 and b >= 0 for a, b in pairs), tuple(runs))


def _text(hundredths: int) -> str:
    return decimaal(Fraction(hundredths, STEPS))


def _bounds(pair: Paar | None) -> dict[str, str] | None:
    return None if pair is None else {"van": _text(pair[0]), "tot_en_met": _text(pair[1])}
