"""Outcomes, terms, changes and steps, each in every state."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.timezone import localdate

from banenafspraak.inlezen import wetboek
from loket.galerij.voorbeelden import zeg
from loket.ui.onderdelen import Klok, Regel, Stap, Uitkomst, Verandering, Wijziging


def voorbeelden(request: HttpRequest) -> dict[str, Any]:
    del request
    return {
        "regels": _regels(),
        "klokken": _klokken(),
        "bronnen": list(wetboek().bronnen.values())[:4],
        "stappen": _stappen(),
        "van_een_ander": _wijziging(eigen=False),
        "van_uzelf": _wijziging(eigen=True),
        "galerij": reverse("galerij"),
    }


def _regels() -> tuple[Regel, ...]:
    bron = next(iter(wetboek().bronnen.values()))
    month = zeg("per maand, zolang de baan duurt", "a month, as long as the job lasts")
    return (
        Regel(
            Uitkomst.JA,
            zeg("Voorbeeldsubsidie", "Example subsidy"),
            zeg("De gemeente vult het loon aan.", "The gemeente tops up the wage."),
            reverse("galerij"),
            zeg("gemeente Voorbeeldstad", "gemeente Voorbeeldstad"),
            bedrag="€ 123,45",
            periode=month,
            bronnen=(bron,),
        ),
        Regel(
            Uitkomst.ELDERS,
            zeg("Begeleiding op de werkplek", "Guidance at work"),
            zeg("De wet laat dit aan de gemeente. Haar regels kennen we niet.", "The law leaves this to the gemeente."),
            beslisser=zeg("Gemeente", "The gemeente"),
        ),
        Regel(
            Uitkomst.ONBEKEND,
            zeg("Aanpassing van de werkplek", "Adaptation of the workplace"),
            zeg("Wij weten niet of een aanpassing nodig is.", "We do not know whether an adaptation is needed."),
            bedrag=zeg("nog 1 vraag", "1 more question"),
        ),
        Regel(
            Uitkomst.NEE,
            zeg("Voorbeeldvoordeel", "Example benefit"),
            zeg("Deze regeling is gestopt.", "This scheme has stopped."),
        ),
    )


def _klokken() -> list[Klok]:
    today = localdate()
    waits = zeg("wij wachten op een loonstrook", "we wait for a payslip")
    days = (206, 14, 1, 0, -1, -40)
    terms = [Klok(today + timedelta(days=over), today) for over in days]
    return [*terms, Klok(today + timedelta(days=30), today, waits), Klok(None, today)]


def _stappen() -> tuple[Stap, ...]:
    return (
        Stap(zeg("Het loon per maand.", "The wage a month."), "€ 1.234,56"),
        Stap(zeg("Daarvan de helft.", "Half of it."), "€ 617,28"),
        Stap(zeg("Voor 28 van de 36 uur.", "For 28 of 36 hours."), "€ 480,10666…"),
        Stap(
            zeg("Afgerond op centen.", "Rounded to cents."),
            "€ 480,11",
            zeg("een betaling kent geen delen van een cent", "a payment knows no parts of a cent"),
        ),
    )


def _wijziging(*, eigen: bool) -> Wijziging:
    parts = (
        Verandering(zeg("Banen in Voorbeeldregio", "Jobs in Voorbeeldregio"), "500", "515"),
        Verandering(zeg("Banen in Buurregio", "Jobs in Buurregio"), "320", "305"),
    )
    return Wijziging("A. Voorbeeld", localdate(), parts, eigen)
