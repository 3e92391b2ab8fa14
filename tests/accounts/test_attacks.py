"""What somebody with bad intentions tries: more reach, more rights, another's account, another's mail."""

from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured, PermissionDenied, ValidationError
from django.core.mail import EmailMessage
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from loket.accounts.access import Purpose, organisations
from loket.accounts.actions.companies import check_company, take_company_role
from loket.accounts.actions.invitations import accept_as, invite
from loket.accounts.actions.memberships import colleagues, delegate, end_membership, set_management
from loket.accounts.actions.organisations import add_branch, change_organisation
from loket.accounts.actions.people import set_blocked
from loket.accounts.actor import SYSTEM, acting
from loket.accounts.models import Invitation, Membership, Person
from loket.accounts.production import refuse_demonstration_data
from loket.accounts.roles import Role
from loket.demo.people import PASSWORD, key_of
from loket.geheim import refuse_any_host, refuse_public_demonstration
from loket.mijn.models import Message
from tests.accounts.people import actor, organisation
from tests.house.routes import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def colleague() -> Membership:
    """Somebody who holds the same role at De Halm, without managing it."""
    person = Person.objects.create_user("cas@example.nl", name="Cas Collega (fictief)")
    return Membership.objects.create(person=person, organisation=organisation("werkgever"), role=Role.WERKGEVER)


@pytest.mark.parametrize(
    ("login", "given"),
    [
        ("andere_regio", {"regio": "AM13"}),
        ("gemeente", {"gemeente": "GM0599"}),
        ("werkgever", {"kvk": "90000099"}),
    ],
    ids=str,
)
def test_nobody_chooses_their_own_reach_or_number(login: str, given: dict[str, str]) -> None:
    before = set(organisations(actor(login), Purpose.CONTACT).values_list("pk", flat=True))
    place = organisation(login)
    with pytest.raises(PermissionDenied):
        change_organisation(actor(login), place, name=place.name, **given)
    with pytest.raises(PermissionDenied):
        add_branch(actor(login), place, name="Nieuw", **given)
    client = signed_in(Client(), login)
    client.post(f"/mijn/organisaties/{place.pk}/wijzigen", {"name": place.name} | given)
    assert set(organisations(actor(login), Purpose.CONTACT).values_list("pk", flat=True)) == before


def test_a_branch_number_is_not_for_the_taking() -> None:
    with pytest.raises(PermissionDenied):
        add_branch(actor("werkgever"), organisation("werkgever"), name="Kaping", branch_number="900000000099")


@pytest.mark.parametrize("login", ["kandidaat", "vertegenwoordiger"])
def test_who_is_helped_meets_nobody_else_who_is_helped(login: str) -> None:
    other = Person.objects.create_user("karel@example.nl", name="Karel Kandidaat-Twee")
    Membership.objects.create(person=other, organisation=organisation("gemeente"), role=login)
    own = Membership.objects.get(pk=key_of(login, "gemeente"))
    assert colleagues(own) == []
    with pytest.raises(PermissionDenied):
        delegate(acting(own), own, to=other, until=timezone.now() + timedelta(days=1))
    client = signed_in(Client(), login)
    assert client.get(f"/mijn/rollen/{own.pk}/uitlenen").status_code == 404
    assert "uitlenen" not in client.get("/mijn/account").content.decode()


def test_a_role_lent_for_a_day_makes_no_manager_for_good(colleague: Membership) -> None:
    mine = actor("werkgever")
    assert mine.membership
    lent = delegate(mine, mine.membership, to=colleague.person, until=timezone.now() + timedelta(days=1))
    with pytest.raises(PermissionDenied):
        set_management(acting(lent), colleague, manages=True)
    with pytest.raises(PermissionDenied):
        invite(acting(lent), lent.organisation, email="x@example.nl", role="werkgever", manages=True, link=str)


def test_nobody_makes_themselves_a_manager(colleague: Membership) -> None:
    Membership.objects.filter(pk=colleague.pk).update(manages=True)
    second = Membership.objects.create(
        person=colleague.person, organisation=organisation("vestiging"), role=Role.WERKGEVER
    )
    with pytest.raises(PermissionDenied):
        set_management(acting(Membership.objects.get(pk=colleague.pk)), second, manages=True)


def test_taking_management_away_reaches_what_was_lent(colleague: Membership) -> None:
    chief = actor("werkgever")
    set_management(chief, colleague, manages=True)
    third = Person.objects.create_user("dirk@example.nl", name="Dirk")
    Membership.objects.create(person=third, organisation=organisation("werkgever"), role=Role.WERKGEVER)
    colleague.refresh_from_db()
    lent = delegate(acting(colleague), colleague, to=third, until=timezone.now() + timedelta(days=30))
    set_management(chief, colleague, manages=False)
    lent.refresh_from_db()
    assert not lent.manages


