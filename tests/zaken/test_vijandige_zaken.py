"""Files that somebody hands in wrongly, by mistake or on purpose: each mistake at its place, all at once."""

from random import Random

import pytest

from banenafspraak.errors import BadInput, Finding
from banenafspraak.regelingen.boek import regelboek
from banenafspraak.zaken.controle import tegenspraken
from banenafspraak.zaken.zaaklezer import MOST_CASES, lees_zaken

GEHEIM = "jansen 123456782"


def bevindingen(tekst: str) -> list[Finding]:
    with pytest.raises(BadInput) as caught:
        lees_zaken(tekst, "zaken.yaml", regelboek())
    return list(caught.value.findings)


def zaak(feiten: str = "{}", meer: str = "", peildatum: str = "2026-07-01") -> str:
    return f"zaken:\n  - naam: proef\n    peildatum: {peildatum}\n    feiten: {feiten}\n    {meer}\n"


FEITEN = [
    ("uren_per_week: .nan", "feitwaarde"),
    ("uren_per_week: .inf", "feitwaarde"),
    ("uren_per_week: '２８'", "feitwaarde"),
    ("uren_per_week: 0x1C", "feitwaarde"),
    ("uren_per_week: 1e1", "feitwaarde"),
    ("uren_per_week: 28.005", "feitwaarde"),
    (f"uren_per_week: {'9' * 40}", "feitwaarde"),
    ("uren_per_week: true", "feitwaarde"),
    ("uren_per_week: [28]", "vorm"),
    ("uren_per_week: {a: 28}", "vorm"),
    ("uren_per_week: [{vanaf: 2026-07-01, waarde: 28}]", "niet_gedateerd"),
    ("verloonde_uren: -0.01", "feitwaarde"),
    ("verloonde_uren: []", "vorm"),
    ("loonwaarde: 100.5%", "feitwaarde"),
    ("loonwaarde: 101%", "feitwaarde"),
    ("loonwaarde: 60", "feitwaarde"),
    ("loonwaarde: '٦٠%'", "feitwaarde"),
    ("vakantiebijslag_werkgever: 8.05%", "feitwaarde"),
    ("functieloon: 1e400", "feitwaarde"),
    ("functieloon: '2.500,00'", "feitwaarde"),
    ("functieloon: 2500.001", "feitwaarde"),
    ("geboortedatum: 2026-02-30", "feitwaarde"),
    ("geboortedatum: 0000-00-00", "feitwaarde"),
    ("geboortedatum: 19980504", "feitwaarde"),
    ("geboortedatum: 2010-W01-1", "feitwaarde"),
    ("geboortedatum: 04-05-1998", "feitwaarde"),
    ("geboortedatum: geen", "feitwaarde"),
    ("aanvang: 9999-12-31", "feitwaarde"),
    ("aanvang: true", "feitwaarde"),
    ("in_register: 1", "feitwaarde"),
    ("in_register: JA", "feitwaarde"),
    ("in_register: [ja]", "vorm"),
    ("wsw_dienstbetrekking: Artikel_2", "feitwaarde"),
    ("wsw_dienstbetrekking: 2", "feitwaarde"),
    ("wsw_dienstbetrekking: true", "feitwaarde"),
    ("gemeente: GM0344", "feitwaarde"),
    ("loonwaarde: [{vanaf: 2026-07-01}]", "ontbreekt"),
    ("loonwaarde: [{vanaf: 2026-07-01, waarde: 60%, tot: 2027-01-01}]", "onbekende_sleutel"),
    ("loonwaarde: [{vanaf: 1-7-2026, waarde: 60%}]", "vorm"),
    ("loonwaarde: [{vanaf: 2026-07-01, waarde: 160%}]", "feitwaarde"),
    ("loonwaarde: [{vanaf: 2026-07-01, waarde: 60%}, {vanaf: 2026-07-01, waarde: 50%}]", "volgorde"),
    ("loonwaarde: [{vanaf: 2026-07-02, waarde: 60%}, {vanaf: 2026-07-01, waarde: 50%}]", "volgorde"),
]


@pytest.mark.parametrize(("feit", "code"), FEITEN)
def test_a_wrong_value_is_one_finding_at_its_fact(feit: str, code: str) -> None:
    (finding,) = bevindingen(zaak(f"{{{feit}}}"))

    assert (finding.code, finding.feit, finding.rij) == (code, feit.partition(":")[0], 4)


def test_all_wrong_values_of_one_case_come_at_once() -> None:
    first_of_each = {feit.partition(":")[0]: feit for feit, _ in FEITEN}

    found = bevindingen(zaak(f"{{{', '.join(first_of_each.values())}}}", "plaats: Utregt", "2011-01-01"))

    assert {finding.feit for finding in found} == {*first_of_each, "gemeente", None}
    assert len(found) == len(first_of_each) + 2


