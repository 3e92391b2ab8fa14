"""Whether a definition can be computed at all: everything that is wrong with it, at once."""

from collections.abc import Iterator
from fractions import Fraction

from banenafspraak.errors import Ernst, Finding
from banenafspraak.tekst import Tekst, dag, kort
from banenafspraak.verdeling import keurmeldingen as meld
from banenafspraak.verdeling.definitie import SECTOREN, TOTAAL, Definitie, pad
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.gemeenten import code_van
from banenafspraak.verdeling.keuring_gepubliceerd import published
from banenafspraak.verdeling.regiocijfers import Regiocijfers, code_op, regiocijfers
from banenafspraak.verdeling.sleutel import needed

MOST_EXPONENT, MOST_DECIMALS = 10, 4
MOST_UNIT, MOST_YEARS, MOST_JOBS = 10_000, 50, 100_000_000


def keur(d: Definitie) -> list[Finding]:
    """Every finding about the definition and its figures; with an error among them nothing can be computed."""
    found = [
        *_years(d),
        *_unit(d),
        *_base_year(d),
        *_exponents(d),
        *_key(d),
        *_division(d),
        *_changes(d),
        *published(d),
    ]
    if any(finding.ernst is Ernst.FOUT for finding in found):
        return found + [f for name in sorted({k.indicator for k in d.kengetallen}) for f in _signs(d, name)]
    return [*found, *_totals(d), *_figures(d)]


def _wrong(code: str, feit: str, nl: str, en: str, ernst: Ernst = Ernst.FOUT) -> Finding:
    return Finding(code, Tekst(nl, en), ernst, feit=feit)


def _years(d: Definitie) -> Iterator[Finding]:
    if not d.jaren:
        yield _wrong("geen_jaren", "jaren", "Geef ten minste één jaar.", "Give at least one year.")
    if len(d.jaren) > MOST_YEARS or any(not 2013 <= jaar <= 2100 for jaar in d.jaren):
        nl = f"Geef jaren van 2013 tot en met 2100, hoogstens {MOST_YEARS}."
        yield _wrong("jaren", "jaren", nl, f"Give years from 2013 to 2100, at most {MOST_YEARS}.")
    for jaar in sorted({jaar for jaar in d.jaren if d.jaren.count(jaar) > 1}):
        nl = f"{jaar} staat er twee keer. Noem elk jaar één keer."
        yield _wrong("dubbel_jaar", "jaren", nl, f"{jaar} is there twice. Name each year once.")


def _unit(d: Definitie) -> Iterator[Finding]:
    if not 1 <= d.afrondeenheid <= MOST_UNIT:
        nl = f"De afrondeenheid is een heel getal van 1 tot en met {MOST_UNIT}."
        yield _wrong(
            "afrondeenheid", "afrondeenheid", nl, f"The rounding unit is a whole number from 1 to {MOST_UNIT}."
        )


def _base_year(d: Definitie) -> Iterator[Finding]:
    if not 1990 <= d.basisjaar <= 2100:
        nl, en = "Geef een basisjaar van 1990 tot en met 2100.", "Give a base year from 1990 to 2100."
        yield _wrong("basisjaar", "basisjaar", nl, en)


def _exponents(d: Definitie) -> Iterator[Finding]:
    for name, value in (("wajong", d.exponenten.wajong), ("werkloosheid", d.exponenten.werkloosheid)):
        if not 0 <= value <= MOST_EXPONENT or (value * 10**MOST_DECIMALS).denominator != 1:
            nl = f"De exponent van {name} is een getal van 0 tot en met {MOST_EXPONENT}, met hoogstens {MOST_DECIMALS} "
            en = f"The exponent of {name} is a number from 0 to {MOST_EXPONENT}, with at most {MOST_DECIMALS} decimals."
            yield _wrong("exponent", f"exponenten.{name}", nl + "decimalen.", en)


