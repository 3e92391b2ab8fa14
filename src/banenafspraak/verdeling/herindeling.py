"""What became of a gemeente, and what a gemeente was made of: chains of herindelingen, followed by date."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from banenafspraak.tekst import Tekst
from banenafspraak.verdeling.lezen import Gebiedsbron, Lezer, Regel


@dataclass(frozen=True, slots=True)
class Overgang:
    """On ``datum`` the area of ``oud`` (or a part of it: ``aandeel``, None when not known) goes to ``nieuw``.

    ``grondslag``: what a share is based on. ``ontstaat``: ``nieuw`` begins on that day. ``regio_naar``: the region
    the area comes to lie in, where the source says that it changes with the herindeling. ``datum_mogelijk``: the
    other day a source points at.
    """

    datum: date
    oud: str
    nieuw: str
    aandeel: Fraction | None
    grondslag: str
    soort: str
    ontstaat: bool
    regio_naar: str | None
    datum_mogelijk: date | None
    toelichting: str
    bron: Gebiedsbron


@dataclass(frozen=True, slots=True)
class Opheffing:
    """The end of a gemeente. ``delen`` add up to 1 or are all None; ``som`` is what the shares in the source add to."""

    code: str
    datum: date
    delen: Mapping[str, Fraction | None]
    som: Fraction | None
    overgangen: tuple[Overgang, ...]

    @property
    def geschaald(self) -> bool:
        """Whether the shares in the source did not add up to 1."""
        return self.som is not None and self.som != 1

    @property
    def gesplitst(self) -> bool:
        return len(self.delen) > 1


@dataclass(frozen=True, slots=True)
class Deel:
    """A part of an area: exactly ``aandeel`` of it lies in one of ``codes``, or is spread over them in a way we
    do not know."""

    aandeel: Fraction
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Herkomst:
    """What an area was made of. ``geheel``: it was exactly the one gemeente in ``codes``, under another code."""

    codes: frozenset[str]
    geheel: bool


class Herindelingen:
    """All overgangen, in any order; answers go by date."""

    def __init__(self, overgangen: Iterable[Overgang]) -> None:
        rows = sorted(overgangen, key=lambda o: (o.datum, o.oud, o.nieuw))
        per_oud: dict[str, list[Overgang]] = defaultdict(list)
        self._naar: dict[str, list[Overgang]] = defaultdict(list)
        for overgang in rows:
            per_oud[overgang.oud].append(overgang)
            self._naar[overgang.nieuw].append(overgang)
        self._einde = {code: _opheffing(code, parts) for code, parts in per_oud.items()}
        self._begin = {o.nieuw: o.datum for o in rows if o.ontstaat}

    def codes(self) -> frozenset[str]:
        """Every gemeente that went somewhere or received something."""
        return frozenset(self._einde) | frozenset(self._naar)

    def einde(self, code: str) -> Opheffing | None:
        """How the gemeente ended; None when it did not."""
        return self._einde.get(code)

    def begin(self, code: str) -> date | None:
        """The day on which the gemeente began by a herindeling; None when it was there before."""
        return self._begin.get(code)

    def ontvangen(self, code: str) -> tuple[Overgang, ...]:
        """What ``code`` received, oldest first."""
        return tuple(self._naar.get(code, ()))

    def vooruit(self, code: str, op: date) -> tuple[tuple[Deel, ...], tuple[Opheffing, ...]]:
        """Where the area of ``code`` lies on ``op``, and the ends of gemeenten that were passed on the way."""
        open_delen = [Deel(Fraction(1), frozenset({code}))]
        klaar: dict[frozenset[str], Fraction] = defaultdict(Fraction)
        gepasseerd: dict[str, Opheffing] = {}
        while open_delen:
            deel = open_delen.pop()
            einde = next((e for c in sorted(deel.codes) if (e := self._einde.get(c)) and e.datum <= op), None)
            if einde is None:
                klaar[deel.codes] += deel.aandeel
                continue
            gepasseerd[einde.code] = einde
            known = {nieuw: aandeel for nieuw, aandeel in einde.delen.items() if aandeel is not None}
            if len(deel.codes) == 1 and len(known) == len(einde.delen):
                open_delen += [Deel(deel.aandeel * part, frozenset({nieuw})) for nieuw, part in known.items()]
            else:
                open_delen.append(Deel(deel.aandeel, deel.codes - {einde.code} | frozenset(einde.delen)))
        delen = tuple(Deel(aandeel, codes) for codes, aandeel in sorted(klaar.items(), key=lambda k: sorted(k[0])))
        return delen, tuple(sorted(gepasseerd.values(), key=lambda e: (e.datum, e.code)))

    def terug(self, code: str, vanaf: date, op: date) -> Herkomst:
        """The gemeenten on ``op`` in which the area lay that ``code`` has on the later day ``vanaf``."""
        codes, geheel = {code}, True
        events = {o.datum for rows in self._naar.values() for o in rows if op < o.datum <= vanaf}
        for datum in sorted(events, reverse=True):
            for nieuw in sorted(codes):
                rows = [o for o in self._naar.get(nieuw, ()) if o.datum == datum]
                codes |= {o.oud for o in rows}
                if any(o.ontstaat for o in rows):
                    codes.discard(nieuw)
                geheel = geheel and all(not self._einde[o.oud].gesplitst for o in rows)
        return Herkomst(frozenset(codes), geheel and len(codes) == 1)


def _opheffing(code: str, rows: list[Overgang]) -> Opheffing:
    aandelen = [row.aandeel for row in rows if row.aandeel is not None]
    som = sum(aandelen, Fraction(0)) if len(aandelen) == len(rows) else None
    delen = {row.nieuw: row.aandeel / som if som and row.aandeel is not None else None for row in rows}
    return Opheffing(code, rows[0].datum, delen, som, tuple(rows))


def read_herindelingen(
    lezer: Lezer, bronnen: Mapping[str, Gebiedsbron], gemeenten: Iterable[str], regios: Iterable[str]
) -> Herindelingen:
    """The table of herindelingen; a chain that turns in on itself or has a share outside 0 to 1 is a finding."""
    kolommen = (
        "datum oud_code nieuw_code aandeel grondslag soort nieuwe_code_ontstaat "
        "regio_naar datum_mogelijk toelichting bron"
    )
    known, regio_codes = set(gemeenten), set(regios)
    found: list[tuple[Regel, Overgang]] = []
    for rij in lezer.rows("herindelingen.csv", kolommen):
        if rij["regio_naar"]:
            rij.keuze("regio_naar", regio_codes)
        if bron := bronnen.get(rij.keuze("bron", bronnen)):
            found.append((rij, _overgang(rij, known, bron)))
    _check_chains(found)
    return Herindelingen(overgang for _, overgang in found)


def _overgang(rij: Regel, gemeenten: set[str], bron: Gebiedsbron) -> Overgang:
    aandeel = rij.decimaal("aandeel") if rij["aandeel"] else None
    if aandeel is not None and not 0 < aandeel <= 1:
        rij.fout("aandeel", Tekst("Een aandeel ligt tussen 0 en 1.", "A share lies between 0 and 1."), "aandeel")
    return Overgang(
        datum=rij.datum("datum"),
        oud=rij.keuze("oud_code", gemeenten),
        nieuw=rij.keuze("nieuw_code", gemeenten),
        aandeel=aandeel,
        grondslag=rij["grondslag"],
        soort=rij.keuze("soort", ("samenvoeging", "splitsing", "naamswijziging")),
        ontstaat=rij.ja("nieuwe_code_ontstaat"),
        regio_naar=rij["regio_naar"] or None,
        datum_mogelijk=rij.datum_of_leeg("datum_mogelijk"),
        toelichting=rij["toelichting"],
        bron=bron,
    )


def _check_chains(found: list[tuple[Regel, Overgang]]) -> None:
    ends: dict[str, date] = {}
    begins = {o.nieuw: o.datum for _, o in found if o.ontstaat}
    seen: set[tuple[str, str]] = set()
    for rij, o in found:
        if ends.setdefault(o.oud, o.datum) != o.datum:
            bericht = Tekst(f"{o.oud} eindigt op twee dagen.", f"{o.oud} ends on two days.")
            rij.fout("twee_einden", bericht, "datum")
        if (o.oud, o.nieuw) in seen:
            bericht = Tekst(f"{o.oud} naar {o.nieuw} staat hier al.", f"{o.oud} to {o.nieuw} is already here.")
            rij.fout("dubbel", bericht, "nieuw_code")
        seen.add((o.oud, o.nieuw))
    for rij, o in found:
        if o.nieuw in ends and ends[o.nieuw] <= o.datum:
            bericht = Tekst(f"{o.nieuw} bestaat dan niet meer.", f"{o.nieuw} has ended by then.")
            rij.fout("opvolger_opgeheven", bericht, "nieuw_code")
        if begins.get(o.nieuw, o.datum) > o.datum or (o.ontstaat and begins[o.nieuw] != o.datum):
            bericht = Tekst(f"{o.nieuw} bestaat dan nog niet.", f"{o.nieuw} does not exist yet.")
            rij.fout("opvolger_bestaat_niet", bericht, "nieuw_code")
        if begins.get(o.oud, date.min) >= o.datum:
            bericht = Tekst(f"{o.oud} bestaat dan nog niet.", f"{o.oud} does not exist yet.")
            rij.fout("begin_na_einde", bericht, "oud_code")
