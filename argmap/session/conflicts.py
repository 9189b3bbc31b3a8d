"""What a person has to decide: the same thing was changed here and in the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from argmap.document.format import ENTRIES, FILE, Form
from argmap.model import Subject

if TYPE_CHECKING:
    from argmap.document.writing import Value
    from argmap.session.changes import Fields


class Choice(StrEnum):
    """Which of two versions is to stand."""

    OURS = "ours"
    """What was changed here and not saved yet."""
    THEIRS = "theirs"
    """What the file says now."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """One field that was changed here and in the file, or an entry that one changed and the other removed.

    For a field the three values are the field's; where ``field`` is None they are all fields of the entry.  None
    for a value means that it is not there.
    """

    stem: str
    subject: Subject | None
    """The entry as it is called here; None for the file's head."""
    field: str | None
    ours: Value | Fields | None
    theirs: Value | Fields | None
    base: Value | Fields | None
    """What the file said when it was read before."""

    @property
    def place(self) -> tuple[str, Subject | None, str | None]:
        """What it is about, whatever the sides say there."""
        return self.stem, self.subject, self.field

    @property
    def is_text(self) -> bool:
        """Whether both sides say something in a text, so that another text can stand for both."""
        fields = FILE if self.subject is None else ENTRIES[self.subject.section]
        texts = {field.key for field in fields if field.form in (Form.TEXT, Form.MARKDOWN)}
        return self.field in texts and isinstance(self.ours, str) and isinstance(self.theirs, str)

    def __str__(self) -> str:
        owner = self.stem if self.subject is None else f"{self.subject.section.value} {self.subject.id}"
        if self.field is not None:
            return f"the {self.field} of {owner} was changed here and in the file"
        if self.theirs is None:
            return f"{owner} was changed here and is gone from the file"
        if self.ours is None:
            return f"{owner} was removed here and changed in the file"
        return f"{owner} was added here and in the file"


Decisions = Sequence[tuple[Conflict, Choice]]


def decided(decisions: Decisions, conflict: Conflict) -> Choice | None:
    """Return what was decided about a conflict; None where nothing was yet."""
    return next((choice for known, choice in decisions if known == conflict), None)
