"""The reports of errors, for whoever runs this installation."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from loket.accounts.actor import actor_of
from loket.accounts.views.forms import asked, done
from loket.over import actions, reads
from loket.over.forms import HandledForm

PER_PAGE = 50


def index(request: HttpRequest) -> HttpResponse:
    handled = request.GET.get("soort") == "afgehandeld"
    found = reads.reports(actor_of(request), handled=handled)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("pagina"))
    return render(request, "over/meldingen.html", {"page": page, "handled": handled})


def report(request: HttpRequest, key: UUID) -> HttpResponse:
    actor, found = actor_of(request), reads.report_for(actor_of(request), key)
    form = asked(request, HandledForm)
    if form.is_bound and done(form, lambda data: actions.settle(actor, found, **data)):
        messages.success(request, _("The report was handled. The address of the sender was erased."))
        return HttpResponseRedirect(reverse("reports"))
    return render(request, "over/melding.html", {"report": found, "form": form})
