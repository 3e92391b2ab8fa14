"""Addresses of the links that an organisation gives its software."""

from loket.accounts.gate import at
from loket.accounts.urls import CHANGE
from loket.api import koppelingen

urlpatterns = [
    at("mijn/organisaties/<uuid:key>/koppelingen", koppelingen.index, "clients", CHANGE),
    at("mijn/organisaties/<uuid:key>/koppelingen/nieuw", koppelingen.add, "add_client", CHANGE),
    at("mijn/koppelingen/<uuid:key>/geheim", koppelingen.renew, "renew_client", CHANGE),
    at("mijn/koppelingen/<uuid:key>/stoppen", koppelingen.stop, "stop_client", CHANGE),
]
