"""Writes a definition as the files of ``werkkamer verdeel``, so that anybody can compute the same numbers again."""

import csv
import io
from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from banenafspraak.verdeling.definitie import MAAT, Definitie
from banenafspraak.verdeling.getallen import decimaal
from banenafspraak.verdeling.keurmeldingen import INDICATIEF

EDITIE, KERNCIJFERS, GEPUBLICEERD = "editie.yaml", "kerncijfers.csv", "gepubliceerd.csv"


def schrijf_editie(definitie: Definitie) -> dict[str, str]:
    """The files by name: editie.yaml, and the tables that it names. ``lees_editie`` reads the same definition back."""
    d = definitie
    files = {EDITIE: _yaml(d)}
    if d.kengetallen:
        rows = ((k.gebied, k.indicator, _exact(k.waarde)) for k in d.kengetallen)
        files[KERNCIJFERS] = _csv(("gebied", "indicator", "waarde"), rows)
    if d.gepubliceerd:
        cells = ((c.regio, c.jaar, c.sector, c.banen, MAAT) for c in d.gepubliceerd)
        files[GEPUBLICEERD] = _csv(("regio", "jaar", "sector", "banen", "maat"), cells)
    return files


def _yaml(d: Definitie) -> str:
    document: dict[str, Any] = {
        "naam": DoubleQuotedScalarString(d.naam),
        "jaren": list(d.jaren),
        "landelijk": "pad" if d.landelijk is None else d.as_document()["landelijk"],
        "indelingsdatum": DoubleQuotedScalarString(d.indelingsdatum.isoformat()),
        "basisjaar": d.basisjaar,
        "afrondeenheid": d.afrondeenheid,
        "gepubliceerd": GEPUBLICEERD if d.gepubliceerd else None,
        "exponenten": {
            "wajong": DoubleQuotedScalarString(_exact(d.exponenten.wajong)),
            "werkloosheid": DoubleQuotedScalarString(_exact(d.exponenten.werkloosheid)),
        },
        "indicatoren": KERNCIJFERS if d.kengetallen else None,
        "sleutel": dict(d.sleutel),
        "splitsing": d.splitsing,
        "overgangen": [{"gebied": o.gebied, "regio": o.regio} for o in d.overgangen],
    }
    out = io.StringIO()
    writer = YAML(typ="rt")
    writer.width = 4096
    writer.dump(document, out)
    return f"# {INDICATIEF.nl}. {INDICATIEF.en}.\n# Maat: {MAAT}.\n{out.getvalue()}"


def _exact(waarde: Fraction) -> str:
    """A figure that ends is written in full; the figures of a key always end."""
    return decimaal(waarde)


def _csv(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows(rows)
    return out.getvalue()