ANDERS = [
    ("periode: {van: 2026-07-01, tot: 2026-06-30}", "omgekeerde_periode"),
    ("periode: {van: 2026-02-30, tot: 2027-01-01}", "datum"),
    ("periode: {van: 2012-12-31, tot: 2027-01-01}", "datum_buiten_bereik"),
    ("periode: {van: 2013-01-01, tot: 2100-01-01}", "lange_periode"),
    ("periode: {van: 2026-07-01}", "ontbreekt"),
    ("periode: [2026-07-01, 2027-07-01]", "vorm"),
    ("periode:", "vorm"),
    ("lezingen: {lks_verjaardagg: meteen}", "onbekende_lezing"),
    ("lezingen: {lks_verjaardag: ooit}", "onbekende_keuze"),
    ("lezingen: {lks_verjaardag: 3}", "vorm"),
    ("verwacht: {loonkostensubside: {uitkomst: ja}}", "onbekende_regeling"),
    ("verwacht: {loonkostensubsidie: {uitkomsten: ja}}", "onbekende_sleutel"),
    ("verwacht: {loonkostensubsidie: {uitkomst: true}}", "vorm"),
    ("verwacht: {loonkostensubsidie: {gronden: {in_diensd: ja}}}", "onbekende_naam"),
    ("verwacht: {loonkostensubsidie: {ontbreekt: [aanvangg]}}", "onbekende_naam"),
    ("verwacht: {loonkostensubsidie: {beslisser: gemeentee}}", "onbekende_naam"),
    ("verwacht: {loonkostensubsidie: {van: 2026-02-30}}", "datum"),
    ("verwacht: {loonkostensubsidie: {bedragen: [{soort: per_eeuw}]}}", "vorm"),
    ("verwacht: {loonkostensubsidie: {bedragen: [{soort: per_maand, cent: 1.5}]}}", "vorm"),
    ("verwacht: [ja]", "vorm"),
    ("plaatsen: GM0344", "onbekende_sleutel"),
    ("tijdvak: week", "vorm"),
    ("eerder: {aanvang: 2024-01-01}", "vorm"),
    ("eerder: [null]", "vorm"),
    (f"eerder: [{', '.join(['{}'] * 21)}]", "vorm"),
    ("waarom: 3", "vorm"),
]


@pytest.mark.parametrize(("meer", "code"), ANDERS)
def test_what_is_wrong_beside_the_facts_is_found_and_the_facts_are_read_all_the_same(meer: str, code: str) -> None:
    found = bevindingen(zaak("{uren_per_week: -1}", meer))

    assert [(finding.code, finding.rij) for finding in found if finding.feit != "uren_per_week"] == [(code, 5)]
    assert [finding.code for finding in found if finding.feit == "uren_per_week"] == ["feitwaarde"]


def test_a_name_that_is_nearly_right_gets_the_right_one() -> None:
    expected = {
        "in_diensd": "in_dienst",
        "aanvangg": "aanvang",
        "gemeentee": "gemeente",
        "lks_verjaardagg": "lks_verjaardag",
    }
    for wrong, right in expected.items():
        (meer,) = [meer for meer, _ in ANDERS if wrong in meer]
        (finding,) = bevindingen(zaak(meer=meer))
        assert finding.suggesties[0] == right


BESTANDEN = [
    ("", "leeg"),
    ("# niets\n", "leeg"),
    ("hallo", "vorm"),
    ("- a\n- b\n", "vorm"),
    ("zaken:\n", "vorm"),
    ("zaken: []\n", "vorm"),
    ("zaken: [x, null]\n", "vorm"),
    ("zaken: {naam: x}\n", "vorm"),
    ("gemeenschappelijk:\nzaken: [{naam: x, peildatum: 2026-07-01, feiten: {}}]\n", "vorm"),
    ("zaken:\n  - {naam: x, feiten: {}}\n", "ontbreekt"),
    (zaak() + "---\n" + zaak(), "yaml"),
    ("zaken: [", "yaml"),
    ("zaken:\n\t- naam: x\n", "yaml"),
    ("zaken: *jansen123456782\n", "yaml"),
    ("zaken:\n  - naam: 'a\x07b'\n", "teken"),
    ("zaken:\n  - naam: 'a\x00b'\n", "teken"),
    ("zaken: " + "[" * 200 + "]" * 200, "te_diep"),
    ("zaken: &a [*a]\n", "te_groot"),
    ("zaken: !!python/object/apply:os.system ['id']\n", "vorm"),
    ("zaken:\n  - ? [a, b]\n    : 3\n    naam: x\n    peildatum: 2026-07-01\n    feiten: {}\n", "sleutel"),
    ("zaken:\n  - naam: a\n    naam: b\n    peildatum: 2026-07-01\n    feiten: {}\n", "dubbele_sleutel"),
    (zaak("{uren_per_week: 28, uren_per_week: 30}"), "dubbele_sleutel"),
    (
        "a: &a [x,x,x,x,x,x,x,x,x]\n"
        + "".join(f"{b}: &{b} [{','.join(['*' + a] * 9)}]\n" for a, b in zip("abcde", "bcdef", strict=True)),
        "te_groot",
    ),
]


