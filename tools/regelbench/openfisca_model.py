"""The same two questions as an OpenFisca model; for the Python of its own environment, never imported here.

One variable for every step that the act names, as OpenFisca models have it; amounts in cents.
"""

from datetime import date

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import ETERNITY, MONTH, YEAR, period
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

DAY = "datetime64[D]"
Persoon = build_entity(key="persoon", plural="personen", label="A worker with one job", is_person=True)
KINDS = {"truth": bool, "number": int, "day": date}


def day(text):
    return np.datetime64(text, "D")


def months_later(dates, months):
    """The same day so many months later; the last day of a shorter month."""
    month = dates.astype("datetime64[M]") + months
    first, following = month.astype(DAY), (month + 1).astype(DAY)
    offset = dates - dates.astype("datetime64[M]").astype(DAY)
    return np.minimum(first + offset, following - 1)


def half_up(number):
    return np.floor(number + 0.5)


class basisdag(Variable):
    value_type, entity, definition_period = date, Persoon, YEAR

    def formula(persoon, year):
        return np.maximum(persoon("aanvang", year), day(f"{year.start.year}-01-01"))


class leeftijd(Variable):
    value_type, entity, definition_period = int, Persoon, YEAR

    def formula(persoon, year):
        born, on = persoon("geboortedatum", year), persoon("basisdag", year)
        months = on.astype("datetime64[M]").astype(int) - born.astype("datetime64[M]").astype(int)
        later = (born - born.astype("datetime64[M]").astype(DAY)) > (on - on.astype("datetime64[M]").astype(DAY))
        return (months - later) // 12


class minimumloon(Variable):
    """Per month, by the start of the job or 1 January: the yearly reset."""

    value_type, entity, definition_period = float, Persoon, YEAR

    def formula(persoon, year, parameters):
        on, age = persoon("basisdag", year), persoon("leeftijd", year)
        number = year.start.year
        january, july = parameters(f"{number}-01-01").wml, parameters(f"{number}-07-01").wml
        late = on >= day(f"{number}-07-01")
        share = np.where(late, july.jeugd.calc(age), january.jeugd.calc(age))
        if number >= 2024:
            return np.where(late, july.referentiemaand, january.referentiemaand) * share
        return half_up(np.where(late, july.maand, january.maand) * share / 5) * 5


class minimumloon_met_bijslag(Variable):
    value_type, entity, definition_period = float, Persoon, YEAR

    def formula(persoon, year, parameters):
        return persoon("minimumloon", year) * (1 + parameters(year.start).vakantiebijslag)


class peildatum(Variable):
    value_type, entity, definition_period = date, Persoon, MONTH

    def formula(persoon, month):
        start = persoon("aanvang", month)
        return np.maximum(day(str(month.start)), np.minimum(start, day(str(month.stop))))


class forfait_tot(Variable):
    value_type, entity, definition_period = date, Persoon, YEAR

    def formula(persoon, year, parameters):
        return months_later(persoon("aanvang", year), int(parameters("2017-02-01").lks.forfait_maanden))


class forfait(Variable):
    value_type, entity, definition_period = bool, Persoon, MONTH

    def formula(persoon, month):
        on = persoon("peildatum", month)
        agreed = persoon("forfait_afgesproken", month) & ~persoon("lks_al_in_dienst", month)
        return agreed & (on >= day("2016-07-04")) & (on < persoon("forfait_tot", month.this_year))


class al_in_dienst(Variable):
    value_type, entity, definition_period = bool, Persoon, YEAR

    def formula(persoon, year, parameters):
        asked, school = persoon("lks_aangevraagd_op", year), persoon("speciaal_onderwijs_voor_aanvang", year)
        group = school | persoon("participatiewet_voor_aanvang", year)
        young = persoon("school_naar_werk_voor_aanvang", year) | persoon("leerwerktraject_voor_aanvang", year)
        wider = group | young
        months = int(parameters("2023-07-01").lks.aanvraag_maanden)
        in_time = asked <= months_later(persoon("aanvang", year), months)
        since_2023, since_2026 = asked >= day("2023-07-01"), asked >= day("2026-01-01")
        before = np.where(since_2023, group & in_time, school & (asked >= day("2016-07-04")))
        return np.where(since_2026, wider & in_time, before)


class lks_recht(Variable):
    value_type, entity, definition_period = bool, Persoon, MONTH

    def formula(persoon, month):
        on, start = persoon("peildatum", month), persoon("aanvang", month)
        employed = (start <= on) & (on < persoon("einde", month)) & (on >= day("2015-01-01"))
        group = persoon("doelgroep_lks", month) & (persoon("wsw_dienstbetrekking", month) == 1)
        route = ~persoon("lks_al_in_dienst", month) | persoon("al_in_dienst", month.this_year)
        recent = (on >= day("2024-01-01")) | (persoon("ziek_sinds", month) >= day("2022-01-01"))
        ill = ((on >= day("2022-01-01")) & recent) | ~persoon("uwv_betaalt_ziekengeld", month)
        less = persoon("forfait", month) | (persoon("loonwaarde", month) < 100)
        return employed & group & route & ill & less


