"""A map with every kind of tile, and a matrix with every kind of cell."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from loket.galerij.voorbeelden import zeg
from loket.ui.onderdelen import BLAUW, ORANJE, Cel, Matrix, Matrixrij, Tegel, Tegelkaart
from loket.verdeling.cijfertabel import Cijfertabel, Vak
from loket.verdeling.keuzes import kies
from loket.verdeling.opschrift import Opschrift


def voorbeelden(request: HttpRequest) -> dict[str, Any]:
    opschrift = Opschrift(zeg("Verzonnen banen per regio", "Made-up jobs per region"), zeg("verzonnen", "made up"))
    return {
        "aantallen": _aantallen(),
        "verschillen": _verschillen(),
        "matrix": _matrix(),
        "opschrift": opschrift,
        "cijfers": _cijfers(opschrift),
        "keuze": kies(
            request, "jaar", zeg("Jaar", "Year"), [("1", zeg("Jaar 1", "Year 1")), ("2", zeg("Jaar 2", "Year 2"))], "1"
        ),
    }


def _cijfers(opschrift: Opschrift) -> Cijfertabel:
    """A cell of every kind."""
    heads = (
        zeg("Regio", "Region"),
        zeg("Gepubliceerd", "Published"),
        zeg("Voorbeeld", "Example"),
        zeg("Verschil", "Difference"),
    )
    missing = Vak(zeg("niet gepubliceerd", "not published"), open=True, onder=zeg("een kleine regel", "a small line"))
    rows = (
        (Vak("Voorbeeldregio 1", reverse("galerij")), Vak("795", vet=True), Vak("840"), Vak("−45")),
        (Vak("Voorbeeldregio 2"), missing, Vak("1.020"), Vak("")),
    )
    return Cijfertabel(
        opschrift, heads, rows, (1, 2, 3), (Vak(zeg("Samen", "Together")), Vak(""), Vak("1.860"), Vak(""))
    )


def _aantallen() -> Tegelkaart:
    url = reverse("galerij")
    values = ("5", "120", "450", "1.200", "3.400", None, "0", None)
    shades = (*BLAUW, "", BLAUW[0], "")
    tiles = tuple(
        Tegel(
            number // 4, number % 4, f"V{number + 1:02d}", f"Voorbeeldregio {number + 1}", value, shade, url,
            misschien=zeg("+ 2 misschien", "+ 2 maybe") if number == 2 else "",
        )
        for number, (value, shade) in enumerate(zip(values, shades, strict=True))
    )  # fmt: skip
    legend = tuple(zip(BLAUW, ("0–99", "100–399", "400–999", "1.000–2.999", "3.000+"), strict=True))
    return Tegelkaart(
        zeg("Tegelkaart van verzonnen regio's", "Tile map of made-up regions"), zeg("Banen", "Jobs"), tiles, legend
    )


def _verschillen() -> Tegelkaart:
    words = (zeg("2 mnd", "2 mo"), zeg("1 mnd", "1 mo"), zeg("vóór", "before"), zeg("6 mnd", "6 mo"), None)
    shades = (*ORANJE, BLAUW[1], "")
    tiles = tuple(
        Tegel(0, place, f"V{place + 1:02d}", f"Voorbeeldregio {place + 1}", value, shade)
        for place, (value, shade) in enumerate(zip(words, shades, strict=True))
    )
    names = (
        zeg("2 maanden", "2 months"),
        zeg("1 maand", "1 month"),
        zeg("vóór de start", "before the start"),
        zeg("6 maanden, zoals de norm", "6 months, as the norm"),
    )
    legend = tuple(zip((*ORANJE, BLAUW[1]), names, strict=True))
    return Tegelkaart(zeg("Tegelkaart van termijnen", "Tile map of terms"), zeg("Termijn", "Term"), tiles, legend)


def _matrix() -> Matrix:
    same, six = zeg("6 maanden na de start", "6 months after the start"), zeg("6 weken", "6 weeks")
    form = zeg("eigen formulier", "a form of its own")
    before = zeg("altijd vóór de start", "always before the start")
    unknown = Cel("onbekend")
    rows = [
        ("Voorbeeldstad", (Cel("anders", before), Cel("gelijk", six), unknown)),
        ("Voorbeelddorp", (Cel("gelijk", same), unknown, Cel("eigen", form))),
        *((f"Voorbeeldgemeente {number}", (unknown, unknown, unknown)) for number in range(3, 12)),
    ]
    law = zeg("norm van het land", "norm of the country")
    return Matrix(
        zeg("Onderwerpen per gemeente", "Subjects per gemeente"),
        "Gemeente",
        (
            zeg("Aanvragen, uiterlijk", "Apply, at the latest"),
            zeg("Besluit binnen", "Decision within"),
            zeg("Aanvragen via", "Apply by"),
        ),
        Matrixrij(
            zeg("Landelijke norm", "National norm"),
            (Cel("norm", same, law), Cel("norm", six, law), Cel("norm", zeg("geen norm", "no norm"))),
        ),
        tuple(Matrixrij(name, cells, "Voorbeeldregio") for name, cells in rows),
    )
