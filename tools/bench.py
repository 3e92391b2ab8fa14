"""Measures what people wait for and writes docs/metingen.md: ``python -m tools.bench [--controle]``.

Every time stands beside its ratio to a fixed piece of plain Python, measured in the same run: milliseconds differ per
machine, the ratio hardly does. With ``--controle`` it only checks that the table lists what is measured now.
"""

import http.client
import json
import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

from banenafspraak import inlezen
from banenafspraak.verdeling import gebieden as gebieden_module
from banenafspraak.verdeling.definitie import Definitie, Exponenten
from banenafspraak.verdeling.ijking import ijk
from banenafspraak.verdeling.kengetal import Kengetal
from banenafspraak.verdeling.lezen import GEGEVENS
from banenafspraak.verdeling.omrekenen import lees_omrekenbestand, omrekenen
from banenafspraak.verdeling.regiocijfers import regios_op
from banenafspraak.verdeling.sleutel import BEROEPSBEVOLKING, WAJONG, WERKLOOSHEID
from banenafspraak.verdeling.toedeling import verdeel
from banenafspraak.verdeling.vergelijking import vergelijk
from tools.serve import ROOT, temporary

TABLE = ROOT / "docs/metingen.md"
DAY, EARLIER = date(2026, 7, 1), date(2020, 7, 1)
PAGES = (
    "/",
    "/wetboek",
    "/wetboek/waarden/wml.uur",
    "/wetboek/verschil?van=2026-01-01&naar=2026-07-01",
    "/wetboek/begrippen",
    "/afspreken/regios",
    "/afspreken/regios/AM26",
    "/afspreken/gemeenten/GM0344",
    "/zoeken?q=utrecht",
    "/afspreken/verdeling/wat-als",
)
LISTS = (
    "/api/v1/waarden",
    "/api/v1/waarden/wml.uur",
    "/api/v1/verschillen?oud=2026-01-01&nieuw=2026-07-01",
    "/api/v1/begrippen",
    "/api/v1/gemeenten?paginaGrootte=100",
    "/api/v1/regios",
    "/api/v1/resultaten",
    "/api/v1/edities",
    "/api/v1/edities/banen-2015",
    "/api/v1/edities/banen-2015/cellen?paginaGrootte=100",
    "/api/v1/vergelijkingen?van=banen-2015&naar=banen-2015-gecorrigeerd&jaar=2020",
)
# Whoever may see them all asks for these, where there are many.
MANY, ORGANISATIONS = 10_000, {"/api/v1/organisaties": "machine", "/mijn/organisaties": "person"}
DIVIDED = "divide 35 regions, 2 sectors, 11 years"
CORRECTED = f"{DIVIDED}, corrected"
COMPARED = "a shift of 35 regions by six causes"
FITTED = "fit two exponents, 361,201 pairs"
NONE = Exponenten()
REQUESTS = 60
READERS, EACH = 8, 40
NOBODY: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Measured:
    """One row of the table: seconds at the median and, for pages, at the 95th percentile."""

    name: str
    median: float
    slow: float | None = None


def baseline() -> None:
    """A fixed piece of plain Python: dictionaries, strings and whole numbers, as the library uses them."""
    seen: dict[str, int] = {}
    for number in range(100_000):
        key = str(number % 977)
        seen[key] = seen.get(key, 0) + number * number


