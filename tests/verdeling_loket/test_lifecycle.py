"""From concept to adopted to replaced: who may do what, and what each step refuses."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError

from banenafspraak.inlezen import wetboek
from banenafspraak.verdeling.definitie import Gepubliceerdecel
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.kengetal import Kengetal
from loket.accounts.actions.people import erase_account
from loket.accounts.own_data import as_document, own_data
from loket.audit.models import AuditLine
from loket.mijn.models import Message
from loket.mijn.reads import tasks
from loket.verdeling.actions.concepten import change_draft, draft, withdraw
from loket.verdeling.actions.reacties import comment, withdraw_comment
from loket.verdeling.actions.vaststellen import adopt, offer, send_back, stand_of
from loket.verdeling.geldend import all_holding, holding
from loket.verdeling.models import Editie, Reactie, Status
from tests.accounts.people import actor
from tests.verdeling_loket.editions import adopted, definition, drafted, offered

pytestmark = pytest.mark.django_db

OTHERS = ["regio", "andere_regio", "gemeente", "uwv", "sector", "werkgever", "school", "deskundige"]


def errors(refused: pytest.ExceptionInfo[ValidationError]) -> dict[str, list[str]]:
    return refused.value.message_dict


def test_a_second_person_adopts_and_what_came_out_is_kept() -> None:
    edition = adopted()
    kept = Editie.objects.get(pk=edition.pk)
    assert (kept.status, kept.slug, kept.vaststeller) == (
        "vastgesteld",
        "verdeling-2025-fictief",
        "De Werkkamer (fictief)",
    )
    assert kept.wetversie == wetboek().versie
    assert kept.versie
    assert kept.definitie == definition()
    assert kept.uitkomst
    numbers = [each["banen"] for each in kept.uitkomst["cellen"] if each["sector"] == "totaal" and each["jaar"] == 2026]
    assert sum(numbers) == definition().totaal(2026, "totaal")


@pytest.mark.parametrize("login", OTHERS)
def test_only_de_werkkamer_drafts_and_adopts(login: str) -> None:
    concept = offered()
    with pytest.raises(PermissionDenied):
        draft(actor(login), definition())
    for step in (withdraw, offer):
        with pytest.raises(PermissionDenied):
            step(actor(login), concept)
    with pytest.raises(PermissionDenied):
        send_back(actor(login), concept, reden="x")
    with pytest.raises(PermissionDenied):
        change_draft(actor(login), concept, definition())
    with pytest.raises(PermissionDenied):
        adopt(actor(login), concept, stand=stand_of(concept))


def test_who_drafted_changed_or_offered_it_adopts_nothing() -> None:
    first, second = actor("werkkamer"), actor("tweede", "werkkamer")
    concept = offer(first, drafted())
    with pytest.raises(PermissionDenied):
        adopt(first, concept, stand=stand_of(concept))
    send_back(second, concept, reden="Een jaar ontbreekt.")
    change_draft(second, concept, definition(jaren=(2025,)))
    concept = offer(first, concept)
    with pytest.raises(PermissionDenied):
        adopt(second, concept, stand=stand_of(concept))


def test_what_was_offered_since_is_read_again_before_it_is_adopted() -> None:
    concept = offered()
    read = stand_of(concept)
    send_back(actor("werkkamer"), concept, reden="Toch een ander jaar.")
    change_draft(actor("werkkamer"), concept, definition(jaren=(2026,)))
    offer(actor("werkkamer"), concept)
    with pytest.raises(ValidationError) as refused:
        adopt(actor("tweede", "werkkamer"), concept, stand=read)
    assert refused.value.code == "stand"


def test_what_was_offered_stays_as_it_is_until_it_is_sent_back() -> None:
    concept = offered()
    with pytest.raises(ValidationError):
        change_draft(actor("werkkamer"), concept, definition(naam="Anders"))
    with pytest.raises(ValidationError):
        send_back(actor("tweede", "werkkamer"), concept, reden="  ")
    sent = send_back(actor("tweede", "werkkamer"), concept, reden="Een jaar ontbreekt.")
    assert sent.returned_reason == "Een jaar ontbreekt."
    assert change_draft(actor("werkkamer"), sent, definition(naam="Anders")).slug == "anders"


def test_what_cannot_be_computed_is_kept_but_not_offered() -> None:
    wrong = (*definition().kengetallen[2:], Kengetal("AM01", "banen_markt", Fraction(-1)))
    concept = drafted(kengetallen=wrong)
    with pytest.raises(ValidationError) as refused:
        offer(actor("werkkamer"), concept)
    assert refused.value.code == "errors"


@pytest.mark.parametrize("step", ["withdraw", "change", "comment", "offer", "send_back", "adopt"])
def test_nothing_is_done_with_what_is_no_concept_any_more(step: str) -> None:
    first, second, edition = actor("werkkamer"), actor("tweede", "werkkamer"), adopted()
    steps: dict[str, Callable[[], object]] = {
        "withdraw": lambda: withdraw(first, edition),
        "change": lambda: change_draft(first, edition, definition(jaren=(2027,))),
        "comment": lambda: comment(actor("regio"), edition, regio="AM13", tekst="Te laat."),
        "offer": lambda: offer(first, edition),
        "send_back": lambda: send_back(second, edition, reden="Te laat."),
        "adopt": lambda: adopt(second, edition, stand=""),
    }
    with pytest.raises(ValidationError) as refused:
        steps[step]()
    assert refused.value.code == "status"


def test_an_edition_of_the_same_years_must_be_named_and_is_replaced() -> None:
    old = adopted()
    with pytest.raises(ValidationError) as refused:
        drafted(naam="Herziening", jaren=(2026, 2027))
    (said,) = errors(refused)["vervangt"]
    assert "Verdeling 2025 (fictief)" in said
    assert "2026" in said
    assert "2027" not in said

    new = draft(actor("werkkamer"), definition(naam="Herziening", jaren=(2026, 2027)), vervangt=[old.slug])
    adopted(offer(actor("werkkamer"), new))
    kept = Editie.objects.get(pk=old.pk)
    assert (kept.status, kept.replaced_on) == (Status.VERVANGEN, Editie.objects.get(pk=new.pk).adopted_on)
    assert [(each.sleutel, each.jaren) for each in holding([2025, 2026, 2027, 2028])] == [
        ("herziening", (2026, 2027)),
        (old.slug, (2025,)),
    ]


def test_a_year_that_still_holds_of_a_replaced_edition_must_be_named_as_well() -> None:
    old = adopted()
    new = draft(actor("werkkamer"), definition(naam="Herziening", jaren=(2026,)), vervangt=[old.slug])
    adopted(offer(actor("werkkamer"), new))
    with pytest.raises(ValidationError) as refused:
        drafted(naam="Nog een", jaren=(2025,))
    assert "2025" in errors(refused)["vervangt"][0]
    adopted(
        offer(
            actor("werkkamer"),
            draft(actor("werkkamer"), definition(naam="Nog een", jaren=(2025,)), vervangt=[old.slug]),
        )
    )
    assert [each.sleutel for each in holding([2025])] == ["nog-een"]


def test_a_published_edition_can_be_named_too() -> None:
    assert set(all_holding()) == {"2014", "2016", "2019", "2020"}
    with pytest.raises(ValidationError) as refused:
        drafted(naam="Herziening 2022", jaren=(2022, 2023))
    assert "2020" in errors(refused)["vervangt"][0]
    made = draft(actor("werkkamer"), definition(naam="Herziening 2022", jaren=(2022, 2023)), vervangt=["2020"])
    adopted(offer(actor("werkkamer"), made))
    assert {each.sleutel: each.jaren for each in holding([2021, 2022])} == {"2020": (2021,), "herziening-2022": (2022,)}


def test_two_concepts_of_the_same_years_are_not_both_adopted() -> None:
    first, second = offered(), offered(naam="Tweede")
    adopted(first)
    with pytest.raises(ValidationError) as refused:
        adopted(second)
    assert "vervangt" in errors(refused)


def test_replacing_what_holds_in_no_common_year_is_refused() -> None:
    with pytest.raises(ValidationError) as refused:
        draft(actor("werkkamer"), definition(), vervangt=["2014"])
    assert "2014" in errors(refused)["vervangt"][0]


def test_other_totals_than_those_of_the_path_need_a_reason() -> None:
    totals = {(2025, "markt"): 90_000, (2025, "overheid"): 25_000}
    with pytest.raises(ValidationError) as refused:
        drafted(jaren=(2025,), landelijk=totals)
    assert "2025" in errors(refused)["reden_afwijking"][0]
    made = draft(actor("werkkamer"), definition(jaren=(2025,), landelijk=totals), reden_afwijking="Nieuwe afspraak.")
    assert made.reden_afwijking == "Nieuwe afspraak."


@pytest.mark.parametrize(
    ("naam", "slug"),
    [
        ("Banen 2015", "banen-2015-2"),
        ("2020", "editie-2020"),
        ("Concepten", "concepten-2"),
        ("!!", "editie"),
        ("Editie 2027", "editie-2027"),
    ],
)
def test_an_address_is_its_own(naam: str, slug: str) -> None:
    assert drafted(naam=naam).slug == slug
    assert drafted(naam=naam).slug != slug


def test_a_region_comments_for_itself_alone() -> None:
    concept = drafted()
    said = comment(actor("gemeente"), concept, regio="AM13", tekst=" Wij missen een jaar. ")
    assert said.tekst == "Wij missen een jaar."
    for login, regio in (("regio", "AM22"), ("uwv", "AM13"), ("werkgever", "AM13")):
        with pytest.raises(PermissionDenied):
            comment(actor(login), concept, regio=regio, tekst="x")
    with pytest.raises(ValidationError):
        comment(actor("regio"), concept, regio="AM13", tekst="x" * 2001)
    assert comment(actor("werkkamer"), concept, regio="AM22", tekst="Namens de regio ontvangen.")


def test_whoever_takes_a_comment_back_leaves_no_text() -> None:
    concept = drafted()
    said = comment(actor("regio"), concept, regio="AM13", tekst="Wij missen een jaar.")
    for login in ("andere_regio", "gemeente", "werkkamer", "uwv"):
        with pytest.raises(PermissionDenied):
            withdraw_comment(actor(login), said)
    withdraw_comment(actor("regio"), said)
    kept = Reactie.objects.get(pk=said.pk)
    assert kept.tekst == ""
    assert kept.withdrawn
    assert "jaar" not in str(AuditLine.objects.filter(subject="reactie").values_list("before", "after"))


def test_each_hears_what_waits_and_the_mail_says_nothing_of_it(django_capture_on_commit_callbacks: object) -> None:
    first, second = actor("werkkamer"), actor("tweede", "werkkamer")

    def titles(login: str, at: str | None = None) -> list[str]:
        return [task.title for task in tasks(actor(login, at)) if "Verdeling 2025" in task.title]

    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        concept = drafted()
        assert titles("regio")
        assert not titles("uwv")
        assert not titles("tweede", "werkkamer")
        comment(actor("regio"), concept, regio="AM13", tekst="Goed zo.")
        assert not titles("regio")
        offer(first, concept)
        assert titles("tweede", "werkkamer")
        assert not titles("werkkamer")
        send_back(second, concept, reden="Een jaar ontbreekt.")
        assert titles("werkkamer")
        assert not titles("tweede", "werkkamer")
        adopted(offer(first, concept))
        assert not titles("werkkamer") + titles("tweede", "werkkamer") + titles("regio")
    codes = Message.objects.filter(words__edition=concept.naam)
    assert sorted(codes.filter(person=second.person_id).values_list("code", flat=True)) == ["edition_offered"] * 2
    assert sorted(codes.filter(person=first.person_id).values_list("code", flat=True)) == [
        "edition_adopted",
        "edition_sent_back",
    ]
    assert mail.outbox
    assert not [each for each in mail.outbox if "Verdeling" in f"{each.subject} {each.body}"]


def test_erasing_an_account_leaves_an_adopted_edition_whole() -> None:
    edition = adopted()
    who = actor("tweede", "werkkamer")
    assert who.person
    mine = as_document(own_data(who.person))
    assert mine["editions"][0]["adopted"] is True
    before = Editie.objects.filter(pk=edition.pk).values().get()
    erase_account(who)
    assert Editie.objects.filter(pk=edition.pk).values().get() == before


def test_every_step_leaves_its_line() -> None:
    concept = drafted()
    said = comment(actor("regio"), concept, regio="AM13", tekst="x")
    withdraw_comment(actor("regio"), said)
    adopted(offer(actor("werkkamer"), concept))
    lines = AuditLine.objects.filter(subject_id__in=[str(concept.pk), str(said.pk)]).order_by("at")
    assert list(lines.values_list("action", flat=True)) == [
        "edition_drafted",
        "comment_given",
        "comment_withdrawn",
        "edition_offered",
        "edition_adopted",
    ]


def _table(banen: int, jaar: int = 2025, regios: int = 35) -> tuple[Gepubliceerdecel, ...]:
    codes = sorted(gebieden().regios)[:regios]
    return tuple(Gepubliceerdecel(code, jaar, "totaal", banen, "fictief", "fictief", "fictief") for code in codes)


def test_a_whole_table_that_does_not_add_up_to_the_path_needs_a_reason() -> None:
    whole = definition(jaren=(2025,), sleutel={}, kengetallen=(), gepubliceerd=_table(10))
    with pytest.raises(ValidationError) as refused:
        draft(actor("werkkamer"), whole)
    assert "reden_afwijking" in errors(refused)
    part = definition(jaren=(2025,), sleutel={}, kengetallen=(), gepubliceerd=_table(10, regios=8))
    assert draft(actor("werkkamer"), part).status == "concept"


def test_a_table_without_a_number_for_its_years_is_never_offered() -> None:
    empty = definition(jaren=(2026,), sleutel={}, kengetallen=(), gepubliceerd=_table(10, jaar=2025, regios=3))
    with pytest.raises(ValidationError):
        offer(actor("werkkamer"), draft(actor("werkkamer"), empty))
