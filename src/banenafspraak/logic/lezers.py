"""How each kind of term is read on a record: a function per term, made once out of the functions of its parts.

Each reads on the record of the level where its term lives, and keeps what it found in the memo of that record.
"""

from collections.abc import Callable

from banenafspraak.logic.interval import REKENEN, gelijk, hull
from banenafspraak.logic.lezers_over import eerste, ooit, som
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.records import Lezer, Record, Uitkomst, Waarheid
from banenafspraak.logic.tabel import Interval, Tabel
from banenafspraak.logic.terms import Soort, Term


def lezer(term: Term) -> Lezer:
    """The function that reads ``term`` on a record of its level."""
    made = term.pool.lezers
    found: Lezer | None = made.get(term.nummer)
    if found is None:
        found = made[term.nummer] = _MAKEN[term.soort](term)
    return found


def achter_naam(term: Term) -> Term:
    """The term that a name only passes on; one that may be given as a fact is read by itself."""
    while term.soort is Soort.NAAM and not term.meta.gegeven:
        term = term.delen[0]
    return term


def _deel(deel: Term, niveau: Niveau) -> Lezer:
    """Reads a part from a record of the level of the whole."""
    deel = achter_naam(deel)
    lees = lezer(deel)
    if deel.niveau in (niveau, Niveau.GEEN):
        return lees
    nummer, daar = deel.nummer, deel.niveau

    def daarboven(record: Record) -> Uitkomst:
        place = record.op.get(daar, record)
        memo = place.memo
        return memo[nummer] if nummer in memo else lees(place)

    return daarboven


def _delen(term: Term) -> list[Lezer]:
    return [_deel(deel, term.niveau) for deel in term.delen]


def _feit(term: Term) -> Lezer:
    nummer, naam, is_waarheid, alles = term.nummer, term.meta, term.is_waarheid, (term.onder, term.boven)

    def lees(record: Record) -> Uitkomst:
        memo = record.memo
        if nummer in memo:
            return memo[nummer]
        given = record.feiten.get(naam)
        found = memo[nummer] = given if is_waarheid else alles if given is None else (given, given)
        return found

    return lees


def _vast(term: Term) -> Lezer:
    always = term.meta if term.is_waarheid else (term.onder, term.boven)
    return lambda _: always


def _memosleutel(deel: Term, niveau: Niveau) -> int | None:
    """Where the memo of a record of this level keeps a part; None when it is another record's."""
    behind = achter_naam(deel)
    return behind.nummer if behind.niveau is niveau else None


def _twee_delen(term: Term) -> Lezer:
    """Two parts of an *alle* or *een*, by far the most."""
    nummer, (een, ander), decides = term.nummer, _delen(term), term.soort is Soort.EEN
    eerste, tweede = (_memosleutel(deel, term.niveau) for deel in term.delen)

    def lees(record: Record) -> Waarheid:
        memo = record.memo
        if nummer in memo:
            known: Waarheid = memo[nummer]
            return known
        found: Waarheid = memo[eerste] if eerste in memo else een(record)
        if found is not decides:
            other = memo[tweede] if tweede in memo else ander(record)
            found = other if found is not None or other is decides else None
        memo[nummer] = found
        return found

    return lees


def _kleene(term: Term) -> Lezer:
    if len(term.delen) == 2:
        return _twee_delen(term)
    nummer, delen, decides = term.nummer, tuple(_delen(term)), term.soort is Soort.EEN

    def lees(record: Record) -> Waarheid:
        memo = record.memo
        if nummer in memo:
            known: Waarheid = memo[nummer]
            return known
        found: Waarheid = not decides
        for deel in delen:
            one = deel(record)
            if one is decides:
                found = decides
                break
            if one is None:
                found = None
        memo[nummer] = found
        return found

    return lees


def _niet(term: Term) -> Lezer:
    nummer, deel = term.nummer, _delen(term)[0]

    def lees(record: Record) -> Waarheid:
        memo = record.memo
        if nummer not in memo:
            one = deel(record)
            memo[nummer] = None if one is None else not one
        found: Waarheid = memo[nummer]
        return found

    return lees


