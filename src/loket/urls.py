"""Every address of the counter. Dutch pages have no prefix; the same page in English stands under /en."""

from collections.abc import Callable

from django.conf.urls.i18n import i18n_patterns
from django.http import HttpResponse
from django.urls import URLPattern, path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from django.views.generic import RedirectView

from loket.galerij import views as galerij
from loket.regios import views as regios
from loket.stand import views as stand
from loket.ui import views as ui
from loket.wetboek import views as wetboek
from loket.zoeken import views as zoeken


def page(route: str, view: Callable[..., HttpResponse], name: str) -> URLPattern:
    """A page to read: every method but GET and HEAD is answered with 405, and there is nothing to forge."""
    return path(route, csrf_exempt(require_safe(view)), name=name)


urlpatterns = [
    path("en", RedirectView.as_view(url="/en/", query_string=True)),
    *i18n_patterns(
        page("", stand.home, name="home"),
        page("afspreken", stand.afspreken, name="afspreken"),
        page("afspreken/regios", regios.index, name="regios"),
        page("afspreken/regios/<str:code>", regios.regio, name="regio"),
        page("afspreken/gemeenten/<str:code>", regios.gemeente, name="gemeente"),
        page("wetboek", wetboek.index, name="wetboek"),
        page("wetboek/onderwerpen/<str:groep>", wetboek.subject, name="onderwerp"),
        page("wetboek/waarden/<str:naam>", wetboek.value, name="waarde"),
        page("wetboek/verschil", wetboek.difference, name="verschil"),
        page("wetboek/begrippen", wetboek.terms, name="begrippen"),
        page("wetboek/bronnen", wetboek.sources, name="wetsbronnen"),
        page("zoeken", zoeken.zoeken, name="zoeken"),
        page("bronnen", ui.sources, name="bronnen"),
        page("galerij", galerij.index, name="galerij"),
        page("galerij/onderdelen/<str:groep>", galerij.groep, name="galerij_groep"),
        page("galerij/taak", galerij.taak, name="taak"),
        page("galerij/bevindingen.csv", galerij.bevindingen, name="galerij_bevindingen"),
        path("galerij/proefformulier", galerij.proefformulier, name="proefformulier"),
        prefix_default_language=False,
    ),
]

handler404 = "loket.ui.views.not_found"
handler500 = "loket.ui.views.failed"
