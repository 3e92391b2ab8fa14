"""What people read about the figures, totals and changes of a distribution: one function per finding."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from banenafspraak.errors import Ernst, Finding
from banenafspraak.tekst import Tekst, dag, kort, noemen
from banenafspraak.verdeling.definitie import Splitsing
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.gemeenten import Gemeente
from banenafspraak.verdeling.getallen import decimaal
from banenafspraak.verdeling.kengetal import Kengetal

INDICATIEF = Tekst("Indicatief: richtlijn, geen norm", "Indicative: a guide, not a standard")
MELDING = Tekst(
    "Indicatief: richtlijn, geen norm. De Banenafspraak is een landelijke afspraak. Per regio is niets afgesproken.",
    "Indicative: a guide, not a standard. The Banenafspraak is a national agreement. Nothing was agreed per region.",
)
NIET_WERKKAMER = Tekst("niet van De Werkkamer", "not De Werkkamer's")
_SHOWN = 10


def getal(waarde: Fraction) -> Tekst:
    """A number with its thousands apart, and at most two decimals: 7.846.000."""
    whole, _, part = decimaal(Fraction(round(waarde * 100), 100), 2).partition(".")
    nl, en = f"{int(whole):,}".replace(",", "."), f"{int(whole):,}"
    return Tekst(f"{nl},{part}", f"{en}.{part}") if part else Tekst(nl, en)


def procent(deel: Fraction) -> Tekst:
    """A share as a percentage: 0,19%."""
    text = decimaal(Fraction(round(deel * 10_000), 100), 2)
    return Tekst(f"{text.replace('.', ',')}%", f"{text}%")


def names(codes: Sequence[str]) -> Tekst:
    """Regions by name and code; of a long row the first ten, and how many more."""
    shown = ", ".join(gebieden().indeling.naam(code) for code in codes[:_SHOWN])
    more = len(codes) - _SHOWN
    return Tekst(f"{shown} en {more} andere", f"{shown} and {more} others") if more > 0 else Tekst(shown, shown)


def at(row: Kengetal, code: str, bericht: Tekst, ernst: Ernst = Ernst.FOUT, suggesties: Sequence[str] = ()) -> Finding:
    """A finding at the row of a figure."""
    kolom = None if row.rij is None else ("waarde" if code in {"nul", "negatief"} else "gebied")
    return Finding(code, bericht, ernst, row.bestand, row.rij, kolom, suggesties=tuple(suggesties))


def onbekend_gebied(row: Kengetal) -> Finding:
    met = noemen(row.gebied)
    bericht = Tekst(
        f"{met.nl} is geen gemeente, regio of NL. Geef een code zoals GM0344 of AM26, of NL voor het land.",
        f"{met.en} is no gemeente, region or NL. Give a code such as GM0344 or AM26, or NL for the country.",
    )
    return at(row, "onbekend_gebied", bericht, suggesties=gebieden().lijkt_op(row.gebied[:60]))


def dubbel_gebied(code: str, indicator: str, row: Kengetal, first: Kengetal) -> Finding:
    place = f" (rij {first.rij})" if first.rij else ""
    bericht = Tekst(
        f"{code} heeft {kort(indicator)} twee keer{place}. Laat één rij staan.",
        f"{code} has {kort(indicator)} twice{place.replace('rij', 'row')}. Keep one row.",
    )
    return at(row, "dubbel_gebied", bericht)


def negatief(row: Kengetal) -> Finding:
    bericht = Tekst(
        f"{kort(row.indicator)} van {kort(row.gebied)} is kleiner dan nul. Een aandeel kan niet negatief zijn. "
        "Controleer het getal.",
        f"{kort(row.indicator)} of {kort(row.gebied)} is below zero. A share cannot be negative. Check the number.",
    )
    return at(row, "negatief", bericht)


def nul(indicator: str, regio: str, row: Kengetal | None) -> Finding:
    naam = gebieden().indeling.naam(regio)
    bericht = Tekst(
        f"{kort(indicator)} van {naam} is nul. Dat zegt dat er niets is. Vul het getal in. Weet u het niet, laat de "
        "rij dan weg.",
        f"{kort(indicator)} of {naam} is zero. That says that there is nothing. Fill in the number. If you do not "
        "know it, leave the row out.",
    )
    place = row or Kengetal(regio, indicator, Fraction(0))
    return at(place, "nul", bericht)


def nul_land(indicator: str) -> Finding:
    bericht = Tekst(
        f"De rij NL van {kort(indicator)} is nul. Vul het landelijke getal in, of laat de rij weg.",
        f"The row NL of {kort(indicator)} is zero. Fill in the national number, or leave the row out.",
    )
    return Finding("nul", bericht, kolom="waarde")


def land_te_klein(indicator: str, land: Fraction, som: Fraction, *, complete: bool) -> Finding:
    """Where every region is known nobody divides by the row NL, so then it is only worth a look."""
    nl, en = getal(land), getal(som)
    bericht = Tekst(
        f"De rij NL van {kort(indicator)} is {nl.nl}. De regio's zijn samen al {en.nl}. Controleer de rij NL.",
        f"The row NL of {kort(indicator)} is {nl.en}. The regions together are {en.en} already. Check the row NL.",
    )
    return Finding("land_te_klein", bericht, Ernst.LET_OP if complete else Ernst.FOUT, feit="NL")


def gemengd(indicator: str, gemeente: Kengetal, regio: Kengetal) -> Finding:
    bericht = Tekst(
        f"{kort(indicator)} staat er per gemeente ({kort(gemeente.gebied)}) en per regio ({kort(regio.gebied)}). "
        "Dat telt dubbel. Kies één van beide.",
        f"{kort(indicator)} is there per gemeente ({kort(gemeente.gebied)}) and per region ({kort(regio.gebied)}). "
        "That counts twice. Choose one of both.",
    )
    return at(regio, "gemengd", bericht)


def niet_in_basisjaar(gemeente: Gemeente, basisjaar: int, row: Kengetal) -> Finding:
    bericht = Tekst(
        f"{gemeente} bestond niet op {dag(date(basisjaar, 1, 1)).nl}. Kies het basisjaar van de gemeenten in het "
        "bestand.",
        f"{gemeente} did not exist on {dag(date(basisjaar, 1, 1)).en}. Choose the base year of the gemeenten in the "
        "file.",
    )
    return at(row, "niet_in_basisjaar", bericht)


def splitst(finding: Finding, indicator: str, op: date, basisjaar: int, splitsing: Splitsing) -> Finding:
    """The same finding, with what follows when no figure per region can be made of it."""
    met = f"{kort(indicator)}, {basisjaar}"
    said = Tekst(
        f"{finding.bericht.nl} Het getal ({met}) is op {dag(op).nl} niet te verdelen.",
        f"{finding.bericht.en} The figure ({met}) cannot be divided on {dag(op).en}.",
    )
    if splitsing == "geen_waarde":
        said = Tekst(f"{said.nl} Deze regio's krijgen geen waarde.", f"{said.en} These regions get no value.")
        return replace(finding, code="splitst_gemeente", bericht=said, feit="indelingsdatum", suggesties=())
    said = Tekst(
        f"{said.nl} Geef de cijfers per regio, kies een andere indelingsdatum, of schrijf splitsing: geen_waarde.",
        f"{said.en} Give the figures per region, choose another division date, or write splitsing: geen_waarde.",
    )
    return replace(
        finding, code="splitst_gemeente", bericht=said, ernst=Ernst.FOUT, feit="indelingsdatum", suggesties=()
    )


def gemeenten_ontbreken(indicator: str, namen: Sequence[str], regios: Sequence[str]) -> Finding:
    shown = ", ".join(namen[:_SHOWN])
    more = len(namen) - _SHOWN
    nl, en = (f"{shown} en {more} andere", f"{shown} and {more} others") if more > 0 else (shown, shown)
    bericht = Tekst(
        f"{kort(indicator)} mist {nl}. Deze regio's krijgen daardoor geen waarde: {names(regios).nl}.",
        f"{kort(indicator)} lacks {en}. So these regions get no value: {names(regios).en}.",
    )
    return Finding("gemeenten_ontbreken", bericht, Ernst.LET_OP, feit=kort(indicator))


def deels_over(gemeente: Gemeente, row: Kengetal) -> Finding:
    bericht = Tekst(
        f"Alleen een deel van {gebieden().gemeenten.get(row.gebied, kort(row.gebied))} ligt nu in {gemeente}. "
        "Dat deel kennen we niet. Noem de gemeente van het basisjaar.",
        f"Only a part of {gebieden().gemeenten.get(row.gebied, kort(row.gebied))} lies in {gemeente} now. "
        "We do not know that part. Name the gemeente of the base year.",
    )
    return at(row, "deels_over", bericht)


def overgang_zonder_cijfer(code: str, indicator: str) -> Finding:
    bericht = Tekst(
        f"{code} gaat over naar een andere regio, maar heeft geen {kort(indicator)}. Voeg die rij toe.",
        f"{code} goes over to another region, but has no {kort(indicator)}. Add that row.",
    )
    return Finding("overgang_zonder_cijfer", bericht, feit="overgangen")


def overgang_per_regio(code: str, indicator: str) -> Finding:
    bericht = Tekst(
        f"{code} gaat over naar een andere regio, maar {kort(indicator)} staat er per regio. Geef dat per gemeente.",
        f"{code} goes over to another region, but {kort(indicator)} is there per region. Give it per gemeente.",
    )
    return Finding("overgang_per_regio", bericht, feit="overgangen")
