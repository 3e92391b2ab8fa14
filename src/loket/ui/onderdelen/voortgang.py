"""How far a long job is: by step, with counts, so that a reader knows that it goes on."""

from dataclasses import dataclass

from django.utils.translation import gettext


@dataclass(frozen=True, slots=True)
class Voortgang:
    """``stap`` counts from 1. ``gedaan`` and ``totaal`` are of the step that runs; an unknown total is None."""

    stappen: tuple[str, ...]
    stap: int
    gedaan: str = ""
    deel: int | None = None
    geheel: int | None = None
    staat: str = "loopt"

    @property
    def loopt(self) -> bool:
        return self.staat == "loopt"

    @property
    def naam(self) -> str:
        return self.stappen[self.stap - 1]

    @property
    def regels(self) -> list[tuple[str, str, str]]:
        """Each step with its state and a word for it."""
        here = {
            "loopt": ("nu", gettext("busy")),
            "klaar": ("af", gettext("done")),
            "gestopt": ("fout", gettext("stopped")),
            "mislukt": ("fout", gettext("failed")),
        }[self.staat]
        before, after = ("af", gettext("done")), ("straks", gettext("not yet"))
        return [
            (name, *(here if number == self.stap else before if number < self.stap else after))
            for number, name in enumerate(self.stappen, 1)
        ]
