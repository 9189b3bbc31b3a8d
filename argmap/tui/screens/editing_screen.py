"""A debate that is changed: what the keys that change it open, and what becomes of what was typed there.

What only a key needs is imported by its action, so that the first picture does not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from argmap.errors import ArgmapError, UsageError
from argmap.model import Section, Subject
from argmap.session import View
from argmap.tui.drawing.look import Look
from argmap.tui.outline.outline import Outline
from argmap.tui.screens.editor_screen import EditorScreen

if TYPE_CHECKING:
    from argmap.edits import Operation
    from argmap.tui.changing.argument_draft import Draft

_EDITS = frozenset({"add_argument"})


class EditingScreen(EditorScreen):
    """A debate whose entries are added and changed from the keyboard."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which actions make sense now: what is changed has to be in sight."""
        if action in _EDITS:
            return not self._complete or self._views.current in ("browse", "map", "what-if")
        return super().check_action(action, parameters)

    @property
    def _argument_of_row(self) -> str | None:
        """The argument that the row under the cursor stands for, beside its only premise."""
        focused = self.focused
        if isinstance(focused, Outline) and focused.row is not None:
            return focused.row.argument
        return None

    @property
    def _at(self) -> Subject | None:
        """What a change is about: where the cursor is, or the card where that is about what the cursor cannot be on.

        That is the argument of the cursor's row, or an entry that has no row, such as a source.
        """
        argument = self._argument_of_row
        here, focused = self.journey.here, self.focused
        if argument is not None and here == Subject(Section.ARGUMENT, argument):
            return here
        if here is not None and isinstance(focused, Outline) and not focused.has_row_of(here):
            return here
        return self._pointed_at

    def _do(self, *operations: Operation, stem: str, words: str | None = None) -> View:
        """Carry operations out as one step.  Raises EditError where one is refused."""
        with self._changing():
            view = self.session.edit(*operations, stem=stem, words=words)
        self.take_view()
        return view

    def _preview(self, *operations: Operation, stem: str) -> View:
        with self.access:
            return self.session.preview(*operations, stem=stem)

    def _try(self, change: Callable[[], None]) -> None:
        """Change something, or say why it cannot be."""
        try:
            change()
        except ArgmapError as error:
            self.tell(error)

    def show_entry(self, stem: str, section: Section, id_: str) -> None:
        """Go to an entry of a file, as one goes to a link."""
        self._go(Subject(section, self.look.view.scope.name(stem, id_)))

    # Adding

    def action_add_argument(self) -> None:
        """Add an argument to what the cursor is on: for it, against it, or undercutting it."""
        from argmap.tui.changing.argument_draft import Draft, aims

        found = aims(self.look, self._at, self._argument_of_row)
        if not found:
            self.tell(UsageError("an argument is about a claim or another argument", "Go to one first."))
            return
        self.when_editable(partial(self._open_argument, Draft(found)))

    def _open_argument(self, draft: Draft) -> None:
        from argmap.tui.changing.add_argument import ArgumentForm

        scope = self.look.view.scope

        def preview(draft: Draft) -> View:
            return self._preview(draft.operation(scope), stem=draft.stem(scope))

        def keep(draft: Draft) -> None:
            operation, stem = draft.operation(scope), draft.stem(scope)
            self._do(operation, stem=stem)
            self.show_entry(stem, Section.ARGUMENT, operation.argument)

        self.app.push_screen(ArgumentForm(Look(self.look.view, self.glyphs), draft, preview, keep))
