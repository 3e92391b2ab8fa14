"""A reader with pen and paper: reckons a printed Dutch formula again, knowing nothing but what is printed."""

import re
from collections.abc import Callable, Iterator
from fractions import Fraction

GETAL = re.compile(r"(?:€ )?(−?[\d.]+(?:,\d+)?)(…?)( uur|%)?")
STAP = re.compile(r"(.+): (.*) = ([^()=]*?)(?: \(.*\))?$")
VERGELEKEN = re.compile(r"(€ [\d.,]+) \((€ [^()=]* × [^()=]*)\)$")
OPEN = ("tussen", "of meer", " na ", " vóór ", "vroegste", "laatste van")
"""Words of a formula that gives no one number: a range, or a day."""
CENT = Fraction(1, 200)


def formules(regels: list[str]) -> Iterator[tuple[str, str]]:
    """The formulas with what the text says they come to."""
    for regel in regels:
        text = re.sub(r"^ *\d+\. ", "", regel.replace("\N{NO-BREAK SPACE}", " "))
        if (stap := STAP.match(text)) and not any(word in text for word in OPEN):
            yield stap[2], stap[3].partition(", afgerond ")[0]
        elif found := VERGELEKEN.search(text):
            yield found[2], found[1]


def waarde(formule: str) -> Fraction:
    """What the whole formula comes to; raises ValueError where it cannot be read."""
    lezer = _Lezer(formule)
    found = lezer.som()
    if lezer.rest:
        raise ValueError(f"{lezer.rest!r} is left of {formule!r}")
    return found


class _Lezer:
    def __init__(self, tekst: str) -> None:
        self.rest = tekst

    def neem(self, woord: str) -> bool:
        if not self.rest.startswith(woord):
            return False
        self.rest = self.rest.removeprefix(woord)
        return True

    def som(self) -> Fraction:
        found = self.product()
        while self.rest:
            if self.neem(" + "):
                found += self.product()
            elif self.neem(" − "):
                found -= self.product()
            elif self.neem(", maar ten minste "):
                found = max(found, self.product())
            else:
                break
        return found

    def product(self) -> Fraction:
        found = self.deel()
        while self.rest:
            if self.neem(" × "):
                found *= self.deel()
            elif self.neem(" ÷ "):
                found /= self.deel()
            else:
                break
        return found

    def deel(self) -> Fraction:
        ends: dict[str, Callable[[list[Fraction]], Fraction]] = {"het laagste van ": min, "het hoogste van ": max}
        for word, pick in ends.items():
            if self.neem(word):
                parts = [self.product()]
                while self.neem(" en "):
                    parts.append(self.product())
                return pick(parts)
        return self.tussen_haken() if self.neem("(") else self.getal()

    def tussen_haken(self) -> Fraction:
        found = self.som()
        if self.neem(" = "):
            printed = self.getal()
            if self.neem(", afgerond "):
                printed = self.getal()
            if abs(found - printed) > CENT:
                raise ValueError(f"{float(found)} is printed as {float(printed)}")
            found = printed
        if not self.neem(")"):
            raise ValueError(f"no bracket before {self.rest!r}")
        return found

    def getal(self) -> Fraction:
        if (found := GETAL.match(self.rest)) is None:
            raise ValueError(f"no number in {self.rest!r}")
        self.rest = self.rest[found.end() :]
        exact = Fraction(found[1].replace("−", "-").replace(".", "").replace(",", "."))
        return exact / 100 if found[3] == "%" else exact
