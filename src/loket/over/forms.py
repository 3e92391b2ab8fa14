"""The form on which a visitor reports an error."""

from django import forms
from django.utils.translation import gettext_lazy as _

from loket.over.models import LONGEST, Report
from loket.over.paden import own_path


class ReportForm(forms.Form):
    page = forms.CharField(
        label=_("Page"),
        required=False,
        max_length=300,
        help_text=_(
            "The part of the address after the name of this site, such as /wetboek. Leave it empty for the whole site."
        ),
    )
    wrong = forms.CharField(
        label=_("What is wrong"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Write no personal data, such as a name or a BSN."),
    )
    should_be = forms.CharField(
        label=_("What it should be"), required=False, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 3})
    )
    source = forms.CharField(
        label=_("Where that stands"),
        required=False,
        max_length=500,
        help_text=_("A law with its article, a publication, or the address of a page."),
    )
    email = forms.EmailField(
        label=_("Your e-mail address"),
        required=False,
        help_text=_("Only if you want an answer. We erase it when your report is handled."),
    )

    def clean_page(self) -> str:
        typed: str = self.cleaned_data["page"]
        path = own_path(typed)
        if typed and not path:
            raise forms.ValidationError(
                _("We do not know this page. Write its address on this site, such as /wetboek.")
            )
        return path


class HandledForm(forms.Form):
    note = forms.CharField(
        label=_("What was done"),
        max_length=Report._meta.get_field("note").max_length,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Write no personal data. The address of the sender is erased now."),
    )
