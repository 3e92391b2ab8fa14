"""The open data described for other catalogues, as DCAT-AP in JSON-LD."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation

from banenafspraak.inlezen import wetboek
from loket.over.beheerder import operator
from loket.over.datasets import DATASETS, LICENCES, Dataset

_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_EU = "http://publications.europa.eu/resource/authority"
# File name, media type, and the name of the format in the list of the European Union.
_FORMATS = (("csv", "text/csv", "CSV"), ("json", "application/json", "JSON"))
_LANGUAGES = [{"@id": f"{_EU}/language/{code}"} for code in ("NLD", "ENG")]


def catalogue(request: HttpRequest) -> dict[str, Any]:
    """The catalogue with every dataset and both of its files."""
    home, book = request.build_absolute_uri(reverse("open-data")), wetboek()
    return {
        "@context": _CONTEXT,
        "@id": request.build_absolute_uri(reverse("catalogus")),
        "@type": "dcat:Catalog",
        "dct:title": _both("Open data of Werkkamer", "Open data van Werkkamer"),
        "dct:description": _both(
            "Values, sources and terms of the law on the Banenafspraak, and the regions.",
            "Waarden, bronnen en begrippen van de wet over de Banenafspraak, en de regio’s.",
        ),
        "dct:publisher": _publisher(),
        "dct:language": _LANGUAGES,
        "dct:modified": _day(book.stand),
        "foaf:homepage": {"@id": home},
        "dcat:dataset": [_dataset(request, one) for one in DATASETS.values()],
    }


def _dataset(request: HttpRequest, one: Dataset) -> dict[str, Any]:
    book = wetboek()
    found = {
        "@id": request.build_absolute_uri(reverse("open-data")) + f"#{one.name}",
        "@type": "dcat:Dataset",
        "dct:identifier": one.name,
        "dct:title": _translated(one.title),
        "dct:description": _translated(one.about),
        "dct:publisher": _publisher(),
        "dct:language": _LANGUAGES,
        "dct:modified": _day(book.stand),
        "dcat:version": book.versie,
        "dct:spatial": {"@id": f"{_EU}/country/NLD"},
        "dcat:theme": {"@id": f"{_EU}/data-theme/SOCI"},
        "dct:accessRights": {"@id": f"{_EU}/access-right/PUBLIC"},
        "dcat:distribution": [_distribution(request, one, *how) for how in _FORMATS],
    }
    if operator().mail:
        found["dcat:contactPoint"] = {
            "@type": "vcard:Organization",
            "vcard:fn": operator().name or operator().mail,
            "vcard:hasEmail": {"@id": f"mailto:{operator().mail}"},
        }
    return found


def _distribution(request: HttpRequest, one: Dataset, ending: str, media: str, name: str) -> dict[str, Any]:
    address = request.build_absolute_uri(reverse("dataset", args=[one.name, ending]))
    return {
        "@id": address,
        "@type": "dcat:Distribution",
        "dcat:accessURL": {"@id": address},
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": {"@id": f"http://www.iana.org/assignments/media-types/{media}"},
        "dct:format": {"@id": f"{_EU}/file-type/{name}"},
        "dct:license": {"@id": LICENCES[one.licence[0]]},
        "dct:rights": _translated(one.licence[1]),
    }


def _publisher() -> dict[str, Any]:
    return {"@type": "foaf:Organization", "foaf:name": operator().name or "Werkkamer"}


def _day(day: date) -> dict[str, str]:
    return {"@type": "xsd:date", "@value": day.isoformat()}


def _both(en: str, nl: str) -> list[dict[str, str]]:
    return [{"@language": "nl", "@value": nl}, {"@language": "en", "@value": en}]


def _translated(text: object) -> list[dict[str, str]]:
    """A lazy text, said in both languages."""
    said = {}
    for code in ("nl", "en"):
        with translation.override(code):
            said[code] = str(text)
    return _both(said["en"], said["nl"])
