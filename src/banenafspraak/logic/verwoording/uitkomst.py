"""The outcome of one case in words: why ja, nee or onbekend, and an amount step by step to the cent.

Reads the memo of the case reading; what was not read for this case is not told.
"""

from collections.abc import Iterable, Iterator, Mapping

from banenafspraak.logic.case import reken
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.records import Record
from banenafspraak.logic.reden import AGGREGATEN, Plek, plaats, redenen
from banenafspraak.logic.tabel import Tabel, Tabelrij
from banenafspraak.logic.terms import Soort, Term
from banenafspraak.logic.verwoording import sjablonen as s
from banenafspraak.logic.verwoording.blok import Blok, met_bron
from banenafspraak.logic.verwoording.formule import Formule, gebruikt
from banenafspraak.logic.verwoording.getallen import welke_dag
from banenafspraak.logic.verwoording.patroon import kern, versies_van
from banenafspraak.logic.verwoording.zaakzinnen import Zaakzinnen, waarde_tekst
from banenafspraak.logic.verwoording.zinnen import Zinnen
from banenafspraak.tekst import Tekst

_LEAVES = (Soort.FEIT, Soort.WAARDE, Soort.NAAM, Soort.SOM, Soort.EERSTE)


class Uitkomsttekst:
    """The words about one record. ``zinnen`` can be kept: it knows only the rule.

    ``elders`` says, by number, of which other subject a named part is; that is told there and not again.
    """

    def __init__(self, zinnen: Zinnen, record: Record, elders: Mapping[int, str] | None = None) -> None:
        self.zinnen, self.record, self.elders = zinnen, record, elders or {}
        self.formule = Formule(zinnen)

    def _say(self, form: Tekst, **parts: str) -> str:
        return self.zinnen.say(form, **parts)

    def waarom(self, term: Term, record: Record | None = None) -> list[Blok]:
        """What decided a truth, or keeps it open: each part with its answer and source, and below it its own parts."""
        return [self._reason(one, here) for one, here in _redenen(term, record or self.record)]

    def _reason(self, term: Term, record: Record) -> Blok:
        text = self._said(term, record)
        if term.soort is not Soort.NAAM:
            return Blok(text, tuple(self._first_job(term, record)))
        if term.nummer in self.elders:
            return Blok(self._say(s.ZIE, a=text, b=self.elders[term.nummer]))
        below = () if _is_given(term, record) else tuple(self.waarom(term.delen[0], record))
        return Blok(met_bron(text, map(self.zinnen.woorden.bron, term.meta.bronnen)), below)

    def _first_job(self, term: Term, record: Record) -> Iterator[Blok]:
        """Why there is a first day over the jobs: the grounds of the job that gave it."""
        if term.soort is not Soort.LAGER or term.delen[1].meta != "nooit" or reken(term, record) is not True:
            return
        named = kern(term.delen[0])
        first = kern(named.delen[0]) if named.soort is Soort.NAAM else named
        if first.soort is not Soort.EERSTE:
            return
        dag, waar = first.delen[:2]
        found = reken(first, plaats(first, record))
        for job in plaats(first, record).onder.get(Niveau.DIENSTVERBAND, ()):
            if reken(waar, job) is True and reken(dag, job) == found:
                yield from self.waarom(waar, job)
                return

    def _said(self, term: Term, record: Record) -> str:
        """A truth with its answer: a comparison as it turned out, anything else with ja, nee or onbekend behind it."""
        answer = reken(term, record)
        if term.soort is Soort.VAST:
            return s.OP_DEZE_DAG[term.meta].in_(self.zinnen.taal)
        if term.soort not in (Soort.LAGER, Soort.GELIJK):
            return self._say(s.IS, a=self.zinnen.inline(term), b=self._answer(answer))
        here = Zaakzinnen(self.zinnen, record)
        if answer is not None:
            return here.inline(term, waar=answer)
        return self._say(s.IS, a=here.inline(term), b=self._answer(None))

    def _answer(self, answer: bool | None) -> str:
        return s.UITKOMST[answer].in_(self.zinnen.taal)

    def stappen(self, term: Term, titel: str) -> list[Blok]:
        """The reckoning of an amount: each named part once, then the amount itself under ``titel``."""
        last, bronnen = kern(term), ()
        if last.soort is Soort.NAAM and not _is_given(last, self.record):
            last, bronnen = kern(last.delen[0]), last.meta.bronnen
        steps = [self._named_step(one, here) for one, here in self._named(last, self.record, {last.nummer})]
        return [*steps, self._step(titel, last, self.record, bronnen, term.eenheid)]

    def _named(self, term: Term, record: Record, seen: set[int]) -> Iterator[tuple[Term, Record]]:
        """The named numbers and days that were used, parts before wholes."""
        for deel, here in gebruikt(term, record):
            if deel.nummer in seen or deel.is_waarheid or deel.nummer in self.elders:
                continue
            seen.add(deel.nummer)
            yield from self._named(deel, here, seen)
            if deel.soort is Soort.NAAM:
                yield deel, here

    def _named_step(self, term: Term, record: Record) -> Blok:
        title = self.zinnen.woorden.naam(term)
        if _is_given(term, record):
            value = waarde_tekst(self.zinnen, term, record)
            return Blok(self._say(s.IS, a=title, b=f"{value}, {s.OPGEGEVEN.in_(self.zinnen.taal)}"))
        return self._step(title, term.delen[0], record, term.meta.bronnen, term.eenheid)

    def _step(self, title: str, term: Term, record: Record, bronnen: Iterable[str], eenheid: str = "") -> Blok:
        text = self._say(s.IS, a=title, b=self.formule.met_uitkomst(kern(term), record, eenheid))
        return Blok(met_bron(text, map(self.zinnen.woorden.bron, bronnen)), tuple(self._details(kern(term), record)))

    def _details(self, term: Term, record: Record) -> list[Blok]:
        """What the numbers in a formula are, each once: facts, values, why this version, how it was rounded."""
        return list({blok.tekst: blok for blok in self._below(term, record)}.values())

    def _below(self, term: Term, record: Record) -> Iterator[Blok]:
        if term.soort in _LEAVES:
            yield self._leaf(term, record)
            return
        if term.soort is Soort.KIES:
            yield from self._choice(term, record)
        for deel, here in gebruikt(term, record):
            if not deel.is_waarheid:
                yield from self._below(kern(deel), here)
        if term.soort is Soort.AFGEROND:
            yield Blok(self.zinnen.hoe_afgerond(term))

    def _leaf(self, term: Term, record: Record) -> Blok:
        value = waarde_tekst(self.zinnen, term, record)
        if term.soort is Soort.SOM:
            return Blok(
                self._say(s.IS, a=self.zinnen.inline(term.delen[0]), b=value), tuple(self._periods(term, record))
            )
        if term.soort is not Soort.WAARDE:
            text = self._say(s.IS, a=self.zinnen.inline(term), b=value)
            return Blok(self._say(s.ZIE, a=text, b=self.elders[term.nummer]) if term.nummer in self.elders else text)
        name, row = self.zinnen.woorden.waarde(term.meta.naam, term.meta.alleen), rij_van(term, record)
        if row is None:
            return Blok(self._say(s.IS, a=name, b=value))
        text = self._say(s.SINDS, a=name, b=value, dag=welke_dag(row.van, self.zinnen.taal))
        return Blok(met_bron(text, [self.zinnen.woorden.bron(row.bron)]))

    def _periods(self, term: Term, record: Record) -> Iterator[Blok]:
        """How many wage-return periods were added up, by what each holds."""
        found: dict[tuple[bool, str], int] = {}
        for part in self.formule.tijdvakken(term, record):
            found[part] = found.get(part, 0) + 1
        for (certain, value), count in found.items():
            yield Blok(self._say(s.TIJDVAKKEN if certain else s.MISSCHIEN, n=str(count), a=value))

    def _choice(self, term: Term, record: Record) -> Iterator[Blok]:
        """Why this branch: what decided the condition; of a row of versions only the day that settled it."""
        condition = term.delen[0]
        place = plaats(condition, record)
        chosen = reken(condition, place)
        if chosen is False and versies_van(term) and versies_van(term.delen[2]):
            return
        reasons = list(_redenen(condition, place))
        said = s.EN.in_(self.zinnen.taal).join(self._said(one, here) for one, here in reasons)
        if reasons[0][0].soort is Soort.VAST:
            said = s.GEEN_ANDERE.in_(self.zinnen.taal)
        cited = self._cited(term) if chosen else []
        yield Blok(met_bron(self._say(s.NIET_ZEKER if chosen is None else s.OMDAT, a=said), cited))

    def _cited(self, term: Term) -> list[str]:
        return [self.zinnen.woorden.bron(term.meta)] if term.meta else []

    def onbekend(self, bladen: Iterable[Plek]) -> list[Blok]:
        """What we do not know: the open facts and values that ``ontbreekt`` found, each once."""
        return [Blok(text) for text in dict.fromkeys(self._missing(term, here) for term, here in bladen)]

    def _missing(self, term: Term, record: Record) -> str:
        if term.soort is Soort.FEIT:
            return self._say(s.FEIT_ONTBREEKT, a=self.zinnen.woorden.feit(term.meta))
        if term.soort is Soort.NAAM:
            return self._say(s.FEIT_ONTBREEKT, a=self.zinnen.woorden.feit(term.meta.sleutel))
        if term.soort in AGGREGATEN:
            return self._say(s.NIET_ALLES, a=self.zinnen.inline(term.delen[-1]))
        table: Tabel = term.meta
        day = waarde_tekst(self.zinnen, term.delen[0], record)
        form = s.GEEN_PLAATS if table.per_plaats else s.BRON_ZWIJGT if rij_van(term, record) else s.GEEN_RIJ
        return self._say(form, a=self.zinnen.woorden.waarde(table.naam, table.alleen), dag=day)


def _redenen(term: Term, record: Record) -> Iterator[Plek]:
    """What decided; of a choice that is still to be made, what keeps its condition open."""
    for one, here in redenen(term, record):
        if one.soort is Soort.KIES:
            yield from _redenen(one.delen[0], here)
        else:
            yield one, here


def rij_van(term: Term, record: Record) -> Tabelrij | None:
    """The row of a value that was read for this case; None where there is none, or day or key is open."""
    found = [reken(deel, plaats(deel, record)) for deel in term.delen]
    if any(low != high for low, high in found):
        return None
    table: Tabel = term.meta
    return table.rij(found[0][0], found[1][0] if len(found) > 1 else None)


def _is_given(term: Term, record: Record) -> bool:
    return bool(term.meta.gegeven) and plaats(term, record).feiten.get(term.meta.sleutel) is not None
