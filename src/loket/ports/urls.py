"""Addresses of the ports."""

from loket.accounts.gate import at
from loket.ports import views

urlpatterns = [
    at("inloggen/poort/geannuleerd", views.cancelled, "socialaccount_login_cancelled"),
    at("inloggen/poort/<str:port>", views.login, "port_login"),
    at("inloggen/poort/<str:port>/terug", views.callback, "port_callback"),
]
