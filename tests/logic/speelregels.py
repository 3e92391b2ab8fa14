"""A toy law with every kind of node: a wage subsidy, two wage cost allowances with runs, and a sickness cover.

Nothing in it is real law; shapes, dates and amounts only look like it.
"""

from fractions import Fraction

from banenafspraak.logic.kalender import NOOIT
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.tabel import Tabel, Tabelrij
from banenafspraak.logic.terms import Aard, Naam, Pool, Soort, Term
from banenafspraak.logic.woorden import (
    BEGIN,
    afgerond,
    alle,
    code_keuze,
    dagen_na,
    een,
    eerste_sinds,
    eerste_van_jaar,
    gelijk,
    hoger,
    hoogste,
    hoogste_van,
    hoogstens,
    kies,
    laagste,
    lager,
    leeftijd_op,
    maal,
    maanden_na,
    min_,
    minstens,
    na,
    niet,
    noem,
    nooit,
    ooit_in_venster,
    plus,
    som_per_jaar,
    tot_en_met,
    vanaf,
    versies,
    voor,
)
from banenafspraak.tekst import zelfde

HONDERDSTE = Fraction(1, 100)


class Feiten:
    """Makes the facts and values of the toy law in one pool."""

    def __init__(self) -> None:
        self.pool = Pool()

    def waar(self, naam: str, niveau: Niveau = Niveau.DIENSTVERBAND) -> Term:
        return self.pool.make(Soort.FEIT, meta=naam, niveau=niveau)

    def dag(self, naam: str, niveau: Niveau, onder: int = 19000101, boven: int = NOOIT) -> Term:
        return self.pool.make(
            Soort.FEIT, meta=naam, aard=Aard.DATUM, grenzen=(onder, boven), niveau=niveau, eenheid="datum"
        )

    def getal(
        self, naam: str, onder: int, boven: int, niveau: Niveau = Niveau.DIENSTVERBAND, schaal: Fraction = Fraction(1)
    ) -> Term:
        return self.pool.make(
            Soort.FEIT, meta=naam, aard=Aard.GETAL, grenzen=(onder, boven), schaal=schaal, niveau=niveau
        )

    def code(self, naam: str, boven: int, niveau: Niveau = Niveau.DIENSTVERBAND) -> Term:
        return self.pool.make(Soort.FEIT, meta=naam, aard=Aard.CODE, grenzen=(1, boven), niveau=niveau)

    def is_code(self, feit: Term, nummer: int) -> Term:
        code = self.pool.make(Soort.VAST, meta=f"code {nummer}", aard=Aard.CODE, grenzen=(nummer, nummer))
        return gelijk(feit, code)

    def waarde(self, tabel: Tabel, op: Term, *sleutel: Term) -> Term:
        return self.pool.make(
            Soort.WAARDE,
            (op, *sleutel),
            tabel,
            aard=Aard.GETAL,
            grenzen=(tabel.onder, tabel.boven),
            schaal=tabel.schaal,
        )


def reeks(*stand: tuple[int, int | tuple[int, int] | None]) -> tuple[Tabelrij, ...]:
    """Rows from day to day; None ends a row, two numbers are a value that the source does not give."""
    ends = [van for van, _ in stand[1:]] + [NOOIT]
    rows = []
    for (van, value), tot in zip(stand, ends, strict=True):
        if value is not None:
            low, high = value if isinstance(value, tuple) else (value, value)
            rows.append(Tabelrij(van, tot, low, high, "fictief", "hoog"))
    return tuple(rows)


def tabel(
    naam: str, onder: int, boven: int, *stand: tuple[int, int | tuple[int, int] | None], schaal: Fraction = Fraction(1)
) -> Tabel:
    return Tabel(naam, schaal, onder, boven, {None: reeks(*stand)})


