"""The bodies that decide or pay, as people call them."""

from django.utils.translation import gettext as _


def deciders() -> dict[str, str]:
    """By the code in the law data, in the language of the page."""
    return {
        "gemeente": _("the gemeente"),
        "uwv": "UWV",
        "szw": _("the minister of SZW"),
        "belastingdienst": _("the tax administration (Belastingdienst)"),
        "werkkamer": "De Werkkamer",
        "rechter": _("the court"),
    }
