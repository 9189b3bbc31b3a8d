"""A problem in somebody's debate: a value, collected and sorted, never raised."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from argmap.text.span import Place


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    """The file cannot be relied on."""
    WARNING = "warning"
    """Probably not what was meant."""
    INFO = "info"
    """Worth a look."""


class Finding(NamedTuple):
    """One problem: its code, what is the matter, what to do, and the place that a person must edit."""

    code: str
    severity: Severity
    message: str
    file: str
    place: Place
    hint: str | None = None
    subject: str | None = None
    """``section:id`` of the entry it is about, for example ``claim:four-gigabyte-model``; None for the file."""

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order: file, line, column, code."""
        return (self.file, self.place.line, self.place.column, self.code, self.message)
