"""Going from entry to entry and from view to view; the card follows the cursor of the outline."""

from __future__ import annotations

from textual import on
from textual.timer import Timer

from argmap.findings import Finding
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.drawing.glyphs import UNICODE, Glyphs
from argmap.tui.drawing.messages import CursorMoved, FocusRequested, LinkFollowed
from argmap.tui.screens.reading_screen import ReadingScreen
from argmap.tui.views.journey import Journey

REST = 0.05
"""The card follows the cursor of the outline after it has rested for so many seconds."""

MAIN_PANES = {
    "browse": "outline",
    "map": "map-view",
    "findings": "findings-list",
    "what-if": "what-if-list",
    "standpoints": "standpoints-list",
    "beginning": "beginning",
}
"""The part of each view that has the keyboard at first."""


class WalkingScreen(ReadingScreen):
    """A debate to walk through, with a way back."""

    def __init__(self, session: Session, glyphs: Glyphs = UNICODE) -> None:
        super().__init__(session, glyphs)
        self._placed: int | None = None
        """The row that the cursor was put on, which the card shows already."""
        self._resting: Timer | None = None

    def on_mount(self) -> None:
        self.view = self.session.view
        row = self._outline.row
        if row is not None:
            self._read(row.subject)
        self.call_after_refresh(self.grow, self._mount_card, self._mount_the_rest)

    async def _mount_the_rest(self) -> None:
        await super()._mount_the_rest()
        self.show_what_there_is()

    @on(CursorMoved)
    def _cursor_moved(self) -> None:
        if self._resting is not None:
            self._resting.stop()
        # Where the cursor is by now counts: it may have been put somewhere since it passed that row.
        if self._outline.cursor != self._placed:
            self._placed = None
            self._resting = self.set_timer(REST, self._rest)

    def _rest(self) -> None:
        row = self._outline.row
        if row is not None:
            self.journey.rest(row.subject)
            self._show_card()

    def _rest_now(self) -> None:
        """Have the card follow the cursor of the outline at once: a key came before it had rested."""
        outline = self._outline
        if outline.has_focus and outline.cursor != self._placed:
            self._rest()

    @on(FocusRequested)
    def _focus_requested(self, message: FocusRequested) -> None:
        rows = self._outline.folding.rows
        if message.row is None or rows[message.row].repeated:
            self._go(message.subject)
            return
        self.journey.rest(message.subject)
        self._show_card()
        self._focus_card()

    @on(LinkFollowed)
    def _link_followed(self, message: LinkFollowed) -> None:
        target = message.target
        if isinstance(target, Subject):
            self._go(target)
            self._focus_card()
        elif isinstance(target, Finding) and message.sheet == "findings-list":
            self._go_to_place(target)
        elif isinstance(target, Finding):
            self.show_view("findings")
            self._findings_view.put_cursor(target)

    def _go(self, subject: Subject) -> None:
        """Go to an entry, with a step to come back by."""
        self.journey.go(subject)
        self._read(subject)
        if self._views.current != "browse":
            self.show_view("browse")

    def begin_at(self, subject: Subject) -> None:
        """Show an entry as if the debate had been opened at it."""
        self._read(subject)

    def _read(self, subject: Subject) -> None:
        """Show an entry on the card, and the cursor of the outline where it is."""
        self.journey.rest(subject)
        outline = self._outline
        index = outline.find(lambda row: row.subject == subject)
        if index is None and subject.section is Section.ARGUMENT:
            index = outline.find(lambda row: row.argument == subject.id)
        if index is not None:
            self._placed = index
            outline.go_to(index)
        self._show_card()

    def _arrive(self, subject: Subject) -> None:
        """Show an entry in the view that is shown, without a step to come back by."""
        self._read(subject)

    def _go_to_place(self, finding: Finding) -> None:
        """Go to what a finding is about: its entry, or its place in the file where it is about no entry."""
        subject = self._find_entry(finding)
        if subject is None:
            self._findings_view.focus_text()
            return
        self._go(subject)
        self._focus_card()

    def _find_entry(self, finding: Finding) -> Subject | None:
        """Return the entry that a finding is about, with its file looked at; None where it is about none."""
        view = self._look.view
        stem = next((stem for stem, one in view.library.documents.items() if one.name == finding.file), None)
        if finding.subject is None or stem is None:
            return None
        section, _, id_ = finding.subject.partition(":")
        if view.scope.stem is None:
            id_ = f"{stem}/{id_}"
        elif view.scope.stem != stem:
            self.focus_file(stem)
        return Subject(Section(section), id_)

    def focus_file(self, stem: str | None) -> None:
        """Look at another file of the library, as written."""
        self.journey = Journey()
        with self.access:
            self.view = self.session.focus_file(stem)

    # Going from view to view

    def show_view(self, name: str) -> None:
        """Show one of the views and give it the keyboard."""
        if not self._complete:
            return
        self._views.current = name
        if name == "browse":
            self._focus_outline()
        elif name == "standpoints":
            self._standpoints_view.take_focus()
        else:
            self.query_one(f"#{MAIN_PANES[name]}").focus()
        self.refresh_bindings()

    def show_what_there_is(self) -> None:
        """Show the findings of a debate in which nothing could be read, and the outline when there is one again."""
        if self._look.is_empty:
            self.show_view("findings")
        elif self._was_empty:
            self.show_view("browse")
        self._was_empty = self._look.is_empty

    _was_empty = False
    """Whether there was nothing to show in the outline before."""
