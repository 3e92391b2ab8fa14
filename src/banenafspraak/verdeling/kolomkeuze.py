"""Which column of somebody's table is which: by the names of the template, or as the reader chose. Never guessed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from banenafspraak.errors import Ernst, Finding
from banenafspraak.tekst import Tekst
from banenafspraak.verdeling.csv_tekst import Tabeltekst
from banenafspraak.verdeling.kolomkop import kolomkop


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column of a template: its name, what belongs in it, and other words by which people know it."""

    naam: str
    uitleg: Tekst
    synoniemen: tuple[str, ...] = ()
    verplicht: bool = True


@dataclass(frozen=True, slots=True)
class Kolomkeuze:
    """The place of each column that was found, from 0, and what to know about the choice."""

    plaatsen: Mapping[str, int]
    bevindingen: tuple[Finding, ...]


def stel_voor(kop: Sequence[str], kolommen: Sequence[Kolom]) -> dict[str, tuple[int, ...]]:
    """Per column of the template the places in the header that fit it, for a form in which somebody chooses.

    >>> gebied = Kolom("gebied", Tekst("", ""), ("regio", "gemeente"))
    >>> stel_voor(["Regio", "2015"], [gebied])
    {'gebied': (0,)}
    """
    words = [_word(cel) for cel in kop]
    return {kolom.naam: _fits(words, kolom) for kolom in kolommen}


def kies_kolommen(
    tabel: Tabeltekst, bestand: str, kolommen: Sequence[Kolom], keuze: Mapping[str, str] | None = None
) -> Kolomkeuze:
    """The columns by the names of the template, or by ``keuze`` (name in the template → head in the file).

    A single head that is a known other word is taken, with a finding; of two such heads somebody has to choose.
    """
    choosing = _Choosing(tabel, bestand)
    plaatsen = choosing.by_name(kolommen) if keuze is None else choosing.chosen(keuze)
    return Kolomkeuze(plaatsen, tuple(choosing.findings))


class _Choosing:
    """One choice in one file, with what was met."""

    def __init__(self, tabel: Tabeltekst, bestand: str) -> None:
        self.tabel = tabel
        self.bestand = bestand
        self.words = [_word(cel) for cel in tabel.kop]
        self.findings: list[Finding] = []

    def chosen(self, keuze: Mapping[str, str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for naam, head in keuze.items():
            places = [at for at, word in enumerate(self.words) if word == _word(head)]
            if len(places) == 1 and places[0] not in found.values():
                found[naam] = places[0]
            elif len(places) > 1:
                self._double(naam, places)
            elif places:
                self._twice(naam)
            else:
                self._missing([naam], {})
        return found

    def by_name(self, kolommen: Sequence[Kolom]) -> dict[str, int]:
        found: dict[str, int] = {}
        taken: list[tuple[str, int]] = []
        proposed = stel_voor(self.tabel.kop, kolommen)
        exact = {at for at, word in enumerate(self.words) if word in proposed}
        missing: list[str] = []
        for kolom in kolommen:
            named = [at for at, word in enumerate(self.words) if word == kolom.naam]
            places = named or [at for at in proposed[kolom.naam] if at not in exact]
            if len(places) > 1:
                self._double(kolom.naam, places)
            elif places:
                found[kolom.naam] = places[0]
                taken += [] if named else [(kolom.naam, places[0])]
            elif kolom.verplicht:
                missing.append(kolom.naam)
        if len({at for _, at in taken}) < len(taken):  # one head fits two columns
            missing += [naam for naam, _ in taken]
        else:
            self._taken(taken)
        extra = [at for at, word in enumerate(self.words) if word and at not in found.values()]
        if missing:
            self._missing(missing, {kolom.naam: kolom for kolom in kolommen})
        elif extra:
            self._extra(extra)
        return found

    def _head(self, at: int) -> Tekst:
        return kolomkop(self.tabel.kop[at], at + 1)

    def _taken(self, taken: list[tuple[str, int]]) -> None:
        if not taken:
            return
        heads = [(naam, self._head(at)) for naam, at in taken]
        nl = "; ".join(f"{head.nl} als {naam}" for naam, head in heads)
        en = "; ".join(f"{head.en} as {naam}" for naam, head in heads)
        self._add("kolom_gelezen_als", Tekst(f"We lazen: {nl}.", f"We read: {en}."), ernst=Ernst.LET_OP)

    def _missing(self, names: list[str], known: Mapping[str, Kolom]) -> None:
        heads = [self._head(at) for at in range(len(self.tabel.kop))]
        met = Tekst(*(", ".join(head.in_(taal) for head in heads)[:200] for taal in ("nl", "en")))
        expected = ", ".join(known) if known else ", ".join(names)
        bericht = Tekst(
            f"De kolommen zijn: {met.nl}. We verwachten: {expected}. Niet gevonden: {', '.join(names)}. "
            "Kies zelf een kolom of gebruik het sjabloon.",
            f"The columns are: {met.en}. We expect: {expected}. Not found: {', '.join(names)}. "
            "Choose a column yourself or use the template.",
        )
        self._add("kolommen", bericht, suggesties=tuple(names))

    def _extra(self, places: list[int]) -> None:
        heads = [self._head(at) for at in places]
        met = Tekst(*(", ".join(head.in_(taal) for head in heads)[:200] for taal in ("nl", "en")))
        bericht = Tekst(f"Deze kolommen lezen we niet: {met.nl}.", f"We do not read these columns: {met.en}.")
        self._add("extra_kolommen", bericht, ernst=Ernst.LET_OP)

    def _double(self, naam: str, places: list[int]) -> None:
        nummers = ", ".join(str(at + 1) for at in places)
        bericht = Tekst(
            f"Voor {naam} passen de kolommen {nummers}. Kies er één.",
            f"For {naam} the columns {nummers} fit. Choose one.",
        )
        self._add("dubbele_kolom", bericht, naam)

    def _twice(self, naam: str) -> None:
        bericht = Tekst(
            f"De kolom voor {naam} is ook voor iets anders gekozen. Kies per onderdeel een eigen kolom.",
            f"The column for {naam} was also chosen for something else. Choose a column of its own for each part.",
        )
        self._add("kolom_twee_keer", bericht, naam)

    def _add(
        self,
        code: str,
        bericht: Tekst,
        kolom: str | None = None,
        *,
        suggesties: tuple[str, ...] = (),
        ernst: Ernst = Ernst.FOUT,
    ) -> None:
        self.findings.append(
            Finding(code, bericht, ernst, self.bestand, self.tabel.kop_rij, kolom, suggesties=suggesties)
        )


def _fits(words: list[str], kolom: Kolom) -> tuple[int, ...]:
    named = tuple(at for at, word in enumerate(words) if word == kolom.naam)
    return named or tuple(at for at, word in enumerate(words) if word in kolom.synoniemen)


def _word(cel: str) -> str:
    return "_".join(cel.split()).casefold()
