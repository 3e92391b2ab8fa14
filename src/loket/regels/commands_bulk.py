"""``werkkamer bulk``: the rules for a whole file of employments and wage-return periods."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any, Literal

import polars
import typer
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from banenafspraak.bulk import Tabellen
from banenafspraak.bulk import bulk as reken
from banenafspraak.errors import BadInput, BanenafspraakError, Finding
from banenafspraak.logic.kolommen import DuckDB, Motor, Polars, Spark
from banenafspraak.logic.kolommen.motoren import Frame
from banenafspraak.regelingen.boek import regelboek
from banenafspraak.regelingen.regeling import Regeling
from banenafspraak.tekst import Taal, Tekst, kort
from loket.regels.commands import names_of
from loket.regels.tonen import PER
from loket.uitvoer import Json, Language, answering, emit, people, show_findings

Engine = Literal["polars", "duckdb", "spark"]
NIET_HIER = 3
_EXTRA = {"duckdb": "duckdb", "spark": "spark"}


def bulk(
    bestand: Annotated[Path, typer.Argument(help="Parquet file: a row per employment and wage-return period")],
    regelingen: Annotated[str, typer.Option(help="Which, with commas between them; 'alle' for all")],
    uit: Annotated[Path, typer.Option(help="The folder to write to; files in it are not overwritten")],
    engine: Annotated[Engine, typer.Option(help="What reckons: polars, duckdb or spark")] = "polars",
    json: Json = False,
    taal: Language = "nl",
) -> None:
    """Reckon the rules for a whole file: tijdvak.parquet, and jaar.parquet with the amounts per year."""
    with answering(as_json=json, taal=taal):
        boek = regelboek()
        names = list(boek.regelingen) if regelingen == "alle" else list(names_of(regelingen) or ())
        _refuse(bestand, uit)
        try:
            written = _run(bestand, names, uit, engine, taal)
        except _NotHere as missing:
            emit({"bevindingen": [missing.finding.as_json(taal)]}, as_json=json)
            show_findings([missing.finding], taal)
            raise typer.Exit(NIET_HIER) from missing
        per = {naam: kinds for naam in names if (kinds := _per(boek.regelingen[naam]))}
        found = {"bestanden": written, "engine": engine, "regelingen": names, "bedragen": per, "bevindingen": []}
        emit(found, as_json=json)
        if not json:
            _show(written, per, taal)


def _per(regeling: Regeling) -> list[str]:
    """What its amounts are per: a monthly subsidy can be added up over the rows, an hourly wage cannot."""
    return list(dict.fromkeys(bedrag.soort.value for bedrag in regeling.bedragen))


def _show(written: dict[str, int], per: dict[str, list[str]], taal: Taal) -> None:
    rows = Tekst("rijen", "rows").in_(taal)
    for naam, count in written.items():
        people.print(f"{naam}: {count} {rows}", highlight=False)
    for naam, kinds in per.items():
        people.print(f"{naam}_cent: {', '.join(PER[kind].in_(taal) for kind in kinds)}", highlight=False)


def _refuse(bestand: Path, uit: Path) -> None:
    findings = []
    if not bestand.is_file():
        message = Tekst(
            f"Het bestand '{kort(bestand.name)}' bestaat niet.", f"The file '{kort(bestand.name)}' does not exist."
        )
        findings.append(Finding("bestand", message, bestand=bestand.name))
    elif not _is_parquet(bestand):
        message = Tekst("Dit is geen Parquet dat wij kunnen lezen.", "This is no Parquet that we can read.")
        findings.append(Finding("geen_parquet", message, bestand=bestand.name))
    there = [naam for naam in ("tijdvak.parquet", "jaar.parquet") if (uit / naam).exists()]
    if there:
        message = Tekst(
            f"{', '.join(there)} staat er al. Kies een andere map.",
            f"{', '.join(there)} is there already. Choose another folder.",
        )
        findings.append(Finding("bestand_bestaat", message, feit="--uit"))
    if uit.is_file():
        message = Tekst("Dit is een bestand, geen map.", "This is a file, not a folder.")
        findings.append(Finding("map", message, feit="--uit"))
    if findings:
        raise BadInput(*findings)


def _run(bestand: Path, names: list[str], uit: Path, engine: Engine, taal: Taal) -> dict[str, int]:
    """Reckon and write; nothing stands in ``uit`` before all of it is there."""
    try:
        with (
            _opened(engine, bestand) as (motor, frame),
            _progress(taal) as report,
            reken(regelboek(), frame, motor, names, report) as found,
            TemporaryDirectory() as folder,
        ):
            return _move(_write(found, Path(folder), engine), uit)
    except (BanenafspraakError, _NotHere):
        raise
    except Exception as error:  # each engine has its own way to say that the file is damaged
        if _is_whole(bestand):
            raise
        message = Tekst("Dit Parquet is beschadigd. Maak het opnieuw.", "This Parquet is damaged. Make it again.")
        raise BadInput(Finding("geen_parquet", message, bestand=bestand.name)) from error


def _write(found: Tabellen, folder: Path, engine: Engine) -> list[Path]:
    made = []
    for naam, frame in (("tijdvak", found.tijdvak), ("jaar", found.jaar)):
        if frame is not None:
            made.append(folder / f"{naam}.parquet")
            _save(frame, made[-1], engine)
    return made


def _save(frame: Frame, path: Path, engine: Engine) -> None:
    native: Any = frame.to_native()
    if engine == "polars":
        native.collect(engine="streaming").write_parquet(path)
    elif engine == "duckdb":
        native.write_parquet(str(path))
    else:
        polars.DataFrame(native.toArrow()).write_parquet(path)


def _move(made: list[Path], uit: Path) -> dict[str, int]:
    rows = {path.name: int(polars.scan_parquet(path).select(polars.len()).collect().item()) for path in made}
    try:
        uit.mkdir(parents=True, exist_ok=True)
        for path in made:
            shutil.move(path, uit / path.name)
    except OSError as error:
        message = Tekst(
            "In deze map kunnen we niet schrijven. Controleer de plaats en de rechten.",
            "We cannot write in this folder. Check its place and your permission.",
        )
        raise BadInput(Finding("map", message, feit="--uit")) from error
    return rows


class _NotHere(Exception):
    """An engine that is not installed here."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        extra = _EXTRA[engine]
        self.finding = Finding(
            "motor",
            Tekst(
                f"{engine} staat hier niet. Installeer het: pip install 'werkkamer[{extra}]'. Of kies --engine polars.",
                f"{engine} is not installed here: pip install 'werkkamer[{extra}]'. Or choose --engine polars.",
            ),
            feit="--engine",
        )


