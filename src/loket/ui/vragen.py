"""What a visitor asks in the query of a public page: a date, read kindly, with a plain error."""

from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest
from django.utils.translation import gettext

DAY_FORMS = ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y")


@dataclass(frozen=True, slots=True)
class AskedDay:
    """The day that a page is about, what was typed, and what was wrong with it."""

    day: date
    typed: str
    error: str = ""

    @property
    def query(self) -> str:
        """The part of an address that keeps this day on the next page; nothing when the reader chose no day."""
        return f"?op={self.day.isoformat()}" if self.typed and not self.error else ""


def asked_day(request: HttpRequest, name: str, default: date) -> AskedDay:
    """The day in the query, as 2026-07-01 or 1-7-2026; the default when absent or not a day."""
    typed = request.GET.get(name, "").strip()[:40]
    if not typed:
        return AskedDay(default, "")
    for form in DAY_FORMS:
        try:
            return AskedDay(datetime.strptime(typed, form).date(), typed)  # noqa: DTZ007
        except ValueError:
            continue
    message = gettext('Enter a date such as 1-7-2026. You entered "%(typed)s".') % {"typed": typed}
    return AskedDay(default, typed, message)
