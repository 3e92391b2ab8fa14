"""Reporting an error: no account, no cookie; kept as told, and gone when it is past its time."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.utils import timezone

from loket.accounts.actor import Actor, acting
from loket.accounts.models import Membership, Organisation, Person
from loket.accounts.roles import Kind, Role
from loket.audit.models import AuditLine
from loket.over import actions, grens
from loket.over.models import LONGEST, Report
from loket.over.paden import own_path
from tests.loket.hulp import main_of, page

pytestmark = pytest.mark.django_db
FORM = {"page": "/wetboek", "wrong": "Het bedrag klopt niet.", "should_be": "", "source": "", "email": ""}


@pytest.fixture(autouse=True)
def _nothing_before() -> None:
    """No sender counted, and no made-up report of the demonstration."""
    cache.clear()
    Report.objects.all().delete()


def held(role: Role, kind: Kind) -> Actor:
    person = Person.objects.create_user(f"{role}@werkkamer.example", name="A. Voorbeeld")
    organisation = Organisation.objects.create(kind=kind, name="Voorbeeldorganisatie (fictief)")
    return acting(Membership.objects.create(person=person, organisation=organisation, role=role))


@pytest.fixture
def beheerder() -> Actor:
    return held(Role.BEHEERDER, Kind.BEHEER)


def made(**given: str) -> Report:
    return actions.hand_in(**{"language": "nl", "page": "", "wrong": "Fout.", **given})


@pytest.mark.parametrize(("prefix", "language", "words"), [("", "nl", "binnen"), ("/en", "en", "arrived")])
def test_a_visitor_reports_an_error_and_hears_that_it_arrived(
    client: Client, prefix: str, language: str, words: str
) -> None:
    response = client.post(f"{prefix}/fout-melden", FORM, follow=True)

    assert response.status_code == 200
    assert words in main_of(response.content.decode())
    assert not client.cookies
    kept = Report.objects.get()
    assert (kept.page, kept.wrong, kept.language, kept.email) == ("/wetboek", FORM["wrong"], language, "")


def test_nobody_is_kept_in_the_trail_of_a_report() -> None:
    report = made(email="a.voorbeeld@werkkamer.example")

    line = AuditLine.objects.get(action="report_received")
    assert (line.person, line.subject_id, line.before, line.after) == (None, str(report.pk), {}, {})


def test_the_page_is_filled_in_by_the_link_on_every_page(client: Client) -> None:
    html = page(client, "/wetboek/waarden/wml.uur?op=2026-07-01")

    assert 'href="/fout-melden?pagina=/wetboek/waarden/wml.uur"' in html
    assert 'value="/wetboek/waarden/wml.uur"' in page(client, "/fout-melden", pagina="/wetboek/waarden/wml.uur")


@pytest.mark.parametrize(
    "given",
    [
        "https://kwaad.example/wetboek",
        "//kwaad.example",
        "/\\kwaad.example",
        "/\t/kwaad.example",
        "javascript:alert(1)",
        "/nergens",
        "wetboek",
        "/wetboek\n/x",
        '"><script>alert(1)</script>',
        "/" + "x" * 5000,
    ],
)
def test_only_a_page_of_this_site_is_filled_in(client: Client, given: str) -> None:
    html = page(client, "/fout-melden", pagina=given)

    (field,) = re.findall(r'<input[^>]*id="id_page"[^>]*>', html)
    assert "value" not in field
    assert "<script>alert" not in html
    assert own_path(given) == ""


def test_a_query_of_the_page_is_left_out() -> None:
    assert own_path("/zoeken?q=jansen#x") == "/zoeken"
    assert own_path("/en/wetboek") == "/en/wetboek"


def test_a_mistake_keeps_everything_typed_and_says_what_to_do(client: Client) -> None:
    given = FORM | {"wrong": "", "should_be": "Het is 14,99.", "email": "geen adres"}
    html = client.post("/fout-melden", given).content.decode()

    assert Report.objects.count() == 0
    for expected in ("Het is 14,99.", 'value="geen adres"', "Controleer 2 antwoorden"):
        assert expected in html


def test_a_report_that_is_too_long_is_refused(client: Client) -> None:
    client.post("/fout-melden", FORM | {"wrong": "x" * (LONGEST + 1)})
    assert not Report.objects.exists()


def test_one_sender_cannot_send_without_end(client: Client) -> None:
    answers = [client.post("/fout-melden", FORM) for _ in range(grens.MOST + 1)]

    assert [answer.status_code for answer in answers] == [302] * grens.MOST + [429]
    assert FORM["wrong"] in answers[-1].content.decode()
    assert Report.objects.count() == grens.MOST
    assert client.post("/fout-melden", FORM, REMOTE_ADDR="192.0.2.7").status_code == 302


@pytest.mark.parametrize("header", [{"origin": "https://kwaad.example"}, {"referer": "https://kwaad.example/x"}])
def test_another_site_cannot_send_a_report(client: Client, header: dict[str, str]) -> None:
    assert client.post("/fout-melden", FORM, headers=header).status_code == 403
    assert not Report.objects.exists()


def test_this_site_itself_can(client: Client) -> None:
    assert client.post("/fout-melden", FORM, headers={"origin": "http://testserver"}).status_code == 302


@pytest.mark.parametrize("method", ["put", "patch", "delete", "trace", "options"])
def test_the_form_can_only_be_read_and_sent(client: Client, method: str) -> None:
    assert getattr(client, method)("/fout-melden").status_code == 405


def test_handling_erases_the_address_and_leaves_a_line(beheerder: Actor) -> None:
    report = made(email="a.voorbeeld@werkkamer.example")

    actions.settle(beheerder, report, note="Verbeterd.")

    report.refresh_from_db()
    assert (report.email, report.note, report.handled is not None) == ("", "Verbeterd.", True)
    line = AuditLine.objects.get(action="report_handled")
    assert (line.person, line.before, line.after) == (beheerder.person_id, {"address": True}, {"address": False})


def test_a_report_is_handled_once(beheerder: Actor) -> None:
    report = made()
    actions.settle(beheerder, report, note="Eerste.")

    with pytest.raises(ValidationError):
        actions.settle(beheerder, report, note="Tweede.")
    report.refresh_from_db()
    assert report.note == "Eerste."


@pytest.mark.parametrize(
    ("role", "kind"), [(Role.GEMEENTE, Kind.GEMEENTE), (Role.WERKGEVER, Kind.WERKGEVER), (Role.UWV, Kind.UWV)]
)
def test_no_other_role_sees_or_handles_a_report(client: Client, role: Role, kind: Kind) -> None:
    report, actor = made(), held(role, kind)
    assert actor.person is not None
    client.force_login(actor.person)

    assert client.get("/beheer/meldingen").status_code == 403
    assert client.get(f"/beheer/meldingen/{report.pk}").status_code == 403
    with pytest.raises(PermissionDenied):
        actions.settle(actor, report, note="x")


def test_whoever_is_not_signed_in_is_sent_to_the_sign_in(client: Client) -> None:
    assert client.get("/beheer/meldingen").status_code == 302


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_operator_reads_and_handles_a_report(client: Client, beheerder: Actor, prefix: str) -> None:
    report = made(page="/wetboek", wrong="<b>vet</b> fout", email="a.voorbeeld@werkkamer.example")
    assert beheerder.person is not None
    client.force_login(beheerder.person)

    listed = page(client, f"{prefix}/beheer/meldingen")
    assert str(report.pk) in listed
    assert "<b>vet</b>" not in listed
    assert "a.voorbeeld@werkkamer.example" in page(client, f"{prefix}/beheer/meldingen/{report.pk}")
    done = client.post(f"{prefix}/beheer/meldingen/{report.pk}", {"note": "Verbeterd."}, follow=True)
    assert done.status_code == 200
    assert str(report.pk) not in done.content.decode()
    assert str(report.pk) in page(client, f"{prefix}/beheer/meldingen", soort="afgehandeld")
    assert "a.voorbeeld" not in page(client, f"{prefix}/beheer/meldingen/{report.pk}")


def test_what_is_past_its_time_is_cleared_away(beheerder: Actor) -> None:
    old, waiting, fresh = made(), made(email="a.voorbeeld@werkkamer.example"), made(email="b@werkkamer.example")
    actions.settle(beheerder, old, note="x")
    past = timezone.now() - actions.KEPT_FOR - timedelta(days=1)
    Report.objects.filter(pk=old.pk).update(handled=past)
    Report.objects.filter(pk=waiting.pk).update(created=past)

    assert actions.clear_away() == (1, 1)
    assert set(Report.objects.values_list("pk", "email")) == {(waiting.pk, ""), (fresh.pk, "b@werkkamer.example")}
    assert actions.clear_away() == (0, 0)