def _lager(term: Term) -> Lezer:
    nummer, (een, ander) = term.nummer, _delen(term)
    eerste, tweede = (_memosleutel(deel, term.niveau) for deel in term.delen)

    def lees(record: Record) -> Waarheid:
        memo = record.memo
        if nummer in memo:
            known: Waarheid = memo[nummer]
            return known
        a = memo[eerste] if eerste in memo else een(record)
        b = memo[tweede] if tweede in memo else ander(record)
        found = memo[nummer] = True if a[1] < b[0] else False if a[0] >= b[1] else None
        return found

    return lees


def _twee(term: Term) -> Lezer:
    """Two parts, always both read, and what is made of them."""
    nummer, (een, ander), meta = term.nummer, _delen(term), term.meta
    make = (lambda _, a, b: gelijk(a, b)) if term.soort is Soort.GELIJK else REKENEN[term.soort]

    def lees(record: Record) -> Uitkomst:
        memo = record.memo
        if nummer in memo:
            return memo[nummer]
        found = memo[nummer] = make(meta, een(record), ander(record))
        return found

    return lees


def _enkel(term: Term) -> Lezer:
    nummer, deel, meta, make = term.nummer, _delen(term)[0], term.meta, REKENEN[term.soort]

    def lees(record: Record) -> Interval:
        memo = record.memo
        if nummer not in memo:
            memo[nummer] = make(meta, deel(record))
        found: Interval = memo[nummer]
        return found

    return lees


def _kies(term: Term) -> Lezer:
    nummer, (voorwaarde, dan, anders) = term.nummer, _delen(term)
    samen = _eensgezind if term.is_waarheid else hull

    def lees(record: Record) -> Uitkomst:
        memo = record.memo
        if nummer in memo:
            return memo[nummer]
        chosen = voorwaarde(record)
        found = memo[nummer] = (
            dan(record) if chosen else samen(dan(record), anders(record)) if chosen is None else anders(record)
        )
        return found

    return lees


def _eensgezind(one: Waarheid, other: Waarheid) -> Waarheid:
    return one if one is other else None


def _naam(term: Term) -> Lezer:
    nummer, deel, naam, is_waarheid = term.nummer, _delen(term)[0], term.meta.sleutel, term.is_waarheid
    if not term.meta.gegeven:
        return deel

    def lees(record: Record) -> Uitkomst:
        memo = record.memo
        if nummer in memo:
            return memo[nummer]
        given = record.feiten.get(naam)
        found = memo[nummer] = deel(record) if given is None else given if is_waarheid else (given, given)
        return found

    return lees


def _waarde(term: Term) -> Lezer:
    nummer, alles, table = term.nummer, (term.onder, term.boven), term.meta
    rij = Tabel.rij
    dag, *sleutels = _delen(term)
    sleutel = sleutels[0] if sleutels else None

    def lees(record: Record) -> Interval:
        memo = record.memo
        if nummer in memo:
            known: Interval = memo[nummer]
            return known
        low, high = dag(record)
        key, highest = (None, None) if sleutel is None else sleutel(record)
        row = rij(table, low, key) if low == high and key == highest else None
        found = memo[nummer] = alles if row is None else (row.onder, row.boven)
        return found

    return lees


_MAKEN: dict[Soort, Callable[[Term], Lezer]] = {
    Soort.FEIT: _feit,
    Soort.VAST: _vast,
    Soort.WAARDE: _waarde,
    Soort.ALLE: _kleene,
    Soort.EEN: _kleene,
    Soort.NIET: _niet,
    Soort.LAGER: _lager,
    Soort.GELIJK: _twee,
    Soort.KIES: _kies,
    Soort.NAAM: _naam,
    Soort.SOM: lambda term: som(term, _deel),
    Soort.EERSTE: lambda term: eerste(term, _deel),
    Soort.OOIT: lambda term: ooit(term, _deel),
    Soort.SCHAAL: _enkel,
    Soort.JAARBEGIN: _enkel,
    **dict.fromkeys(REKENEN.keys() - {Soort.SCHAAL, Soort.JAARBEGIN}, _twee),
}
