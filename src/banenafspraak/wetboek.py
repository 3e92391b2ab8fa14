"""The Wetboek: every dated value of the law, with its source, resolved by date, key and place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from banenafspraak.bronnen import Bron
from banenafspraak.errors import BadInput, Finding, nearest
from banenafspraak.tekst import Taal, Tekst, zelfde
from banenafspraak.waarden import Eenheid, Getal, published

Sleutel = str | None
_KEY_KINDS = {"leeftijd": Tekst("{sleutel} jaar", "age {sleutel}"), "jaar": Tekst("jaar {sleutel}", "year {sleutel}")}


class Zekerheid(StrEnum):
    """How sure the source is: read in a source, derived or secondary, or not verified."""

    HOOG = "hoog"
    MIDDEL = "middel"
    LAAG = "laag"


class Oorzaak(StrEnum):
    """Why a value is unknown."""

    BRON = "niet_bekend_in_bron"
    GEEN = "bestaat_niet"
    DATUM = "geen_waarde_op_datum"
    SLEUTEL = "geen_waarde_voor_sleutel"
    LANDELIJK = "geen_landelijke_waarde"
    KIES = "kies_een_sleutel"


@dataclass(frozen=True, slots=True)
class Rij:
    """One value from ``van`` up to, not including, ``tot`` (None: no known end).

    Without ``waarde``, ``reden`` says why; ``bestaat`` False says that the law has none, so nothing is unknown.
    """

    van: date
    tot: date | None
    waarde: Getal | None
    bron: Bron
    zekerheid: Zekerheid
    ondergrens: Getal | None = None
    bovengrens: Getal | None = None
    reden: Tekst | None = None
    bestaat: bool = True
    ook: tuple[Bron, ...] = ()
    bekend_sinds: date | None = None
    gecontroleerd: str | None = None
    opmerking: Tekst | None = None

    def covers(self, op: date) -> bool:
        return self.van <= op and (self.tot is None or op < self.tot)

    @property
    def content(self) -> tuple[Getal | None, Getal | None, Getal | None]:
        return self.waarde, self.ondergrens, self.bovengrens


@dataclass(frozen=True, slots=True)
class LokaleRij:
    """What one gemeente or region says; without ``van`` it is evidence, never a value."""

    plaats: str
    waarde: Getal
    eenheid: Eenheid
    bron: Bron
    zekerheid: Zekerheid
    van: date | None = None
    tot: date | None = None
    jaar: int | None = None
    tekst: Tekst | None = None

    @property
    def is_dated(self) -> bool:
        return self.van is not None

    def covers(self, op: date) -> bool:
        return self.van is not None and self.van <= op and (self.tot is None or op < self.tot)

    def as_json(self, taal: Taal = "nl") -> dict[str, Any]:
        return {
            "plaats": self.plaats,
            "waarde": published(self.waarde),
            "eenheid": self.eenheid.published,
            "van": _iso(self.van),
            "tot": _iso(self.tot),
            "jaar": self.jaar,
            "tekst": self.tekst.in_(taal) if self.tekst else None,
            "bron": self.bron.as_json(),
            "zekerheid": self.zekerheid.value,
        }


@dataclass(frozen=True, slots=True)
class Parameter:
    """One named value of the law: its unit, its keys, and a series of dated rows per key."""

    naam: str
    groep: str
    titel: Tekst
    eenheid: Eenheid
    reeksen: Mapping[Sleutel, tuple[Rij, ...]]
    uitleg: Tekst | None = None
    sleutel: str | None = None
    sleutel_titels: Mapping[str, Tekst] = field(default_factory=dict)
    begrip: str | None = None
    beslisser: str | None = None
    basis: Bron | None = None
    lokaal: tuple[LokaleRij, ...] = ()

    @property
    def sleutels(self) -> tuple[str, ...]:
        return tuple(key for key in self.reeksen if key is not None)

    @property
    def rijen(self) -> Iterator[Rij]:
        for reeks in self.reeksen.values():
            yield from reeks

    def key_title(self, sleutel: str) -> Tekst:
        """The key in words: its own title, else by what the key is, else the key itself."""
        kind = _KEY_KINDS.get(self.sleutel or "")
        return self.sleutel_titels.get(sleutel) or (kind.met(sleutel=sleutel) if kind else zelfde(sleutel))

    def row(self, op: date, sleutel: Sleutel = None) -> Rij | None:
        return next((rij for rij in self.reeksen.get(sleutel, ()) if rij.covers(op)), None)

    def period(self, sleutel: Sleutel = None) -> tuple[date, date | None] | None:
        """The range in which values are known: first ``van``, last ``tot`` (None: no known end)."""
        rijen = tuple(self.rijen) if sleutel is None else self.reeksen.get(sleutel, ())
        known = [rij for rij in rijen if rij.waarde is not None] or list(rijen)
        if not known:
            return None
        ends = [rij.tot for rij in known if rij.tot is not None]
        return min(rij.van for rij in known), max(ends) if len(ends) == len(known) else None

    @property
    def bronnen(self) -> tuple[Bron, ...]:
        """Each source of this value once, in order of use."""
        used = [bron for rij in self.rijen for bron in (rij.bron, *rij.ook)]
        used += [rij.bron for rij in self.lokaal]
        return tuple({bron.sleutel: bron for bron in ([self.basis] if self.basis else []) + used}.values())


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What the Wetboek says about one value on one date: a value with its source, or why there is none."""

    parameter: Parameter
    op: date
    sleutel: Sleutel = None
    plaats: str | None = None
    rij: Rij | None = None
    oorzaak: Oorzaak | None = None
    reden: Tekst | None = None
    bekend: tuple[date, date | None] | None = None
    lokaal: LokaleRij | None = None
    bewijs: tuple[LokaleRij, ...] = ()
    per_sleutel: tuple["Antwoord", ...] = ()

    @property
    def waarde(self) -> Getal | None:
        return self.rij.waarde if self.rij else None

    @property
    def is_known(self) -> bool:
        return self.waarde is not None

    @property
    def key_title(self) -> Tekst | None:
        """The key in words, where the answer has one."""
        return None if self.sleutel is None else self.parameter.key_title(self.sleutel)

    def as_json(self, taal: Taal = "nl") -> dict[str, Any]:
        """The answer in the public format of ``werkkamer wet``."""
        rij, parameter = self.rij, self.parameter
        bron = rij.bron if rij else None
        result: dict[str, Any] = {
            "naam": parameter.naam,
            "op": self.op.isoformat(),
            "sleutel": self.sleutel,
            "plaats": self.plaats,
            "waarde": published(self.waarde),
            "eenheid": parameter.eenheid.published,
            "van": _iso(rij.van) if rij else None,
            "tot": _iso(rij.tot) if rij else None,
            "bron": bron.as_json() if bron else None,
            "zekerheid": rij.zekerheid.value if rij else None,
            "bekend_sinds": _iso(rij.bekend_sinds) if rij else None,
            "reden": self.reden.in_(taal) if self.reden else None,
        }
        if rij and rij.ook:
            result["ook"] = [extra.as_json() for extra in rij.ook]
        if not self.is_known:
            result |= self._unknown_json()
        if self.lokaal or self.bewijs or self.plaats:
            result["lokaal"] = self.lokaal.as_json(taal) if self.lokaal else None
            result["bewijs"] = [rij.as_json(taal) for rij in self.bewijs]
        if self.per_sleutel:
            result["waarden"] = {str(deel.sleutel): deel.as_json(taal) for deel in self.per_sleutel}
        return result

    def _unknown_json(self) -> dict[str, Any]:
        result: dict[str, Any] = {
            "oorzaak": self.oorzaak.value if self.oorzaak else None,
            "beslisser": self.parameter.beslisser,
            "artikel": self.parameter.basis.citation if self.parameter.basis else None,
        }
        if self.rij and (self.rij.ondergrens is not None or self.rij.bovengrens is not None):
            result["ondergrens"] = published(self.rij.ondergrens)
            result["bovengrens"] = published(self.rij.bovengrens)
        if self.bekend:
            result["bekend"] = {"van": self.bekend[0].isoformat(), "tot": _iso(self.bekend[1])}
        return result