@contextmanager
def _opened(engine: Engine, bestand: Path) -> Iterator[tuple[Motor, Any]]:
    """The engine, and the file as its frame; raises _NotHere where the engine lacks."""
    if engine == "polars":
        yield Polars(), polars.scan_parquet(bestand)
    elif engine == "duckdb":
        with _duckdb() as connection:
            yield DuckDB(connection), connection.read_parquet(str(bestand))
    else:
        with _spark() as session:
            yield Spark(session), session.read.parquet(str(bestand.resolve()))


def _is_parquet(bestand: Path) -> bool:
    """Whether it can be read which columns the file has, and it has any."""
    try:
        return bool(polars.scan_parquet(bestand).collect_schema())
    except (polars.exceptions.PolarsError, OSError):
        return False


def _is_whole(bestand: Path) -> bool:
    """Whether every value in the file can be read."""
    try:
        polars.scan_parquet(bestand).select(polars.all().hash().max()).collect()
    except (polars.exceptions.PolarsError, OSError):
        return False
    return True


@contextmanager
def _duckdb() -> Iterator[Any]:
    try:
        import duckdb
    except ImportError as error:
        raise _NotHere("duckdb") from error
    with duckdb.connect() as connection:
        yield connection


@contextmanager
def _spark() -> Iterator[Any]:
    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise _NotHere("spark") from error
    builder = SparkSession.builder.master("local[*]").appName("werkkamer")
    session = builder.config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "8").getOrCreate()
    try:
        session.sparkContext.setLogLevel("ERROR")
        yield session
    finally:
        session.stop()


def _step(stap: str, taal: Taal) -> str:
    """A step of the library as people read it: looking through the file, or reckoning."""
    checking = stap in ("profiel", "keuring")
    return (Tekst("Nakijken", "Checking") if checking else Tekst("Rekenen", "Reckoning")).in_(taal)


@contextmanager
def _progress(taal: Taal) -> Iterator[Any]:
    """A bar on stderr where somebody is watching."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=people, transient=True, disable=not people.is_terminal) as bar:
        task = bar.add_task(_step("", taal), total=1.0)
        yield lambda stap, deel: bar.update(task, completed=deel, description=_step(stap, taal))
