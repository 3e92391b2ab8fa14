"""The columns reading: every outcome of a rule for a whole frame at once, on polars, DuckDB or Spark."""

from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Any, Self

import narwhals.stable.v2 as nw

from banenafspraak.errors import BadInput
from banenafspraak.logic.kolommen.aggregaten import JAARSLEUTELS
from banenafspraak.logic.kolommen.invoer import RIJSLEUTELS, aanwezig, feiten, keur_kolommen, lees
from banenafspraak.logic.kolommen.kennis import Kennis
from banenafspraak.logic.kolommen.keuring import keur_rijen
from banenafspraak.logic.kolommen.motoren import Frame, Motor
from banenafspraak.logic.kolommen.plan import Huis
from banenafspraak.logic.kolommen.profiel import Profiel, keur_waarden, profileer
from banenafspraak.logic.kolommen.rooster import Tafel
from banenafspraak.logic.kolommen.tijdvakken import keur_tijdvakken
from banenafspraak.logic.kolommen.uitvoering import Uitvoering, Voortgang
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.terms import RuleError, Term, parts


class Kolommen:
    """The outcomes as lazy frames: ``tijdvak`` with one row for each row handed in, ``jaar`` per relation and year.

    A truth is the column ``<naam>``, anything else ``<naam>_onder`` and ``<naam>_boven``, in steps of its scale;
    ``<naam>_oorzaak`` is a bit mask as in ``reden.Oorzaak``. A frame without outcomes is None.
    Close it (or use ``with``) when the frames have been read: it lets go of what the engine keeps for them.
    """

    def __init__(self, motor: Motor, tijdvak: Frame | None, jaar: Frame | None) -> None:
        self._motor = motor
        self.tijdvak = tijdvak
        self.jaar = jaar

    def sluit(self) -> None:
        for frame in (self.tijdvak, self.jaar):
            if frame is not None:
                self._motor.laat_los(frame)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.sluit()


def reken_kolommen(
    uitkomsten: Mapping[str, Term],
    frame: Any,
    motor: Motor,
    voortgang: Voortgang | None = None,
    *,
    oorzaken: bool = True,
) -> Kolommen:
    """The outcomes of ``uitkomsten`` for every row of ``frame``: a polars frame, DuckDB relation or Spark frame.

    Without ``oorzaken`` it leaves out why something is unknown, which takes about half of the time.

    Raises BadInput with all findings when the frame cannot be used, and RuleError for terms of more than one book.
    """
    if len({id(term.pool) for term in uitkomsten.values()}) > 1:
        message = "Terms that are computed together must come from one book."
        raise RuleError(message)
    report = voortgang or (lambda _, __: None)
    report("profiel", 0.0)
    rows = lees(frame)
    terms = parts(tuple(uitkomsten.values()))
    wanted = feiten(terms)
    known, profiel = _keur(rows, wanted, report)
    kennis = Kennis(uitkomsten.values(), profiel)
    homes = [(term, _huis(term)) for term in uitkomsten.values()]
    run = Uitvoering(rows, kennis, motor, known, homes, oorzaken=oorzaken)
    try:
        run.reken(report)
        report("uitkomsten", 0.9)
        made = _afmaken(uitkomsten, run)
    finally:
        run.laat_los()
    report("klaar", 1.0)
    return made


def _keur(rows: Frame, wanted: Mapping[str, Term], report: Voortgang) -> tuple[dict[str, Term], Profiel]:
    """The facts that the frame has and what they look like; raises BadInput with all that is wrong with them."""
    schema = dict(rows.collect_schema())
    found = keur_kolommen(schema, wanted)
    if found:
        raise BadInput(*found)
    known = aanwezig(schema, wanted)
    profiel = profileer(rows, known, schema)
    report("keuring", 0.05)
    found = [*keur_waarden(rows, known, profiel), *keur_rijen(rows, known, profiel), *keur_tijdvakken(rows)]
    if found:
        raise BadInput(*found)
    return known, profiel


def _huis(term: Term) -> Huis:
    return Huis.JAAR if term.niveau is Niveau.RELATIEJAAR else Huis.RIJ


def _afmaken(uitkomsten: Mapping[str, Term], run: Uitvoering) -> Kolommen:
    """Names the outcomes."""
    per_row = {naam: term for naam, term in uitkomsten.items() if _huis(term) is Huis.RIJ}
    per_year = {naam: term for naam, term in uitkomsten.items() if _huis(term) is Huis.JAAR}
    tijdvak = _frame(run.rijen, RIJSLEUTELS, per_row, run, Huis.RIJ)
    return Kolommen(run.motor, tijdvak, _frame(run.jaren, JAARSLEUTELS, per_year, run, Huis.JAAR))


def _frame(
    tafel: Tafel | None, sleutels: Sequence[str], uitkomsten: Mapping[str, Term], run: Uitvoering, huis: Huis
) -> Frame | None:
    if tafel is None or not uitkomsten:
        return None
    columns: dict[str, nw.Expr] = {}
    for naam, outcome in uitkomsten.items():
        term = run.kennis.van(outcome)
        if term.is_waarheid:
            columns[naam] = run.read.waarheid(term)
        else:
            columns[f"{naam}_onder"], columns[f"{naam}_boven"] = run.read.einden(term)
        if run.oorzaken.bereik.gevraagd:
            columns[f"{naam}_oorzaak"] = run.oorzaken.masker(term, huis)
    return run.motor.vast(tafel.frame.select(*sleutels, **columns))