def timed(work: Callable[[], object], repeats: int, per: int = 1) -> float:
    """The median of ``repeats`` runs, in seconds per piece of work."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) / per)
    return statistics.median(times)


def country_file() -> bytes:
    """One row per gemeente of an earlier year, as ``werkkamer omrekenen`` reads it."""
    codes = [gemeente.code for gemeente in gebieden_module.gebieden().gemeenten_op(EARLIER)]
    rows = (f"{code},{100 + number}" for number, code in enumerate(codes))
    return ("gm_code,waarde\n" + "\n".join(rows) + "\n").encode()


def _convert(content: bytes) -> object:
    return omrekenen(lees_omrekenbestand(content, "land.csv", EARLIER), EARLIER, DAY)


def library() -> Iterator[Measured]:
    yield Measured("load the Wetboek", timed(lambda: inlezen.load(inlezen.WET), 5))
    book = inlezen.wetboek()
    answers = timed(lambda: [book.antwoord("wml.uur", DAY) for _ in range(1000)], 7, per=1000)
    yield Measured("one value on one day", answers)

    yield Measured("load the regions", timed(lambda: gebieden_module.load(GEGEVENS), 5))
    areas = gebieden_module.gebieden()
    codes = list(areas.gemeenten)
    each = timed(lambda: [areas.gebied(code, DAY) for code in codes], 5, per=len(codes))
    yield Measured("region of one gemeente, mean over all", each)
    content = country_file()
    yield Measured("convert a file of the whole country", timed(lambda: _convert(content), 5))
    yield from distribution()


def distribution() -> Iterator[Measured]:
    plain, other = table_of(1), table_of(2, Exponenten(Fraction(1, 2), Fraction(1, 2)))
    yield Measured(DIVIDED, timed(lambda: verdeel(plain), 15))
    yield Measured(CORRECTED, timed(lambda: verdeel(other), 15))
    van, naar = verdeel(other), verdeel(replace(table_of(3), exponenten=other.exponenten))
    yield Measured(COMPARED, timed(lambda: vergelijk(van, naar, 2016, naar_jaar=2020), 7))
    yield Measured(FITTED, timed(ijk.__wrapped__, 1))


def table_of(seed: int, exponenten: Exponenten = NONE) -> Definitie:
    """35 regions, two sectors and eleven years, with made-up figures (fictief) that are always the same."""
    draw, day = random.Random(seed), date(2015, 1, 1)  # noqa: S311
    most = {
        "banen_markt": 500_000,
        "banen_overheid": 90_000,
        WAJONG: 9_000,
        WERKLOOSHEID: 9_000,
        BEROEPSBEVOLKING: 900_000,
    }
    figures = tuple(
        Kengetal(code, name, Fraction(draw.randint(top // 10, top)))
        for code in regios_op(day)
        for name, top in most.items()
    )
    sleutel = {"markt": "banen_markt", "overheid": "banen_overheid"}
    return Definitie("meting", tuple(range(2014, 2025)), day, 2015, 5, sleutel, figures, exponenten=exponenten)


def command_line() -> Iterator[Measured]:
    command = [sys.executable, "-c", "from loket.cli import main; main()", "wet", "wml.uur", "--op", DAY.isoformat()]
    run = lambda: subprocess.run([*command, "--json"], check=True, capture_output=True)  # noqa: E731
    yield Measured("werkkamer wet, from a cold start", timed(run, 5))


def pages() -> Iterator[Measured]:
    os.environ["API_READS_PER_MINUTE"] = "0"  # one machine asks more here than anybody may
    with tempfile.TemporaryDirectory(prefix="werkkamer-meting-") as folder, temporary(Path(folder)) as address:
        host = urlsplit(address).netloc
        for page in PAGES:
            # The first two visits warm up the two workers.
            steady = visited(host, page, REQUESTS)[2:]
            yield Measured(f"page `{page}`", statistics.median(steady), statistics.quantiles(steady, n=20)[-1])
        for page in (*PAGES, *LISTS):
            times = under_load(host, page)
            yield Measured(busy_name(page), statistics.median(times), statistics.quantiles(times, n=20)[-1])
        headers = many_organisations(Path(folder))
        for page, who in ORGANISATIONS.items():
            times = under_load(host, page, headers[who])
            yield Measured(busy_name(page), statistics.median(times), statistics.quantiles(times, n=20)[-1])


def many_organisations(var: Path) -> dict[str, dict[str, str]]:
    """Fills the running installation; returns the headers of who may see it all."""
    env = os.environ | {"WERKKAMER_DEMO": "1", "WERKKAMER_VAR": str(var), "DJANGO_SETTINGS_MODULE": "loket.settings"}
    env = {name: value for name, value in env.items() if name not in {"WERKKAMER_DEBUG", "DATABASE_URL"}}
    command = [sys.executable, "-m", "tools.organisaties", str(MANY)]
    done = subprocess.run(command, cwd=ROOT, env=env, check=True, stdout=subprocess.PIPE)
    found: dict[str, dict[str, str]] = json.loads(done.stdout)
    return found


def visited(host: str, page: str, visits: int, headers: Mapping[str, str] = NOBODY) -> list[float]:
    """How long each of these visits took, one after the other."""
    connection = http.client.HTTPConnection(host)
    times = []
    for _ in range(visits):
        start = time.perf_counter()
        connection.request("GET", page, headers=dict(headers))
        answer = connection.getresponse()
        answer.read()
        times.append(time.perf_counter() - start)
        if answer.status != http.client.OK:
            message = f"{page} gives {answer.status}"
            raise SystemExit(message)
    connection.close()
    return times


def under_load(host: str, page: str, headers: Mapping[str, str] = NOBODY) -> list[float]:
    """How long each visit took while others read the same."""
    with ThreadPoolExecutor(READERS) as readers:
        # The first visits of each reader warm up the worker that answers it.
        found = list(readers.map(lambda _: visited(host, page, EACH + 5, headers)[5:], range(READERS)))
    return [time for times in found for time in times]


def busy_name(page: str) -> str:
    kind = "API" if page.startswith("/api/") else "page"
    of = f", {MANY:,} organisations" if page in ORGANISATIONS else ""
    return f"{kind} `{page}`{of}, {READERS} readers"


def written(rows: list[Measured], unit: float) -> str:
    def milliseconds(seconds: float | None) -> str:
        if seconds is None:
            return ""
        return f"{seconds * 1000:.0f}" if seconds >= 0.1 else f"{seconds * 1000:.3g}"

    lines = [
        "# Measurements",
        "",
        "Made by `make bench`. *Ratio* is the median divided by a fixed piece of plain Python (100,000 steps with",
        f"dictionaries, strings and whole numbers), which took {unit * 1000:.1f} ms in the same run. Milliseconds",
        "differ per machine, the ratio hardly does. Pages come from a running server with two workers,",
        f"{REQUESTS} visits each, one after the other; with {READERS} readers at once {READERS * EACH} visits, by a",
        f"reader on the same machine. Python {platform.python_version()}, {os.cpu_count()} cores.",
        "",
        "| what | median, ms | 95th percentile, ms | ratio | ratio of the 95th |",
        "|---|---:|---:|---:|---:|",
    ]
    for row in rows:
        ratio = f"{row.median / unit:.3g}"
        slow = "" if row.slow is None else f"{row.slow / unit:.3g}"
        lines.append(f"| {row.name} | {milliseconds(row.median)} | {milliseconds(row.slow)} | {ratio} | {slow} |")
    return "\n".join(lines) + "\n"


def names_in(text: str) -> list[str]:
    return [line.split("|")[1].strip() for line in text.splitlines() if line.startswith("| ")][1:]


def expected_names() -> list[str]:
    return [
        "load the Wetboek",
        "one value on one day",
        "load the regions",
        "region of one gemeente, mean over all",
        "convert a file of the whole country",
        *(DIVIDED, CORRECTED, COMPARED, FITTED),
        "werkkamer wet, from a cold start",
        *(f"page `{page}`" for page in PAGES),
        *(busy_name(page) for page in (*PAGES, *LISTS, *ORGANISATIONS)),
    ]


def check() -> int:
    listed = names_in(TABLE.read_text("utf-8")) if TABLE.exists() else []
    if listed != expected_names():
        print(f"FINDING: {TABLE.relative_to(ROOT)} does not list what is measured now. Run `make bench`.")
        return 1
    print(f"{TABLE.relative_to(ROOT)} lists all {len(listed)} measurements")
    return 0


def main(arguments: list[str]) -> int:
    if arguments == ["--controle"]:
        return check()
    unit = timed(baseline, 9)
    rows = []
    for measure in (library, command_line, pages):
        for row in measure():
            rows.append(row)
            print(f"{row.median * 1000:10.3f} ms  {row.median / unit:8.3g} ×  {row.name}", flush=True)
    TABLE.write_text(written(rows, unit), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
