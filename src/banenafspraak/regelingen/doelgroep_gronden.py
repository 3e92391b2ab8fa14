"""The grounds of Wfsv 38b(1) and (2) that bring somebody into the target group register."""

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import BEGIN, alle, een, gelijk, na, niet, tot_en_met, vanaf, versies, voor
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.regeling import Grond
from banenafspraak.tekst import Tekst

WERKEND_TELT = "2026-01-01"


def _sinds(b: Bouw, dag: str, term: Term, bron: str) -> Term:
    return versies(b.feit("peildatum"), (BEGIN, False), (dag, term, bron))


def werkt_zonder_vermogen(b: Bouw) -> Term:
    """Somebody whom ground c counts only while employed."""
    return alle(b.feit("wajong"), b.feit("duurzaam_geen_arbeidsvermogen"))


def baan_voorbij(b: Bouw) -> Term:
    """Whether the job is over that brought somebody under ground c who can permanently not work."""
    einde = b.feit("einde")
    gewerkt = alle(
        werkt_zonder_vermogen(b), tot_en_met(einde, b.feit("peildatum")), na(einde, b.dag("register.werkend_vanaf"))
    )
    return _sinds(b, WERKEND_TELT, gewerkt, "wfsv-38b-6")


def eerste_gronden(b: Bouw) -> tuple[Grond, ...]:
    """Grounds a, b and c."""
    gemeente = b.is_code("gemeente_ondersteunt", "artikel_7", "lks_al_in_dienst")
    peildatum, wajong = b.feit("peildatum"), b.feit("wajong")
    geen_vermogen = b.feit("duurzaam_geen_arbeidsvermogen")
    in_dienst = alle(tot_en_met(b.feit("aanvang"), peildatum), voor(peildatum, b.feit("einde")))
    return (
        b.grond(
            "a_uwv",
            alle(gemeente, b.is_code("uwv_oordeel", "gemeente")),
            Tekst(
                "de gemeente helpt de persoon, en UWV vond op haar verzoek dat die het minimumloon niet kan verdienen",
                "the gemeente supports the person, and UWV found at its request that they cannot earn the minimum wage",
            ),
            "wfsv-38b-1-a",
        ),
        b.grond(
            "a_praktijkroute",
            _sinds(b, "2017-01-01", alle(gemeente, b.feit("praktijkroute")), "wfsv-38b-1-a"),
            Tekst(
                "de gemeente helpt de persoon en stelde via de Praktijkroute een loonwaarde onder het minimumloon vast",
                "the gemeente supports the person and found a wage value below the minimum wage by the Praktijkroute",
            ),
            "wfsv-38b-1-a",
        ),
        b.grond(
            "b",
            b.is_code("wsw_indicatie", "geldig"),
            Tekst("de persoon heeft een geldige Wsw-indicatie", "the person has a valid Wsw indication"),
            "wfsv-38b-1-b",
        ),
        b.grond(
            "c",
            alle(wajong, niet(geen_vermogen)),
            Tekst(
                "de persoon heeft recht op Wajong en kan werken", "the person has a right to Wajong and is able to work"
            ),
            "wfsv-38b-1-c",
        ),
        b.grond(
            "c_werkend",
            _sinds(b, WERKEND_TELT, alle(in_dienst, werkt_zonder_vermogen(b)), "wfsv-38b-1-c"),
            Tekst(
                "de persoon heeft Wajong, kan volgens UWV blijvend niet werken en is toch in betaald dienstverband",
                "the person has Wajong, can permanently not work according to UWV, and yet is in paid employment",
            ),
            "wfsv-38b-1-c",
        ),
    )


