"""What people read about a gemeente and its region, in Dutch and English: one function per finding."""

from collections.abc import Iterable, Sequence
from datetime import date

from banenafspraak.errors import Ernst, Finding
from banenafspraak.tekst import Tekst, dag
from banenafspraak.verdeling.antwoord import Geldend
from banenafspraak.verdeling.bereik import Bereik
from banenafspraak.verdeling.gemeenten import Gemeente
from banenafspraak.verdeling.lezen import Gebiedsbron
from banenafspraak.verdeling.regios import Regio
from banenafspraak.verdeling.waarneming import Betwist, Waarneming


def let_op(code: str, bericht: Tekst, suggesties: Iterable[str] = ()) -> Finding:
    return Finding(code, bericht, Ernst.LET_OP, suggesties=tuple(suggesties))


def buiten_bereik(op: date, bereik: Bereik) -> Finding:
    van, tot, op_dag = dag(bereik.van), dag(bereik.tot), dag(op)
    bericht = Tekst(
        f"Op {op_dag.nl} kennen we geen regio's. We kennen ze van {van.nl} tot {tot.nl}. Kies een dag daartussen.",
        f"We know no regions on {op_dag.en}. We know them from {van.en} up to {tot.en}. Choose a day in between.",
    )
    return let_op("buiten_bereik", bericht)


def tussenliggend(gemeente: Gemeente, regio: str, op: date, voor: Waarneming, na: Waarneming | None) -> Finding:
    jaren = f"{voor.jaar} en {na.jaar}" if na is not None and na.jaar != voor.jaar else f"{voor.jaar}"
    years = jaren.replace(" en ", " and ")
    bericht = Tekst(
        f"De regio van {gemeente.naam} in {op.year} zelf zagen we niet in een bron. "
        f"We gaan uit van {regio}, op grond van {jaren}.",
        f"We did not see the region of {gemeente.naam} in {op.year} itself in a source. "
        f"We take it to be {regio}, because of {years}.",
    )
    return let_op("tussenliggend", bericht)


def wissel_onbekend(
    gemeente: Gemeente, gezien: Sequence[tuple[Waarneming, str]], names: Sequence[str], codes: Sequence[str]
) -> Finding:
    nl = " ".join(f"{_op(w).nl} was het {regio} (bron: {w.bron.titel})." for w, regio in gezien)
    en = " ".join(f"{_op(w).en} it was {regio} (source: {w.bron.titel})." for w, regio in gezien)
    bericht = Tekst(
        f"{gemeente.naam} wisselde van regio. De dag kennen we niet. {nl} Het is {' of '.join(names)}.",
        f"{gemeente.naam} changed region. We do not know the day. {en} It is {' or '.join(names)}.",
    )
    return let_op("wissel_onbekend", bericht, codes)


def _op(waarneming: Waarneming) -> Tekst:
    if waarneming.bron.gedateerd:
        return Tekst(f"Op {dag(waarneming.datum).nl}", f"On {dag(waarneming.datum).en}")
    return Tekst(f"Rond {waarneming.jaar}", f"Around {waarneming.jaar}")


def tegenstrijdig(gemeente: Gemeente, rows: Sequence[Betwist], names: Sequence[str], codes: Sequence[str]) -> Finding:
    parts = [(name, row) for name, row in zip(names, rows, strict=True)]
    nl = " ".join(f"{name}: {row.bron.titel}." for name, row in parts)
    bericht = Tekst(
        f"Bronnen spreken elkaar tegen over de regio van {gemeente.naam} "
        f"van {dag(rows[0].van).nl} tot {dag(rows[0].tot).nl}. {nl}",
        f"Sources contradict each other about the region of {gemeente.naam} "
        f"from {dag(rows[0].van).en} up to {dag(rows[0].tot).en}. {nl}",
    )
    return let_op("tegenstrijdig", bericht, codes)


def codewissel(oud: Regio, nieuw: Regio, tussen: tuple[date, date]) -> Finding:
    bericht = Tekst(
        f"{nieuw.naam} had eerst code {oud.code} en nu {nieuw.code}. De wissel viel tussen {dag(tussen[0]).nl} en "
        f"{dag(tussen[1]).nl}; de dag kennen we niet. Het is dezelfde regio.",
        f"{nieuw.naam} first had code {oud.code} and now has {nieuw.code}. The change came between "
        f"{dag(tussen[0]).en} and {dag(tussen[1]).en}; we do not know the day. It is the same region.",
    )
    return let_op("codewissel", bericht, (nieuw.code, oud.code))


