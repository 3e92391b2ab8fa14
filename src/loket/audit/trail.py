"""How a change leaves its line: ``@action`` on every function that writes, ``record`` inside it."""

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, Protocol, TypeVar
from uuid import UUID

from django.db import models, transaction

from loket.audit.models import AuditLine

P = ParamSpec("P")
R = TypeVar("R")

_written: ContextVar[list[AuditLine] | None] = ContextVar("audit_lines", default=None)


class Doer(Protocol):
    """Who acts, as the trail needs it."""

    @property
    def person_id(self) -> UUID | None: ...
    @property
    def role(self) -> str: ...
    @property
    def organisation_id(self) -> UUID | None: ...
    @property
    def client_id(self) -> UUID | None: ...


class NoTraceError(Exception):
    """An action changed something without a line in the trail. Everything it did has been undone."""


def action(function: Callable[P, R]) -> Callable[P, R]:
    """All or nothing, and never without a line in the trail."""

    @wraps(function)
    def traced(*args: P.args, **kwargs: P.kwargs) -> R:
        before = _written.get()
        lines: list[AuditLine] = []
        token = _written.set(lines)
        try:
            with transaction.atomic():
                result = function(*args, **kwargs)
                if not lines:
                    message = f"{function.__module__}.{function.__name__} left no audit line"
                    raise NoTraceError(message)
        finally:
            _written.reset(token)
        if before is not None:
            before.extend(lines)
        return result

    traced.leaves_a_trace = True  # type: ignore[attr-defined]
    return traced


def _told(values: Mapping[str, Any] | None, *, helped: bool) -> dict[str, Any]:
    """The values; without the role of who is helped, which would tell something about their health."""
    return {name: value for name, value in (values or {}).items() if not (helped and name == "role")}


def record(
    doer: Doer,
    code: str,
    subject: models.Model,
    *,
    about: UUID | None = None,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    helped: bool = False,
) -> None:
    """Add one line about ``subject``; ``about`` is the organisation whose managers may read it.

    ``helped`` says that it is about somebody who is helped there.
    """
    line = AuditLine.objects.create(
        action=code,
        person=doer.person_id,
        role=doer.role,
        organisation=doer.organisation_id,
        client=doer.client_id,
        about=about,
        subject=subject._meta.model_name or "",
        subject_id=str(subject.pk),
        about_helped=helped,
        before=_told(before, helped=helped),
        after=_told(after, helped=helped),
    )
    lines = _written.get()
    if lines is not None:
        lines.append(line)
