"""The 35 arbeidsmarktregio's: code, name, place on the tile map and neighbours, for pages and for the division."""

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from banenafspraak.errors import BadInput, Finding, nearest
from banenafspraak.tekst import Tekst, kort
from banenafspraak.verdeling.lezen import Gebiedsbron, Lezer, Regel


@dataclass(frozen=True, slots=True)
class Regio:
    """One arbeidsmarktregio. ``opvolger`` is the code under which the same region goes on."""

    code: str
    naam: str
    afkorting: str
    centrumgemeente: str
    varianten: tuple[str, ...]
    rij: int
    kolom: int
    buren: tuple[str, ...]
    opvolger: str | None
    toelichting: str
    bron: Gebiedsbron

    @property
    def vandaag(self) -> str:
        """The code of the same region in the latest division, to compare regions by."""
        return self.opvolger or self.code


class Regios:
    """All region codes, and a name or code made into a region."""

    def __init__(self, regios: Mapping[str, Regio]) -> None:
        self.alle = MappingProxyType(dict(regios))
        self.vandaag = MappingProxyType({code: r for code, r in regios.items() if r.opvolger is None})
        self._op_naam: dict[str, str] = {}
        for regio in sorted(regios.values(), key=lambda r: r.opvolger is not None):
            for word in (regio.code, regio.naam, *regio.varianten):
                self._op_naam.setdefault(word.casefold(), regio.code)

    def vind(self, tekst: str) -> Regio | None:
        """The region with this code or name, former ones included, in any case; None when there is none."""
        code = self._op_naam.get(tekst.strip().casefold())
        return None if code is None else self.alle[code]

    def regio(self, tekst: str) -> Regio:
        """The region with this code or name, in any case; BadInput with the nearest names when there is none."""
        found = self.vind(tekst)
        if found is None:
            bericht = Tekst(
                f"'{kort(tekst)}' is geen arbeidsmarktregio. Geef een code (AM01) of een naam (Groningen).",
                f"'{kort(tekst)}' is not an arbeidsmarktregio. Give a code (AM01) or a name (Groningen).",
            )
            known = [word for r in self.alle.values() for word in (r.code, r.naam, *r.varianten)]
            raise BadInput(Finding("onbekende_regio", bericht, suggesties=nearest(kort(tekst), known)))
        return found


def read_regios(lezer: Lezer, bronnen: Mapping[str, Gebiedsbron], gemeenten: Container[str]) -> Regios:
    """All region codes of the tables, with the tile and the neighbours of the region of today."""
    kolommen = "code naam afkorting centrumgemeente waargenomen_vanaf naamvarianten opvolger bron toelichting"
    rows: dict[str, Regel] = {}
    for rij in lezer.rows("arbeidsmarktregios.csv", kolommen):
        rij.keuze("bron", bronnen)
        if rij["centrumgemeente"] not in gemeenten:
            bericht = Tekst("Deze gemeente is niet bekend.", "This gemeente is not known.")
            rij.fout("onbekende_verwijzing", bericht, "centrumgemeente")
        rows[rij.uniek("code", rows, r"AM[0-9]{2}")] = rij
    tegels, buren = _read_tegels(lezer, rows), _read_buren(lezer, bronnen, rows)
    found = {}
    for code, rij in sorted(rows.items()):
        vandaag = rij["opvolger"] or code
        if rij["opvolger"]:
            rij.keuze("opvolger", rows)
        if vandaag not in tegels:
            rij.fout("geen_tegel", Tekst("Deze regio heeft geen tegel.", "This region has no tile."), "code")
        if rij["bron"] in bronnen:
            found[code] = _regio(code, rij, tegels.get(vandaag, (0, 0)), buren[vandaag], bronnen[rij["bron"]])
    return Regios(found)


def _regio(code: str, rij: Regel, tegel: tuple[int, int], buren: Iterable[str], bron: Gebiedsbron) -> Regio:
    return Regio(
        code=code,
        naam=rij["naam"],
        afkorting=rij["afkorting"],
        centrumgemeente=rij["centrumgemeente"],
        varianten=tuple(part for part in rij["naamvarianten"].split("; ") if part),
        rij=tegel[0],
        kolom=tegel[1],
        buren=tuple(sorted(buren)),
        opvolger=rij["opvolger"] or None,
        toelichting=rij["toelichting"],
        bron=bron,
    )


def _read_tegels(lezer: Lezer, regios: Collection[str]) -> dict[str, tuple[int, int]]:
    """Row and column of each region on the tile map."""
    found: dict[str, tuple[int, int]] = {}
    for rij in lezer.rows("tegelkaart.csv", "regio_code rij kolom"):
        rij.keuze("regio_code", regios)
        found[rij.uniek("regio_code", found)] = (rij.getal("rij"), rij.getal("kolom"))
    return found


def _read_buren(lezer: Lezer, bronnen: Mapping[str, Gebiedsbron], regios: Collection[str]) -> dict[str, set[str]]:
    """The neighbours of each region, both ways."""
    found: dict[str, set[str]] = defaultdict(set)
    for rij in lezer.rows("buren.csv", "regio_code_a regio_code_b tegels_raken bron"):
        rij.ja("tegels_raken")
        rij.keuze("bron", bronnen)
        a, b = rij.keuze("regio_code_a", regios), rij.keuze("regio_code_b", regios)
        found[a].add(b)
        found[b].add(a)
    return found
