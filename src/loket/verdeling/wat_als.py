"""The form of a what-if: other weights, another division or unit, and changes that have not happened yet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from banenafspraak.errors import BadInput, Ernst, Finding
from banenafspraak.verdeling.definitie import Definitie, Exponenten, Overgang
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.keuring import MOST_EXPONENT, MOST_UNIT
from banenafspraak.verdeling.rekenvoorbeelden import jaren_met_editie, jaren_zonder_editie
from banenafspraak.verdeling.wat_als import variant
from loket.ui.velden import DagVeld
from loket.verdeling.reads.tafels import Tafel, tafels

ROWS = 3
_PLAIN = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,9})?")
# The field of the form that a finding of the library is about.
_FIELDS = {
    "exponenten.wajong": "wajong",
    "exponenten.werkloosheid": "werkloosheid",
    "indelingsdatum": "indeling",
    "afrondeenheid": "eenheid",
    "landelijk": "eenheid",
    "overgangen": "gebied-1",
}


class Getalveld(forms.CharField):
    """A number with a decimal comma or point, exact; with a script a slider stands beside it."""

    def __init__(self, **options: Any) -> None:
        widget = forms.TextInput(attrs={"inputmode": "decimal", "size": 6, "autocomplete": "off", "data-schuif": "2"})
        super().__init__(**{"widget": widget, "max_length": 12, **options})

    def clean(self, value: Any) -> Any:
        typed = super().clean(value)
        text = typed.strip().replace(",", ".")
        # Only plain digits: 1e-999999999 is short to write, and endless to work out.
        if not _PLAIN.fullmatch(text) or Fraction(text) > MOST_EXPONENT:
            raise forms.ValidationError(_not_a_number(typed))
        return Fraction(text)


def _not_a_number(typed: str) -> str:
    words = gettext('Enter a number from 0 to %(most)s, such as %(example)s. You entered "%(typed)s".')
    return words % {"most": MOST_EXPONENT, "example": gettext("0.5"), "typed": typed}


def _bases() -> list[tuple[str, str]]:
    return [(one.tabel.slug, one.volle_titel) for one in tafels() if one.heeft_sleutel]


def _years() -> list[tuple[str, str]]:
    late = gettext("%(year)s (no edition)")
    known = [(str(year), str(year)) for year in jaren_met_editie()]
    return [*known, *((str(year), late % {"year": year}) for year in jaren_zonder_editie())]


def _regions() -> list[tuple[str, str]]:
    found = sorted(gebieden().regios.values(), key=lambda regio: regio.naam)
    return [("", gettext("choose a region")), *((regio.code, regio.naam) for regio in found)]


@dataclass(frozen=True, slots=True)
class Keuze:
    """What a reader changes about a table."""

    jaar: int
    exponenten: Exponenten
    indeling: date
    eenheid: int
    overgangen: tuple[Overgang, ...]

    def of(self, basis: Definitie) -> Definitie:
        return variant(basis, self.jaar, self.exponenten, self.indeling, self.eenheid, self.overgangen)


class WatAlsForm(forms.Form):
    """Everything that can be other than in the base."""

    basis = forms.ChoiceField(label=_("Start from"), choices=_bases)
    jaar = forms.ChoiceField(label=_("Year"), choices=_years)
    wajong = Getalveld(label=_("Weight of Wajong"), help_text=_("0 counts not at all, 1 in full. Not De Werkkamer's."))
    werkloosheid = Getalveld(
        label=_("Weight of unemployment"), help_text=_("0 counts not at all, 1 in full. Not De Werkkamer's.")
    )
    indeling = DagVeld(label=_("Division on"))
    eenheid = forms.IntegerField(
        label=_("Rounded to"),
        min_value=1,
        max_value=MOST_UNIT,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 6, "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for row in range(1, ROWS + 1):
            words = gettext("Gemeente or region that goes over (%(n)s)") % {"n": row}
            self.fields[f"gebied-{row}"] = forms.CharField(
                label=words, required=False, max_length=60, widget=forms.TextInput(attrs={"autocomplete": "off"})
            )
            words = gettext("goes to region (%(n)s)") % {"n": row}
            self.fields[f"naar-{row}"] = forms.ChoiceField(label=words, required=False, choices=lazy(_regions, list))

    @property
    def rijen(self) -> Iterator[tuple[forms.BoundField, forms.BoundField]]:
        """The rows of changes, for the page."""
        for row in range(1, ROWS + 1):
            yield self[f"gebied-{row}"], self[f"naar-{row}"]

    @property
    def heeft_overgangen(self) -> bool:
        return any(field.value() for pair in self.rijen for field in pair)

    @cached_property
    def tafel(self) -> Tafel:
        """What it starts from; the first one where that field is wrong."""
        known = [one for one in tafels() if one.heeft_sleutel]
        return next((one for one in known if one.tabel.slug == self.cleaned_data.get("basis")), known[0])

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        given["overgangen"] = tuple(self._changes(given))
        return given

    def _changes(self, given: dict[str, Any]) -> Iterator[Overgang]:
        for row in range(1, ROWS + 1):
            area, target = given.get(f"gebied-{row}", ""), given.get(f"naar-{row}", "")
            if area and not target:
                self.add_error(f"naar-{row}", gettext("Choose the region it goes to."))
            elif target and not area:
                self.add_error(f"gebied-{row}", gettext("Name the gemeente or region that goes over."))
            if area and (code := self._code(row, area, given.get("indeling"))) and target:
                yield Overgang(code, target)

    def _code(self, row: int, area: str, op: date | None) -> str | None:
        """The gemeente or region that was named; None with a message at its field when there is none."""
        region = gebieden().regio_of_niets(area)
        # A gemeente often has the name of its region: the code of a region is meant only when it is written.
        if region is not None and area.strip().casefold() == region.code.casefold():
            return region.code
        try:
            return gebieden().zoek_gemeente(area, op).code
        except BadInput as error:
            if region is not None:
                return region.code
            for finding in error.findings:
                self.add_error(f"gebied-{row}", _words(finding))
        return None

    def keuze(self) -> Keuze:
        """What was asked for; where a field is wrong, as in what it starts from."""
        given, base = self.cleaned_data, self.tafel.tabel.definitie
        own = base.exponenten
        return Keuze(
            int(given.get("jaar", base.jaren[-1])),
            Exponenten(given.get("wajong", own.wajong), given.get("werkloosheid", own.werkloosheid)),
            given.get("indeling", base.indelingsdatum),
            given.get("eenheid", base.afrondeenheid),
            given.get("overgangen", ()),
        )

    def definitie(self) -> Definitie:
        return self.keuze().of(self.tafel.tabel.definitie)

    def refuse(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Puts what the library found at its field; gives back all of it that has no field."""
        loose = []
        for finding in findings:
            field = _FIELDS.get(finding.feit or "")
            if field and finding.ernst is Ernst.FOUT:
                self.add_error(field, _words(finding))
            else:
                loose.append(finding)
        return tuple(loose)


def _words(finding: Finding) -> str:
    said = finding.bericht.in_(get_language() or "nl")
    if not finding.suggesties:
        return said
    near = gettext("Did you mean: %(names)s?") % {"names": ", ".join(finding.suggesties)}
    return f"{said} {near}"


def standaard() -> dict[str, Any]:
    """What the form says before a reader changed anything: an example, half and half, on its own division."""
    first = next(one for one in tafels() if one.is_voorbeeld)
    d = first.tabel.definitie
    half = gettext("0.5")
    return {
        "basis": first.tabel.slug,
        "jaar": str(first.jaar),
        "wajong": half,
        "werkloosheid": half,
        "indeling": d.indelingsdatum.isoformat(),
        "eenheid": str(d.afrondeenheid),
    }
