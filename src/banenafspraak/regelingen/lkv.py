"""What the four loonkostenvoordelen share (Wtl hoofdstuk 2): who opens a term, and in which periods it runs.

A job that meets the conditions opens one calendar term. Every later job with that employer inside it is covered, and
opens none; a gap between jobs neither stops nor lengthens it. A period that begins or ends inside a wage-return period
is stretched to the whole of it.
"""

from dataclasses import dataclass

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    alle,
    een,
    eerste_sinds,
    kies,
    laagste,
    maanden_na,
    min_,
    na,
    niet,
    ooit_in_venster,
    tot_en_met,
    vanaf,
    voor,
)
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.regeling import Grond
from banenafspraak.tekst import Tekst

BEGIN_WTL = "2018-01-01"
TERMIJNEN = (
    Tekst("de eerste dag van de eerste termijn", "the first day of the first term"),
    Tekst("de eerste dag van de tweede termijn", "the first day of the second term"),
    Tekst("de eerste dag van de derde termijn", "the first day of the third term"),
    Tekst("de eerste dag van de vierde termijn", "the first day of the fourth term"),
)
"""Terms of 36 months that can follow each other with one employer, from 2015 (a premium discount) up to 2027."""
HELE_TIJDVAK = Tekst(
    "Valt het einde binnen een aangiftetijdvak, dan telt dat hele tijdvak nog mee.",
    "Where the end falls inside a wage-return period, the whole of that period still counts.",
)
PEILMOMENT = Tekst(
    "Het peilmoment is de maand vóór de baan of de herplaatsing. In 2018 was dat de kalendermaand ervoor. Vanaf 2019 "
    "is het de maand die er direct aan voorafgaat.",
    "The reference moment is the month before the job or the re-placement. In 2018 that was the calendar month before "
    "it. From 2019 it is the month right before it.",
)


@dataclass(frozen=True, slots=True)
class Termijn:
    """The terms of one kind. ``ooit``: there is one; ``loopt``: one runs in the wage-return period; ``van``: since."""

    ooit: Term
    loopt: Term
    van: Term
    tot: Term


@dataclass(frozen=True, slots=True)
class Tijdvakeisen:
    """What must hold in every wage-return period, the same for each kind."""

    wet_van_kracht: Grond
    in_dienst: Grond
    voor_aow: Grond

    @property
    def terms(self) -> tuple[Term, ...]:
        return self.wet_van_kracht.term, self.in_dienst.term, self.voor_aow.term


def tijdvakeisen(b: Bouw, *aow: str) -> Tijdvakeisen:
    """The conditions on the period itself; ``aow`` are the articles that end the right at AOW age."""
    van, tot = b.feit("tijdvak_van"), b.feit("tijdvak_tot")
    return Tijdvakeisen(
        b.grond(
            "wet_van_kracht",
            vanaf(van, b.dag("lkv.vanaf")),
            Tekst("de regels voor het loonkostenvoordeel gelden", "the rules on the wage cost benefit are in force"),
            "wtl-2.1",
        ),
        b.grond(
            "in_dienst",
            alle(voor(b.feit("aanvang"), tot), voor(van, b.feit("einde"))),
            Tekst("de persoon is in het tijdvak in dienst", "the person is employed in the wage-return period"),
            "wtl-2.1",
        ),
        b.grond(
            "voor_aow",
            voor(van, b.aow_dag()),
            Tekst(
                "de persoon heeft vóór het tijdvak de AOW-leeftijd niet bereikt",
                "the person has not reached AOW age before the wage-return period",
            ),
            *aow,
        ),
    )


def toegelaten_baan(b: Bouw, *bronnen: str) -> Grond:
    """Neither an employment under Wsw article 2 nor sheltered work."""
    return b.grond(
        "toegelaten_baan",
        alle(niet(b.is_code("wsw_dienstbetrekking", "artikel_2")), niet(b.feit("beschut_werk"))),
        Tekst(
            "de persoon werkt niet in de sociale werkvoorziening bij de gemeente (Wsw, artikel 2) of in beschut werk",
            "the person is not in sheltered employment with the gemeente (Wsw, article 2) or in sheltered work",
        ),
        *bronnen,
    )


def niet_eerder_hier(b: Bouw, soort: str, bron: str) -> Grond:
    """The six-month rule; it is only asked of a job that begins while no term runs."""
    aanvang = b.feit("aanvang")
    maanden = b.waarde("lkv.eerdere_dienst_maanden", BEGIN_WTL, soort)
    eerder = ooit_in_venster(
        aanvang, b.feit("einde"), maanden_na(aanvang, min_(0, maanden)), aanvang, compleet=b.feit("historie_compleet")
    )
    return b.grond(
        "niet_eerder_hier",
        niet(eerder),
        Tekst(
            "de persoon werkte in de zes maanden vóór de baan niet bij deze werkgever",
            "in the six months before the job the person did not work for this employer",
        ),
        bron,
    )


