"""Rows that contradict each other: the same row twice, or a fact of a person or job that differs between its rows."""

from collections.abc import Mapping

import narwhals.stable.v2 as nw

from banenafspraak.errors import Finding
from banenafspraak.logic.kolommen.gepakt import pak
from banenafspraak.logic.kolommen.invoer import SLEUTELS, getal
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

    One quick pass per level says whether rows differ at all; only then each fact is looked at by itself.
    """
    known = {naam: term for naam, term in feiten.items() if naam not in SLEUTELS and profiel.feit(naam)}
    found: list[Finding] = []
    for niveau in (Niveau.DIENSTVERBAND, *(one for one in _WIE if one is not Niveau.DIENSTVERBAND)):
        mine = {naam: term for naam, term in known.items() if term.niveau is niveau}
        if mine or niveau is Niveau.DIENSTVERBAND:
            found += _keur_niveau(frame, mine, niveau, profiel)
    return found


def _keur_niveau(frame: Frame, feiten: Mapping[str, Term], niveau: Niveau, profiel: Profiel) -> list[Finding]:
    packed = {f"pak_{place}": column for place, column in enumerate(pak(feiten, profiel.kolommen))}
    looks = [nw.col(naam).min().alias(f"{naam}__laag") for naam in packed]
    looks += [nw.col(naam).max().alias(f"{naam}__hoog") for naam in packed]
    totals = [_verschilt(naam).alias(naam) for naam in packed]
    if niveau is Niveau.DIENSTVERBAND:
        periods = nw.col("tijdvak_van").n_unique().cast(nw.Int64)
        looks.append((nw.len().cast(nw.Int64) - periods).alias("dubbel"))
        totals.append(nw.col("dubbel").sum().cast(nw.Int64))
    if not totals:
        return []
    keys = {naam: _sleutel(naam, frame) for naam in niveau.sleutels}
    rows = frame.select("tijdvak_van", **keys, **packed)
    counts = eerste_rij(rows.group_by(*keys).agg(*looks).select(*totals))
    found = [_dubbel(counts["dubbel"])] if counts.get("dubbel") else []
    return found + (_per_feit(frame, feiten, niveau) if any(counts[naam] for naam in packed) else [])


def _dubbel(rijen: int) -> Finding:
    return Finding("sleutel_dubbel", _DUBBEL.met(rijen=rijen), kolom="tijdvak_van")


def _verschilt(naam: str) -> nw.Expr:
    """How many records have two values."""
    differs = (nw.col(f"{naam}__laag") != nw.col(f"{naam}__hoog")).fill_null(value=False)
    return differs.cast(nw.Int64).sum().cast(nw.Int64)


def _per_feit(frame: Frame, feiten: Mapping[str, Term], niveau: Niveau) -> list[Finding]:
    """A finding for each fact that has two values in some record, or a value in some rows and none in others."""
    keys = {naam: _sleutel(naam, frame) for naam in niveau.sleutels}
    looks, counts = [nw.len().cast(nw.Int64).alias("rijen")], {}
    for naam, term in feiten.items():
        column = nw.col(naam).cast(nw.Int64) if term.aard is Aard.WAARHEID else nw.col(naam)
        looks += [column.min().alias(f"{naam}__laag"), column.max().alias(f"{naam}__hoog")]
        looks.append(nw.col(naam).count().cast(nw.Int64).alias(f"{naam}__bekend"))
        known, two = nw.col(f"{naam}__bekend"), nw.col(f"{naam}__laag") != nw.col(f"{naam}__hoog")
        differs = two.fill_null(value=False) | ((known > getal(0)) & (known < nw.col("rijen")))
        counts[naam] = differs.cast(nw.Int64).sum()
    per_record = frame.select(**keys, **{naam: nw.col(naam) for naam in feiten}).group_by(*keys).agg(*looks)
    many = eerste_rij(per_record.select(**counts))
    differ = [naam for naam in feiten if many[naam]]
    return [Finding("feit_verschilt", _bericht(naam, many[naam], niveau), kolom=naam, feit=naam) for naam in differ]


def _bericht(naam: str, keer: int, niveau: Niveau) -> Tekst:
    nl, en = (_VERSCHILT.in_(taal).format(kolom=naam, keer=keer, wie=_WIE[niveau].in_(taal)) for taal in ("nl", "en"))
    return Tekst(nl, en)


def _sleutel(naam: str, frame: Frame) -> nw.Expr:
    if naam == "jaar" and naam not in frame.collect_schema():
        return nw.col("peildatum").dt.year()
    return nw.col(naam)
