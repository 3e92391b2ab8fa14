"""Reads what was observed of the division and what is contested, and works out which days that makes known."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from banenafspraak.tekst import Tekst
from banenafspraak.verdeling.bereik import Bereik
from banenafspraak.verdeling.gemeenten import Gemeente
from banenafspraak.verdeling.herindeling import Herindelingen
from banenafspraak.verdeling.indeling import Indeling
from banenafspraak.verdeling.lezen import Gebiedsbron, Lezer, Regel
from banenafspraak.verdeling.regios import Regios
from banenafspraak.verdeling.waarneming import Betwist, Waarneming


@dataclass(frozen=True, slots=True)
class Gezien:
    """One row of observations, with its place in the table."""

    rij: Regel
    gemeente: str
    waarneming: Waarneming


def read_waarnemingen(
    lezer: Lezer, bronnen: Mapping[str, Gebiedsbron], gemeenten: Collection[str], regios: Regios
) -> tuple[Gezien, ...]:
    """The observations, of gemeenten and regions that are known, in a year that can be one."""
    found = []
    for rij in lezer.rows("waarnemingen.csv", "gm_code regio_code jaar bron toelichting"):
        bron = bronnen.get(rij.keuze("bron", bronnen))
        regio, jaar = rij.keuze("regio_code", regios.alle), rij.jaar("jaar")
        code = rij.keuze("gm_code", gemeenten)
        if code in gemeenten and bron is not None and regio in regios.alle and jaar is not None:
            found.append(Gezien(rij, code, Waarneming(regio, jaar, bron, rij["toelichting"])))
    return tuple(found)


def observed_range(gezien: Iterable[Gezien]) -> Bereik:
    """The days on which the division is known: only dated sources count."""
    rows = [g for g in gezien if g.waarneming.bron.gedateerd]
    bereik = Bereik.of_years(g.waarneming.jaar for g in rows)
    for g in rows:
        jaar, titel = g.waarneming.jaar, g.waarneming.bron.titel
        # One mistyped year would make the data claim many years more.
        if jaar in (bereik.van.year, bereik.tot.year - 1) and str(jaar) not in titel:
            bericht = Tekst(
                f"{jaar} zou het eerste of laatste jaar zijn, maar de bron is van een ander jaar: {titel}.",
                f"{jaar} would be the first or last year, but the source is of another year: {titel}.",
            )
            g.rij.fout("jaar", bericht, "jaar")
    return bereik


def read_indeling(
    lezer: Lezer,
    bronnen: Mapping[str, Gebiedsbron],
    gemeenten: Mapping[str, Gemeente],
    herindelingen: Herindelingen,
    regios: Regios,
    rows: Iterable[Gezien],
    bereik: Bereik,
) -> Indeling:
    """The observations and the contested periods, checked against the days on which the gemeenten existed."""
    gezien: dict[str, list[Waarneming]] = defaultdict(list)
    for row in rows:
        _check_seen(row, gemeenten[row.gemeente], gezien[row.gemeente], bereik)
        gezien[row.gemeente].append(row.waarneming)
    betwist = _read_betwist(lezer, bronnen, gemeenten, regios)
    return Indeling(gemeenten, herindelingen, regios, gezien, betwist, bereik)


def _check_seen(row: Gezien, gemeente: Gemeente, eerder: Iterable[Waarneming], bereik: Bereik) -> None:
    rij, seen = row.rij, row.waarneming
    if not bereik.covers(seen.datum):
        bericht = Tekst(
            "Dit jaar valt buiten de jaren van de bronnen met een datum.",
            "This year is outside the years of the dated sources.",
        )
        rij.fout("jaar", bericht, "jaar")
    if (gemeente.van and seen.datum < gemeente.van) or (gemeente.tot and seen.datum > gemeente.tot):
        rij.fout("bestaat_niet", Tekst("De gemeente bestaat dan niet.", "The gemeente does not exist."), "jaar")
    if any(w.jaar == seen.jaar and w.regio != seen.regio for w in eerder):
        bericht = Tekst(
            "Twee bronnen van dit jaar spreken elkaar tegen: zet dat in betwist.csv.",
            "Two sources of this year contradict each other: put that in betwist.csv.",
        )
        rij.fout("tegenstrijdig", bericht, "regio_code")


def _read_betwist(
    lezer: Lezer, bronnen: Mapping[str, Gebiedsbron], gemeenten: Mapping[str, Gemeente], regios: Regios
) -> dict[str, list[Betwist]]:
    found: dict[str, list[Betwist]] = defaultdict(list)
    for rij in lezer.rows("betwist.csv", "gm_code van tot regio_code bron toelichting"):
        code, regio = rij.keuze("gm_code", gemeenten), rij.keuze("regio_code", regios.alle)
        van, tot = rij.datum("van"), rij.datum("tot")
        if van >= tot:
            rij.fout("periode", Tekst("'tot' ligt niet na 'van'.", "'tot' is not after 'van'."), "tot")
        if rij.keuze("bron", bronnen) in bronnen and regio in regios.alle:
            found[code].append(Betwist(regio, van, tot, bronnen[rij["bron"]], rij["toelichting"]))
    return found
