"""A debate whose shape is changed: what is removed, renamed, tied to something else, taken apart or put together.

What only a key needs is imported by its action, so that the first picture does not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual import on, work
from textual.binding import Binding
from textual.message import Message

from argmap.errors import ArgmapError, UsageError
from argmap.library import Library
from argmap.model import Section, Subject
from argmap.session import View
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.size import is_large
from argmap.tui.keys.restructuring_keys import RESTRUCTURES
from argmap.tui.outline.outline import Outline
from argmap.tui.screens.editing_screen import EditingScreen

if TYPE_CHECKING:
    from argmap.tui.changing.bench import Bench, Edit
    from argmap.tui.changing.here import Here

Then = Callable[[], None]

_VIEWS = ("browse", "map", "what-if")


class FoundOut(Message):
    """What has to be known before something is asked is known, or cannot be."""

    def __init__(self, library: Library, then: Then | ArgmapError) -> None:
        super().__init__()
        self.library = library
        self.then = then


class RestructuringScreen(EditingScreen):
    """A debate whose entries are removed, renamed, linked, split and merged from the keyboard."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which actions make sense now: what is changed has to be in sight."""
        if action in RESTRUCTURES:
            return not self._complete or self._views.current in _VIEWS or self._has_standpoint
        return super().check_action(action, parameters)

    # What a change is about

    @property
    def _has_standpoint(self) -> bool:
        """Whether the cursor is on a position or scenario in their list, or in the card beside it."""
        if self._views.current != "standpoints" or self._focused_sheet is None:
            return False
        return isinstance(self._focused_sheet.target, Subject)

    def _here(self) -> Here:
        """Return what the cursor is on.  Raises UsageError where that is nothing that can be changed."""
        from argmap.tui.changing.here import Here

        subject = self._at
        if subject is None or (self._views.current == "standpoints" and not self._has_standpoint):
            raise UsageError("there is nothing here to change", "Go to an entry first.")
        argument, merged = self._argument_about(subject)
        here = Here(self.look, subject, argument, merged)
        _ = here.home
        return here

    def _argument_about(self, subject: Subject) -> tuple[str | None, bool]:
        """Return the argument that an entry is, or is a premise of here, and whether its row stands for both."""
        arguments, focused, sheet = self.look.debate.arguments, self.focused, self._focused_sheet
        if subject.section is Section.ARGUMENT:
            return subject.id, False
        if subject.section is not Section.CLAIM:
            return None, False
        above: list[object] = [self.journey.here]
        if isinstance(focused, Outline) and focused.row is not None:
            if focused.row.argument is not None:
                return focused.row.argument, True
            parent = focused.folding.parents[focused.cursor]
            above = [focused.folding.rows[parent].subject] if parent >= 0 else []
        elif sheet is not None and sheet.cursor is not None:
            # On a card a premise stands below the reason that it is part of.
            above += sheet.page.links[: sheet.cursor]
        ids = [one.id for one in above if isinstance(one, Subject) and one.section is Section.ARGUMENT]
        found = [id_ for id_ in ids if id_ in arguments and subject.id in arguments[id_].premises]
        return (found[-1] if found else None), False

    # What it is made with

    def _bench(self) -> Bench:
        from argmap.tui.changing.bench import Bench

        look = Look(self.look.view, self.glyphs)
        return Bench(self.app, look, self._preview_edit, self._make, self._beside, self.tell)

    def _preview_edit(self, edit: Edit) -> View:
        with self.access:
            return self.session.preview(*edit.operations, stem=edit.stem)

    def _make(self, edit: Edit, goto: Subject | None) -> None:
        what_if = self.what_if
        with self._changing():
            self.session.edit(*edit.operations, stem=edit.stem, words=edit.words)
        if goto is not None:
            # What one was at may be gone, or be called otherwise: that is no step to come back by.
            self.journey.rest(goto)
        # What there is to know about it was shown before it was kept.
        self.take_view(notices=False)
        if edit.renamed is not None and what_if:
            self.stand(what_if.renamed(*edit.renamed))
        if goto is not None and self.look.has(goto) and self._views.current in ("browse", "map"):
            self._go(goto)

    def _beside(self, find: Callable[[], Then]) -> None:
        debate = self.look.debate
        library = self.session.view.library
        if is_large(debate):
            self._find_beside(find, library)
        else:
            self._take_found(_found(find, library))

    @work(thread=True, exclusive=True, group="restructuring")
    def _find_beside(self, find: Callable[[], Then], library: Library) -> None:
        self.post_message(_found(find, library))

    @on(FoundOut)
    def _take_found(self, message: FoundOut) -> None:
        if isinstance(message.then, ArgmapError):
            self.tell(message.then)
        elif message.library is self.session.view.library and self.app.screen is self:
            message.then()

    def _change(self, change: Callable[[Bench, Here], None]) -> None:
        """Begin a change of what the cursor is on, or say why it cannot be."""

        def begin() -> None:
            self._try(lambda: change(self._bench(), self._here()))

        try:
            self._here()
        except ArgmapError as error:
            self.tell(error)
        else:
            self.when_editable(begin)

    # What people do

    def action_change(self) -> None:
        """Show what can be done to what the cursor is on."""
        from argmap.tui.changing.change_menu import choose_change

        live = (active.binding for active in self.active_bindings.values() if active.enabled)
        bound = {binding.id: binding for binding in reversed(list(live)) if binding.id is not None}

        def open_menu() -> None:
            choose_change(self._bench(), self._here(), bound, self._press)

        self._try(open_menu)

    def _press(self, binding: Binding) -> None:
        """Do what a key does, once what is over the debate is gone."""
        self.call_later(partial(self.run_action, binding.action))

    def action_delete_entry(self) -> None:
        """Ask whether an entry is to go."""
        from argmap.tui.changing.deleting import delete

        self._change(delete)

    def action_rename(self) -> None:
        """Give an entry another id."""
        from argmap.tui.changing.renaming import rename

        self._change(rename)

    def action_tag(self) -> None:
        """Change the tags of an entry."""
        from argmap.tui.changing.tagging import tag

        self._change(tag)

    def action_link_premise(self) -> None:
        """Link a claim that is there as a premise."""
        from argmap.tui.changing.linking import link_premise

        self._change(link_premise)

    def action_unlink_premise(self) -> None:
        """Take a premise out of an argument."""
        from argmap.tui.changing.linking import unlink_premise

        self._change(unlink_premise)

    def action_cite(self) -> None:
        """Cite a source."""
        from argmap.tui.changing.citing import cite

        self._change(cite)

    def action_uncite(self) -> None:
        """Take a citation back."""
        from argmap.tui.changing.citing import uncite

        self._change(uncite)

    def action_contradict(self) -> None:
        """Mark that a claim contradicts another."""
        from argmap.tui.changing.linking import contradict

        self._change(contradict)

    def action_take_contradiction_back(self) -> None:
        """No longer have a claim contradict another."""
        from argmap.tui.changing.linking import take_contradiction_back

        self._change(take_contradiction_back)

    def action_split_premise(self) -> None:
        """Split a premise in two or more."""
        from argmap.tui.changing.splitting import split_premise

        self._change(split_premise)

    def action_merge(self) -> None:
        """Make one claim of two."""
        from argmap.tui.changing.joining import merge

        self._change(merge)

    def action_invert(self) -> None:
        """Turn an argument round."""
        from argmap.tui.changing.splitting import invert

        self._change(invert)

    def action_extract(self) -> None:
        """Make a claim of a text that stands for one."""
        from argmap.tui.changing.splitting import extract_claim

        self._change(extract_claim)


def _found(find: Callable[[], Then], library: Library) -> FoundOut:
    try:
        return FoundOut(library, find())
    except ArgmapError as error:
        return FoundOut(library, error)
