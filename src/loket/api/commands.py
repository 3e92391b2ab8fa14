"""``werkkamer koppeling``: let a machine read for an organisation, from the machine that the counter runs on."""

import os
from typing import Annotated

import typer

from banenafspraak.errors import BadInput, Finding
from banenafspraak.tekst import Tekst
from loket.uitvoer import Json, Language, answering, emit, people


def koppeling(
    nummer: Annotated[str, typer.Argument(help="Number of the organisation; with --vernieuw or --stop of the client")],
    naam: Annotated[str, typer.Option(help="What the software is called")] = "",
    rol: Annotated[str, typer.Option(help="The role it reads in, such as uwv or gemeente")] = "",
    scope: Annotated[list[str] | None, typer.Option(help="What it may read, such as organisaties:lezen")] = None,
    vernieuw: Annotated[bool, typer.Option("--vernieuw", help="Give an existing client a new secret")] = False,
    stop: Annotated[bool, typer.Option("--stop", help="Stop an existing client")] = False,
    as_json: Json = False,
    taal: Language = "nl",
) -> None:
    """Make a link for software and show its secret once; or renew or stop one."""
    with answering(as_json=as_json, taal=taal):
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "loket.settings")
        import django

        django.setup()
        from django.utils import translation

        with translation.override(taal):
            document = _existing(nummer, stop=stop) if vernieuw or stop else _new(nummer, naam, rol, scope or [])
        emit(document, as_json=as_json)
        for name, value in document.items():
            people.print(f"{name}: {value}", soft_wrap=True, markup=False)


def _new(number: str, naam: str, rol: str, scopes: list[str]) -> dict[str, str]:
    from django.core.exceptions import ValidationError

    from loket.accounts.actor import SYSTEM
    from loket.accounts.models import Organisation
    from loket.api.actions import create_client

    try:
        organisation = Organisation.objects.get(pk=number)
        made, secret = create_client(SYSTEM, organisation, name=naam, role=rol, scopes=scopes)
    except Organisation.DoesNotExist as error:
        raise _absent() from error
    except ValidationError as error:
        raise _refused(error.messages) from error
    return {"client_id": made.client_id, "client_secret": secret}


def _existing(number: str, *, stop: bool) -> dict[str, str]:
    from django.core.exceptions import ValidationError

    from loket.accounts.actor import SYSTEM
    from loket.api.actions import renew_secret, revoke_client
    from loket.api.models import Client

    try:
        client = Client.objects.get(client_id=number)
        if stop:
            revoke_client(SYSTEM, client)
            return {"client_id": client.client_id}
        return {"client_id": client.client_id, "client_secret": renew_secret(SYSTEM, client)}
    except Client.DoesNotExist as error:
        raise _absent() from error
    except ValidationError as error:
        raise _refused(error.messages) from error


def _absent() -> BadInput:
    text = Tekst(
        "Er is niets met dit nummer. Neem het over van de pagina van de organisatie of van de koppeling.",
        "There is nothing with this number. Copy it from the page of the organisation or from the link.",
    )
    return BadInput(Finding("nummer", text, feit="nummer"))


def _refused(messages: list[str]) -> BadInput:
    return BadInput(*(Finding("koppeling", Tekst(message, message)) for message in messages))
