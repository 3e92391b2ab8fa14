"""Who runs this installation, as far as they said so in the environment."""

from dataclasses import dataclass

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Operator:
    """Empty where this installation does not say it; pages then say that instead of a made-up name."""

    name: str
    mail: str
    stated: str

    @property
    def is_known(self) -> bool:
        return bool(self.name and self.mail)


def operator() -> Operator:
    return Operator(settings.OPERATOR, settings.OPERATOR_MAIL, settings.STATEMENT_DATE)