@dataclass(frozen=True, slots=True)
class Verschil:
    """One value that is not the same on two dates."""

    oud: Antwoord
    nieuw: Antwoord

    def as_json(self) -> dict[str, Any]:
        source = self.nieuw.rij or self.oud.rij
        result: dict[str, Any] = {"naam": self.nieuw.parameter.naam}
        if self.nieuw.sleutel is not None:
            result["sleutel"] = self.nieuw.sleutel
        return result | {
            "oud": published(self.oud.waarde),
            "nieuw": published(self.nieuw.waarde),
            "eenheid": self.nieuw.parameter.eenheid.published,
            "bron": source.bron.as_json() if source else None,
        }


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
                    f"Wij kennen geen waarde met de naam '{naam}'. `werkkamer wet --lijst` noemt ze alle.",
                    f"We know no value named '{naam}'. `werkkamer wet --lijst` lists them all.",
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
            holding = [part for part in parts if part.rij is not None]
            if len(holding) != 1:
                return self._choose(parameter, op, place, parts, (lokaal, bewijs))
            sleutel = holding[0].sleutel
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
                "van": _iso(period[0]) if (period := p.period()) else None,
                "tot": _iso(period[1]) if period else None,
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
            Tekst(f"{parameter.naam} heeft geen sleutel. Laat --sleutel weg.", f"{parameter.naam} has no key. Leave out --sleutel."),
        )  # fmt: skip
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


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
