"""The three ports, against the stand-in broker: who comes in, as whom, and which answers are refused."""

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from loket.accounts.gate import BY_BROKER
from loket.accounts.models import Membership, Organisation, Person
from loket.demo import broker
from loket.demo.people import key_of
from loket.ports.configuration import PortName, configured
from tests.house.routes import signed_in

pytestmark = pytest.mark.django_db

HOST = "http://testserver"


@pytest.fixture(autouse=True)
def wire(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Requests from the counter to the broker go through the test client; what is put in ``changes`` changes claims."""
    changes: dict[str, Any] = {}
    server = Client()

    def send(self: requests.Session, method: str, url: str, **given: Any) -> requests.Response:
        assert url.startswith(HOST)
        ask = server.post if method.upper() == "POST" else server.get
        found = ask(url.removeprefix(HOST), given.get("data") or given.get("params") or {})
        content = found.content
        if changes and url.endswith("/token"):
            content = _changed(json.loads(content), changes)
        answer = requests.Response()
        answer.status_code, answer._content = found.status_code, content
        answer.headers["Content-Type"] = found.headers["Content-Type"]
        return answer

    monkeypatch.setattr(requests.Session, "request", send)
    return changes


def _changed(said: dict[str, Any], changes: dict[str, Any]) -> bytes:
    claims = jwt.decode(said["id_token"], options={"verify_signature": False}) | changes
    key = claims.pop("_key", None) or broker._key()
    return json.dumps(
        said | {"id_token": jwt.encode(claims, key, algorithm="RS256", headers={"kid": "demonstratie"})}
    ).encode()


def come_in(client: Client, port: str, who: str) -> Any:
    """From the button to the answer of the counter."""
    asked = client.post(f"/inloggen/poort/{port}").headers["Location"]
    return client.get(back_from_broker(client, asked, who))


def back_from_broker(client: Client, asked: str, who: str) -> str:
    answer = client.post(asked.removeprefix(HOST), {"wie": who})
    assert answer.status_code == 302, answer.content
    return answer.headers["Location"].removeprefix(HOST)


def test_a_colleague_has_an_account_without_a_role_until_invited(client: Client) -> None:
    assert come_in(client, "medewerker", "m1").headers["Location"] == "/mijn"
    person = Person.objects.get(name="Mo Medewerker (fictief)")
    assert not person.has_usable_password()
    assert person.email is None
    assert "U hebt nog geen rol" in client.get("/mijn").content.decode()
    assert client.get("/mijn/organisaties").status_code == 403


def test_the_same_person_comes_back_as_the_same(client: Client) -> None:
    come_in(client, "medewerker", "m1")
    come_in(Client(), "medewerker", "m1")
    come_in(Client(), "medewerker", "m2")
    assert Person.objects.filter(name__contains="Medewerker").count() == 2


def test_a_company_acts_for_the_branch_that_the_broker_names(client: Client) -> None:
    come_in(client, "bedrijf", "b1")
    held = Membership.objects.get(person__name="Olaf Ondernemer (fictief)")
    assert (held.organisation_id, held.manages) == (key_of("vestiging"), False)
    assert client.get(f"/mijn/organisaties/{key_of('vestiging')}").status_code == 200
    assert client.get(f"/mijn/organisaties/{key_of('werkgever')}").status_code == 404


def test_a_new_company_is_made_and_run_by_who_came_first(client: Client) -> None:
    come_in(client, "bedrijf", "b2")
    made = Organisation.objects.get(kvk="90000002")
    assert made.name == "Schilders Kwast (fictief)"
    assert Membership.objects.get(organisation=made).manages
    come_in(Client(), "bedrijf", "b2")
    assert Membership.objects.filter(organisation=made).count() == 1


def test_a_company_without_a_valid_number_does_not_come_in(client: Client) -> None:
    answer = come_in(client, "bedrijf", "b3")
    assert answer.status_code == 403
    assert "Wij weten niet voor welk bedrijf" in answer.content.decode()
    assert not Person.objects.filter(name__contains="Nico").exists()


def test_a_closed_company_stays_closed(client: Client) -> None:
    Organisation.objects.filter(pk=key_of("vestiging")).update(is_active=False)
    come_in(client, "bedrijf", "b1")
    assert "U hebt nog geen rol" in client.get("/mijn").content.decode()


def test_nothing_that_a_port_says_of_a_person_is_kept_but_a_pseudonym(client: Client) -> None:
    come_in(client, "inwoner", "i1")
    kept = SocialAccount.objects.get()
    assert kept.extra_data == {}
    assert "inwoner-i1" not in kept.uid
    assert len(kept.uid) == 64


def test_a_port_that_vouched_at_the_asked_level_counts_as_second_step(client: Client) -> None:
    come_in(client, "bedrijf", "b1")
    assert client.session[BY_BROKER] is True


def test_the_question_to_the_broker_carries_all_its_protections(client: Client) -> None:
    asked = parse_qs(urlsplit(client.post("/inloggen/poort/bedrijf").headers["Location"]).query)
    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["scope"] == ["openid"]
    assert asked["acr_values"] == ["fictief"]
    assert len(asked["state"][0]) >= 16
    assert len(asked["nonce"][0]) == 64


def test_what_stands_in_the_address_changes_nothing_of_the_question(client: Client) -> None:
    url = "/inloggen/poort/bedrijf?scope=alles&auth_params=acr_values%3Dlaag&process=connect"
    asked = parse_qs(urlsplit(client.post(url).headers["Location"]).query)
    assert (asked["scope"], asked["acr_values"]) == (["openid"], ["fictief"])


@pytest.mark.parametrize(
    "change",
    [
        {"nonce": "van-een-ander"},
        {"aud": "iemand-anders"},
        {"iss": "https://elders.example"},
        {"acr": "laag"},
        {"exp": 1_700_000_000},
    ],
    ids=str,
)
def test_an_id_token_with_a_wrong_claim_is_refused(
    client: Client, wire: dict[str, Any], change: dict[str, Any]
) -> None:
    wire.update(change)
    answer = come_in(client, "inwoner", "i1")
    assert answer.status_code == 401
    assert "Inloggen is niet gelukt" in answer.content.decode()
    assert client.get("/mijn").status_code == 302
    assert not SocialAccount.objects.exists()


def test_an_id_token_that_somebody_else_signed_is_refused(client: Client, wire: dict[str, Any]) -> None:
    from cryptography.hazmat.primitives.asymmetric import rsa

    wire["_key"] = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    assert come_in(client, "inwoner", "i1").status_code == 401


def test_an_answer_to_another_browser_is_refused(client: Client) -> None:
    asked = client.post("/inloggen/poort/inwoner").headers["Location"]
    back = back_from_broker(client, asked, "i1")
    assert Client().get(back).status_code == 401
    assert client.get(back.replace("state=", "state=x")).status_code == 401


def test_an_answer_works_once(client: Client) -> None:
    asked = client.post("/inloggen/poort/inwoner").headers["Location"]
    back = back_from_broker(client, asked, "i1")
    assert client.get(back).status_code == 302
    assert client.get(back).status_code == 401


def test_a_broker_that_is_away_gives_a_clear_page(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: Any, **__: Any) -> None:
        raise requests.ConnectionError

    monkeypatch.setattr(requests.Session, "request", away)
    answer = client.post("/inloggen/poort/bedrijf")
    assert answer.status_code == 503
    assert answer.headers["Retry-After"]
    assert "antwoordt niet" in answer.content.decode()


def test_stopping_at_the_broker_is_no_error(client: Client) -> None:
    asked = client.post("/inloggen/poort/inwoner").headers["Location"]
    state = parse_qs(urlsplit(asked).query)["state"][0]
    answer = client.get(f"/inloggen/poort/inwoner/terug?error=access_denied&state={state}", follow=True)
    assert "gestopt met inloggen" in answer.content.decode()


@pytest.mark.parametrize("path", ["/inloggen/poort/onbekend", "/demo/broker/onbekend/sleutels"])
def test_a_port_that_does_not_exist_is_not_found(client: Client, path: str) -> None:
    assert client.post(path).status_code in {404, 405}
    assert client.get(path).status_code in {404, 405}


def test_a_link_signs_nobody_in(client: Client) -> None:
    assert client.get("/inloggen/poort/bedrijf").status_code == 405


def test_without_a_password_one_can_be_chosen(client: Client) -> None:
    come_in(client, "medewerker", "m1")
    assert client.get("/mijn/account/wachtwoord").headers["Location"] == "/mijn/account/wachtwoord-kiezen"
    assert client.get("/mijn/account/wachtwoord-kiezen").status_code == 200
    assert client.get("/mijn/account").status_code == 200


def test_an_account_with_the_same_name_is_never_taken_over(client: Client) -> None:
    signed_in(Client(), "werkgever")
    come_in(client, "medewerker", "m2")
    assert Person.objects.get(email="werkgever@demo.invalid").has_usable_password()
    assert SocialAccount.objects.get().user.email is None


GOOD = {
    "OIDC_COMPANY_SERVER": "https://broker.example/company",
    "OIDC_COMPANY_CLIENT_ID": "werkkamer",
    "OIDC_COMPANY_SECRET": "geheim",
    "OIDC_COMPANY_LEVELS": "substantial high",
}


def test_a_port_comes_from_the_environment() -> None:
    (port,) = configured(GOOD)
    assert (port.name, port.levels, port.origin) == (
        PortName.COMPANY,
        ("substantial", "high"),
        "https://broker.example",
    )
    assert configured({}) == ()


@pytest.mark.parametrize(
    "change", [{"OIDC_COMPANY_SECRET": ""}, {"OIDC_COMPANY_SERVER": "http://broker.example"}], ids=str
)
def test_a_port_that_is_set_by_half_stops_the_start(change: dict[str, str]) -> None:
    with pytest.raises(ImproperlyConfigured, match="OIDC_COMPANY"):
        configured(GOOD | change)


def test_the_broker_gives_a_code_once_and_only_with_the_verifier() -> None:
    client = Client()
    asked = client.post("/inloggen/poort/inwoner").headers["Location"]
    code = parse_qs(urlsplit(back_from_broker(client, asked, "i1")).query)["code"][0]
    redirect = parse_qs(urlsplit(asked).query)["redirect_uri"][0]
    given = {"code": code, "client_id": "werkkamer-inwoner", "client_secret": "demonstratie", "redirect_uri": redirect}
    assert client.post("/demo/broker/inwoner/token", given).json() == {"error": "invalid_grant"}


def test_the_broker_sends_nobody_elsewhere() -> None:
    client = Client()
    asked = client.post("/inloggen/poort/inwoner").headers["Location"].removeprefix(HOST)
    there = asked.replace("redirect_uri=http%3A%2F%2Ftestserver", "redirect_uri=https%3A%2F%2Felders.example")
    assert there != asked
    assert client.post(there, {"wie": "i1"}).status_code == 400
