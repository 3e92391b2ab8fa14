"""The state of the agreement: what was agreed and what came of it, per year and sector, from the Wetboek."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext

from banenafspraak.antwoord import Antwoord
from banenafspraak.bronnen import Bron
from banenafspraak.inlezen import wetboek
from banenafspraak.parameter import Zekerheid
from banenafspraak.tekst import Taal, Tekst, zelfde
from loket.ui.charts import Picture, YearBar, targets
from loket.ui.formats import UNKNOWN, number

TARGET, RESULT = "doel.extra_banen", "resultaat.extra_banen"
SECTORS = ("markt", "overheid", "totaal")


@dataclass(frozen=True, slots=True)
class Cell:
    """One sector in one year: what was agreed and what was measured in December."""

    target: Antwoord
    result: Antwoord

    @property
    def bar(self) -> YearBar:
        return YearBar(self.target.op.year, _whole(self.target), _whole(self.result))

    @property
    def gap(self) -> int | None:
        """Jobs short of the agreement; negative when there were more. None when unknown."""
        target, result = _whole(self.target), _whole(self.result)
        return None if target is None or result is None else target - result

    @property
    def difference(self) -> int | None:
        """How many jobs short or over, without sign."""
        return None if self.gap is None else abs(self.gap)

    def as_json(self, taal: Taal = "nl") -> dict[str, Any]:
        """One sector in one year; what was not measured or not published is None, with the reason."""
        target, result = self.target, self.result
        return {
            "jaar": target.op.year,
            "sector": target.sleutel,
            "peildatum": target.op.isoformat(),
            "doel": _whole(target),
            "resultaat": _whole(result),
            "tekort": self.gap,
            "eenheid": target.parameter.eenheid.published,
            "bron_doel": target.rij.bron.as_json() if target.rij else None,
            "bron_resultaat": result.rij.bron.as_json() if result.rij else None,
            "zekerheid": result.rij.zekerheid.value if result.rij else None,
            "reden": reason.in_(taal) if (reason := target.reden or result.reden) else None,
        }


@dataclass(frozen=True, slots=True)
class Year:
    year: int
    markt: Cell
    overheid: Cell
    totaal: Cell

    @property
    def cells(self) -> tuple[Cell, Cell, Cell]:
        return self.markt, self.overheid, self.totaal

    @property
    def measured_by(self) -> list[tuple[Bron, Zekerheid]]:
        """The sources of this year's results, each once."""
        rows = [cell.result.rij for cell in self.cells]
        return list({rij.bron.sleutel: (rij.bron, rij.zekerheid) for rij in rows if rij}.values())

    @property
    def open_reasons(self) -> list[tuple[list[Tekst], Tekst]]:
        """Why results are unknown: each reason once, with the sectors it is given for."""
        found: dict[Tekst, list[Tekst]] = {}
        for cell in self.cells:
            if not cell.result.is_known and cell.result.reden and cell.result.key_title:
                found.setdefault(cell.result.reden, []).append(cell.result.key_title)
        return [(titles, reason) for reason, titles in found.items()]

    @property
    def is_open(self) -> bool:
        return not all(cell.result.is_known for cell in self.cells)


def years() -> list[Year]:
    """Every year with a growing target, first to last; the last one is the final level of the agreement."""
    book = wetboek()
    rows = book.parameter(TARGET).reeksen["totaal"]
    return [_year(rij.van.year) for rij in rows if rij.tot is not None]


def _year(year: int) -> Year:
    book, day = wetboek(), date(year, 12, 31)
    return Year(year, *(Cell(book.antwoord(TARGET, day, s), book.antwoord(RESULT, day, s)) for s in SECTORS))


def last_known(found: list[Year]) -> Year:
    """The last year of which the official total is known."""
    return next(year for year in reversed(found) if year.totaal.result.is_known)


def sources(found: list[Year]) -> list[Bron]:
    """Each source behind the numbers once: the agreement first, then the measurements."""
    cells = [cell for year in found for cell in year.cells]
    rows = [cell.target.rij for cell in cells] + [cell.result.rij for cell in cells]
    return list({rij.bron.sleutel: rij.bron for rij in rows if rij}.values())


def pictures(found: list[Year], taal: str) -> list[Picture]:
    """One picture per sector, with its finding as title."""
    return [_picture(found, "markt", taal), _picture(found, "overheid", taal)]


def _picture(found: list[Year], sector: str, taal: str) -> Picture:
    cells: list[Cell] = [getattr(year, sector) for year in found]
    bars = [cell.bar for cell in cells]
    known = [bar for bar in bars if bar.result is not None]
    last = known[-1]
    unknown = [str(bar.year) for bar in bars if bar.result is None]
    parts = [gettext("Line = agreed, ✓ = met."), _of(last, taal)]
    if sector == "overheid":
        parts.insert(0, gettext("Note: different scale."))
    if unknown:
        parts.append(gettext("Unknown: %(years)s.") % {"years": ", ".join(unknown)})
    title = cells[0].target.key_title or zelfde(sector)
    name = title.in_(taal).capitalize()
    return targets(bars, f"{name}: {finding(known)}", " ".join(parts), taal)


def _of(bar: YearBar, taal: str) -> str:
    return gettext("%(year)s: %(result)s of %(target)s extra jobs.") % {
        "year": bar.year,
        "result": UNKNOWN.in_(taal) if bar.result is None else number(bar.result, taal),
        "target": UNKNOWN.in_(taal) if bar.target is None else number(bar.target, taal),
    }


def finding(known: list[YearBar]) -> str:
    """What the known years say, in words."""
    missed = [bar.year for bar in known if bar.met is False]
    met = [bar.year for bar in known if bar.met]
    if not missed:
        return gettext("met in every known year")
    if not met:
        return gettext("not met in any known year")
    if missed == [known[-1].year]:
        return gettext("not met for the first time in %(year)s") % {"year": missed[0]}
    if max(met) < min(missed):
        return gettext("not met in any known year after %(year)s") % {"year": max(met)}
    return gettext("not met in %(missed)s of %(known)s known years") % {"missed": len(missed), "known": len(known)}


def _whole(answer: Antwoord) -> int | None:
    value = answer.waarde
    return value if isinstance(value, int) else None