class loonwaarde_bedrag(Variable):
    value_type, entity, definition_period = float, Persoon, MONTH

    def formula(persoon, month):
        wage = persoon("minimumloon", month.this_year)
        if month.start.year < 2017:
            wage = persoon("functieloon", month)
        allowance = 1 + persoon("vakantiebijslag_werkgever", month) / 1000
        return wage * (persoon("loonwaarde", month) / 100) * allowance


class subsidie_voltijd(Variable):
    value_type, entity, definition_period = float, Persoon, MONTH

    def formula(persoon, month, parameters):
        base, lks = persoon("minimumloon_met_bijslag", month.this_year), parameters(month.start).lks
        plain = np.maximum(0, np.minimum(base - persoon("loonwaarde_bedrag", month), base * lks.plafond))
        return np.where(persoon("forfait", month), base * lks.forfait, plain)


class loonkostensubsidie(Variable):
    value_type, entity, definition_period = int, Persoon, MONTH

    def formula(persoon, month, parameters):
        full = persoon("voltijd_uren_per_week", month)
        hours = np.minimum(persoon("uren_per_week", month), full)
        week = 3600 if month.start.year >= 2024 else full
        charges = 1 + parameters(f"{month.start.year}-01-01").lks.lasten
        amount = persoon("subsidie_voltijd", month) * (hours * charges) / week
        return np.where(persoon("lks_recht", month), half_up(amount), 0)


class aow_dag(Variable):
    value_type, entity, definition_period = date, Persoon, YEAR

    def formula(persoon, year):
        born = persoon("geboortedatum", year)
        begins = np.array([row[0] for row in AOW], dtype=DAY)
        months = np.array([row[1] for row in AOW])[np.searchsorted(begins, born, side="right") - 1]
        return months_later(born, months)


class lkv_opent(Variable):
    value_type, entity, definition_period = bool, Persoon, YEAR

    def formula(persoon, year, parameters):
        start, lkv = persoon("aanvang", year), parameters("2018-01-01").lkv
        admitted = (persoon("wsw_dienstbetrekking", year) != 2) & ~persoon("beschut_werk", year)
        latest = months_later(start, int(lkv.verklaring_maanden))
        in_time = persoon("doelgroepverklaring_aangevraagd_op", year) <= latest
        within = (start >= day("2018-01-01")) & (start < day("2026-01-01"))
        return within & admitted & persoon("in_register_peilmaand", year) & in_time


class lkv_tot(Variable):
    value_type, entity, definition_period = date, Persoon, YEAR

    def formula(persoon, year, parameters):
        return months_later(persoon("aanvang", year), int(parameters("2018-01-01").lkv.maanden))


class lkv_recht(Variable):
    value_type, entity, definition_period = bool, Persoon, MONTH

    def formula(persoon, month):
        first, following = day(str(month.start)), day(str(month.stop)) + 1
        right = persoon("lkv_opent", month.this_year) & (first < persoon("lkv_tot", month.this_year))
        if first >= day("2026-01-01"):
            posted = persoon("wsw_gedetacheerd", month)
            posted = posted | (persoon("wsw_dienstbetrekking", month) != 2)
            right = right | (persoon("in_register", month) & posted)
        employed = (persoon("aanvang", month) < following) & (first < persoon("einde", month))
        return right & employed & (first < persoon("aow_dag", month.this_year)) & (first >= day("2018-01-01"))


class lkv_uren(Variable):
    value_type, entity, definition_period = int, Persoon, YEAR

    def formula(persoon, year):
        months = year.get_subperiods(MONTH)
        return sum(persoon("verloonde_uren", month) * persoon("lkv_recht", month) for month in months)


class lkv_banenafspraak(Variable):
    value_type, entity, definition_period = int, Persoon, YEAR

    def formula(persoon, year, parameters):
        lkv = parameters(year.start).lkv
        return np.minimum(lkv.plafond, half_up(persoon("lkv_uren", year) * lkv.tarief / 100))


ETERNITY_PERIOD = period(ETERNITY)
FORMULAS = [kind for kind in list(globals().values()) if isinstance(kind, type) and issubclass(kind, Variable)]
FORMULAS.remove(Variable)
AOW, FACTS = [], {}


def input_variable(name, kind, when):
    return type(name, (Variable,), {"value_type": kind, "entity": Persoon, "definition_period": when})


def system(given):
    """The tax and benefit system, with the values that the Wetboek has."""
    AOW[:] = [(day(row[0]), row[1]) for row in given["aow"]]
    FACTS.update(given["facts"])
    found = TaxBenefitSystem([Persoon])
    found.parameters = ParameterNode("", data=given["parameters"])
    for name, kind in FACTS["fixed"].items():
        found.add_variable(input_variable(name, KINDS[kind], ETERNITY))
    for name, kind in FACTS["monthly"].items():
        found.add_variable(input_variable(name, KINDS[kind], MONTH))
    found.add_variables(*FORMULAS)
    return found
