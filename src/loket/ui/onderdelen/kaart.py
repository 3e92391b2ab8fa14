"""A map of tiles, and the list that says the same."""

from dataclasses import dataclass

# From few to many, and from a little to very different. A tile of blue 4 or 5 and orange 3 has white words.
BLAUW = ("wk-q1", "wk-q2", "wk-q3", "wk-q4", "wk-q5")
ORANJE = ("wk-o1", "wk-o2", "wk-o3")
_UNKNOWN = "wk-onb"


@dataclass(frozen=True, slots=True)
class Tegel:
    """One region: its place on the map, its short and full name, and its value. No value is unknown."""

    rij: int
    kolom: int
    kort: str
    naam: str
    waarde: str | None
    kleur: str = ""
    url: str = ""
    in_woorden: str = ""
    misschien: str = ""

    @property
    def klasse(self) -> str:
        return _UNKNOWN if self.waarde is None else self.kleur


@dataclass(frozen=True, slots=True)
class Tegelkaart:
    """The tiles with what their colours mean; ``eenheid`` is what the numbers count.

    ``leeg`` is the word for a tile without a value, where that is another one than *unknown*.
    """

    titel: str
    eenheid: str
    tegels: tuple[Tegel, ...]
    legenda: tuple[tuple[str, str], ...] = ()
    leeg: str = ""

    @property
    def van_noord_naar_zuid(self) -> list[Tegel]:
        """In the order in which the tab key visits them."""
        return sorted(self.tegels, key=lambda tegel: (tegel.rij, tegel.kolom))

    @property
    def op_naam(self) -> list[Tegel]:
        return sorted(self.tegels, key=lambda tegel: tegel.naam)

    @property
    def onbekend(self) -> bool:
        return any(tegel.waarde is None for tegel in self.tegels)
