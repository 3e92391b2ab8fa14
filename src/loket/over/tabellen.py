"""The rows of each open dataset. Amounts stand in their smallest unit, as the column ``eenheid`` says."""

from collections.abc import Iterator
from datetime import date

from django.utils.timezone import localdate

from banenafspraak.inlezen import wetboek
from banenafspraak.parameter import Parameter, Rij, iso_day
from banenafspraak.tekst import Tekst
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.waarden import published
from loket.regios.reads import known_day
from loket.stand.reads import Cell as Measured
from loket.stand.reads import years

Row = dict[str, str | int | None]
SECTORS = ("markt", "overheid", "totaal")


def values() -> Iterator[Row]:
    for parameter in wetboek().parameters.values():
        for key, rows in parameter.reeksen.items():
            for rij in rows:
                yield _value(parameter, key, rij)


def _value(parameter: Parameter, key: str | None, rij: Rij) -> Row:
    return {
        "naam": parameter.naam,
        "onderwerp": parameter.groep,
        **_both("titel", parameter.titel),
        "sleutel": key,
        **_both("sleutel", parameter.key_title(key) if key else None),
        "op_is": parameter.kind_of_dates.get("op_is"),
        "van": iso_day(rij.van),
        "tot": iso_day(rij.tot),
        "waarde": published(rij.waarde),
        "eenheid": parameter.eenheid.published,
        "ondergrens": published(rij.ondergrens),
        "bovengrens": published(rij.bovengrens),
        "zekerheid": rij.zekerheid.value,
        "bron": rij.bron.sleutel,
        "bekend_sinds": iso_day(rij.bekend_sinds),
        **_both("reden", rij.reden),
        **_both("opmerking", rij.opmerking),
    }


def _both(name: str, text: Tekst | None) -> Row:
    return {f"{name}_nl": text.nl if text else None, f"{name}_en": text.en if text else None}


def local_rules() -> Iterator[Row]:
    for parameter in wetboek().parameters.values():
        for rij in parameter.lokaal:
            yield {
                "naam": parameter.naam,
                "plaats": rij.plaats,
                "waarde": published(rij.waarde),
                "eenheid": rij.eenheid.published,
                "van": iso_day(rij.van),
                "tot": iso_day(rij.tot),
                "zekerheid": rij.zekerheid.value,
                "bron": rij.bron.sleutel,
                **_both("tekst", rij.tekst),
            }


def sources() -> Iterator[Row]:
    for bron in wetboek().bronnen.values():
        yield {
            "sleutel": bron.sleutel,
            "soort": bron.soort.value,
            **_both("titel", bron.titel),
            "artikel": bron.artikel,
            "publicatie": bron.publicatie,
            "datum": iso_day(bron.datum),
            "link": bron.link,
            **_both("opmerking", bron.opmerking),
        }


def terms() -> Iterator[Row]:
    for term in wetboek().begrippen.values():
        yield {
            "sleutel": term.sleutel,
            **_both("woord", term.woord),
            "afkorting": term.afkorting,
            **_both("uitleg", term.uitleg),
            "bron": term.bron.sleutel if term.bron else None,
            "zie": " ".join(term.zie) or None,
        }


def municipalities() -> Iterator[Row]:
    """Also those that ended. The region stands there only where exactly one holds on the day."""
    areas, day = gebieden(), known_day(localdate())
    for gemeente in areas.gemeenten.values():
        found = areas.ligging(gemeente.code, day) if gemeente.bestaat(day) else None
        region = areas.regio(found.kandidaten[0]) if found and found.zeker else None
        yield {
            "code": gemeente.code,
            "naam": gemeente.naam,
            "van": iso_day(gemeente.van),
            "tot": iso_day(gemeente.tot),
            "regio": region.vandaag if region else None,
            "regio_naam": areas.regio(region.vandaag).naam if region else None,
            "peildatum": day.isoformat(),
        }


def regions() -> Iterator[Row]:
    areas, day = gebieden(), known_day(localdate())
    for code, regio in areas.regios.items():
        yield {
            "code": code,
            "naam": regio.naam,
            "centrumgemeente": regio.centrumgemeente,
            "gemeenten": len(areas.gemeenten_van(code, day)),
            "misschien_ook": len(areas.mogelijk_van(code, day)),
            "peildatum": day.isoformat(),
        }


def results() -> Iterator[Row]:
    for year in years():
        for sector, cell in zip(SECTORS, year.cells, strict=True):
            yield _result(date(year.year, 12, 31), sector, cell)


def _result(day: date, sector: str, cell: Measured) -> Row:
    target, result = cell.target, cell.result
    row = result.rij
    return {
        "peildatum": day.isoformat(),
        "sector": sector,
        "doel": published(target.waarde),
        "resultaat": published(result.waarde),
        "ondergrens": published(row.ondergrens) if row else None,
        "bovengrens": published(row.bovengrens) if row else None,
        "eenheid": result.parameter.eenheid.published,
        "zekerheid": row.zekerheid.value if row else None,
        "bron_doel": target.rij.bron.sleutel if target.rij else None,
        "bron_resultaat": row.bron.sleutel if row else None,
        **_both("reden", result.reden),
    }


def regional_figures() -> Iterator[Row]:
    areas = gebieden()
    for code in ("NL", *areas.regios):
        for row in areas.published_numbers(code):
            yield {
                "regio": code,
                "peildatum": str(row.jaar),
                "maat": row.maat,
                "soort": "verdeling",
                "editie": row.editie,
                "sector": row.sector,
                "banen": row.banen,
                "indicatief": "ja",
                "zekerheid": row.zekerheid,
                "bron": row.bron.titel,
                "toelichting": row.toelichting or None,
            }
        for done in areas.achieved(code):
            yield {
                "regio": code,
                "peildatum": done.peildatum,
                "maat": done.indicator,
                "soort": "momentopname",
                "editie": None,
                "sector": done.sector,
                "banen": done.waarde,
                "indicatief": "ja",
                "zekerheid": done.bron.zekerheid,
                "bron": done.bron.titel,
                "toelichting": done.toelichting or None,
            }
