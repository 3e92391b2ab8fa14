"""The one way in which a page takes a form: kept typing comes back, a refusal of the action stands at the form."""

from collections.abc import Callable
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from loket.accounts import kept

F = TypeVar("F", bound=forms.Form)


def asked(request: HttpRequest, make: Callable[..., F], **initial: Any) -> F:
    """The form with what was posted, or with what was typed before the session ended, or with ``initial``."""
    if request.method == "POST":
        return make(request.POST)
    before = kept.take(request)
    if before is not None:
        request.restored = True  # type: ignore[attr-defined]
        return make(initial=initial | before.dict())
    return make(initial=initial)


def done(form: forms.Form, act: Callable[[dict[str, Any]], object]) -> bool:
    """Whether the form was good and the action took place; what the action refuses is shown at the form."""
    if not form.is_valid():
        return False
    try:
        act(form.cleaned_data)
    except ValidationError as refusal:
        _show(form, refusal)
        return False
    return True


def _show(form: forms.Form, refusal: ValidationError) -> None:
    """Each error at its field; one without a field of its own may name it with its code."""
    named = refusal.error_dict if hasattr(refusal, "error_dict") else {NON_FIELD_ERRORS: refusal.error_list}
    for name, errors in named.items():
        for error in errors:
            field = next((each for each in (name, error.code) if each in form.fields), None)
            form.add_error(field, error)


def confirm(
    request: HttpRequest, form: forms.Form, question: str, doing: str, effects: list[str], *, back: str
) -> HttpResponse:
    """The page that asks whether somebody is sure, and says what happens then."""
    context = {"vraag": question, "doen": doing, "gevolgen": effects, "terug": back, "form": form, "actie": ""}
    return render(request, "ui/bevestig.html", context)
