"""The numbers of one region through the years: published, realised and as a worked example, each on its own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.urls import reverse
from django.utils.translation import get_language, gettext

from banenafspraak.verdeling.cijfers import Behaald, Gepubliceerd
from banenafspraak.verdeling.definitie import TOTAAL
from banenafspraak.verdeling.edities import gepubliceerde_edities
from banenafspraak.verdeling.gebieden import Regio, gebieden
from banenafspraak.verdeling.voortgang import Voortgang, voortgang
from loket.ui.charts import Picture, YearBar, targets
from loket.ui.formats import day_text
from loket.ui.woorden import certainty
from loket.verdeling import woorden
from loket.verdeling.cijfertabel import Cijfertabel, Vak
from loket.verdeling.keuzes import met
from loket.verdeling.opschrift import Maat, Opschrift
from loket.verdeling.reads.kaarten import getal, verschil
from loket.verdeling.reads.tafels import Tafel, tafels

_FEWEST = 2


@dataclass(frozen=True)
class Regiogetallen:
    """What the page of a region shows of the distribution."""

    regio: Regio

    @cached_property
    def extra(self) -> list[Gepubliceerd]:
        return self._published(Maat.EXTRA)

    @cached_property
    def standen(self) -> list[Gepubliceerd]:
        return self._published(Maat.STAND)

    def _published(self, maat: Maat) -> list[Gepubliceerd]:
        found = [row for row in gebieden().published_numbers(self.regio.code) if row.maat == maat]
        return sorted(found, key=lambda row: (row.jaar, row.editie, row.sector))

    @property
    def laatste(self) -> Gepubliceerd | None:
        """The last published total of which the edition is sure."""
        return self._totals[-1] if self._totals else None

    @cached_property
    def _totals(self) -> list[Gepubliceerd]:
        return [row for row in self.extra if row.sector == TOTAAL and row.editie in gepubliceerde_edities()]

    @cached_property
    def voortgang(self) -> tuple[Voortgang, ...]:
        return voortgang(self.regio.code)

    @property
    def voorbeeld(self) -> Tafel:
        return next(one for one in tafels() if one.is_voorbeeld)

    def beeld(self) -> tuple[Opschrift, Picture] | None:
        """The published totals through the years, when there are at least two."""
        rows = {
            row.jaar: row.banen for row in self.extra if row.sector == TOTAAL and row.editie in gepubliceerde_edities()
        }
        if len(rows) < _FEWEST:
            return None
        words = gettext("Published for %(name)s, %(first)s to %(last)s, total")
        return self._picture(rows, words, "; ".join(dict.fromkeys(row.bron.titel for row in self._totals)))

    def voorbeeldbeeld(self) -> tuple[Opschrift, Picture] | None:
        """The worked example through the years."""
        verdeling = self.voorbeeld.verdeling(None)
        rows = {jaar: verdeling.cel(self.regio.code, jaar, TOTAAL).banen for jaar in verdeling.definitie.jaren}
        known = {jaar: banen for jaar, banen in rows.items() if banen is not None}
        words = gettext("Worked example for %(name)s, %(first)s to %(last)s, not De Werkkamer's")
        return self._picture(known, words, self.voorbeeld.bron) if len(known) >= _FEWEST else None

    def _picture(self, rows: dict[int, int], words: str, bron: str) -> tuple[Opschrift, Picture]:
        first, last = min(rows), max(rows)
        title = words % {"name": self.regio.naam, "first": first, "last": last}
        bars = [YearBar(jaar, None, rows.get(jaar)) for jaar in range(first, last + 1)]
        sub = gettext("The number for the end of each year")
        return Opschrift(title, bron), targets(bars, title, sub, get_language() or "nl")

    def tabellen(self) -> Iterator[Cijfertabel]:
        """What was published and realised, each measure in a table of its own."""
        if self.extra:
            yield _gepubliceerd(gettext("Published for this region"), self.extra, Maat.EXTRA)
        if self.voortgang:
            yield _voortgang(self.voortgang)
        for indicator, maat, words in (
            ("extra_banen_tov_nulmeting", Maat.EXTRA, gettext("Realised: extra jobs, snapshots")),
            ("banen_stand", Maat.STAND, gettext("Realised: all jobs, snapshots")),
        ):
            if rows := [row for row in gebieden().achieved(self.regio.code) if row.indicator == indicator]:
                yield _behaald(words, sorted(rows, key=lambda row: (row.peildatum, row.sector)), maat)
        if self.standen:
            yield _gepubliceerd(gettext("Published for this region: all jobs"), self.standen, Maat.STAND)

    def voorbeeldtabel(self) -> Cijfertabel:
        """The worked example per year; each year leads to how its number arose."""
        one = self.voorbeeld
        verdeling, slug = one.verdeling(None), one.tabel.slug
        rows = []
        for jaar in verdeling.definitie.jaren:
            cel = verdeling.cel(self.regio.code, jaar, TOTAAL)
            url = reverse("verdeling-regio", args=[slug, cel.regio]) + met(jaar=jaar)
            number = Vak(gettext("no value"), open=True) if cel.banen is None else Vak(getal(cel.banen))
            rows.append((Vak(str(jaar), url), number))
        words = gettext("Worked example %(title)s, not De Werkkamer's") % {"title": one.titel}
        return Cijfertabel(Opschrift(words, one.bron), (gettext("Year"), gettext("Extra jobs")), tuple(rows), (1,))


def _gepubliceerd(title: str, rows: Iterable[Gepubliceerd], maat: Maat) -> Cijfertabel:
    heads = gettext("Up to and including"), gettext("Sector"), gettext("Jobs"), gettext("Edition"), gettext("Source")
    return Cijfertabel(Opschrift(title, maat=maat), heads, tuple(_published_row(row) for row in rows), (2,))


def _published_row(row: Gepubliceerd) -> tuple[Vak, ...]:
    url = ""
    if row.editie in gepubliceerde_edities() and row.maat == Maat.EXTRA:
        url = reverse("verdeling-regio", args=[row.editie, row.regio]) + met(jaar=row.jaar, sector=row.sector)
    return (
        Vak(str(row.jaar), url),
        Vak(woorden.sector(row.sector)),
        Vak(getal(row.banen), vet=True),
        Vak(row.editie.replace(" of ", gettext(" or "))),
        Vak(row.bron.titel, onder=certainty(row.zekerheid), onder_nl=row.toelichting, nl=True),
    )


def _behaald(title: str, rows: Iterable[Behaald], maat: Maat) -> Cijfertabel:
    heads = gettext("Reference date"), gettext("Sector"), gettext("Jobs"), gettext("Source")
    cells = tuple(
        (
            Vak(_day(row.peildatum)),
            Vak(woorden.sector(row.sector)),
            Vak(getal(row.waarde)),
            Vak(row.bron.titel, onder_nl=row.toelichting, nl=True),
        )
        for row in rows
    )
    return Cijfertabel(Opschrift(title, maat=maat), heads, cells, (2,))


def _voortgang(found: Iterable[Voortgang]) -> Cijfertabel:
    heads = (
        gettext("Year"),
        gettext("Sector"),
        gettext("Indication, end of the year"),
        gettext("Realised"),
        gettext("Measured on"),
        gettext("Difference"),
    )
    rows = tuple(
        (
            Vak(str(one.indicatie.jaar)),
            Vak(woorden.sector(one.indicatie.sector)),
            Vak(getal(one.indicatie.banen)),
            Vak(getal(one.behaald.waarde)),
            Vak(_day(one.behaald.peildatum)),
            Vak(verschil(one.verschil)),
        )
        for one in found
    )
    return Cijfertabel(
        Opschrift(gettext("Realised beside the indication, same year and measure")), heads, rows, (2, 3, 5)
    )


def _day(text: str) -> str:
    """A day in words, or the year where only that is known."""
    try:
        return day_text(date.fromisoformat(text), get_language() or "nl")
    except ValueError:
        return text
