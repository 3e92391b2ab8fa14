"""Runs a plan on a frame: first the jobs, then the rows and the years, round after round."""

from collections.abc import Callable, Iterable, Mapping

import narwhals.stable.v2 as nw

from banenafspraak.logic.kolommen.aggregaten import BAAN, bijdragen, opgeteld
from banenafspraak.logic.kolommen.invoer import JAAR, RIJSLEUTELS, feitkolom, jaar
from banenafspraak.logic.kolommen.kennis import Kennis
from banenafspraak.logic.kolommen.motoren import Frame, Motor
from banenafspraak.logic.kolommen.plan import Huis, Plan, Verkeer
from banenafspraak.logic.kolommen.tafel import Rekenaar, Tafel
from banenafspraak.logic.kolommen.uitdrukking import Uitdrukking, boom
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.terms import Soort, Term

JAARSLEUTELS = Niveau.RELATIEJAAR.sleutels
OPEN = "open_in_ronde"
Voortgang = Callable[[str, float], None]


class Uitvoering:
    """After ``reken`` the frames ``banen``, ``rijen`` and ``jaren`` hold every outcome and what causes need."""

    def __init__(
        self, rows: Frame, kennis: Kennis, motor: Motor, feiten: Mapping[str, Term], wortels: Iterable[tuple[Term, Huis]]
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
        self.rijen = Tafel(rows, motor)
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
        rows = self._rows.select(*BAAN, *names).unique(subset=list(BAAN))
        self.banen = Tafel(rows.select(*BAAN, **self._feitkolommen(names)), self.motor)
        self.rekenaar.reken(self.banen, self._gebracht(Huis.BAAN))
        self.banen.vast()

    def _feitkolommen(self, names: Iterable[str]) -> dict[str, nw.Expr]:
        return {f"f_{naam}": feitkolom(naam, self.feiten[naam].aard) for naam in names}

    def _gebracht(self, van: Huis) -> list[Term]:
        """What the rows get from another frame."""
        return [term for term in self.verkeer.brengt[Huis.RIJ].values() if self.plan.huis[term.nummer] is van]

    # -- rows

    def _rijen(self, ronde: int) -> None:
        if ronde == 0:
            self._begin_rijen()
        wanted = self.rijtermen(ronde)
        self.rekenaar.reken(self.rijen, wanted)
        sums = self.sommen(ronde)
        added = {naam: column for term in sums for naam, column in bijdragen(self.read, term).items()}
        flags = [self.read.is_open(term) for term in self.open_termen(ronde)]
        added[f"{OPEN}_{ronde}"] = boom(flags, alle=False) if flags else nw.lit(False, dtype=nw.Boolean)
        self.rijen.frame = self.rijen.frame.select(*self._blijft(ronde), **added)
        self.rijen.vast()
        self.rijen.heeft = {term.nummer for term in self._rijkolommen(ronde)}

    def _begin_rijen(self) -> None:
        names = sorted(self.verkeer.feiten[Huis.RIJ])
        keys = [naam for naam in RIJSLEUTELS if naam != JAAR]
        schema = self._rows.collect_schema()
        self.rijen.frame = self._rows.select(*keys, jaar(schema).alias(JAAR), **self._feitkolommen(names))
        if self.banen:
            brought = self._gebracht(Huis.BAAN)
            columns = [naam for term in brought for naam in self.read.kolommen(term)]
            self.rijen.frame = self.rijen.frame.join(self.banen.frame.select(*BAAN, *columns), on=list(BAAN), how="left")
            self.rijen.heeft.update(term.nummer for term in brought)

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

    def _rijkolommen(self, ronde: int) -> list[Term]:
        """The terms that the rows hold after this round."""
        computed = [term for past in range(ronde + 1) for term in self.rijtermen(past)]
        brought = [*self._gebracht(Huis.BAAN), *(term for term in self._gebracht(Huis.JAAR) if self.plan.ronde[term.nummer] < ronde)]
        return [term for term in _once((*computed, *brought)) if term.nummer in self.plan.gebonden]

    def _blijft(self, ronde: int) -> list[str]:
        later = self.is_iets_open or ronde + 1 < self.rondes
        facts = self.verkeer.feiten[Huis.RIJ] if later else self._kale_feiten()
        terms = self._rijkolommen(ronde)
        flags = [f"{OPEN}_{past}" for past in range(ronde)]
        columns = [naam for term in terms for naam in self.read.kolommen(term)]
        return [*RIJSLEUTELS, *(f"f_{naam}" for naam in sorted(facts)), *columns, *flags]

    def _kale_feiten(self) -> set[str]:
        """Facts that are an outcome themselves, or that a year reads."""
        bare = {term.meta for term in self.rijwortels if term.soort is Soort.FEIT}
        return (bare & self.verkeer.feiten[Huis.RIJ]) | self.verkeer.feiten[Huis.JAAR]

    # -- years

    def _jaren(self, ronde: int) -> None:
        if not self.jaarwortels and not self.sommen(0) and not self._gebracht(Huis.JAAR):
            return
        per_year = self._per_jaar(ronde)
        if self.jaren is None:
            self.jaren = Tafel(per_year, self.motor)
        else:
            self.jaren.frame = self.jaren.frame.join(per_year, on=list(JAARSLEUTELS), how="left")
        brought = [term for term in self.verkeer.brengt[Huis.JAAR].values() if self._last_round(term) == ronde]
        self.jaren.heeft.update(term.nummer for term in brought)
        self.rekenaar.reken(self.jaren, self.jaartermen(ronde))
        self.jaren.vast()
        self._terug(ronde)

    def _per_jaar(self, ronde: int) -> Frame:
        sums = [column for term in self.sommen(ronde) for column in opgeteld(self.read, term)]
        terms = [term for term in self.verkeer.brengt[Huis.JAAR].values() if self._last_round(term) == ronde]
        same = [naam for term in terms for naam in self.read.kolommen(term)]
        same += [f"f_{naam}" for naam in sorted(self.verkeer.feiten[Huis.JAAR])] if ronde == 0 else []
        if not sums and not same:
            return self.rijen.frame.select(*JAARSLEUTELS).unique()
        return self.rijen.frame.group_by(*JAARSLEUTELS).agg(*sums, *(nw.col(naam).min() for naam in same))

    def jaartermen(self, ronde: int) -> list[Term]:
        """What must be known of the years in this round."""
        wanted = [*self.jaarwortels, *self._gebracht(Huis.JAAR), *self.sommen(ronde)]
        mine = [term for term in wanted if not self.kennis.is_overal(term) and self.plan.ronde[term.nummer] == ronde]
        return _once(term for term in mine if self.plan.huis[term.nummer] is Huis.JAAR)

    def _terug(self, ronde: int) -> None:
        """Joins what the rows read of their year."""
        brought = [term for term in self._gebracht(Huis.JAAR) if self.plan.ronde[term.nummer] == ronde]
        if brought and self.jaren:
            columns = [naam for term in brought for naam in self.read.kolommen(term)]
            years = self.jaren.frame.select(*JAARSLEUTELS, *columns)
            self.rijen.frame = self.rijen.frame.join(years, on=list(JAARSLEUTELS), how="left")
            self.rijen.heeft.update(term.nummer for term in brought)

    def laat_los(self) -> None:
        self.rekenaar.wetstand.laat_los()
        for tafel in (self.banen, self.jaren, self.rijen):
            if tafel:
                tafel.laat_los()


def _once(terms: Iterable[Term]) -> list[Term]:
    return list(dict.fromkeys(terms))
