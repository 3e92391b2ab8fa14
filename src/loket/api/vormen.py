"""The forms of the answers, for the OpenAPI document; tests hold them against what is really answered."""

from datetime import date

from django.utils.translation import gettext_noop as _
from ninja import Schema
from pydantic import ConfigDict, Field
from pydantic.alias_generators import to_camel

UNKNOWN = _("Why the value is not known; null when it is.")
SOURCE = _("The source of the value; null when there is none.")


class Shape(Schema):
    model_config = ConfigDict(alias_generator=to_camel)


class Versies(Shape):
    wetversie: str = Field(description=_("Version of the law data."))
    versie: str = Field(description=_("Version of the software."))


class Bron(Shape):
    sleutel: str = Field(description=_("Key of the source."))
    titel: str = Field(description=_("Title of the source, in Dutch."))
    artikel: str | None = Field(description=_("Article of the law."))
    link: str | None = Field(description=_("Address on the site of the state."))
    wet_id: str | None = Field(description=_("Number of the law in the Basiswettenbestand."))
    publicatie: str | None = Field(description=_("Number of the official publication."))


class BronKort(Shape):
    sleutel: str = Field(description=_("Key of the source."))
    titel: str = Field(description=_("Title of the source, in Dutch."))
    jaar: int | None = Field(None, description=_("The year in which the source saw this."))


class Bevinding(Shape):
    code: str = Field(description=_("What it is about, for software; never changes."))
    ernst: str = Field(description=_("fout (error) or let_op (notice)."))
    waar: dict[str, str | int] = Field(description=_("The place it is about, as far as known."))
    bericht: str = Field(description=_("What to know, in words."))
    suggesties: list[str] = Field(description=_("The nearest names."))


class LokaleWaarde(Shape):
    plaats: str = Field(description=_("Code of the gemeente or region."))
    waarde: int | str = Field(description=_("What the place says."))
    eenheid: str = Field(description=_("The unit of the value."))
    van: date | None = Field(description=_("First day on which it holds."))
    tot: date | None = Field(description=_("First day on which it no longer holds; null when no end is known."))
    jaar: int | None = Field(description=_("The year it is about, where that is all that is known."))
    tekst: str | None = Field(description=_("What the place says about it, in words."))
    bron: Bron
    zekerheid: str = Field(description=_("How sure the source is: hoog, middel or laag."))


class Periode(Shape):
    van: date = Field(description=_("First day."))
    tot: date | None = Field(description=_("The day after the last one; null when no end is known."))


class WaardeOpDag(Shape):
    naam: str = Field(description=_("Name of the value, for instance wml.uur."))
    titel: str = Field(description=_("What the value is, in words."))
    groep: str = Field(description=_("The subject the value belongs to."))
    op: date = Field(description=_("The day the answer is about."))
    op_is: str | None = Field(None, description=_("geboortedatum: op, van and tot are dates of birth; else left out."))
    sleutel: str | None = Field(description=_("The key that was asked for: an age, a sector, a year."))
    plaats: str | None = Field(description=_("Code of the place that was asked for."))
    waarde: int | str | None = Field(
        description=_(
            "The value: whole cents, hundredths of an hour or numbers; shares as decimal text; null is unknown."
        )
    )
    eenheid: str = Field(description=_("The unit of the value."))
    van: date | None = Field(description=_("First day on which it holds."))
    tot: date | None = Field(description=_("First day on which it no longer holds; null when no end is known."))
    bron: Bron | None = Field(description=SOURCE)
    zekerheid: str | None = Field(description=_("How sure the source is: hoog, middel or laag."))
    gecontroleerd: str | None = Field(description=_("Who checked the value against its source."))
    bekend_sinds: date | None = Field(description=_("The day on which the value was published."))
    reden: str | None = Field(description=UNKNOWN)
    ook: list[Bron] | None = Field(None, description=_("Further sources of the same value."))
    oorzaak: str | None = Field(None, description=_("Why it is not known, for software."))
    beslisser: str | None = Field(None, description=_("Who decides, where the law leaves it to somebody."))
    artikel: str | None = Field(None, description=_("The article that leaves it to somebody."))
    ondergrens: int | str | None = Field(None, description=_("The least it can be, where only bounds are known."))
    bovengrens: int | str | None = Field(None, description=_("The most it can be, where only bounds are known."))
    bekend: Periode | None = Field(None, description=_("The period in which something is known."))
    lokaal: LokaleWaarde | None = Field(None, description=_("What the place says on this day."))
    bewijs: list[LokaleWaarde] | None = Field(None, description=_("What the place says without a day: evidence only."))
    waarden: dict[str, "WaardeOpDag"] | None = Field(None, description=_("One answer per key, when none was named."))


class Waarde(Versies, WaardeOpDag):
    bevindingen: list[Bevinding] | None = Field(None, description=_("What to know of the place on this day."))


