"""Addresses of the reports of errors, for whoever runs this installation."""

from loket.accounts.access import Purpose
from loket.accounts.gate import Door, at
from loket.over import beheer

SEE = Door(signed_in=True, purpose=Purpose.STELSEL)
CHANGE = Door(signed_in=True, purpose=Purpose.STELSEL, change=True)

urlpatterns = [
    at("beheer/meldingen", beheer.index, "reports", SEE),
    at("beheer/meldingen/<uuid:key>", beheer.report, "report", CHANGE),
]
