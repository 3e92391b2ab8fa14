"""Two distributions beside each other: who goes up and down, why, and a picture that can be taken along."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext

from banenafspraak.verdeling.definitie import TOTAAL
from banenafspraak.verdeling.oorzaken import AFRONDING, METHODE
from banenafspraak.verdeling.uitkomst import BEREKEND, Verdeling
from banenafspraak.verdeling.vergelijking import Vergelijking, Verschuiving
from loket.ui.charts import Afwijking, Picture, diverging
from loket.ui.onderdelen import Tegelkaart
from loket.verdeling import woorden
from loket.verdeling.cijfertabel import Cijfertabel, Vak
from loket.verdeling.opschrift import Opschrift
from loket.verdeling.reads.kaarten import getal, verschil, verschilkaart

_SHOWN, _HUES = 14, 2
REST = "rest"


@dataclass(frozen=True)
class Verschuivingen:
    """A comparison with the names of both sides; ``bron`` stands under every table and picture of it."""

    vergelijking: Vergelijking
    van: str
    naar: str
    bron: str
    verdelingen: tuple[Verdeling, Verdeling]

    @property
    def bekend(self) -> list[Verschuiving]:
        """The regions with both numbers, those that rise most first."""
        known = [row for row in self.vergelijking.regios if row.verschil is not None]
        return sorted(known, key=lambda row: (-(row.verschil or 0), row.naam))

    @property
    def stijger(self) -> Verschuiving | None:
        return next((row for row in self.bekend[:1] if (row.verschil or 0) > 0), None)

    @property
    def daler(self) -> Verschuiving | None:
        return next((row for row in self.bekend[-1:] if (row.verschil or 0) < 0), None)

    @property
    def zin(self) -> str:
        """Who goes up and who goes down most."""
        up, down = self.stijger, self.daler
        parts = {
            "up": up.naam if up else "",
            "more": verschil(up.verschil or 0) if up else "",
            "down": down.naam if down else "",
            "less": verschil(down.verschil or 0) if down else "",
        }
        if len(self.bekend) == 1 and (up or down):
            words = gettext("%(up)s goes up (%(more)s).") if up else gettext("%(down)s goes down (%(less)s).")
        elif up and down:
            words = gettext("%(up)s goes up most (%(more)s), %(down)s goes down most (%(less)s).")
        elif up:
            words = gettext("%(up)s goes up most (%(more)s); no region goes down.")
        elif down:
            words = gettext("%(down)s goes down most (%(less)s); no region goes up.")
        elif self.bekend:
            words = gettext("No region goes up or down.")
        else:
            words = gettext("No region has a number in both tables.")
        return words % parts

    @property
    def oorzaken(self) -> list[str]:
        """The causes that change anything, the largest first; rounding last."""
        sizes: dict[str, int] = {}
        for row in self.vergelijking.regios:
            for name, part in delen(row, self._weights).items():
                sizes[name] = sizes.get(name, 0) + abs(part)
        used = [name for name, size in sizes.items() if size]
        return sorted(used, key=lambda name: (name == AFRONDING, -sizes[name]))

    @property
    def _weights(self) -> bool:
        """Whether the method can be told apart by weight in every region that has parts."""
        return all(row.gewichten for row in self.vergelijking.regios if row.delen is not None)

    @property
    def jaren(self) -> str:
        one, other = self.vergelijking.jaar, self.vergelijking.naar_jaar
        return str(one) if one == other else gettext("%(one)s to %(other)s") % {"one": one, "other": other}

    def opschrift(self, titel: str = "") -> Opschrift:
        whole = gettext("%(years)s, %(sector)s: from %(van)s to %(naar)s") % {
            "van": self.van,
            "naar": self.naar,
            "years": self.jaren,
            "sector": woorden.sector(self.vergelijking.sector),
        }
        return Opschrift(titel or whole, f"{whole} · {self.bron}" if titel else self.bron)

    @property
    def beeldopschrift(self) -> Opschrift:
        return self.opschrift(self.zin)

    def beeld(self) -> Picture | None:
        """Bars per cause of the regions that change most; None when no region has both numbers."""
        rows = sorted(self.bekend, key=lambda row: -abs(row.verschil or 0))[:_SHOWN]
        rows = [row for row in self.bekend if row in rows]
        if not rows:
            return None
        causes, parts = self._parts(rows)
        shown = [Afwijking(row.naam, tuple(map(float, part))) for row, part in zip(rows, parts, strict=True)]
        few = gettext("The %(n)s regions that change most, in extra jobs") % {"n": len(rows)}
        every = gettext("Every region of which both numbers are known, in extra jobs")
        subtitle = few if len(rows) < len(self.bekend) else every
        return diverging(shown, [_hoofdletter(woorden.oorzaak(c)) for c in causes], self.zin, subtitle, _write)

    def _parts(self, rows: Iterable[Verschuiving]) -> tuple[list[str], list[tuple[int, ...]]]:
        """The two largest causes and all others together; the difference alone where causes are not known."""
        rows = list(rows)
        if any(row.delen is None for row in rows):
            return [gettext("difference")], [(row.verschil or 0,) for row in rows]
        named, others = self.oorzaken[:_HUES], self.oorzaken[_HUES:]
        found = []
        for row in rows:
            parts = delen(row, self._weights)
            rest = (sum(parts[name] for name in others),) if others else ()
            found.append((*(parts[name] for name in named), *rest))
        last = others if len(others) == 1 else [REST] if others else []
        return [*named, *last], found

    def kaart(self) -> Tegelkaart | None:
        """How much each region differs; None when of no region both numbers are known."""
        values = {row.code: None if self._ours(row) else row.verschil for row in self.vergelijking.regios}
        known = any(value is not None for value in values.values())
        return verschilkaart(values, self.opschrift().titel) if known else None

    def _ours(self, row: Verschuiving) -> bool:
        """Whether a number is a total that was not published, but added up by us: it stays out of the map."""
        sides = zip(self.verdelingen, (self.vergelijking.jaar, self.vergelijking.naar_jaar), strict=True)
        return any(
            not verdeling.definitie.sleutel
            and row.verschil is not None
            and verdeling.cel(row.code, jaar, self.vergelijking.sector).soort == BEREKEND
            for verdeling, jaar in sides
        )

    def tabel(self) -> Cijfertabel:
        """Every region with a number, and every cause; the causes add up to the difference."""
        causes = self.oorzaken
        heads = (
            gettext("Region"),
            f"{_hoofdletter(self.van)} ({self.vergelijking.jaar})",
            f"{_hoofdletter(self.naar)} ({self.vergelijking.naar_jaar})",
            gettext("Difference"),
            *(_hoofdletter(woorden.oorzaak(cause)) for cause in causes),
        )
        one_of_both = (row for row in self.vergelijking.regios if (row.van is None) is not (row.naar is None))
        order = [*self.bekend, *one_of_both]
        return Cijfertabel(
            self.opschrift(),
            heads,
            tuple(self._rij(row, causes) for row in order),
            tuple(range(1, len(heads))),
            self._voet(causes),
        )

    def _rij(self, row: Verschuiving, causes: Iterable[str]) -> tuple[Vak, ...]:
        parts = delen(row, self._weights) if row.delen is not None else {}
        cells = [
            _getal(row.van),
            _getal(row.naar),
            Vak("" if row.verschil is None else verschil(row.verschil), vet=True),
        ]
        return Vak(row.naam), *cells, *(Vak(verschil(parts[c])) if c in parts else Vak("") for c in causes)

    def _voet(self, causes: Iterable[str]) -> tuple[Vak, ...]:
        rows = self.vergelijking.regios
        if any(row.verschil is None for row in rows):
            return ()
        sums = [sum(row.van or 0 for row in rows), sum(row.naar or 0 for row in rows)]
        parts = [delen(row, self._weights) for row in rows]
        apart = [Vak(verschil(sum(part.get(c, 0) for part in parts))) for c in causes]
        return Vak(gettext("Together")), *(Vak(getal(n)) for n in sums), Vak(verschil(sums[1] - sums[0])), *apart

    def redenen(self) -> list[tuple[list[str], str]]:
        """Why parts or numbers are missing: each reason once, with the regions it is about."""
        found: dict[object, list[str]] = {}
        for row in self.vergelijking.regios:
            if row.reden is not None:
                found.setdefault(row.reden, []).append(row.naam)
        return [(names, reden) for reden, names in found.items()]  # type: ignore[misc]


def delen(row: Verschuiving, weights: bool) -> Mapping[str, int]:
    """The parts by cause; the method taken apart by weight where that is known."""
    if row.delen is None or not weights or not row.gewichten:
        return row.delen or {}
    rest = {name: part for name, part in row.delen.items() if name != METHODE}
    return {f"gewicht_{name}": part for name, part in row.gewichten.items()} | rest


def _getal(value: int | None) -> Vak:
    return Vak(gettext("not known"), open=True) if value is None else Vak(getal(value))


def _write(value: float) -> str:
    return verschil(int(Fraction(value)))


def _hoofdletter(words: str) -> str:
    return words[:1].upper() + words[1:]


def sectoren(*tables: Verdeling) -> list[str]:
    """The sectors that all have, the total last."""
    common = [s for s in tables[0].definitie.sectoren if all(s in one.definitie.sectoren for one in tables)]
    return common or [TOTAAL]
