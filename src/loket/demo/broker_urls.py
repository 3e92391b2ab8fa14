"""Addresses of the stand-in broker; outside the languages, since servers ask them too."""

from loket.accounts.gate import at
from loket.demo import views

urlpatterns = [
    at("demo/broker/<str:port>/.well-known/openid-configuration", views.discovery, "broker"),
    at("demo/broker/<str:port>/token", views.token, "broker_token"),
    at("demo/broker/<str:port>/sleutels", views.keys, "broker_keys"),
]
