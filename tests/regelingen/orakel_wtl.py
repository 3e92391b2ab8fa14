"""An independent reckoning of the Wtl, from the act's numbers with dates and loops; it reads no rule and no value."""

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction

D = date
AOW = [
    (D(1900, 1, 1), 780), (D(1948, 1, 1), 781), (D(1948, 12, 1), 782), (D(1949, 11, 1), 783), (D(1950, 10, 1), 786),
    (D(1951, 7, 1), 789), (D(1952, 4, 1), 792), (D(1953, 1, 1), 796), (D(1955, 9, 1), 799), (D(1956, 6, 1), 802),
    (D(1957, 3, 1), 804), (D(1961, 1, 1), 807),
]  # fmt: skip
LIV = {
    2017: [(966, 1063, 101, 2000), (1063, 1208, 51, 1000)],
    2018: [(982, 1081, 101, 2000), (1081, 1229, 51, 1000)],
    2019: [(1005, 1107, 101, 2000), (1107, 1258, 51, 1000)],
    2020: [(1029, 1287, 51, 1000)],
    2021: [(1048, 1312, 49, 960)],
    2022: [(1073, 1343, 78, 1520)],
    2023: [(1204, 1506, 49, 960)],
    2024: [(1433, 1491, 49, 960)],
}
JEUGD = {
    2018: {
        18: (23, 47840, 469, 604),
        19: (28, 58240, 543, 769),
        20: (102, 212160, 691, 934),
        21: (158, 328640, 840, 982),
    },
    2020: {18: (7, 13520, 519, 693), 19: (8, 16640, 623, 924), 20: (30, 61360, 830, 1029)},
    2022: {18: (7, 13520, 542, 724), 19: (8, 16640, 650, 965), 20: (30, 61360, 867, 1073)},
    2023: {18: (7, 13520, 612, 817), 19: (8, 16640, 734, 1089), 20: (30, 61360, 979, 1204)},
}  # fmt: skip
JEUGD_ZONDER_GRENZEN = {2019: range(18, 22), 2021: range(18, 21)}
MAANDEN = {"ouder": 36, "arbeidsgehandicapt": 36, "banenafspraak": 36, "herplaatsen": 12}
VERKLARING, EERDER = 3, 6
NO_NEW_RUN_OFF = {"ouder": D(2024, 1, 1), "banenafspraak": D(2026, 1, 1)}
"""From 2026 a job that starts on or after this day has no part in a term any more."""


class WetZwijgt(Exception):
    """The facts do not give this part of the law."""


@dataclass
class Tijdvak:
    van: date
    tot: date
    uren: int = 0
    loon: int = 0
    in_register: bool = False
    gedetacheerd: bool = False


@dataclass
class Baan:
    aanvang: date
    einde: date | None = None
    wsw: str = "nee"
    beschut: bool = False
    verklaring: date | None = None
    uitkering: bool = False
    wia: bool = False
    onder_35: bool = False
    wachttijd: date = date.min
    ongeschikt: bool = False
    andere: bool = False
    zelfde: bool = False
    register_maand: bool = False
    register_dag: bool = False
    scholing: bool = False
    lid_2: bool = False
    overheid: bool = False
    participatiewet: bool = False
    herplaatst: date | None = None
    wia_maand: bool = False
    wia_op: date | None = None
    wia_tot: date | None = None
    korting: str = "nee"
    korting_begin: date = date.min
    tijdvakken: list[Tijdvak] = field(default_factory=list)

    @property
    def uitgesloten(self) -> bool:
        return self.wsw == "artikel_2" or self.beschut