def _key(d: Definitie) -> Iterator[Finding]:
    if not d.sleutel and not d.gepubliceerd:
        nl = "Er is geen sleutel en er zijn geen gepubliceerde waarden. Geef een van beide."
        yield _wrong("geen_sleutel", "sleutel", nl, "There is no key and nothing was published. Give one of both.")
    for sector in d.sleutel:
        if sector not in (*SECTOREN, TOTAAL):
            nl = f"'{kort(sector)}' is geen sector. Schrijf markt, overheid of totaal."
            yield _wrong("sector", "sleutel", nl, f"'{kort(sector)}' is no sector. Write markt, overheid or totaal.")
    if TOTAAL in d.sleutel and len(d.sleutel) > 1:
        nl = "Het totaal is markt plus overheid. Geef een sleutel voor totaal, of voor de sectoren."
        yield _wrong("sleutel_dubbel", "sleutel", nl, "The total is markt plus overheid. Give a key for one of both.")
    given = {k.indicator for k in d.kengetallen}
    for name in needed(d.sleutel, d.exponenten) if d.sleutel else ():
        if name not in given:
            nl = (
                f"De sleutel vraagt om {kort(name)}, maar daar zijn geen cijfers van. Voeg ze toe of wijzig de sleutel."
            )
            en = f"The key asks for {kort(name)}, but there are no figures of it. Add them or change the key."
            yield Finding("indicator_ontbreekt", Tekst(nl, en), feit="indicatoren", suggesties=tuple(sorted(given))[:3])


def _division(d: Definitie) -> Iterator[Finding]:
    bereik = gebieden().bereik
    if not bereik.covers(d.indelingsdatum):
        van, tot, op = dag(bereik.van), dag(bereik.tot), dag(d.indelingsdatum)
        nl = f"Op {op.nl} kennen we geen regio's. Kies een indelingsdatum van {van.nl} tot {tot.nl}."
        en = f"We know no regions on {op.en}. Choose a division date from {van.en} up to {tot.en}."
        yield _wrong("buiten_bereik", "indelingsdatum", nl, en)
    per_gemeente = any(code_van(k.gebied) in gebieden().gemeenten for k in d.kengetallen)
    first, last = bereik.van.year, bereik.tot.year - 1
    if per_gemeente and not first <= d.basisjaar <= last:
        nl = f"Van {d.basisjaar} kennen we de gemeenten niet. Kies een basisjaar van {first} tot en met {last}."
        en = f"We do not know the gemeenten of {d.basisjaar}. Choose a base year from {first} to {last}."
        yield _wrong("basisjaar", "basisjaar", nl, en)


def _changes(d: Definitie) -> Iterator[Finding]:
    seen: set[str] = set()
    for o in d.overgangen:
        source, target = gebieden().regio_of_niets(o.gebied), gebieden().regio_of_niets(o.regio)
        code = source.vandaag if source else code_van(o.gebied)
        if target is None:
            nl = f"'{kort(o.regio)}' is geen regio om naar over te gaan. Geef een code zoals AM13."
            yield _wrong(
                "overgang_naar", "overgangen", nl, f"'{kort(o.regio)}' is no region. Give a code such as AM13."
            )
        if source is None and code not in gebieden().gemeenten:
            nl = f"'{kort(o.gebied)}' is geen gemeente of regio. Geef een code zoals GM0632 of AM35."
            en = f"'{kort(o.gebied)}' is no gemeente or region. Give a code such as GM0632 or AM35."
            yield _wrong("overgang_van", "overgangen", nl, en)
        elif code in seen:
            nl, en = f"{code} gaat twee keer over. Noem elk gebied één keer.", f"{code} goes over twice. Name it once."
            yield _wrong("overgang_dubbel", "overgangen", nl, en)
        seen.add(str(code))
    gone = {r.vandaag for o in d.overgangen if (r := gebieden().regio_of_niets(o.gebied))}
    for o in d.overgangen:
        target = gebieden().regio_of_niets(o.regio)
        if target is not None and target.vandaag in gone:
            nl = f"{target.naam} houdt zelf op. Kies een regio die blijft bestaan."
            yield _wrong(
                "overgang_verdwijnt", "overgangen", nl, f"{target.naam} itself ends. Choose a region that stays."
            )


def _totals(d: Definitie) -> Iterator[Finding]:
    for jaar in d.jaren:
        for sector in d.sectoren:
            yield from _total(d, jaar, sector)


