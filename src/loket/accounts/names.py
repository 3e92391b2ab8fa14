"""A name is one line of readable text: nothing in it starts a new line, hides, or turns the reading around."""

import re

from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

_HIDDEN = "\\x00-\\x1f\\x7f-\\x9f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff"

ONE_LINE = RegexValidator(
    f"[{_HIDDEN}]", _("Write the name on one line, with letters and signs that can be seen."), inverse_match=True
)


def one_line(text: str) -> str:
    """What somebody else calls something, without what a name may not hold."""
    return " ".join(re.sub(f"[{_HIDDEN}]+", " ", text).split())
