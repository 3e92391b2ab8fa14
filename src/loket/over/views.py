"""Pages about the site itself: accessibility, privacy, open data, and reporting an error."""

from datetime import date, timedelta
from urllib.parse import urlsplit

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseForbidden, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from loket.over import actions, bestanden
from loket.over.beheerder import operator
from loket.over.catalogus import catalogue
from loket.over.datasets import DATASETS
from loket.over.forms import ReportForm
from loket.over.grens import too_many
from loket.over.paden import own_path
from loket.over.verwerkingen import register

_FILES = {
    "csv": ("text/csv; charset=utf-8", bestanden.as_csv),
    "excel.csv": ("text/csv; charset=utf-8", bestanden.as_excel_csv),
}


def accessibility(request: HttpRequest) -> HttpResponse:
    said = operator()
    stated = date.fromisoformat(said.stated) if said.stated else None
    return render(request, "over/toegankelijkheid.html", {"operator": said, "stated": stated})


def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "over/privacy.html", {"operator": operator(), "register": register()})


def open_data(request: HttpRequest) -> HttpResponse:
    return render(request, "over/open_data.html", {"datasets": DATASETS.values()})


def dataset(request: HttpRequest, name: str, ending: str) -> HttpResponse:
    """One dataset as a file."""
    del request
    if name not in DATASETS or ending not in {*_FILES, "json"}:
        raise Http404
    rows = DATASETS[name].rows()
    if ending == "json":
        return HttpResponse(bestanden.as_json(name, rows), content_type="application/json")
    kind, write = _FILES[ending]
    headers = {"Content-Disposition": f'attachment; filename="{name}.{ending}"'}
    return HttpResponse(write(rows), content_type=kind, headers=headers)


def dcat(request: HttpRequest) -> HttpResponse:
    return JsonResponse(
        catalogue(request), content_type="application/ld+json", json_dumps_params={"ensure_ascii": False}
    )


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest) -> HttpResponse:
    """The form works without a cookie, so it has no token: where the post came from is read off its Origin."""
    if request.method != "POST":
        return _report_page(request, ReportForm(initial={"page": own_path(request.GET.get("pagina", ""))}))
    if not _from_here(request):
        return HttpResponseForbidden(_("This form was sent from another site."))
    form = ReportForm(request.POST)
    if not form.is_valid():
        return _report_page(request, form)
    if too_many(request):
        form.add_error(
            None, _("You sent many reports in a short time. Try again in an hour. What you typed still stands here.")
        )
        return _report_page(request, form, status=429)
    actions.hand_in(**form.cleaned_data, language=get_language() or "nl")
    return HttpResponseRedirect(reverse("gemeld"))


def _report_page(request: HttpRequest, form: ReportForm, status: int = 200) -> HttpResponse:
    return render(request, "over/fout_melden.html", {"form": form, "operator": operator()}, status=status)


def _from_here(request: HttpRequest) -> bool:
    """Whether the post comes from a page of this site, or from software that is no browser."""
    origin = request.headers.get("Origin") or request.headers.get("Referer")
    return origin is None or urlsplit(origin).netloc == request.get_host()


def reported(request: HttpRequest) -> HttpResponse:
    return render(request, "over/gemeld.html")


def security_txt(request: HttpRequest) -> HttpResponse:
    """Where to report a weakness, as RFC 9116 has it; there is no such file when nobody is named."""
    mail = operator().mail
    if not mail:
        raise Http404
    until = (timezone.now() + timedelta(days=180)).strftime("%Y-%m-%dT00:00:00Z")
    address = request.build_absolute_uri(request.path)
    lines = [f"Contact: mailto:{mail}", f"Expires: {until}", "Preferred-Languages: nl, en", f"Canonical: {address}"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