@pytest.mark.parametrize(("tekst", "code"), BESTANDEN)
def test_a_file_that_is_none_is_a_finding_with_its_row(tekst: str, code: str) -> None:
    found = bevindingen(tekst)

    assert {finding.code for finding in found} == {code}
    assert all(finding.rij or code == "leeg" for finding in found)


@pytest.mark.parametrize(
    "tekst",
    [
        zaak(f"{{{GEHEIM}: ja, {GEHEIM}: nee}}"),
        zaak(f"{{geboortedatum: {GEHEIM}, loonwaarde: {GEHEIM}, uren_per_week: 123456782, in_register: [{GEHEIM}]}}"),
        zaak(meer=f"plaats: {GEHEIM}"),
        zaak(meer=f"{GEHEIM}: ja"),
        zaak(meer=f"tijdvak: {GEHEIM}"),
        zaak(meer=f"lezingen: {{{GEHEIM}: {GEHEIM}}}"),
        zaak(meer=f"verwacht: {{{GEHEIM}: {{uitkomst: ja}}, liv: {{uitkomst: {GEHEIM}, gronden: {{{GEHEIM}: ja}}}}}}"),
        zaak(peildatum=GEHEIM),
        f"{GEHEIM}: ja\nzaken: []\n",
        "zaken: *jansen123456782\n",
        "zaken: &jansen123456782 [*jansen123456782, &jansen123456782 1\n",
    ],
)
def test_nothing_that_may_be_about_a_person_comes_back(tekst: str) -> None:
    told = "".join(f"{one.line('nl')}{one.line('en')}{one.feit}{one.suggesties}" for one in bevindingen(tekst))

    assert "jansen" not in told
    assert "123456782" not in told


def test_contradictions_come_with_the_other_mistakes_of_the_file() -> None:
    second = "  - {naam: twee, peildatum: 2026-07-01, feiten: {aanvang: 2026-07-01, einde: 2026-06-01}}\n"

    found = bevindingen(zaak("{uren_per_week: -1}") + second)

    assert [(one.code, one.rij) for one in found] == [("feitwaarde", 4), ("einde_voor_aanvang", 6)]


def test_a_wrong_peildatum_makes_no_contradiction_of_its_own() -> None:
    (finding,) = bevindingen(zaak("{geboortedatum: 2013-06-01}", peildatum="2012-01-01"))

    assert finding.code == "datum_buiten_bereik"


def test_ten_thousand_cases_are_refused_at_the_first_that_is_too_many() -> None:
    (finding,) = bevindingen("zaken:\n" + "  - {naam: x, peildatum: 2026-07-01, feiten: {}}\n" * 10_000)

    assert (finding.code, finding.rij) == ("te_veel", MOST_CASES + 2)


def test_a_comma_in_a_number_is_read_as_one_or_explained() -> None:
    (read,) = lees_zaken(
        "zaken: [{naam: x, peildatum: 2026-07-01, feiten: {functieloon: '2500,00'}}]", "x", regelboek()
    )
    assert read.feiten == {"functieloon": 250_000}

    found = bevindingen(zaak("{loon: 2500,00}"))
    assert [finding.bericht.nl for finding in found] == ["Schrijf een punt, geen komma, in een getal."]


GOED = """gemeenschappelijk: {plaats: GM0344, feiten: {einde: geen}}
zaken:
  - naam: proef
    peildatum: 2026-07-01
    periode: {van: 2026-07-01, tot: 2027-07-01}
    feiten:
      geboortedatum: 1998-05-04
      uren_per_week: 28
      loonwaarde: [{vanaf: 2026-07-01, waarde: 60%}, {vanaf: 2027-01-01, waarde: onbekend}]
    eerder: [{aanvang: 2024-01-01, einde: 2025-01-01, verloonde_uren: 80}]
    lezingen: {lks_verjaardag: meteen}
    verwacht: {loonkostensubsidie: {uitkomst: onbekend, bedragen: [{soort: per_maand, cent: 1}]}}
"""
STUKKEN = (
    "[",
    "]",
    "{",
    "}",
    ":",
    ",",
    "-",
    "\n",
    " ",
    "null",
    "-1",
    "[]",
    "{}",
    "&a ",
    "*a",
    "'",
    "2026-02-30",
    "é",
    "%",
    "!!",
    "? ",
)


def test_a_good_file_that_is_damaged_anywhere_is_read_or_refused_and_nothing_else() -> None:
    assert len(lees_zaken(GOED, "goed.yaml", regelboek())) == 1
    random, refused = Random(20261122), 0
    for _ in range(300):
        text = GOED
        for _ in range(random.randint(1, 3)):
            begin = random.randrange(len(text))
            text = text[:begin] + random.choice(STUKKEN) + text[begin + random.choice((0, 0, 1, 5, 12)) :]
        try:
            for zaak in lees_zaken(text, "stuk.yaml", regelboek()):
                tegenspraken(regelboek(), zaak)
        except BadInput:
            refused += 1
    assert 100 < refused < 300
