"""The counters of the cache: who tried what how often. No address stands in them, only a code that needs our key."""

from django.conf import settings
from django.db import connection
from django.utils import timezone
from django.utils.crypto import salted_hmac


def unreadable(key: str, key_prefix: str, version: int) -> str:
    """The key of a counter as a keyed hash: without the secret key nobody can try out which address it is of."""
    return salted_hmac("loket.counters", f"{key_prefix}:{version}:{key}", algorithm="sha256").hexdigest()


def clear_expired() -> int:
    """Delete the counters that count no longer; the cache itself leaves them until they are asked for again."""
    table = connection.ops.quote_name(str(settings.CACHES["default"]["LOCATION"]))
    now = connection.ops.adapt_datetimefield_value(timezone.now().replace(microsecond=0))
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {table} WHERE expires < %s", [now])  # noqa: S608 - a name from the settings
        return int(cursor.rowcount)