def lage_zekerheid(gemeente: Gemeente, bron: Gebiedsbron) -> Finding:
    bericht = Tekst(
        f"Niet geverifieerd. Dit antwoord voor {gemeente.naam} rust op één bron zonder datum: {bron.titel}. "
        "Zonder die bron was het antwoord anders.",
        f"Not verified. This answer for {gemeente.naam} rests on one undated source: {bron.titel}. "
        "Without that source the answer would be different.",
    )
    return let_op("lage_zekerheid", bericht)


def regio_onbekend(gemeente: Gemeente, op: date) -> Finding:
    bericht = Tekst(
        f"De regio van {gemeente.naam} op {dag(op).nl} kennen we niet.",
        f"We do not know the region of {gemeente.naam} on {dag(op).en}.",
    )
    return let_op("regio_onbekend", bericht)


def nog_niet_bestaand(gemeente: Gemeente, begin: date, uit: Sequence[str]) -> Finding:
    bericht = Tekst(
        f"{gemeente.naam} ({gemeente.code}) bestaat pas vanaf {dag(begin).nl}."
        + (f" Daarvoor lag het gebied in: {', '.join(uit)}." if uit else ""),
        f"{gemeente.naam} ({gemeente.code}) exists only from {dag(begin).en}."
        + (f" Before that its area lay in: {', '.join(uit)}." if uit else ""),
    )
    return let_op("nog_niet_bestaand", bericht, uit)


def splitsing_over_regios(
    gemeente: Gemeente, einde: date, regios: Sequence[str], codes: Sequence[str], zeker: bool = True
) -> Finding:
    """``zeker`` False: the parts may lie in these regions, because of one of them the region is not known."""
    nl, en = ("liggen", "lie") if zeker else ("liggen misschien", "may lie")
    bericht = Tekst(
        f"{gemeente.naam} is op {dag(einde).nl} gesplitst. De delen {nl} in meer regio's: {', '.join(regios)}.",
        f"{gemeente.naam} was split on {dag(einde).en}. The parts {en} in several regions: {', '.join(regios)}.",
    )
    return let_op("splitsing_over_regios", bericht, codes)


def gebied_over_regios(
    gemeente: Gemeente, op: date, regios: Sequence[str], codes: Sequence[str], zeker: bool = True
) -> Finding:
    nl, en = ("lag", "lay") if zeker else ("ligt misschien", "may lie")
    bericht = Tekst(
        f"Het gebied van {gemeente.naam} {nl} op {dag(op).nl} in meer regio's: {', '.join(regios)}.",
        f"The area of {gemeente.naam} {en} in several regions on {dag(op).en}: {', '.join(regios)}.",
    )
    return let_op("gebied_over_regios", bericht, codes)


def meer_gemeenten(gemeente: Gemeente, op: date, delen: Sequence[Geldend]) -> Finding:
    """What is said instead of a local rule: each of the gemeenten in the area has its own."""
    namen = [f"{deel.naam} ({deel.code})" for deel in delen]
    bericht = Tekst(
        f"Het gebied van {gemeente.naam} ligt op {dag(op).nl} in meer gemeenten: {', '.join(namen)}. "
        "Vraag de lokale regel per gemeente.",
        f"On {dag(op).en} the area of {gemeente.naam} lies in several gemeenten: {', '.join(namen)}. "
        "Ask for the local rule of each gemeente.",
    )
    return let_op("meer_gemeenten", bericht, namen)


def aandelen_geschaald(naam: str, som: str) -> Tekst:
    return Tekst(
        f"De aandelen van {naam} tellen in de bron op tot {som.replace('.', ',')}. We schalen ze naar 1.",
        f"The shares of {naam} add up to {som} in the source. We scale them to 1.",
    )


def aandelen_grondslag(naam: str) -> Tekst:
    return Tekst(
        f"De bron zegt niet waarop de aandelen van {naam} rusten (inwoners of iets anders).",
        f"The source does not say what the shares of {naam} are based on (inhabitants or something else).",
    )


def datum_niet_geverifieerd(gemeente: Gemeente, datum: date, mogelijk: date) -> Finding:
    bericht = Tekst(
        f"De wijziging van {gemeente.naam} staat in de bron op {dag(datum).nl}. Mogelijk was het {dag(mogelijk).nl}.",
        f"The source dates the change of {gemeente.naam} on {dag(datum).en}. It may have been {dag(mogelijk).en}.",
    )
    return let_op("datum_niet_geverifieerd", bericht)
