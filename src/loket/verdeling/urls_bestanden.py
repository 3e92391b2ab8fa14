"""The files of the distribution. A file has one address; its language stands in the query."""

from loket.accounts.gate import page
from loket.verdeling.views import bestanden

urlpatterns = [
    page("afspreken/verdeling/vergelijk.<str:ending>", bestanden.vergelijking, name="verdeling-vergelijk-bestand"),
    page("afspreken/verdeling/wat-als.<str:ending>", bestanden.wat_als, name="verdeling-wat-als-bestand"),
    page("afspreken/verdeling/<slug:slug>.<str:ending>", bestanden.tabel, name="verdeling-bestand"),
]
