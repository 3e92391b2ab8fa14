"""Rows that contradict each other: the same row twice, or a fact of a person or job that differs between its rows."""

from collections.abc import Mapping

import narwhals.stable.v2 as nw

from banenafspraak.errors import Finding
from banenafspraak.logic.kolommen.invoer import SLEUTELS
from banenafspraak.logic.kolommen.motoren import Frame
from banenafspraak.logic.kolommen.profiel import Profiel, eerste_rij
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.terms import Aard, Term
from banenafspraak.tekst import Tekst

_DUBBEL = Tekst(
    "{rijen} rijen hebben een tijdvak dat er voor dat dienstverband al staat. Laat van elk tijdvak één rij over.",
    "{rijen} rows have a period that is there already for that job. Leave one row of each period.",
)
_VERSCHILT = Tekst(
    "Het gegeven '{kolom}' verschilt {keer} keer tussen de rijen van één {wie}. Maak het in al die rijen gelijk.",
    "The fact '{kolom}' differs {keer} times between the rows of one {wie}. Make it the same in all those rows.",
)
_WIE = {
    Niveau.PERSOON: Tekst("persoon", "person"),
    Niveau.RELATIE: Tekst("persoon en werkgever", "person and employer"),
    Niveau.DIENSTVERBAND: Tekst("dienstverband", "job"),
    Niveau.RELATIEJAAR: Tekst("persoon, werkgever en jaar", "person, employer and year"),
}


def keur_rijen(frame: Frame, feiten: Mapping[str, Term], profiel: Profiel) -> list[Finding]:
    """Double rows, and which of ``feiten`` differ where they may not.

    The rows of a job are brought together once; persons and employers are looked at over jobs.
    """
    known = {naam: term for naam, term in feiten.items() if naam not in SLEUTELS and profiel.feit(naam)}
    by_year = {naam: term for naam, term in known.items() if term.niveau is Niveau.RELATIEJAAR}
    by_job = {naam: term for naam, term in known.items() if term.niveau.within(Niveau.DIENSTVERBAND)}
    jobs = _samen(frame, by_job, Niveau.DIENSTVERBAND, profiel)
    found = _dubbel(jobs)
    for niveau in (Niveau.PERSOON, Niveau.RELATIE, Niveau.DIENSTVERBAND):
        mine = {naam: term for naam, term in by_job.items() if term.niveau is niveau}
        found += _verschil(_verder(jobs, mine, niveau), mine, niveau) if mine else []
    if by_year:
        found += _verschil(_samen(frame, by_year, Niveau.RELATIEJAAR, profiel), by_year, Niveau.RELATIEJAAR)
    return found


def _dubbel(jobs: Frame) -> list[Finding]:
    many = eerste_rij(jobs.select((nw.col("rijen") - nw.col("tijdvakken")).sum().alias("rijen")))["rijen"]
    return [Finding("sleutel_dubbel", _DUBBEL.met(rijen=many), kolom="tijdvak_van")] if many else []


def _samen(frame: Frame, feiten: Mapping[str, Term], niveau: Niveau, profiel: Profiel) -> Frame:
    """The lowest and highest value of each fact per record, and in how many rows it is known."""
    looks = [
        nw.len().cast(nw.Int64).alias("rijen"),
        nw.col("tijdvak_van").n_unique().cast(nw.Int64).alias("tijdvakken"),
    ]
    for naam, term in feiten.items():
        column = nw.col(naam).cast(nw.Int64) if term.aard is Aard.WAARHEID else nw.col(naam)
        looks += [column.min().alias(f"{naam}__laag"), column.max().alias(f"{naam}__hoog")]
        known = nw.col(naam).count() if profiel.kolommen[naam].onbekend else nw.len()
        looks.append(known.cast(nw.Int64).alias(f"{naam}__bekend"))
    keys = {naam: _sleutel(naam, frame) for naam in niveau.sleutels}
    keyed = frame.select(**keys, **{naam: nw.col(naam) for naam in ("tijdvak_van", *feiten)})
    return keyed.group_by(*niveau.sleutels).agg(*looks)


def _verder(jobs: Frame, feiten: Mapping[str, Term], niveau: Niveau) -> Frame:
    """The same per person or per employer, from what is known per job."""
    if niveau is Niveau.DIENSTVERBAND:
        return jobs
    looks = [nw.col("rijen").sum().cast(nw.Int64)]
    for naam in feiten:
        looks += [nw.col(f"{naam}__laag").min(), nw.col(f"{naam}__hoog").max()]
        looks.append(nw.col(f"{naam}__bekend").sum().cast(nw.Int64))
    return jobs.group_by(*niveau.sleutels).agg(*looks)


def _verschil(per_record: Frame, feiten: Mapping[str, Term], niveau: Niveau) -> list[Finding]:
    counts = eerste_rij(per_record.select(*(_verschilt(naam).alias(naam) for naam in feiten)))
    differ = [naam for naam in feiten if counts[naam]]
    return [Finding("feit_verschilt", _bericht(naam, counts[naam], niveau), kolom=naam, feit=naam) for naam in differ]


def _bericht(naam: str, keer: int, niveau: Niveau) -> Tekst:
    nl, en = (_VERSCHILT.in_(taal).format(kolom=naam, keer=keer, wie=_WIE[niveau].in_(taal)) for taal in ("nl", "en"))
    return Tekst(nl, en)


def _sleutel(naam: str, frame: Frame) -> nw.Expr:
    if naam == "jaar" and naam not in frame.collect_schema():
        return nw.col("peildatum").dt.year()
    return nw.col(naam)


def _verschilt(naam: str) -> nw.Expr:
    """How many records have two values, or a value in some rows and none in others."""
    known = nw.col(f"{naam}__bekend")
    two = (nw.col(f"{naam}__laag") != nw.col(f"{naam}__hoog")).fill_null(value=False)
    return (two | ((known > 0) & (known < nw.col("rijen")))).cast(nw.Int64).sum()
