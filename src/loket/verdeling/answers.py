"""Tables of the distribution as the API gives them. Each document and each row says that it is a guide, and of what."""

from collections.abc import Iterator
from typing import Any

from banenafspraak.tekst import Taal
from banenafspraak.verdeling.definitie import MAAT
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.keurmeldingen import MELDING
from banenafspraak.verdeling.uitkomst import Verdeling
from loket.verdeling.tabellen import Soort, Tabel, divisions


def guide(taal: Taal) -> dict[str, Any]:
    """The words that no number of a distribution goes without."""
    return {"indicatief": True, "melding": MELDING.in_(taal), "maat": MAAT}


def tabel_json(tabel: Tabel, taal: Taal) -> dict[str, Any]:
    """What a table is, without its numbers."""
    d, is_example = tabel.definitie, tabel.soort is Soort.REKENVOORBEELD
    adopted = "vervangen" if tabel.vervangen_door else "vastgesteld"
    return {
        "slug": tabel.slug,
        "soort": tabel.soort.value,
        "titel": tabel.titel.in_(taal),
        "status": None if is_example else adopted,
        "vervangen_door": tabel.vervangen_door,
        "jaren": list(d.jaren),
        "vaststeller": tabel.vaststeller,
        "vastgesteld": tabel.vastgesteld.isoformat() if tabel.vastgesteld else None,
        "basisjaar": d.basisjaar if d.sleutel else None,
        "indelingsdatum": d.indelingsdatum.isoformat() if d.sleutel else None,
        "indelingen": [day.isoformat() for day in divisions()] if is_example else [],
        "afrondeenheid": d.afrondeenheid,
        **guide(taal),
    }


def tabel_document(tabel: Tabel, taal: Taal) -> dict[str, Any]:
    """One table with what it was computed from and what was checked, still without its cells."""
    made = tabel.verdeling().as_json(taal)
    about = {name: made[name] for name in ("exponenten", "sleutel", "landelijk", "controles", "bevindingen")}
    return tabel_json(tabel, taal) | about


def cellen_json(verdeling: Verdeling, taal: Taal) -> Iterator[dict[str, Any]]:
    for cel in verdeling.as_json(taal)["cellen"]:
        yield {"regio": cel["regio"], "naam": gebieden().indeling.naam(cel["regio"])} | cel | guide(taal)
