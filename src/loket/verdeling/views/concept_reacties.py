"""Comment on a concept for a region, and take that back."""

from functools import partial
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from loket.accounts.access import Purpose, regions
from loket.accounts.actor import actor_of
from loket.accounts.views.forms import asked, confirm, done
from loket.verdeling.actions import reacties
from loket.verdeling.concepten import concept_for, may_withdraw
from loket.verdeling.forms import CommentForm
from loket.verdeling.models import Reactie
from loket.verdeling.views.concept import not_now


def comment(request: HttpRequest, key: UUID) -> HttpResponse:
    actor = actor_of(request)
    found = concept_for(actor, key)
    if not found.is_concept:
        return not_now(request, found)
    form = asked(request, partial(CommentForm, regions(actor, Purpose.REACTIE, change=True)))
    if form.is_bound and done(form, lambda data: reacties.comment(actor, found, **data)):
        messages.success(request, _("Your comment stands with the concept."))
        return HttpResponseRedirect(reverse("concept", args=[key]) + "#reacties")
    return render(request, "verdeling/concept_reactie.html", {"form": form, "concept": found})


def withdraw(request: HttpRequest, key: UUID, reactie: UUID) -> HttpResponse:
    actor = actor_of(request)
    found = concept_for(actor, key)
    said = get_object_or_404(Reactie.objects.select_related("editie"), pk=reactie, editie=found)
    if not may_withdraw(actor, said):
        raise Http404
    if not found.is_concept:
        return not_now(request, found)
    form = asked(request, forms.Form)
    back = reverse("concept", args=[key]) + "#reacties"
    if form.is_bound and done(form, lambda _data: reacties.withdraw_comment(actor, said)):
        messages.success(request, _("The comment was withdrawn. Its text was erased."))
        return HttpResponseRedirect(back)
    effects = [_("We erase the text. You can comment again as long as this is a concept.")]
    return confirm(request, form, _("Withdraw this comment?"), _("Withdraw the comment"), effects, back=back)
