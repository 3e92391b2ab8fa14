"""Addresses of what waits for somebody."""

from loket.accounts.gate import SIGNED_IN, at
from loket.mijn import views

urlpatterns = [
    at("mijn", views.mijn, "mijn", SIGNED_IN),
    at("mijn/berichten", views.messages, "messages", SIGNED_IN),
    at("mijn/berichten/<uuid:key>", views.message, "message", SIGNED_IN),
]
