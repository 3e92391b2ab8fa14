"""Who asks: the address of the caller, and the connection it belongs to."""

from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest

_V6_HOME = 64  # the part of an IPv6 address that one connection gets


def client_address(request: HttpRequest) -> str:
    """The address of the caller; behind a proxy the one that the proxy itself added last."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.BEHIND_PROXY else ""
    return forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR") or "unknown"


def home_of(request: HttpRequest) -> str:
    """The address of the caller, of IPv6 the part that one connection gets."""
    seen = client_address(request)
    try:
        address = ip_address(seen)
    except ValueError:
        return seen
    return str(ip_network((address, _V6_HOME), strict=False)) if isinstance(address, IPv6Address) else str(address)
