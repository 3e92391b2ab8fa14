"""Runs a plan on a frame: first the jobs, then the rows and the years, round after round."""

from collections.abc import Callable, Iterable, Mapping

import narwhals.stable.v2 as nw

from banenafspraak.logic.kolommen.aggregaten import BAAN, JAARSLEUTELS, opgeteld, som_delen
from banenafspraak.logic.kolommen.invoer import JAAR, RIJSLEUTELS, feitkolom, jaar
from banenafspraak.logic.kolommen.kennis import Kennis
from banenafspraak.logic.kolommen.motoren import Frame, Motor
from banenafspraak.logic.kolommen.plan import OVER_BANEN, Huis, Plan, Verkeer
from banenafspraak.logic.kolommen.rekenaar import Rekenaar
from banenafspraak.logic.kolommen.rooster import Tafel
from banenafspraak.logic.kolommen.uitdrukking import Uitdrukking, boom
from banenafspraak.logic.terms import Soort, Term

OPEN = "open_in_ronde"
Voortgang = Callable[[str, float], None]


class Uitvoering:
    """After ``reken`` the frames ``banen``, ``rijen`` and ``jaren`` hold every outcome and what causes need."""

    def __init__(
        self,
        rows: Frame,
        kennis: Kennis,
        motor: Motor,
        feiten: Mapping[str, Term],
        wortels: Iterable[tuple[Term, Huis]],
    ) -> None:
        roots = {huis: [kennis.van(term) for term, where in wortels if where is huis] for huis in Huis}
        self.kennis, self.motor, self.feiten, self._rows = kennis, motor, feiten, rows
        self.rijwortels, self.jaarwortels = _once(roots[Huis.RIJ]), _once(roots[Huis.JAAR])
        self.plan = Plan(kennis, (*self.rijwortels, *self.jaarwortels))
        self.verkeer = Verkeer(self.plan, self.rijwortels, self.jaarwortels)
        self.read = Uitdrukking(kennis, self.plan.gebonden, deelt_exact=motor.deelt_exact)
        self.rekenaar = Rekenaar(self.plan, self.read, motor)
        self.banen: Tafel | None = None
        self.jaren: Tafel | None = None
        self.rijen = Tafel(rows, motor, set())
        self.rondes = 1 + max((self._last_round(term) for term in (*self.rijwortels, *self.plan.termen)), default=0)

    def _last_round(self, term: Term) -> int:
        if self.kennis.is_overal(term):
            return 0
        back = term.nummer in self.verkeer.brengt[Huis.RIJ] and self.plan.huis[term.nummer] is Huis.JAAR
        return self.plan.ronde[term.nummer] + back

    def reken(self, voortgang: Voortgang) -> None:
        voortgang("banen", 0.1)
        self._banen()
        for ronde in range(self.rondes):
            voortgang("rijen", 0.2 + 0.4 * ronde / self.rondes)
            self._rijen(ronde)
            self._jaren(ronde)

    # -- jobs

    def _banen(self) -> None:
        if not any(huis is Huis.BAAN for huis in self.plan.huis.values()):
            return
        names = sorted(self.verkeer.feiten[Huis.BAAN])
        once = self._rows.select(*BAAN, *names).unique(subset=list(BAAN))
        columns = self._feitkolommen(names)
        self.banen = Tafel(once.select(*BAAN, **columns), self.motor, {*BAAN, *columns})
        over = [term for term in self.plan.termen if term.soort in OVER_BANEN]
        later = [*columns, *self._kolommen(over)] if self.is_iets_open else []
        self.rekenaar.reken(self.banen, self._gebracht(Huis.BAAN), [*BAAN, *later])
        self.banen.vast()

    def _feitkolommen(self, names: Iterable[str]) -> dict[str, nw.Expr]:
        return {f"f_{naam}": feitkolom(naam, self.feiten[naam].aard) for naam in names}

    def _kolommen(self, terms: Iterable[Term]) -> list[str]:
        return [naam for term in terms for naam in self.read.kolommen(term)]

    def _gebracht(self, van: Huis) -> list[Term]:
        """What the rows get from another frame."""
        return [term for term in self.verkeer.brengt[Huis.RIJ].values() if self.plan.huis[term.nummer] is van]

    # -- rows

    def _rijen(self, ronde: int) -> None:
        if ronde == 0:
            self._begin_rijen()
        later = self.is_iets_open or ronde + 1 < self.rondes
        stays = self.rijen.heeft if later else {*RIJSLEUTELS, *self.uitkomstkolommen()}
        sums = self.rekenaar.taak(lambda: self._bijdragen(ronde))
        flag = self.rekenaar.taak(lambda: {f"{OPEN}_{ronde}": self._is_open(ronde)})
        self.rekenaar.reken(self.rijen, self.rijtermen(ronde), stays, sums, flag)
        self.rijen.vast()

    def _bijdragen(self, ronde: int) -> dict[str, nw.Expr]:
        return {naam: column for term in self.sommen(ronde) for naam, column in som_delen(self.read, term).items()}

    def _is_open(self, ronde: int) -> nw.Expr:
        """Whether something of this round is unknown in a row."""
        flags = [self.read.is_open(term) for term in self.open_termen(ronde)]
        return boom(flags, alle=False) if flags else nw.lit(False, dtype=nw.Boolean)

    def uitkomstkolommen(self) -> set[str]:
        """The columns that outcomes of a row, and years, are read from."""
        self.read.gelezen = set()
        for term in self.rijwortels:
            self.read.is_open(term)
        years = {f"f_{naam}" for naam in self.verkeer.feiten[Huis.JAAR]}
        return self.read.gelezen | years | {f"{OPEN}_{ronde}" for ronde in range(self.rondes)}

    def _begin_rijen(self) -> None:
        keys = [naam for naam in RIJSLEUTELS if naam != JAAR]
        columns = {JAAR: jaar(self._rows.collect_schema()), **self._feitkolommen(sorted(self.verkeer.feiten[Huis.RIJ]))}
        self.rijen = Tafel(self._rows.select(*keys, **columns), self.motor, {*keys, *columns})
        if self.banen:
            brought = self._kolommen(self._gebracht(Huis.BAAN))
            self.rijen.koppel(self.banen.frame.select(*BAAN, *brought), BAAN, brought)

    def rijtermen(self, ronde: int) -> list[Term]:
        """What must be known of the rows in this round: outcomes, parts of sums, and what a year reads."""
        parts = [deel for term in self.sommen(ronde) for deel in self.kennis.delen(term)[:2]]
        roots = [term for term in (*self.rijwortels, *self.verkeer.brengt[Huis.JAAR].values()) if self._in(term, ronde)]
        return _once(term for term in (*parts, *roots) if not self.kennis.is_overal(term))

    def _in(self, term: Term, ronde: int) -> bool:
        return not self.kennis.is_overal(term) and self._last_round(term) == ronde

    def sommen(self, ronde: int) -> list[Term]:
        return [term for term in self.plan.termen if term.soort is Soort.SOM and self.plan.ronde[term.nummer] == ronde]

    def open_termen(self, ronde: int) -> list[Term]:
        return [term for term in self.rijtermen(ronde) if not self.kennis.is_zeker(term)]

    @property
    def is_iets_open(self) -> bool:
        """Whether some outcome may be unknown in some row."""
        return not all(self.kennis.is_zeker(term) for term in (*self.rijwortels, *self.jaarwortels))

    # -- years

    def _jaren(self, ronde: int) -> None:
        if not self.heeft_jaren:
            return
        per_year, names = self._per_jaar(ronde)
        if self.jaren is None:
            self.jaren = Tafel(per_year, self.motor, {*JAARSLEUTELS, *names})
        else:
            self.jaren.koppel(per_year, JAARSLEUTELS, names)
        self.rekenaar.reken(self.jaren, self.jaartermen(ronde), self.jaren.heeft)
        self.jaren.vast()
        self._terug(ronde)

    @property
    def heeft_jaren(self) -> bool:
        return bool(self.jaarwortels or self.sommen(0) or self._gebracht(Huis.JAAR))

    def _per_jaar(self, ronde: int) -> tuple[Frame, list[str]]:
        sums = {naam: column for term in self.sommen(ronde) for naam, column in opgeteld(self.read, term).items()}
        terms = [term for term in self.verkeer.brengt[Huis.JAAR].values() if self._last_round(term) == ronde]
        same = self._kolommen(terms)
        same += [f"f_{naam}" for naam in sorted(self.verkeer.feiten[Huis.JAAR])] if ronde == 0 else []
        looks = {naam: column.alias(naam) for naam, column in sums.items()} | {
            naam: nw.col(naam).min() for naam in same
        }
        if not looks:
            return self.rijen.frame.select(*JAARSLEUTELS).unique(), []
        return self.rijen.frame.group_by(*JAARSLEUTELS).agg(*looks.values()), list(looks)

    def jaartermen(self, ronde: int) -> list[Term]:
        """What must be known of the years in this round."""
        wanted = [*self.jaarwortels, *self._gebracht(Huis.JAAR), *self.sommen(ronde)]
        mine = [term for term in wanted if not self.kennis.is_overal(term) and self.plan.ronde[term.nummer] == ronde]
        return _once(term for term in mine if self.plan.huis[term.nummer] is Huis.JAAR)

    def _terug(self, ronde: int) -> None:
        """Joins what the rows read of their year."""
        brought = [term for term in self._gebracht(Huis.JAAR) if self.plan.ronde[term.nummer] == ronde]
        columns = self._kolommen(brought)
        if columns and self.jaren:
            self.rijen.koppel(self.jaren.frame.select(*JAARSLEUTELS, *columns), JAARSLEUTELS, columns)

    def laat_los(self) -> None:
        self.rekenaar.wetstand.laat_los()
        for tafel in (self.banen, self.jaren, self.rijen):
            if tafel:
                tafel.laat_los()


def _once(terms: Iterable[Term]) -> list[Term]:
    return list(dict.fromkeys(terms))
