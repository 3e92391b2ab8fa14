"""Fills the search index from the law and the regions."""

import hashlib
from collections.abc import Iterator

from django.db import transaction

from banenafspraak.inlezen import wetboek
from banenafspraak.verdeling.gebieden import Regio, gebieden
from loket.ui.formats import day_text
from loket.zoeken.models import Lading, Vindplaats
from loket.zoeken.normaal import normaal

_ORDER = {"regio": 1, "gemeente": 2, "begrip": 3, "waarde": 4}


def load_references() -> int:
    """Make the index again when the reference data changed; returns how many lines were written, 0 for none."""
    found = list(_entries())
    fingerprint = hashlib.sha256("\n".join(map(_line, found)).encode()).hexdigest()
    if Lading.objects.filter(vingerafdruk=fingerprint).exists():
        return 0
    with transaction.atomic():
        Vindplaats.objects.all().delete()
        Lading.objects.all().delete()
        Vindplaats.objects.bulk_create(found)
        Lading.objects.create(vingerafdruk=fingerprint)
    return len(found)


def _line(one: Vindplaats) -> str:
    """All that a visitor can see or find of one entry."""
    parts = (one.soort, one.sleutel, one.titel_nl, one.titel_en, one.uitleg_nl, one.uitleg_en, one.zoektekst)
    return "|".join(parts)


def _entries() -> Iterator[Vindplaats]:
    yield from _values()
    yield from _terms()
    yield from _regions()
    yield from _municipalities()


def _entry(soort: str, sleutel: str, titel: tuple[str, str], uitleg: tuple[str, str], *also: str) -> Vindplaats:
    words = normaal(" ".join((sleutel, *titel, *also)))
    return Vindplaats(
        soort=soort,
        sleutel=sleutel,
        titel_nl=titel[0],
        titel_en=titel[1],
        uitleg_nl=uitleg[0],
        uitleg_en=uitleg[1],
        volgorde=_ORDER[soort],
        zoektitel=f"|{normaal(titel[0])}|{normaal(titel[1])}|" + "".join(f"{normaal(name)}|" for name in also),
        zoektekst=f"{words} {normaal(' '.join(uitleg))}",
        aaneen=normaal(" ".join((*titel, *also))).replace(" ", ""),
    )


def _values() -> Iterator[Vindplaats]:
    groups = wetboek().groepen
    for p in wetboek().parameters.values():
        uitleg = (p.uitleg.nl, p.uitleg.en) if p.uitleg else (groups[p.groep].nl, groups[p.groep].en)
        yield _entry("waarde", p.naam, (p.titel.nl, p.titel.en), uitleg)


def _terms() -> Iterator[Vindplaats]:
    for term in wetboek().begrippen.values():
        also = (*term.ook, *((term.afkorting,) if term.afkorting else ()))
        titel, uitleg = (term.woord.nl, term.woord.en), (term.uitleg.nl, term.uitleg.en)
        yield _entry("begrip", term.sleutel, titel, uitleg, *also)


def _regions() -> Iterator[Vindplaats]:
    former = {regio.opvolger: regio for regio in gebieden().alle_regios if regio.opvolger}
    for regio in gebieden().regios.values():
        uitleg = (f"arbeidsmarktregio {regio.code}", f"labour market region {regio.code}")
        yield _entry("regio", regio.code, (regio.naam, regio.naam), uitleg, *_names(regio, former.get(regio.code)))


def _names(regio: Regio, former: Regio | None) -> tuple[str, ...]:
    """Other names of a region, with the code and name it had before."""
    return (*regio.varianten, former.code, former.naam) if former else regio.varianten


def _municipalities() -> Iterator[Vindplaats]:
    for g in gebieden().gemeenten.values():
        ended = (f", tot {day_text(g.tot, 'nl')}", f", until {day_text(g.tot, 'en')}") if g.tot else ("", "")
        uitleg = (f"{g.code}{ended[0]}", f"{g.code}{ended[1]}")
        yield _entry("gemeente", g.code, (g.naam, g.naam), uitleg, *g.namen)
