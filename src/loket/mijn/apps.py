"""What somebody finds after signing in."""

from django.apps import AppConfig


class MijnConfig(AppConfig):
    name = "loket.mijn"
