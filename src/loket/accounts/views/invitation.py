"""Accept an invitation. A link that is wrong, used, withdrawn or too old gives one and the same answer."""

from functools import partial
from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from loket.accounts.actions import invitations
from loket.accounts.actor import IN_USE
from loket.accounts.forms import NewAccountForm
from loket.accounts.models import Invitation, Membership, Person
from loket.accounts.views.forms import asked, done

_TOKEN = "invitation"  # noqa: S105


def link(request: HttpRequest, token: str) -> HttpResponse:
    """Take the token out of the address at once, so that it stays in no history, log or referrer."""
    found = invitations.hash_of(token)
    if Invitation.objects.open().filter(token_hash=found).exists():
        request.session[_TOKEN] = found
    else:
        request.session.pop(_TOKEN, None)
    return HttpResponseRedirect(reverse("invitation"))


def invitation(request: HttpRequest) -> HttpResponse:
    known = request.session.get(_TOKEN)
    found = Invitation.objects.open().filter(token_hash=known).select_related("organisation").first() if known else None
    if found is None:
        return render(request, "accounts/invitation_gone.html", status=410)
    if isinstance(request.user, Person):
        return _by_account(request, request.user, found)
    return _by_new_account(request, found)


def _by_account(request: HttpRequest, person: Person, found: Invitation) -> HttpResponse:
    form = asked(request, forms.Form)
    if form.is_bound and done(form, lambda _data: _use(request, invitations.accept_as(person, found))):
        return HttpResponseRedirect(reverse("welcome"))
    return render(request, "accounts/invitation.html", {"form": form, "invitation": found})


def _by_new_account(request: HttpRequest, found: Invitation) -> HttpResponse:
    form = asked(request, partial(NewAccountForm, found.email))
    made: list[Membership] = []

    def accept(data: dict[str, Any]) -> None:
        made.append(invitations.accept_as_new(found, language=get_language() or "nl", **data))

    if form.is_bound and done(form, accept):
        person = made[0].person
        # The password was just chosen; asking for it again to set up a second step would be asking twice.
        record_authentication(request, person, method="password", email=person.email, reauthenticated=True)
        answer = perform_login(request, person, redirect_url=reverse("welcome"))
        _use(request, made[0])
        return answer  # type: ignore[no-any-return]
    return render(request, "accounts/invitation.html", {"form": form, "invitation": found, "is_new": True})


def _use(request: HttpRequest, membership: Membership) -> None:
    request.session.pop(_TOKEN, None)
    request.session[IN_USE] = str(membership.pk)
