"""A debate whose findings are put right: what is offered about one, and what becomes of the answer.

What only a key needs is imported by its action, so that the first picture does not wait for it.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.errors import ArgmapError
from argmap.findings import Finding
from argmap.session import View
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import plain
from argmap.tui.screens.editing_screen import EditingScreen

if TYPE_CHECKING:
    from argmap.edits import Operation
    from argmap.fixes import Fix


class FixingScreen(EditingScreen):
    """A debate in whose findings view a key offers what can be done about a finding."""

    @property
    def _finding(self) -> Finding | None:
        """The finding under the cursor, where the findings are shown."""
        if not self._complete or self._views.current != "findings":
            return None
        return self._findings_view.finding

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which actions make sense now."""
        if action == "fix":
            return self._finding is not None
        return super().check_action(action, parameters)

    def action_fix(self) -> None:
        """Offer what can be done about the finding under the cursor."""
        finding = self._finding
        if finding is not None:
            self.when_editable(partial(self._offer_fixes, finding))

    def _offer_fixes(self, finding: Finding) -> None:
        from argmap.tui.changing.fix_screen import EDITOR, FixScreen

        finding = self._as_copied(finding)
        fixes = self.session.fixes(finding)

        def preview(fix: Fix) -> View:
            with self.access:
                return self.session.preview(*fix.operations, stem=fix.stem)

        def answered(answer: int | str | None) -> None:
            if answer == EDITOR:
                self._edit_at(finding)
            elif isinstance(answer, int):
                self._put_right(fixes[answer])

        self.app.push_screen(FixScreen(Look(self.look.view, self.glyphs), finding, fixes, preview), answered)

    def _as_copied(self, finding: Finding) -> Finding:
        """Return a finding in the file that is looked at, where that is a copy which was made just now."""
        documents = self.look.view.library.documents
        stem = self.look.view.scope.stem
        if stem is None or stem not in documents or finding.file in {one.name for one in documents.values()}:
            return finding
        return finding._replace(file=documents[stem].name)

    def _put_right(self, fix: Fix) -> None:
        if fix.look_at is not None:
            self.show_entry(fix.stem, fix.look_at.section, fix.look_at.id)
            self._focus_card()
            return
        if fix.asks is not None:
            from argmap.tui.changing.fix_asking import asking_screen

            look = Look(self.look.view, self.glyphs)
            self.app.push_screen(asking_screen(look, fix, fix.asks, partial(self._carry_out, fix)))
            return
        try:
            self._carry_out(fix, fix.operations)
        except ArgmapError as error:
            self.tell(error)

    def _carry_out(self, fix: Fix, operations: tuple[Operation, ...]) -> None:
        """Do what puts a finding right, as one step.  Raises ArgmapError where it cannot be done."""
        with self._changing():
            self.session.edit(*operations, stem=fix.stem, words=f"fix: {fix.title}")
        self.take_view()
        self.notify(f"fix: {plain(fix.title)}", markup=False, timeout=3)

    # The editor

    def _edit_at(self, finding: Finding) -> None:
        if self._findings_view.finding != finding:
            self._findings_view.put_cursor(finding)
        self.action_open_editor()

    def _place_in_file(self) -> tuple[Path, int] | None:
        """Return the file and line of the finding under the cursor, or else what is pointed at elsewhere.

        Where the file on the disk is another than the one that was checked, the line of a finding is none of its.
        """
        finding = self._finding
        if finding is not None and self._broken is None:
            documents = self.look.view.library.documents.values()
            path = next((one.path for one in documents if one.name == finding.file), None)
            if path is not None:
                return path, finding.place.line
        return super()._place_in_file()