def later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def age(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def aow_day(born: date) -> date:
    return later(born, [months for since, months in AOW if since <= born][-1])


def cents(amount: Fraction) -> int:
    return int((amount * 2 + 1) // 2)


def here_before(job: Baan, jobs: list[Baan]) -> bool:
    since = later(job.aanvang, -EERDER)
    return any(o is not job and o.aanvang < job.aanvang and (o.einde is None or o.einde > since) for o in jobs)


def in_time(job: Baan, start: date) -> bool:
    return job.verklaring is not None and job.verklaring <= later(start, VERKLARING)


def opens_ouder(born: date, job: Baan, jobs: list[Baan]) -> date | None:
    start = job.aanvang
    fits = age(born, start) >= 56 and start < aow_day(born) and start < D(2026, 1, 1) and job.uitkering
    return start if fits and in_time(job, start) and not here_before(job, jobs) else None


def opens_arbeidsgehandicapt(_: date, job: Baan, jobs: list[Baan]) -> date | None:
    first = job.wia and not here_before(job, jobs)
    after = job.wachttijd + timedelta(1)
    elders = not job.zelfde and after <= job.aanvang <= later(after, 60)
    second = job.onder_35 and job.ongeschikt and not job.andere and elders
    return job.aanvang if (first or second) and in_time(job, job.aanvang) else None


def opens_banenafspraak(_: date, job: Baan, jobs: list[Baan]) -> date | None:
    start = job.aanvang
    if start >= D(2026, 1, 1) or not in_time(job, start) or here_before(job, jobs):
        return None
    if job.scholing:
        return start
    unread = D(2019, 1, 1) <= start < D(2024, 1, 1)
    barred = start < D(2016, 1, 1) and job.participatiewet
    if job.register_maand or (job.register_dag and start >= D(2024, 1, 1)):
        if barred or (job.lid_2 and not job.overheid and start < D(2019, 1, 1)):
            return None
        if job.lid_2 and not job.overheid and unread:
            raise WetZwijgt
        return start
    if job.register_dag and unread and not barred:
        raise WetZwijgt
    return None


def opens_herplaatsen(_: date, job: Baan, __: list[Baan]) -> date | None:
    if job.herplaatst is None:
        return None
    if old_text(job):
        start = job.herplaatst
    elif job.wia_op is not None and job.wia_op > job.herplaatst:
        after = job.wachttijd + timedelta(1)
        asked = job.verklaring is not None and job.verklaring < later(after, VERKLARING)
        return max(job.herplaatst, after) if asked else None
    elif job.wia_op is not None and (job.wia_tot or date.max) > job.herplaatst:
        start = job.herplaatst
    else:
        return None
    return start if in_time(job, start) else None


def old_text(job: Baan) -> bool:
    return job.herplaatst is not None and job.herplaatst < D(2025, 1, 1) and job.wia_maand


OPENS = {
    "ouder": opens_ouder,
    "arbeidsgehandicapt": opens_arbeidsgehandicapt,
    "banenafspraak": opens_banenafspraak,
    "herplaatsen": opens_herplaatsen,
}


def terms(kind: str, born: date, jobs: list[Baan]) -> list[tuple[date, date]]:
    """The terms one after the other: a job inside one opens none."""
    starts = []
    for job in jobs:
        if job.aanvang < D(2018, 1, 1) and job.korting == kind:
            starts.append(job.korting_begin)
            continue
        start = None if job.uitgesloten else OPENS[kind](born, job, jobs)
        if start is not None and later(start, MAANDEN[kind]) > D(2018, 1, 1):
            starts.append(start)
    found: list[tuple[date, date]] = []
    for start in sorted(starts):
        if not found or start >= found[-1][1]:
            found.append((start, later(start, MAANDEN[kind])))
    return found


def has_right(kind: str, born: date, job: Baan, jobs: list[Baan], period: Tijdvak) -> bool:
    employed = job.aanvang < period.tot and (job.einde is None or period.van < job.einde)
    if period.van < D(2018, 1, 1) or period.van >= aow_day(born) or not employed:
        return False
    registered = period.in_register and (job.wsw != "artikel_2" or period.gedetacheerd)
    if kind == "banenafspraak" and period.van >= D(2026, 1, 1) and registered:
        return True
    if job.uitgesloten or (period.van >= D(2026, 1, 1) and job.aanvang >= NO_NEW_RUN_OFF.get(kind, date.max)):
        return False
    if kind == "herplaatsen" and period.van < D(2025, 1, 1):
        old = any(old_text(o) and o.herplaatst is not None and o.herplaatst < period.tot for o in jobs)
        kept = any(o.aanvang < D(2018, 1, 1) and o.korting == kind and o.korting_begin < period.tot for o in jobs)
        if not old and not kept:
            return False
    return any(start < period.tot and period.van < end for start, end in terms(kind, born, jobs))


def lkv(kind: str, born: date, jobs: list[Baan], year: int) -> int:
    """The benefit of one kind over the year, in cents."""
    early = late = 0
    for job in jobs:
        for period in job.tijdvakken:
            if period.van.year == year and has_right(kind, born, job, jobs, period):
                early, late = (
                    (early + period.uren, late) if job.aanvang < D(2024, 1, 1) else (early, late + period.uren)
                )
    if kind == "banenafspraak":
        return min(200_000, cents(Fraction(101 * (early + late), 100)))
    if kind != "ouder":
        return min(600_000, cents(Fraction(305 * (early + late), 100)))
    rate, cap = {2025: (135, 260_000)}.get(year, (305, 600_000))
    return min(600_000, cents(Fraction(305 * early, 100) + min(Fraction(cap), Fraction(rate * late, 100))))


def paid(jobs: list[Baan], year: int, until: date) -> tuple[Fraction, int]:
    periods = [p for job in jobs for p in job.tijdvakken if p.van.year == year and p.van < until]
    return Fraction(sum(p.uren for p in periods), 100), sum(p.loon for p in periods)


def liv(born: date, jobs: list[Baan], year: int) -> int:
    hours, wage = paid(jobs, year, aow_day(born))
    if hours < 1248:
        return 0
    for place, (low, high, rate, cap) in enumerate(LIV.get(year, ())):
        per_hour = Fraction(wage) / hours
        if (low <= per_hour if place == 0 else low < per_hour) and per_hour <= high:
            return min(cap * 100, cents(rate * hours))
    return 0


def jeugd_liv(born: date, jobs: list[Baan], year: int) -> int:
    old = age(born, date(year, 1, 1) - timedelta(1))
    hours, wage = paid(jobs, year, date.max)
    if not hours:
        return 0
    if old in JEUGD_ZONDER_GRENZEN.get(year, ()):
        raise WetZwijgt
    if old not in JEUGD.get(year, {}):
        return 0
    rate, cap, low, high = JEUGD[year][old]
    per_hour = Fraction(wage) / hours
    if not low <= per_hour <= high or (year >= 2020 and per_hour >= LIV[year][0][0]):
        return 0
    return min(cap, cents(rate * hours))


def together(born: date, jobs: list[Baan], year: int) -> tuple[int, int]:
    """The amount over the year and which counts: 1 to 5 in the act's order, 6 the jeugd-LIV alone, 0 nothing."""
    amounts = [*(lkv(kind, born, jobs, year) for kind in OPENS), liv(born, jobs, year)]
    youth, best = jeugd_liv(born, jobs, year), max(amounts)
    place = amounts.index(best) + 1 if best else 0
    if place in (2, 3, 4):
        return best + youth, place
    return (youth, 6) if youth > best else (best, place)
