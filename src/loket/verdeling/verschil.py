"""How a concept differs from the edition that holds now: the same regions beside each other, in extra jobs."""

from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from banenafspraak.errors import BadInput, Finding
from banenafspraak.verdeling.definitie import TOTAAL, Definitie
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.toedeling import verdeel
from banenafspraak.verdeling.uitkomst import Verdeling
from banenafspraak.verdeling.vergelijking import vergelijk
from loket.ui.formats import number
from loket.ui.onderdelen import Tabel
from loket.verdeling import tabellen
from loket.verdeling.geldend import all_holding


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What a concept amounts to, or everything that stands in its way."""

    verdeling: Verdeling | None
    bevindingen: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Verschil:
    """The table of differences; ``hoger`` and ``lager`` count the regions of which both numbers are known."""

    tabel: Tabel
    editie: tabellen.Tabel
    jaar: int
    naar_jaar: int
    hoger: int
    lager: int
    onbekend: int


def outcome(definitie: Definitie) -> Uitkomst:
    try:
        found = verdeel(definitie)
    except BadInput as error:
        return Uitkomst(None, error.findings)
    return Uitkomst(found, found.bevindingen)


def numbers(verdeling: Verdeling, jaar: int) -> Tabel:
    """The numbers of one year: a row for each region, a column for each sector."""
    d = verdeling.definitie
    names = {code: gebieden().regio(code).naam for code in verdeling.regios}
    rows = [
        (names[code], *(_number(verdeling.cel(code, jaar, sector).banen, _none_of(d)) for sector in d.sectoren))
        for code in sorted(names, key=lambda code: names[code])
    ]
    heads = (_("Region"), *(sector_word(sector) for sector in d.sectoren))
    return Tabel(_caption() % {"name": d.naam, "year": jaar}, heads, tuple(rows), tuple(range(1, len(heads))))


def against_now(verdeling: Verdeling) -> Verschil | None:
    """Beside the edition that holds for the last of the same years, or the latest there is; None without a total."""
    now = _latest(verdeling.definitie.jaren)
    if now is None or TOTAAL not in verdeling.definitie.sectoren:
        return None
    old = now.verdeling()
    common = set(old.definitie.jaren) & set(verdeling.definitie.jaren)
    jaar = max(common or set(old.definitie.jaren))
    other = jaar if common else max(verdeling.definitie.jaren)
    shifts = vergelijk(old, verdeling, jaar, TOTAAL, other).regios
    own = _none_of(verdeling.definitie)
    language = get_language() or "nl"
    title = now.titel.in_(language)
    rows = tuple(
        (each.naam, _number(each.van), _number(each.naar, own), _signed(each.verschil))
        for each in sorted(shifts, key=lambda each: each.naam)
    )
    this = _("This concept")
    heads = (_("Region"), f"{title}, {jaar}", f"{this}, {other}", _("Difference"))
    known = [each.verschil for each in shifts if each.verschil is not None]
    words = {"name": verdeling.definitie.naam, "other": title}
    caption = _(
        "%(name)s beside %(other)s. Extra jobs, cumulative since the baseline. Indicative: a guide, not a standard."
    )
    return Verschil(
        Tabel(caption % words, heads, rows, (1, 2, 3)),
        now,
        jaar,
        other,
        sum(each > 0 for each in known),
        sum(each < 0 for each in known),
        len(shifts) - len(known),
    )


def _latest(jaren: tuple[int, ...]) -> tabellen.Tabel | None:
    held = sorted(all_holding().values(), key=lambda each: (bool(set(each.jaren) & set(jaren)), max(each.jaren)))
    return tabellen.find(held[-1].sleutel) if held else None


def _caption() -> str:
    return _("%(name)s, %(year)s. Extra jobs, cumulative since the baseline. Indicative: a guide, not a standard.")


def _none_of(definitie: Definitie) -> str:
    """What a region without a number reads: the key gave none, or the table that was handed in has none."""
    return _("no value") if definitie.sleutel else ""


def _number(value: int | None, otherwise: str = "") -> str:
    return otherwise or _("not published") if value is None else number(value, get_language() or "nl")


def _signed(value: int | None) -> str:
    if value is None:
        return _("unknown")
    text = number(abs(value), get_language() or "nl")
    return f"+{text}" if value > 0 else f"−{text}" if value < 0 else text


def sector_word(sector: str) -> str:
    return {"markt": _("Market"), "overheid": _("Government"), "totaal": _("Total")}[sector]
