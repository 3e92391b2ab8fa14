"""The what-if takes plain numbers only: a short text that stands for an endless number is refused at once."""

import pytest
from django.core.exceptions import ValidationError

from loket.verdeling.velden import JarenVeld, TotalenVeld, printable
from loket.verdeling.wat_als import Getalveld


@pytest.mark.parametrize("typed", ["1e-999999999", "1e9", "nan", "-1", "11", "0,1234567890", "½", "١"])
def test_a_weight_that_is_no_plain_number_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        Getalveld().clean(typed)


@pytest.mark.parametrize("typed", [",", " , ", "2000-2090"])
def test_a_row_of_years_is_neither_empty_nor_endless(typed: str) -> None:
    with pytest.raises(ValidationError):
        JarenVeld().clean(typed)


def test_a_total_of_thousands_of_digits_is_refused() -> None:
    with pytest.raises(ValidationError):
        TotalenVeld().clean("2027 markt 1" + ".000" * 2000)


def test_a_name_with_a_sign_that_nobody_sees_is_refused() -> None:
    printable("Editie 2027")
    with pytest.raises(ValidationError):
        printable("Editie\x08 2027")
