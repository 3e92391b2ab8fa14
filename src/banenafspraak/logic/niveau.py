"""The levels of fact: what a value is about. A level is the set of keys that name one record, as bits."""

from enum import IntEnum

_PERSOON, _WERKGEVER, _DIENSTVERBAND, _JAAR, _TIJDVAK = 1, 2, 4, 8, 16


class Niveau(IntEnum):
    """From a value that is the same for all (``GEEN``) to one wage-return period of one employment (``TIJDVAK``)."""

    GEEN = 0
    PERSOON = _PERSOON
    RELATIE = _PERSOON | _WERKGEVER
    DIENSTVERBAND = _PERSOON | _WERKGEVER | _DIENSTVERBAND
    RELATIEJAAR = _PERSOON | _WERKGEVER | _JAAR
    TIJDVAK = _PERSOON | _WERKGEVER | _DIENSTVERBAND | _JAAR | _TIJDVAK

    @property
    def sleutels(self) -> tuple[str, ...]:
        """The key columns that name one record of this level in a frame."""
        names = ("persoon", "werkgever", "dienstverband", "jaar", "tijdvak_van")
        return tuple(name for place, name in enumerate(names) if self & (1 << place))

    def within(self, other: "Niveau") -> bool:
        """Whether one record of ``other`` has just one of this level."""
        return self & other == self


def samen(*niveaus: Niveau) -> Niveau:
    """The smallest level that holds the keys of all."""
    keys = 0
    for niveau in niveaus:
        keys |= niveau
    return next(niveau for niveau in Niveau if keys & niveau == keys)
