"""The columns reading: every outcome of a rule for a whole frame at once, on polars, DuckDB or Spark."""

from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self

import narwhals.stable.v2 as nw

from banenafspraak.errors import BadInput
from banenafspraak.logic.kolommen.aggregaten import JAARSLEUTELS
from banenafspraak.logic.kolommen.invoer import RIJSLEUTELS, aanwezig, feiten, getal, keur_kolommen, lees
from banenafspraak.logic.kolommen.kennis import Kennis
from banenafspraak.logic.kolommen.keuring import keur_rijen
from banenafspraak.logic.kolommen.motoren import Frame, Motor
from banenafspraak.logic.kolommen.plan import Huis
from banenafspraak.logic.kolommen.profiel import Profiel, keur_waarden, profileer
from banenafspraak.logic.kolommen.tweede_gang import TweedeGang
from banenafspraak.logic.kolommen.uitdrukking import Uitdrukking
from banenafspraak.logic.kolommen.uitvoering import Uitvoering, Voortgang
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.terms import Term, parts


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
    uitkomsten: Mapping[str, Term], frame: Any, motor: Motor, voortgang: Voortgang | None = None
) -> Kolommen:
    """The outcomes of ``uitkomsten`` for every row of ``frame``: a polars frame, DuckDB relation or Spark frame.

    Raises BadInput with all findings when the frame cannot be used.
    """
    report = voortgang or (lambda _, __: None)
    report("profiel", 0.0)
    rows = lees(frame)
    terms = parts(tuple(uitkomsten.values()))
    wanted = feiten(terms)
    known, profiel = _keur(rows, wanted)
    kennis = Kennis(uitkomsten.values(), profiel)
    homes = [(term, _huis(term)) for term in uitkomsten.values()]
    run = Uitvoering(rows, kennis, motor, known, homes)
    report("keuring", 0.05)
    _keur_samen(rows, run)
    try:
        run.reken(report)
        return _afmaken(uitkomsten, run, report)
    finally:
        run.laat_los()


def _keur(rows: Frame, wanted: Mapping[str, Term]) -> tuple[dict[str, Term], Profiel]:
    """The facts that the frame has and what they look like; raises BadInput with all that is wrong with them."""
    schema = dict(rows.collect_schema())
    found = keur_kolommen(schema, wanted)
    if found:
        raise BadInput(*found)
    known = aanwezig(schema, wanted)
    profiel = profileer(rows, known, schema)
    found = keur_waarden(rows, known, profiel)
    if found:
        raise BadInput(*found, *keur_rijen(rows, known, profiel))
    return known, profiel


def _keur_samen(rows: Frame, run: Uitvoering) -> None:
    """What is read once for several rows must be the same in all of them; raises BadInput where it is not."""
    names = run.verkeer.feiten[Huis.BAAN] | run.verkeer.feiten[Huis.JAAR]
    if names or run.heeft_jaren:
        found = keur_rijen(rows, {naam: run.feiten[naam] for naam in sorted(names)}, run.kennis.profiel)
        if found:
            raise BadInput(*found)


def _huis(term: Term) -> Huis:
    return Huis.JAAR if term.niveau is Niveau.RELATIEJAAR else Huis.RIJ


def _afmaken(uitkomsten: Mapping[str, Term], run: Uitvoering, report: Voortgang) -> Kolommen:
    """Adds the causes, and names the outcomes."""
    by_home = {huis: {naam: t for naam, t in uitkomsten.items() if _huis(t) is huis} for huis in (Huis.RIJ, Huis.JAAR)}
    second = TweedeGang(run) if run.is_iets_open else None
    if second:
        report("oorzaken", 0.6)
        second.reken()
    report("uitkomsten", 0.9)
    try:
        return Kolommen(run.motor, _tijdvak(by_home[Huis.RIJ], run, second), _jaar(by_home[Huis.JAAR], run, second))
    finally:
        if second:
            second.laat_los()
        report("klaar", 1.0)


def _tijdvak(uitkomsten: Mapping[str, Term], run: Uitvoering, second: TweedeGang | None) -> Frame | None:
    if not uitkomsten:
        return None
    outcomes = _uitkomstkolommen(uitkomsten, run)
    closed = {f"{naam}_oorzaak": getal(0) for naam in uitkomsten}
    if second is None:
        return run.motor.vast(run.rijen.frame.select(*RIJSLEUTELS, **outcomes, **closed))
    causes = _oorzaakkolommen(uitkomsten, run, second, Huis.RIJ)
    known = second.dicht.select(*RIJSLEUTELS, **outcomes, **closed)
    unknown = second.open_rijen.frame.select(*RIJSLEUTELS, **outcomes, **causes)
    return run.motor.vast(nw.concat([known, unknown], how="vertical"))


def _jaar(uitkomsten: Mapping[str, Term], run: Uitvoering, second: TweedeGang | None) -> Frame | None:
    if not uitkomsten or run.jaren is None:
        return None
    causes = {f"{naam}_oorzaak": getal(0) for naam in uitkomsten}
    if second is not None:
        causes = _oorzaakkolommen(uitkomsten, run, second, Huis.JAAR)
    return run.motor.vast(run.jaren.frame.select(*JAARSLEUTELS, **_uitkomstkolommen(uitkomsten, run), **causes))


def _uitkomstkolommen(uitkomsten: Mapping[str, Term], run: Uitvoering) -> dict[str, nw.Expr]:
    read: Uitdrukking = run.read
    found: dict[str, nw.Expr] = {}
    for naam, outcome in uitkomsten.items():
        term = run.kennis.van(outcome)
        if term.is_waarheid:
            found[naam] = read.waarheid(term)
        else:
            found[f"{naam}_onder"], found[f"{naam}_boven"] = read.einden(term)
    return found


def _oorzaakkolommen(
    uitkomsten: Mapping[str, Term], run: Uitvoering, second: TweedeGang, huis: Huis
) -> dict[str, nw.Expr]:
    heeft = second.heeft[huis]
    return {f"{naam}_oorzaak": second.oorzaken.masker(run.kennis.van(term), heeft) for naam, term in uitkomsten.items()}
