"""Where a rule gets its facts and its values: one book of terms, for one state of the law and one set of readings."""

from collections.abc import Mapping

from banenafspraak.feit import Feit
from banenafspraak.logic.tabel import Tabel
from banenafspraak.logic.terms import Aard, Naam, Pool, RuleError, Soort, Term
from banenafspraak.logic.woorden import code_keuze, een, gelijk, leeftijd_op, maanden_na, noem, nooit, vast
from banenafspraak.regelingen.lezingen import kies_lezingen
from banenafspraak.regelingen.regeling import BESLISSERS, Grond
from banenafspraak.regelingen.wetstand import tabel
from banenafspraak.tekst import Tekst
from banenafspraak.waarden import Dag
from banenafspraak.wetboek import Wetboek


class Bouw:
    """The book in which rules are written. ``lezingen`` holds the choice for every open point of the law."""

    def __init__(
        self, wet: Wetboek, lezingen: Mapping[str, str] | None = None, *, herhaal_laatste: bool = False
    ) -> None:
        self.wet = wet
        self._herhaal_laatste = herhaal_laatste
        self.lezingen = kies_lezingen(lezingen or {})
        self.pool = Pool()
        self._tables: dict[tuple[str, str | None, tuple[tuple[str, int], ...] | None], Tabel] = {}

    def feit(self, naam: str) -> Term:
        """The fact of that name in ``wet/feiten/``."""
        found = self.feit_van(naam)
        if found.aard is Aard.WAARHEID:
            return self.pool.make(Soort.FEIT, meta=naam, niveau=found.niveau)
        return self.pool.make(
            Soort.FEIT,
            meta=naam,
            aard=found.aard,
            grenzen=(found.onder, found.boven),
            schaal=found.schaal,
            niveau=found.niveau,
            eenheid=found.eenheid,
        )

    def feit_van(self, naam: str) -> Feit:
        if naam not in self.wet.feiten:
            raise RuleError(f"There is no fact '{naam}' in wet/feiten/.")
        return self.wet.feiten[naam]

    def is_code(self, naam: str, *codes: str) -> Term:
        """Whether the fact ``naam`` has one of ``codes``."""
        known = list(self.feit_van(naam).codes)
        return een(*(gelijk(self.feit(naam), self.code(known.index(code) + 1)) for code in codes))

    def code(self, number: int) -> Term:
        """The fixed code of that number."""
        return self.pool.make(Soort.VAST, meta=f"code {number}", aard=Aard.CODE, grenzen=(number, number))

    def waarde(self, naam: str, op: Term | str, sleutel: Term | str | None = None) -> Term:
        """The value ``naam`` on the day ``op``: a day term, or one fixed day such as ``"2018-01-01"``.

        ``sleutel`` is one key of the value, or a number term whose value is the key (an age).
        """
        dag = vast(self.pool, op) if isinstance(op, str) else op
        table = self._table(naam, sleutel)
        delen = (dag, sleutel) if isinstance(sleutel, Term) else (dag,)
        grenzen, low = (table.onder, table.boven), dag.onder
        if dag.is_vast and not isinstance(sleutel, Term) and (row := table.rij(low)) is not None:
            grenzen = (row.onder, row.boven)
        return self.pool.make(
            Soort.WAARDE, delen, table, aard=Aard.GETAL, grenzen=grenzen, schaal=table.schaal, eenheid=table.eenheid
        )

    def dag(self, naam: str, sleutel: str | None = None) -> Term:
        """The one day that the Wetboek keeps under ``naam``, whatever the reference date."""
        rijen = self.wet.parameter(naam).reeksen.get(sleutel, ())
        dagen = {rij.waarde.datum for rij in rijen if isinstance(rij.waarde, Dag)}
        if len(dagen) != 1:
            raise RuleError(f"{naam} ({sleutel}) is not one day.")
        return vast(self.pool, dagen.pop().isoformat())

    def plaatselijk(self, naam: str, op: Term) -> Term:
        """A value that each gemeente sets itself, on the day ``op`` and in the gemeente of the case."""
        table = self._table(naam, None)
        if not table.per_plaats:
            raise RuleError(f"{naam} is no value that gemeenten set.")
        delen = (op, self.feit("gemeente"))
        return self.pool.make(Soort.WAARDE, delen, table, aard=Aard.GETAL, grenzen=(table.onder, table.boven))

    def _table(self, naam: str, sleutel: Term | str | None) -> Tabel:
        parameter = self.wet.parameter(naam)
        one = sleutel if isinstance(sleutel, str) else None
        numbers = {key: int(key) for key in parameter.sleutels} if isinstance(sleutel, Term) else None
        key = (naam, one, tuple(numbers.items()) if numbers else None)
        if key not in self._tables:
            self._tables[key] = tabel(parameter, numbers, alleen=one, herhaal_laatste=self._herhaal_laatste)
        return self._tables[key]

    def bron(self, *keys: str) -> tuple[str, ...]:
        for key in keys:
            if key not in self.wet.bronnen:
                raise RuleError(f"There is no source '{key}' in wet/bronnen/.")
        return keys

    def noem(
        self, sleutel: str, term: Term, titel: Tekst, *bronnen: str, gegeven: bool = False, eenheid: str = ""
    ) -> Term:
        """``term`` under the name that texts and traces use; ``gegeven``: the fact of that name may stand in for it."""
        if gegeven and ((fact := self.feit_van(sleutel)).aard, fact.niveau) != (term.aard, term.niveau):
            raise RuleError(f"The fact '{sleutel}' has another kind or level than the definition of that name.")
        return noem(term, Naam(sleutel, titel, self.bron(*bronnen), gegeven), eenheid)

    def grond(self, naam: str, term: Term, titel: Tekst, *bronnen: str) -> Grond:
        """A ground or condition of the act, with the articles it rests on."""
        if not bronnen:
            raise RuleError(f"The ground '{naam}' needs a source.")
        return Grond(naam, self.noem(naam, term, titel, *bronnen), bronnen)

    def beslisser(self, *keuzes: tuple[Term, str]) -> Term:
        """The code of the body that decides, by the first condition that holds; 0 when the law itself decides."""
        return code_keuze(*((term, BESLISSERS.index(wie) + 1) for term, wie in keuzes), anders=0, eenheid="beslisser")

    @property
    def nooit(self) -> Term:
        return nooit(self.pool)

    def leeftijd(self, op: Term) -> Term:
        """The age on the day ``op``, with the birthday of 29 February as this book reads it."""
        early = self.lezingen["schrikkeldag"] == "28_februari"
        return leeftijd_op(self.feit("geboortedatum"), op, schrikkeldag_vroeg=early)

    def aow_dag(self) -> Term:
        """The day on which the person reaches the AOW age."""
        geboren = self.feit("geboortedatum")
        return self.noem(
            "aow_dag",
            maanden_na(geboren, self.waarde("aow.leeftijd_maanden", geboren)),
            Tekst("de dag waarop de persoon de AOW-leeftijd bereikt", "the day on which the person reaches AOW age"),
            "aow-7a",
        )
