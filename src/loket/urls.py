"""Every address of the counter. Dutch pages have no prefix; the same page in English stands under /en."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from django.views.generic import RedirectView

from loket.accounts.gate import at, page
from loket.api import gezond
from loket.api import views as api
from loket.api.v1 import unknown
from loket.galerij import views as galerij
from loket.over import sitemap
from loket.over import views as over
from loket.regios import views as regios
from loket.stand import views as stand
from loket.ui import views as ui
from loket.wetboek import views as wetboek
from loket.zoeken import views as zoeken

demonstration = [path("", include("loket.demo.urls"))] if settings.DEMO else []
broker = [path("", include("loket.demo.broker_urls"))] if settings.DEMO else []

urlpatterns = [
    *broker,
    path("health", gezond.health, name="health"),
    path("ready", gezond.ready, name="ready"),
    path("api", unknown),
    path("api/", include("loket.api.v1")),
    path("en", RedirectView.as_view(url="/en/", query_string=True)),
    page("open-data/catalogus.json", over.dcat, name="catalogus"),
    page("open-data/<slug:name>.<str:ending>", over.dataset, name="dataset"),
    page(".well-known/security.txt", over.security_txt, name="security-txt"),
    page("robots.txt", sitemap.robots, name="robots"),
    page("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("", include("loket.verdeling.urls_bestanden")),
    *i18n_patterns(
        page("", stand.home, name="home"),
        page("afspreken", stand.afspreken, name="afspreken"),
        page("afspreken/regios", regios.index, name="regios"),
        page("afspreken/regios/<str:code>", regios.regio, name="regio"),
        page("afspreken/gemeenten/<str:code>", regios.gemeente, name="gemeente"),
        path("", include("loket.verdeling.urls_beheer")),
        path("", include("loket.verdeling.urls")),
        page("wetboek", wetboek.index, name="wetboek"),
        page("wetboek/onderwerpen/<str:groep>", wetboek.subject, name="onderwerp"),
        page("wetboek/waarden/<str:naam>", wetboek.value, name="waarde"),
        page("wetboek/verschil", wetboek.difference, name="verschil"),
        page("wetboek/begrippen", wetboek.terms, name="begrippen"),
        page("wetboek/bronnen", wetboek.sources, name="wetsbronnen"),
        page("zoeken", zoeken.zoeken, name="zoeken"),
        page("open-data/api", api.manual, name="api"),
        page("bronnen", ui.sources, name="bronnen"),
        page("toegankelijkheid", over.accessibility, name="toegankelijkheid"),
        page("privacy", over.privacy, name="privacy"),
        page("open-data", over.open_data, name="open-data"),
        at("fout-melden", over.report, "fout-melden"),
        page("fout-melden/verstuurd", over.reported, name="gemeld"),
        page("galerij", galerij.index, name="galerij"),
        page("galerij/onderdelen/<str:groep>", galerij.groep, name="galerij_groep"),
        page("galerij/taak", galerij.taak, name="taak"),
        page("galerij/bevindingen.csv", galerij.bevindingen, name="galerij_bevindingen"),
        at("galerij/proefformulier", galerij.proefformulier, "proefformulier"),
        path("", include("loket.accounts.urls")),
        path("", include("loket.ports.urls")),
        path("", include("loket.mijn.urls")),
        path("", include("loket.api.urls")),
        path("", include("loket.over.urls")),
        *demonstration,
        prefix_default_language=False,
    ),
]

handler403 = "loket.ui.views.refused"
handler404 = "loket.ui.views.not_found"
handler429 = "loket.ui.views.too_often"
handler500 = "loket.ui.views.failed"