@pytest.mark.parametrize("step", ["ended", "no longer manages"])
def test_an_invitation_does_not_outlive_the_right_to_send_it(colleague: Membership, step: str) -> None:
    chief = actor("werkgever")
    set_management(chief, colleague, manages=True)
    colleague.refresh_from_db()
    who = acting(colleague)
    sent = invite(who, who.organisation, email="x@example.nl", role="werkgever", manages=True, link=str)  # type: ignore[arg-type]
    if step == "ended":
        end_membership(chief, colleague)
    else:
        set_management(chief, colleague, manages=False)
    assert not Invitation.objects.open().filter(pk=sent.pk).exists()
    with pytest.raises(ValidationError):
        accept_as(Person.objects.get(pk=key_of("sector@demo.invalid")), sent)


def test_the_second_step_is_not_passed_by_another_role(settings: LazySettings) -> None:
    settings.MFA_REQUIRED = True
    person = Person.objects.get(pk=key_of("twee_rollen@demo.invalid"))
    Membership.objects.create(person=person, organisation=organisation("uwv"), role=Role.UWV, manages=True)
    client = signed_in(Client(), "twee_rollen")
    client.post("/mijn/rol", {"rol": str(key_of("twee_rollen", "school"))})
    assert client.get("/mijn").headers["Location"] == "/mijn/tweede-stap-nodig"


def test_another_address_asks_the_password_and_the_old_address_hears_it(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks, mailoutbox: list[EmailMessage]
) -> None:
    client = signed_in(Client(), "school")
    asked = {"email": "nieuw.adres@example.nl", "action_add": "1"}
    assert client.post("/mijn/account/e-mailadres", asked).headers["Location"].startswith("/mijn/bevestigen")
    given = {"password": PASSWORD, "next": "/mijn/account/e-mailadres"}
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/mijn/bevestigen", given)
        client.post("/mijn/account/e-mailadres", asked)
    (link,) = [mail for mail in mailoutbox if mail.to == ["nieuw.adres@example.nl"]]
    path = "/e-mailadres-bevestigen/" + str(link.body).split("/e-mailadres-bevestigen/")[1].split()[0]
    with django_capture_on_commit_callbacks(execute=True):
        client.post(path)
    assert Person.objects.get(pk=key_of("school@demo.invalid")).email == "nieuw.adres@example.nl"
    assert any(mail.to == ["school@demo.invalid"] for mail in mailoutbox), "the old address hears it"


def test_erasing_asks_the_password_again() -> None:
    client = signed_in(Client(), "kandidaat")
    assert client.post("/mijn/account/wissen").headers["Location"].startswith("/mijn/bevestigen")
    assert Person.objects.filter(pk=key_of("kandidaat@demo.invalid")).exists()


def test_the_administrator_cannot_let_themselves_in_where_people_are_helped() -> None:
    boss = actor("beheerder", "beheer")
    sent = invite(boss, organisation("gemeente"), email="boss@example.nl", role="gemeente", manages=True, link=str)
    with pytest.raises(ValidationError, match="ander account"):
        accept_as(boss.person, sent)  # type: ignore[arg-type]


def test_managers_hear_of_a_new_manager() -> None:
    boss = actor("beheerder", "beheer")
    sent = invite(boss, organisation("gemeente"), email="boss@example.nl", role="gemeente", manages=True, link=str)
    accept_as(Person.objects.get(pk=key_of("sector@demo.invalid")), sent)
    assert Message.objects.filter(person=actor("gemeente").person, code="manager_added").exists()


def test_a_role_that_was_ended_does_not_come_back_through_a_port() -> None:
    person = Person.objects.create_user(None, name="Olaf")
    held = take_company_role(person, "90000001", "900000000011", "")
    assert held
    end_membership(actor("werkgever"), held)
    assert take_company_role(person, "90000001", "900000000011", "") is None
    assert not Membership.objects.in_force().filter(person=person).exists()
    assert Message.objects.filter(person=actor("werkgever").person, code="port_refused").exists()


def test_a_branch_of_another_company_lets_nobody_in() -> None:
    with pytest.raises(ValidationError):
        check_company("90000002", "900000000011", "")


@pytest.fixture
def fresh_counters() -> None:
    cache.clear()


