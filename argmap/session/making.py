"""Operations carried out on a library, with the way back from each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.edits import Operation, apply, describe
from argmap.library import Library
from argmap.session.history import Part, Step


@dataclass(frozen=True, slots=True)
class Made:
    """Operations that were carried out on a library, with nothing kept of it."""

    library: Library
    step: Step | None
    """None where nothing is another than before."""
    notices: tuple[str, ...]


def made(library: Library, stem: str, operations: Sequence[Operation], words: str | None = None) -> Made:
    """Carry out operations one after the other.  Raises EditError where one is refused."""
    parts: list[Part] = []
    notices: list[str] = []
    for operation in operations:
        edited = apply(library, stem, operation)
        notices += edited.notices
        library = edited.library
        if edited.files:
            forward = {file.stem: file.splice for file in edited.files}
            backward = {file.stem: file.inverse for file in edited.files}
            parts.append(Part(stem, operation, forward, backward))
    words = words or ", ".join(dict.fromkeys(map(describe, operations)))
    return Made(library, Step(words, tuple(parts)) if parts else None, tuple(notices))