class Verschil(Shape):
    naam: str = Field(description=_("Name of the value."))
    sleutel: str | None = Field(None, description=_("The key, where the value has one."))
    oud: int | str | None = Field(description=_("The value on the first day; null when unknown."))
    nieuw: int | str | None = Field(description=_("The value on the second day; null when unknown."))
    eenheid: str = Field(description=_("The unit of the value."))
    bron: Bron | None = Field(description=SOURCE)
    reden: str | None = Field(description=UNKNOWN)


class BegripUitleg(Shape):
    sleutel: str = Field(description=_("Key of the term."))
    woord: str = Field(description=_("The word in Dutch."))
    engels: str = Field(description=_("The word in English."))
    afkorting: str | None = Field(description=_("Its abbreviation."))
    ook: list[str] = Field(description=_("Other names of the same."))
    uitleg: str = Field(description=_("What it means."))
    zie: list[str] = Field(description=_("Keys of related terms."))
    bron: Bron | None = Field(description=_("Where the meaning comes from."))


class Begrip(Versies, BegripUitleg):
    pass


class Gemeente(Shape):
    code: str = Field(description=_("CBS code of the gemeente, GM and four digits."))
    naam: str = Field(description=_("Name of the gemeente."))
    ook: list[str] = Field(description=_("Other names and spellings."))
    van: date | None = Field(description=_("The day it began; null when it began before the data."))
    tot: date | None = Field(description=_("First day on which it no longer exists; null when no end is known."))
    regio: str | None = Field(description=_("Code of the arbeidsmarktregio on this day; null when not certain."))
    kandidaten: list[str] = Field(description=_("Codes of the regions it may lie in, when that is not certain."))
    reden: str | None = Field(description=_("Why the region is not certain; null when it is."))


class CodeNaam(Shape):
    code: str = Field(description=_("Code of the gemeente or region."))
    naam: str = Field(description=_("Its name."))


class GemeenteBestaan(CodeNaam):
    bestaat: bool | None = Field(description=_("Whether it exists on this day; null when not known."))


class GemeenteDeel(CodeNaam):
    aandeel: str | None = Field(description=_("Which share of the area lies there, as decimal text; null: unknown."))


class RegioMetBron(CodeNaam):
    bron: BronKort


class Gebeurtenis(Shape):
    soort: str = Field(description=_("What kind of event it is."))
    bericht: str = Field(description=_("What happened, in words."))
    datum: date | None = Field(None, description=_("The day, where one is known."))
    van: date | None = Field(None, description=_("The first day on which it may have happened."))
    tot: date | None = Field(None, description=_("The day after the last one on which it may have happened."))
    gemeenten: list[str] = Field(description=_("Codes of the gemeenten it is about."))
    regios: list[str] = Field(description=_("Codes of the regions it is about."))
    bron: BronKort | None = Field(None, description=SOURCE)


class Gebied(Versies):
    gevraagd: str = Field(description=_("The code that was asked for."))
    op: date = Field(description=_("The day the answer is about."))
    gemeente: GemeenteBestaan
    geldend: list[GemeenteDeel] = Field(description=_("The gemeenten in which its area lies on this day."))
    regios: list[RegioMetBron] = Field(description=_("The regions that hold on this day."))
    geschiedenis: list[Gebeurtenis] = Field(description=_("What happened to it, oldest first."))
    bevindingen: list[Bevinding] = Field(description=_("What to know of this answer."))


class RegioOpDag(CodeNaam):
    afkorting: str = Field(description=_("Short name."))
    centrumgemeente: str = Field(description=_("Code of the gemeente that leads the region."))
    buren: list[str] = Field(description=_("Codes of the neighbouring regions."))
    opvolger: str | None = Field(description=_("The code under which the same region goes on."))
    bron: BronKort
    gemeenten: list[CodeNaam] | None = Field(description=_("The gemeenten that surely lie in it; null: unknown."))
    mogelijk: list[CodeNaam] | None = Field(description=_("The gemeenten that may lie in it; null: unknown."))
    reden: str | None = Field(description=UNKNOWN)


class Regio(Versies, RegioOpDag):
    op: date = Field(description=_("The day the answer is about."))
    geschiedenis: list[Gebeurtenis] = Field(description=_("What happened to it, oldest first."))


class Resultaat(Shape):
    jaar: int = Field(description=_("The year."))
    sector: str = Field(description=_("markt, overheid or totaal."))
    peildatum: date = Field(description=_("The day of measurement."))
    doel: int | None = Field(description=_("Extra jobs agreed, since the baseline."))
    resultaat: int | None = Field(description=_("Extra jobs measured, since the baseline; null when unknown."))
    tekort: int | None = Field(description=_("Jobs short of the agreement; below zero when there were more."))
    eenheid: str = Field(description=_("The unit of the value."))
    bron_doel: Bron | None = Field(description=_("The source of the agreement."))
    bron_resultaat: Bron | None = Field(description=_("The source of the measurement."))
    zekerheid: str | None = Field(description=_("How sure the measurement is: hoog, middel or laag."))
    reden: str | None = Field(description=UNKNOWN)


