"""Every page of the counter, read from the URL configuration, so that a new one cannot be forgotten."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import translation
from django.views.generic import RedirectView

from loket.accounts.access import Purpose
from loket.accounts.gate import Door
from loket.demo.actions import CLIENT, INVITATION, MESSAGE, REPORT
from loket.demo.actions_verdeling import COMMENT, CONCEPT, OFFERED
from loket.demo.people import PASSWORD, key_of
from loket.galerij.groepen import GROEPEN

LANGUAGES = ("nl", "en")
_FOR_SOFTWARE = re.compile(r"/(api|health|ready)(/|\Z)")

_EMPLOYER = f"/mijn/organisaties/{key_of('werkgever')}"
_OWN_ROLE = f"/mijn/rollen/{key_of('werkgever', 'werkgever')}"
_KEYS = "/mijn/account/beveiliging"
_CONCEPTS = "/afspreken/verdeling/concepten"
# The number of the key (passkey) that `with_keys` gives to a visitor.
KEY = 987001

# For each path with a part to fill in: what to visit. For a page with questions: a question as well.
EXAMPLES: dict[str, tuple[str, ...]] = {
    "/wetboek": ("/wetboek", "/wetboek?op=2026-07-01"),
    "/wetboek/waarden/<naam>": (
        "/wetboek/waarden/wml.uur",
        "/wetboek/waarden/wml.jeugd",
        "/wetboek/waarden/lks.plafond",
        "/wetboek/waarden/doel.extra_banen",
        "/wetboek/waarden/resultaat.extra_banen",
    ),
    "/wetboek/onderwerpen/<groep>": (
        "/wetboek/onderwerpen/minimumloon",
        "/wetboek/onderwerpen/banenafspraak",
        "/wetboek/onderwerpen/lokale_onderwerpen",
    ),
    "/wetboek/verschil": ("/wetboek/verschil", "/wetboek/verschil?van=2026-01-01&naar=2026-07-01"),
    "/afspreken/regios": ("/afspreken/regios",),
    "/afspreken/regios/<code>": ("/afspreken/regios/AM26", "/afspreken/regios/AM02"),
    "/afspreken/gemeenten/<code>": ("/afspreken/gemeenten/GM0344", "/afspreken/gemeenten/GM0788"),
    "/afspreken/verdeling/vergelijk": (
        "/afspreken/verdeling/vergelijk",
        "/afspreken/verdeling/vergelijk?van=2019&naar=2020",
        "/afspreken/verdeling/vergelijk?van=banen-2015&naar=banen-2015&indeling-naar=2026-01-01",
    ),
    "/afspreken/verdeling/wat-als": (
        "/afspreken/verdeling/wat-als",
        "/afspreken/verdeling/wat-als?wajong=veel&eenheid=7&gebied-1=Zuidwold&naar-2=AM13",
        "/afspreken/verdeling/wat-als?wajong=0&werkloosheid=0&gebied-1=AM35&naar-1=AM13",
    ),
    "/afspreken/verdeling/<slug>": (
        "/afspreken/verdeling/2019",
        "/afspreken/verdeling/2014?jaar=1999",
        "/afspreken/verdeling/banen-2015-gecorrigeerd",
        "/afspreken/verdeling/banen-2015?zonder-editie=1&jaar=2024",
        "/afspreken/verdeling/inwoners-2025",
    ),
    "/afspreken/verdeling/<slug>/regios/<code>": (
        "/afspreken/verdeling/2019/regios/AM24",
        "/afspreken/verdeling/banen-2015-gecorrigeerd/regios/AM01",
    ),
    "/afspreken/verdeling/<slug>.<ending>": tuple(
        f"/afspreken/verdeling/2019.{ending}" for ending in ("csv", "excel.csv", "xlsx", "ods", "json")
    ),
    "/afspreken/verdeling/vergelijk.<ending>": ("/afspreken/verdeling/vergelijk.svg",),
    "/afspreken/verdeling/wat-als.<ending>": ("/afspreken/verdeling/wat-als.csv",),
    "/galerij/onderdelen/<groep>": tuple(f"/galerij/onderdelen/{naam}" for naam in GROEPEN),
    "/mijn/mensen/<key>/blokkeren": (f"/mijn/mensen/{key_of('werkgever@demo.invalid')}/blokkeren",),
    "/mijn/berichten/<key>": (f"/mijn/berichten/{MESSAGE}",),
    "/mijn/rollen/<key>/uitlenen": (f"{_OWN_ROLE}/uitlenen",),
    "/mijn/rollen/<key>/beeindigen": (f"{_OWN_ROLE}/beeindigen",),
    "/mijn/rollen/<key>/beheer": (f"{_OWN_ROLE}/beheer",),
    "/mijn/organisaties": ("/mijn/organisaties", "/mijn/organisaties?q=bestaat-niet"),
    "/mijn/organisaties/nieuw": ("/mijn/organisaties/nieuw", "/mijn/organisaties/nieuw?soort=werkgever"),
    "/mijn/organisaties/<key>": (_EMPLOYER,),
    **{
        f"/mijn/organisaties/<key>/{step}": (f"{_EMPLOYER}/{step}",)
        for step in ("wijzigen", "vestiging", "sluiten", "logboek", "uitnodigen", "koppelingen", "koppelingen/nieuw")
    },
    "/mijn/koppelingen/<key>/geheim": (f"/mijn/koppelingen/{CLIENT}/geheim",),
    "/mijn/koppelingen/<key>/stoppen": (f"/mijn/koppelingen/{CLIENT}/stoppen",),
    "/mijn/uitnodigingen/<key>/intrekken": (f"/mijn/uitnodigingen/{INVITATION}/intrekken",),
    "/nieuw-wachtwoord/<uidb36>-<key>": ("/nieuw-wachtwoord/1-fout",),
    "/e-mailadres-bevestigen/<key>": ("/e-mailadres-bevestigen/fout",),
    f"{_KEYS}/sleutels/<pk>/verwijderen": (f"{_KEYS}/sleutels/{KEY}/verwijderen",),
    f"{_KEYS}/sleutels/<pk>/naam": (f"{_KEYS}/sleutels/{KEY}/naam",),
    "/demo/broker/<port>/aanmelden": ("/demo/broker/bedrijf/aanmelden",),
    "/open-data/<name>.<ending>": (
        *(f"/open-data/{name}.csv" for name in ("waarden", "gemeenten", "resultaten", "regiocijfers")),
        *("/open-data/waarden.excel.csv", "/open-data/begrippen.json"),
    ),
    "/beheer/meldingen/<key>": (f"/beheer/meldingen/{REPORT}",),
    f"{_CONCEPTS}/nieuw": (f"{_CONCEPTS}/nieuw", f"{_CONCEPTS}/nieuw?uit=inwoners-2025"),
    f"{_CONCEPTS}/<key>": (f"{_CONCEPTS}/{CONCEPT}", f"{_CONCEPTS}/{CONCEPT}?jaar=2025"),
    **{
        f"{_CONCEPTS}/<key>/{step}": (f"{_CONCEPTS}/{concept}/{step}",)
        for concept, steps in (
            (CONCEPT, ("wijzigen", "voorleggen", "intrekken", "reacties")),
            (OFFERED, ("vaststellen", "terugsturen")),
        )
        for step in steps
    },
    f"{_CONCEPTS}/<key>/reacties/<reactie>/intrekken": (f"{_CONCEPTS}/{CONCEPT}/reacties/{COMMENT}/intrekken",),
    "/fout-melden": ("/fout-melden", "/fout-melden?pagina=/wetboek"),
    # A page with a running job refreshes itself until its reader stops that.
    "/galerij/taak": ("/galerij/taak?stil=1",),
    "/zoeken": ("/zoeken", "/zoeken?q=utrecht", "/zoeken?q=loonkostensubsidie", "/zoeken?q=qqqqqqq"),
}


# Pages that rightly answer with another status than 200.
STATUS = {"/uitnodiging": 410}

# Routes that give no page of their own on a visit: why, and where they are tried instead.
NO_PAGE = {
    "/mijn/rol": "takes a choice of role: tests/accounts/test_roles.py",
    "/mijn/sessie": "answers the warning script: tests/accounts/test_session.py",
    "/mijn/tweede-stap-nodig": "shown where a second step is asked: tests/accounts/test_second_step.py",
    "/mijn/account/wachtwoord-kiezen": "for who has no password: tests/accounts/test_ports.py",
    "/mijn/account/gegevens.json": "is a file: tests/accounts/test_own_data.py",
    "/uitnodiging/<token>": "takes the token out of the address: tests/accounts/test_invitation.py",
    "/inloggen/sleutel": "takes what a key signed: tests/browser/test_sign_in.py",
    "/inloggen/tweede-stap": "in the middle of signing in: tests/accounts/test_second_step.py",
    "/inloggen/poort/<port>": "leads to a broker: tests/accounts/test_ports.py",
    "/inloggen/poort/<port>/terug": "comes from a broker: tests/accounts/test_ports.py",
    "/mijn/bevestigen": "asks the password again: tests/accounts/test_second_step.py",
    "/mijn/bevestigen/code": "asks a code again: tests/browser/test_sign_in.py",
    "/mijn/bevestigen/sleutel": "asks a key again: tests/browser/test_sign_in.py",
    f"{_KEYS}/codes/bestand": "is a file: tests/accounts/test_second_step.py",
    "/demo/broker/<port>/.well-known/openid-configuration": "for software: tests/accounts/test_ports.py",
    "/demo/broker/<port>/token": "for software: tests/accounts/test_ports.py",
    "/demo/broker/<port>/sleutels": "for software: tests/accounts/test_ports.py",
}

# Only for who has set up a second step.
NEEDS_KEYS = {
    f"{_KEYS}/app/verwijderen",
    f"{_KEYS}/codes",
    f"{_KEYS}/codes/nieuw",
    f"{_KEYS}/sleutels/<pk>/verwijderen",
    f"{_KEYS}/sleutels/<pk>/naam",
}

# Who may come in where a door asks a purpose that the employer does not have.
_WHO: dict[Purpose | None, str] = {
    Purpose.STELSEL: "beheerder",
    Purpose.VERDELING: "werkkamer",
    Purpose.REACTIE: "werkkamer",
}


@dataclass(frozen=True)
class Route:
    """One route: its path without language prefix, and the door in front of it (None where somebody forgot)."""

    page: str
    door: Door | None

    @property
    def visitor(self) -> str | None:
        """The made-up account that may come in, None where nobody has to sign in."""
        if self.door is None or not (self.door.signed_in or self.page == "/uitloggen"):
            return None
        if self.page.endswith("/reacties/<reactie>/intrekken"):
            return "regio"
        return _WHO.get(self.door.purpose, "werkgever")


@dataclass(frozen=True)
class Visit:
    """One page to visit: its path without language prefix (the page type), the language, the full URL, and as whom."""

    page: str
    language: str
    url: str
    who: str | None = None

    @property
    def status(self) -> int:
        return STATUS.get(self.page, 200)

    def __str__(self) -> str:
        return self.url


def signed_in(client: Client, who: str | None) -> Client:
    """The client, signed in as one of the made-up people."""
    if who:
        done = client.post("/inloggen", {"login": f"{who}@demo.invalid", "password": PASSWORD})
        assert done.status_code == 302, f"{who} cannot sign in"
    return client


def confirmed(client: Client) -> Client:
    """Who is signed in has just given the password again, as pages about keys ask."""
    done = client.post("/mijn/bevestigen?next=/mijn", {"password": PASSWORD, "next": "/mijn"})
    assert done.status_code == 302, "the password was not taken"
    return client


def _walk(patterns: list[URLPattern | URLResolver], prefix: str) -> Iterator[tuple[str, Callable[..., Any]]]:
    for pattern in patterns:
        path = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern.url_patterns, path)
        elif getattr(pattern.callback, "view_class", None) is not RedirectView:
            yield "/" + re.sub(r"<(?:\w+:)?(\w+)>", r"<\1>", path), pattern.callback


def routes() -> list[Route]:
    """Every route for people, without language prefix, parameters as ``<name>``; ``tests/api`` has the rest."""
    with translation.override("nl"):
        found = dict(_walk(get_resolver().url_patterns, ""))
    doors = [Route(path, getattr(view, "door", None)) for path, view in sorted(found.items())]
    return [route for route in doors if not _FOR_SOFTWARE.match(route.page)]


def pages() -> list[str]:
    """The path of every route that gives a page."""
    return [route.page for route in routes() if route.page not in NO_PAGE]


def localised(path: str, language: str) -> str:
    """``path`` in ``language``. Routes outside the language prefix stay what they are."""
    if language == "nl":
        return path
    return f"/{language}" + (path if path != "/" else "/")


def has_language(page: str) -> bool:
    with translation.override("en"):
        return localised(page, "en") in {path for path, _ in _walk(get_resolver().url_patterns, "")}


def visits() -> list[Visit]:
    """Each page type with its examples, in each language."""
    result = []
    for route in routes():
        if route.page in NO_PAGE:
            continue
        for example in EXAMPLES.get(route.page, () if "<" in route.page else (route.page,)):
            for language in LANGUAGES if has_language(route.page) else LANGUAGES[:1]:
                result.append(Visit(route.page, language, localised(example, language), route.visitor))
    return result
