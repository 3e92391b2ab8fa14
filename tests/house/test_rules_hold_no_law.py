"""A rule holds no law of its own: its numbers and its days stand in the Wetboek, each with a source.

Three days may stand in a rule, because there they are the period of a text and its bron stands beside them: the day on
which a version begins, the day that picks the row of a value, and the day that the reference date is compared with.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

REGELINGEN = Path(__file__).resolve().parents[2] / "src/banenafspraak/regelingen"
# What makes, reads and writes rules, and is no rule itself.
GEREEDSCHAP = {
    "__init__", "bouw", "boek", "lezingen", "namen", "regelblad", "regelblad_tabellen", "regeling", "tekst", "wetstand",
}  # fmt: skip
MATEN = "maten"  # the measures of the calendar: a week has seven days in every act
REGELS = sorted(path for path in REGELINGEN.glob("*.py") if path.stem not in GEREEDSCHAP)

# Nothing, the whole, one day before or after, and the place of the first in a row.
GEWONE_GETALLEN = {0, 1}
# Where a call takes the day that picks a row, or that begins a version: the place of that argument.
DAG_VAN_EEN_RIJ = {"waarde": 1, "maanden_van": 2, "_na_weken": 2, "_einde": 2, "_sinds": 1}
VERGELIJKEN = {"voor", "vanaf", "na", "tot_en_met"}
PEILDAGEN = {"peildatum", "tijdvak_van", "tijdvak_tot", "jaar_begin", "jaar"}

_DAG = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _called(node: ast.AST) -> str:
    match node:
        case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)):
            return name
    return ""


def _is_peildag(node: ast.AST) -> bool:
    """The reference date, or the period around it: the fact itself, or a name that holds it."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name in PEILDAGEN
        case ast.Call(args=[ast.Constant(value=name)]) if _called(node) == "feit":
            return name in PEILDAGEN
    return False


class Regel:
    """The tree of one file of rules, with the parent of every node."""

    def __init__(self, text: str, named: frozenset[str] = frozenset()) -> None:
        self.tree, self.named = ast.parse(text), named
        self.parents = {child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)}

    def law(self) -> Iterator[str]:
        for node in ast.walk(self.tree):
            match node:
                case ast.Constant(value=str(text)) if _DAG.fullmatch(text):
                    wrong = not self._may_hold_a_day(node)
                case ast.Name(id=text, ctx=ast.Load()) if text in self.named:
                    wrong = not self._may_hold_a_day(node)
                case ast.Constant(value=int() | float() | complex() as text) if not isinstance(text, bool):
                    wrong = text not in GEWONE_GETALLEN and not self._is_rounding(node)
                case _:
                    continue
            if wrong:
                yield f"line {node.lineno}: {text}"

    def _may_hold_a_day(self, node: ast.expr) -> bool:
        parent = self.parents[node]
        match parent:
            case ast.Tuple(elts=[first, *_]) if first is node:
                return _called(self.parents[parent]) == "versies"
            case ast.Call(args=given):
                name = _called(parent)
                if name in VERGELIJKEN:
                    return any(_is_peildag(other) for other in given)
                return name in DAG_VAN_EEN_RIJ and given.index(node) == DAG_VAN_EEN_RIJ[name]
            case ast.Assign(targets=[ast.Name(id=name)]):
                return name in self.named  # a named day: each place that uses the name is tried like the day itself
        return False

    def _is_rounding(self, node: ast.expr) -> bool:
        """The multiple of ``afgerond``, which stands beside the article that it comes from."""
        parent = self.parents[node]
        return isinstance(parent, ast.Call) and _called(parent) == "afgerond" and parent.args[1:2] == [node]


def named_days(texts: Iterator[str]) -> frozenset[str]:
    """Every name that a file of rules gives to a fixed day."""
    found = set()
    for text in texts:
        for node in ast.parse(text).body:
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(day))) if _DAG.fullmatch(day):
                    found.add(name)
    return frozenset(found)


@pytest.fixture(scope="module")
def named() -> frozenset[str]:
    return named_days(path.read_text("utf-8") for path in REGELS)


@pytest.mark.parametrize("path", [path for path in REGELS if path.stem != MATEN], ids=lambda path: path.stem)
def test_no_number_and_no_day_of_the_law_stands_in_a_rule(path: Path, named: frozenset[str]) -> None:
    assert list(Regel(path.read_text("utf-8"), named).law()) == []


@pytest.mark.parametrize(
    "rule",
    [
        'vanaf(peildatum, "2015-01-01")',
        'voor(b.feit("tijdvak_van"), "2018-01-01")',
        'versies(aanvang, (BEGIN, False), ("2017-07-01", bbl, "wml-8-4"))',
        'b.waarde("wml.uur", "2024-01-01")',
        "dagen_na(aanvang, -1)",
        "afgerond(loon, 5, reden=WET)",
    ],
)
def test_the_period_of_a_text_may_stand_in_a_rule(rule: str) -> None:
    assert list(Regel(rule).law()) == []


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ("minstens(leeftijd, 18)", "18"),
        ("maal(jaren, 12)", "12"),
        ("maal(loon, 0.7)", "0.7"),
        ("afgerond(loon, 1, door=36)", "36"),
        ('voor(gevraagd, "2016-10-28")', "2016-10-28"),
        ('laagste(einde, "2018-01-01")', "2018-01-01"),
        ('kies(loopt_nog, "2029-01-01", uitloop)', "2029-01-01"),
        ('versies(op, (BEGIN, True), ("2018-01-01", "2029-01-01"))', "2029-01-01"),
        ('b.waarde("2024-01-01", peildatum)', "2024-01-01"),
        ('NIEUW = "2026-01-01"\nvanaf(aanvang, NIEUW)', "NIEUW"),
    ],
)
def test_it_finds_law_that_was_left_in_a_rule(rule: str, found: str) -> None:
    told = list(Regel(rule, named_days(iter([rule]))).law())

    assert [text.partition(": ")[2] for text in told] == [found]
