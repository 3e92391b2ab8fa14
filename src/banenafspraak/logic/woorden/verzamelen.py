"""The words that gather from other records: the wage-return periods of a year, the jobs with one employer.

An absent record is no nee, so each names the fact that says whether everything is there.
"""

from banenafspraak.logic import kalender
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.terms import Aard, RuleError, Soort, Term
from banenafspraak.logic.woorden.delen import Deel, terms_of

MEESTE_TIJDVAKKEN = 366
"""How many wage-return periods one worker can have with one employer in one year: each is a day at least."""


def som_per_jaar(getal: Deel, waar: Term, *, compleet: Term) -> Term:
    """The sum over the wage-return periods of one worker with one employer in one year in which ``waar`` holds.

    Without ``compleet`` only the lower end is sure: a period that nobody handed in may hold more.
    """
    term = terms_of(waar, getal)[1]
    _complete_on(Niveau.RELATIEJAAR, compleet)
    if term.onder < 0:
        raise RuleError(f"'som_per_jaar' wants numbers that cannot be negative, not {term}.")
    return waar.pool.make(
        Soort.SOM,
        (term, waar, compleet),
        aard=Aard.GETAL,
        grenzen=(0, term.boven * MEESTE_TIJDVAKKEN),
        schaal=term.schaal,
        niveau=Niveau.RELATIEJAAR,
        eenheid=term.eenheid,
    )


def _complete_on(niveau: Niveau, compleet: Term) -> None:
    """Whether everything is there can be asked of the whole only, never of one of its parts."""
    if not compleet.is_waarheid or not compleet.niveau.within(niveau):
        raise RuleError(f"{compleet} cannot say that the records of one {niveau.name.lower()} are complete.")


def eerste_sinds(dag: Term, waar: Term, *, compleet: Term) -> Term:
    """The first ``dag`` over the jobs of one worker with one employer in which ``waar`` holds; none: no end.

    Without ``compleet`` a job that nobody handed in may hold an earlier one.
    """
    _complete_on(Niveau.RELATIE, compleet)
    parts, grenzen = (dag, waar, compleet), (dag.onder, kalender.NOOIT)
    return dag.pool.make(Soort.EERSTE, parts, aard=Aard.DATUM, grenzen=grenzen, niveau=Niveau.RELATIE, eenheid="datum")


def ooit_in_venster(van: Term, tot: Term, venster_van: Term, venster_tot: Term, *, compleet: Term) -> Term:
    """Whether another job with this employer, from ``van`` up to ``tot``, falls in the window of this one.

    Nee only when the history is complete; the job itself never counts.
    """
    _complete_on(Niveau.DIENSTVERBAND, compleet)
    parts = (van, tot, venster_van, venster_tot, compleet)
    return van.pool.make(Soort.OOIT, parts, niveau=Niveau.DIENSTVERBAND)
