"""The form on which a concept is drafted or changed, a comment given, a concept sent back."""

from dataclasses import replace
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from banenafspraak.errors import BadInput, Finding
from banenafspraak.verdeling.definitie import SECTOREN, TOTAAL, Definitie, Exponenten, exponent_text
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.rekenvoorbeelden import rekenvoorbeelden
from loket.ui.velden import DagVeld, Keuze
from loket.verdeling import cijfers
from loket.verdeling.cijfers import Cijfers
from loket.verdeling.geldend import all_holding
from loket.verdeling.models import LONGEST, Editie
from loket.verdeling.velden import GewichtVeld, JarenVeld, KolommenVeld, TotalenVeld, printable

_OF_THE_EXAMPLE = _("Leave it empty to take that of the worked example.")
_NOT_DE_WERKKAMER = _("Not of De Werkkamer: its own weights were not found. With 0 nothing is corrected.")


def _long(label: Any, **options: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 4}), **options)


class ConceptForm(forms.Form):
    """``staat`` is what the concept holds now. After ``is_valid`` the definition stands in ``definitie``."""

    naam = forms.CharField(
        label=_("Name"), validators=[printable], max_length=Editie._meta.get_field("naam").max_length
    )
    bron = forms.ChoiceField(label=_("What is it computed from?"), widget=forms.RadioSelect)
    bestand = forms.FileField(
        label=_("File"),
        required=False,
        help_text=_("CSV, Excel or OpenDocument, 2 megabytes at most. We read it and do not keep the file."),
    )
    kolommen = KolommenVeld(
        label=_("Columns of the file"),
        required=False,
        help_text=_(
            "Only when your heads differ from the template. A line for each: gebied = Region. "
            "Key figures have gebied, indicator, waarde. A table has regio, jaar, sector, banen, maat."
        ),
    )
    extra_banen = forms.BooleanField(
        label=_("The table holds extra jobs, cumulative since the baseline"),
        required=False,
        help_text=_("Only for a table without a column maat. A level with the baseline in it does not belong here."),
    )
    vaststeller = forms.CharField(
        label=_("Who adopted the official table"), required=False, validators=[printable], max_length=120
    )
    vindplaats = forms.CharField(
        label=_("Where the official table stands"), required=False, validators=[printable], max_length=300
    )
    jaren = JarenVeld(label=_("Years"), help_text=_("For example 2027, 2028 or 2027-2030."))
    indelingsdatum = DagVeld(label=_("Division of regions as on"), required=False, help_text=_OF_THE_EXAMPLE)
    basisjaar = forms.IntegerField(
        label=_("Base year of the figures"), required=False, min_value=1990, max_value=2100, help_text=_OF_THE_EXAMPLE
    )
    afrondeenheid = forms.IntegerField(
        label=_("Rounding unit, in jobs"), required=False, min_value=1, help_text=_OF_THE_EXAMPLE
    )
    sleutel_markt = forms.CharField(
        label=_("Key of the market"),
        required=False,
        max_length=60,
        help_text=_("The name of the figure by which the jobs are divided, such as banen_markt."),
    )
    sleutel_overheid = forms.CharField(label=_("Key of the government"), required=False, max_length=60)
    sleutel_totaal = forms.CharField(
        label=_("Key of the total"),
        required=False,
        max_length=60,
        help_text=_("In place of the two above. Then there are totals only, without sectors."),
    )
    wajong = GewichtVeld(label=_("Weight of Wajong"), required=False, help_text=_NOT_DE_WERKKAMER)
    werkloosheid = GewichtVeld(label=_("Weight of unemployment"), required=False, help_text=_NOT_DE_WERKKAMER)
    landelijk = TotalenVeld(
        label=_("National totals"),
        required=False,
        help_text=_("Leave it empty to take the national path. Otherwise a line for each: 2027 markt 85000."),
    )
    reden_afwijking = _long(_("Why the totals differ from the path"), required=False)
    vervangt = forms.MultipleChoiceField(
        label=_("Which editions does it replace?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    toelichting = _long(_("Explanation"), required=False, help_text=_("Write no personal data."))
    bewaard = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, staat: Definitie | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.staat = staat
        self.definitie: Definitie | None = None
        self.bevindingen: tuple[Finding, ...] = ()
        self.gelezen: Cijfers | None = None
        self.fields["bron"].choices = list(self._sources())  # type: ignore[attr-defined]
        self.fields["vervangt"].choices = [  # type: ignore[attr-defined]
            (key, Keuze(each.titel, _years(each.jaren))) for key, each in all_holding().items()
        ]

    def _sources(self) -> list[tuple[str, Keuze]]:
        language = get_language() or "nl"
        kept = of_now(self.staat)
        return [
            *kept,
            *(
                (key, Keuze(one.titel.in_(language), one.zegt_niet.in_(language)))
                for key, one in rekenvoorbeelden().items()
            ),
            (
                cijfers.KENGETALLEN,
                Keuze(gettext("A file with key figures"), gettext("Of regions or gemeenten, one figure a row.")),
            ),
            (
                cijfers.TABEL,
                Keuze(gettext("An official table"), gettext("The numbers of each region as they were published.")),
            ),
        ]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        found = self._figures(data) if "bron" in data else None
        if found is not None and not self.errors:
            self.definitie = self._definition(data, found)
        return data

    def _figures(self, data: dict[str, Any]) -> Cijfers | None:
        """The figures that were chosen; what is wrong with a file stands in ``bevindingen``."""
        kind = data["bron"]
        if kind == cijfers.BLIJFT and self.staat:
            return cijfers.of_definition(self.staat)
        if kind in rekenvoorbeelden():
            return cijfers.of_definition(rekenvoorbeelden()[kind].definitie)
        self._ask_the_rest(data, kind)
        found = self._read(data, kind) if data.get("bestand") else cijfers.unpacked(data.get("bewaard", ""), kind)
        if found is None:
            if not self.bevindingen:
                self.add_error("bestand", gettext("Choose a file."))
            return None
        self._keep(kind, found)
        self.bevindingen = found.bevindingen
        if kind == cijfers.TABEL:
            return found.named(data.get("naam", ""), data["vaststeller"], data["vindplaats"])
        return found

    def _read(self, data: dict[str, Any], kind: str) -> Cijfers | None:
        upload, columns = data["bestand"], data.get("kolommen") or None
        if upload.size > cijfers.LARGEST:
            self.add_error("bestand", gettext("This file is larger than 2 megabytes. Leave out what we do not need."))
            return None
        years = data.get("jaren", ())
        alone = years[0] if len(years) == 1 and "jaar" not in (columns or {"jaar": ""}) else None
        try:
            if kind == cijfers.KENGETALLEN:
                return cijfers.read_key_figures(upload, columns)
            return cijfers.read_published(upload, columns, jaar=alone, extra=data["extra_banen"])
        except BadInput as error:
            self.bevindingen = error.findings
            self.add_error("bestand", gettext("We did not load this file. What is wrong stands below the form."))
            return None

    def _ask_the_rest(self, data: dict[str, Any], kind: str) -> None:
        """What an example gives by itself has to be filled in with a file."""
        asked = ["indelingsdatum", "basisjaar", "afrondeenheid"]
        asked += ["vaststeller", "vindplaats"] if kind == cijfers.TABEL else []
        lacking = [name for name in asked if name not in self.errors and data.get(name) in (None, "")]
        for name in lacking:
            self.add_error(name, gettext("Fill this in: it goes with your file."))
        if kind == cijfers.KENGETALLEN and not _key(data):
            self.add_error(
                "sleutel_markt", gettext("Name the figures by which is divided: of both sectors, or of the total.")
            )

    def _keep(self, kind: str, found: Cijfers) -> None:
        """What was read goes along in the form."""
        self.gelezen = found
        data = QueryDict(mutable=True)
        data.update(self.data)
        data[self.add_prefix("bewaard")] = cijfers.packed(kind, found)
        self.data = data

    def _definition(self, data: dict[str, Any], found: Cijfers) -> Definitie:
        example = rekenvoorbeelden().get(data["bron"])
        base = example.definitie if example else self.staat if data["bron"] == cijfers.BLIJFT else None
        made = Definitie(
            naam=data["naam"],
            jaren=data["jaren"],
            indelingsdatum=data["indelingsdatum"] or (base.indelingsdatum if base else date.min),
            basisjaar=data["basisjaar"] or (base.basisjaar if base else 0),
            afrondeenheid=data["afrondeenheid"] or (base.afrondeenheid if base else 1),
            sleutel=_key(data) or (dict(base.sleutel) if base else {}),
            kengetallen=found.kengetallen,
            gepubliceerd=found.gepubliceerd,
            landelijk=data["landelijk"] or found.landelijk,
            exponenten=Exponenten(data["wajong"], data["werkloosheid"]),
            splitsing=found.splitsing,
            overgangen=base.overgangen if base else (),
        )
        return replace(made, sleutel={}) if data["bron"] == cijfers.TABEL else made


def of_now(staat: Definitie | None) -> list[tuple[str, Keuze]]:
    """The choice to keep the figures that the concept holds."""
    if staat is None:
        return []
    count = cijfers.of_definition(staat).aantal
    return [(cijfers.BLIJFT, Keuze(gettext("The figures that stand there"), gettext("%(n)s figures.") % {"n": count}))]


def filled_in(definitie: Definitie) -> dict[str, Any]:
    """A definition as the fields of the form show it."""
    land = definitie.landelijk or {}
    return {
        "naam": definitie.naam,
        "jaren": ", ".join(map(str, definitie.jaren)),
        "indelingsdatum": definitie.indelingsdatum,
        "basisjaar": definitie.basisjaar,
        "afrondeenheid": definitie.afrondeenheid,
        **{f"sleutel_{sector}": definitie.sleutel.get(sector, "") for sector in (*SECTOREN, TOTAAL)},
        "wajong": exponent_text(definitie.exponenten.wajong),
        "werkloosheid": exponent_text(definitie.exponenten.werkloosheid),
        "landelijk": "\n".join(f"{jaar} {sector} {banen}" for (jaar, sector), banen in sorted(land.items())),
    }


def _key(data: dict[str, Any]) -> dict[str, str]:
    return {sector: data[f"sleutel_{sector}"] for sector in (*SECTOREN, TOTAAL) if data.get(f"sleutel_{sector}")}


def _years(jaren: tuple[int, ...]) -> str:
    return gettext("holds for %(years)s") % {"years": ", ".join(map(str, jaren))}


class ReasonForm(forms.Form):
    reden = _long(_("Reason"), help_text=_("Whoever drafted it reads this. Write no personal data."))


class CommentForm(forms.Form):
    regio = forms.ChoiceField(label=_("Region"))
    tekst = _long(
        _("Comment"), help_text=_("De Werkkamer, UWV, the regions and the gemeenten read it. Write no personal data.")
    )

    def __init__(self, codes: frozenset[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = sorted((regio.naam, code) for code, regio in gebieden().regios.items() if code in codes)
        choices = [(code, naam) for naam, code in known]
        self.fields["regio"].choices = choices if len(choices) == 1 else [("", "–"), *choices]  # type: ignore[attr-defined]
