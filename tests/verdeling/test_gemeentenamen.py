"""Which gemeente somebody means: codes, spellings, old names, and names that look alike."""

from datetime import date

import pytest

from banenafspraak.errors import BadInput, Finding
from banenafspraak.verdeling.gebieden import gebieden

VANDAAG = date(2026, 1, 1)


def refused(tekst: str, op: date = VANDAAG) -> Finding:
    with pytest.raises(BadInput) as caught:
        gebieden().zoek_gemeente(tekst, op)
    (finding,) = caught.value.findings
    return finding


@pytest.mark.parametrize("tekst", ["GM0363", "gm0363", "Gm0363", " GM0363 ", "0363", "363", "GM363", "gm 0363"])
def test_a_code_is_read_in_any_form(tekst: str) -> None:
    assert gebieden().zoek_gemeente(tekst, VANDAAG).code == "GM0363"


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("amsterdam", "GM0363"),
        ("Den Haag", "GM0518"),
        ("'s-Gravenhage", "GM0518"),
        ("s gravenhage", "GM0518"),
        ("den bosch", "GM0796"),
        ("’s-Hertogenbosch", "GM0796"),
        ("Sudwest Fryslan", "GM1900"),
        ("Súdwest-Fryslân", "GM1900"),
        ("BEEK", "GM0888"),
        ("Beek (L.)", "GM0888"),
        ("Hengelo (O.)", "GM0164"),
        ("hengelo", "GM0164"),
        ("Laren", "GM0417"),
        ("Laren (NH)", "GM0417"),
        ("Middelburg", "GM0687"),
        ("Rijswijk (ZH.)", "GM0603"),
        ("Stein", "GM0971"),
        ("Bergen (NH.)", "GM0373"),
        ("bergen nh", "GM0373"),
        ("Bergen (L.)", "GM0893"),
        ("Groningen", "GM0014"),
        ("Groningen (gemeente)", "GM0014"),
        ("gemeente Utrecht", "GM0344"),
        ("Nuenen Gerwen en Nederwetten", "GM0820"),
        ("skarsterlan", "GM0051"),
        ("De Friese Meren", "GM1921"),
        ("De Fryske Marren", "GM1940"),
        ("het bildt", "GM0063"),
        ("Haren", "GM0017"),
        ("Haaren", "GM0788"),
    ],
)
def test_a_name_is_found_without_case_accents_or_signs(tekst: str, code: str) -> None:
    assert gebieden().zoek_gemeente(tekst, VANDAAG).code == code


def test_bergen_asks_which_of_the_two() -> None:
    finding = refused("Bergen")
    assert finding.code == "meerduidig"
    assert finding.suggesties == ("Bergen (NH.) (GM0373)", "Bergen (L.) (GM0893)")


def test_bergen_with_a_wrong_addition_is_not_quietly_one_of_them() -> None:
    assert refused("Bergen (Z.)").code == "onbekende_gemeente"


@pytest.mark.parametrize("tekst", ["Friesland", "AM02", "am31", "Regio Zwolle", "IJsselvechtstreek", "Food Valley"])
def test_a_region_is_called_a_region(tekst: str) -> None:
    assert refused(tekst).code == "is_regio"


def test_a_misspelling_gets_the_nearest_names() -> None:
    assert "Zoetermeer (GM0637)" in refused("Zoetermer").suggesties


def test_an_unknown_code_gets_the_nearest_codes() -> None:
    finding = refused("GM0364")
    assert finding.code == "onbekende_gemeente"
    assert any("GM036" in suggestie for suggestie in finding.suggesties)


@pytest.mark.parametrize("tekst", ["", "   ", "???", "GM", "99999", "x" * 10_000, "\x1b[31mrood"])
def test_nonsense_is_refused_with_one_finding(tekst: str) -> None:
    finding = refused(tekst)
    assert finding.code == "onbekende_gemeente"
    assert len(finding.bericht.nl) < 200
    assert finding.bericht.nl.isprintable()


def test_every_gemeente_is_found_by_its_own_name_and_code() -> None:
    for code, gemeente in gebieden().gemeenten.items():
        assert gebieden().zoek_gemeente(gemeente.naam).code == code
        assert gebieden().zoek_gemeente(code).code == code
