"""Published numbers win, and where they contradict what stands beside them that is said, never mended."""

from dataclasses import replace

from banenafspraak.verdeling.definitie import Definitie, Gepubliceerdecel
from banenafspraak.verdeling.edities import gepubliceerde_edities
from banenafspraak.verdeling.toedeling import verdeel
from tests.verdeling.edities import edition, figures

ROWS = figures({"banen_markt": lambda i: 100 + i, "banen_overheid": lambda i: 90 + i})


def with_edition(key: str, **changes: object) -> Definitie:
    return replace(edition(ROWS), gepubliceerd=gepubliceerde_edities()[key].definitie().gepubliceerd, **changes)  # type: ignore[arg-type]


def test_a_total_of_two_published_sectors_is_of_their_edition_and_has_no_share() -> None:
    cel = verdeel(with_edition("2019")).cel("AM21", 2019, "totaal")
    assert (cel.banen, cel.soort, cel.editie, cel.vaststeller) == (3365, "berekend", "2019", "De Werkkamer")
    assert cel.aandeel is None
    assert cel.bron == "Door ons opgeteld uit de gepubliceerde markt en overheid"


def test_two_published_sectors_win_from_a_key_with_only_a_total() -> None:
    rows = figures({"banen": lambda i: 100 + i})
    found = verdeel(replace(with_edition("2019"), kengetallen=rows, sleutel={"totaal": "banen"}))
    assert (found.cel("AM21", 2019, "totaal").banen, found.cel("AM22", 2019, "totaal").soort) == (3365, "berekend")
    told = {f.code: f.bericht.nl for f in found.bevindingen}
    assert "AM24 2020 markt 970" in told["gepubliceerd_niet_getoond"]


def test_a_published_total_that_is_no_sum_of_its_row_is_said_and_left_alone() -> None:
    found = verdeel(with_edition("2014", jaren=(2016,)))
    flevoland = {sector: found.cel("AM11", 2016, sector) for sector in ("markt", "overheid", "totaal")}
    assert (flevoland["markt"].banen, flevoland["totaal"].banen) == (250, 400)
    assert flevoland["overheid"].soort == "berekend"
    told = {f.code: f.bericht.nl for f in found.bevindingen}
    assert "We passen niets aan" in told["totaal_is_geen_som"]
    assert {c.naam: c.uitkomst for c in found.controles}["totaal_is_som.AM11.2016"] == "wijkt_af"


def test_published_numbers_of_another_year_are_named() -> None:
    found = verdeel(with_edition("2019", jaren=(2020,)))
    assert "2019" in {f.code: f.bericht.nl for f in found.bevindingen}["gepubliceerd_ander_jaar"]


def test_a_published_number_keeps_the_computed_one_beside_it() -> None:
    cell = Gepubliceerdecel("AM24", 2020, "markt", 970, "2019", "De Werkkamer", "bron")
    cel = verdeel(replace(edition(ROWS), gepubliceerd=(cell,))).cel("AM24", 2020, "markt")
    plain = verdeel(edition(ROWS)).cel("AM24", 2020, "markt")
    assert (cel.banen, cel.soort, cel.berekend) == (970, "gepubliceerd", plain.banen)
