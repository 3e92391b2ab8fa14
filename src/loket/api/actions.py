"""Let a machine read for an organisation, give it a new secret, and stop it. The secret is shown once."""

from collections.abc import Sequence
from uuid import UUID, uuid4

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from oauth2_provider.generators import generate_client_secret
from oauth2_provider.models import get_access_token_model

from loket.accounts.access import Purpose
from loket.accounts.actions.permission import require
from loket.accounts.actor import Actor
from loket.accounts.models import Organisation
from loket.accounts.roles import HELPED, ROLES_IN, Kind
from loket.api.models import Client
from loket.audit.trail import action, record


@action
def create_client(
    actor: Actor, organisation: Organisation, *, name: str, role: str, scopes: Sequence[str], key: UUID | None = None
) -> tuple[Client, str]:
    """A client and its secret, which is kept nowhere but as a hash."""
    require(actor, Purpose.ORGANISATIE, organisation)
    _check(organisation, role, scopes)
    secret = generate_client_secret()
    made = Client(
        id=key or uuid4(),
        organisation=organisation,
        name=name,
        role=role,
        scopes=sorted(scopes),
        created_by=actor.person,
        client_secret=secret,
        client_type=Client.CLIENT_CONFIDENTIAL,
        authorization_grant_type=Client.GRANT_CLIENT_CREDENTIALS,
    )
    made.full_clean()
    made.save()
    after = {"role": role, "scopes": made.scopes}
    record(actor, "client_created", made, about=organisation.pk, after=after)
    return made, secret


@action
def renew_secret(actor: Actor, client: Client) -> str:
    """A new secret; the old one and every token made with it stop working at once."""
    require(actor, Purpose.ORGANISATIE, client.organisation)
    fresh = Client.objects.select_for_update().get(pk=client.pk)
    if fresh.revoked_at:
        raise ValidationError(_("This client was stopped. Make a new one."), code="revoked")
    secret: str = generate_client_secret()
    fresh.client_secret = secret
    fresh.save(update_fields=["client_secret", "updated"])
    _end_tokens(fresh)
    record(actor, "client_secret_renewed", fresh, about=fresh.organisation_id)
    return secret


@action
def revoke_client(actor: Actor, client: Client) -> None:
    """The machine can read nothing any more; the record stays, for the trail."""
    require(actor, Purpose.ORGANISATIE, client.organisation)
    if not Client.objects.filter(pk=client.pk, revoked_at=None).update(revoked_at=timezone.now()):
        raise ValidationError(_("This client was already stopped."), code="revoked")
    _end_tokens(client)
    record(actor, "client_revoked", client, about=client.organisation_id, before={"role": client.role})


def _check(organisation: Organisation, role: str, scopes: Sequence[str]) -> None:
    if not organisation.is_active:
        raise ValidationError(_("This organisation is closed. Open it again first."), code="closed")
    if role not in ROLES_IN[Kind(organisation.kind)] or role in HELPED:
        raise ValidationError(_("This role does not exist in this kind of organisation."), code="role")
    if not scopes or set(scopes) - settings.API_SCOPES.keys():
        raise ValidationError(_("Choose what the client may read."), code="scopes")


def _end_tokens(client: Client) -> None:
    get_access_token_model().objects.filter(application=client).delete()
