"""How often one address may ask: counted per minute in this process, by address and never by what was asked."""

import time
from ipaddress import IPv6Address, ip_address, ip_network

from django.core.cache import caches
from django.http import HttpRequest

from loket.accounts.adapter import client_address

MINUTE = 60
_V6_HOME = 64  # the part of an IPv6 address that one connection gets


def home_of(request: HttpRequest) -> str:
    """Whose turn it is: the address of the caller, of IPv6 the part that one connection gets."""
    seen = client_address(request)
    try:
        address = ip_address(seen)
    except ValueError:
        return seen
    return str(ip_network((address, _V6_HOME), strict=False)) if isinstance(address, IPv6Address) else str(address)


def seconds_to_wait(what: str, who: str, most: int, period: int = MINUTE) -> int:
    """Count one request; 0 when it may go on, else how long until the next period. ``most`` 0 means no limit."""
    return _left(period) if most and count(what, who, period) > most else 0


def is_over(what: str, who: str, most: int, period: int = MINUTE) -> int:
    """The same without counting: how long to wait when the limit was reached before."""
    found = caches["tempo"].get(_key(what, who, period), 0)
    return _left(period) if most and found >= most else 0


def count(what: str, who: str, period: int = MINUTE) -> int:
    """How often it happened in this period, this time included."""
    cache, key = caches["tempo"], _key(what, who, period)
    cache.add(key, 0, timeout=period + 1)
    try:
        return cache.incr(key)
    except ValueError:  # it was dropped to make room for others
        return 1


def _left(period: int) -> int:
    return period - int(time.time()) % period


def _key(what: str, who: str, period: int) -> str:
    return f"{what}:{int(time.time()) // period}:{who}"
