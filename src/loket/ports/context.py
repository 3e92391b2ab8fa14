"""The ports of this installation, for the page on which somebody signs in."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

from loket.ports.configuration import PortName


@dataclass(frozen=True)
class Shown:
    name: str
    button: str
    hint: str


def ports(request: HttpRequest) -> dict[str, Any]:  # noqa: ARG001
    words = {
        PortName.STAFF: (_("As a colleague"), _("With the account of your gemeente, UWV or region.")),
        PortName.COMPANY: (_("As an employer"), _("With the means of your company, such as eHerkenning.")),
        PortName.CITIZEN: (_("As a resident"), _("With your own means, such as DigiD.")),
    }
    imitated = " " + _("Imitated in this demonstration.") if settings.DEMO else ""
    shown = [(port.name, *words[port.name]) for port in settings.PORTS]
    return {"ports": [Shown(name.value, button, hint + imitated) for name, button, hint in shown]}
