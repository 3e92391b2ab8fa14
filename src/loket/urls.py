"""Every address of the counter. Dutch pages have no prefix; the same page in English stands under /en."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import path

from loket.regios import views as regios
from loket.stand import views as stand
from loket.ui import views as ui
from loket.wetboek import views as wetboek
from loket.zoeken import views as zoeken

urlpatterns = i18n_patterns(
    path("", stand.home, name="home"),
    path("afspreken", stand.afspreken, name="afspreken"),
    path("afspreken/regios", regios.index, name="regios"),
    path("afspreken/regios/<str:code>", regios.regio, name="regio"),
    path("afspreken/gemeenten/<str:code>", regios.gemeente, name="gemeente"),
    path("wetboek", wetboek.index, name="wetboek"),
    path("wetboek/onderwerpen/<str:groep>", wetboek.subject, name="onderwerp"),
    path("wetboek/waarden/<str:naam>", wetboek.value, name="waarde"),
    path("wetboek/verschil", wetboek.difference, name="verschil"),
    path("wetboek/begrippen", wetboek.terms, name="begrippen"),
    path("wetboek/bronnen", wetboek.sources, name="wetsbronnen"),
    path("zoeken", zoeken.zoeken, name="zoeken"),
    path("bronnen", ui.sources, name="bronnen"),
    prefix_default_language=False,
)

handler404 = "loket.ui.views.not_found"
handler500 = "loket.ui.views.failed"
