"""Machines: they get a token for their secret, and see exactly what the access table gives their organisation."""

import base64
from collections.abc import Callable
from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client as Browser
from django.utils import timezone
from oauth2_provider.models import get_access_token_model
from pytest_django import Settings

from loket.accounts.access import Purpose, organisations
from loket.accounts.actor import SYSTEM, Actor
from loket.accounts.models import Organisation
from loket.accounts.roles import Kind, Role
from loket.api import actions
from loket.api.models import Client
from loket.api.scopes import READ_ORGANISATIONS
from loket.audit.models import AuditLine

pytestmark = pytest.mark.django_db
TOKEN, FORM = "/api/v1/oauth/token", "application/x-www-form-urlencoded"
LIST = "/api/v1/organisaties"
Machine = tuple[Client, str]
Make = Callable[..., Machine]
TokenOf = Callable[[Machine], str]


def post(client: Browser, headers: dict[str, str] | None = None, **form: str) -> tuple[int, dict[str, object]]:
    answer = client.post(TOKEN, urlencode(form), FORM, headers=headers or {})
    return answer.status_code, answer.json()


def seen(client: Browser, token: str, query: str = "") -> list[str]:
    answer = client.get(f"{LIST}{query}", headers={"authorization": f"Bearer {token}"})
    assert answer.status_code == 200, answer.content
    return [row["naam"] for row in answer.json()["organisaties"]]


def test_the_secret_in_the_header_or_in_the_body_gives_a_token(client: Browser, machine: Make) -> None:
    made, secret = machine()
    basic = base64.b64encode(f"{made.client_id}:{secret}".encode()).decode()
    by_header = post(client, {"authorization": f"Basic {basic}"}, grant_type="client_credentials")
    by_body = post(client, grant_type="client_credentials", client_id=made.client_id, client_secret=secret)

    for status, token in (by_header, by_body):
        assert status == 200
        assert token.keys() == {"access_token", "expires_in", "token_type", "scope"}
        assert (token["expires_in"], token["token_type"]) == (900, "Bearer")
        assert token["scope"] == READ_ORGANISATIONS


def test_neither_secret_nor_token_can_be_read_from_the_database(machine: Make, token_of: TokenOf) -> None:
    made = machine()
    token = token_of(made)
    stored = get_access_token_model().objects.get()

    assert made[1] not in Client.objects.get(pk=made[0].pk).client_secret
    assert stored.token == ""
    assert token not in str(vars(stored))


@pytest.mark.parametrize(
    ("form", "status", "error"),
    [
        ({"grant_type": "client_credentials"}, 401, "invalid_client"),
        ({"grant_type": "client_credentials", "client_id": "x", "client_secret": "y"}, 401, "invalid_client"),
        ({"grant_type": "client_credentials", "client_id": "\x00", "client_secret": "y"}, 401, "invalid_client"),
        ({"grant_type": "password", "username": "a", "password": "b"}, 400, "unsupported_grant_type"),
        ({"scope": "x"}, 400, "invalid_request"),
    ],
)
def test_what_is_wrong_is_said_in_the_words_of_the_protocol(
    client: Browser, form: dict[str, str], status: int, error: str
) -> None:
    found, body = post(client, None, **form)
    assert (found, body["error"]) == (status, error)


def test_a_strange_sign_in_the_header_names_no_client(client: Browser) -> None:
    for named in ("\x00:x", "x", "x:\x00", "\ud800", "%00:x"):
        basic = base64.b64encode(named.encode("utf-8", "surrogatepass")).decode()
        status, body = post(client, {"authorization": f"Basic {basic}"}, grant_type="client_credentials")
        assert (status, body["error"]) == (401, "invalid_client"), named


def test_a_scope_that_the_client_was_not_given_is_refused(client: Browser, machine: Make) -> None:
    made, secret = machine()
    status, body = post(
        client, grant_type="client_credentials", client_id=made.client_id, client_secret=secret, scope="alles:schrijven"
    )
    assert (status, body["error"]) == (400, "invalid_scope")


def test_a_form_in_another_form_is_refused(client: Browser) -> None:
    answer = client.post(TOKEN, {"grant_type": "client_credentials"}, "application/json")
    assert answer.status_code == 415
    assert answer["Content-Type"] == "application/problem+json"


def test_who_guesses_has_to_wait(client: Browser, machine: Make, settings: Settings) -> None:
    settings.API_WRONG_SECRETS = 2
    made, secret = machine()
    form = {"grant_type": "client_credentials", "client_id": made.client_id}
    for _ in range(2):
        assert post(client, None, **form | {"client_secret": "geraden"})[0] == 401
    answer = client.post(TOKEN, urlencode(form | {"client_secret": secret}), FORM)

    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= settings.API_WRONG_SECRETS_PERIOD


@pytest.mark.parametrize("kind", list(Kind))
def test_a_machine_sees_exactly_what_the_table_gives_its_role(
    client: Browser, machine: Make, token_of: TokenOf, organisation: Callable[..., Organisation], kind: Kind
) -> None:
    for number, other in enumerate((Kind.GEMEENTE, Kind.WERKGEVER, Kind.SCHOOL)):
        organisation(other, f"Ander {number} (fictief)", gemeente="GM0344" if other is Kind.GEMEENTE else "")
    role = Role.BEHEERDER if kind is Kind.BEHEER else kind.value
    made = machine(kind, role, gemeente="GM0344" if kind is Kind.GEMEENTE else "")
    actor = Actor(organisation=made[0].organisation, role=Role(role))

    expected = sorted(organisations(actor, Purpose.CONTACT).values_list("name", flat=True))
    assert sorted(seen(client, token_of(made))) == expected
    assert made[0].organisation.name in expected


