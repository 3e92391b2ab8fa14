"""One distribution on one page: what the reader chose, the numbers side by side, and what is not known of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language, gettext

from banenafspraak.errors import BadInput
from banenafspraak.tekst import Tekst, dag
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.uitkomst import BEREKEND, GEPUBLICEERD, Cel, Verdeling
from loket.ui.onderdelen import Tegelkaart
from loket.verdeling import woorden
from loket.verdeling.cijfertabel import Cijfertabel, Vak
from loket.verdeling.keuzes import Keuze, kies, met
from loket.verdeling.opschrift import Opschrift
from loket.verdeling.reads.kaarten import getal, verschil, waardenkaart
from loket.verdeling.reads.tafels import Tafel, tafels
from loket.verdeling.tabellen import divisions

GEEN = "geen"


@dataclass(frozen=True, slots=True)
class Kolom:
    """The numbers of one kind of one table: published, or computed. They never stand in one column or map."""

    kop: str
    tafel: Tafel
    verdeling: Verdeling
    soort: str

    def cel(self, regio: str, jaar: int, sector: str) -> Cel | None:
        """The cell of a region, also when it holds another kind of number; None where there is no such cell."""
        try:
            return self.verdeling.cel(regio, jaar, sector)
        except BadInput:
            return None

    def banen(self, regio: str, jaar: int, sector: str) -> int | None:
        found = self.cel(regio, jaar, sector)
        return found.banen if found and found.soort == self.soort else None


@dataclass(frozen=True)
class Blad:
    """What the page of one distribution shows."""

    tafel: Tafel
    verdeling: Verdeling
    jaar: int
    sector: str
    kolommen: tuple[Kolom, ...]
    keuzes: tuple[Keuze, ...]
    alle: bool

    @property
    def land(self) -> int | None:
        return self.verdeling.definitie.totaal(self.jaar, self.sector)

    @property
    def eerste(self) -> Kolom:
        return self.kolommen[0]

    @property
    def naast(self) -> Kolom | None:
        """The column of another table, if one was chosen."""
        return next((kolom for kolom in self.kolommen if kolom.tafel != self.tafel), None)

    @property
    def bekend(self) -> int:
        return sum(self.eerste.banen(code, self.jaar, self.sector) is not None for code in self.verdeling.regios)

    @property
    def onbekend(self) -> int:
        return len(self.verdeling.regios) - self.bekend

    @property
    def grootste(self) -> tuple[str, int] | None:
        """The region with the highest number in the first column."""
        found = [(self.eerste.banen(code, self.jaar, self.sector), code) for code in self.verdeling.regios]
        best = max(((value, code) for value, code in found if value is not None), default=None)
        return (gebieden().regio(best[1]).naam, best[0]) if best else None

    @property
    def query(self) -> str:
        """The state of the page."""
        return met(
            **{keuze.naam.replace("-", "_"): keuze.waarde for keuze in self.keuzes},
            zonder_editie="1" if self.alle else None,
        )

    @property
    def regio_query(self) -> str:
        return met(
            jaar=self.jaar, sector=self.sector, indeling=self._indeling, zonder_editie="1" if self.alle else None
        )

    @property
    def _indeling(self) -> str | None:
        return next((keuze.waarde for keuze in self.keuzes if keuze.naam == "indeling"), None)

    @property
    def zonder_editie(self) -> bool:
        """Whether the year is one that no edition covers."""
        return self.jaar not in self.tafel.tabel.definitie.jaren

    def opschrift(self, kolom: Kolom) -> Opschrift:
        parts = {"what": kolom.kop, "year": self.jaar, "sector": woorden.sector(self.sector)}
        return Opschrift(gettext("%(what)s, %(year)s, %(sector)s") % parts, kolom.tafel.bron)

    def kaarten(self) -> Iterator[tuple[Opschrift, Tegelkaart]]:
        """A map for each column that has a number; each holds numbers of one kind."""
        for kolom in self.kolommen:
            values = {code: kolom.banen(code, self.jaar, self.sector) for code in kolom.verdeling.regios}
            if any(value is not None for value in values.values()):
                opschrift = self.opschrift(kolom)
                slug, empty = kolom.tafel.tabel.slug, _leeg(kolom)
                yield opschrift, waardenkaart(values, opschrift.titel, slug, self.regio_query, empty)

    def tabel(self) -> Cijfertabel:
        """All regions, those with a published number first."""
        parts = {"year": self.jaar, "sector": woorden.sector(self.sector)}
        sources = list(dict.fromkeys(kolom.tafel.bron for kolom in self.kolommen))
        heads = [gettext("Region"), *(kolom.kop for kolom in self.kolommen)]
        if len(self.kolommen) > 1:
            heads.append(gettext("Difference"))
        return Cijfertabel(
            Opschrift(gettext("Extra jobs per region, %(year)s, %(sector)s") % parts, "; ".join(sources)),
            tuple(heads),
            tuple(self._rij(code) for code in self._volgorde()),
            tuple(range(1, len(heads))),
            self._voet(),
        )

    def _volgorde(self) -> list[str]:
        def key(code: str) -> tuple[bool, str]:
            published = any(
                kolom.soort == GEPUBLICEERD and kolom.banen(code, self.jaar, self.sector) is not None
                for kolom in self.kolommen
            )
            return not published, gebieden().regio(code).naam

        return sorted(self.verdeling.regios, key=key)

    def _rij(self, code: str) -> tuple[Vak, ...]:
        url = reverse("verdeling-regio", args=[self.tafel.tabel.slug, code]) + self.regio_query
        cells = [_vak(kolom, code, self.jaar, self.sector) for kolom in self.kolommen]
        if len(self.kolommen) > 1:
            one, other = (kolom.banen(code, self.jaar, self.sector) for kolom in self.kolommen[:2])
            cells.append(Vak("" if one is None or other is None else verschil(one - other)))
        return Vak(gebieden().regio(code).naam, url), *cells

    def _voet(self) -> tuple[Vak, ...]:
        land = Vak(getal(self.land)) if self.land is not None else Vak(gettext("unknown"), open=True)
        rest = [Vak("")] if len(self.kolommen) > 1 else []
        return Vak(gettext("The Netherlands, agreed")), *(land for _ in self.kolommen), *rest

    def redenen(self) -> list[tuple[str, list[str], Tekst]]:
        """Why computed numbers are missing: each reason once, with the regions it is about."""
        found: dict[tuple[str, Tekst], list[str]] = {}
        for kolom in self.kolommen:
            for code in kolom.verdeling.regios if kolom.soort == BEREKEND else ():
                cel = kolom.cel(code, self.jaar, self.sector)
                if cel and cel.banen is None and cel.reden:
                    found.setdefault((kolom.kop, cel.reden), []).append(gebieden().regio(code).naam)
        return [(kop, names, reden) for (kop, reden), names in found.items()]

    def controles(self) -> Cijfertabel:
        taal = get_language() or "nl"
        rows = []
        for one in self.verdeling.controles:
            kind, *about = one.naam.split(".")
            if kind != "sluit" or about == [str(self.jaar), self.sector]:
                cells = woorden.controle(one.naam), woorden.uitkomst(one.uitkomst), one.toelichting.in_(taal)
                rows.append(tuple(Vak(text) for text in cells))
        heads = gettext("What we checked"), gettext("Outcome"), gettext("What we saw")
        return Cijfertabel(Opschrift(gettext("Checks of these numbers"), self.tafel.bron), heads, tuple(rows))


def _vak(kolom: Kolom, code: str, jaar: int, sector: str) -> Vak:
    cel, banen = kolom.cel(code, jaar, sector), kolom.banen(code, jaar, sector)
    if banen is not None:
        return Vak(getal(banen), vet=kolom.soort == GEPUBLICEERD)
    if kolom.soort == BEREKEND:
        return Vak(_leeg(kolom), open=True)
    # A total that was not published itself, of two numbers that were: it stands apart, as ours.
    if cel and cel.soort == BEREKEND and cel.banen is not None and not kolom.tafel.heeft_sleutel:
        words = gettext("market plus government, added up by us: %(n)s") % {"n": getal(cel.banen)}
        return Vak(_leeg(kolom), onder=words, open=True)
    return Vak(_leeg(kolom), open=True)


def _leeg(kolom: Kolom) -> str:
    """The word where a number is not there: never 0."""
    return gettext("no value") if kolom.soort == BEREKEND else gettext("not published")


def lees(request: HttpRequest, tafel: Tafel) -> Blad:
    """The page as its address asks for it."""
    alle = tafel.is_voorbeeld and request.GET.get("zonder-editie") == "1"
    years = tafel.jaren_van(alle)
    jaar = kies(request, "jaar", gettext("Year"), [(str(year), str(year)) for year in years], str(tafel.jaar))
    sectors = [(code, woorden.sector(code)) for code in tafel.tabel.definitie.sectoren]
    sector = kies(request, "sector", gettext("Sector"), sectors, sectors[-1][0])
    chosen = indeling(request, "indeling", gettext("Division of the example"))
    day = date.fromisoformat(chosen.waarde)
    naast = _naast(request, tafel, int(jaar.waarde))
    shown = Blad(
        tafel,
        tafel.verdeling(day if tafel.is_voorbeeld else None, years),
        int(jaar.waarde),
        sector.waarde,
        (),
        (jaar, sector, naast, chosen),
        alle,
    )
    other = next((one for one in tafels() if one.tabel.slug == naast.waarde), None)
    columns = [*_kolommen(tafel, shown.verdeling)]
    if other:
        columns += _kolommen(other, other.verdeling(day if other.is_voorbeeld else None))
    return replace(shown, kolommen=tuple(columns))


def _kolommen(tafel: Tafel, verdeling: Verdeling) -> Iterator[Kolom]:
    """A column for each kind of number that the table can hold."""
    if tafel.tabel.definitie.gepubliceerd or not tafel.heeft_sleutel:
        kop = gettext("Published") if tafel.is_editie else gettext("Adopted: %(title)s") % {"title": tafel.titel}
        yield Kolom(kop, tafel, verdeling, GEPUBLICEERD)
    if tafel.heeft_sleutel:
        words = gettext("Worked example: %(title)s") if tafel.is_voorbeeld else gettext("Computed: %(title)s")
        yield Kolom(words % {"title": tafel.titel}, tafel, verdeling, BEREKEND)


def _naast(request: HttpRequest, tafel: Tafel, jaar: int) -> Keuze:
    """What can stand beside it: an example beside an edition, and an edition that has the year beside an example."""
    fits = [one for one in tafels() if one.is_voorbeeld is not tafel.is_voorbeeld]
    if tafel.is_voorbeeld:
        fits = [one for one in fits if jaar in one.tabel.definitie.jaren]
    options = [*((one.tabel.slug, one.volle_titel) for one in fits), (GEEN, gettext("nothing"))]
    return kies(request, "naast", gettext("Beside it"), options, options[0][0])


def indeling(request: HttpRequest, naam: str, titel: str) -> Keuze:
    """The division on which an example is shown: the first one, on which each example with jobs has all numbers."""
    taal = get_language() or "nl"
    options = [(day.isoformat(), dag(day).in_(taal)) for day in divisions()]
    return kies(request, naam, titel, options, options[0][0])
