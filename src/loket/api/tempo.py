"""How often one address may ask: counted per minute in this process, by address and never by what was asked."""

import time

from django.core.cache import caches

MINUTE = 60


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
