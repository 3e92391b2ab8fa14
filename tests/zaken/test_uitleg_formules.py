"""Every formula that an explanation prints comes to what it says, reckoned again from the text alone."""

from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest

from banenafspraak.regelingen.boek import regelboek
from banenafspraak.zaken.antwoorden import Wensen, beantwoord
from banenafspraak.zaken.zaaklezer import lees_bestand
from tests.zaken.narekenen import formules, waarde

ZAKEN = Path(__file__).resolve().parents[2] / "zaken"
REGELINGEN = sorted({pad.parent.name for pad in ZAKEN.rglob("*.yaml")})
DOTS = Fraction(1, 10**6)


@pytest.mark.parametrize("regeling", REGELINGEN)
def test_every_formula_of_the_worked_cases_comes_to_what_is_printed(regeling: str) -> None:
    seen: Counter[str] = Counter()
    for pad in sorted((ZAKEN / regeling).glob("*.yaml")):
        for zaak in lees_bestand(pad, regelboek()):
            found = beantwoord(zaak, Wensen((regeling,), uitleg="nl"))["regelingen"][regeling]["uitleg"]
            for formule, printed in formules(found):
                assert abs(waarde(formule) - waarde(printed.replace("…", ""))) <= DOTS, (zaak.naam, formule, printed)
                seen[formule] += 1

    assert len(seen) >= 5 or not regelboek().regeling(regeling).bedragen


def test_the_reader_reckons_as_people_do() -> None:
    assert waarde("2.040 uur × € 0,51") == Fraction("1040.40")
    assert waarde("het laagste van (€ 10,00 − € 4,00) en (€ 10,00 × 70%), maar ten minste € 0,00") == 6
    assert waarde("het laagste van € 2.000,00 en (200 uur × € 1,01 = € 202,00)") == 202
    assert waarde("€ 2.000,00 × 36 uur ÷ (36 uur × 12)") == Fraction(500, 3)
    with pytest.raises(ValueError, match="printed as"):
        waarde("(200 uur × € 1,01 = € 203,00)")
    with pytest.raises(ValueError, match="is left"):
        waarde("€ 1,00 en nog wat")
