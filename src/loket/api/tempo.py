"""How often one address may ask: counted per minute in this process, by address and never by what was asked."""

import time
from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest

MINUTE = 60
_V6_HOME = 64  # the part of an IPv6 address that one connection gets


def client_address(request: HttpRequest) -> str:
    """Whose turn it is: the address the nearest proxy saw, when one is said to stand in front."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.BEHIND_PROXY else ""
    seen = forwarded.rsplit(",", 1)[-1].strip() or request.META.get("REMOTE_ADDR", "")
    try:
        address = ip_address(seen)
    except ValueError:
        return str(request.META.get("REMOTE_ADDR", ""))
    if isinstance(address, IPv6Address):
        return str(ip_network((address, _V6_HOME), strict=False))
    return str(address)


def seconds_to_wait(what: str, who: str, most: int, period: int = MINUTE) -> int:
    """Count one request; 0 when it may go on, else how long until the next period. ``most`` 0 means no limit."""
    if not most:
        return 0
    now = int(time.time())
    return period - now % period if _counted(what, who, now // period, period) > most else 0


def is_over(what: str, who: str, most: int, period: int = MINUTE) -> int:
    """The same without counting: how long to wait when the limit was reached before."""
    now = int(time.time())
    found = caches["tempo"].get(_key(what, who, now // period), 0)
    return period - now % period if most and found >= most else 0


def _counted(what: str, who: str, turn: int, period: int) -> int:
    cache, key = caches["tempo"], _key(what, who, turn)
    cache.add(key, 0, timeout=period + 1)
    try:
        return cache.incr(key)
    except ValueError:  # it was dropped to make room for others
        return 1


def _key(what: str, who: str, turn: int) -> str:
    return f"{what}:{turn}:{who}"
