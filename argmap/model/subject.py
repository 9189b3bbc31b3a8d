"""What an entry of a debate is called."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Section(StrEnum):
    """The sections of a debate, by the word for one entry of them."""

    SOURCE = "source"
    CLAIM = "claim"
    ARGUMENT = "argument"
    QUESTION = "question"
    POSITION = "position"
    SCENARIO = "scenario"

    @property
    def key(self) -> str:
        """The section's key in a file, for example ``claims``."""
        return f"{self.value}s"


class Subject(NamedTuple):
    """An entry of a debate: its section and its id."""

    section: Section
    id: str

    def __str__(self) -> str:
        return f"{self.section.value}:{self.id}"
