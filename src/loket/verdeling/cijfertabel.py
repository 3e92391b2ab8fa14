"""A table with numbers of a distribution. It cannot be made without a caption that says what they are."""

from dataclasses import dataclass

from loket.verdeling.opschrift import Opschrift


@dataclass(frozen=True, slots=True)
class Vak:
    """One cell. ``open``: the words stand where a number is not known; ``onder`` is a small line under it.

    ``nl`` and ``onder_nl`` are Dutch on every page: the title of a source and what stands with it.
    """

    tekst: str
    url: str = ""
    onder: str = ""
    onder_nl: str = ""
    open: bool = False
    vet: bool = False
    nl: bool = False


@dataclass(frozen=True, slots=True)
class Cijfertabel:
    """Heads and rows; the first cell names its row. ``getallen`` are the columns with numbers."""

    opschrift: Opschrift
    koppen: tuple[str, ...]
    rijen: tuple[tuple[Vak, ...], ...]
    getallen: tuple[int, ...] = ()
    voet: tuple[Vak, ...] = ()

    @property
    def kopcellen(self) -> list[tuple[str, bool]]:
        return [(kop, index in self.getallen) for index, kop in enumerate(self.koppen)]

    @property
    def regels(self) -> list[tuple[Vak, list[tuple[str, Vak, bool]]]]:
        return [self._regel(rij) for rij in self.rijen]

    @property
    def voetregel(self) -> tuple[Vak, list[tuple[str, Vak, bool]]] | None:
        return self._regel(self.voet) if self.voet else None

    def _regel(self, rij: tuple[Vak, ...]) -> tuple[Vak, list[tuple[str, Vak, bool]]]:
        return rij[0], [(self.koppen[i], vak, i in self.getallen) for i, vak in enumerate(rij) if i]
