"""Random worlds for the Wtl: one person, one employer, a few jobs, every fact known; days near the turning points."""

from datetime import date, timedelta
from random import Random

from banenafspraak.logic.kalender import NOOIT, dagsleutel
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.records import Record
from tests.regelingen.orakel_wtl import Baan, Tijdvak, aow_day, later

CUTS = [date(2016, 1, 1), *(date(year, 1, 1) for year in range(2017, 2027))]
LIV_UURLOON = (966, 1063, 982, 1081, 1005, 1107, 1258, 1029, 1287, 1048, 1073, 1343, 1204, 1506, 1433, 1491)
JEUGD_UURLOON = (469, 604, 543, 769, 691, 934, 840, 982, 519, 693, 830, 542, 724, 867, 612, 817, 979)


def near(random: Random, day: date) -> date:
    """That day, or one just before or after it."""
    return day + timedelta(random.choice((-1, 0, 0, 1)))


def geboren(random: Random) -> date:
    """Old enough for the LKV ouder, near AOW age, of the age of the jeugd-LIV, or any age."""
    kind = random.random()
    if kind < 0.4:
        return date(random.randint(1951, 1970), random.randint(1, 12), random.choice((1, 15, 28)))
    if kind < 0.7:
        return near(random, date(random.randint(1996, 2005), 1, 1))
    return date(random.randint(1965, 1999), random.randint(1, 12), random.randint(1, 28))


def aanvang(random: Random, born: date, earlier: list[Baan]) -> date:
    days = [
        random.choice(CUTS),
        date(random.randint(2015, 2027), random.randint(1, 12), random.choice((1, 1, 15, 31)[:3])),
    ]
    days += [later(born, 56 * 12), date(2024, 1, 1)] if 1955 < born.year < 1971 else []
    days += [aow_day(born)] if born.year < 1961 else []
    for job in earlier:
        days += [later(job.aanvang, months) for months in (12, 36, 36, 36)]
        if job.einde:
            days += [later(job.einde, 6), later(job.einde, 2)]
    day = near(random, random.choice(days))
    return day if date(2014, 12, 1) <= day < date(2028, 1, 1) else date(2020, 6, 1)


def baan(random: Random, born: date, earlier: list[Baan]) -> Baan:
    start = aanvang(random, born, earlier)
    end = near(random, later(start, random.choice((2, 5, 7, 14, 28, 40)))) if random.random() < 0.6 else None
    resumed = near(random, later(start, random.choice((0, 6, 13)))) if random.random() < 0.4 else None
    if resumed and random.random() < 0.4:
        resumed = near(random, date(2025, 1, 1))
    chance = random.random
    wia_op = near(random, later(resumed or start, random.choice((-2, 0, 4)))) if chance() < 0.8 else None
    wia_tot = near(random, max(wia_op, resumed or start)) if wia_op and chance() < 0.3 else None
    return Baan(
        start,
        end,
        wsw=random.choices(("nee", "artikel_2", "artikel_7"), (9, 1, 1))[0],
        beschut=chance() < 0.06,
        verklaring=near(random, later(resumed or start, random.choice((0, 1, 3)))) if chance() < 0.9 else None,
        uitkering=chance() < 0.7,
        wia=chance() < 0.4,
        onder_35=chance() < 0.4,
        wachttijd=near(random, later(start, random.choice((-60, -24, 0)))),
        ongeschikt=chance() < 0.8,
        andere=chance() < 0.2,
        zelfde=chance() < 0.2,
        register_maand=chance() < 0.5,
        register_dag=chance() < 0.4,
        scholing=chance() < 0.15,
        lid_2=chance() < 0.2,
        overheid=chance() < 0.4,
        participatiewet=chance() < 0.3,
        herplaatst=resumed,
        wia_maand=chance() < 0.5,
        wia_op=wia_op,
        wia_tot=wia_tot,
        korting=random.choice(("nee", "nee", "ouder", "arbeidsgehandicapt", "banenafspraak", "herplaatsen")),
        korting_begin=min(date(2017, 12, 31), max(start, date(2015, 1, 2))),
    )


