"""What the measurements of the rules compare is the same question, and the table lists what is measured."""

from pathlib import Path

import polars as pl
import pytest

from banenafspraak.inlezen import wetboek
from banenafspraak.logic.kolommen import Polars, reken_kolommen
from banenafspraak.logic.kolommen.invoer import feiten
from banenafspraak.logic.terms import parts
from banenafspraak.regelingen.boek import regelboek
from tools.regelbench import __main__ as regelbench
from tools.regelbench.gegevens import GEMETEN, alle_uitkomsten, gemeten_feiten, lks_uitkomsten
from tools.regelbench.hand_lks import lks
from tools.regelbench.rijen import namen
from tools.regelbench.wereld import Wens, rijen
from tools.regelbench.zaken import alle_zaken

DAGEN = ["peildatum", "aanvang", "geboortedatum"]
SLEUTEL = ["dienstverband", "tijdvak_van"]
ANTWOORD = ["recht", "bedrag_onder", "bedrag_boven"]


def land(weg: float = 0.0) -> pl.LazyFrame:
    """Twelve months of five hundred jobs; the dates that the query by hand wants are always known."""
    read = feiten(parts(tuple(lks_uitkomsten(regelboek()).values())))
    wens = Wens(6000, tuple(wetboek().feiten[naam] for naam in read), weg=weg)
    known = rijen(Wens(6000, wens.feiten)).select(*SLEUTEL, *DAGEN)
    return rijen(wens).drop(DAGEN).join(known, on=SLEUTEL).collect().lazy()


@pytest.mark.parametrize("weg", [0.0, 0.2])
def test_the_query_by_hand_answers_as_the_rule_does(weg: float) -> None:
    frame = land(weg)
    onbekend = [naam for naam, empty in frame.null_count().collect().row(0, named=True).items() if empty]
    by_hand = lks(frame, wetboek(), onbekend).collect()
    with reken_kolommen(lks_uitkomsten(regelboek()), frame, Polars()) as found:
        assert found.tijdvak is not None
        by_rule = found.tijdvak.collect(backend="polars").to_native()
    known = by_rule.filter(pl.col("bedrag_onder") == pl.col("bedrag_boven"))
    assert 0 < known.height < by_rule.height
    assert by_hand.sort(SLEUTEL).select(ANTWOORD).equals(by_rule.sort(SLEUTEL).select(ANTWOORD))


def test_the_query_by_hand_refuses_an_unknown_date() -> None:
    with pytest.raises(ValueError, match="aanvang"):
        lks(land(), wetboek(), ["aanvang"])


def test_the_same_wish_gives_the_same_country_with_so_many_facts_missing() -> None:
    wens = Wens(12_000, tuple(wetboek().feiten.values()), weg=0.2)
    een, ander = rijen(wens).collect(), rijen(wens).collect()
    assert een.equals(ander)
    given = [feit for feit in wens.feiten if feit.naam in een.columns and feit.naam != "peildatum"]
    empty = sum(een[feit.naam].null_count() for feit in given if not feit.naam.startswith("tijdvak_"))
    assert empty / een.height / len(given) == pytest.approx(0.2, abs=0.02)


def test_a_table_that_lacks_a_measurement_is_a_finding(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "docs/metingen-regels.md"
    page.parent.mkdir()
    page.write_text("\n".join(["| what |", "|---|", *(f"| {naam} |" for naam in namen()[1:])]), "utf-8")
    monkeypatch.setattr(regelbench, "ROOT", tmp_path)
    monkeypatch.setattr(regelbench, "PAGINA", page)
    assert regelbench.controle() == 1
    assert "FINDING" in capsys.readouterr().out


def test_what_is_measured_stays_the_same_twelve_regelingen_with_their_own_facts_and_cases() -> None:
    assert len(GEMETEN) == 12
    assert {
        outcome.rsplit("_recht", 1)[0] for outcome in alle_uitkomsten(regelboek()) if outcome.endswith("_recht")
    } == {*GEMETEN}
    read = feiten(parts(tuple(alle_uitkomsten(regelboek()).values())))
    assert set(read) <= {feit.naam for feit in gemeten_feiten(regelboek())}
    assert {naam for zaak in alle_zaken() for naam in zaak.verwacht} == set(GEMETEN)