def verklaring_op_tijd(b: Bouw, uiterlijk: Term, bron: str) -> Grond:
    """The worker requested the doelgroepverklaring at the latest on the day ``uiterlijk``."""
    return b.grond(
        "verklaring_op_tijd",
        tot_en_met(b.feit("doelgroepverklaring_aangevraagd_op"), uiterlijk),
        Tekst(
            "de doelgroepverklaring is aangevraagd binnen drie maanden na het begin",
            "the doelgroepverklaring was requested within three months after the start",
        ),
        bron,
    )


def uiterste_dag_verklaring(b: Bouw, soort: str, begin: Term) -> Term:
    return maanden_na(begin, b.waarde("lkv.verklaring_maanden", BEGIN_WTL, soort))


def uit_premiekorting(b: Bouw, soort: str) -> Grond:
    """The premium discount of that kind that ran in December 2017, and goes on as a benefit without a verklaring."""
    return b.grond(
        f"uit_premiekorting_{soort}",
        alle(voor(b.feit("aanvang"), b.dag("lkv.vanaf")), b.is_code("premiekorting_december_2017", soort)),
        Tekst(
            "in december 2017 liep voor deze baan de premiekorting van dezelfde soort",
            "in December 2017 the premium discount of the same kind ran for this job",
        ),
        "wtl-6.2-2018",
    )


def nieuwe_baan(b: Bouw, soort: str, begin: Term) -> Term:
    """Whether a start counts under the act: from 2018, or earlier while its term can still run in 2018."""
    if b.lezingen["lkv_baan_voor_2018"] == "ook_zonder_premiekorting":
        return na(maanden_na(begin, b.waarde(f"lkv.{soort}.maanden", BEGIN_WTL)), b.dag("lkv.vanaf"))
    return vanaf(begin, b.dag("lkv.vanaf"))


def termijn(b: Bouw, soort: str, begin: Term, opent: Term, *bronnen: str) -> Termijn:
    """The terms that jobs with ``opent`` open on ``begin``, and those that a discount of 2017 opened on its own day."""
    oud = uit_premiekorting(b, soort).term
    dag = b.noem(
        f"begin_in_baan_{soort}",
        kies(oud, b.feit("premiekorting_begin"), begin),
        Tekst("de dag waarop deze baan een termijn kan openen", "the day on which this job can open a term"),
        *bronnen,
    )
    geopend = b.noem(
        f"baan_opent_{soort}",
        een(oud, alle(nieuwe_baan(b, soort, begin), opent)),
        Tekst("deze baan voldoet aan de voorwaarden voor een termijn", "this job meets the conditions for a term"),
        *bronnen,
    )
    maanden = b.waarde(f"lkv.{soort}.maanden", BEGIN_WTL)
    starts: list[Term] = []
    while len(starts) < len(TERMIJNEN):
        later = (vanaf(dag, maanden_na(starts[-1], maanden)),) if starts else ()
        found = eerste_sinds(dag, alle(*later, geopend), compleet=b.feit("historie_compleet"))
        starts.append(b.noem(f"termijn_{len(starts) + 1}_{soort}", found, TERMIJNEN[len(starts)], *bronnen))
    loopt, van = _in(b, starts[-1], maanden), starts[-1]
    for start in reversed(starts[:-1]):
        binnen = _in(b, start, maanden)
        # A later term is only read where there is one: most workers have none.
        loopt = een(binnen, alle(tot_en_met(maanden_na(start, maanden), b.feit("tijdvak_van")), loopt))
        van = kies(binnen, start, van)
    return Termijn(
        b.noem(
            f"termijn_geopend_{soort}",
            voor(starts[0], b.nooit),
            Tekst(
                "er is een baan bij deze werkgever die aan de voorwaarden voldeed",
                "there is a job with this employer that met the conditions",
            ),
            *bronnen,
        ),
        loopt,
        van,
        maanden_na(van, maanden),
    )


def _in(b: Bouw, start: Term, maanden: Term) -> Term:
    """Whether the term from ``start`` has a day in the wage-return period."""
    return alle(voor(start, b.feit("tijdvak_tot")), voor(b.feit("tijdvak_van"), maanden_na(start, maanden)))


def einde_recht(b: Bouw, soort: str, *dagen: Term) -> Term:
    """The first of ``dagen``; where that falls inside the wage-return period, the end of the period."""
    eerste = b.noem(
        f"einde_{soort}",
        laagste(*dagen),
        Tekst(
            "de dag van het einde, nog zonder de rest van het tijdvak",
            "the day of the end, still without the rest of the period",
        ),
    )
    tot = b.feit("tijdvak_tot")
    return kies(alle(voor(b.feit("tijdvak_van"), eerste), voor(eerste, tot)), tot, eerste)


def loopt(b: Bouw, soort: str, gevonden: Termijn, *bronnen: str) -> Grond:
    return b.grond(
        f"termijn_loopt_{soort}",
        gevonden.loopt,
        Tekst(
            "in het tijdvak loopt een termijn die een baan bij deze werkgever opende",
            "in the wage-return period a term runs that a job with this employer opened",
        ),
        *bronnen,
    )
