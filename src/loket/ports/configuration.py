"""The three ports through which others vouch for somebody: staff, companies and citizens. Set per installation."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured


class PortName(StrEnum):
    STAFF = "medewerker"
    COMPANY = "bedrijf"
    CITIZEN = "inwoner"


@dataclass(frozen=True)
class PortSettings:
    """A broker that speaks OpenID Connect. ``levels`` are the assurance levels (acr) that are good enough."""

    name: PortName
    server: str
    client_id: str
    secret: str
    levels: tuple[str, ...] = ()
    kvk_claim: str = "kvk"
    branch_claim: str = "vestigingsnummer"

    @property
    def origin(self) -> str:
        parts = urlsplit(self.server)
        return f"{parts.scheme}://{parts.netloc}"


_PREFIX = {PortName.STAFF: "OIDC_STAFF", PortName.COMPANY: "OIDC_COMPANY", PortName.CITIZEN: "OIDC_CITIZEN"}


def configured(environment: Mapping[str, str]) -> tuple[PortSettings, ...]:
    """The ports that the environment describes; raises ImproperlyConfigured where one is described by half."""
    return tuple(_port(name, environment) for name in PortName if environment.get(f"{_PREFIX[name]}_SERVER"))


def _port(name: PortName, environment: Mapping[str, str]) -> PortSettings:
    prefix = _PREFIX[name]
    given = {part: environment.get(f"{prefix}_{part}", "").strip() for part in ("SERVER", "CLIENT_ID", "SECRET")}
    levels = tuple(environment.get(f"{prefix}_LEVELS", "").split())
    lacking = [f"{prefix}_{part}" for part, value in given.items() if not value]
    # Staff may have a second step of their own here; of others a broker must say how sure it is.
    if not levels and name is not PortName.STAFF:
        lacking.append(f"{prefix}_LEVELS")
    if lacking:
        message = f"The port for {name} is set by half. Set {', '.join(lacking)} as well."
        raise ImproperlyConfigured(message)
    if not given["SERVER"].startswith("https://"):
        message = f"{prefix}_SERVER must begin with https://"
        raise ImproperlyConfigured(message)
    return PortSettings(
        name,
        given["SERVER"],
        given["CLIENT_ID"],
        given["SECRET"],
        levels,
        environment.get(f"{prefix}_KVK_CLAIM", "kvk"),
        environment.get(f"{prefix}_BRANCH_CLAIM", "vestigingsnummer"),
    )


def stand_ins() -> tuple[PortSettings, ...]:
    """All three ports of a demonstration, kept by the demonstration itself. Their server follows the request."""
    return tuple(PortSettings(name, "", f"werkkamer-{name}", "demonstratie", ("fictief",)) for name in PortName)


def as_apps(ports: tuple[PortSettings, ...]) -> list[dict[str, object]]:
    """The ports as allauth wants to read them."""
    return [
        {
            "provider_id": port.name.value,
            "name": port.name.value,
            "client_id": port.client_id,
            "secret": port.secret,
            "settings": {
                "server_url": port.server,
                "oauth_pkce_enabled": True,
                "fetch_userinfo": False,
                "scope": ["openid"],
                "auth_params": {"acr_values": " ".join(port.levels)} if port.levels else {},
                "port": port,
            },
        }
        for port in ports
    ]