def test_another_employer_does_not_exist_for_an_employer(
    client: Browser, machine: Make, token_of: TokenOf, organisation: Callable[..., Organisation]
) -> None:
    other, made = organisation(), machine(Kind.WERKGEVER)
    headers = {"authorization": f"Bearer {token_of(made)}"}

    assert client.get(f"{LIST}/{other.pk}", headers=headers).status_code == 404
    own = client.get(f"{LIST}/{made[0].organisation_id}", headers=headers)
    assert (own.status_code, own.json()["naam"]) == (200, made[0].organisation.name)


def test_the_list_can_be_narrowed(
    client: Browser, machine: Make, token_of: TokenOf, organisation: Callable[..., Organisation]
) -> None:
    organisation()
    token = token_of(machine())

    assert seen(client, token, "?naam=korenaar") == ["Bakkerij De Korenaar (fictief)"]
    assert sorted(seen(client, token, "?soort=uwv")) == ["UWV-kantoor (fictief)", "uwv (fictief)"]


def test_without_a_good_token_nothing_is_seen(client: Browser, machine: Make, token_of: TokenOf) -> None:
    token = token_of(machine())
    for headers in ({}, {"authorization": "Bearer x"}, {"authorization": token}, {"authorization": f"Basic {token}"}):
        answer = client.get(LIST, headers=headers)
        assert answer.status_code == 401
        assert answer["WWW-Authenticate"].startswith("Bearer")
        assert answer["Content-Type"] == "application/problem+json"


def test_a_token_ends_after_its_time(client: Browser, machine: Make, token_of: TokenOf) -> None:
    token = token_of(machine())
    get_access_token_model().objects.update(expires=timezone.now() - timedelta(seconds=1))
    assert client.get(LIST, headers={"authorization": f"Bearer {token}"}).status_code == 401


def test_a_token_without_the_scope_gives_no_right(client: Browser, machine: Make, token_of: TokenOf) -> None:
    token = token_of(machine())
    get_access_token_model().objects.update(scope="")
    answer = client.get(LIST, headers={"authorization": f"Bearer {token}"})

    assert answer.status_code == 403
    assert READ_ORGANISATIONS in answer["WWW-Authenticate"]


def test_a_machine_that_is_stopped_can_do_nothing(client: Browser, machine: Make, token_of: TokenOf) -> None:
    made = machine()
    token = token_of(made)
    actions.revoke_client(SYSTEM, made[0])

    assert client.get(LIST, headers={"authorization": f"Bearer {token}"}).status_code == 401
    form = {"grant_type": "client_credentials", "client_id": made[0].client_id, "client_secret": made[1]}
    assert post(client, None, **form)[0] == 401
    with pytest.raises(ValidationError):
        actions.revoke_client(SYSTEM, made[0])


def test_a_machine_of_a_closed_organisation_can_do_nothing(client: Browser, machine: Make, token_of: TokenOf) -> None:
    made = machine()
    token = token_of(made)
    Organisation.objects.update(is_active=False)
    assert client.get(LIST, headers={"authorization": f"Bearer {token}"}).status_code == 401


def test_a_new_secret_ends_the_old_one(client: Browser, machine: Make, token_of: TokenOf) -> None:
    made = machine()
    token = token_of(made)
    secret = actions.renew_secret(SYSTEM, made[0])

    assert client.get(LIST, headers={"authorization": f"Bearer {token}"}).status_code == 401
    assert token_of((made[0], secret))
    form = {"grant_type": "client_credentials", "client_id": made[0].client_id, "client_secret": made[1]}
    assert post(client, None, **form)[0] == 401


def test_each_change_of_a_machine_leaves_a_line(machine: Make) -> None:
    made = machine()
    actions.renew_secret(SYSTEM, made[0])
    actions.revoke_client(SYSTEM, made[0])
    lines = list(AuditLine.objects.filter(about=made[0].organisation_id))

    assert {line.action for line in lines} == {"client_created", "client_secret_renewed", "client_revoked"}
    assert made[1] not in str([(line.before, line.after) for line in lines])


def test_who_may_not_run_an_organisation_makes_no_machine_for_it(organisation: Callable[..., Organisation]) -> None:
    of, other = organisation(), organisation(name="Hoveniers (fictief)")
    stranger = Actor(organisation=other, role=Role.WERKGEVER, manages=True)
    with pytest.raises(PermissionDenied):
        actions.create_client(stranger, of, name="Proef", role="werkgever", scopes=[READ_ORGANISATIONS])


@pytest.mark.parametrize(
    ("role", "scopes"), [("uwv", [READ_ORGANISATIONS]), ("werkgever", []), ("werkgever", ["alles"])]
)
def test_a_machine_gets_no_role_or_right_that_does_not_fit(
    organisation: Callable[..., Organisation], role: str, scopes: list[str]
) -> None:
    with pytest.raises(ValidationError):
        actions.create_client(SYSTEM, organisation(), name="Proef", role=role, scopes=scopes)


def test_no_machine_is_a_candidate(organisation: Callable[..., Organisation]) -> None:
    of = organisation(Kind.GEMEENTE, "Gemeente (fictief)", gemeente="GM0344")
    with pytest.raises(ValidationError):
        actions.create_client(SYSTEM, of, name="Proef", role="kandidaat", scopes=[READ_ORGANISATIONS])
