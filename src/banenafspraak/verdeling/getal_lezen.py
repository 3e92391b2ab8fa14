"""Reads one number as people write it in a table: with a point, or in Dutch style with a comma. Never guesses."""

import re
from fractions import Fraction

from banenafspraak.tekst import Tekst, noemen

MOST_DIGITS = 30
_POINT = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)")
_COMMA = re.compile(r"[+-]?(?:[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+)(?:,[0-9]+)?")
_EITHER = re.compile(r"[+-]?[1-9][0-9]{0,2}\.[0-9]{3}")


class NumberError(ValueError):
    """The cell holds no number we can read; ``code`` and ``bericht`` say why and what to do."""

    def __init__(self, code: str, bericht: Tekst) -> None:
        super().__init__(bericht.en)
        self.code = code
        self.bericht = bericht


def lees_getal(cel: str, komma: bool) -> Fraction:
    """The exact value of a cell; ``komma``: the file separates its columns by something else than a comma.

    Raises NumberError for an empty cell, for text, and for 1.234 in a file where the point may mean thousands.
    """
    tekst = cel.strip().replace("\u2212", "-")
    if not tekst:
        bericht = Tekst("De waarde is leeg. Vul een getal in.", "The value is empty. Fill in a number.")
        raise NumberError("leeg", bericht)
    if sum(letter.isdigit() for letter in tekst) > MOST_DIGITS:
        bericht = Tekst(
            f"Dit getal heeft meer dan {MOST_DIGITS} cijfers. Rond het af.",
            f"This number has more than {MOST_DIGITS} digits. Round it.",
        )
        raise NumberError("getal_te_lang", bericht)
    if komma and _EITHER.fullmatch(tekst):
        heel, deel = tekst.replace(".", ""), tekst.replace(".", ",")
        bericht = Tekst(
            f"'{tekst}' kan {heel} of {deel} zijn. Schrijf {heel} of {deel}.",
            f"'{tekst}' may be {heel} or {deel}. Write {heel} or {deel}.",
        )
        raise NumberError("getal_dubbelzinnig", bericht)
    if _POINT.fullmatch(tekst):
        return Fraction(tekst)
    if komma and _COMMA.fullmatch(tekst):
        return Fraction(tekst.replace(".", "").replace(",", "."))
    raise NumberError("geen_getal", _no_number(tekst, komma))


def _no_number(tekst: str, komma: bool) -> Tekst:
    cel = noemen(tekst)
    if not komma and "," in tekst and _COMMA.fullmatch(tekst):
        return Tekst(
            f"{cel.nl} heeft een komma, en komma's scheiden hier de kolommen. Schrijf een punt, zoals 1234.5.",
            f"{cel.en} has a comma, and commas separate the columns here. Write a point, as in 1234.5.",
        )
    voorbeeld = "1234,5" if komma else "1234.5"
    return Tekst(
        f"{cel.nl} is geen getal. Schrijf een getal zoals {voorbeeld}.",
        f"{cel.en} is no number. Write a number like {voorbeeld}.",
    )
