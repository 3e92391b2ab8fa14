"""The table beside a picture, from the same query."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tabel:
    """Heads, and rows of cells in words; the first cell names its row. ``getallen`` are the columns with numbers."""

    titel: str
    koppen: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    getallen: tuple[int, ...] = ()

    @property
    def kopcellen(self) -> list[tuple[str, bool]]:
        return [(kop, index in self.getallen) for index, kop in enumerate(self.koppen)]

    @property
    def regels(self) -> list[tuple[str, list[tuple[str, str, bool]]]]:
        """Each row: its name, and the other cells with their head and whether they are numbers."""
        return [
            (rij[0], [(self.koppen[i], cel, i in self.getallen) for i, cel in enumerate(rij) if i])
            for rij in self.rijen
        ]
