"""The report on the wage value line by line: what the work in each main task is worth, and together (Besluit LKS)."""

from dataclasses import dataclass

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    afgerond,
    alle,
    een,
    gelijk,
    hoger,
    hoogste,
    hoogstens,
    kies,
    laagste,
    lager,
    maal,
    min_,
    minstens,
    plus,
)
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.maten import EEN_PROCENT, MINUTEN_PER_UUR
from banenafspraak.tekst import Tekst

KOLOMMEN = ("aandeel", "tempo", "kwaliteit", "werktijd")
OP_HELE_PROCENTEN = Tekst("op hele procenten, een half procent naar boven", "to whole per cents, half a per cent up")


@dataclass(frozen=True, slots=True)
class Hoofdtaak:
    """One line of the report: its share of the working time, and the part of the wage value that it brings."""

    nummer: int
    aandeel: Term
    prestatie: Term


@dataclass(frozen=True, slots=True)
class Rapport:
    """The lines, the part of the tasks after the fifth (an old report only), and the wage value in whole per cents."""

    taken: tuple[Hoofdtaak, ...]
    overige: Term
    loonwaarde: Term


def rapport(b: Bouw) -> Rapport:
    taken = tuple(_hoofdtaak(b, nummer) for nummer in _regels(b))
    overige = b.noem(
        "prestatie_na_vijf",
        kies(
            _meer_dan_vijf(b),
            maal(hoogste(0, min_(1, _samen(b, taken))), b.feit("prestatie_overige_taken")),
            0,
        ),
        Tekst("de prestatie in de taken na hoofdtaak 5", "the performance in the tasks after main task 5"),
        "regeling-lks-2014-methode",
    )
    loonwaarde = b.noem(
        "loonwaarde_rapport",
        afgerond(
            plus(*(taak.prestatie for taak in taken), overige),
            EEN_PROCENT,
            reden=OP_HELE_PROCENTEN,
        ),
        Tekst("de loonwaarde volgens het rapport", "the wage value by the report"),
        "besluit-lks-2021-1-3",
        "regeling-lks-2014-methode",
    )
    return Rapport(taken, overige, loonwaarde)


def _regels(b: Bouw) -> range:
    """The numbers of the lines: as many as there are facts to fill them in."""
    return range(1, 1 + sum(naam.startswith("taak_") and naam.endswith("_aandeel") for naam in b.wet.feiten))


def _hoofdtaak(b: Bouw, nummer: int) -> Hoofdtaak:
    tempo_max = b.waarde("loonwaarde.tempo_max", b.feit("peildatum"))
    deel, tempo, kwaliteit, werktijd = (b.feit(f"taak_{nummer}_{soort}") for soort in KOLOMMEN)
    prestatie = maal(deel, laagste(tempo, tempo_max), kwaliteit, werktijd)
    if nummer > 1:
        er_is = minstens(b.feit("hoofdtaken"), nummer)
        deel, prestatie = kies(er_is, deel, 0), kies(er_is, prestatie, 0)
    naam = Tekst(f"de prestatie in hoofdtaak {nummer}", f"the performance in main task {nummer}")
    bronnen = ("besluit-lks-2021-1-3", "regeling-lks-2014-methode")
    return Hoofdtaak(nummer, deel, b.noem(f"prestatie_{nummer}", prestatie, naam, *bronnen))


def _samen(b: Bouw, taken: tuple[Hoofdtaak, ...]) -> Term:
    return b.noem(
        "delen_samen",
        plus(*(taak.aandeel for taak in taken)),
        Tekst("alle delen van de werktijd samen", "all shares of the working time together"),
    )


def _meer_dan_vijf(b: Bouw) -> Term:
    return hoger(b.feit("hoofdtaken"), len(_regels(b)))


def samen_heel(b: Bouw, taken: tuple[Hoofdtaak, ...]) -> Term:
    """The shares are the whole working time; with more than five tasks the first five leave room for the rest."""
    return een(gelijk(_samen(b, taken), 1), alle(_meer_dan_vijf(b), lager(_samen(b, taken), 1)))


def niet_te_veel(b: Bouw) -> Term:
    return hoogstens(b.feit("hoofdtaken"), b.waarde("loonwaarde.hoofdtaken_max", b.feit("peildatum")))


def groot_genoeg(b: Bouw, taken: tuple[Hoofdtaak, ...]) -> Term:
    """Each main task takes its least part of the week, and its least number of minutes per working day."""
    peildatum, uren, dagen = b.feit("peildatum"), b.feit("uren_per_week"), b.feit("werkdagen_per_week")
    deel, minuten = (b.waarde(f"loonwaarde.hoofdtaak_{maat}", peildatum) for maat in ("aandeel", "minuten"))

    def genoeg(taak: Hoofdtaak) -> Term:
        per_week = maal(taak.aandeel, uren, MINUTEN_PER_UUR)
        groot = alle(minstens(taak.aandeel, deel), minstens(per_week, maal(minuten, dagen)))
        return b.noem(
            f"groot_genoeg_{taak.nummer}",
            een(lager(b.feit("hoofdtaken"), taak.nummer), groot) if taak.nummer > 1 else groot,
            Tekst(
                f"hoofdtaak {taak.nummer} is groot genoeg of is er niet",
                f"main task {taak.nummer} is large enough or does not exist",
            ),
            "regeling-lks-2021-methode",
        )

    return alle(*(genoeg(taak) for taak in taken))
