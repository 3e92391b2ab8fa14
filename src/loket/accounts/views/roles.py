"""Invite a colleague, withdraw an invitation, lend a role, end one, choose the one in use."""

from functools import partial
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from loket.accounts import reads
from loket.accounts.actions import invitations, memberships, people
from loket.accounts.actions.permission import sees_role
from loket.accounts.actor import IN_USE, actor_of, roles_of
from loket.accounts.forms import DelegateForm, InviteForm
from loket.accounts.models import Invitation, Membership, Person
from loket.accounts.roles import HELPED
from loket.accounts.views.forms import asked, confirm, done
from loket.mijn.post import at_home


def invite(request: HttpRequest, key: UUID) -> HttpResponse:
    actor = actor_of(request)
    organisation = reads.organisation_for(actor, key, change=True)
    # Somebody must be able to let others in, so the first person is asked to.
    first = not reads.has_manager(organisation)
    form = asked(request, partial(InviteForm, reads.roles_to_give(actor, organisation)), manages=first)
    link = lambda token: at_home(request.build_absolute_uri(reverse("invitation_link", args=[token])))  # noqa: E731
    if form.is_bound and done(form, lambda data: invitations.invite(actor, organisation, link=link, **data)):
        return _to(request, organisation.pk, _("The invitation has been sent."))
    return render(request, "accounts/invite.html", {"form": form, "organisation": organisation})


def withdraw(request: HttpRequest, key: UUID) -> HttpResponse:
    actor = actor_of(request)
    found = get_object_or_404(Invitation.objects.unanswered().select_related("organisation"), pk=key)
    reads.organisation_for(actor, found.organisation_id, change=True)
    if not sees_role(actor, found.role):
        raise Http404
    form = asked(request, forms.Form)
    if form.is_bound and done(form, lambda _data: invitations.withdraw_invitation(actor, found)):
        return _to(request, found.organisation_id, _("The invitation has been withdrawn."))
    words = {"organisation": found.organisation.name}
    question = _("Withdraw the invitation for %(organisation)s?") % words
    effects = [_("The link in the mail stops working at once."), _("We erase the address. You can invite again.")]
    back = reverse("organisation", args=[found.organisation_id])
    return confirm(request, form, question, _("Withdraw the invitation"), effects, back=back)


def end(request: HttpRequest, key: UUID) -> HttpResponse:
    """End a role: one's own, or that of a colleague in an organisation that one runs."""
    found = _role(request, key)
    form = asked(request, forms.Form)
    if form.is_bound and done(form, lambda _data: memberships.end_membership(actor_of(request), found)):
        messages.success(request, _("The role has ended."))
        return HttpResponseRedirect(reverse("mijn"))
    words = {"role": found.get_role_display(), "organisation": found.organisation.name, "name": found.person.name}
    if _is_own(request, found):
        question = _("End your role %(role)s at %(organisation)s?") % words
        effects = [_("You can no longer act in this role."), _("Only a new invitation gives it back.")]
    else:
        question = _("End the role of %(name)s at %(organisation)s?") % words
        effects = [_("Your colleague can no longer act in this role."), _("Your colleague gets a message.")]
    effects.append(_("What was lent out of this role ends as well."))
    return confirm(request, form, question, _("End the role"), effects, back=_back(request, found))


def management(request: HttpRequest, key: UUID) -> HttpResponse:
    """Let a colleague manage the organisation, or no longer."""
    found = _role(request, key)
    if found.delegated_by_id:
        raise Http404
    reads.organisation_for(actor_of(request), found.organisation_id, change=True)
    form, to = asked(request, forms.Form), not found.manages
    if form.is_bound and done(form, lambda _data: memberships.set_management(actor_of(request), found, manages=to)):
        said = _("Your colleague manages the organisation from now on.")
        return _to(request, found.organisation_id, said if to else _("Your colleague no longer manages it."))
    words = {"name": found.person.name, "organisation": found.organisation.name}
    if to:
        question, doing = _("Let %(name)s manage %(organisation)s?") % words, _("Let this colleague manage it")
        effects = [
            _("Your colleague can invite and remove people."),
            _("Your colleague can change details and branches."),
        ]
    else:
        question = _("Should %(name)s no longer manage %(organisation)s?") % words
        doing, effects = _("Stop the managing"), [_("Your colleague keeps the role."), _("You can undo this.")]
    return confirm(request, form, question, doing, effects, back=_back(request, found))


