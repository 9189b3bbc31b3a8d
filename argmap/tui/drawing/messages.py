"""What the parts of the screen tell it.  They post these and nothing else; the screen alone acts."""

from __future__ import annotations

from textual.message import Message

from argmap.model import Subject
from argmap.session import Session
from argmap.tui.drawing.page import Target


class CursorMoved(Message):
    """The cursor of the outline is on another row."""

    def __init__(self, row: int) -> None:
        super().__init__()
        self.row = row


class FocusRequested(Message):
    """A person wants to read an entry: Enter or a click on a row of the outline, or on a breadcrumb."""

    def __init__(self, subject: Subject, *, row: int | None = None) -> None:
        super().__init__()
        self.subject = subject
        self.row = row


class LinkFollowed(Message):
    """A person followed a link of a sheet."""

    def __init__(self, sheet: str | None, target: Target) -> None:
        super().__init__()
        self.sheet = sheet
        """The id of the widget that the link is in."""
        self.target = target


class LinkReached(Message):
    """The cursor of a sheet is on another link."""

    def __init__(self, sheet: str | None, target: Target) -> None:
        super().__init__()
        self.sheet = sheet
        self.target = target


class TakeRequested(Message):
    """A person clicked where a row of the outline says how it is taken."""


class StandpointChosen(Message):
    """A person chose a position or a scenario, or with None the debate as written; ``add`` is to what is in force."""

    def __init__(self, subject: Subject | None, *, add: bool = False) -> None:
        super().__init__()
        self.subject = subject
        self.add = add


class PromptClosed(Message):
    """Somebody left the prompt: with Enter, or with Escape when not ``accepted``."""

    def __init__(self, kind: str, text: str, *, accepted: bool, chosen: str | None = None) -> None:
        super().__init__()
        self.kind = kind
        self.text = text
        self.accepted = accepted
        self.chosen = chosen
        """What was offered and taken, in place of what was typed."""


class SessionOpened(Message):
    """Somebody goes on with another session: a copy of a debate that is read-only."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
