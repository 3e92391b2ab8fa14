"""Carries figures per gemeente over to the regions of another day. What cannot be known comes back as bounds."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from banenafspraak.errors import BadInput, Ernst, Finding
from banenafspraak.tekst import Tekst, dag, kort
from banenafspraak.verdeling import meldingen
from banenafspraak.verdeling.gebieden import Gebieden, gebieden
from banenafspraak.verdeling.gemeenten import Gemeente, code_van
from banenafspraak.verdeling.getallen import decimaal
from banenafspraak.verdeling.herindeling import Deel, Opheffing
from banenafspraak.verdeling.invoerrij import Invoerrij, double_code, not_existing, unknown_code
from banenafspraak.verdeling.omrekenbestand import Omrekenbestand, lees_omrekenbestand
from banenafspraak.verdeling.omrekening import Aanname, Omrekening, Regiowaarde

__all__ = ["Aanname", "Invoerrij", "Omrekenbestand", "Omrekening", "Regiowaarde", "lees_omrekenbestand", "omrekenen"]

Rauw = tuple[str, Fraction | Decimal | int | str]

# Findings about one region on one day that the outcome rests on; they are counted together in ``aannames``.
_SOFT = {
    "tussenliggend": Tekst(
        "De regio in {jaar} zelf zagen we niet in een bron voor {namen} (samen {aantal}). "
        "We gaan uit van de jaren ervoor en erna.",
        "We did not see the region in {jaar} itself in a source for {namen} ({aantal} in all). "
        "We rely on the years before and after.",
    ),
    "lage_zekerheid": Tekst(
        "Niet geverifieerd. De regio van {namen} (samen {aantal}) rust op één bron zonder datum.",
        "Not verified. The region of {namen} ({aantal} in all) rests on one undated source.",
    ),
    "codewissel": Tekst(
        "De dag van de nieuwe regiocode staat niet vast voor {namen} (samen {aantal}). De regio is dezelfde.",
        "The day of the new region code is not known for {namen} ({aantal} in all). The region is the same.",
    ),
}
_SHOWN = 10


def omrekenen(rows: Iterable[Invoerrij | Rauw], van: date, naar: date, gegevens: Gebieden | None = None) -> Omrekening:
    """The values of gemeenten of day ``van``, added up to the regions of day ``naar``.

    Raises BadInput with every finding when a code is unknown, given twice or not there on ``van``.

    >>> omrekenen([("GM0788", "100")], date(2020, 1, 1), date(2020, 1, 1)).as_json()["regios"][0]["waarde"]
    '100'
    """
    data = gegevens or gebieden()
    rijen = _checked(rows, van, data)
    findings = list(rows.bevindingen) if isinstance(rows, Omrekenbestand) else []
    findings += _missing(rijen, van, data)
    totaal = sum((rij.waarde for rij in rijen), Fraction(0))
    if not data.bereik.covers(naar):
        findings.append(meldingen.buiten_bereik(naar, data.bereik))
        return Omrekening(van, naar, (), totaal, None, (), tuple(findings))
    sommen = _Sommen(van, naar, data)
    for rij in rijen:
        sommen.add(rij)
    return Omrekening(
        van, naar, sommen.regios(), totaal, sommen.totaal, sommen.aannames(), (*findings, *sommen.findings)
    )


def _checked(rows: Iterable[Invoerrij | Rauw], van: date, data: Gebieden) -> tuple[Invoerrij, ...]:
    first, tot = date(data.bereik.dag_ervoor.year, 1, 1), data.bereik.tot
    if not first <= van < tot:
        dagen = dag(van), dag(first), dag(tot)
        bericht = Tekst(
            f"Op {dagen[0].nl} kennen we de gemeenten niet. Kies --van tussen {dagen[1].nl} en {dagen[2].nl}.",
            f"We do not know the gemeenten on {dagen[0].en}. Choose --van between {dagen[1].en} and {dagen[2].en}.",
        )
        raise BadInput(Finding("van_buiten_bereik", bericht))
    findings: list[Finding] = []
    found: dict[str, Invoerrij] = {}
    for row in rows:
        rij = row if isinstance(row, Invoerrij) else _typed(row, findings)
        code = code_van(rij.gm_code)
        if code is None or code not in data.gemeenten:
            findings.append(unknown_code(rij.gm_code, rij.rij, rij.bestand, data))
        elif code in found:
            findings.append(double_code(code, rij.rij, found[code].rij, rij.bestand))
        else:
            found[code] = Invoerrij(code, rij.waarde, rij.rij, rij.bestand)
    findings += not_existing(tuple(found.values()), van, data)
    if findings:
        raise BadInput(*findings)
    return tuple(found.values())


def _typed(row: Rauw, findings: list[Finding]) -> Invoerrij:
    code, waarde = row
    try:
        if isinstance(waarde, float):  # a float is not the number somebody wrote
            raise ValueError
        return Invoerrij(code, Fraction(waarde))
    except (ValueError, OverflowError, TypeError):
        bericht = Tekst(f"De waarde bij {kort(code)} is geen exact getal.", f"The value of {kort(code)} is not exact.")
        findings.append(Finding("geen_getal", bericht, kolom="waarde"))
        return Invoerrij(code, Fraction(0))


def _missing(rijen: tuple[Invoerrij, ...], van: date, data: Gebieden) -> list[Finding]:
    met = {rij.gm_code for rij in rijen}
    missing = sorted(g.naam for g in data.gemeenten.values() if g.code not in met and g.bestaat(van) is not False)
    if not missing:
        return []
    namen = _names(missing)
    woord = "gemeente" if len(missing) == 1 else "gemeenten"
    bericht = Tekst(
        f"Het bestand mist {len(missing)} {woord} van {dag(van).nl}: {namen.nl}. De uitkomst is zonder.",
        f"The file lacks {len(missing)} {woord} of {dag(van).en}: {namen.en}. The outcome is without.",
    )
    return [Finding("ontbrekende_gemeenten", bericht, Ernst.LET_OP)]


def _names(names: list[str]) -> Tekst:
    shown, more = ", ".join(names[:_SHOWN]), len(names) - _SHOWN
    return Tekst(f"{shown} en {more} andere", f"{shown} and {more} others") if more > 0 else Tekst(shown, shown)


@dataclass
class _Sommen:
    """Adds up: sure parts to one region, the rest as bounds to every region it can lie in."""

    van: date
    naar: date
    data: Gebieden
    totaal: Fraction = Fraction(0)
    findings: list[Finding] = field(default_factory=list)
    onder: dict[str, Fraction] = field(default_factory=lambda: defaultdict(Fraction))
    boven: dict[str, Fraction] = field(default_factory=lambda: defaultdict(Fraction))
    zacht: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    einden: dict[str, tuple[Opheffing, bool]] = field(default_factory=dict)

    def add(self, rij: Invoerrij) -> None:
        delen, einden = self._delen(rij.gm_code)
        spread = [(deel.aandeel * rij.waarde, self._candidates(deel, rij)) for deel in delen]
        touched = sorted({regio for _, regios in spread for regio in regios})
        self.einden |= {einde.code: (einde, len(touched) > 1) for einde in einden}
        for part, regios in spread:
            self.totaal += part
            sure = len(regios) == 1
            for regio in regios:
                self.onder[regio] += part if sure else min(Fraction(0), part)
                self.boven[regio] += part if sure else max(Fraction(0), part)
        if len(touched) > 1 and len({code for deel in delen for code in deel.codes}) > 1:
            seen = {p.regio for deel in delen for c in deel.codes for p in self.data.ligging(c, self.naar).plaatsingen}
            self._find(self._over_regions(self.data.gemeenten[rij.gm_code], touched, len(seen) == len(touched)), rij)

    def _delen(self, code: str) -> tuple[tuple[Deel, ...], tuple[Opheffing, ...]]:
        if self.naar >= self.van:
            return self.data.herindelingen.vooruit(code, self.naar)
        herkomst = self.data.herindelingen.terug(code, self.van, self.naar)
        return (Deel(Fraction(1), herkomst.codes),), ()

    def _candidates(self, deel: Deel, rij: Invoerrij) -> tuple[str, ...]:
        found: set[str] = set()
        for code in sorted(deel.codes):
            ligging = self.data.ligging(code, self.naar)
            found |= set(ligging.kandidaten)
            for finding in ligging.bevindingen:
                if finding.code in _SOFT:
                    self.zacht[finding.code].add(self.data.gemeenten[code].naam)
                else:
                    self._find(finding, rij)
        # Nothing at all known of a part: it can lie anywhere.
        return tuple(sorted(found)) or tuple(sorted(self.data.indeling.codes_op(self.naar)))

    def _find(self, finding: Finding, rij: Invoerrij) -> None:
        """Keep a finding once, with the first row it is about."""
        if finding.bericht not in {known.bericht for known in self.findings}:
            self.findings.append(replace(finding, bestand=rij.bestand, rij=rij.rij))

    def _over_regions(self, gemeente: Gemeente, codes: list[str], zeker: bool) -> Finding:
        names = [self.data.indeling.naam(code) for code in codes]
        if self.naar >= self.van and gemeente.tot is not None:
            return meldingen.splitsing_over_regios(gemeente, gemeente.tot, names, codes, zeker)
        return meldingen.gebied_over_regios(gemeente, self.naar, names, codes, zeker)

    def regios(self) -> tuple[Regiowaarde, ...]:
        return tuple(
            Regiowaarde(code, self.data.regio(code).naam, self.onder[code], self.boven[code])
            for code in sorted(self.onder)
        )

    def aannames(self) -> tuple[Aanname, ...]:
        found = []
        if self.van < self.data.bereik.dag_ervoor:
            dagen = dag(self.van), dag(self.data.bereik.dag_ervoor)
            bericht = Tekst(
                f"Welke gemeenten er op {dagen[0].nl} waren weten we niet. We nemen die van {dagen[1].nl}.",
                f"We do not know which gemeenten there were on {dagen[0].en}. We take those of {dagen[1].en}.",
            )
            found.append(Aanname("gemeenten_voor_bereik", bericht))
        for code in sorted(self.einden):
            found += self._shares(*self.einden[code])
        for code, text in _SOFT.items():
            if self.zacht[code]:
                namen = _names(sorted(self.zacht[code]))
                aantal, jaar = len(self.zacht[code]), self.naar.year
                nl = text.nl.format(aantal=aantal, jaar=jaar, namen=namen.nl)
                en = text.en.format(aantal=aantal, jaar=jaar, namen=namen.en)
                found.append(Aanname(code, Tekst(nl, en)))
        return tuple(found)

    def _shares(self, einde: Opheffing, matters: bool) -> list[Aanname]:
        """What the shares of a split rest on, and whether that can change the outcome."""
        naam = self.data.gemeenten[einde.code].naam
        gevolg = (
            Tekst("", "")
            if matters
            else Tekst(
                " Dat verandert de uitkomst niet: alle delen liggen in dezelfde regio.",
                " That does not change the outcome: all parts lie in the same region.",
            )
        )
        texts = []
        if einde.geschaald:
            texts.append(("aandelen_geschaald", meldingen.aandelen_geschaald(naam, decimaal(einde.som or Fraction(0)))))
        if any(overgang.grondslag == "niet vermeld" for overgang in einde.overgangen):
            texts.append(("aandelen_grondslag", meldingen.aandelen_grondslag(naam)))
        return [Aanname(code, Tekst(text.nl + gevolg.nl, text.en + gevolg.en)) for code, text in texts]
