"""Faults as the reader notes them: by the way through the tree, before anything has a place."""

from __future__ import annotations

from typing import NamedTuple

from argmap.document.nodes import Path
from argmap.findings import Severity
from argmap.model import Subject
from argmap.text.span import Span


class Fault(NamedTuple):
    """A finding that has no place yet."""

    code: str
    message: str
    at: Path | Span
    """The way to the value or key to edit, or where it is."""
    hint: str | None = None
    subject: Subject | None = None
    severity: Severity = Severity.ERROR
    other: Path | None = None
    """The other place that the message names, as ``(... line N)`` at its end."""
    other_words: str = ""


def shown(text: str) -> str:
    """Return a text as one short line, for a message."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"