def block(request: HttpRequest, key: UUID) -> HttpResponse:
    """Keep somebody out at once, or let them in again; for who runs the installation, and never of who is helped."""
    held = Membership.objects.filter(person=key)
    found = get_object_or_404(Person, pk=key)
    if held.filter(role__in=HELPED).exists() or not held.exists():
        raise Http404
    form, blocked = asked(request, forms.Form), found.is_active
    if form.is_bound and done(form, lambda _data: people.set_blocked(actor_of(request), found, blocked=blocked)):
        messages.success(request, _("The account is blocked.") if blocked else _("The account is open again."))
        return HttpResponseRedirect(reverse("organisations"))
    if blocked:
        question, doing = _("Block the account of %(name)s?") % {"name": found.name}, _("Block the account")
        effects = [_("The person is signed out at once, everywhere."), _("Roles stay as they are. You can undo this.")]
    else:
        question, doing = _("Let %(name)s in again?") % {"name": found.name}, _("Open the account")
        effects = [_("The person can sign in again, in the same roles.")]
    return confirm(request, form, question, doing, effects, back=reverse("organisations"))


def delegate(request: HttpRequest, key: UUID) -> HttpResponse:
    found = _role(request, key)
    if not _is_own(request, found) or found.delegated_by_id or found.role in HELPED:
        raise Http404
    colleagues = memberships.colleagues(found)
    form = asked(request, partial(DelegateForm, colleagues))

    def lend(data: dict[str, object]) -> object:
        to = Person.objects.get(pk=str(data["to"]))
        return memberships.delegate(actor_of(request), found, to=to, until=data["until"])  # type: ignore[arg-type]

    if form.is_bound and done(form, lend):
        messages.success(request, _("Your colleague can use your role from now on."))
        return HttpResponseRedirect(reverse("account"))
    return render(request, "accounts/delegate.html", {"form": form, "membership": found, "colleagues": colleagues})


def choose(request: HttpRequest) -> HttpResponse:
    """Use another of one's own roles."""
    for membership in roles_of(request.user):  # type: ignore[arg-type]
        if str(membership.pk) == request.POST.get("rol"):
            request.session[IN_USE] = str(membership.pk)
            return HttpResponseRedirect(reverse("mijn"))
    messages.error(request, _("This role has ended. Choose another one."))
    return HttpResponseRedirect(reverse("account"))


def _role(request: HttpRequest, key: UUID) -> Membership:
    """A role that is in force, and one's own or of an organisation that one runs."""
    held = Membership.objects.in_force().select_related("organisation", "person")
    found = get_object_or_404(held, pk=key)
    if not memberships.is_holder_or_lender(found, actor_of(request).person):
        actor = actor_of(request)
        reads.organisation_for(actor, found.organisation_id, change=True)
        if not sees_role(actor, found.role):
            raise Http404
    return found


def _back(request: HttpRequest, membership: Membership) -> str:
    own = _is_own(request, membership)
    return reverse("account") if own else reverse("organisation", args=[membership.organisation_id])


def _is_own(request: HttpRequest, membership: Membership) -> bool:
    return membership.person_id == request.user.pk


def _to(request: HttpRequest, organisation: UUID, said: str) -> HttpResponse:
    messages.success(request, said)
    return HttpResponseRedirect(reverse("organisation", args=[organisation]))
