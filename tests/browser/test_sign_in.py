"""From nothing to three organisations whose people each see what they should: by invitation, with a second step."""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import Browser, Page, expect

from loket.demo.people import PASSWORD
from tests.browser.conftest import OpenPage, violations
from tools import serve

SENTENCE = "een lange zin om te onthouden"


@pytest.fixture(scope="module")
def var(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("streng")


@pytest.fixture(scope="module")
def strict(chromium: str, var: Path) -> Iterator[str]:
    """A counter of its own that asks a second step, as production does."""
    with serve.temporary(var, WERKKAMER_MFA="1") as address:
        yield address


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Somebody with a browser of their own."""
    made = []

    def come(**settings: object) -> Page:
        context = browser.new_context(reduced_motion="reduce", **settings)  # type: ignore[arg-type]
        made.append(context)
        return context.new_page()

    yield come
    for context in made:
        context.close()


def sound(page: Page) -> None:
    """axe finds nothing on what stands here now, wide and narrow."""
    found = {}
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        found[width] = violations(page)
    assert found == {1280: [], 320: []}, page.url


def code_of(secret: str, ahead: int = 0) -> str:
    found: str = format_hotp_value(hotp_value(secret, int(time.time()) // 30 + ahead))
    return found


def press(page: Page, words: str) -> None:
    page.get_by_role("button", name=words, exact=True).click()


def first_administrator(strict: str, var: Path) -> str:
    """The link that ``werkkamer beheerder`` prints."""
    command = [sys.executable, "-c", "from loket.cli import main; main()", "beheerder", "eerste@example.nl"]
    env = os.environ | {"WERKKAMER_VAR": str(var), "WERKKAMER_DEMO": "1", "DJANGO_SETTINGS_MODULE": "loket.settings"}
    env.pop("WERKKAMER_DEBUG", None)
    env.pop("DATABASE_URL", None)
    done = subprocess.run([*command, "--adres", strict, "--json"], env=env, check=True, capture_output=True, text=True)
    return str(json.loads(done.stdout)["link"])


def make_account(page: Page, link: str, name: str) -> str:
    """Accept an invitation with a new account and an app; returns the secret of the app."""
    page.goto(link)
    assert "/uitnodiging" in page.url
    assert link.rpartition("/")[2] not in page.url, "the token has left the address"
    sound(page)
    page.get_by_label("Uw naam").fill(name)
    page.get_by_label("Kies een wachtwoord").fill(SENTENCE)
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url("**/mijn/welkom")
    sound(page)
    page.goto(re.sub(r"/mijn/.*", "/mijn", page.url))
    assert page.url.endswith("/mijn/tweede-stap-nodig"), "nothing before the second step"
    sound(page)
    page.locator("main a[href$='/beveiliging/app']").click()
    sound(page)
    secret = page.locator("code.wk-sleutel").inner_text()
    page.get_by_label("Code van 6 cijfers").fill(code_of(secret))
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url("**/codes")
    assert page.locator(".wk-codes li").count() == 10
    sound(page)
    return secret


def mail_to(page: Page, strict: str, address: str) -> str:
    """The link in the newest mail to somebody, as the mail box of the demonstration shows it."""
    page.goto(f"{strict}/demo/post")
    found = page.locator("section", has_text=address).first.locator("a[href*='/uitnodiging/']").get_attribute("href")
    assert found
    return found


def add_organisation(page: Page, strict: str, kind: str, **given: str) -> str:
    page.goto(f"{strict}/mijn/organisaties/nieuw?soort={kind}")
    for label, value in given.items():
        page.locator(f"[name={label}]").fill(value)
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url(re.compile(r"/mijn/organisaties/[0-9a-f-]{36}$"))
    return page.url


def invite(page: Page, place: str, address: str) -> None:
    page.goto(f"{place}/uitnodigen")
    page.locator("[name=email]").fill(address)
    page.locator("[name=role]").select_option(index=0)
    # The first person is asked to manage, so that somebody can let others in.
    expect(page.locator("[name=manages]")).to_be_checked()
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url(place)
    expect(page.get_by_role("status")).to_contain_text("uitnodiging")


def names_seen(page: Page, strict: str) -> set[str]:
    page.goto(f"{strict}/mijn/organisaties?q=proef")
    return {text.strip() for text in page.locator("tbody th a").all_inner_texts()}


def test_organisations_are_set_up_by_invitation_with_a_second_step(
    strict: str, var: Path, visitor: Callable[..., Page]
) -> None:
    boss = visitor()
    make_account(boss, first_administrator(strict, var), "Eva Eerste (fictief)")
    company = add_organisation(boss, strict, "werkgever", name="Proefbedrijf", kvk="90000077", gemeente="Utrecht")
    for name, number, gemeente in (
        ("Proef Noord", "900000077001", "Groningen"),
        ("Proef Zuid", "900000077002", "Breda"),
    ):
        boss.goto(f"{company}/vestiging")
        boss.locator("[name=name]").fill(name)
        boss.locator("[name=branch_number]").fill(number)
        boss.locator("[name=gemeente]").fill(gemeente)
        boss.locator("main form button[type=submit]").first.click()
        boss.wait_for_url(company)
    town = add_organisation(boss, strict, "gemeente", name="Proefgemeente", gemeente="Groningen")
    boss.goto(f"{strict}/mijn/organisaties/nieuw?soort=regio")
    boss.locator("[name=name]").fill("Proefregio")
    boss.locator("[name=regio]").select_option(label="West-Brabant")
    boss.locator("main form button[type=submit]").first.click()
    boss.wait_for_url(re.compile(r"/mijn/organisaties/[0-9a-f-]{36}$"))
    region = boss.url
    sound(boss)

    sees = {}
    for place, address in ((company, "hr@example.nl"), (town, "consulent@example.nl"), (region, "regio@example.nl")):
        invite(boss, place, address)
        page = visitor()
        make_account(page, mail_to(boss, strict, address), f"{address.partition('@')[0].title()} (fictief)")
        sees[address] = names_seen(page, strict)

    assert sees["hr@example.nl"] == {"Proefbedrijf", "Proef Noord", "Proef Zuid"}
    assert sees["consulent@example.nl"] == {"Proefgemeente", "Proef Noord"}, "what lies in the region Groningen"
    assert sees["regio@example.nl"] == {"Proefregio", "Proef Zuid"}, "what lies in West-Brabant"
    assert names_seen(boss, strict) == {"Proefbedrijf", "Proef Noord", "Proef Zuid", "Proefgemeente", "Proefregio"}


def enter(page: Page, strict: str, login: str) -> None:
    page.goto(f"{strict}/inloggen")
    page.fill("[name=login]", login)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_somebody_who_reads_with_effort_signs_in_finds_and_leaves(
    strict: str, visitor: Callable[..., Page], script: bool
) -> None:
    page = visitor(viewport={"width": 320, "height": 700}, java_script_enabled=script)
    page.goto(strict)
    page.get_by_role("link", name="Inloggen").click()
    page.get_by_label("E-mailadres", exact=True).fill("kandidaat@demo.invalid")
    page.get_by_label("Wachtwoord", exact=True).fill("een fout woord")
    press(page, "Inloggen")
    expect(page.locator(":focus")).to_contain_text("Controleer")
    assert page.get_by_label("E-mailadres", exact=True).input_value() == "kandidaat@demo.invalid"
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    press(page, "Inloggen")
    expect(page.get_by_role("heading", level=1)).to_have_text("Te doen")
    page.get_by_role("link", name="Gemeente Utrecht (fictief)").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Gemeente Utrecht (fictief)")
    press(page, "Uitloggen")
    expect(page.get_by_role("heading", level=1)).to_have_text("U bent uitgelogd")
    page.go_back()
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Inloggen")


def test_a_key_is_set_up_and_signs_in(strict: str, visitor: Callable[..., Page]) -> None:
    page = visitor()
    # A key belongs to a name, not to the number of a machine.
    strict = strict.replace("127.0.0.1", "localhost")
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    authenticator = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options = authenticator | {"isUserVerified": True, "automaticPresenceSimulation": True}
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    enter(page, strict, "school@demo.invalid")
    page.goto(f"{strict}/mijn/account/beveiliging/sleutels/nieuw")
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/sleutels/nieuw")
    sound(page)
    page.get_by_label("Naam van deze sleutel").fill("telefoon")
    page.locator("label[for=id_passwordless]").click()
    page.locator("#sleutelknop").click()
    page.wait_for_url("**/codes")
    page.goto(f"{strict}/mijn/account/beveiliging/sleutels")
    expect(page.locator("main")).to_contain_text("telefoon")
    sound(page)
    for step in ("naam", "verwijderen"):
        page.goto(f"{strict}/mijn/account/beveiliging/sleutels")
        page.locator(f"main a[href$='{step}']").click()
        sound(page)

    press(page, "Uitloggen")
    page.goto(f"{strict}/inloggen")
    page.get_by_role("button", name="Inloggen met een sleutel").click()
    page.wait_for_url("**/mijn")

    press(page, "Uitloggen")
    enter(page, strict, "school@demo.invalid")
    page.wait_for_url("**/tweede-stap")
    sound(page)
    page.locator("#sleutelknop").click()
    page.wait_for_url("**/mijn")


def test_codes_are_asked_again_where_keys_change(strict: str, visitor: Callable[..., Page]) -> None:
    page = visitor()
    enter(page, strict, "uwv@demo.invalid")
    page.goto(f"{strict}/mijn/account/beveiliging/app")
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    secret = page.locator("code.wk-sleutel").inner_text()
    page.get_by_label("Code van 6 cijfers").fill(code_of(secret))
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url("**/codes")
    for path in ("codes/nieuw", "app/verwijderen"):
        page.goto(f"{strict}/mijn/account/beveiliging/{path}")
        sound(page)
    page.goto(f"{strict}/mijn/bevestigen/code")
    sound(page)

    press(page, "Uitloggen")
    enter(page, strict, "uwv@demo.invalid")
    page.get_by_label("Code van 6 cijfers").fill("000000")
    page.locator("main form button[type=submit]").first.click()
    expect(page.locator(":focus")).to_contain_text("Controleer")
    sound(page)
    page.get_by_label("Code van 6 cijfers").fill(code_of(secret, ahead=1))
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url("**/mijn")


def test_a_warning_comes_before_the_session_ends_and_nothing_typed_is_lost(pagina: OpenPage) -> None:
    page = pagina("/mijn/account", who="gemeente")
    left = {"over": 100}

    def answer(route: object) -> None:
        if route.request.method == "POST":  # type: ignore[attr-defined]
            left["over"] = 900
        route.fulfill(json=left | {"csrf": "x"} if left["over"] else left)  # type: ignore[attr-defined]

    page.clock.install()
    page.route("**/mijn/sessie", answer)
    page.reload()
    page.get_by_label("Uw naam").fill("Gea Anders")
    box = page.locator("#sessie")
    assert not box.is_visible()

    page.clock.fast_forward("14:00")
    expect(box).to_be_visible()
    expect(box).to_be_focused()
    expect(box).to_contain_text("2 minuten")
    assert violations(page) == []
    press(page, "Blijf ingelogd")
    expect(box).not_to_be_visible()

    left["over"] = 0
    page.clock.fast_forward("20:00")
    expect(box).to_contain_text("U bent uitgelogd")
    assert page.get_by_label("Uw naam").input_value() == "Gea Anders"
    assert page.get_by_role("link", name="Inloggen op een nieuwe pagina").get_attribute("target") == "_blank"


def test_guessing_at_the_same_moment_is_counted_as_well(strict: str) -> None:
    def guess(_: int) -> str:
        return attempt(strict, "vertegenwoordiger@demo.invalid", "fout")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(guess, range(8)))
    assert "te vaak" in attempt(strict, "vertegenwoordiger@demo.invalid", PASSWORD)


def attempt(strict: str, login: str, password: str) -> str:
    with requests.Session() as session:
        form = session.get(f"{strict}/inloggen", timeout=30).text
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', form)
        assert token
        given = {"csrfmiddlewaretoken": token[1], "login": login, "password": password}
        return session.post(f"{strict}/inloggen", given, timeout=60).text
