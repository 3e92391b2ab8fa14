"""The wage value of a report, reckoned again by hand in fractions."""

from fractions import Fraction
from random import Random

from tests.regelingen.feiten_van import antwoord, cent

# Fictief: somebody of 36 with a report of after July 2021.
IEMAND = {
    "geboortedatum": "1990-05-04",
    "bbl": "nee",
    "uren_per_week": "36",
    "werkdagen_per_week": "3",
    "loonwaarde_deskundige": "ja",
}
REFERENTIEMAAND = 233_700


def shares(random: Random, count: int) -> list[int]:
    """So many parts of 100 per cent, each large enough for a main task, in hundredths of a per cent."""
    least = 625
    cuts = sorted(random.randint(0, 10_000 - count * least) for _ in range(count - 1))
    return [high - low + least for low, high in zip([0, *cuts], [*cuts, 10_000 - count * least], strict=True)]


def by_hand(lines: list[tuple[int, int, int, int]]) -> int:
    """Pace at most 100 per cent, times quality, times net working time, times share; the sum to whole per cents."""
    total = sum(Fraction(d * min(t, 100) * k * w, 10_000 * 100**3) for d, t, k, w in lines)
    return int(total * 100 + Fraction(1, 2))


def report(lines: list[tuple[int, int, int, int]]) -> dict[str, str]:
    facts = {"hoofdtaken": str(len(lines))}
    for number, (deel, *factors) in enumerate(lines, 1):
        facts[f"taak_{number}_aandeel"] = f"{deel // 100}.{deel % 100:02}%"
        facts |= {
            f"taak_{number}_{naam}": f"{one}%"
            for naam, one in zip(("tempo", "kwaliteit", "werktijd"), factors, strict=True)
        }
    return facts


def test_the_wage_value_equals_a_reckoning_by_hand() -> None:
    random = Random(10)
    for _ in range(300):
        lines = [
            (deel, random.randint(1, 130), random.randint(1, 100), random.randint(1, 100))
            for deel in shares(random, random.randint(1, 5))
        ]
        found = antwoord("loonwaarde", "2026-07-01", {**IEMAND, **report(lines)})

        assert found.recht is True, lines
        per_cent = by_hand(lines)
        expected = (REFERENTIEMAAND * per_cent + 50) // 100
        assert cent(found) == ((expected, expected) if per_cent else None), lines


def test_a_report_of_which_the_shares_are_not_the_whole_time_is_none() -> None:
    lines = [(6_000, 50, 100, 100), (3_999, 50, 100, 100)]

    assert antwoord("loonwaarde", "2026-07-01", {**IEMAND, **report(lines)}).recht is False
