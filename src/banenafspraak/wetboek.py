"""The Wetboek: every dated value of the law, with its source, resolved by date, key and place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from banenafspraak.antwoord import Antwoord, Oorzaak, Verschil
from banenafspraak.bronnen import Bron
from banenafspraak.errors import BadInput, Finding, nearest
from banenafspraak.feit import Feit
from banenafspraak.parameter import LokaleRij, Parameter, Rij, Sleutel, iso_day
from banenafspraak.tekst import Tekst, dag, kort
from banenafspraak.waarden import Getal


@dataclass(frozen=True, slots=True)
class Begrip:
    """A word of the law or of the field, defined once, with its English gloss."""

    sleutel: str
    woord: Tekst
    uitleg: Tekst
    afkorting: str | None = None
    bron: Bron | None = None
    zie: tuple[str, ...] = ()
    ook: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wetboek:
    """All values, sources and terms, checked and immutable. ``versie`` names the state of the law data."""

    versie: str
    stand: date
    parameters: Mapping[str, Parameter]
    bronnen: Mapping[str, Bron]
    begrippen: Mapping[str, Begrip]
    groepen: Mapping[str, Tekst]
    feiten: Mapping[str, Feit] = field(default_factory=dict)
    feitgroepen: Mapping[str, Tekst] = field(default_factory=dict)

    def parameter(self, naam: str) -> Parameter:
        """The value named ``naam``; raises BadInput with the nearest names."""
        if naam in self.parameters:
            return self.parameters[naam]
        asked = kort(naam)
        raise BadInput(
            Finding(
                "onbekende_naam",
                Tekst(
                    f"Wij kennen geen waarde met de naam '{asked}'. `werkkamer wet --lijst` noemt ze alle.",
                    f"We know no value named '{asked}'. `werkkamer wet --lijst` lists them all.",
                ),
                suggesties=nearest(asked, self.parameters),
            )
        )

    def feit(self, naam: str) -> Feit:
        """The fact named ``naam``; raises BadInput with the nearest names."""
        if naam in self.feiten:
            return self.feiten[naam]
        asked = kort(naam)
        message = Tekst(
            f"Wij kennen geen feit '{asked}'. `werkkamer feiten` noemt ze alle.",
            f"We know no fact '{asked}'. `werkkamer feiten` lists them all.",
        )
        raise BadInput(Finding("onbekend_feit", message, feit=asked, suggesties=nearest(asked, self.feiten)))

    def antwoord(self, naam: str, op: date, sleutel: Sleutel = None, plaatsen: Iterable[str] = ()) -> Antwoord:
        """What ``naam`` is on ``op``, for ``sleutel`` and for the first of ``plaatsen`` (gemeente, then region).

        An unknown name or a key that this value never has raises BadInput. Unknown is an answer: ``waarde`` is None
        and ``reden`` says why.
        """
        parameter, places = self.parameter(naam), tuple(plaatsen)
        place = places[0] if places else None
        any_key = sleutel is None and parameter.sleutel is not None
        answer = _any_key(parameter, op, place) if any_key else _keyed(parameter, op, sleutel, place)
        lokaal, bewijs = _local(parameter, op, places)
        return replace(answer, lokaal=lokaal, bewijs=bewijs)

    def verschil(self, oud: date, nieuw: date) -> list[Verschil]:
        """Every value, per key, that differs between two dates; a value by date of birth is left out."""
        return [
            Verschil(_keyed(parameter, oud, sleutel), _keyed(parameter, nieuw, sleutel))
            for parameter in self._through_time()
            for sleutel in parameter.reeksen
            if _content(parameter.row(oud, sleutel)) != _content(parameter.row(nieuw, sleutel))
        ]

    def wijzigdagen(self) -> list[date]:
        """The days on which at least one value starts or ends, first to last."""
        days = {day for p in self._through_time() for rij in p.rijen for day in (rij.van, rij.tot) if day}
        return sorted(days)

    def _through_time(self) -> Iterator[Parameter]:
        """The values whose dates are days on which the law holds."""
        return (parameter for parameter in self.parameters.values() if not parameter.op_geboortedatum)

    def as_list_json(self) -> list[dict[str, Any]]:
        """The names of all values, in the public format of ``werkkamer wet --lijst``."""
        return [
            {
                "naam": p.naam,
                "titel": p.titel.nl,
                "eenheid": p.eenheid.published,
                "sleutel": p.sleutel,
                "sleutels": list(p.sleutels),
                **p.kind_of_dates,
                "van": iso_day(period[0]) if (period := p.period()) else None,
                "tot": iso_day(period[1]) if period else None,
            }
            for p in self.parameters.values()
        ]


def _content(rij: Rij | None) -> tuple[Getal | None, Getal | None, Getal | None]:
    """Value and bounds; no row and a row that only says why are both unknown, so they do not differ."""
    return rij.content if rij else (None, None, None)


def frozen(mapping: Mapping[Any, Any]) -> Mapping[Any, Any]:
    return MappingProxyType(dict(mapping))


def _keyed(parameter: Parameter, op: date, sleutel: Sleutel, plaats: str | None = None) -> Antwoord:
    """The answer of one series; of a keyed value without key, that no series has a row."""
    if sleutel is not None and sleutel not in parameter.reeksen:
        raise BadInput(_unknown_key(parameter, sleutel))
    answer = Antwoord(parameter, op, sleutel, plaats, rij=parameter.row(op, sleutel), bekend=parameter.period(sleutel))
    if answer.is_known:
        return answer
    if answer.rij is not None:
        return replace(answer, oorzaak=Oorzaak.BRON if answer.rij.bestaat else Oorzaak.GEEN, reden=answer.rij.reden)
    cause, reason = _why_none(parameter, op, sleutel, answer.bekend)
    return replace(answer, oorzaak=cause, reden=reason)


def _any_key(parameter: Parameter, op: date, plaats: str | None) -> Antwoord:
    """The answer of a keyed value when nobody names a key: all keys side by side where more than one can hold."""
    parts = tuple(_keyed(parameter, op, key, plaats) for key in parameter.sleutels)
    holding = [part for part in parts if part.rij is not None and part.rij.bestaat]
    if len(holding) == 1:  # nobody has to name the only key that holds
        return holding[0]
    if holding:
        keys = ", ".join(parameter.sleutels)
        reden = Tekst(
            f"Deze waarde verschilt per sleutel. Kies er één: {keys}.",
            f"This value differs per key. Choose one: {keys}.",
        )
        return Antwoord(parameter, op, plaats=plaats, oorzaak=Oorzaak.KIES, reden=reden, per_sleutel=parts)
    answer = _keyed(parameter, op, None, plaats)
    none = next((part for part in parts if part.none_in_law), None)  # where the law has none, all keys say so
    return replace(answer, rij=none.rij, oorzaak=none.oorzaak, reden=none.reden) if none else answer


def _local(parameter: Parameter, op: date, places: tuple[str, ...]) -> tuple[LokaleRij | None, tuple[LokaleRij, ...]]:
    here = [rij for place in places for rij in parameter.lokaal if rij.plaats == place]
    return next((rij for rij in here if rij.covers(op)), None), tuple(rij for rij in here if not rij.is_dated)


def _unknown_key(parameter: Parameter, sleutel: str) -> Finding:
    if not parameter.sleutel:
        return Finding(
            "sleutel_te_veel",
            Tekst(
                f"{parameter.naam} heeft geen sleutel. Laat --sleutel weg.",
                f"{parameter.naam} has no key. Leave out --sleutel.",
            ),
        )
    asked, keys = kort(sleutel), ", ".join(parameter.sleutels)
    return Finding(
        "onbekende_sleutel",
        Tekst(
            f"'{asked}' is geen sleutel van {parameter.naam}. Kies uit: {keys}.",
            f"'{asked}' is not a key of {parameter.naam}. Choose from: {keys}.",
        ),
        suggesties=nearest(asked, parameter.sleutels) or parameter.sleutels[:3],
    )


def _why_none(
    parameter: Parameter, op: date, sleutel: Sleutel, period: tuple[date, date | None] | None
) -> tuple[Oorzaak, Tekst]:
    if period is None:
        if parameter.beslisser == "gemeente":
            return Oorzaak.LANDELIJK, Tekst(
                "Er is geen landelijke waarde: elke gemeente beslist dit zelf.",
                "There is no national value: each gemeente decides this itself.",
            )
        return Oorzaak.LANDELIJK, Tekst(
            "Er is geen landelijke waarde, wel een per gemeente of regio.",
            "There is no national value, but one per gemeente or region.",
        )
    if sleutel is not None and any(
        rij.covers(op) for key, reeks in parameter.reeksen.items() if key != sleutel for rij in reeks
    ):
        return Oorzaak.SLEUTEL, Tekst(
            f"Op {dag(op).nl} is er voor '{sleutel}' geen waarde, voor andere sleutels wel.",
            f"On {dag(op).en} there is no value for '{sleutel}'; there is one for other keys.",
        )
    van, tot = period
    if parameter.op_geboortedatum:
        return Oorzaak.DATUM, Tekst(
            f"Voor wie op {dag(op).nl} is geboren, is er geen waarde. Bekend is: geboren vanaf "
            f"{dag(van).nl}{f' en vóór {dag(tot).nl}' if tot else ''}.",
            f"There is no value for people born on {dag(op).en}. Known is: born from "
            f"{dag(van).en}{f' and before {dag(tot).en}' if tot else ''}.",
        )
    return Oorzaak.DATUM, Tekst(
        f"Op {dag(op).nl} is er geen waarde. Bekend is vanaf {dag(van).nl}{f' tot {dag(tot).nl}' if tot else ''}.",
        f"There is no value on {dag(op).en}. Known is from {dag(van).en}{f' up to {dag(tot).en}' if tot else ''}.",
    )