class Richtlijn(Shape):
    indicatief: bool = Field(description=_("Always true: a guide, not a standard."))
    melding: str = Field(description=_("The same in words, to show with every number."))
    maat: str = Field(description=_("What is counted: extra_cumulatief is extra jobs since the baseline."))


class EditieKop(Richtlijn):
    slug: str = Field(description=_("Name of the table in its address, for instance 2019."))
    soort: str = Field(description=_("gepubliceerd, rekenvoorbeeld, or vastgesteld in this installation."))
    titel: str = Field(description=_("Name of the table."))
    status: str | None = Field(description=_("vastgesteld or vervangen; null for a worked example."))
    vervangen_door: str | None = Field(description=_("The table that came after it, by its slug."))
    jaren: list[int] = Field(description=_("The years it has numbers for, or may have."))
    vaststeller: str | None = Field(description=_("Who adopted it."))
    vastgesteld: date | None = Field(description=_("The day it was adopted."))
    basisjaar: int | None = Field(description=_("The year of its figures; null where the key is not known."))
    indelingsdatum: date | None = Field(description=_("The day of its division; null where that is not known."))
    indelingen: list[date] = Field(description=_("The days of other divisions it can be asked on."))
    afrondeenheid: int = Field(description=_("Numbers are multiples of this."))


class Gewichten(Shape):
    wajong: str = Field(description=_("Exponent of Wajong, as decimal text."))
    werkloosheid: str = Field(description=_("Exponent of unemployment, as decimal text."))
    van_de_werkkamer: bool = Field(description=_("Always false: its own weights are not known."))


class LandelijkAantal(Shape):
    jaar: int = Field(description=_("The year."))
    sector: str = Field(description=_("markt, overheid or totaal."))
    banen: int | None = Field(description=_("The national number of extra jobs; null when there is none."))


class Controle(Shape):
    naam: str = Field(description=_("Which check, for software."))
    uitkomst: str = Field(description=_("klopt, wijkt_af or niet_te_controleren."))
    toelichting: str = Field(description=_("What was found, in words."))


class Editie(Versies, EditieKop):
    exponenten: Gewichten
    sleutel: dict[str, str] = Field(description=_("The figure that each sector is divided by; empty when not known."))
    landelijk: list[LandelijkAantal] = Field(description=_("The national numbers that were divided."))
    controles: list[Controle] = Field(description=_("What was checked."))
    bevindingen: list[Bevinding] = Field(description=_("What to know of this answer."))


class Cel(Richtlijn):
    regio: str = Field(description=_("Code of the region on the day of the division."))
    naam: str = Field(description=_("Its name."))
    jaar: int = Field(description=_("The year."))
    sector: str = Field(description=_("markt, overheid or totaal."))
    banen: int | None = Field(description=_("Extra jobs since the baseline; null when unknown."))
    soort: str = Field(description=_("gepubliceerd, berekend or niet_gepubliceerd."))
    aandeel: str | None = Field(description=_("The share of the country, as decimal text; null when not computed."))
    berekend: int | None = Field(description=_("What the key gives, also beside a published number."))
    editie: str = Field(description=_("The edition or example the number is of."))
    basisjaar: int | None = Field(description=_("The year of the figures, where the number was computed."))
    indelingsdatum: date | None = Field(description=_("The day of the division, where the number was computed."))
    vaststeller: str | None = Field(description=_("Who adopted it."))
    bron: str | None = Field(description=_("Where the published number was found."))
    reden: str | None = Field(description=UNKNOWN)


class VerschuivingVanRegio(CodeNaam):
    van: int | None = Field(description=_("The number in the first table; null when unknown."))
    naar: int | None = Field(description=_("The number in the second table; null when unknown."))
    delen: dict[str, int] | None = Field(description=_("The shift by cause, in whole jobs that add up to it."))
    gewichten: dict[str, int] | None = Field(
        description=_("The part methode by weight, where the weights are all that differs.")
    )
    reden: str | None = Field(description=_("Why the shift cannot be told or taken apart; null when it can."))


class Vergelijking(Versies, Richtlijn):
    van: str = Field(description=_("Name of the first table."))
    naar: str = Field(description=_("Name of the second table."))
    jaar: int = Field(description=_("The year."))
    naar_jaar: int = Field(description=_("The year of the second table."))
    sector: str = Field(description=_("markt, overheid or totaal."))
    oorzaken: list[str] = Field(description=_("The causes, in the order of a table."))
    regios: list[VerschuivingVanRegio] = Field(description=_("The regions."))
    bevindingen: list[Bevinding] = Field(description=_("What to know of this answer."))
