"""What ``link`` and ``unlink`` can add and take away."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli.completing import ids
from argmap.errors import UsageError
from argmap.model import Section

Premise = Annotated[
    str | None,
    typer.Option(
        "--premise",
        metavar="ID",
        help="A claim, as a premise of the argument.",
        autocompletion=ids(Section.CLAIM),
    ),
]
Source = Annotated[
    str | None,
    typer.Option(
        "--source", metavar="ID", help="A source that it cites.", autocompletion=ids(Section.SOURCE)
    ),
]
Contradicts = Annotated[
    str | None,
    typer.Option(
        "--contradicts",
        metavar="ID",
        help="A claim that cannot stand together with it.",
        autocompletion=ids(Section.CLAIM),
    ),
]


def one_of(premise: str | None, source: str | None, contradicts: str | None) -> tuple[str, str, Section]:
    """Return the field, the name and the section of the one that is given.  Raises UsageError."""
    given = [
        (key, name, section)
        for key, name, section in (
            ("premises", premise, Section.CLAIM),
            ("sources", source, Section.SOURCE),
            ("contradicts", contradicts, Section.CLAIM),
        )
        if name is not None
    ]
    if len(given) != 1:
        raise UsageError("one thing at a time", "Give one of --premise, --source and --contradicts.")
    return given[0]