@pytest.mark.usefixtures("fresh_counters")
def test_another_name_of_the_host_gives_no_fresh_tries() -> None:
    given = {"login": "uwv@demo.invalid", "password": "fout"}
    for number in range(5):
        Client().post("/inloggen", given, REMOTE_ADDR=f"10.4.0.{number}")
    right = given | {"password": PASSWORD}
    answer = Client().post("/inloggen", right, REMOTE_ADDR="10.5.0.1", HTTP_HOST="localhost:81")
    assert "te vaak" in answer.content.decode()


def test_a_mail_leads_home_whatever_the_asker_calls_the_host(
    settings: LazySettings,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
    mailoutbox: list[EmailMessage],
) -> None:
    settings.HOME_ADDRESS = "https://werkkamer.example"
    with django_capture_on_commit_callbacks(execute=True):
        Client().post("/wachtwoord-vergeten", {"email": "uwv@demo.invalid"}, HTTP_HOST="localhost:6666")
    assert "https://werkkamer.example/nieuw-wachtwoord/" in str(mailoutbox[0].body)
    assert "6666" not in str(mailoutbox[0].body)


@pytest.mark.parametrize("name", ["Koepel\n\nKLIK: https://evil.example", "Naam\u202eeman", "Naam\x00"], ids=repr)
def test_a_name_is_one_readable_line(name: str) -> None:
    with pytest.raises(ValidationError):
        change_organisation(actor("sector"), organisation("sector"), name=name)
    answer = signed_in(Client(), "sector").post("/mijn/account", {"name": name, "language": "nl"})
    assert answer.status_code == 200
    assert Person.objects.get(pk=key_of("sector@demo.invalid")).name == "Sef Koepel (fictief)"


def test_nobody_is_flooded_with_invitations() -> None:
    given = {"email": "x@example.nl", "role": "werkgever", "manages": False, "link": str}
    invite(actor("werkgever"), organisation("werkgever"), **given)  # type: ignore[arg-type]
    with pytest.raises(ValidationError, match="al een uitnodiging open"):
        invite(actor("werkgever"), organisation("werkgever"), **given)  # type: ignore[arg-type]


def test_a_loan_has_an_end_within_a_year(colleague: Membership) -> None:
    client = signed_in(Client(), "werkgever")
    url = f"/mijn/rollen/{key_of('werkgever', 'werkgever')}/uitlenen"
    for day in ("9999-12-31", "9999-12-30", (timezone.localdate() + timedelta(days=400)).isoformat()):
        assert client.post(url, {"to": str(colleague.person_id), "until": day}).status_code == 200
    assert not Membership.objects.filter(delegated_by__isnull=False).exists()


def test_branches_do_not_nest_without_end() -> None:
    place = organisation("werkgever")
    for _ in range(4):
        place = add_branch(actor("beheerder", "beheer"), place, name="Lager")
    with pytest.raises(ValidationError):
        add_branch(actor("beheerder", "beheer"), place, name="Nog lager")


def test_a_stray_link_leaves_no_session() -> None:
    client = Client()
    client.get("/uitnodiging/verzonnen")
    assert "sessionid" not in client.cookies


def test_a_stolen_account_can_be_stopped() -> None:
    client = signed_in(Client(), "werkgever")
    boss = signed_in(Client(), "beheerder")
    url = f"/mijn/mensen/{key_of('werkgever@demo.invalid')}/blokkeren"
    assert boss.post(url).status_code == 302
    assert client.get("/mijn").status_code == 302
    boss.post(url)
    assert Person.objects.get(pk=key_of("werkgever@demo.invalid")).is_active
    assert boss.get(f"/mijn/mensen/{key_of('kandidaat@demo.invalid')}/blokkeren").status_code == 404
    set_blocked(SYSTEM, Person.objects.get(pk=key_of("kandidaat@demo.invalid")), blocked=True)


def test_production_refuses_a_demonstration_and_any_host(settings: LazySettings) -> None:
    settings.DEMO = False
    with pytest.raises(ImproperlyConfigured):
        refuse_demonstration_data()
    for hosts in ([], ["*"], [".werkkamer.nl"]):
        with pytest.raises(ImproperlyConfigured):
            refuse_any_host(hosts)
    for hosts, behind_proxy in ((["werkkamer.nl"], False), (["*"], False), (["127.0.0.1"], True)):
        with pytest.raises(ImproperlyConfigured):
            refuse_public_demonstration(hosts, behind_proxy=behind_proxy)
    refuse_public_demonstration(["127.0.0.1", "localhost"], behind_proxy=False)
