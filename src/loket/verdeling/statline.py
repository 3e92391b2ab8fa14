"""Fetches figures per area from CBS StatLine (OData) as key figures. Every failure is a finding with what to do."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

import httpx

from banenafspraak.errors import BadInput, Ernst, Finding, has_errors
from banenafspraak.tekst import Tekst
from banenafspraak.verdeling.gebied_lezen import lees_gebied
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.kengetal import Kengetal

HOST = "opendata.cbs.nl"
MOST_BYTES, MOST_PAGES = 20_000_000, 50
TIMEOUT = httpx.Timeout(20.0, connect=5.0)
_TABEL = re.compile(r"[0-9]{5}[A-Za-z]{3}")
_PERIODE = re.compile(r"[0-9]{4}[A-Z]{2}[0-9]{2}")
_KOLOM = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,99}")
_INDICATOR = re.compile(r"[a-z][a-z0-9_]{0,59}")
_GEBIED = re.compile(r"(?:GM[0-9]{4}|AM[0-9]{2}|NL[0-9]{2})")


@dataclass(frozen=True, slots=True)
class StatLine:
    """What a table gave: the figures, each with its table as place, and what to know about them."""

    kengetallen: tuple[Kengetal, ...]
    bevindingen: tuple[Finding, ...] = ()


def fetch(
    tabel: str, periode: str, kolommen: Mapping[str, str], transport: httpx.BaseTransport | None = None
) -> StatLine:
    """The figures of one period per gemeente, region and NL; ``kolommen``: column of the table → indicator.

    Raises BadInput. A cell without a value is unknown and gives no figure.
    """
    _check(tabel, periode, kolommen)
    select = ",".join(("RegioS", "Perioden", *kolommen))
    query = {"$format": "json", "$select": select, "$filter": f"Perioden eq '{periode}'"}
    url = httpx.URL(f"https://{HOST}/ODataApi/odata/{tabel}/TypedDataSet", params=query)
    with httpx.Client(transport=transport, timeout=TIMEOUT, follow_redirects=False) as client:
        rows = list(_rows(client, url, tabel))
    if not rows:
        raise BadInput(_finding("statline_leeg", tabel, _EMPTY))
    return _figures(rows, tabel, kolommen)


_EMPTY = Tekst(
    "De tabel heeft geen rijen voor deze periode. Kijk op StatLine welke perioden er zijn.",
    "The table has no rows for this period. Look on StatLine which periods there are.",
)
_NO_NETWORK = Tekst(
    "We bereiken CBS StatLine niet. Controleer het netwerk of probeer het later. "
    "U kunt de tabel ook zelf ophalen en als bestand geven.",
    "We cannot reach CBS StatLine. Check the network or try again later. "
    "You can also fetch the table yourself and give it as a file.",
)
_NOT_THERE = Tekst(
    "CBS StatLine kent deze tabel of een van deze kolommen niet. Kijk de namen na op StatLine.",
    "CBS StatLine does not know this table or one of these columns. Check the names on StatLine.",
)
_CHANGED = Tekst(
    "Het antwoord van CBS StatLine heeft een andere vorm dan we kennen. Geef de tabel als bestand.",
    "The answer of CBS StatLine has another form than we know. Give the table as a file.",
)
_TOO_LARGE = Tekst(
    f"Het antwoord van CBS StatLine is groter dan {MOST_BYTES // 1_000_000} MB. Vraag minder kolommen.",
    f"The answer of CBS StatLine is larger than {MOST_BYTES // 1_000_000} MB. Ask for fewer columns.",
)
_DOUBLE = Tekst(
    "Een gebied heeft meer dan één rij. De tabel deelt ook naar iets anders in, zoals leeftijd. Kies een andere tabel.",
    "The table gives more than one row for an area. It has another division, such as age. Choose another table.",
)


def _check(tabel: str, periode: str, kolommen: Mapping[str, str]) -> None:
    wrong = []
    if not _TABEL.fullmatch(tabel):
        tekst = Tekst("Dit is geen tabelnummer zoals 70072ned.", "This is no table number such as 70072ned.")
        wrong.append(_finding("tabelnummer", None, tekst))
    if not _PERIODE.fullmatch(periode):
        tekst = Tekst("Dit is geen periode zoals 2015JJ00.", "This is no period such as 2015JJ00.")
        wrong.append(_finding("periode", None, tekst))
    names = all(_KOLOM.fullmatch(kolom) and _INDICATOR.fullmatch(naam) for kolom, naam in kolommen.items())
    if not kolommen or not names or len(set(kolommen.values())) < len(kolommen):
        tekst = Tekst(
            "Geef elke kolom een eigen indicator, zoals BanenTotaal_1=banen_totaal.",
            "Give each column an indicator of its own, such as BanenTotaal_1=banen_totaal.",
        )
        wrong.append(_finding("kolom", None, tekst))
    if wrong:
        raise BadInput(*wrong)


def _rows(client: httpx.Client, url: httpx.URL, tabel: str) -> Iterator[Mapping[str, Any]]:
    """The rows of all pages; a next page only on the same host, and in all no more than MOST_BYTES."""
    left = MOST_BYTES
    for _ in range(MOST_PAGES):
        data = _page(client, url, tabel, left)
        left -= len(data)
        try:
            document = json.loads(data, parse_float=Decimal)
            rows, following = document["value"], document.get("odata.nextLink")
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise BadInput(_finding("statline_vorm", tabel, _CHANGED)) from None
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise BadInput(_finding("statline_vorm", tabel, _CHANGED))
        yield from rows
        if following is None:
            return
        url = _next(following, tabel)
    raise BadInput(_finding("statline_te_groot", tabel, _TOO_LARGE))


def _page(client: httpx.Client, url: httpx.URL, tabel: str, left: int) -> bytes:
    data = bytearray()
    try:
        with client.stream("GET", url) as answer:
            if answer.status_code in (400, 404):
                raise BadInput(_finding("statline_onbekend", tabel, _NOT_THERE))
            if answer.status_code != httpx.codes.OK:
                raise BadInput(_finding("statline_antwoord", tabel, _NO_NETWORK))
            for chunk in answer.iter_bytes():
                data += chunk
                if len(data) > left:
                    raise BadInput(_finding("statline_te_groot", tabel, _TOO_LARGE))
    except (httpx.HTTPError, httpx.StreamError):
        raise BadInput(_finding("statline_netwerk", tabel, _NO_NETWORK)) from None
    return bytes(data)


def _next(following: object, tabel: str) -> httpx.URL:
    try:
        url = httpx.URL(str(following))
    except httpx.InvalidURL:
        raise BadInput(_finding("statline_vorm", tabel, _CHANGED)) from None
    if (url.scheme, url.host, url.port) != ("https", HOST, None):
        raise BadInput(_finding("statline_vorm", tabel, _CHANGED))
    return url


def _figures(rows: list[Mapping[str, Any]], tabel: str, kolommen: Mapping[str, str]) -> StatLine:
    found: dict[tuple[str, str], Kengetal] = {}
    findings: list[Finding] = []
    unknown = empty = 0
    for row in rows:
        if not isinstance(row.get("RegioS"), str) or not kolommen.keys() <= row.keys():
            raise BadInput(_finding("statline_vorm", tabel, _CHANGED))
        code = row["RegioS"].strip()
        if not _GEBIED.fullmatch(code):
            continue  # a province, a part of the country
        for kolom, indicator in kolommen.items():
            waarde = _number(row[kolom], tabel)
            gebied = _area(code)
            if waarde is None or gebied is None:
                empty, unknown = empty + (waarde is None), unknown + (waarde is not None)
                continue
            if (gebied, indicator) in found:
                raise BadInput(_finding("statline_dubbel", tabel, _DOUBLE))
            found[gebied, indicator] = Kengetal(gebied, indicator, waarde, f"CBS {tabel}")
    if empty:
        tekst = Tekst(f"{empty} cellen zijn leeg. Die cijfers zijn onbekend.", f"{empty} cells are empty: unknown.")
        findings.append(_finding("geen_cijfer", tabel, tekst, ernst=Ernst.LET_OP))
    if unknown:
        tekst = Tekst(
            f"{unknown} cijfers horen bij een gebied dat we niet kennen. Die laten we weg.",
            f"{unknown} figures belong to an area that we do not know. We leave them out.",
        )
        findings.append(_finding("onbekend_gebied", tabel, tekst, ernst=Ernst.LET_OP))
    if not found:
        findings.append(_finding("statline_leeg", tabel, _EMPTY))
    if has_errors(findings):
        raise BadInput(*findings)
    return StatLine(tuple(found.values()), tuple(findings))


def _number(cell: object, tabel: str) -> Fraction | None:
    """The exact value; CBS gives a number or null, and anything else is not the form we know."""
    if cell is None:
        return None
    if isinstance(cell, bool) or not isinstance(cell, int | Decimal) or not Decimal(cell).is_finite() or cell < 0:
        raise BadInput(_finding("statline_vorm", tabel, _CHANGED))
    return Fraction(cell)


def _area(code: str) -> str | None:
    try:
        return lees_gebied("NL" if code.startswith("NL") else code, "beide", gebieden())
    except BadInput:
        return None


def _finding(code: str, tabel: str | None, bericht: Tekst, ernst: Ernst = Ernst.FOUT) -> Finding:
    return Finding(code, bericht, ernst, bestand=f"CBS {tabel}" if tabel else None)
