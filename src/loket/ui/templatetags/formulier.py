"""Forms and what belongs to them: fields, the error summary, a question, buttons, messages, pages of a list."""

from typing import Any

from django import forms, template
from django.core.paginator import Page
from django.forms.boundfield import BoundField
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from loket.ui import velden

register = template.Library()

_BUTTONS = {
    "eerste": "utrecht-button--primary-action",
    "tweede": "utrecht-button--secondary-action",
    "gevaar": "utrecht-button--primary-action utrecht-button--danger",
}


@register.inclusion_tag("ui/formulier.html")
def formulier(form: forms.BaseForm, focus: bool = True) -> dict[str, Any]:
    """The error summary and every field of ``form``; the page writes the form element and its buttons."""
    return {"form": form, "focus": focus}


@register.inclusion_tag("ui/fouten.html")
def fouten(form: forms.BaseForm, focus: bool = True) -> dict[str, Any]:
    """The error summary alone, for a page that places its fields itself. It takes focus when the page opens."""
    found = list(velden.errors_of(form)) if form.is_bound else []
    return {"errors": found, "title": velden.summary_of(found), "focus": focus, "id": f"{form.prefix or 'form'}-fouten"}


@register.inclusion_tag("ui/veld.html")
def veld(field: BoundField) -> dict[str, Any]:
    """One field with its label, hint and error."""
    kind = velden.kind_of(field)
    messages = velden.messages_of(field) if field.errors else []
    return {
        "field": field,
        "kind": kind,
        "messages": messages,
        "control": "" if kind == "groep" else velden.control(field),
    }


@register.inclusion_tag("ui/vraag.html")
def vraag(field: BoundField, waarom: str = "", open: bool = False, kop: str = "h1") -> dict[str, Any]:  # noqa: A002
    """A page with one question: the label is its heading; ``open`` shows at once why it is asked."""
    return {**veld(field), "waarom": waarom, "open": open, "kop": kop}


@register.simple_tag
def knop(words: str, soort: str = "eerste", naam: str = "", waarde: str = "") -> SafeString:
    """A button that sends the form: ``eerste``, ``tweede``, or ``gevaar`` for what cannot be undone."""
    named = format_html(' name="{}" value="{}"', naam, waarde) if naam else ""
    return format_html('<button type="submit" class="utrecht-button {}"{}>{}</button>', _BUTTONS[soort], named, words)


@register.inclusion_tag("ui/melding.html")
def melding(words: str, soort: str = "ok") -> dict[str, Any]:
    """What just happened: ``ok``, ``info``, ``warning`` or ``error``, said in a word as well."""
    heads = {
        "ok": gettext("Done"),
        "info": gettext("Good to know"),
        "warning": gettext("Please note"),
        "error": gettext("This went wrong"),
    }
    kind = {"success": "ok", "debug": "info"}.get(soort, soort)
    return {"words": words, "kind": kind, "head": heads[kind], "role": "alert" if kind == "error" else "status"}


@register.inclusion_tag("ui/bladeren.html", takes_context=True)
def bladeren(context: dict[str, Any], blad: Page[Any], naam: str = "blad") -> dict[str, Any]:
    """The pages of a long list; the rest of the query stays in each address."""
    query = context["request"].GET.copy()
    query.pop(naam, None)
    pages = blad.paginator.get_elided_page_range(blad.number, on_each_side=1, on_ends=1)
    start = f"?{query.urlencode()}&{naam}=" if query else f"?{naam}="
    return {"blad": blad, "nummers": list(pages), "start": start, "weg": blad.paginator.ELLIPSIS}
