"""What is wrong with a file, and how far a job is."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from banenafspraak.errors import Ernst, Finding
from banenafspraak.tekst import Tekst
from loket.galerij.voorbeelden import zeg
from loket.ui.onderdelen import Voortgang


def voorbeelden(request: HttpRequest) -> dict[str, Any]:
    del request
    return {
        "found": bevindingen(),
        "csv": reverse("galerij_bevindingen"),
        "begint": Voortgang(stappen(), 1),
        "loopt": taak(),
        "klaar": Voortgang(stappen(), 4, staat="klaar"),
        "mislukt": Voortgang(stappen(), 2, zeg("Rij 8 is niet te lezen.", "Row 8 cannot be read."), staat="mislukt"),
        "taak": reverse("taak"),
    }


def stappen() -> tuple[str, ...]:
    return (
        zeg("kolommen herkennen", "recognising columns"),
        zeg("rijen lezen", "reading rows"),
        zeg("banen tellen", "counting jobs"),
        zeg("uitkomst bewaren", "keeping the result"),
    )


def taak() -> Voortgang:
    said = zeg("1,2 van 4 miljoen rijen gelezen.", "1.2 of 4 million rows read.")
    return Voortgang(stappen(), 2, said, 12, 40)


def bevindingen() -> list[Finding]:
    unknown = Tekst(
        "Deze gemeente kennen wij niet. Schrijf de naam voluit.", "We do not know this gemeente. Write its whole name."
    )
    empty = Tekst(
        "Hier staat geen getal. Vul een getal in, of laat de rij weg.",
        "No number here. Fill one in, or leave the row out.",
    )
    large = Tekst(
        "Dit getal is veel groter dan de andere. Klopt het?", "This number is much larger than the others. Is it right?"
    )
    return [
        Finding(
            "onbekende_gemeente",
            unknown,
            bestand="voorbeeld.csv",
            rij=3,
            kolom="gemeente",
            suggesties=("De Wolden", "Zuidhorn"),
        ),
        Finding("onbekende_gemeente", unknown, bestand="voorbeeld.csv", rij=9, kolom="gemeente"),
        Finding("leeg_getal", empty, bestand="voorbeeld.csv", rij=8, kolom="uren"),
        Finding("opvallend_getal", large, Ernst.LET_OP, bestand="voorbeeld.csv", rij=12, kolom=4),
        Finding(
            "lege_regels", Tekst("Aan het eind staan lege regels.", "There are empty lines at the end."), Ernst.LET_OP
        ),
    ]
