"""Runs a plan on a frame: first the jobs, then the rows and the years, round after round.

Values and their causes are computed in one go. Causes are columns of one bit, and few rows know everything.
"""

from collections.abc import Callable, Iterable, Mapping

import narwhals.stable.v2 as nw

from banenafspraak.logic.kolommen.aggregaten import BAAN, JAARSLEUTELS, opgeteld, som_delen
from banenafspraak.logic.kolommen.bereik import Bereik
from banenafspraak.logic.kolommen.invoer import JAAR, RIJSLEUTELS, feitkolom, jaar
from banenafspraak.logic.kolommen.kennis import Kennis
from banenafspraak.logic.kolommen.motoren import Frame, Motor
from banenafspraak.logic.kolommen.oorzaken import Oorzaken
from banenafspraak.logic.kolommen.plan import Huis, Plan, Verkeer
from banenafspraak.logic.kolommen.rekenaar import Rekenaar
from banenafspraak.logic.kolommen.rooster import Taak, Tafel, voer_uit
from banenafspraak.logic.kolommen.uitdrukking import Uitdrukking
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.terms import Aard, Soort, Term

Voortgang = Callable[[str, float], None]


class Uitvoering:
    """After ``reken`` the frames ``rijen`` and ``jaren`` hold every outcome and its causes."""

    def __init__(
        self,
        rows: Frame,
        kennis: Kennis,
        motor: Motor,
        feiten: Mapping[str, Term],
        wortels: Iterable[tuple[Term, Huis]],
        *,
        oorzaken: bool,
    ) -> None:
        self.kennis, self.motor, self.feiten, self._rows = kennis, motor, feiten, rows
        roots = [(kennis.van(term), huis) for term, huis in wortels]
        self.rijwortels = _once(term for term, huis in roots if huis is Huis.RIJ)
        self.jaarwortels = _once(term for term, huis in roots if huis is Huis.JAAR)
        self.plan = Plan(kennis, (*self.rijwortels, *self.jaarwortels))
        self.verkeer = Verkeer(self.plan, self.rijwortels, self.jaarwortels)
        bereik = Bereik(kennis, gevraagd=oorzaken)
        why = {term.nummer for term in self.plan.termen if not self.plan.is_blad(term)} & bereik.met_kolom(
            self.plan.termen
        )
        self.read = Uitdrukking(kennis, self.plan.gebonden | why, deelt_exact=motor.deelt_exact)
        self.rekenaar = Rekenaar(self.plan, self.read, motor)
        self.oorzaken = Oorzaken(self.plan, self.read, bereik)
        self.banen: Tafel | None = None
        self.jaren: Tafel | None = None
        self.rijen = Tafel(rows, motor, set())
        self.rondes = 1 + max((self._round(term) for term in (*self.rijwortels, *self.plan.termen)), default=0)

    def _round(self, term: Term) -> int:
        """The round in which the rows hold a term."""
        if self.kennis.is_overal(term) or self.plan.is_blad(term):
            return 0
        back = term.nummer in self.verkeer.brengt[Huis.RIJ] and self.plan.huis[term.nummer] is Huis.JAAR
        return self.plan.ronde[term.nummer] + back

    def reken(self, voortgang: Voortgang) -> None:
        voortgang("banen", 0.1)
        self._banen()
        for ronde in range(self.rondes):
            voortgang("rijen", 0.2 + 0.7 * ronde / self.rondes)
            self._rijen(ronde)
            self._jaren(ronde)

    def laat_los(self) -> None:
        self.rekenaar.wetstand.laat_los()
        for tafel in (self.banen, self.jaren, self.rijen):
            if tafel:
                tafel.laat_los()

    def _taken(self, tafel: Tafel, huis: Huis, terms: list[Term]) -> list[Taak]:
        """The tasks for the values of ``terms`` and for their causes."""
        self.oorzaken.vergeet(huis, tafel.heeft)
        cone = self.oorzaken.kegel(huis, terms)
        parts = [deel for term in cone if term.soort is not Soort.SOM for deel in self.plan.delen(term)]
        return [*self.rekenaar.taken(tafel, (*terms, *cone, *parts)), *self.oorzaken.taken(huis, terms)]

    def _kolommen(self, terms: Iterable[Term]) -> list[str]:
        """The columns of terms, and those of their causes."""
        named = [term for term in terms if self.rekenaar.is_kolom(term)]
        values = [naam for term in named for naam in self.read.kolommen(term)]
        return values + [naam for term in named for naam in self.oorzaken.kolommen(term)]

    def _gebracht(self, van: Huis, ronde: int = 0) -> list[Term]:
        """What the rows get from another frame."""
        brought = [term for term in self.verkeer.brengt[Huis.RIJ].values() if self.plan.huis[term.nummer] is van]
        return [term for term in brought if self.plan.ronde[term.nummer] == ronde]

    # -- jobs

    def _banen(self) -> None:
        if Huis.BAAN not in self.plan.huis.values():
            return
        names = sorted({*self.verkeer.feiten[Huis.BAAN], *self._baandagen()})
        once = self._rows.select(*BAAN, *names).unique(subset=list(BAAN))
        columns = self._feitkolommen(names)
        self.banen = Tafel(once.select(*BAAN, **columns), self.motor, {*BAAN, *columns})
        brought = self._gebracht(Huis.BAAN)
        stays = [*BAAN, *self._kolommen(brought), *(f"f_{naam}" for naam in self._baandagen())]
        voer_uit(self.banen, self._taken(self.banen, Huis.BAAN, brought), stays)
        self.banen.vast()
        self.oorzaken.heeft[Huis.RIJ].update(term.nummer for term in brought)

    def _baandagen(self) -> list[str]:
        """The days of a job that its rows read: made whole numbers once per job."""
        if Huis.BAAN not in self.plan.huis.values():
            return []
        read = ((naam, self.feiten[naam]) for naam in sorted(self.verkeer.feiten[Huis.RIJ]))
        return [naam for naam, term in read if term.aard is Aard.DATUM and term.niveau.within(Niveau.DIENSTVERBAND)]

    def _feitkolommen(self, names: Iterable[str]) -> dict[str, nw.Expr]:
        return {f"f_{naam}": feitkolom(naam, self.feiten[naam].aard) for naam in names}

    # -- rows

    def _rijen(self, ronde: int) -> None:
        if ronde == 0:
            self._begin_rijen()
        terms = self.rijtermen(ronde)
        tasks = self._taken(self.rijen, Huis.RIJ, terms)
        added = self.rekenaar.taak(lambda: self._bijdragen(ronde))
        last = ronde + 1 == self.rondes
        stays = [*RIJSLEUTELS, *self._uitkomstkolommen()] if last else [*self.rijen.heeft, *self._kolommen(terms)]
        carried = self._kolommen(self._gedragen(ronde))
        voer_uit(self.rijen, [*tasks, added], [*stays, *carried, *added.maakt])
        self.rijen.vast()

    def _begin_rijen(self) -> None:
        keys = [naam for naam in RIJSLEUTELS if naam != JAAR]
        days = self._baandagen()
        facts = self._feitkolommen(sorted(self.verkeer.feiten[Huis.RIJ].difference(days)))
        columns = {JAAR: jaar(self._rows.collect_schema()), **facts}
        self.rijen = Tafel(self._rows.select(*keys, **columns), self.motor, {*keys, *columns})
        if self.banen:
            brought = [*self._kolommen(self._gebracht(Huis.BAAN)), *(f"f_{naam}" for naam in days)]
            self.rijen.koppel(self.banen.frame.select(*BAAN, *brought), BAAN, brought)

    def _uitkomstkolommen(self) -> set[str]:
        """The columns that outcomes of a row, and the years, are read from."""
        self.read.gelezen = set()
        for term in self.rijwortels:
            self.read.is_open(term)
        facts = {f"f_{naam}" for naam in self.verkeer.feiten[Huis.JAAR]}
        return {*self.read.gelezen, *self._kolommen(self.rijwortels), *facts}

    def rijtermen(self, ronde: int) -> list[Term]:
        """What must be known of the rows in this round: outcomes, parts of sums, and what a year reads."""
        parts = [deel for term in self.sommen(ronde) for deel in self.kennis.delen(term)[:2]]
        roots = [term for term in self.rijwortels if self._round(term) == ronde]
        return _once(t for t in (*parts, *roots, *self._gedragen(ronde)) if not self.kennis.is_overal(t))

    def _gedragen(self, ronde: int) -> list[Term]:
        """What the years read of the rows."""
        return [term for term in self.verkeer.brengt[Huis.JAAR].values() if self._round(term) == ronde]

    def sommen(self, ronde: int) -> list[Term]:
        return [term for term in self.plan.termen if term.soort is Soort.SOM and self.plan.ronde[term.nummer] == ronde]

    def _bijdragen(self, ronde: int) -> dict[str, nw.Expr]:
        """What each row adds to the sums of this round, and tells of their causes."""
        found: dict[str, nw.Expr] = {}
        for term in self.sommen(ronde):
            found |= som_delen(self.read, term) | self.oorzaken.elementen(term)
        return found

    # -- years

    @property
    def heeft_jaren(self) -> bool:
        return bool(self.jaarwortels or Huis.JAAR in self.plan.huis.values())

    def _jaren(self, ronde: int) -> None:
        if not self.heeft_jaren:
            return
        per_year, names = self._per_jaar(ronde)
        if self.jaren is None:
            self.jaren = Tafel(per_year, self.motor, {*JAARSLEUTELS, *names})
        else:
            self.jaren.koppel(per_year, JAARSLEUTELS, names)
        self.oorzaken.heeft[Huis.JAAR].update(term.nummer for term in self._gedragen(ronde))
        terms = self._jaartermen(ronde)
        stays = [*self.jaren.heeft, *self._kolommen(terms)]
        voer_uit(self.jaren, self._taken(self.jaren, Huis.JAAR, terms), stays)
        self.jaren.vast()
        self._terug(ronde)

    def _per_jaar(self, ronde: int) -> tuple[Frame, list[str]]:
        sums = self.sommen(ronde)
        looks = {naam: column for term in sums for naam, column in opgeteld(self.read, term).items()}
        causes = [naam for term in sums for naam in self.oorzaken.elementnamen(term)]
        same = self._kolommen(self._gedragen(ronde))
        same += [f"f_{naam}" for naam in sorted(self.verkeer.feiten[Huis.JAAR])] if ronde == 0 else []
        looks |= {naam: nw.col(naam).max() for naam in (*causes, *same)}
        if not looks:
            return self.rijen.frame.select(*JAARSLEUTELS).unique(), []
        grouped = self.rijen.frame.group_by(*JAARSLEUTELS)
        return grouped.agg(*(column.alias(naam) for naam, column in looks.items())), list(looks)

    def _jaartermen(self, ronde: int) -> list[Term]:
        """What must be known of the years in this round."""
        roots = [term for term in self.jaarwortels if not self.kennis.is_overal(term) and not self.plan.is_blad(term)]
        wanted = [*roots, *self._gebracht(Huis.JAAR, ronde), *self.sommen(ronde)]
        mine = [term for term in wanted if self.plan.huis[term.nummer] is Huis.JAAR]
        return _once(term for term in mine if self.plan.ronde[term.nummer] == ronde)

    def _terug(self, ronde: int) -> None:
        """Joins what the rows read of their year."""
        brought = self._gebracht(Huis.JAAR, ronde)
        columns = self._kolommen(brought)
        if columns and self.jaren:
            self.rijen.koppel(self.jaren.frame.select(*JAARSLEUTELS, *columns), JAARSLEUTELS, columns)
        self.oorzaken.heeft[Huis.RIJ].update(term.nummer for term in brought)


def _once(terms: Iterable[Term]) -> list[Term]:
    return list(dict.fromkeys(terms))
