"""Addresses of a demonstration; elsewhere none of these exist."""

from loket.accounts.gate import at, page
from loket.demo import views

urlpatterns = [
    page("demo", views.accounts, "demo"),
    at("demo/broker/<str:port>/aanmelden", views.authorise, "broker_authorise"),
    page("demo/post", views.mailbox, "demo_mailbox"),
]
