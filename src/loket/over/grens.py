"""How often one sender may report: counted for an hour, under a code from which no address can be read."""

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from loket.caller import home_of

MOST, WINDOW = 6, 3600


def too_many(request: HttpRequest) -> bool:
    """Count this report, and say whether this sender has had the number of this hour."""
    key = "melding:" + salted_hmac("loket.over.grens", home_of(request), algorithm="sha256").hexdigest()
    if cache.add(key, 1, WINDOW):
        return False
    try:
        return cache.incr(key) > MOST
    except ValueError:  # it ran out between the two lines
        return False
