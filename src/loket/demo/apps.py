"""A demonstration: made-up organisations and accounts, a mail box, a broker that lets anybody be somebody."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "loket.demo"
