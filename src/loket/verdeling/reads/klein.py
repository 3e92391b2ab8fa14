"""What is known of an edition and may not stand among its numbers: another measure, or an edition that is not sure."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext

from banenafspraak.verdeling.cijfers import Gepubliceerd
from banenafspraak.verdeling.gebieden import gebieden
from loket.ui.woorden import certainty
from loket.verdeling import woorden
from loket.verdeling.cijfertabel import Cijfertabel, Vak
from loket.verdeling.opschrift import Maat, Opschrift
from loket.verdeling.reads.blad import Blad
from loket.verdeling.reads.kaarten import getal


def tabellen(blad: Blad) -> list[Cijfertabel]:
    return list(_tabellen(blad))


def _tabellen(blad: Blad) -> Iterator[Cijfertabel]:
    editie = blad.tafel.editie
    if editie and editie.mogelijk:
        title = gettext("Published, but it is not sure that it is this edition")
        yield _tabel(Opschrift(title), gettext("Extra jobs"), editie.mogelijk, gettext("Edition %(name)s"))
    if editie and editie.standen:
        title = gettext("Another measure: never compare it with the numbers above")
        yield _tabel(
            Opschrift(title, maat=Maat.STAND), gettext("Jobs in all"), editie.standen, gettext("Edition %(name)s")
        )


def _tabel(opschrift: Opschrift, kop: str, rows: Sequence[Gepubliceerd], editie: str) -> Cijfertabel:
    heads = gettext("Region"), gettext("Year"), gettext("Sector"), kop, gettext("Edition"), gettext("Source")
    return Cijfertabel(opschrift, heads, tuple(_rij(row, editie) for row in rows), (3,))


def _rij(row: Gepubliceerd, editie: str) -> tuple[Vak, ...]:
    name = gebieden().regio(row.regio).naam if row.regio != "NL" else gettext("The Netherlands")
    return (
        Vak(name),
        Vak(str(row.jaar)),
        Vak(woorden.sector(row.sector)),
        Vak(getal(row.banen)),
        Vak(editie % {"name": row.editie.replace(" of ", gettext(" or "))}),
        Vak(row.bron.titel, onder=certainty(row.zekerheid), onder_nl=row.toelichting, nl=True),
    )