def groepen_onder_d(b: Bouw) -> tuple[Grond, ...]:
    """The groups that the Besluit Wfsv brings under ground d."""
    gevraagd = b.feit("beoordeling_gevraagd_op")
    beoordeeld = b.is_code("uwv_oordeel", "schoolverlater")
    pro_oud = alle(beoordeeld, voor(gevraagd, b.dag("register.pro_aanvraag_voor")))
    school = {naam: b.is_code("schoolverleden", naam) for naam in ("vso", "praktijkonderwijs", "entree")}
    return (
        _onder_d(
            b,
            "d_vso",
            alle(school["vso"], _gemeld(b, "vso")),
            Tekst(
                "de persoon komt van het vso en heeft zich schriftelijk bij UWV gemeld",
                "the person comes from vso and gave UWV written notice",
            ),
        ),
        _onder_d(
            b,
            "d_pro",
            alle(school["praktijkonderwijs"], een(pro_oud, _gemeld(b, "praktijkonderwijs"))),
            Tekst(
                "de persoon komt van het praktijkonderwijs en heeft zich gemeld, of vroeg de beoordeling vóór 28 "
                "oktober 2016",
                "the person comes from praktijkonderwijs and gave notice, or asked for the assessment before 28 "
                "October 2016",
            ),
        ),
        _onder_d(
            b,
            "d_entree",
            alle(school["entree"], beoordeeld, vanaf(gevraagd, b.dag("register.entree_aanvraag_vanaf"))),
            Tekst(
                "de persoon komt van de entreeopleiding en vroeg vanaf 18 juli 2015 zelf het oordeel van UWV",
                "the person comes from the entree course and asked the UWV finding from 18 July 2015 on",
            ),
        ),
        _onder_d(
            b,
            "d_wsw_vervallen",
            b.is_code("wsw_indicatie", "vervallen"),
            Tekst(
                "de Wsw-indicatie gold op 31 december 2014 en verviel daarna",
                "the Wsw indication was valid on 31 December 2014 and lapsed later",
            ),
        ),
        _onder_d(
            b,
            "d_wajong_afgewezen",
            alle(
                b.is_code("uwv_oordeel", "wajong_afgewezen"),
                vanaf(gevraagd, b.dag("register.wajong_aanvraag_vanaf")),
            ),
            Tekst(
                "UWV wees een Wajong-aanvraag van 1 juli 2015 of later af, en de persoon kan het minimumloon niet "
                "verdienen",
                "UWV refused a Wajong claim of 1 July 2015 or later, and the person cannot earn the minimum wage",
            ),
        ),
        _onder_d(
            b,
            "d_eigen_verzoek",
            alle(b.is_code("gemeente_ondersteunt", "anders"), b.is_code("uwv_oordeel", "ziekte_of_handicap")),
            Tekst(
                "de gemeente helpt de persoon op een andere manier, en die vroeg zelf het oordeel van UWV",
                "the gemeente supports the person in another way, and the person asked for the UWV finding",
            ),
        ),
        _onder_d(
            b,
            "d_overgang",
            alle(b.feit("overgangsgroep_2014_2015"), b.is_code("uwv_oordeel", "geen")),
            Tekst(
                "de persoon hoort bij de overgang van 2014 en 2015, en UWV heeft nog niet beoordeeld",
                "the person belongs to the transition of 2014 and 2015, and UWV has not assessed yet",
            ),
        ),
    )


def _onder_d(b: Bouw, naam: str, term: Term, titel: Tekst) -> Grond:
    return b.grond(naam, term, titel, "wfsv-38b-1-d", "besluit-wfsv-2.24")


def _gemeld(b: Bouw, school: str) -> Term:
    """The written notice, where the text of the reference date asks nothing more."""
    genoeg = gelijk(b.waarde("register.melding_genoeg", b.feit("peildatum"), school), 1)
    return alle(b.feit("schoolverlater_gemeld"), genoeg)


def laatste_gronden(b: Bouw) -> tuple[Grond, ...]:
    """Grounds e, f and g, and paragraph 2."""
    nodig = niet(gelijk(b.waarde("register.lid2_al_ontvangen", b.feit("peildatum")), 1))
    return (
        b.grond(
            "e",
            alle(b.is_code("gemeente_ondersteunt", "artikel_7"), b.is_code("uwv_oordeel", "eigen_verzoek")),
            Tekst(
                "de gemeente helpt de persoon, en die vroeg zelf het oordeel van UWV",
                "the gemeente supports the person, and the person asked for the UWV finding",
            ),
            "wfsv-38b-1-e",
        ),
        b.grond(
            "f",
            alle(b.feit("vroeger_wsw_of_wajong"), niet(b.feit("duurzaam_geen_arbeidsvermogen"))),
            Tekst(
                "de persoon had vanaf 2013 een Wsw-indicatie of Wajong, op 1 mei 2015 niet meer, en kan werken",
                "the person had a Wsw indication or Wajong from 2013, no longer on 1 May 2015, and is able to work",
            ),
            "wfsv-38b-1-f",
        ),
        b.grond(
            "g",
            _sinds(b, "2026-01-01", b.feit("iva_met_loondispensatie"), "wfsv-38b-1-g"),
            Tekst(
                "de persoon heeft een IVA-uitkering en werkt met loondispensatie in de proef",
                "the person has an IVA benefit and works with loondispensatie in the trial",
            ),
            "wfsv-38b-1-g",
        ),
        b.grond(
            "lid2",
            alle(b.is_code("uwv_oordeel", "met_voorziening"), een(b.feit("voorziening_ontvangen"), nodig)),
            Tekst(
                "de persoon verdient alleen met een voorziening het minimumloon, en krijgt die of heeft die nodig",
                "the person earns the minimum wage only with a provision, and receives it or needs it",
            ),
            "wfsv-38b-2",
        ),
    )