def wereld(random: Random) -> tuple[date, list[Baan]]:
    born = geboren(random)
    jobs: list[Baan] = []
    for _ in range(random.choice((1, 1, 2, 3))):
        jobs.append(baan(random, born, jobs))
    months = random.choice((1, 1, 1, 6))
    for job in jobs:
        _tijdvakken(random, job, months)
    return born, jobs


def _tijdvakken(random: Random, job: Baan, months: int) -> None:
    hours = random.choice((2000, 10_399, 10_400, 10_401, 17_333))
    per_hour = random.choice((*LIV_UURLOON, *JEUGD_UURLOON, random.randint(450, 1600)))
    per_hour += random.choice((0, 0, 0, 1, -1))
    until = min(job.einde or date(2029, 1, 1), later(job.aanvang, random.choice((24, 48, 140))))
    van = date(job.aanvang.year, (job.aanvang.month - 1) // months * months + 1, 1)
    while van < min(until, date(2029, 1, 1)):
        if van >= date(2017, 1, 1):
            tot, worked = later(van, months), hours * months
            wage = worked * per_hour // 100
            job.tijdvakken.append(Tijdvak(van, tot, worked, wage, random.random() < 0.6, random.random() < 0.5))
        van = later(van, months)


def _sleutel(day: date | None) -> int:
    return dagsleutel(day) if day else NOOIT


def _feiten(job: Baan) -> dict[str, int | bool]:
    return {
        "aanvang": _sleutel(job.aanvang),
        "einde": _sleutel(job.einde),
        "wsw_dienstbetrekking": ("nee", "artikel_2", "artikel_7").index(job.wsw) + 1,
        "beschut_werk": job.beschut,
        "doelgroepverklaring_aangevraagd_op": _sleutel(job.verklaring),
        "uitkering_peilmaand": job.uitkering,
        "wia_recht_peilmaand": job.wia,
        "wia_onder_35": job.onder_35,
        "wia_wachttijd_einde": _sleutel(job.wachttijd),
        "wia_ongeschikt_oud_werk": job.ongeschikt,
        "wia_andere_werkgever": job.andere,
        "wia_zelfde_werkgever": job.zelfde,
        "in_register_peilmaand": job.register_maand,
        "in_register_eerste_dag": job.register_dag,
        "scholingsbelemmerd_peilmaand": job.scholing,
        "register_alleen_lid_2": job.lid_2,
        "overheidswerkgever": job.overheid,
        "register_participatiewet": job.participatiewet,
        "herplaatst_op": _sleutel(job.herplaatst),
        "wia_recht_maand_voor_herplaatsen": job.wia_maand,
        "wia_recht_op": _sleutel(job.wia_op),
        "wia_recht_tot": _sleutel(job.wia_tot),
        "premiekorting_december_2017": 1
        + ("nee", "ouder", "arbeidsgehandicapt", "banenafspraak", "herplaatsen").index(job.korting),
        "premiekorting_begin": _sleutel(job.korting_begin),
    }


def records(born: date, jobs: list[Baan]) -> tuple[dict[int, Record], list[tuple[Record, Baan, Tijdvak]]]:
    """The same world as records: the year records by year, and every wage-return period with its job."""
    person = Record(
        Niveau.PERSOON, {"geboortedatum": dagsleutel(born), "historie_compleet": True, "jaar_compleet": True}
    )
    employer = person.nieuw(Niveau.RELATIE, {})
    years: dict[int, Record] = {}
    periods = []
    for job in jobs:
        work = employer.nieuw(Niveau.DIENSTVERBAND, _feiten(job))
        for one in job.tijdvakken:
            begin = date(one.van.year, 1, 1)
            if one.van.year not in years:
                years[one.van.year] = employer.nieuw(Niveau.RELATIEJAAR, {"jaar_begin": dagsleutel(begin)})
            facts = {
                "peildatum": dagsleutel(max(one.van, job.aanvang)),
                "tijdvak_van": dagsleutel(one.van),
                "tijdvak_tot": dagsleutel(one.tot),
                "verloonde_uren": one.uren,
                "loon": one.loon,
                "in_register": one.in_register,
                "wsw_gedetacheerd": one.gedetacheerd,
            }
            periods.append((work.nieuw(Niveau.TIJDVAK, facts, years[one.van.year]), job, one))
    return years, periods
