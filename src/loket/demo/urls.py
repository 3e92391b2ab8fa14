"""Addresses of a demonstration; elsewhere none of these exist."""

from loket.accounts.gate import page
from loket.demo import views

urlpatterns = [
    page("demo", views.accounts, "demo"),
    page("demo/post", views.mailbox, "demo_mailbox"),
]
