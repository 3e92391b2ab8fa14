"""Fields that take a little language of their own: years, totals, the weight of a correction, columns of a file."""

import re
from fractions import Fraction
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from banenafspraak.verdeling.definitie import SECTOREN, TOTAAL, Exponenten
from banenafspraak.verdeling.keuring import MOST_YEARS

_YEARS = re.compile(r"([0-9]{4})(?:\s*(?:-|–|t/m|to)\s*([0-9]{4}))?")
_TOTAL = re.compile(r"([0-9]{4})\s+(\w+)\s+([0-9]{1,9}|[0-9]{1,3}(?:\.[0-9]{3}){1,2})")
_WEIGHT = re.compile(r"\d{1,2}(?:[.,]\d{1,4})?")


def printable(value: str) -> None:
    """Refuses signs that nobody sees: a sheet cannot hold them, and an adopted name cannot be changed."""
    if not value.isprintable():
        raise forms.ValidationError(_("This holds a sign that cannot be printed. Type it again."))


class JarenVeld(forms.CharField):
    """``2027, 2028`` or ``2027-2030``."""

    def clean(self, value: Any) -> tuple[int, ...]:
        typed = super().clean(value)
        years: set[int] = set()
        for part in filter(None, (part.strip() for part in typed.split(","))):
            met = _YEARS.fullmatch(part)
            first, last = (int(met[1]), int(met[2] or met[1])) if met else (1, 0)
            if first > last or last - first >= MOST_YEARS:
                text = _("We cannot read %(part)s as a year. Write 2027, 2028 or 2027-2030.")
                raise forms.ValidationError(text % {"part": f"“{part}”"})
            years |= set(range(first, last + 1))
        if not years or len(years) > MOST_YEARS:
            raise forms.ValidationError(
                _("Write at least one year, such as 2027, and at most %(n)s.") % {"n": MOST_YEARS}
            )
        return tuple(sorted(years))


class TotalenVeld(forms.CharField):
    """A line for each year and sector: ``2027 markt 85000``."""

    widget = forms.Textarea(attrs={"rows": 4})

    def clean(self, value: Any) -> dict[tuple[int, str], int]:
        found: dict[tuple[int, str], int] = {}
        for line in filter(None, (line.strip() for line in super().clean(value).splitlines())):
            met = _TOTAL.fullmatch(line)
            if not met or met[2].lower() not in (*SECTOREN, TOTAAL):
                text = _("We cannot read the line %(line)s. Write a year, a sector and a number: 2027 markt 85000.")
                raise forms.ValidationError(text % {"line": f"“{line[:60]}”"})
            key = (int(met[1]), met[2].lower())
            if key in found:
                raise forms.ValidationError(_("%(year)s stands here twice for one sector.") % {"year": key[0]})
            found[key] = int(met[3].replace(".", ""))
        return found


class GewichtVeld(forms.CharField):
    """How heavy a correction weighs: 0, 0,5 or 1.25."""

    default_error_messages = {"invalid": gettext_lazy("Write a number of at most four decimals, such as 0.5.")}

    def clean(self, value: Any) -> Fraction:
        typed = super().clean(value).strip()
        if not typed:
            return Exponenten().wajong
        if not _WEIGHT.fullmatch(typed):
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return Fraction(typed.replace(",", "."))


class KolommenVeld(forms.CharField):
    """A line for each column: the name we use, and the head in the file: ``gebied = Regio``."""

    widget = forms.Textarea(attrs={"rows": 3})

    def clean(self, value: Any) -> dict[str, str]:
        found: dict[str, str] = {}
        for line in filter(None, (line.strip() for line in super().clean(value).splitlines())):
            name, sign, head = (part.strip() for part in line.partition("="))
            if not sign or not name or not head or name in found:
                text = _(
                    "We cannot read the line %(line)s. Write our name, = and the head in your file, each name once."
                )
                raise forms.ValidationError(text % {"line": f"“{line[:60]}”"})
            found[name] = head
        return found
