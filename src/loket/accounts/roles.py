"""The roles that a person can hold, and the kinds of organisation in which they are held."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """What somebody does for an organisation."""

    WERKKAMER = "werkkamer", _("De Werkkamer")
    REGIO = "regio", _("Region")
    GEMEENTE = "gemeente", _("Gemeente")
    UWV = "uwv", _("UWV")
    SECTOR = "sector", _("Sector")
    WERKGEVER = "werkgever", _("Employer")
    SCHOOL = "school", _("School")
    DESKUNDIGE = "deskundige", _("Wage value expert")
    KANDIDAAT = "kandidaat", _("Candidate")
    VERTEGENWOORDIGER = "vertegenwoordiger", _("Representative")
    BEHEERDER = "beheerder", _("Administrator")


class Kind(TextChoices):
    """What an organisation is."""

    WERKKAMER = "werkkamer", _("De Werkkamer")
    REGIO = "regio", _("Region")
    GEMEENTE = "gemeente", _("Gemeente")
    UWV = "uwv", _("UWV")
    SECTOR = "sector", _("Sector organisation")
    WERKGEVER = "werkgever", _("Employer")
    SCHOOL = "school", _("School")
    DESKUNDIGE = "deskundige", _("Expert office")
    BEHEER = "beheer", _("Administration of this installation")


# People who are helped, not people who work there. Their names are not for administrators.
HELPED = frozenset({Role.KANDIDAAT, Role.VERTEGENWOORDIGER})
HELPING = frozenset({Kind.GEMEENTE, Kind.UWV, Kind.SCHOOL})

ROLES_IN: dict[Kind, tuple[Role, ...]] = {
    Kind.WERKKAMER: (Role.WERKKAMER,),
    Kind.REGIO: (Role.REGIO,),
    Kind.GEMEENTE: (Role.GEMEENTE, Role.DESKUNDIGE, Role.KANDIDAAT, Role.VERTEGENWOORDIGER),
    Kind.UWV: (Role.UWV, Role.DESKUNDIGE, Role.KANDIDAAT, Role.VERTEGENWOORDIGER),
    Kind.SECTOR: (Role.SECTOR,),
    Kind.WERKGEVER: (Role.WERKGEVER,),
    Kind.SCHOOL: (Role.SCHOOL, Role.KANDIDAAT, Role.VERTEGENWOORDIGER),
    Kind.DESKUNDIGE: (Role.DESKUNDIGE,),
    Kind.BEHEER: (Role.BEHEERDER,),
}
