"""What UWV asks for a job coach by date, and how many hours it gives: practice, a protocol, and the decree (RIB 18)."""

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import BEGIN, alle, een, kies, maal, maanden_na, minstens, versies, voor
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.maten import MAANDEN_PER_JAAR
from banenafspraak.tekst import Tekst

REGIMES = ("zeer_licht", "licht", "midden", "intensief")
PRAKTIJK = ("jobcoach-praktijk-2024", "dnz-2025")


def intern(b: Bouw) -> Term:
    return b.is_code("jobcoach_soort", "intern")


def _protocol_2015(b: Bouw, gewoon: Term, bij_protocol: Term) -> Term:
    """What holds by the first day of the guidance: in 2015 an internal coach fell under a protocol."""
    return versies(
        b.feit("jobcoach_sinds"),
        (BEGIN, gewoon),
        ("2015-01-01", kies(intern(b), bij_protocol, gewoon), "uwv-jobcoach-2015"),
        ("2016-01-01", gewoon),
    )


def volgens_protocol(b: Bouw) -> Term:
    return versies(
        b.feit("jobcoach_sinds"), (BEGIN, False), ("2015-01-01", intern(b), "uwv-jobcoach-2015"), ("2016-01-01", False)
    )


def _ten_minste(b: Bouw, feit: str, praktijk: str, protocol: str) -> Term:
    """The fact reaches the threshold of the day; in the protocol a lower one by exception."""
    sinds = b.feit("jobcoach_sinds")
    gewoon, lager = (b.waarde(protocol, sinds, sleutel) for sleutel in ("gewoon", "uitzondering"))

    def haalt(grens: Term) -> Term:
        return minstens(b.feit(feit), grens)

    bij_protocol = een(haalt(gewoon), alle(b.feit("jobcoach_uitzondering"), haalt(lager)))
    return _protocol_2015(b, haalt(b.waarde(praktijk, sinds)), bij_protocol)


def genoeg_uren(b: Bouw) -> Term:
    return _ten_minste(b, "uren_per_week", "jobcoach.uwv.uren", "jobcoach.uwv.intern_2015_uren")


def genoeg_loon(b: Bouw) -> Term:
    return _ten_minste(
        b, "eigen_verdiensten_deel", "jobcoach.uwv.loon_aandeel", "jobcoach.uwv.intern_2015_loon_aandeel"
    )


def begeleiding_tot(b: Bouw) -> Term:
    """The first day after the usual length of guidance."""
    sinds = b.feit("jobcoach_sinds")
    gewoon, protocol = (b.waarde(f"jobcoach.uwv.{naam}", sinds) for naam in ("jaren", "intern_2015_jaren"))
    return b.noem(
        "begeleiding_gewoon_tot",
        maanden_na(sinds, maal(_protocol_2015(b, gewoon, protocol), MAANDEN_PER_JAAR)),
        Tekst("de eerste dag na de gewone duur van de begeleiding", "the first day after the usual length of guidance"),
        *PRAKTIJK,
        "uwv-jobcoach-2015",
    )


def uren_jobcoach(b: Bouw) -> Term:
    """How many hours a week the coach may be there at most."""
    return b.noem(
        "uren_begeleiding",
        maal(b.feit("uren_per_week"), _deel(b)),
        Tekst("de uren per week van de jobcoach ten hoogste", "the hours a week of the job coach at most"),
        "rib-18",
        "rib-12",
    )


def _deel(b: Bouw) -> Term:
    """The share of the working hours in this year of the guidance; in 2014 that of the regime that UWV gave."""
    peildatum = b.feit("peildatum")
    besluit = _per_jaar(b, "jobcoach.uwv.aandeel", "")
    regime = per_regime(b, {naam: _per_jaar(b, "jobcoach.uwv.regime_2014", f"{naam}_") for naam in REGIMES})
    return b.noem(
        "deel_begeleiding",
        versies(peildatum, (BEGIN, besluit), ("2014-01-01", regime, "uwv-jobcoach-2014"), ("2015-01-01", besluit)),
        Tekst(
            "het deel van de werkuren dat de jobcoach in dit jaar ten hoogste begeleidt",
            "the share of the working hours that the job coach guides at most in this year",
        ),
        "rib-18",
        "rib-12",
        "uwv-jobcoach-2014",
    )


def _per_jaar(b: Bouw, naam: str, begin: str) -> Term:
    peildatum, sinds = b.feit("peildatum"), b.feit("jobcoach_sinds")
    eerste, tweede, later = (b.waarde(naam, peildatum, f"{begin}{jaar}") for jaar in ("1", "2", "3"))
    in_jaar_1 = voor(peildatum, maanden_na(sinds, MAANDEN_PER_JAAR))
    in_jaar_2 = voor(peildatum, maanden_na(sinds, MAANDEN_PER_JAAR + MAANDEN_PER_JAAR))
    return kies(in_jaar_1, eerste, kies(in_jaar_2, tweede, later))


def per_regime(b: Bouw, per: dict[str, Term]) -> Term:
    """What belongs to the regime that UWV gave; the heaviest stands last."""
    *lichter, zwaarste = per.items()
    found = zwaarste[1]
    for regime, term in reversed(lichter):
        found = kies(b.is_code("jobcoach_regime", regime), term, found)
    return found
