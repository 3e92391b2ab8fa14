"""How one number arose, as steps that a reader can repeat by hand."""

from fractions import Fraction

from django.utils.translation import get_language, gettext

from banenafspraak.verdeling.getallen import decimaal
from banenafspraak.verdeling.ontstaan import Correctie, Invoer, Ontstaan
from loket.ui.formats import number
from loket.ui.onderdelen import Stap
from loket.verdeling import woorden
from loket.verdeling.cijfertabel import Cijfertabel, Vak
from loket.verdeling.opschrift import Maat, Opschrift
from loket.verdeling.reads.kaarten import getal

_DECIMALS = 6


def stappen(one: Ontstaan, basisjaar: int) -> tuple[Stap, ...]:
    """The steps of one sector, from figures to whole jobs."""
    steps = [_figure(given, basisjaar) for given in one.invoer]
    steps += [_correction(correction) for correction in one.correcties]
    if one.correcties:
        steps.append(
            Stap(gettext("Multiply the jobs by the corrections. That is the weight of the region."), tekst(one.gewicht))
        )
    over, share = {"whole": tekst(one.noemer)}, gettext("That is the share of the region.")
    words = (
        gettext("Divide by the row of the Netherlands, %(whole)s.")
        if one.uit_rij_nl
        else gettext("Divide by all regions together, %(whole)s.")
    )
    steps.append(Stap(f"{words % over} {share}", tekst(one.aandeel)))
    words = gettext("Multiply the share by the national number, %(number)s.")
    steps.append(Stap(words % {"number": getal(one.landelijk)}, tekst(one.exact)))
    return (*steps, *_rounding(one))


def _figure(given: Invoer, basisjaar: int) -> Stap:
    words = gettext("Take the figure of the region: %(name)s, %(year)s. All regions together have %(all)s.")
    parts = {"name": woorden.cijfer(given.indicator), "year": basisjaar, "all": tekst(given.samen)}
    nl = gettext("The row of the Netherlands says %(nl)s.") % {"nl": tekst(given.rij_nl)} if given.rij_nl else ""
    return Stap(f"{words % parts} {nl}".strip(), tekst(given.waarde))


def _correction(one: Correctie) -> Stap:
    words = gettext(
        "%(name)s per inhabitant: the region has %(ratio)s times the national ratio. "
        "To the power %(exponent)s that is the correction."
    )
    name = woorden.cijfer(one.indicator)
    parts = {"name": name[:1].upper() + name[1:], "ratio": tekst(one.verhouding), "exponent": tekst(one.exponent)}
    return Stap(words % parts, tekst(one.factor))


def _rounding(one: Ontstaan) -> tuple[Stap, ...]:
    whole = gettext("Count whole units of %(unit)s: %(count)s. What is left is the remainder.")
    parts = {"unit": one.eenheid, "count": getal(one.heel)}
    place = gettext("All regions together leave %(left)s units. They go to the largest remainders.")
    said = (
        gettext("This region stands at place %(place)s, so it gets one more.")
        if one.erbij
        else gettext("This region stands at place %(place)s, so it gets none.")
    )
    closes = gettext("The regions together must make exactly the national number.")
    return (
        Stap(whole % parts, tekst(one.rest)),
        Stap(
            f"{place % {'left': one.over}} {said % {'place': one.plaats}}",
            gettext("%(n)s jobs") % {"n": getal(one.banen)},
            closes,
        ),
    )


def tabellen(one: Ontstaan, basisjaar: int, bron: str) -> list[Cijfertabel]:
    """For each figure that was added up from gemeenten, which ones."""
    return [gemeenten(given, basisjaar, bron) for given in one.invoer if given.bijdragen]


def gemeenten(given: Invoer, basisjaar: int, bron: str) -> Cijfertabel:
    """What each gemeente adds to the figure of the region."""
    title = gettext("%(name)s per gemeente, %(year)s")
    name = woorden.cijfer(given.indicator)
    rows = tuple((Vak(f"{part.naam} ({part.code})"), Vak(tekst(part.waarde))) for part in given.bijdragen)
    return Cijfertabel(
        Opschrift(title % {"name": name[:1].upper() + name[1:], "year": basisjaar}, bron, Maat.INVOER),
        (gettext("Gemeente of the base year"), gettext("Figure")),
        rows,
        (1,),
        (Vak(gettext("Together")), Vak(tekst(given.waarde))),
    )


def tekst(value: Fraction | int) -> str:
    """A number as people write it, with at most six decimals."""
    taal = get_language() or "nl"
    whole, _, part = decimaal(Fraction(value), _DECIMALS).partition(".")
    part = part[:_DECIMALS].rstrip("0")
    sign = "−" if whole.startswith("-") else ""
    text = sign + number(abs(int(whole)), taal)
    return f"{text}{'.' if taal == 'en' else ','}{part}" if part else text
