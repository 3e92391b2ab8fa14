"""Days to try the division on: any day, and more often the days around a herindeling or an observation."""

from datetime import date, timedelta

from hypothesis import strategies as st

from banenafspraak.verdeling.gebieden import gebieden

VAN, TOT = gebieden().bereik


def _turning_days() -> list[date]:
    data = gebieden()
    turns = {date(jaar, 1, 1) for jaar in range(VAN.year, TOT.year)}
    turns |= {day for g in data.gemeenten.values() for day in (g.van, g.tot) if day is not None}
    near = {day + timedelta(days=shift) for day in turns for shift in (-1, 0, 1)}
    return sorted(day for day in near if VAN <= day < TOT)


DAYS = st.one_of(st.sampled_from(_turning_days()), st.dates(VAN, TOT - timedelta(days=1)))
CODES = st.sampled_from(sorted(gebieden().gemeenten))