_MAANDEN = [
    (year * 10000 + month * 100 + 1, 2400 + 13 * place)
    for place, (year, month) in enumerate((y, m) for y in range(2013, 2027) for m in (1, 7))
]
WML = tabel("wml", 1700, 7000, *_MAANDEN, (20270101, None), schaal=Fraction(60))
JEUGD = Tabel(
    "jeugd",
    Fraction(1, 200),
    40,
    200,
    {
        age: reeks(
            (20130101, min(200, 20 + 8 * age)), (20170701, min(200, 30 + 8 * age)), (20190701, min(200, 41 + 8 * age))
        )
        for age in range(15, 131)
    },
    per_sleutel=True,
)
LASTEN = tabel(
    "lasten",
    0,
    400,
    (20150101, 230),
    (20180101, 235),
    (20210101, (200, 300)),
    (20220101, 236),
    schaal=Fraction(1, 1000),
)
PLAFOND = tabel("plafond", 5, 10, (20150101, 7), schaal=Fraction(1, 10))
AOW = tabel(
    "aow",
    700,
    900,
    (19000101, 780),
    (19480101, 781),
    (19481201, 782),
    (19491101, 783),
    (19501001, 786),
    (19510701, 789),
    (19520401, 792),
    (19530101, 796),
)
VERORDENING = Tabel(
    "verordening",
    Fraction(1),
    0,
    1,
    {place: reeks((20150101, place % 2), (20160101, None)) for place in range(1, 16)},
    per_sleutel=True,
    per_plaats=True,
)
TARIEF = tabel("tarief", 0, 500, (20180101, 101), (20250101, 77))
JAARPLAFOND = tabel("jaarplafond", 0, 900000, (20180101, 200000), (20250101, 150000), (20260101, None))


def speelregels(jeugd_vanaf: str = "2024-01-01") -> dict[str, Term]:
    """The outcomes of the toy law, by name; with another ``jeugd_vanaf`` it is another law."""
    feiten = Feiten()
    return {**_loonkostensubsidie(feiten, jeugd_vanaf), **_voordelen(feiten), **_ziekte(feiten), **_randen(feiten)}


def _gewoon(feiten: Feiten) -> tuple[Term, Term, Term, Term]:
    peil = feiten.dag("peildatum", Niveau.TIJDVAK, 20000101, 20401231)
    begin = feiten.dag("aanvang", Niveau.DIENSTVERBAND, 20000101, 20401231)
    end = feiten.dag("einde", Niveau.DIENSTVERBAND)
    return peil, begin, end, feiten.dag("geboortedatum", Niveau.PERSOON, 19300101, 20151231)


def _loonkostensubsidie(feiten: Feiten, jeugd_vanaf: str) -> dict[str, Term]:
    peil, begin, end, born = _gewoon(feiten)
    base = hoogste(begin, eerste_van_jaar(peil))
    youth = maal(feiten.waarde(WML, base), feiten.waarde(JEUGD, base, leeftijd_op(born, base)))
    month = versies(base, (BEGIN, afgerond(youth, 5, reden="fictief")), (jeugd_vanaf, youth))
    whole = maal(month, Fraction(108, 100))
    worth = feiten.getal("loonwaarde", 0, 100, Niveau.TIJDVAK, HONDERDSTE)
    pay = versies(peil, (BEGIN, feiten.getal("functieloon", 100000, 600000)), ("2017-01-01", month))
    earned = maal(pay, worth, plus(1, feiten.getal("bijslag", 8, 12, schaal=HONDERDSTE)))
    normal = hoogste(0, laagste(min_(whole, earned), maal(whole, feiten.waarde(PLAFOND, base))))
    flat = alle(feiten.waar("forfait"), vanaf(peil, "2017-02-01"), voor(peil, maanden_na(begin, 6)))
    full = feiten.getal("voltijd", 3000, 4000, schaal=HONDERDSTE)
    hours = laagste(feiten.getal("uren", 0, 4000, schaal=HONDERDSTE), full)
    amount = maal(kies(flat, maal(whole, Fraction(1, 2)), normal), hours, plus(1, feiten.waarde(LASTEN, base)))
    cents = afgerond(amount, 1, door=versies(peil, (BEGIN, full), ("2024-01-01", 36)), reden="fictief")
    group = noem(
        een(feiten.waar("doelgroep"), feiten.waar("herkeurd")), Naam("in_doelgroep", zelfde("groep"), gegeven=True)
    )
    due = alle(vanaf(peil, "2015-01-01"), voor(peil, end), group, niet(feiten.waar("wsw")), een(flat, lager(worth, 1)))
    return {
        "lks": due,
        "lks_cent": kies(due, cents, 0),
        "lks_omlaag": afgerond(min_(earned, whole), 100, wijze="omlaag"),
        "lks_omhoog": afgerond(min_(earned, whole), 100, door=full, wijze="omhoog"),
    }


