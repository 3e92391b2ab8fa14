"""Measures the rules and writes docs/metingen-regels.md: ``python -m tools.regelbench [--controle | --deel N]``.

With ``--controle`` it only checks that the table lists what is measured now; ``--deel 100`` takes a hundredth of the
rows and writes nothing. This process loads no library, so that the peak of its children is their own.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tools.regelbench.gemeten import ROOT, Gemeten, eigen, herhaald, voer_uit
from tools.regelbench.openfisca import installeer, python
from tools.regelbench.rijen import EENMAAL, LKS_RIJEN, PERSONEN, RIJEN, TABEL, namen
from tools.regelbench.tafel import geschreven

PAGINA = ROOT / "docs/metingen-regels.md"
FRAMES = {"alles.parquet": RIJEN, "lks.parquet": LKS_RIJEN, "subsidiejaar.parquet": 12 * PERSONEN}
MODEL = Path(__file__).with_name("openfisca_vraag.py")


def meet(map_: Path, deel: int) -> str:
    """The page, from frames that are ``deel`` times smaller than those of the table."""
    begin = time.perf_counter()

    def meld(text: str) -> None:
        print(f"{time.perf_counter() - begin:6.0f} s  {text}", flush=True)

    other = _gegevens(map_, deel, meld)
    unit = voer_uit(eigen("maat", map_))["seconden"]
    gemeten: dict[str, Gemeten] = {}
    for rij in TABEL:
        command = _openfisca(other, map_) if rij.wat == "openfisca" else eigen(rij.wat, map_)
        found = gemeten[rij.wat] = herhaald(command, 1) if rij.wat in EENMAAL else herhaald(command)
        piek = "" if found.piek is None else f"{found.piek / 1e6:6.0f} MB"
        meld(f"{found.seconden * 1000:12.3f} ms  {found.seconden / unit:8.3g} ×  {piek:9}  {rij.naam}")
    gelijk = voer_uit(_module("gelijk", map_))
    meld(f"the same answers: {gelijk}")
    onbekend = voer_uit(_module("onbekend", map_, other))
    return geschreven(gemeten, unit, gelijk, onbekend)


def _gegevens(map_: Path, deel: int, meld: Callable[[str], None]) -> str:
    """Makes the frames while OpenFisca is fetched; the Python that has OpenFisca."""
    bezig = installeer(map_)
    try:
        for naam, rijen in FRAMES.items():
            voer_uit(_module("gegevens", map_, naam, str(rijen // deel)))
            meld(f"made {naam}, {rijen // deel:,} employment-months")
        return python(bezig, map_)
    finally:
        _stop(bezig)


def _stop(bezig: "subprocess.Popen[bytes]") -> None:
    if bezig.poll() is None:
        bezig.terminate()
        bezig.wait()


def _openfisca(other: str, map_: Path) -> list[str]:
    files = (map_ / naam for naam in ("waarden.json", "personen.parquet"))
    return [other, str(MODEL), "measure", *map(str, files), "2023", str(map_ / "openfisca.parquet")]


def _module(naam: str, *argumenten: str | Path) -> list[str]:
    return [sys.executable, "-m", f"tools.regelbench.{naam}", *map(str, argumenten)]


def genoemd(text: str) -> list[str]:
    """The rows of the first table."""
    table = text.split("## The same answers", 1)[0]
    return [line.split("|")[1].strip() for line in table.splitlines() if line.startswith("| ")][1:]


def controle() -> int:
    listed = genoemd(PAGINA.read_text("utf-8")) if PAGINA.exists() else []
    if listed != namen():
        print(f"FINDING: {PAGINA.relative_to(ROOT)} does not list what is measured now. Run `make bench`.")
        return 1
    print(f"{PAGINA.relative_to(ROOT)} lists all {len(listed)} measurements")
    return 0


def main(arguments: list[str]) -> int:
    if arguments == ["--controle"]:
        return controle()
    deel = int(arguments[1]) if arguments[:1] == ["--deel"] else 1
    with tempfile.TemporaryDirectory(prefix="werkkamer-regelbench-") as folder:
        page = meet(Path(folder), deel)
    if deel == 1:
        PAGINA.write_text(page, "utf-8")
    else:
        print(page)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
