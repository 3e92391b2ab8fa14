"""The first administrator, and clearing away what is past its time."""

from datetime import timedelta

import pytest
from django.core.mail import EmailMessage
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from loket.accounts.actions.installation import clear_away
from loket.accounts.models import Invitation, Membership, Organisation
from loket.accounts.roles import Kind
from loket.audit.models import AuditLine
from loket.demo.actions import INVITATION, MESSAGE
from loket.demo.people import key_of
from loket.mijn.models import Message
from tests.accounts.people import SENTENCE
from tests.loket.hulp import run

pytestmark = pytest.mark.django_db

ARGUMENTS = ("beheerder", "eerste@example.nl", "--adres", "https://werkkamer.example")


def test_the_first_administrator_comes_in_by_a_link(
    client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks, mailoutbox: list[EmailMessage]
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        said = run(*ARGUMENTS, "--json")
    link = said.document["link"]
    assert link.startswith("https://werkkamer.example/uitnodiging/")
    assert link in str(mailoutbox[0].body)
    client.get(link.removeprefix("https://werkkamer.example"))
    client.post("/uitnodiging", {"name": "Eerste Beheerder", "password": SENTENCE})
    held = Membership.objects.in_force().get(person__email="eerste@example.nl")
    assert (held.role, held.manages, held.organisation.pk) == ("beheerder", True, key_of("beheer"))


def test_an_installation_without_anything_gets_an_organisation_for_it() -> None:
    Organisation.objects.filter(kind=Kind.BEHEER).update(is_active=False)
    assert run(*ARGUMENTS, "--json").code == 0
    assert Organisation.objects.filter(kind=Kind.BEHEER, is_active=True).count() == 1


def test_every_mistake_is_said_at_once_and_no_address_is_repeated() -> None:
    said = run("beheerder", "jan at voorbeeld", "--adres", "werkkamer.example", "--json")
    assert said.code == 2
    assert {finding["code"] for finding in said.findings} == {"email", "adres"}
    assert "jan at" not in said.out + said.err


def test_what_is_past_its_time_goes_and_the_rest_stays() -> None:
    long_ago = timezone.now() - timedelta(days=6 * 365)
    Invitation.objects.filter(pk=INVITATION).update(expires=timezone.now() - timedelta(days=29))
    old = AuditLine(action="organisation_changed", subject="organisation", subject_id="1")
    AuditLine.objects.bulk_create([old])
    kept = AuditLine.objects.count()

    assert clear_away()["invitations"] == 0, "kept for thirty days"
    assert AuditLine.objects.count() == kept + 1

    Invitation.objects.filter(pk=INVITATION).update(expires=timezone.now() - timedelta(days=31))
    Message.objects.filter(pk=MESSAGE).update(sent=long_ago)
    counts = clear_away()
    assert (counts["invitations"], counts["messages"]) == (1, 1)