def _hours_of_the_year(feiten: Feiten) -> Term:
    """A sum that a row reads directly."""
    complete = feiten.waar("jaar_compleet", Niveau.RELATIEJAAR)
    hours = feiten.getal("verloonde_uren", 0, 30000, Niveau.TIJDVAK, schaal=HONDERDSTE)
    return som_per_jaar(hours, feiten.waar("in_register", Niveau.TIJDVAK), compleet=complete)


def _loopt(feiten: Feiten, opens: Term) -> Term:
    """Whether a run of 36 months goes on; a job inside a run opens none."""
    peil, begin, _, _ = _gewoon(feiten)
    until = feiten.dag("tijdvak_tot", Niveau.TIJDVAK, 20000101, 20401231)
    whole = feiten.waar("historie_compleet", Niveau.PERSOON)
    first = eerste_sinds(begin, opens, compleet=whole)
    second = eerste_sinds(begin, alle(opens, vanaf(begin, maanden_na(first, 36))), compleet=whole)
    third = eerste_sinds(begin, alle(opens, vanaf(begin, maanden_na(second, 36))), compleet=whole)
    return een(*(alle(voor(run, until), voor(peil, maanden_na(run, 36))) for run in (first, second, third)))


def _voordelen(feiten: Feiten) -> dict[str, Term]:
    peil, begin, end, born = _gewoon(feiten)
    before = ooit_in_venster(
        begin, end, maanden_na(begin, -6), begin, compleet=feiten.waar("historie_compleet", Niveau.PERSOON)
    )
    in_time = tot_en_met(feiten.dag("verklaring_op", Niveau.DIENSTVERBAND, 20000101, 20401231), dagen_na(begin, 90))
    out = een(feiten.waar("wsw"), feiten.waar("beschut"))
    opens = alle(feiten.waar("in_register_toen"), niet(before), in_time, niet(out))
    retired = maanden_na(born, feiten.waarde(AOW, born))
    old = alle(
        minstens(leeftijd_op(born, begin, schrikkeldag_vroeg=True), 56), voor(begin, retired), niet(before), in_time
    )
    register = feiten.waar("in_register", Niveau.TIJDVAK)
    runs, runs_old = _loopt(feiten, opens), _loopt(feiten, old)
    due = alle(
        voor(peil, retired),
        vanaf(peil, "2018-01-01"),
        versies(peil, (BEGIN, runs), ("2026-01-01", een(register, alle(voor(begin, "2026-01-01"), runs)))),
    )
    due_old = alle(runs_old, niet(out), vanaf(peil, "2018-01-01"))
    year = feiten.dag("jaar_begin", Niveau.RELATIEJAAR, 20000101, 20400101)
    worked = feiten.getal("verloonde_uren", 0, 30000, Niveau.TIJDVAK, HONDERDSTE)
    complete = feiten.waar("jaar_compleet", Niveau.RELATIEJAAR)
    total, total_old = som_per_jaar(worked, due, compleet=complete), som_per_jaar(worked, due_old, compleet=complete)
    cents = laagste(feiten.waarde(JAARPLAFOND, year), afgerond(maal(total, feiten.waarde(TARIEF, year)), 1))
    cents_old = laagste(600000, afgerond(maal(total_old, 305), 1))
    amount, winner = hoogste_van(cents_old, cents)
    share = kies(alle(register, hoger(total, 100)), afgerond(total, 1, door=12), 0)
    again = som_per_jaar(share, hoogstens(share, 500), compleet=complete)
    return {
        "eerder": before,
        "lkv": due,
        "lkv_oud": due_old,
        "lkv_cent": cents,
        "lkv_oud_cent": cents_old,
        "lkv_hoogste": amount,
        "lkv_soort": winner,
        "lkv_deel": share,
        "lkv_weer": again,
        "aow_dag": retired,
    }


