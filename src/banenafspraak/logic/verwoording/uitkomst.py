"""The outcome of one case in words: why ja, nee or onbekend, and an amount step by step to the cent.

Reads the memo of the case reading; what was not read for this case is not told.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from banenafspraak.logic.case import reken
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.records import Record
from banenafspraak.logic.reden import AGGREGATEN, Plek, plaats, redenen
from banenafspraak.logic.tabel import Tabel, Tabelrij
from banenafspraak.logic.terms import Soort, Term
from banenafspraak.logic.verwoording import jaarsom
from banenafspraak.logic.verwoording import sjablonen as s
from banenafspraak.logic.verwoording.blok import Blok
from banenafspraak.logic.verwoording.formule import Formule, gebruikt
from banenafspraak.logic.verwoording.patroon import is_er_ooit, ja_nee_van, kern, over_banen, versies_van
from banenafspraak.logic.verwoording.waarde import waarde_tekst
from banenafspraak.logic.verwoording.zaakzinnen import Zaakzinnen
from banenafspraak.logic.verwoording.zinnen import Zinnen
from banenafspraak.tekst import Tekst

_ASKED = (Soort.FEIT, Soort.NAAM)
_LEAVES = (Soort.FEIT, Soort.WAARDE, Soort.NAAM)


class Uitkomsttekst:
    """The words about one record. ``zinnen`` can be kept: it knows only the rule.

    ``elders`` says, by number, of which other subject a named part is; that is told there and not again. ``bedragen``
    are the amounts that ``stappen`` is to tell.
    """

    def __init__(
        self,
        zinnen: Zinnen,
        record: Record,
        elders: Mapping[int, str] | None = None,
        bedragen: Collection[Term] = (),
    ) -> None:
        self.zinnen, self.record, self.elders = zinnen, record, elders or {}
        self.formule = Formule(zinnen)
        self._told: set[tuple[int, int]] = set()
        self._phrases: dict[int, Zaakzinnen] = {}
        self._recht: Term | None = None
        self._bedragen = bedragen

    def _say(self, form: Tekst, **parts: str) -> str:
        return self.zinnen.say(form, **parts)

    def waarom(self, term: Term) -> list[Blok]:
        """What decided a truth, or keeps it open: each part with its answer and source, and below it its own parts."""
        self._recht = term
        return self._because(term, self.record)

    def _because(self, term: Term, record: Record) -> list[Blok]:
        """The reasons; of open comparisons with a first day over the jobs just one, because they are open together."""
        found: list[Blok] = []
        open_day = False
        for one, here in _redenen(term, record):
            waits = one.soort is Soort.LAGER and reken(one, here) is None and over_banen(one)
            if not (waits and open_day):
                found.append(self._reason(one, here))
            open_day = open_day or waits
        return found

    def _reason(self, term: Term, record: Record) -> Blok:
        if (flag := ja_nee_van(term)) is not None and (row := rij_van(flag, record)) is not None:
            return Blok(self.zinnen.sinds(flag.meta, row, self._answer(reken(term, record))))
        text = self._said(term, record)
        if is_er_ooit(term):
            return Blok(text, tuple(self._first_of(term, record)))
        if term.soort is not Soort.NAAM:
            return Blok(text, tuple(self._sides(term, record)))
        if term.nummer in self.elders:
            return Blok(self._say(s.ZIE, a=text, b=self.elders[term.nummer]))
        if not self._tell(term, record):
            return Blok(self._say(s.ZIE_HIERBOVEN, a=text))
        below = () if _is_given(term, record) else tuple(self._because(term.delen[0], record))
        return Blok(text + self.zinnen.bronnen(term.meta.bronnen), below)

    def _tell(self, term: Term, record: Record) -> bool:
        """Whether a named part is still to be told: each just once."""
        key = (term.nummer, id(plaats(term, record)))
        if key in self._told:
            return False
        self._told.add(key)
        return True

    def _sides(self, term: Term, record: Record) -> Iterator[Blok]:
        """How the two sides of a comparison came about, where they were reckoned or stand in the law."""
        for one in self.zinnen.zijden(term):
            if one.soort is Soort.NAAM:
                yield from self._own_step(one, record)
            else:
                steps = list(self._steps(one, record))
                yield from (blok for _, blok in steps)
                yield from self._details(one, record, [named for named, _ in steps])

    def _own_step(self, term: Term, record: Record) -> Iterator[Blok]:
        """How a named number or day came about, if that is a reckoning of its own that was not told yet."""
        if term.nummer in self.elders or term in self._bedragen:
            return
        yield from (blok for _, blok in self._steps(term.delen[0], record))
        if self._tell(term, record):
            yield self._named_step(term, record)

    def _first_of(self, term: Term, record: Record) -> Iterator[Blok]:
        """Why there is, or is not, a first day over the jobs: the grounds of the job that gave it, or of each job."""
        named = kern(term.delen[0])
        self._tell(named, record)
        first = kern(named.delen[0]) if named.soort is Soort.NAAM else named
        if first.soort is not Soort.EERSTE:
            return
        if (answer := reken(term, record)) is True:
            yield from self._job(first, record)
            return
        dag, waar = first.delen[:2]
        for job in plaats(first, record).onder.get(Niveau.DIENSTVERBAND, ()):
            if reken(waar, job) is answer:
                yield Blok(self._words(job).inline(dag), tuple(self._because(waar, job)))

    def _job(self, term: Term, record: Record) -> Iterator[Blok]:
        """The grounds of the job that gave a first day; nothing where it is not sure which that is."""
        dag, waar = term.delen[:2]
        found = reken(term, plaats(term, record))
        for job in plaats(term, record).onder.get(Niveau.DIENSTVERBAND, ()):
            if reken(waar, job) is True and reken(dag, job) == found:
                yield from self._because(waar, job)
                return

    def _said(self, term: Term, record: Record) -> str:
        """A truth with its answer: a comparison as it turned out, anything else with ja, nee or onbekend behind it."""
        answer = reken(term, record)
        if term.soort is Soort.VAST:
            return s.OP_DEZE_DAG[term.meta].in_(self.zinnen.taal)
        if is_er_ooit(term):
            day = waarde_tekst(self.zinnen, term.delen[0], record)
            return self._say(s.ER_IS_ZAAK[answer], a=self.zinnen.inline(term.delen[0]), b=day)
        here = self._words(plaats(term, record))
        if term.soort is Soort.OOIT:
            return here.ooit(term)
        if term.soort not in (Soort.LAGER, Soort.GELIJK):
            return self.zinnen.met_antwoord(term, answer)
        if answer is not None:
            return here.inline(term, waar=answer)
        return self._say(s.IS, a=here.inline(term), b=self._answer(None))

    def _words(self, record: Record) -> Zaakzinnen:
        """The phrases about one record, kept with what they said."""
        found = self._phrases.get(id(record))
        if found is None:
            found = self._phrases[id(record)] = Zaakzinnen(self.formule, record)
        return found

    def _answer(self, answer: bool | None) -> str:
        return s.UITKOMST[answer].in_(self.zinnen.taal)

    def stappen(self, term: Term, titel: str) -> list[Blok]:
        """The reckoning of an amount: each named part once, then the amount itself under ``titel``."""
        last: Term = kern(term)
        bronnen: tuple[str, ...] = ()
        if last.soort is Soort.NAAM and not _is_given(last, self.record):
            last, bronnen = kern(last.delen[0]), last.meta.bronnen
        self._tell(last, self.record)
        steps = [blok for _, blok in self._steps(last, self.record)]
        return [*steps, self._step(titel, last, self.record, bronnen, term.eenheid)]

    def _steps(self, term: Term, record: Record) -> Iterator[tuple[Term, Blok]]:
        """The named numbers and days below a term that were not told yet."""
        named: list[Plek] = []
        self._named(named, term, record, set())
        for one, here in named:
            if self._tell(one, here):
                yield one, self._named_step(one, here)

    def _named(self, found: list[Plek], term: Term, record: Record, seen: set[int]) -> None:
        """Adds the named numbers and days that were used and not told yet, parts before wholes."""
        if not self.zinnen.noemt(term):
            return
        for deel, here in gebruikt(term, record):
            if deel.nummer in seen or deel.is_waarheid or deel.nummer in self.elders:
                continue
            seen.add(deel.nummer)
            if (deel.nummer, id(here)) not in self._told:
                self._named(found, deel, here, seen)
                if deel.soort is Soort.NAAM:
                    found.append((deel, here))

    def _named_step(self, term: Term, record: Record) -> Blok:
        title = self.zinnen.woorden.naam(term)
        if _is_given(term, record):
            value = waarde_tekst(self.zinnen, term, record)
            return Blok(self._say(s.IS, a=title, b=f"{value}, {s.OPGEGEVEN.in_(self.zinnen.taal)}"))
        return self._step(title, term.delen[0], record, term.meta.bronnen, term.eenheid)

    def _step(self, title: str, term: Term, record: Record, bronnen: tuple[str, ...], eenheid: str = "") -> Blok:
        text = self._say(s.IS, a=title, b=self.formule.met_uitkomst(kern(term), record, eenheid))
        return Blok(text + self.zinnen.bronnen(bronnen), tuple(self._details(kern(term), record)))

    def _details(self, term: Term, record: Record, gezegd: Collection[Term] = ()) -> list[Blok]:
        """What the numbers in a formula are, each once: facts, values, why this version, how it was rounded.

        What is in ``gezegd`` stands right above.
        """
        found: list[Blok] = []
        self._below(found, term, record, {(one.nummer, id(plaats(one, record))) for one in gezegd})
        return found

    def _below(self, found: list[Blok], term: Term, record: Record, seen: set[tuple[int, int]]) -> None:
        key = (term.nummer, id(plaats(term, record)))
        if key in seen or term.soort is Soort.VAST:
            return
        seen.add(key)
        if term.soort in _LEAVES:
            found.append(self._leaf(term, record))
        elif term.soort is Soort.SOM:
            found += self._periods(term, record)
        elif term.soort is Soort.EERSTE:
            found += self._job(term, record)
        else:
            if term.soort is Soort.KIES and (term.delen[0].nummer, 0) not in seen:
                seen.add((term.delen[0].nummer, 0))
                found += self._choice(term, record)
            for deel, here in gebruikt(term, record):
                if not deel.is_waarheid:
                    self._below(found, kern(deel), here, seen)
            if term.soort is Soort.AFGEROND:
                found.append(Blok(self.zinnen.hoe_afgerond(term)))

    def _leaf(self, term: Term, record: Record) -> Blok:
        value = waarde_tekst(self.zinnen, term, record)
        if term.soort is not Soort.WAARDE:
            text = self._say(s.IS, a=self.zinnen.inline(term), b=value)
            return Blok(self._say(s.ZIE, a=text, b=self.elders[term.nummer]) if term.nummer in self.elders else text)
        row = rij_van(term, record)
        if row is None:
            return Blok(self._say(s.IS, a=self._value_name(term), b=value))
        return Blok(self.zinnen.sinds(term.meta, row, value))

    def _value_name(self, term: Term) -> str:
        return self.zinnen.woorden.waarde(term.meta.naam, term.meta.alleen)

    def _periods(self, term: Term, record: Record) -> Iterator[Blok]:
        """The wage-return periods that were added up, and those that were not."""
        for reeks in self.formule.reeksen(term, record):
            yield Blok(jaarsom.regel(self.zinnen, reeks))

    def _choice(self, term: Term, record: Record) -> Iterator[Blok]:
        """Why this branch: what decided the condition; of a row of versions only the day that settled it."""
        condition = term.delen[0]
        place = plaats(condition, record)
        chosen = reken(condition, place)
        if chosen is False and versies_van(term) and versies_van(term.delen[2]):
            return
        if chosen is not False and condition is self._recht:
            yield Blok((s.OMDAT_RECHT if chosen else s.NIET_ZEKER_RECHT).in_(self.zinnen.taal))
            return
        cited = self.zinnen.bronnen((term.meta,)) if chosen and term.meta else ""
        reasons = list(_redenen(condition, place))
        if reasons[0][0].soort is Soort.VAST:
            yield Blok(self._say(s.OMDAT, a=s.GEEN_ANDERE.in_(self.zinnen.taal)) + cited)
            return
        found = [self._reason(one, here) for one, here in reasons]
        one, more = (s.NIET_ZEKER, s.NIET_ZEKER_ALLES) if chosen is None else (s.OMDAT, s.OMDAT_ALLES)
        if len(found) == 1:
            yield Blok(self._say(one, a=found[0].tekst) + cited, found[0].delen)
        else:
            yield Blok(more.in_(self.zinnen.taal) + cited, tuple(found))

    def onbekend(self, bladen: Iterable[Plek]) -> list[Blok]:
        """What we do not know: the open facts and values that ``ontbreekt`` found, each once."""
        each = {term.nummer if term.soort in _ASKED else (term, id(here)): (term, here) for term, here in bladen}
        return [Blok(text) for text in dict.fromkeys(self._missing(term, here) for term, here in each.values())]

    def _missing(self, term: Term, record: Record) -> str:
        if term.soort in _ASKED:
            naam = term.meta if term.soort is Soort.FEIT else term.meta.sleutel
            return self._say(s.OF_ZO_IS if term.is_waarheid else s.FEIT_ONTBREEKT, a=self.zinnen.woorden.feit(naam))
        if term.soort in AGGREGATEN:
            return self._say(s.NIET_ALLES, a=self.zinnen.inline(term.delen[-1]))
        table: Tabel = term.meta
        day = waarde_tekst(self.zinnen, term.delen[0], record)
        form = s.GEEN_PLAATS if table.per_plaats else s.BRON_ZWIJGT if rij_van(term, record) else s.GEEN_RIJ
        return self._say(form, a=self._value_name(term), dag=day)


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
