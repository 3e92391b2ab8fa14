"""The gemeenten by code and by name: old names, spellings and numbers all lead to one code, or to a clear finding."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from banenafspraak.errors import BadInput, Finding, nearest
from banenafspraak.tekst import Tekst, kort
from banenafspraak.verdeling.bereik import Bereik
from banenafspraak.verdeling.herindeling import Herindelingen
from banenafspraak.verdeling.lezen import Lezer
from banenafspraak.verdeling.regios import Regios

_TOEVOEGING = re.compile(r"\s*\([^()]*\)\s*$")
_CODE = re.compile(r"(?:gm)?\s*([0-9]{1,4})", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gemeente:
    """One gemeente code. ``van`` None: begun before the data; ``tot`` None: no known end.

    ``namen`` holds every name it is known by. ``bereik`` are the days of which the data knows all gemeenten, and
    ``eerder`` says that it also knows of this one on the day before.
    """

    code: str
    naam: str
    namen: tuple[str, ...]
    van: date | None
    tot: date | None
    bereik: Bereik
    eerder: bool = False

    def bestaat(self, op: date) -> bool | None:
        """Whether this code exists on ``op``; None where the data does not say."""
        if self.van is not None and op < self.van:
            return False
        if self.tot is not None and op >= self.tot:
            return False
        known = self.bereik.covers(op) or (self.eerder and op == self.bereik.dag_ervoor)
        return True if known else None

    def __str__(self) -> str:
        return f"{self.naam} ({self.code})"


def read_gemeenten(lezer: Lezer) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Code → name and other names."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for rij in lezer.rows("gemeenten.csv", "gm_code naam naamvarianten"):
        varianten = tuple(part for part in rij["naamvarianten"].split("; ") if part)
        found[rij.uniek("gm_code", found, r"GM[0-9]{4}")] = (rij["naam"], varianten)
        if not sleutel_van(rij["naam"]):
            rij.fout("vorm", Tekst("Hier hoort een naam.", "A name belongs here."), "naam")
    return found


def dated(
    namen: Mapping[str, tuple[str, tuple[str, ...]]], herindelingen: Herindelingen, bereik: Bereik
) -> dict[str, Gemeente]:
    """The gemeenten with their beginning and end, as the herindelingen tell them."""
    found = {}
    for code, (naam, varianten) in sorted(namen.items()):
        einde, van = herindelingen.einde(code), herindelingen.begin(code)
        days = [o.datum for o in herindelingen.ontvangen(code)] + ([einde.datum] if einde else [])
        tot = einde.datum if einde else None
        found[code] = Gemeente(code, naam, (naam, *varianten), van, tot, bereik, van is None and bereik.van in days)
    return found


def sleutel_van(naam: str) -> str:
    """A name without case, accents and anything that is no letter or digit."""
    plain = unicodedata.normalize("NFKD", naam.casefold())
    return "".join(letter for letter in plain if letter.isalnum())


def code_van(tekst: str) -> str | None:
    """``GM0363``, ``gm0363``, ``0363`` or ``363`` as ``GM0363``; None when it has not the form of a code."""
    match = _CODE.fullmatch(tekst.strip())
    return f"GM{int(match[1]):04d}" if match else None


class Gemeentenamen:
    """Finds the gemeente somebody means by a code or a name."""

    def __init__(self, gemeenten: Mapping[str, Gemeente], regios: Regios) -> None:
        self.gemeenten = MappingProxyType(dict(gemeenten))
        self._regios = regios
        self._op_naam: dict[str, list[Gemeente]] = defaultdict(list)
        for gemeente in gemeenten.values():
            for key in {sleutel_van(n) for naam in gemeente.namen for n in (naam, _TOEVOEGING.sub("", naam))}:
                self._op_naam[key].append(gemeente)

    def vind(self, tekst: str, op: date | None = None) -> Gemeente:
        """The gemeente; of several with one name the one that exists on ``op``. Raises BadInput otherwise."""
        code = code_van(tekst)
        if code is not None:
            if code in self.gemeenten:
                return self.gemeenten[code]
            raise BadInput(self.onbekend(tekst))
        found = self._op_naam.get(sleutel_van(tekst), []) or self._without_addition(tekst)
        if len(found) > 1 and op is not None:
            found = [g for g in found if g.bestaat(op)] or found
        if len(found) == 1:
            return found[0]
        raise BadInput(self._meerduidig(tekst, found) if found else self.onbekend(tekst))

    def _without_addition(self, tekst: str) -> list[Gemeente]:
        """``Groningen (gemeente)`` or ``gemeente Groningen`` as Groningen; a wrong addition finds nothing."""
        bare = re.sub(r"^\s*gemeente\s+|\s*\(gemeente\)\s*$", "", tekst, flags=re.IGNORECASE)
        return self._op_naam.get(sleutel_van(bare), [])

    def _meerduidig(self, tekst: str, found: list[Gemeente]) -> Finding:
        names = tuple(str(gemeente) for gemeente in sorted(found, key=lambda g: g.code))
        bericht = Tekst(
            f"Er zijn meer gemeenten met de naam '{kort(tekst)}': {' en '.join(names)}. Geef de code.",
            f"There are several gemeenten called '{kort(tekst)}': {' and '.join(names)}. Give the code.",
        )
        return Finding("meerduidig", bericht, suggesties=names)

    def onbekend(self, tekst: str) -> Finding:
        """What to say of a code or name that is no gemeente: that it is a region, or the nearest names."""
        regio = self._regios.vind(tekst)
        if regio is not None:
            bericht = Tekst(
                f"'{kort(tekst)}' is een arbeidsmarktregio ({regio.naam}, {regio.code}). Geef een gemeente.",
                f"'{kort(tekst)}' is an arbeidsmarktregio ({regio.naam}, {regio.code}). Give a gemeente.",
            )
            return Finding("is_regio", bericht, suggesties=(regio.code,))
        return Finding("onbekende_gemeente", _geen_gemeente(tekst), suggesties=self.lijkt_op(tekst))

    def lijkt_op(self, tekst: str) -> tuple[str, ...]:
        """The gemeenten that look most like ``tekst``, as ``Haren (GM0017)``."""
        code = code_van(tekst)
        if code is not None:
            return tuple(str(self.gemeenten[c]) for c in sorted(self.gemeenten, key=lambda c: _distance(c, code))[:3])
        keys = nearest(sleutel_van(kort(tekst)) or "-", self._op_naam)
        return tuple(dict.fromkeys(str(gemeente) for key in keys for gemeente in self._op_naam[key]))


def _distance(code: str, other: str) -> tuple[int, int]:
    """How many digits two codes differ in, and by how much."""
    return sum(a != b for a, b in zip(code, other, strict=True)), abs(int(code[2:]) - int(other[2:]))


def _geen_gemeente(tekst: str) -> Tekst:
    if not tekst.strip():
        return Tekst(
            "De naam van de gemeente is leeg. Geef een code (GM0363) of een naam (Amsterdam).",
            "The name of the gemeente is empty. Give a code (GM0363) or a name (Amsterdam).",
        )
    return Tekst(
        f"We kennen geen gemeente '{kort(tekst)}'. Geef een code (GM0363) of een naam (Amsterdam).",
        f"We know no gemeente '{kort(tekst)}'. Give a code (GM0363) or a name (Amsterdam).",
    )
