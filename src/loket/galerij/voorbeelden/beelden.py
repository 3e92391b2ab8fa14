"""Each shape of picture with plain data, and with data that is hard to draw."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.timezone import localdate
from django.utils.translation import get_language

from loket.galerij.voorbeelden import zeg
from loket.ui import charts
from loket.ui.charts import Afwijking, Maand, Namen, Picture, Step, Stip, YearBar
from loket.ui.formats import UNKNOWN, number
from loket.ui.onderdelen import Tabel

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def voorbeelden(request: HttpRequest) -> dict[str, Any]:
    assumed = request.GET.get("aanname") != "uit"
    return {
        "staven": _staven(),
        "treden": _treden(),
        "stippen": _stippen(),
        "een_stip": _een_stip(),
        "afwijkingen": _afwijkingen(),
        "geld": _geld(assumed),
        "aanname": assumed,
    }


def _write(value: float | None) -> str:
    return UNKNOWN.in_(_taal()) if value is None else number(round(value), _taal())


def _signed(value: float) -> str:
    return f"+{_write(value)}" if value > 0 else _write(value)


def _euro(value: float) -> str:
    return f"€ {_write(value)}"


def _taal() -> str:
    return get_language() or "nl"


def _staven() -> tuple[Picture, Tabel]:
    known = ((300, 340), (600, 610), (900, 850), (1200, 0), (1500, None))
    bars = [YearBar(2031 + index, *pair) for index, pair in enumerate(known)]
    title = zeg(
        "Voorbeeldsector: in twee van vier bekende jaren gehaald", "Example sector: met in two of four known years"
    )
    under = zeg("Streep = afgesproken, ✓ = gehaald. Verzonnen.", "Line = agreed, ✓ = met. Made up.")
    rows = tuple((str(bar.year), _write(bar.target), _write(bar.result)) for bar in bars)
    heads = (zeg("Jaar", "Year"), zeg("Afgesproken", "Agreed"), zeg("Gemeten", "Measured"))
    return charts.targets(bars, title, under, _taal()), Tabel(title, heads, rows, (1, 2))


def _treden() -> tuple[Picture, Tabel]:
    today = localdate()
    days = [date(today.year - 3, 1, 1), date(today.year - 1, 7, 1), date(today.year, 1, 1), date(today.year + 1, 1, 1)]
    values = (100.0, 125.0, None, 110.0)
    steps = [
        Step(day, days[index + 1] if index < 3 else None, value, _write(value))
        for index, (day, value) in enumerate(zip(days, values, strict=True))
    ]
    title = zeg("Voorbeeldbedrag: steeg één keer en daalt volgend jaar", "Example amount: rose once, falls next year")
    rows = tuple((f"{day.year}", _write(value)) for day, value in zip(days, values, strict=True))
    heads = (zeg("Vanaf", "From"), zeg("Waarde", "Value"))
    return charts.steps(steps, today, title, zeg("Verzonnen.", "Made up."), _write), Tabel(title, heads, rows, (1,))


def _stippen() -> tuple[Picture, Tabel]:
    values = (("Voorbeeldstad", 0), ("Voorbeelddorp", 1), ("Kleinstad", 2), ("Grootdorp", 2), ("Verzonnen aan Zee", 3))
    norm = 6
    places = [Stip(name, value, anders=True) for name, value in values]
    places += [Stip(name, norm) for name in ("Middenstad", "Oudstad", "Nieuwstad")]
    places += [Stip("Stilstad", None), Stip("Zwijgdorp", None)]
    title = zeg("Vijf gemeenten zijn sneller dan de norm", "Five municipalities are faster than the norm")
    under = zeg("Maanden na de start. Verzonnen.", "Months after the start. Made up.")
    told = zeg("norm: 6 maanden", "norm: 6 months")
    rows = tuple((place.naam, _write(place.waarde)) for place in places)
    table = Tabel(title, ("Gemeente", zeg("Maanden", "Months")), rows, (1,))
    return charts.dots(places, (norm, told), title, under, _write), table


def _een_stip() -> tuple[Picture, Tabel]:
    place = Stip("Sint-Verzonnen-onder-de-Lange-Naam aan den IJssel", 1_000_000_000.0)
    title = zeg("Eén plaats, met een heel groot getal", "One place, with a very large number")
    table = Tabel(title, ("Gemeente", zeg("Aantal", "Number")), ((place.naam, _write(place.waarde)),), (1,))
    return charts.dots([place], None, title, zeg("Verzonnen.", "Made up."), _write), table


def _afwijkingen() -> tuple[Picture, Tabel]:
    causes = (zeg("inwoners", "inhabitants"), zeg("werkloosheid", "unemployment"))
    rows = [
        Afwijking("Voorbeeldregio Noord", (310.0, 200.0)),
        Afwijking("Voorbeeldregio Oost", (440.0, -90.0)),
        Afwijking("Voorbeeldregio Zuid", (0.0, 0.0)),
        Afwijking("Voorbeeldregio West en omstreken", (None, -20.0)),
        Afwijking("Voorbeeldregio Midden", (-1085.0, 240.0)),
    ]
    title = zeg("Voorbeeldregio Midden gaat het meest omlaag", "Voorbeeldregio Midden goes down most")
    heads = (zeg("Regio", "Region"), *causes, zeg("samen", "together"))
    cells = tuple((row.naam, *(_write(deel) for deel in row.delen), _write(row.totaal)) for row in rows)
    under = zeg("Banen meer of minder dan in de vorige editie. Verzonnen.", "Jobs more or fewer than before. Made up.")
    return charts.diverging(rows, causes, title, under, _signed), Tabel(title, heads, cells, (1, 2, 3))


def _geld(assumed: bool) -> tuple[Picture, Tabel]:
    names = Namen(
        zeg("subsidie", "subsidy"), zeg("eigen kosten", "own costs"), zeg("voordeel op de bank", "benefit paid")
    )
    months = [_maand(index, assumed) for index in range(6, 21)]
    title = zeg("De helft van de kosten komt terug", "Half of the costs comes back")
    picture = charts.money(months, names, title, zeg("Euro per maand. Verzonnen.", "Euros a month. Made up."), _euro)
    rows = tuple(_jaar(year, [month for month in months if month.jaar == year]) for year in (2031, 2032))
    heads = (zeg("Jaar", "Year"), names.vergoed.capitalize(), names.eigen.capitalize(), names.kas.capitalize())
    return picture, Tabel(title, heads, rows, (1, 2, 3))


def _maand(index: int, assumed: bool) -> Maand:
    name = (_MONTHS if _taal() == "nl" else _MONTHS_EN)[index % 12]
    year, later = 2031 + index // 12, index >= 12
    if index >= 18:
        return Maand(year, name, 0.0, 0.0, 735.0 if index == 20 else 0.0)
    if later and not assumed:
        return Maand(year, name, None, None)
    return Maand(year, name, 970.0 if later else 1210.0, 1450.0 if later else 1210.0, aanname=later)


def _jaar(year: int, months: list[Maand]) -> tuple[str, ...]:
    def total(values: list[float | None]) -> str:
        known = [value for value in values if value is not None]
        return _write(sum(known) if len(known) == len(values) else None)

    columns = ([m.vergoed for m in months], [m.eigen for m in months], [m.kas for m in months])
    return (str(year), *(total(list(column)) for column in columns))
