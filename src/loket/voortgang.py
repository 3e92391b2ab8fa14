"""Progress for people at a terminal, on stderr, for work that takes longer than a second."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from loket.uitvoer import people

One = TypeVar("One")


def progress(items: Sequence[One], what: str) -> Iterator[One]:
    """Each of ``items``; where somebody is watching, with a bar that goes away when it is done."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=people, transient=True, disable=not people.is_terminal) as bar:
        yield from bar.track(items, description=what)
