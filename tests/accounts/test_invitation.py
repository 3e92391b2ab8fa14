"""An invitation from the form to the role, and everything that makes its link stop working."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.mail import EmailMessage
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from loket.accounts.actions.invitations import accept_as, hash_of, invite, withdraw_invitation
from loket.accounts.models import Invitation, Membership, Person
from loket.accounts.roles import Role
from loket.audit.models import AuditLine
from loket.mijn.models import Message
from tests.accounts.people import SENTENCE, actor, link_in, organisation
from tests.house.routes import signed_in

pytestmark = pytest.mark.django_db

NEW = "nieuwe.collega@example.nl"


@pytest.fixture
def link(django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks, mailoutbox: list[EmailMessage]) -> str:
    """The path in the mail of an invitation for De Halm."""
    sender = signed_in(Client(), "werkgever")
    with django_capture_on_commit_callbacks(execute=True):
        answer = sender.post(
            f"/mijn/organisaties/{organisation('vestiging').pk}/uitnodigen",
            {"email": NEW.upper(), "role": "werkgever", "manages": "on"},
        )
    assert answer.status_code == 302
    assert [mail.to for mail in mailoutbox] == [[NEW]]
    return link_in(mailoutbox[0])


def _accept(client: Client, **given: str) -> object:
    return client.post("/uitnodiging", {"name": "Nina Nieuw", "password": SENTENCE} | given)


def test_a_new_colleague_makes_an_account_and_holds_the_role(client: Client, link: str) -> None:
    first = client.get(link)
    assert (first.status_code, first.headers["Location"]) == (302, "/uitnodiging")
    assert "De Halm Utrecht" in client.get("/uitnodiging").content.decode()

    answer = _accept(client)

    assert answer.headers["Location"] == "/mijn/welkom"  # type: ignore[attr-defined]
    person = Person.objects.get(email=NEW)
    held = Membership.objects.in_force().get(person=person)
    assert (held.organisation.name, held.role, held.manages) == ("De Halm Utrecht (fictief)", Role.WERKGEVER, True)
    assert "De Halm Utrecht" in client.get("/mijn").content.decode()


def test_the_token_is_kept_nowhere(link: str) -> None:
    token = link.rpartition("/")[2]
    kept = Invitation.objects.get(email=NEW)
    assert kept.token_hash == hash_of(token)
    assert not AuditLine.objects.filter(after__icontains=token).exists()


def test_the_mail_names_nobody(link: str, mailoutbox: list[EmailMessage]) -> None:
    text = f"{mailoutbox[0].subject} {mailoutbox[0].body}"
    assert "Wim" not in text
    assert NEW not in text


def test_the_address_is_erased_and_the_inviter_told_once_accepted(client: Client, link: str) -> None:
    client.get(link)
    _accept(client)
    assert Invitation.objects.get(role=Role.WERKGEVER, accepted__isnull=False).email == ""
    told = Message.objects.filter(person=actor("werkgever").person, code="accepted").first()
    assert told
    assert told.words["name"] == "Nina Nieuw"


def test_a_person_with_an_account_takes_the_role_with_it(link: str) -> None:
    client = signed_in(Client(), "school")
    client.get(link)
    assert client.post("/uitnodiging").headers["Location"] == "/mijn/welkom"
    assert Membership.objects.in_force().filter(person=actor("school").person).count() == 2
    assert "De Halm Utrecht" in client.get("/mijn").content.decode(), "the new role is in use"


GONE = "Deze uitnodiging werkt niet"


def _gone(client: Client) -> str:
    answer = client.get("/uitnodiging")
    assert answer.status_code == 410
    return answer.content.decode()


def test_every_link_that_does_not_work_gives_the_same_answer(link: str) -> None:
    answers: list[str] = []
    for spoil in (
        lambda: None,
        lambda: Invitation.objects.filter(email=NEW).update(expires=timezone.now() - timedelta(seconds=1)),
        lambda: Invitation.objects.filter(email=NEW).update(withdrawn=timezone.now()),
        lambda: Invitation.objects.filter(email=NEW).update(withdrawn=None, accepted=timezone.now()),
    ):
        spoil()
        client = Client()
        client.get(link if answers else "/uitnodiging/verzonnen")
        answers.append(_gone(client))
    assert len(set(answers)) == 1
    assert GONE in answers[0]


def test_a_link_works_once(client: Client, link: str) -> None:
    client.get(link)
    _accept(client)
    other = Client()
    other.get(link)
    assert GONE in _gone(other)
    assert other.post("/uitnodiging", {"name": "Tweede", "password": SENTENCE}).status_code == 410
    assert not Person.objects.filter(name="Tweede").exists()


def test_an_invitation_that_expires_between_reading_and_sending_does_nothing(client: Client, link: str) -> None:
    client.get(link)
    client.get("/uitnodiging")
    Invitation.objects.filter(email=NEW).update(expires=timezone.now())
    assert _accept(client).status_code == 410  # type: ignore[attr-defined]
    assert not Person.objects.filter(email=NEW).exists()


def test_two_acceptances_at_once_give_one_role() -> None:
    found = Invitation.objects.get(email="nieuw@demo.invalid")
    accept_as(actor("school").person, found)  # type: ignore[arg-type]
    with pytest.raises(ValidationError):
        accept_as(actor("regio").person, found)  # type: ignore[arg-type]


def test_a_weak_password_is_refused_and_what_was_typed_stays(client: Client, link: str) -> None:
    client.get(link)
    weak = "nieuwe.collega1"
    page = _accept(client, password=weak).content.decode()  # type: ignore[attr-defined]
    assert 'value="Nina Nieuw"' in page
    assert weak not in page
    assert "Controleer" in page
    assert not Person.objects.filter(email=NEW).exists()


def test_an_address_that_has_an_account_makes_no_second_one(client: Client, link: str) -> None:
    Person.objects.create_user(NEW, SENTENCE, name="Al Bekend")
    client.get(link)
    assert _accept(client).status_code == 200  # type: ignore[attr-defined]
    assert Person.objects.filter(email=NEW).count() == 1
    assert Invitation.objects.get(email=NEW).is_open, "the invitation is not used up"


def test_a_withdrawn_invitation_keeps_no_address() -> None:
    found = Invitation.objects.get(email="nieuw@demo.invalid")
    withdraw_invitation(actor("werkgever"), found)
    found.refresh_from_db()
    assert (found.email, found.is_open) == ("", False)
    with pytest.raises(ValidationError):
        withdraw_invitation(actor("werkgever"), found)


@pytest.mark.parametrize("login", ["vestiging", "gemeente", "andere_regio", "kandidaat", "werkkamer"])
def test_who_does_not_run_the_organisation_invites_nobody(login: str) -> None:
    who = actor(login, "gemeente" if login == "kandidaat" else None)
    with pytest.raises(PermissionDenied):
        invite(who, organisation("werkgever"), email=NEW, role="werkgever", manages=False, link=str)
    assert not Invitation.objects.filter(email=NEW).exists()


@pytest.mark.parametrize("role", ["beheerder", "uwv", "kandidaat"])
def test_a_role_that_does_not_exist_in_an_organisation_is_given_to_nobody(role: str) -> None:
    with pytest.raises(ValidationError):
        invite(actor("werkgever"), organisation("werkgever"), email=NEW, role=role, manages=False, link=str)


def test_a_role_outside_the_choices_is_an_error_at_the_field() -> None:
    client = signed_in(Client(), "werkgever")
    page = client.post(
        f"/mijn/organisaties/{organisation('werkgever').pk}/uitnodigen", {"email": "geen adres", "role": "beheerder"}
    )
    assert page.status_code == 200
    assert page.content.decode().count("utrecht-form-field--invalid") == 2
