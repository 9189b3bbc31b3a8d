"""The view of findings: the list of them, and the text of the file at the place of the one under the cursor."""

from __future__ import annotations

from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Container

from argmap.findings import Finding
from argmap.tui.drawing.glyphs import Glyphs
from argmap.tui.drawing.lists import FindingsList
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.messages import LinkReached
from argmap.tui.drawing.page import Page
from argmap.tui.views.findings_page import findings_page
from argmap.tui.views.source_text import SourceText


class FindingsView(Container):
    """A list and a text beside it, or below it where the screen is narrow."""

    _look: Look | None = None
    _unreadable = ""
    _laid_out: tuple[tuple[Finding, ...], tuple[bool, Glyphs, int, str], Page] | None = None

    def compose(self) -> ComposeResult:
        yield FindingsList(id="findings-list", whole_rows=True)
        yield SourceText(id="findings-text")

    @property
    def finding(self) -> Finding | None:
        """The finding that the cursor is on."""
        target = self.query_one(FindingsList).target
        return target if isinstance(target, Finding) else None

    def show(self, look: Look) -> None:
        """Show the findings of a view."""
        self._look = look
        self.query_one(FindingsList).show(partial(self._page, look), keep=True)
        self._show_place()

    def say_unreadable(self, said: str) -> None:
        """Say why the file on the disk cannot be read, or no longer so."""
        self._unreadable = said
        if self._look is not None:
            self.show(self._look)

    def _page(self, look: Look, width: int) -> Page:
        """Return the list; thousands of findings are not laid out again for another label, or to be shown again."""
        of = (look.view.checked, look.glyphs, width, self._unreadable)
        if self._laid_out is None or self._laid_out[0] is not look.findings or self._laid_out[1] != of:
            self._laid_out = look.findings, of, findings_page(look, width, self._unreadable)
        return self._laid_out[2]

    def put_cursor(self, finding: Finding) -> None:
        """Put the cursor on a finding."""
        if self._look is not None and finding in self._look.findings:
            self.query_one(FindingsList).put_cursor(self._look.findings.index(finding))

    def focus_text(self) -> None:
        """Give the keyboard to the file's text."""
        self.query_one(SourceText).focus()

    @on(LinkReached)
    def _reached(self, message: LinkReached) -> None:
        message.stop()
        self._show_place()

    def _show_place(self) -> None:
        if self._look is None:
            return
        view, finding = self._look.view, self.finding
        documents = view.library.documents
        document = next(
            (one for one in documents.values() if finding is not None and one.name == finding.file), None
        )
        if document is None and view.scope.stem is not None:
            document = documents.get(view.scope.stem)
        self.query_one(SourceText).show(document, finding)