def _total(d: Definitie, jaar: int, sector: str) -> Iterator[Finding]:
    total, path = d.totaal(jaar, sector), pad(jaar, sector)
    if total is None:
        nl = f"Voor {jaar} ({sector}) is er geen landelijk aantal. Deze cellen krijgen geen waarde."
        en = f"There is no national number for {jaar} ({sector}). These cells get no value."
        yield _wrong("geen_landelijk_aantal", "landelijk", nl, en, Ernst.LET_OP)
        return
    if not 0 <= total <= MOST_JOBS:
        nl = f"Het landelijke aantal van {jaar} ({sector}) is {total}. Geef een getal van 0 tot en met {MOST_JOBS}."
        en = f"The national number of {jaar} ({sector}) is {total}. Give a number from 0 to {MOST_JOBS}."
        yield _wrong("landelijk_aantal", "landelijk", nl, en)
    if sector in d.sleutel and total % d.afrondeenheid:
        nl = f"{total} ({jaar}, {sector}) is geen veelvoud van {d.afrondeenheid}, dus de tabel kan niet sluiten. "
        en = f"{total} ({jaar}, {sector}) is no multiple of {d.afrondeenheid}, so the table cannot close. "
        wat = "Wijzig het aantal of de afrondeenheid."
        yield _wrong("geen_veelvoud", "landelijk", nl + wat, en + "Change the number or the rounding unit.")
    if path is not None and path != total:
        nl = f"Het landelijke aantal van {jaar} ({sector}) is {total}. Het landelijke pad zegt {path}. Controleer dit."
        en = f"The national number of {jaar} ({sector}) is {total}. The national path says {path}. Check this."
        yield _wrong("wijkt_af_van_pad", "landelijk", nl, en, Ernst.LET_OP)
    if sector == TOTAAL and d.landelijk is not None:
        parts = [d.landelijk.get((jaar, part)) for part in SECTOREN]
        if None not in parts and sum(p for p in parts if p is not None) != total:
            nl = f"Markt en overheid van {jaar} zijn samen niet {total}. Wijzig een van de drie."
            yield _wrong("totaal", "landelijk", nl, f"Markt and overheid of {jaar} do not make {total}. Change one.")


def _figures(d: Definitie) -> Iterator[Finding]:
    names = needed(d.sleutel, d.exponenten)
    cijfers = {name: regiocijfers(d, name) for name in names}
    for one in cijfers.values():
        yield from one.bevindingen
        yield from _zeros(d, one)
    yield from _country(d, cijfers)


def _signs(d: Definitie, name: str) -> Iterator[Finding]:
    """The wrong figures themselves, also when the definition is wrong elsewhere."""
    rows = [row for row in d.kengetallen if row.indicator == name]
    yield from (meld.negatief(row) for row in rows if row.waarde < 0)


def _zeros(d: Definitie, cijfers: Regiocijfers) -> Iterator[Finding]:
    rows = {
        code_op(r.vandaag, d.indelingsdatum): row
        for row in d.kengetallen
        if row.indicator == cijfers.indicator and (r := gebieden().regio_of_niets(row.gebied))
    }
    for regio, waarde in sorted(cijfers.waarden.items()):
        if waarde == 0:
            yield meld.nul(cijfers.indicator, regio, rows.get(regio))
    if cijfers.rij_nl == 0:
        yield meld.nul_land(cijfers.indicator)


def _country(d: Definitie, cijfers: dict[str, Regiocijfers]) -> Iterator[Finding]:
    """A row NL that is less than its parts cannot be the country."""
    for name in dict.fromkeys(d.sleutel.values()):
        one = cijfers[name]
        if one.rij_nl is not None and not any(f.ernst is Ernst.FOUT for f in one.bevindingen):
            known = sum(one.waarden.values(), Fraction(0))
            if one.rij_nl < known:
                yield meld.land_te_klein(name, one.rij_nl, known, complete=len(one.waarden) == _count(d))


def _count(d: Definitie) -> int:
    return len(gebieden().indeling.codes_op(d.indelingsdatum)) - sum(
        gebieden().regio_of_niets(o.gebied) is not None for o in d.overgangen
    )
