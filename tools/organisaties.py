"""Fills an installation with made-up organisations, to measure: ``python -m tools.organisaties NUMBER``.

Prints as JSON the headers with which a machine and a person may see them all.
"""

import json
import sys

import django


def fill(number: int) -> None:
    from loket.accounts.models import Organisation
    from loket.accounts.roles import Kind

    names = (f"Organisatie {each * 7919 % number} (fictief)" for each in range(number))
    made = (Organisation(kind=Kind.WERKGEVER, name=name, gemeente="GM0344") for name in names)
    Organisation.objects.bulk_create(made, batch_size=500)


def machine() -> dict[str, str]:
    """A token of a machine that reads for the whole country."""
    from django.test import Client

    from loket.accounts.actor import SYSTEM
    from loket.accounts.models import Organisation
    from loket.api.actions import create_client
    from loket.api.scopes import READ_ORGANISATIONS
    from loket.demo.people import key_of

    office = Organisation.objects.get(pk=key_of("uwv"))
    made, secret = create_client(SYSTEM, office, name="Meting", role="uwv", scopes=[READ_ORGANISATIONS])
    form = {"grant_type": "client_credentials", "client_id": made.client_id, "client_secret": secret}
    body = "&".join(f"{name}={value}" for name, value in form.items())
    headers = {"host": "127.0.0.1"}
    answer = Client().post("/api/v1/oauth/token", body, "application/x-www-form-urlencoded", headers=headers)
    return {"Authorization": f"Bearer {answer.json()['access_token']}"}


def person() -> dict[str, str]:
    """The session of a made-up administrator."""
    from django.test import Client

    from loket.demo.people import PASSWORD

    visitor = Client(headers={"host": "127.0.0.1"})
    visitor.post("/inloggen", {"login": "beheerder@demo.invalid", "password": PASSWORD})
    return {"Cookie": f"sessionid={visitor.cookies['sessionid'].value}"}


if __name__ == "__main__":
    django.setup()
    fill(int(sys.argv[1]))
    print(json.dumps({"machine": machine(), "person": person()}))
