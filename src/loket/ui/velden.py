"""How a field of a Django form is dressed: one look for every form, also for those of a library."""

import re
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from typing import Any, NamedTuple

from django import forms
from django.forms.boundfield import BoundField
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from loket.ui.vragen import DAY_FORMS

_TEXTBOX = "utrecht-textbox utrecht-textbox--html-input"
# With more names than this the heading is longer than the list under it.
_NAMED = 3
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Keuze:
    """The words of one choice, with a line under it that explains it."""

    titel: str | Promise
    uitleg: str | Promise = ""

    def __str__(self) -> str:
        return str(self.titel)


class DagVeld(forms.DateField):
    """A day: a date field of the browser, that also takes 1-7-2026."""

    def __init__(self, **options: Any) -> None:
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(**{"widget": widget, "input_formats": DAY_FORMS, **options})


class FormError(NamedTuple):
    """One line of the error summary: what is wrong, and the field to go to."""

    label: str
    anchor: str
    messages: list[str]


def kind_of(field: BoundField) -> str:
    """Which layout the field takes: ``groep`` of choices, one ``vinkje``, or a ``regel`` to fill in."""
    if field.use_fieldset:
        return "groep"
    return "vinkje" if isinstance(field.field.widget, forms.CheckboxInput) else "regel"


def control(field: BoundField) -> SafeString:
    """The control itself, without its label."""
    widget = copy(field.field.widget)
    widget.attrs = {name: value for name, value in widget.attrs.items() if name != "placeholder"}
    # `required` makes browsers complain in their own language, before the page can say what it needs.
    field.form.use_required_attribute = False
    attrs: dict[str, Any] = {"class": _class_of(widget)}
    if field.field.required:
        attrs["aria-required"] = "true"
    if isinstance(widget, forms.widgets.Input):
        if widget.input_type == "email":
            attrs["autocomplete"] = widget.attrs.get("autocomplete", "email")
        if field.form.is_bound and not _browser_reads(widget.input_type or "", str(field.value() or "")):
            widget.input_type = "text"
    return field.as_widget(widget, attrs)


def _browser_reads(kind: str, typed: str) -> bool:
    """Whether a field of this type shows what was typed; a browser throws away what it takes for no number or day."""
    pattern = {"number": _NUMBER, "date": _ISO_DAY}.get(kind)
    return not typed or not pattern or bool(pattern.fullmatch(typed))


def _class_of(widget: forms.Widget) -> str:
    match widget:
        case forms.CheckboxInput():
            return "utrecht-checkbox utrecht-checkbox--html-input wk-vink"
        case forms.Select():
            return "utrecht-select utrecht-select--html-select"
        case forms.Textarea():
            return "utrecht-textarea utrecht-textarea--html-textarea"
    return _TEXTBOX


def errors_of(form: forms.BaseForm) -> Iterator[FormError]:
    """What is wrong with the form: first what concerns it as a whole, then each field in its order."""
    for message in form.non_field_errors():
        yield FormError("", "", [str(message)])
    for field in form:
        if field.errors:
            first_choice = "_0" if field.use_fieldset else ""
            anchor = "" if field.is_hidden else f"{field.auto_id}{first_choice}"
            yield FormError(str(field.label), anchor, messages_of(field))


def messages_of(field: BoundField) -> list[str]:
    """What is wrong with one field; that nothing was filled in is said in the words of its kind."""
    absent = {
        "groep": gettext("Choose an answer."),
        "vinkje": gettext("Tick this box to go on."),
        "regel": gettext("Fill this in."),
    }[kind_of(field)]
    found = field.errors.as_data()
    return [absent if error.code == "required" else str(error.messages[0]) for error in found]


def summary_of(found: list[FormError]) -> str:
    """The heading of the error summary, with the fields by name when they are few."""
    names = [_inside(error.label.rstrip("?")) for error in found if error.label]
    if not names:
        return gettext("Check what you filled in")
    if len(names) > _NAMED:
        return gettext("Check %(n)s answers") % {"n": len(names)}
    words = ngettext("Check one answer: %(fields)s", "Check %(n)s answers: %(fields)s", len(names))
    return words % {"n": len(names), "fields": ", ".join(names)}


def _inside(label: str) -> str:
    """A label inside a sentence: no capital, unless it is an abbreviation or a name like KvK."""
    first = label.split(" ", maxsplit=1)[0]
    return label if any(sign.isupper() for sign in first[1:]) else label[:1].lower() + label[1:]
