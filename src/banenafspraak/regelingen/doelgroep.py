"""Doelgroep banenafspraak: who is in the target group register on the reference date, and on which ground (Wfsv 38b).

The grounds stand in the order of the act; when a registration ends stands in Besluit SUWI 3.2.
"""

from dataclasses import dataclass

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import alle, een, kies, laagste, niet, tot_en_met, vanaf, voor
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.doelgroep_einde import (
    beschut_beeindigt,
    blijft,
    blijft_na_baan,
    einde_beschut,
    einde_blijft,
    niet_uitgeschreven,
    uitschrijfdag,
)
from banenafspraak.regelingen.doelgroep_gronden import (
    eerste_gronden,
    groepen_onder_d,
    laatste_gronden,
    werkt_zonder_vermogen,
)
from banenafspraak.regelingen.regeling import Actie, Grond, Regeling
from banenafspraak.tekst import Tekst

UITSCHRIJFBAAR = ("d_vso", "d_pro", "d_wsw_vervallen", "f", "lid6_blijft")
"""Who is registered on one of these alone may ask UWV to be taken off (Besluit SUWI 3.2 paragraph 4)."""
ZOLANG_DE_BAAN_DUURT = "c_werkend"
TOT_AOW = ("lid6_blijft", "gelijkgesteld")
"""The grounds of which the text itself names the AOW age as the end."""


@dataclass(frozen=True, slots=True)
class Doelgroep:
    """The parts of the rule: conditions that bind everybody, the grounds, and which of them an opt-out ends."""

    voorwaarden: tuple[Grond, ...]
    gronden: tuple[Grond, ...]
    niet_uitgeschreven: Grond

    @property
    def vast(self) -> Term:
        """A ground holds that no opt-out can end."""
        return self.vast_zonder()

    def vast_zonder(self, *namen: str) -> Term:
        """As ``vast``, whatever the grounds of those names say."""
        return een(*(grond.term for grond in self.gronden if grond.naam not in (*UITSCHRIJFBAAR, *namen)))

    @property
    def uitschrijfbaar(self) -> Term:
        return een(*(grond.term for grond in self.gronden if grond.naam in UITSCHRIJFBAAR))

    @property
    def lid(self) -> Term:
        met_grond = een(self.vast, alle(self.niet_uitgeschreven.term, self.uitschrijfbaar))
        return alle(*(grond.term for grond in self.voorwaarden), met_grond)


def in_register(b: Bouw) -> Term:
    """Whether the person is in the register on the reference date; the fact of that name goes before the grounds."""
    return b.noem(
        "in_register",
        _doelgroep(b).lid,
        Tekst("de persoon staat in het doelgroepregister", "the person is in the target group register"),
        "wfsv-38b",
        gegeven=True,
    )


def blijft_na_baan_op(b: Bouw, dag: Term) -> Term:
    """Whether who is in the register on the reference date still is on ``dag``, the first day after the job."""
    gronden, onder_aow = _doelgroep(b).gronden, voor(dag, b.aow_dag())
    if b.lezingen["register_aow"] != "iedereen":
        onder_aow = een(onder_aow, *(grond.term for grond in gronden if grond.naam not in TOT_AOW))
    if b.lezingen["register_na_baan"] == "blijft":
        return onder_aow
    anders = (grond.term for grond in gronden if grond.naam != ZOLANG_DE_BAAN_DUURT)
    return alle(onder_aow, een(niet(werkt_zonder_vermogen(b)), *anders))


def doelgroep(b: Bouw) -> Regeling:
    """Whether the person belongs to the target group of the banenafspraak on the reference date."""
    delen, recht = _doelgroep(b), in_register(b)
    return Regeling(
        naam="doelgroep",
        titel=Tekst("Doelgroep banenafspraak", "Target group banenafspraak"),
        kern=Tekst(
            "Het doelgroepregister bepaalt wie kan meetellen voor de banenafspraak.",
            "The target group register decides who can count for the banenafspraak.",
        ),
        uitvoerder="uwv",
        recht=recht,
        gronden=(*delen.voorwaarden, *delen.gronden, delen.niet_uitgeschreven),
        acties=_acties(b, delen, recht),
        tot=_tot(b, delen),
        lezingen=("register_aow", "register_na_baan"),
        let_op=_let_op(),
    )


def _doelgroep(b: Bouw) -> Doelgroep:
    peildatum, iedereen = b.feit("peildatum"), b.lezingen["register_aow"] == "iedereen"
    onder_aow = _onder_aow(b)
    gronden = (*eerste_gronden(b), *groepen_onder_d(b), *laatste_gronden(b), blijft(b), _gelijkgesteld(b))
    if not iedereen:
        gronden = tuple(_samen(b, grond, onder_aow) if grond.naam in TOT_AOW else grond for grond in gronden)
    van_kracht = b.grond(
        "wet_van_kracht",
        vanaf(peildatum, "2015-05-01"),
        Tekst("de wet over de doelgroep geldt", "the act on the target group is in force"),
        "wfsv-38b",
    )
    return Doelgroep(
        (van_kracht, *((onder_aow,) if iedereen else ()), _geen_beschut(b)), gronden, niet_uitgeschreven(b)
    )


def _onder_aow(b: Bouw) -> Grond:
    return b.grond(
        "onder_aow_leeftijd",
        voor(b.feit("peildatum"), b.aow_dag()),
        Tekst("de persoon heeft de AOW-leeftijd nog niet", "the person has not reached AOW age"),
        "besluit-suwi-3.2",
    )


