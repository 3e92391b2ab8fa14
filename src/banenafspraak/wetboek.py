"""The Wetboek: every dated value of the law, with its source, resolved by date, key and place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from banenafspraak.antwoord import Antwoord, Oorzaak, Verschil
from banenafspraak.bronnen import Bron
from banenafspraak.errors import BadInput, Finding, nearest
from banenafspraak.parameter import LokaleRij, Parameter, Sleutel, iso_day
from banenafspraak.tekst import Tekst
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

    def parameter(self, naam: str) -> Parameter:
        """The value named ``naam``; raises BadInput with the nearest names."""
        if naam in self.parameters:
            return self.parameters[naam]
        raise BadInput(
            Finding(
                "onbekende_naam",
                Tekst(
                    f"Wij kennen geen waarde met de naam '{naam[:60]}'. `werkkamer wet --lijst` noemt ze alle.",
                    f"We know no value named '{naam[:60]}'. `werkkamer wet --lijst` lists them all.",
                ),
                suggesties=nearest(naam, self.parameters),
            )
        )

    def antwoord(self, naam: str, op: date, sleutel: Sleutel = None, plaatsen: Iterable[str] = ()) -> Antwoord:
        """What ``naam`` is on ``op``, for ``sleutel`` and for the first of ``plaatsen`` (gemeente, then region).

        An unknown name or a key that this value never has raises BadInput. Unknown is an answer: ``waarde`` is None
        and ``reden`` says why.
        """
        parameter, places = self.parameter(naam), tuple(plaatsen)
        lokaal, bewijs = _local(parameter, op, places)
        place = places[0] if places else None
        if sleutel is None and parameter.sleutel:
            parts = tuple(self._keyed(parameter, op, key, place) for key in parameter.sleutels)
            holding = [part for part in parts if part.rij is not None and part.rij.bestaat]
            if len(holding) > 1:
                return self._choose(parameter, op, place, parts, (lokaal, bewijs))
            # With one key that holds nobody has to name it; with none all keys say the same.
            answer = holding[0] if holding else next((part for part in parts if part.rij is not None), parts[0])
            sleutel = answer.sleutel if holding else None
        else:
            answer = self._keyed(parameter, op, sleutel, place)
        return Antwoord(
            parameter, op, sleutel, place, answer.rij, answer.oorzaak, answer.reden, answer.bekend, lokaal, bewijs
        )

    def _choose(
        self,
        parameter: Parameter,
        op: date,
        place: str | None,
        parts: tuple[Antwoord, ...],
        beside: tuple[LokaleRij | None, tuple[LokaleRij, ...]],
    ) -> Antwoord:
        """All keys side by side, where more than one can hold."""
        keys = ", ".join(parameter.sleutels)
        reden = Tekst(
            f"Deze waarde verschilt per sleutel. Kies er één: {keys}.",
            f"This value differs per key. Choose one: {keys}.",
        )
        lokaal, bewijs = beside
        return Antwoord(
            parameter,
            op,
            plaats=place,
            oorzaak=Oorzaak.KIES,
            reden=reden,
            lokaal=lokaal,
            bewijs=bewijs,
            per_sleutel=parts,
        )

    def _keyed(self, parameter: Parameter, op: date, sleutel: Sleutel, plaats: str | None) -> Antwoord:
        if sleutel is not None and sleutel not in parameter.reeksen:
            raise BadInput(_unknown_key(parameter, sleutel))
        rij, period = parameter.row(op, sleutel), parameter.period(sleutel)
        if rij is not None:
            cause = None if rij.waarde is not None else Oorzaak.BRON if rij.bestaat else Oorzaak.GEEN
            return Antwoord(parameter, op, sleutel, plaats, rij, cause, rij.reden if cause else None, period)
        cause, reason = _why_none(parameter, op, sleutel, period)
        return Antwoord(parameter, op, sleutel, plaats, None, cause, reason, period)

    def verschil(self, oud: date, nieuw: date) -> list[Verschil]:
        """Every value, per key, that differs between two dates."""
        result = []
        for parameter in self.parameters.values():
            for sleutel in parameter.reeksen:
                before = self._keyed(parameter, oud, sleutel, None)
                after = self._keyed(parameter, nieuw, sleutel, None)
                if _content(before) != _content(after):
                    result.append(Verschil(before, after))
        return result

    def wijzigdagen(self) -> list[date]:
        """The days on which at least one value starts or ends, first to last."""
        days = {day for p in self.parameters.values() for rij in p.rijen for day in (rij.van, rij.tot) if day}
        return sorted(days)

    def as_list_json(self) -> list[dict[str, Any]]:
        return [
            {
                "naam": p.naam,
                "titel": p.titel.nl,
                "eenheid": p.eenheid.published,
                "sleutel": p.sleutel,
                "sleutels": list(p.sleutels),
                "van": iso_day(period[0]) if (period := p.period()) else None,
                "tot": iso_day(period[1]) if period else None,
            }
            for p in self.parameters.values()
        ]


def _content(answer: Antwoord) -> tuple[Getal | None, Getal | None, Getal | None]:
    """Value and bounds; no row and a row that only says why are both unknown, so they do not differ."""
    return answer.rij.content if answer.rij else (None, None, None)


def frozen(mapping: Mapping[Any, Any]) -> Mapping[Any, Any]:
    return MappingProxyType(dict(mapping))


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
    keys = ", ".join(parameter.sleutels)
    return Finding(
        "onbekende_sleutel",
        Tekst(
            f"'{sleutel}' is geen sleutel van {parameter.naam}. Kies uit: {keys}.",
            f"'{sleutel}' is not a key of {parameter.naam}. Choose from: {keys}.",
        ),
        suggesties=nearest(sleutel, parameter.sleutels) or parameter.sleutels[:3],
    )


def _why_none(
    parameter: Parameter, op: date, sleutel: Sleutel, period: tuple[date, date | None] | None
) -> tuple[Oorzaak, Tekst]:
    if period is None:
        return Oorzaak.LANDELIJK, Tekst(
            "Er is geen landelijke waarde: de wet laat dit aan een ander over of het getal is niet gevonden.",
            "There is no national value: the law leaves this to another body, or the figure was not found.",
        )
    if sleutel is not None and any(
        rij.covers(op) for key, reeks in parameter.reeksen.items() if key != sleutel for rij in reeks
    ):
        return Oorzaak.SLEUTEL, Tekst(
            f"Op {op} is er voor '{sleutel}' geen waarde, voor andere sleutels wel.",
            f"On {op} there is no value for '{sleutel}'; there is one for other keys.",
        )
    van, tot = period
    return Oorzaak.DATUM, Tekst(
        f"Op {op} is er geen waarde. Bekend is {_range(van, tot, 'vanaf', 'tot')}.",
        f"There is no value on {op}. Known is {_range(van, tot, 'from', 'to')}.",
    )


def _range(van: date, tot: date | None, word_from: str, word_to: str) -> str:
    return f"{word_from} {van}" + (f" {word_to} {tot}" if tot else "")
