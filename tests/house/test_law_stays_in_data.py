"""The counter holds no law: no amount, share, target or date of the law in its code, templates or texts."""

import ast
import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from banenafspraak.inlezen import wetboek
from tools.catalog import PO, texts_of, translated

ROOT = Path(__file__).resolve().parents[2]
LOKET = ROOT / "src/loket"
CODE = sorted(path for path in LOKET.rglob("*.py") if "migrations" not in path.parts)
TEMPLATES = sorted(LOKET.glob("**/templates/**/*.html"))

_ISO = re.compile(r"(19|20)\d\d-\d\d-\d\d")
_TAG = re.compile(r"{%.*?%}|{{.*?}}|{#.*?#}")
# An amount in euros, a percentage or a number with thousands, as a reader would meet it.
_LAW_NUMBER = re.compile(r"€\s*\d|\d\s?%(?![(\w])|\b\d{1,3}[.,]\d{3}\b")
_DATE_MAKERS = {"date", "datetime"}
_EXACT_MAKERS = {"Decimal", "Fraction"}


@pytest.fixture(scope="module")
def known() -> set[int]:
    """Every whole number of the law that nobody would use for anything else: five digits and more."""
    values = (rij.waarde for parameter in wetboek().parameters.values() for rij in parameter.rijen)
    return {int(value) for value in values if isinstance(value, int | Fraction) and value >= 10_000}


def law_in_code(tree: ast.AST, known: set[int]) -> Iterator[str]:
    documentation = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name), args=given) if name in _DATE_MAKERS | _EXACT_MAKERS and all(
                isinstance(part, ast.Constant) for part in given
            ):
                yield f"line {node.lineno}: {name} of a literal"
            case ast.Constant(value=str(text)) if id(node) not in documentation and _ISO.fullmatch(text):
                yield f"line {node.lineno}: a date in {text!r}"
            case ast.Constant(value=int(number)) if not isinstance(number, bool) and number in known:
                yield f"line {node.lineno}: {number} is a value of the law"


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(LOKET)))
def test_no_law_in_the_code_of_the_counter(path: Path, known: set[int]) -> None:
    assert list(law_in_code(ast.parse(path.read_text("utf-8")), known)) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_law_in_a_template(path: Path) -> None:
    text = _TAG.sub("", path.read_text("utf-8"))
    assert not [found.group() for pattern in (_ISO, _LAW_NUMBER) for found in pattern.finditer(text)]


def test_no_law_in_the_texts() -> None:
    assert PO.exists()
    wrong = []
    for message in translated():
        english, dutch = texts_of(message)
        wrong += [text for text in english + dutch if _LAW_NUMBER.search(text)]
    assert wrong == []


def test_it_finds_law_that_was_left_in_code() -> None:
    given = 'x = date(2026, 7, 1)\ny = Decimal("25.5")\nz = "2026-07-01"\nw = 125000\n'
    assert len(list(law_in_code(ast.parse(given), {125_000}))) == 4
