"""The distribution over the regions, and how an edition of it comes about."""

from django.apps import AppConfig


class VerdelingConfig(AppConfig):
    name = "loket.verdeling"

    def ready(self) -> None:
        from loket.mijn.reads import SOURCES
        from loket.verdeling import tabellen
        from loket.verdeling.taken import waiting_concepts
        from loket.verdeling.vastgesteld import adopted_editions

        SOURCES.append(waiting_concepts)
        tabellen.SOURCES[tabellen.Soort.VASTGESTELD] = adopted_editions
