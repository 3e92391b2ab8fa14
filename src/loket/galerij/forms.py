"""One form with every kind of field, to see and to try."""

from django import forms
from django.utils.translation import gettext_lazy as _

from loket.ui.velden import DagVeld, Keuze

_HELP = [
    ("gemeente", Keuze(_("Help from the gemeente"), _("Someone of the gemeente guides this person."))),
    ("uwv", Keuze(_("Help from UWV"))),
    ("onbekend", Keuze(_("I do not know"), _("We go on and show what stays open."))),
]


class Hulpvraag(forms.Form):
    """A page with one question and choices."""

    hulp = forms.ChoiceField(label=_("Which help does this person have now?"), widget=forms.RadioSelect, choices=_HELP)


class Urenvraag(forms.Form):
    """A page with one question and one field."""

    uren = forms.IntegerField(
        label=_("How many hours a week will this person work?"), help_text=_("A whole number from 0 to 60.")
    )


class Proefformulier(forms.Form):
    """Every kind of field once. Nothing that is filled in is kept."""

    naam = forms.CharField(
        label=_("Your name"),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        help_text=_("A made-up one is fine."),
    )
    email = forms.EmailField(label=_("Email address"))
    wachtwoord = forms.CharField(
        label=_("Password"), widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}), min_length=12
    )
    uren = forms.IntegerField(
        label=_("Hours per week"), min_value=0, max_value=60, help_text=_("A whole number from 0 to 60.")
    )
    begin = DagVeld(label=_("First working day"), required=False, help_text=_("For example 1-7-2026."))
    plaats = forms.ChoiceField(label=_("Gemeente"), choices=[("", "–"), ("a", "Voorbeeldstad"), ("b", "Voorbeelddorp")])
    hulp = forms.ChoiceField(label=_("Which help does this person have now?"), widget=forms.RadioSelect, choices=_HELP)
    dagen = forms.MultipleChoiceField(
        label=_("On which days can this person work?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        choices=[("ma", _("Monday")), ("di", _("Tuesday")), ("wo", _("Wednesday"))],
    )
    verhaal = forms.CharField(label=_("What should we know?"), widget=forms.Textarea(attrs={"rows": 4}), required=False)
    akkoord = forms.BooleanField(label=_("I read what happens with these answers"))
