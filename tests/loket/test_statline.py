"""CBS StatLine: the answer as it is documented, and every way in which it can fail. All figures are fictief."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from typer.testing import CliRunner

from banenafspraak.errors import BadInput
from banenafspraak.verdeling.kengetallen_lezen import lees_kengetallen
from loket.cli import app
from loket.verdeling import commands_statline, statline

KOLOMMEN = {"BanenTotaal_1": "banen_totaal", "WW_2": "ww"}
NEXT = "https://opendata.cbs.nl/ODataApi/odata/70072ned/TypedDataSet?$skip=2"


def row(regio: str, banen: Any, ww: Any) -> dict[str, Any]:
    return {"RegioS": regio, "Perioden": "2015JJ00", "BanenTotaal_1": banen, "WW_2": ww}


FIRST = [row("NL01  ", 7000.5, 390), row("PV20  ", 200.1, 30)]
SECOND = [row("GM0344", 12.1, None), row("AM26  ", 24.3, 7), row("GM9998", 1, 1)]


def answers(*pages: dict[str, Any] | bytes | int, seen: list[httpx.Request] | None = None) -> httpx.MockTransport:
    left = list(pages)

    def answer(request: httpx.Request) -> httpx.Response:
        if seen is not None:
            seen.append(request)
        page = left.pop(0)
        if isinstance(page, int):
            return httpx.Response(page, headers={"Location": "https://example.org/"})
        return httpx.Response(200, content=page if isinstance(page, bytes) else json.dumps(page).encode())

    return httpx.MockTransport(answer)


def fetch(*pages: dict[str, Any] | bytes | int) -> statline.StatLine:
    return statline.fetch("70072ned", "2015JJ00", KOLOMMEN, answers(*pages))


def refused(ask: Callable[[], object]) -> list[str]:
    with pytest.raises(BadInput) as caught:
        ask()
    return [finding.code for finding in caught.value.findings]


def test_the_pages_of_a_table_become_exact_figures() -> None:
    seen: list[httpx.Request] = []
    pages = ({"odata.metadata": "x", "value": FIRST, "odata.nextLink": NEXT}, {"value": SECOND})
    found = statline.fetch("70072ned", "2015JJ00", KOLOMMEN, answers(*pages, seen=seen))
    assert [(k.gebied, k.indicator, str(k.waarde)) for k in found.kengetallen] == [
        ("NL", "banen_totaal", "14001/2"),
        ("NL", "ww", "390"),
        ("GM0344", "banen_totaal", "121/10"),
        ("AM26", "banen_totaal", "243/10"),
        ("AM26", "ww", "7"),
    ]
    assert [f.code for f in found.bevindingen] == ["geen_cijfer", "onbekend_gebied"]
    assert seen[0].url.path == "/ODataApi/odata/70072ned/TypedDataSet"
    assert seen[0].url.params["$filter"] == "Perioden eq '2015JJ00'"
    assert seen[0].url.params["$select"] == "RegioS,Perioden,BanenTotaal_1,WW_2"
    assert [request.url.host for request in seen] == ["opendata.cbs.nl"] * 2


@pytest.mark.parametrize(
    ("page", "code"),
    [
        (404, "statline_onbekend"),
        (400, "statline_onbekend"),
        (500, "statline_antwoord"),
        (302, "statline_antwoord"),
        (b"<html>", "statline_vorm"),
        (b"[]", "statline_vorm"),
        ({"rows": []}, "statline_vorm"),
        ({"value": ["x"]}, "statline_vorm"),
        ({"value": [{"RegioS": "NL01"}]}, "statline_vorm"),
        ({"value": [row("NL01", "veel", 1)]}, "statline_vorm"),
        ({"value": [row("NL01", -1, 1)]}, "statline_vorm"),
        ({"value": []}, "statline_leeg"),
        ({"value": [row("PV20", 1, 1)]}, "statline_leeg"),
        ({"value": [row("AM26", 1, 1), row("AM26", 2, 2)]}, "statline_dubbel"),
        ({"value": FIRST, "odata.nextLink": "https://example.org/x"}, "statline_vorm"),
        ({"value": FIRST, "odata.nextLink": "http://opendata.cbs.nl/x"}, "statline_vorm"),
        (b" " * (statline.MOST_BYTES + 1), "statline_te_groot"),
    ],
)
def test_each_failure_is_a_finding_with_what_to_do(page: dict[str, Any] | bytes | int, code: str) -> None:
    assert refused(lambda: fetch(page)) == [code]


def test_a_table_that_goes_on_for_ever_is_refused() -> None:
    pages = [{"value": FIRST[1:], "odata.nextLink": NEXT}] * (statline.MOST_PAGES + 1)
    assert refused(lambda: fetch(*pages)) == ["statline_te_groot"]


def test_without_a_network_it_says_so() -> None:
    def broken(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("no route", request=request)

    ask = lambda: statline.fetch("70072ned", "2015JJ00", KOLOMMEN, httpx.MockTransport(broken))  # noqa: E731
    assert refused(ask) == ["statline_netwerk"]


def test_what_is_asked_is_checked_all_at_once_before_anything_is_fetched() -> None:
    ask = lambda: statline.fetch("../x", "2015' or 1", {"A,B": "banen"}, answers())  # noqa: E731
    assert refused(ask) == ["tabelnummer", "periode", "kolom"]


def test_the_command_writes_a_file_that_can_be_handed_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    found = fetch({"value": FIRST})
    monkeypatch.setattr(commands_statline, "fetch", lambda *_: found)
    uit = tmp_path / "cijfers.csv"
    words = ["statline", "70072ned", "--periode", "2015JJ00", "--kolom", "A_1=banen", "--uit", str(uit), "--json"]
    result = CliRunner().invoke(app, words)
    assert result.exit_code == 0
    document = json.loads(result.stdout)
    assert document["kengetallen"][0] == {"gebied": "NL", "indicator": "banen_totaal", "waarde": "7000.5"}
    assert next(csv.reader(uit.read_text(encoding="utf-8").splitlines())) == ["gebied", "indicator", "waarde"]
    assert [k.gebied for k in lees_kengetallen(uit.read_bytes(), uit.name).kengetallen] == ["NL", "NL"]


def test_the_command_ends_with_2_and_a_finding_when_the_number_is_wrong() -> None:
    result = CliRunner().invoke(app, ["statline", "nummer", "--periode", "2015JJ00", "--kolom", "A=b", "--json"])
    assert result.exit_code == 2
    assert [f["code"] for f in json.loads(result.stdout)["bevindingen"]] == ["tabelnummer"]
