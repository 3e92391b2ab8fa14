"""What a page shows of people: the words for a line of the trail, and the mark that a form carries of its owner."""

from django import template
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from loket.accounts import kept
from loket.accounts.access import can_manage
from loket.accounts.models import Membership
from loket.accounts.roles import HELPED
from loket.accounts.trail_words import trail_words

register = template.Library()
register.filter("trail_words", trail_words)


@register.filter
def kan_beheren(membership: Membership) -> bool:
    """Whether somebody with this role can run the organisation."""
    return can_manage(membership.role, membership.organisation.kind)


@register.filter
def kan_uitlenen(membership: Membership) -> bool:
    return membership.role not in HELPED


@register.simple_tag(takes_context=True)
def eigenaar(context: template.Context) -> SafeString | str:
    """A hidden field that tells whose form this is, so that what is typed comes back to nobody else."""
    request: HttpRequest = context["request"]
    owner = kept.owner_of(request)
    return format_html('<input type="hidden" name="{}" value="{}">', kept.OWNER, owner) if owner else ""
