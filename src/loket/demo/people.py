"""The made-up organisations and people of a demonstration. Nobody of them exists; each name says so."""

from dataclasses import dataclass
from uuid import UUID, uuid5

from loket.accounts.roles import Kind, Role
from loket.settings_accounts import DEMO_DOMAIN, MADE_UP

PASSWORD = "werkkamer-demo"  # noqa: S105 - known to all, and refused wherever WERKKAMER_DEMO is not set
MARK = "(fictief)"


def key_of(*words: str) -> UUID:
    """The same number in every demonstration, so that a link to something made up stays good."""
    return uuid5(MADE_UP, " ".join(words))


@dataclass(frozen=True)
class DemoOrganisation:
    key: str
    kind: Kind
    name: str
    parent: str = ""
    gemeente: str = ""
    regio: str = ""
    kvk: str = ""
    branch_number: str = ""


@dataclass(frozen=True)
class DemoPerson:
    """``login`` is the part of the address before the @; each role is (organisation, role, manages)."""

    login: str
    name: str
    roles: tuple[tuple[str, Role, bool], ...] = ()

    @property
    def email(self) -> str:
        return f"{self.login}{DEMO_DOMAIN}"


ORGANISATIONS = (
    DemoOrganisation("beheer", Kind.BEHEER, f"Beheer {MARK}"),
    DemoOrganisation("werkkamer", Kind.WERKKAMER, f"De Werkkamer {MARK}"),
    DemoOrganisation("regio", Kind.REGIO, f"Regio Midden-Utrecht {MARK}", regio="Midden-Utrecht"),
    DemoOrganisation("andere_regio", Kind.REGIO, f"Regio Rijnmond {MARK}", regio="Rijnmond"),
    DemoOrganisation("gemeente", Kind.GEMEENTE, f"Gemeente Utrecht {MARK}", gemeente="GM0344"),
    DemoOrganisation("uwv", Kind.UWV, f"UWV-kantoor {MARK}", gemeente="GM0344"),
    DemoOrganisation("sector", Kind.SECTOR, f"Koepel Ambacht {MARK}"),
    DemoOrganisation("werkgever", Kind.WERKGEVER, f"Bakkerij De Halm {MARK}", gemeente="GM0344", kvk="90000001"),
    DemoOrganisation(
        "vestiging", Kind.WERKGEVER, f"De Halm Utrecht {MARK}", "werkgever", "GM0344", branch_number="900000000011"
    ),
    DemoOrganisation(
        "vestiging_elders", Kind.WERKGEVER, f"De Halm Rotterdam {MARK}", "werkgever", "GM0599",
        branch_number="900000000012",
    ),
    DemoOrganisation("school", Kind.SCHOOL, f"Vso De Brug {MARK}", gemeente="GM0344"),
    DemoOrganisation("deskundige", Kind.DESKUNDIGE, f"Bureau Meetwerk {MARK}", gemeente="GM0344"),
)  # fmt: skip

PEOPLE = (
    DemoPerson("beheerder", f"Bo Beheer {MARK}", (("beheer", Role.BEHEERDER, True),)),
    DemoPerson("werkkamer", f"Wil Kamer {MARK}", (("werkkamer", Role.WERKKAMER, True),)),
    DemoPerson("tweede", f"Twan Ogen {MARK}", (("werkkamer", Role.WERKKAMER, False),)),
    DemoPerson("regio", f"Ria Midden {MARK}", (("regio", Role.REGIO, True),)),
    DemoPerson("andere_regio", f"Rob Elders {MARK}", (("andere_regio", Role.REGIO, True),)),
    DemoPerson("gemeente", f"Gea Meente {MARK}", (("gemeente", Role.GEMEENTE, True),)),
    DemoPerson("uwv", f"Udo Vee {MARK}", (("uwv", Role.UWV, True),)),
    DemoPerson("sector", f"Sef Koepel {MARK}", (("sector", Role.SECTOR, True),)),
    DemoPerson("werkgever", f"Wim Gever {MARK}", (("werkgever", Role.WERKGEVER, True),)),
    DemoPerson("vestiging", f"Ves Tiging {MARK}", (("vestiging", Role.WERKGEVER, False),)),
    DemoPerson("school", f"Sacha Brug {MARK}", (("school", Role.SCHOOL, True),)),
    DemoPerson("deskundige", f"Dee Meetwerk {MARK}", (("deskundige", Role.DESKUNDIGE, True),)),
    DemoPerson("kandidaat", f"Kim Didaat {MARK}", (("gemeente", Role.KANDIDAAT, False),)),
    DemoPerson("vertegenwoordiger", f"Ver Tegen {MARK}", (("gemeente", Role.VERTEGENWOORDIGER, False),)),
    DemoPerson(
        "twee_rollen", f"Tessa Twee {MARK}", (("gemeente", Role.GEMEENTE, False), ("school", Role.SCHOOL, False))
    ),
)
