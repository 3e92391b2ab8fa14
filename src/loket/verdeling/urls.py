"""The public pages of the distribution."""

from loket.accounts.gate import page
from loket.verdeling.views import lezen, vergelijken

urlpatterns = [
    page("afspreken/verdeling", lezen.index, name="verdeling"),
    page("afspreken/verdeling/vergelijk", vergelijken.vergelijk, name="verdeling-vergelijk"),
    page("afspreken/verdeling/wat-als", vergelijken.wat_als, name="verdeling-wat-als"),
    page("afspreken/verdeling/<slug:slug>", lezen.tabel, name="verdeling-tabel"),
    page("afspreken/verdeling/<slug:slug>/regios/<str:code>", lezen.regio, name="verdeling-regio"),
]
