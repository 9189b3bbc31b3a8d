"""What ``link`` and ``unlink`` can add and take away."""

from __future__ import annotations

from typing import Annotated

from argmap.cli.parameters import id_option
from argmap.errors import UsageError
from argmap.model import Section

Premise = Annotated[
    str | None, id_option("--premise", "A claim, as a premise of the argument.", Section.CLAIM)
]
Source = Annotated[str | None, id_option("--source", "A source that it cites.", Section.SOURCE)]
Contradicts = Annotated[
    str | None, id_option("--contradicts", "A claim that cannot stand together with it.", Section.CLAIM)
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
