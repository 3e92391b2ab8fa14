"""The pages of a concept: who sees it, what a form keeps, and the way from a file to an adopted edition."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from banenafspraak.verdeling.gebieden import gebieden
from loket.verdeling.actions.reacties import comment
from loket.verdeling.models import Editie, Reactie
from loket.verdeling.tabellen import find
from tests.accounts.people import actor
from tests.house.routes import signed_in
from tests.verdeling_loket.editions import adopted, definition, drafted, offered

pytestmark = pytest.mark.django_db

ALL = "/afspreken/verdeling/concepten"
PARTIES = ["werkkamer", "tweede", "regio", "andere_regio", "gemeente", "uwv"]
OTHERS = ["sector", "werkgever", "school", "deskundige", "kandidaat", "beheerder"]
STAMP = "Indicatief: richtlijn, geen norm"
MEASURE = "xtra banen, cumulatief sinds de nulmeting"


def filled(**changes: Any) -> dict[str, Any]:
    return {
        "naam": "Verdeling 2027 (fictief)",
        "bron": "inwoners-2025",
        "jaren": "2027-2028",
        "indelingsdatum": "1-1-2015",
        **changes,
    }


def key_figures(markt: str = "1000") -> SimpleUploadedFile:
    rows = ["gebied,indicator,waarde"]
    for code in sorted(gebieden().regios):
        rows += [f"{code},banen_markt,{markt}", f"{code},banen_overheid,500"]
    return SimpleUploadedFile("cijfers.csv", "\n".join(rows).encode(), "text/csv")


def of_a_file(**changes: Any) -> dict[str, Any]:
    more = {
        "bron": "kengetallen",
        "bestand": key_figures(),
        "indelingsdatum": "2026-07-01",
        "basisjaar": "2025",
        "afrondeenheid": "5",
        "sleutel_markt": "banen_markt",
        "sleutel_overheid": "banen_overheid",
    }
    return filled(**more | changes)


@pytest.mark.parametrize("login", PARTIES)
def test_a_party_reads_a_concept(client: Client, login: str) -> None:
    concept = drafted()
    response = signed_in(client, login).get(f"{ALL}/{concept.pk}")
    page = response.content.decode()
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert "Concept, niet vastgesteld." in page
    assert STAMP in page
    assert MEASURE in page
    assert ("Concept wijzigen" in page) == (login in {"werkkamer", "tweede"})
    assert ("Reageer voor een regio" in page) == (login != "uwv")


@pytest.mark.parametrize("login", OTHERS)
def test_nobody_else_learns_that_it_exists(client: Client, login: str) -> None:
    concept = drafted()
    signed_in(client, login)
    for path in (ALL, f"{ALL}/{concept.pk}", f"{ALL}/{concept.pk}/reacties", f"{ALL}/{concept.pk}/vaststellen"):
        response = client.get(path)
        assert response.status_code == 403
        assert concept.naam not in response.content.decode()


def test_an_example_becomes_a_concept(client: Client) -> None:
    signed_in(client, "werkkamer")
    assert 'value="inwoners-2025"' in client.get(f"{ALL}/nieuw?uit=inwoners-2025").content.decode()
    done = client.post(f"{ALL}/nieuw", filled(), follow=True)
    page = done.content.decode()
    assert "Het concept is bewaard." in page
    kept = Editie.objects.get(naam="Verdeling 2027 (fictief)")
    assert kept.jaren == (2027, 2028)
    assert kept.definitie.sleutel == {"totaal": "inwoners"}
    assert kept.definitie.basisjaar == 2025
    assert "Het verschil met de editie die nu geldt" in page
    assert "Editie 2020, 2022" in page


def test_a_file_with_key_figures_becomes_a_concept(client: Client) -> None:
    signed_in(client, "werkkamer").post(f"{ALL}/nieuw", of_a_file())
    kept = Editie.objects.get(naam="Verdeling 2027 (fictief)")
    assert len(kept.definitie.kengetallen) == 2 * len(gebieden().regios)
    assert kept.definitie.sleutel == {"markt": "banen_markt", "overheid": "banen_overheid"}


def test_a_file_is_not_lost_when_another_field_is_wrong(client: Client) -> None:
    signed_in(client, "werkkamer")
    page = client.post(f"{ALL}/nieuw", of_a_file(jaren="zevenentwintig", toelichting="Mijn uitleg.")).content.decode()
    assert "We kunnen “zevenentwintig” niet als jaar lezen" in page
    assert "We lazen cijfers.csv" in page
    assert "Mijn uitleg." in page
    found = re.search(r'name="bewaard" value="([^"]+)"', page)
    assert found
    again = of_a_file(bewaard=found[1])
    del again["bestand"]
    client.post(f"{ALL}/nieuw", again)
    assert len(Editie.objects.get(naam=again["naam"]).definitie.kengetallen) == 2 * len(gebieden().regios)


@pytest.mark.parametrize("bewaard", ["", "verzonnen", "e30:1uXXXX:abc"])
def test_only_what_was_read_here_stands_for_a_file(client: Client, bewaard: str) -> None:
    again = of_a_file(bewaard=bewaard)
    del again["bestand"]
    page = signed_in(client, "werkkamer").post(f"{ALL}/nieuw", again).content.decode()
    assert "Kies een bestand." in page


def test_what_is_wrong_in_a_file_is_said_all_at_once(client: Client) -> None:
    upload = SimpleUploadedFile("fout.csv", b"gebied,indicator,waarde\nAM99,banen_markt,10\nAM01,banen_markt,veel\n")
    page = signed_in(client, "werkkamer").post(f"{ALL}/nieuw", of_a_file(bestand=upload)).content.decode()
    assert "fout.csv:2:gebied" in page
    assert "fout.csv:3:waarde" in page
    assert not Editie.objects.filter(naam="Verdeling 2027 (fictief)").exists()


def test_a_file_that_is_too_large_is_not_read(client: Client) -> None:
    upload = SimpleUploadedFile("groot.csv", b"x" * (2 * 1024 * 1024 + 1))
    page = signed_in(client, "werkkamer").post(f"{ALL}/nieuw", of_a_file(bestand=upload)).content.decode()
    assert "groter dan 2 megabyte" in page


def test_an_official_table_becomes_a_concept_as_it_was_published(client: Client) -> None:
    table = b"Regio;Markt;Overheid;Totaal\nAM01;100;50;150\nAM02;200;60;260\n"
    data = filled(
        bron="tabel",
        bestand=SimpleUploadedFile("tabel.csv", table),
        kolommen="regio = Regio\nmarkt = Markt\noverheid = Overheid\ntotaal = Totaal",
        extra_banen="on",
        jaren="2027",
        indelingsdatum="2026-07-01",
        basisjaar="2025",
        afrondeenheid="5",
        vaststeller="Voorbeeldkamer (fictief)",
        vindplaats="Een verzonnen bladzijde",
    )
    page = signed_in(client, "werkkamer").post(f"{ALL}/nieuw", data, follow=True).content.decode()
    kept = Editie.objects.get(naam="Verdeling 2027 (fictief)")
    assert {(cel.regio, cel.sector): cel.banen for cel in kept.definitie.gepubliceerd}["AM02", "totaal"] == 260
    assert {cel.vaststeller for cel in kept.definitie.gepubliceerd} == {"Voorbeeldkamer (fictief)"}
    assert "niet gepubliceerd" in page
    assert "260" in page


def test_an_edition_of_these_years_is_named_at_the_form(client: Client) -> None:
    page = signed_in(client, "werkkamer").post(f"{ALL}/nieuw", filled(jaren="2022, 2023")).content.decode()
    assert "Editie 2020 geldt voor 2022." in page
    client.post(f"{ALL}/nieuw", filled(jaren="2022, 2023", vervangt=["2020"]))
    assert Editie.objects.get(naam="Verdeling 2027 (fictief)").vervangt == ["2020"]


def test_other_totals_need_a_reason_and_everything_typed_stays(client: Client) -> None:
    data = filled(jaren="2027", landelijk="2027 totaal 90.000", toelichting="Mijn uitleg.")
    page = signed_in(client, "werkkamer").post(f"{ALL}/nieuw", data).content.decode()
    assert "wijken af van het landelijke pad" in page
    assert "2027 totaal 90.000" in page
    assert "Mijn uitleg." in page
    client.post(f"{ALL}/nieuw", data | {"reden_afwijking": "Een nieuwe afspraak."})
    assert Editie.objects.get(naam=data["naam"]).definitie.landelijk == {(2027, "totaal"): 90_000}


def test_a_concept_is_changed_and_keeps_its_figures(client: Client) -> None:
    concept = drafted()
    signed_in(client, "tweede")
    page = client.get(f"{ALL}/{concept.pk}/wijzigen").content.decode()
    assert 'value="2025, 2026"' in page
    client.post(f"{ALL}/{concept.pk}/wijzigen", filled(bron="blijft", jaren="2026", wajong="0,5"))
    kept = Editie.objects.get(pk=concept.pk).definitie
    assert kept.kengetallen == definition().kengetallen
    assert kept.jaren == (2026,)
    assert str(kept.exponenten.wajong) == "1/2"


def test_two_people_bring_a_concept_to_its_address(client: Client) -> None:
    concept = drafted()
    comment(actor("regio"), concept, regio="AM13", tekst="Wij missen een jaar.")
    signed_in(client, "werkkamer").post(f"{ALL}/{concept.pk}/voorleggen")
    own = client.get(f"{ALL}/{concept.pk}/vaststellen").content.decode()
    assert "Een collega moet haar goedkeuren" in own
    assert 'value="akkoord"' not in own

    other = signed_in(Client(), "tweede")
    page = other.get(f"{ALL}/{concept.pk}/vaststellen").content.decode()
    assert "Wij missen een jaar." in page
    assert page.index("Het verschil met de editie die nu geldt") < page.index("Vier ogen")
    action = re.search(r'action="([^"]+stand=[^"]+)"', page)
    assert action
    done = other.post(action[1].replace("&amp;", "&"), {"besluit": "akkoord", "reden": ""}, follow=True)
    assert "De editie is vastgesteld." in done.content.decode()
    found = find("verdeling-2025-fictief")
    assert found
    assert found.vaststeller == "De Werkkamer (fictief)"
    outcome = found.verdeling()
    assert sum(outcome.cel(regio, 2026, "totaal").banen or 0 for regio in outcome.regios) == definition().totaal(
        2026, "totaal"
    )


def test_sending_back_needs_a_reason_and_keeps_what_was_typed(client: Client) -> None:
    concept = offered()
    signed_in(client, "tweede")
    url = f"{ALL}/{concept.pk}/vaststellen"
    assert "Vul dit in" in client.post(url, {"besluit": "terug", "reden": ""}).content.decode()
    long = "Te lang. " * 300
    assert "Te lang. Te lang." in client.post(url, {"besluit": "terug", "reden": long}).content.decode()
    page = client.post(url, {"besluit": "terug", "reden": "Een jaar ontbreekt."}, follow=True).content.decode()
    assert "Een jaar ontbreekt." in page
    assert not Editie.objects.get(pk=concept.pk).is_offered


def test_a_decision_on_what_was_read_before_is_refused(client: Client) -> None:
    concept = offered()
    signed_in(client, "tweede")
    page = client.post(f"{ALL}/{concept.pk}/vaststellen?stand=oud", {"besluit": "akkoord"}).content.decode()
    assert "Lees het eerst opnieuw" in page
    assert Editie.objects.get(pk=concept.pk).is_concept


@pytest.mark.parametrize("step", ["wijzigen", "voorleggen", "vaststellen", "terugsturen", "intrekken", "reacties"])
def test_a_step_that_cannot_be_taken_says_why(client: Client, step: str) -> None:
    edition = adopted()
    response = signed_in(client, "werkkamer").get(f"{ALL}/{edition.pk}/{step}")
    assert response.status_code == 409
    assert "Dit is geen concept meer. De status is: Vastgesteld." in response.content.decode()


def test_a_region_comments_and_takes_it_back(client: Client) -> None:
    concept = drafted()
    signed_in(client, "gemeente")
    form = client.get(f"{ALL}/{concept.pk}/reacties").content.decode()
    assert form.count("<option") == 1
    client.post(f"{ALL}/{concept.pk}/reacties", {"regio": "AM22", "tekst": "x"})
    assert not Reactie.objects.filter(editie=concept).exists()
    page = client.post(
        f"{ALL}/{concept.pk}/reacties", {"regio": "AM13", "tekst": "Wij missen <een> jaar."}, follow=True
    ).content.decode()
    assert "Wij missen &lt;een&gt; jaar." in page
    said = Reactie.objects.get(editie=concept)
    url = f"{ALL}/{concept.pk}/reacties/{said.pk}/intrekken"
    assert signed_in(Client(), "andere_regio").post(url).status_code == 404
    assert "Wij missen" not in client.post(url, follow=True).content.decode()


def test_a_comment_of_another_concept_is_not_found(client: Client) -> None:
    concept, other = drafted(), drafted(naam="Een andere", jaren=(2027,))
    said = comment(actor("regio"), other, regio="AM13", tekst="x")
    signed_in(client, "regio")
    assert client.post(f"{ALL}/{concept.pk}/reacties/{said.pk}/intrekken").status_code == 404


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_forms_of_a_concept_are_not_forged(prefix: str) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(actor("tweede", "werkkamer").person)  # type: ignore[arg-type]
    concept = offered()
    assert strict.post(f"{prefix}{ALL}/{concept.pk}/vaststellen", {"besluit": "akkoord"}).status_code == 403
    assert Editie.objects.get(pk=concept.pk).is_concept