def _ziekte(feiten: Feiten) -> dict[str, Term]:
    peil, begin, end, _ = _gewoon(feiten)
    register = feiten.waar("in_register", Niveau.TIJDVAK)
    ever = feiten.waar("ooit_uitkering", Niveau.PERSOON)
    listed = alle(vanaf(begin, "2015-01-01"), vanaf(peil, "2016-01-01"), register)
    kind = feiten.is_code(feiten.code("soort", 3), 2)
    school = alle(
        voor(begin, maanden_na(feiten.dag("einde_onderwijs", Niveau.PERSOON, 19500101, 20301231), 60)),
        niet(een(listed, kind)),
    )
    local = feiten.waarde(VERORDENING, peil, feiten.getal("gemeente", 1, 20))
    by_law = alle(feiten.waar("doelgroep"), vanaf(peil, "2015-01-01"), voor(peil, "2016-01-01"), gelijk(local, 1))
    base = alle(niet(feiten.waar("wsw")), voor(peil, end))
    uwv, all_of = alle(base, een(ever, listed, school)), alle(base, een(ever, listed, school, by_law))
    until = kies(een(ever, listed), nooit(feiten.pool), maanden_na(begin, 60))
    return {"norisk": all_of, "norisk_tot": until, "wie": code_keuze((uwv, 1), (all_of, 2), anders=0), "lokaal": by_law}


def _randen(feiten: Feiten) -> dict[str, Term]:
    """Shapes that the rules above do not have."""
    peil, _, end, born = _gewoon(feiten)
    ever, register = feiten.waar("ooit_uitkering", Niveau.PERSOON), feiten.waar("in_register", Niveau.TIJDVAK)
    lasten, jeugd = feiten.waarde(LASTEN, end), feiten.waarde(JEUGD, peil, leeftijd_op(born, end))
    once = feiten.waar("relatie_ooit", Niveau.RELATIE)
    return {
        "keuze": kies(ever, register, once),
        "gelijk": gelijk(lasten, Fraction(235, 1000)),
        "lasten_einde": lasten,
        "jeugd_einde": jeugd,
        "dagen_eerder": dagen_na(end, -90),
        "na_einde": na(peil, end),
        "leeftijd_vroeg": leeftijd_op(born, peil, schrikkeldag_vroeg=True),
        "som_van_twee": plus(lasten, jeugd),
        "feit_zelf": feiten.getal("uren", 0, 4000, schaal=HONDERDSTE),
        "jaar_feit": feiten.waar("jaar_compleet", Niveau.RELATIEJAAR),
        "jaar_tarief": feiten.waarde(TARIEF, feiten.dag("jaar_begin", Niveau.RELATIEJAAR, 20000101, 20400101)),
        "tarief_rij": plus(
            feiten.waarde(TARIEF, feiten.dag("jaar_begin", Niveau.RELATIEJAAR, 20000101, 20400101)),
            kies(register, 1, 0),
        ),
        "lokaal_waarde": feiten.waarde(VERORDENING, peil, feiten.getal("gemeente", 1, 20)),
        "eerste": eerste_sinds(end, een(ever, once), compleet=feiten.waar("historie_compleet", Niveau.PERSOON)),
        "som_rij": plus(_hours_of_the_year(feiten), feiten.getal("uren", 0, 4000, schaal=HONDERDSTE)),
        "som_lager": lager(_hours_of_the_year(feiten), feiten.getal("uren", 0, 4000, schaal=HONDERDSTE)),
    }
