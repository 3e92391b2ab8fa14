"""``werkkamer beheerder`` and ``werkkamer opruimen``: what is done at the machine itself, beside the pages."""

import os
from typing import Annotated
from urllib.parse import urlsplit

import typer

from banenafspraak.errors import BadInput, Finding
from banenafspraak.tekst import Tekst
from loket.uitvoer import Json, Language, answering, emit, people


def beheerder(
    email: Annotated[str, typer.Argument(help="E-mail address of who will run this installation")],
    adres: Annotated[str, typer.Option(help="Address of this installation, such as https://werkkamer.example")],
    as_json: Json = False,
    taal: Language = "nl",
) -> None:
    """Invite the first administrator: mails a link, and prints it for when mail does not work yet."""
    with answering(as_json=as_json, taal=taal):
        _check(email, adres)
        _set_up()
        from loket.accounts.actions.installation import invite_administrator

        links: list[str] = []

        def link(token: str) -> str:
            links.append(f"{adres.rstrip('/')}/uitnodiging/{token}")
            return links[0]

        made = invite_administrator(email, link)
        emit({"link": links[0], "tot": made.expires.isoformat()}, as_json=as_json)
        people.print(links[0], soft_wrap=True)


def blokkeer(
    email: Annotated[str, typer.Argument(help="E-mail address of the account")],
    weer_open: Annotated[bool, typer.Option("--weer-open", help="Let the person in again")] = False,
    as_json: Json = False,
    taal: Language = "nl",
) -> None:
    """Keep somebody out at once, also a candidate; or let them in again."""
    with answering(as_json=as_json, taal=taal):
        _set_up()
        from loket.accounts.actions.people import set_blocked
        from loket.accounts.actor import SYSTEM
        from loket.accounts.models import Person

        found = Person.objects.filter(email=email.strip().lower()).first()
        if found is None:
            text = Tekst("Er is geen account met dit adres.", "There is no account with this address.")
            raise BadInput(Finding("email", text))
        set_blocked(SYSTEM, found, blocked=not weer_open)
        emit({"geblokkeerd": not weer_open}, as_json=as_json)


def opruimen(as_json: Json = False, taal: Language = "nl") -> None:
    """Delete what is past its time: sessions, invitations, messages, reports, tokens, old lines of the trail."""
    with answering(as_json=as_json, taal=taal):
        _set_up()
        from oauth2_provider.models import clear_expired

        from loket.accounts.actions.installation import clear_away
        from loket.over.actions import clear_away as clear_away_reports

        reports, addresses = clear_away_reports()
        counts = clear_away() | {"reports": reports, "addresses": addresses}
        clear_expired()
        emit({"gewist": counts}, as_json=as_json)
        for name, count in counts.items():
            people.print(f"{name}: {count}")


def _set_up() -> None:
    """Only these commands need the database; the others start faster without."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "loket.settings")
    django.setup()


def _check(email: str, adres: str) -> None:
    """The address is not repeated in a message: it is somebody's."""
    from django.core.exceptions import ValidationError
    from django.core.validators import validate_email

    found = []
    try:
        validate_email(email)
    except ValidationError:
        text = Tekst(
            "Dit is geen e-mailadres. Schrijf naam@voorbeeld.nl.", "This is no address. Write name@example.nl."
        )
        found.append(Finding("email", text))
    parts = urlsplit(adres)
    if parts.scheme not in {"http", "https"} or not parts.netloc or parts.path.strip("/"):
        text = Tekst(
            "Het adres van de installatie begint met https:// en heeft geen pad.",
            "The address of the installation begins with https:// and has no path.",
        )
        found.append(Finding("adres", text))
    if found:
        raise BadInput(*found)
