"""The checks that go with a distribution: does it close, do the published numbers fit, is it within an edition."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from banenafspraak.errors import Ernst, Finding
from banenafspraak.tekst import Tekst
from banenafspraak.verdeling.definitie import SECTOREN, TOTAAL, Definitie, pad
from banenafspraak.verdeling.edities import gepubliceerde_edities
from banenafspraak.verdeling.keurmeldingen import getal, names, procent
from banenafspraak.verdeling.sleutel import Aandelen
from banenafspraak.verdeling.uitkomst import GEPUBLICEERD, Cel, Controle
from banenafspraak.verdeling.vast_aandeel import Waarneming, past

KLOPT, WIJKT_AF, NIET = "klopt", "wijkt_af", "niet_te_controleren"


def laatste_editiejaar() -> int:
    """The last year that a published edition covers; of what comes after it no distribution is known."""
    return max(editie.laatste_jaar for editie in gepubliceerde_edities().values())


class Gecontroleerd(NamedTuple):
    controles: tuple[Controle, ...]
    findings: tuple[Finding, ...]


def checks(d: Definitie, regios: Sequence[str], shares: Mapping[str, Aandelen], cellen: Sequence[Cel]) -> Gecontroleerd:
    """Every check, and what deserves a finding of its own."""
    controles = [
        *_closes(d, regios, cellen),
        *(_denominator(one) for one in shares.values()),
        *_sums(cellen),
        *fixed_shares(d),
        *_multiples(d),
        *_path(d),
        *_uncovered(d),
        *_weights(d),
    ]
    return Gecontroleerd(tuple(controles), (*_findings(d, shares), *_contradictions(controles)))


def _closes(d: Definitie, regios: Sequence[str], cellen: Sequence[Cel]) -> Iterator[Controle]:
    values: dict[tuple[str, int], list[Cel]] = defaultdict(list)
    for cel in cellen:
        values[cel.sector, cel.jaar].append(cel)
    for (sector, jaar), met in sorted(values.items()):
        total, known = d.totaal(jaar, sector), [cel.banen for cel in met if cel.banen is not None]
        naam = f"sluit.{jaar}.{sector}"
        if total is None or len(known) < len(regios):
            count = f"{len(regios) - len(known)}"
            nl = f"Zonder waarde: {count} van de {len(regios)} regio's. Zo is niet te zien of de tabel sluit."
            en = f"No value: {count} of the {len(regios)} regions. So nobody can see whether it closes."
            yield Controle(naam, NIET, Tekst(nl, en))
        else:
            som, land = getal(Fraction(sum(known))), getal(Fraction(total))
            nl, en = f"De regio's zijn samen {som.nl}, landelijk {land.nl}.", f"Regions {som.en}, national {land.en}."
            yield Controle(naam, KLOPT if sum(known) == total else WIJKT_AF, Tekst(nl, en))


def _denominator(shares: Aandelen) -> Controle:
    """What the shares are taken over, and how far the row NL lies from the regions together."""
    naam, text = f"noemer.{shares.sector}", denominator_text(shares)
    if shares.reden is not None:
        return Controle(naam, NIET, shares.reden)
    return Controle(naam, KLOPT if shares.sluit else WIJKT_AF, text)


def denominator_text(shares: Aandelen) -> Tekst:
    """In words: over what the shares of a sector are taken."""
    som = getal(shares.som)
    if shares.factoren:
        return Tekst(
            f"De aandelen zijn genomen over alle regio's samen, na correctie: {som.nl}.",
            f"The shares are taken over all regions together, after correction: {som.en}.",
        )
    if shares.rij_nl is None:
        return Tekst(
            f"De aandelen zijn genomen over alle regio's samen: {som.nl}. Een rij NL is er niet.",
            f"The shares are taken over all regions together: {som.en}. There is no row NL.",
        )
    land, apart = getal(shares.rij_nl), getal(shares.rij_nl - shares.som)
    part = procent((shares.rij_nl - shares.som) / shares.rij_nl) if shares.rij_nl else Tekst("", "")
    if shares.sluit:
        return Tekst(
            f"De aandelen zijn genomen over alle regio's samen: {som.nl}. De rij NL is {land.nl}, "
            f"een verschil van {apart.nl} ({part.nl}).",
            f"The shares are taken over all regions together: {som.en}. The row NL is {land.en}, "
            f"a difference of {apart.en} ({part.en}).",
        )
    gaps, said = names(shares.ontbreekt), _all_figures(shares, shares.rij_nl)
    return Tekst(
        f"De tabel sluit niet. De aandelen zijn genomen over de rij NL: {land.nl}. {said.nl} Geen waarde: {gaps.nl}.",
        f"The table does not close. The shares are taken over the row NL: {land.en}. {said.en} No value: {gaps.en}.",
    )


def _all_figures(shares: Aandelen, rij_nl: Fraction) -> Tekst:
    """How far the row NL lies from all figures together, also those that cannot be given to one region."""
    som, apart = getal(shares.alles), getal(rij_nl - shares.alles)
    part = procent((rij_nl - shares.alles) / rij_nl) if rij_nl else Tekst("", "")
    if shares.alles == shares.som:
        return Tekst(
            f"De regio's met een cijfer zijn samen {som.nl}: {apart.nl} minder ({part.nl}). "
            "Daarin zitten ook de regio's zonder cijfer.",
            f"The regions with a figure are {som.en} together: {apart.en} less ({part.en}). "
            "That includes the regions without a figure.",
        )
    return Tekst(
        f"Alle cijfers samen zijn {som.nl}: {apart.nl} minder ({part.nl}).",
        f"All figures together are {som.en}: {apart.en} less ({part.en}).",
    )


def _sums(cellen: Sequence[Cel]) -> Iterator[Controle]:
    """Rows with a published number: is the total market plus government? What was published is never adapted."""
    cells = {(c.regio, c.jaar, c.sector): c for c in cellen}
    rows = sorted({(c.regio, c.jaar) for c in cellen if c.soort == GEPUBLICEERD})
    for regio, jaar in rows:
        met = [cells.get((regio, jaar, sector)) for sector in (*SECTOREN, TOTAAL)]
        known = [c for c in met if c is not None and c.banen is not None]
        if len(known) < 3:
            continue
        markt, overheid, totaal = known
        good = (markt.banen or 0) + (overheid.banen or 0) == totaal.banen
        parts = [f"{c.sector} {c.banen} ({c.soort})" for c in known]
        nl = f"{names([regio]).nl} in {jaar}: {parts[0]} plus {parts[1]}, {parts[2]}."
        en = f"{names([regio]).en} in {jaar}: {parts[0]} plus {parts[1]}, {parts[2]}."
        yield Controle(f"totaal_is_som.{regio}.{jaar}", KLOPT if good else WIJKT_AF, Tekst(nl, en))


def fixed_shares(d: Definitie) -> Iterator[Controle]:
    """Whether the published numbers of each region in an edition can come from one share per sector."""
    per: dict[tuple[str, str], list[Waarneming]] = defaultdict(list)
    for cel in d.gepubliceerd:
        per[cel.editie, cel.regio].append(Waarneming(cel.jaar, cel.sector, cel.banen))
    for (editie, regio), rows in sorted(per.items()):
        years = sorted({row.jaar for row in rows})
        totals = {(jaar, sector): total for jaar in years for sector in SECTOREN if (total := d.totaal(jaar, sector))}
        if len(years) < 2 or len(totals) < 2 * len(years):
            continue
        yield _fixed(editie, regio, rows, totals, d.afrondeenheid)


def _fixed(
    editie: str, regio: str, rows: Sequence[Waarneming], totals: Mapping[tuple[int, str], int], eenheid: int
) -> Controle:
    naam, waar = f"vast_aandeel.{editie}.{regio}", names([regio]).nl
    years = ", ".join(str(jaar) for jaar in sorted({row.jaar for row in rows}))
    if past(rows, totals, eenheid, Fraction(1, 2)):
        nl, en = f"{waar}: {years} kunnen uit één aandeel komen.", f"{waar}: {years} can come from one share."
        return Controle(naam, KLOPT, Tekst(nl, en))
    if past(rows, totals, eenheid, Fraction(1)):
        nl = f"{waar}: {years} kunnen alleen uit één aandeel komen als de tabel sluitend is afgerond."
        en = f"{waar}: {years} can only come from one share if the table was rounded so that it closes."
        return Controle(naam, KLOPT, Tekst(nl, en))
    nl = f"{waar}: {years} kunnen niet uit één aandeel komen, ook niet met afronding op {eenheid}."
    en = f"{waar}: {years} cannot come from one share, not even with rounding to {eenheid}."
    return Controle(naam, WIJKT_AF, Tekst(nl, en))


def _multiples(d: Definitie) -> Iterator[Controle]:
    wrong = [c for c in d.gepubliceerd if c.banen % d.afrondeenheid]
    if d.gepubliceerd and d.afrondeenheid > 1:
        where = ", ".join(f"{c.regio} {c.jaar} {c.sector} {c.banen}" for c in wrong[:5])
        nl = (
            f"Geen veelvoud van {d.afrondeenheid}: {where}."
            if wrong
            else f"Alles is een veelvoud van {d.afrondeenheid}."
        )
        en = f"No multiple of {d.afrondeenheid}: {where}." if wrong else f"All are multiples of {d.afrondeenheid}."
        yield Controle("veelvoud", WIJKT_AF if wrong else KLOPT, Tekst(nl, en))


def _path(d: Definitie) -> Iterator[Controle]:
    known = [(own, p) for j in d.jaren for s in d.sectoren if (own := d.totaal(j, s)) is not None and (p := pad(j, s))]
    if known:
        good = all(own == path for own, path in known)
        nl = (
            "De landelijke aantallen zijn die van het pad."
            if good
            else "De landelijke aantallen wijken af van het pad."
        )
        en = "The national numbers are those of the path." if good else "The national numbers differ from the path."
        yield Controle("landelijk_pad", KLOPT if good else WIJKT_AF, Tekst(nl, en))
    else:
        nl, en = "Er is geen landelijk aantal om te vergelijken.", "There is no national number to compare with."
        yield Controle("landelijk_pad", NIET, Tekst(nl, en))


def _uncovered(d: Definitie) -> Iterator[Controle]:
    late = [jaar for jaar in d.jaren if jaar > laatste_editiejaar()]
    if late:
        yield Controle("jaren_zonder_editie", NIET, _late(late))


def _late(jaren: Sequence[int]) -> Tekst:
    years = ", ".join(map(str, jaren))
    return Tekst(
        f"We kennen geen editie van De Werkkamer voor {years}. Deze getallen zijn doorgerekend omdat u erom vroeg.",
        f"We know no edition of De Werkkamer for {years}. These numbers were computed because you asked for them.",
    )


def _weights(d: Definitie) -> Iterator[Controle]:
    if not d.exponenten.nul:
        yield Controle(
            "exponenten",
            NIET,
            Tekst(
                "De gewichten van Wajong en werkloosheid zijn niet van De Werkkamer.",
                "The weights of Wajong and unemployment are not De Werkkamer's.",
            ),
        )


def _contradictions(controles: Sequence[Controle]) -> Iterator[Finding]:
    """Rows in which a published total is not the sum of what stands beside it."""
    wrong = [c for c in controles if c.naam.startswith("totaal_is_som") and c.uitkomst == WIJKT_AF]
    if wrong:
        nl = " ".join(c.toelichting.nl for c in wrong[:5])
        en = " ".join(c.toelichting.en for c in wrong[:5])
        bericht = Tekst(
            f"In {len(wrong)} rijen is het totaal niet markt plus overheid. We passen niets aan. {nl}",
            f"In {len(wrong)} rows the total is not market plus government. We adapt nothing. {en}",
        )
        yield Finding("totaal_is_geen_som", bericht, Ernst.LET_OP, feit="gepubliceerd")


def _findings(d: Definitie, shares: Mapping[str, Aandelen]) -> Iterator[Finding]:
    late = [jaar for jaar in d.jaren if jaar > laatste_editiejaar() and d.sleutel]
    if late:
        yield Finding("buiten_edities", _late(late), Ernst.LET_OP, feit="jaren")
    for one in shares.values():
        if one.reden is not None or one.ontbreekt:
            text = one.reden or denominator_text(one)
            said = Tekst(f"{one.sector}: {text.nl}", f"{one.sector}: {text.en}")
            yield Finding("regio_ontbreekt", said, Ernst.LET_OP, feit=one.indicator[:60])
