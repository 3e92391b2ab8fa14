"""Quotum: whether an employer owes a levy for jobs that lack. For every known year nothing is due (Wfsv 122na)."""

from banenafspraak.logic.woorden import alle, gelijk, kies, minstens, vanaf
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.regeling import Grond, Regeling
from banenafspraak.tekst import Tekst


def quotum(b: Bouw) -> Regeling:
    """Whether a levy can be due over the year of the reference date; an amount is not reckoned."""
    gronden = _gronden(b)
    return Regeling(
        naam="quotum",
        titel=Tekst("Quotumheffing", "Quotum levy"),
        kern=Tekst(
            "De heffing bestaat in de wet, maar de werkgever betaalt nu niets.",
            "The levy exists in the act, but the employer pays nothing now.",
        ),
        uitvoerder=None,
        recht=alle(*(grond.term for grond in gronden)),
        gronden=gronden,
        let_op=_let_op(),
    )


def _gronden(b: Bouw) -> tuple[Grond, ...]:
    peildatum = b.feit("peildatum")
    overheid, markt = (b.waarde("quotum.geactiveerd", peildatum, sector) for sector in ("overheid", "markt"))
    drempel = b.waarde("quotum.drempel_uren", peildatum)
    return (
        b.grond(
            "wet_van_kracht",
            vanaf(peildatum, "2015-05-01"),
            Tekst("de quotumwet geldt", "the quotum act is in force"),
            "wfsv-122n",
        ),
        b.grond(
            "geactiveerd",
            gelijk(kies(b.feit("overheidswerkgever"), overheid, markt), 1),
            Tekst(
                "het quotum is geactiveerd voor de sector van deze werkgever",
                "the quotum has been activated for the sector of this employer",
            ),
            "wfsv-122n",
            "stcrt-2017-60073",
        ),
        b.grond(
            "groot_genoeg",
            alle(
                minstens(b.feit("werkgever_uren_jaar"), drempel), minstens(b.feit("werkgever_uren_vorig_jaar"), drempel)
            ),
            Tekst(
                "de werkgever verloont in dit jaar en in het jaar ervoor ten minste de drempel",
                "in this year and in the year before the employer pays at least the threshold of hours",
            ),
            "wfsv-34",
        ),
        b.grond(
            "heffing_over_dit_jaar",
            gelijk(b.waarde("quotum.heffing", peildatum), 1),
            Tekst("over dit jaar is er een heffing", "there is a levy over this year"),
            "wfsv-122na",
            "wet-banenafspraak-4",
        ),
    )


def _let_op() -> tuple[Tekst, ...]:
    return (
        Tekst(
            "Voor de overheid is het quotum in 2018 geactiveerd, zonder heffing. Voor de markt nooit.",
            "For government the quotum was activated in 2018, without a levy. For the market never.",
        ),
        Tekst(
            "De Wet banenafspraak geldt voor een deel. De opslag en de bonus wachten op een besluit.",
            "The Wet banenafspraak is in force in part. The surcharge and the bonus wait for a decision.",
        ),
        Tekst(
            "Wij rekenen geen bedrag uit. Na dat besluit vervalt het bedrag per baan dat nu in de wet staat.",
            "We reckon no amount. After that decision the amount per job that now stands in the act disappears.",
        ),
    )
