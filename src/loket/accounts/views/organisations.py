"""An organisation: who it is, its branches, its people, what changed; and the forms that change it."""

from functools import partial
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from banenafspraak.verdeling.gebieden import gebieden
from loket.accounts import reads
from loket.accounts.access import Purpose, fixed_fields, may, may_reach
from loket.accounts.actions import organisations as act
from loket.accounts.actor import actor_of
from loket.accounts.forms import OrganisationForm
from loket.accounts.models import Organisation
from loket.accounts.roles import Kind
from loket.accounts.views.forms import asked, confirm, done

PER_PAGE = 50


def index(request: HttpRequest) -> HttpResponse:
    actor = actor_of(request)
    words, kind = request.GET.get("q", "")[:100], request.GET.get("soort", "")
    found = reads.search_organisations(actor, words.strip(), kind if kind in Kind else "")
    context = {
        "page": Paginator(found, PER_PAGE).get_page(request.GET.get("pagina")),
        "words": words,
        "kind": kind,
        "kinds": Kind.choices,
        "may_add": may(actor, Purpose.STELSEL, change=True),
    }
    return render(request, "accounts/organisations.html", context)


def organisation(request: HttpRequest, key: UUID) -> HttpResponse:
    actor, found = actor_of(request), reads.organisation_for(actor_of(request), key)
    runs_it = may_reach(actor, Purpose.ORGANISATIE, found)
    context = {
        "organisation": found,
        "gemeente": gebieden().gemeenten.get(found.gemeente),
        "regio": gebieden().regios.get(found.regio),
        "branches": reads.search_organisations(actor, "", "").filter(parent=found),
        "runs_it": runs_it,
        "may_change": may_reach(actor, Purpose.ORGANISATIE, found, change=True),
        "may_block": may(actor, Purpose.STELSEL, change=True),
        "is_own": actor.organisation is not None and found in actor.organisation.line(),
        "people": reads.people_of(actor, found),
        "invitations": reads.invitations_of(actor, found),
        "trail": reads.named(reads.trail_of(actor, found)[:5]) if runs_it else [],
    }
    return render(request, "accounts/organisation.html", context)


def add(request: HttpRequest) -> HttpResponse:
    """First its kind, then what belongs to that kind."""
    kind = request.GET.get("soort", "")
    if kind not in Kind:
        return render(request, "accounts/choose_kind.html", {"kinds": Kind.choices})
    form = asked(request, partial(OrganisationForm, kind, fixed=frozenset()))
    made: list[Organisation] = []
    if form.is_bound and done(
        form, lambda data: made.append(act.create_organisation(actor_of(request), kind, **data))
    ):  # fmt: skip
        return _to(made[0], request, _("The organisation has been added. Now invite somebody."))
    return render(request, "accounts/organisation_form.html", {"form": form, "kind": Kind(kind)})


def add_branch(request: HttpRequest, key: UUID) -> HttpResponse:
    parent = reads.organisation_for(actor_of(request), key, change=True)
    form = asked(request, partial(OrganisationForm, parent.kind, is_branch=True, fixed=_fixed(request, parent.kind)))
    if form.is_bound and done(form, lambda data: act.add_branch(actor_of(request), parent, **data)):
        return _to(parent, request, _("The branch has been added."))
    return render(request, "accounts/organisation_form.html", {"form": form, "parent": parent})


def change(request: HttpRequest, key: UUID) -> HttpResponse:
    found = reads.organisation_for(actor_of(request), key, change=True)
    make = partial(OrganisationForm, found.kind, is_branch=found.parent is not None, fixed=_fixed(request, found.kind))
    form = asked(request, make, **OrganisationForm.initial_of(found))
    if form.is_bound and done(form, lambda data: act.change_organisation(actor_of(request), found, **data)):
        return _to(found, request, _("The details have been changed."))
    return render(request, "accounts/organisation_form.html", {"form": form, "organisation": found})


def close(request: HttpRequest, key: UUID) -> HttpResponse:
    """Close an organisation, or open a closed one again."""
    found = reads.organisation_for(actor_of(request), key, change=True)
    words, form = {"organisation": found.name}, asked(request, forms.Form)
    if found.is_active:
        step, said = act.close_organisation, _("The organisation has been closed.")
        question, doing = _("Close %(organisation)s?") % words, _("Close the organisation")
        effects = [_("Nobody can act for it any more."), _("Its branches close as well."), _("You can undo this.")]
    else:
        step, said = act.open_organisation, _("The organisation is open again.")
        question, doing = _("Open %(organisation)s again?") % words, _("Open the organisation")
        effects = [_("Everybody who held a role there can act for it again."), _("Its branches open as well.")]
    if form.is_bound and done(form, lambda _data: step(actor_of(request), found)):
        return _to(found, request, said)
    return confirm(request, form, question, doing, effects, back=reverse("organisation", args=[found.pk]))


def trail(request: HttpRequest, key: UUID) -> HttpResponse:
    found = reads.organisation_for(actor_of(request), key, change=True)
    page = Paginator(reads.trail_of(actor_of(request), found), PER_PAGE).get_page(request.GET.get("pagina"))
    context = {"organisation": found, "page": page, "trail": reads.named(page.object_list)}
    return render(request, "accounts/trail.html", context)


def _fixed(request: HttpRequest, kind: str) -> frozenset[str]:
    runs_all = may(actor_of(request), Purpose.STELSEL, change=True)
    return frozenset() if runs_all else fixed_fields(kind)


def _to(organisation: Organisation, request: HttpRequest, said: str) -> HttpResponse:
    messages.success(request, said)
    return HttpResponseRedirect(reverse("organisation", args=[organisation.pk]))