def _samen(b: Bouw, grond: Grond, ook: Grond) -> Grond:
    return b.grond(grond.naam, alle(ook.term, grond.term), grond.titel, *grond.bronnen)


def _geen_beschut(b: Bouw) -> Grond:
    return b.grond(
        "geen_beschut_werk",
        een(tot_en_met(b.feit("peildatum"), b.feit("beschut_vastgesteld_op")), niet(beschut_beeindigt(b))),
        Tekst(
            "de gemeente heeft niet vastgesteld dat alleen beschut werk kan, of pas op deze dag",
            "the gemeente did not find that only sheltered work is possible, or only on this day",
        ),
        "besluit-suwi-3.2",
        "pw-10b",
    )


def _gelijkgesteld(b: Bouw) -> Grond:
    return b.grond(
        "gelijkgesteld",
        b.feit("wiw_of_id_baan"),
        Tekst("de persoon heeft een oude WIW-baan of ID-baan", "the person has an old WIW or ID job"),
        "pw-78d",
    )


def _tot(b: Bouw, delen: Doelgroep) -> Term:
    """The first day after the registration, as the law of the reference date has it."""
    op_verzoek = uitschrijfdag(b)
    beschut = kies(beschut_beeindigt(b), einde_beschut(b), b.nooit)
    zonder_einde = (*(g.term for g in delen.gronden if g.naam in UITSCHRIJFBAAR[:-1]), *blijft_na_baan(b))
    anders = laagste(op_verzoek, kies(een(*zonder_einde), b.nooit, einde_blijft(b)))
    if b.lezingen["register_na_baan"] == "stopt":
        blijvend, tijdelijk = (
            delen.vast_zonder(ZOLANG_DE_BAAN_DUURT),
            kies(delen.uitschrijfbaar, anders, b.feit("einde")),
        )
        return laagste(b.aow_dag(), beschut, kies(blijvend, b.nooit, tijdelijk))
    return laagste(b.aow_dag(), beschut, kies(delen.vast, b.nooit, anders))


def _acties(b: Bouw, delen: Doelgroep, recht: Term) -> tuple[Actie, ...]:
    school = b.is_code("schoolverleden", "vso", "praktijkonderwijs")
    ongezien = b.is_code("uwv_oordeel", "geen")
    return (
        Actie(
            "persoon",
            Tekst(
                "Meld u schriftelijk bij UWV als u van het vso of het praktijkonderwijs komt. Dit gaat niet vanzelf.",
                "Give UWV written notice if you come from vso or praktijkonderwijs. This does not happen by itself.",
            ),
            "besluit-wfsv-2.24",
            als=alle(school, niet(b.feit("schoolverlater_gemeld")), niet(recht)),
        ),
        Actie(
            "gemeente of persoon",
            Tekst(
                "Vraag UWV om te beoordelen of de persoon het minimumloon kan verdienen.",
                "Ask UWV to assess whether the person can earn the minimum wage.",
            ),
            "wfsv-38b-1-a",
            als=alle(niet(b.is_code("gemeente_ondersteunt", "nee")), ongezien, niet(recht)),
        ),
        Actie(
            "persoon",
            Tekst(
                "U mag UWV vragen om u uit het register te halen. UWV kan dit weigeren, bijvoorbeeld bij hulp.",
                "You may ask UWV to take you off the register. UWV can refuse, for instance when you have support.",
            ),
            "besluit-suwi-3.2-4",
            als=alle(vanaf(b.feit("peildatum"), b.dag("register.uitschrijven_vanaf")), recht, niet(delen.vast)),
        ),
    )


def _let_op() -> tuple[Tekst, ...]:
    return (
        Tekst(
            "Telde iemand zonder arbeidsvermogen mee door een baan bij een andere werkgever? Geef de dag waarop die "
            "baan stopte dan op als de dag waarop de voorwaarde verviel.",
            "Did somebody without capacity for work count through a job with another employer? Then give the day on "
            "which that job ended as the day on which the condition was lost.",
        ),
        Tekst(
            "Wie in een Wsw-baan (artikel 2) werkt, telt alleen mee bij uitlening. Of lid 2 vóór 1 juli 2026 meetelde, "
            "vonden wij niet.",
            "Who works in a Wsw job (article 2) counts only when posted. Whether paragraph 2 counted before 1 July "
            "2026 we did not find.",
        ),
        Tekst(
            "Vóór 2020 vonden wij niet voor iedereen of een besluit over beschut werk de registratie beëindigt.",
            "Before 2020 we did not find for everybody whether a finding of sheltered work ends the registration.",
        ),
        Tekst(
            "De eerste dag van de groepen onder d, en van grond e en f, vonden wij niet. Wij rekenen vanaf 1 mei 2015.",
            "Of the groups under d and of grounds e and f we did not find the first day; we reckon from 1 May 2015.",
        ),
        Tekst(
            "Verdient iemand het minimumloon, dan vervalt het oordeel van UWV en blijft de persoon in het register.",
            "Who earns the minimum wage loses the finding of UWV and stays in the register.",
        ),
        Tekst(
            "UWV bepaalt de eerste dag in het register; die staat niet in de wet.",
            "UWV sets the first day in the register; the act does not give it.",
        ),
    )
