"""A debate whose entries are edited field by field, and to which entries of every kind are added.

What only a key needs is imported by its action, so that the first picture does not wait for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from textual import on, work

from argmap.errors import UsageError
from argmap.model import Section, Subject
from argmap.session import View
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Cell, Piece, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.screens.editing_screen import EditingScreen
from argmap.tui.screens.working_screen import Checked

if TYPE_CHECKING:
    from argmap.tui.changing.entry_keeping import Keeping
    from argmap.tui.changing.field_draft import Draft
    from argmap.tui.changing.field_typing import Typing
    from argmap.tui.changing.here import Home
    from argmap.tui.drawing.writer import Writer

_IN_SIGHT = ("browse", "map", "what-if", "standpoints")
"""The views in which the cursor is on an entry."""
_TEXTS = (Section.CLAIM, Section.QUESTION)
"""Entries that are mostly one text; of others the form is opened at once."""
_LOADED_AHEAD = (
    "argmap.tui.asking.text_screen",
    "argmap.tui.changing.argument_draft",
    "argmap.tui.changing.entry_edits",
    "argmap.tui.changing.entry_keeping",
    "argmap.tui.changing.field_typing",
    "argmap.tui.changing.here",
    "argmap.tui.changing.trail",
    "argmap.evaluation.relabelling",
    "argmap.session.likeness",
    "argmap.session.keeping",
    "argmap.session.work",
)
"""What is needed to edit a text and to keep it."""
_KINDS = (
    ("c", Section.CLAIM, "a claim: what can stand or fall"),
    ("q", Section.QUESTION, "a question that is open"),
    ("s", Section.SOURCE, "a source that can be cited"),
    ("p", Section.POSITION, "a position that people take"),
    ("n", Section.SCENARIO, "a scenario: what is supposed, and what is expected then"),
)


class EntriesScreen(EditingScreen):
    """A debate whose entries are edited in place or in a form, and added."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which actions make sense now: what is edited has to be in sight."""
        if action == "edit_entry" and self._complete and self._views.current == "findings":
            return self._findings_view.finding is not None
        if action == "edit_entry":
            return not self._complete or self._views.current in _IN_SIGHT
        return super().check_action(action, parameters)

    _loads_ahead = True
    """Whether what the first edit needs is still to be loaded."""

    @on(Checked)
    def _load_ahead(self) -> None:
        if self._loads_ahead:
            self._loads_ahead = False
            self._load_what_edits()

    @work(thread=True)
    def _load_what_edits(self) -> None:
        """Load beside the keyboard what the first edit needs: that takes longer than all the rest of its key."""
        for name in _LOADED_AHEAD:
            import_module(name)

    @property
    def _edited(self) -> Subject | None:
        """The entry that is to be edited: where the cursor is; of a cell of the matrix its standpoint."""
        if self._views.current == "standpoints":
            target = self._focused_sheet.target if self._focused_sheet is not None else None
            target = target.standpoint if isinstance(target, Cell) else target
            return target if isinstance(target, Subject) else None
        return self._at

    def _home(self, subject: Subject) -> Home:
        from argmap.tui.changing.here import home

        return home(self.look.view.scope, subject)

    # Editing

    def action_edit_entry(self) -> None:
        """Edit the entry under the cursor: its text in place, or all of its fields."""
        if self._views.current == "findings":
            self._edit_found()
            return
        subject = self._edited
        if subject is None:
            self.tell(UsageError("there is no entry here to edit", "Go to one first."))
            return
        self._edit(subject)

    def _edit_found(self) -> None:
        """Edit the entry that the finding under the cursor is about."""
        from argmap.tui.keys.live_keys import key_named

        finding = self._findings_view.finding
        subject = None if finding is None else self._find_entry(finding)
        if subject is None:
            hint = f"{key_named(self, 'change.editor')} opens the file at its line."
            self.tell(UsageError("this finding is about no entry", hint))
        else:
            self._edit(subject)

    def _edit(self, subject: Subject) -> None:
        try:
            place = self._home(subject)
        except UsageError as error:
            self.tell(error)
            return
        if place.own in self.look.view.library.documents[place.stem].faulty:
            self._offer_editor(subject)
            return
        edit = self._edit_text if subject.section in _TEXTS else self._edit_fields
        self.when_editable(partial(self._try, partial(edit, subject)))

    def _offer_editor(self, subject: Subject) -> None:
        """Say that an entry cannot be edited here, and offer to open the file at it."""
        from argmap.tui.asking.ask_screen import Answer, AskScreen

        def body(writer: Writer) -> None:
            name = plain(subject.id)
            writer.prose(
                f"The {subject.section.value} {name} has a fault, so that it is not known what it says. "
                "Put it right in the file; the findings say what is wrong."
            )

        def answered(answer: str | None) -> None:
            if answer is not None:
                self.action_open_editor()

        answers = (Answer("e", "editor", "open the file in your editor, at the entry"),)
        self.app.push_screen(AskScreen("A fault", body, answers, glyphs=self.glyphs), answered)

    def _edit_text(self, subject: Subject) -> None:
        """Edit the one text of an entry at the bottom of the screen; Tab goes on to all fields with it."""
        from argmap.tui.asking.text_screen import TextScreen, Way
        from argmap.tui.changing.entry_edits import FIRST, draft_of

        place = self._home(subject)
        draft = draft_of(self.look.view.library, place.stem, place.own)
        field = draft.field(FIRST[subject.section])
        text = draft.text(field.key)
        if "\n" in text:
            self._edit_fields(subject)
            return
        typing, keeping = self._typing(place.stem, place.own), self._keeping(place.stem, place.own)

        def keep(typed: str) -> None:
            keeping.keep(typing.filled(draft, field, typed))

        def go_on(typed: str) -> None:
            self._try(partial(self._edit_fields, subject, {field.key: typed}))

        label = f"{subject.section.value} {plain(subject.id)}"
        way = Way("all fields", go_on)
        self.app.push_screen(TextScreen(label, keep, value=text, way=way, glyphs=self.glyphs))

    def _edit_fields(self, subject: Subject, typed: Mapping[str, str] | None = None) -> None:
        """Open the form of an entry, with what was typed already."""
        place = self._home(subject)
        self._open_form(place.stem, place.own, typed or {})

    def action_edit_head(self) -> None:
        """Edit the title, the question, the summary and the language of the file."""
        stem = self._file_here
        if stem is None:
            self.tell(UsageError("several debates are open at once", "Open one of them to edit its head."))
        else:
            self.when_editable(partial(self._try, partial(self._open_form, stem, None, {})))

    def _open_form(self, stem: str, own: Subject | None, typed: Mapping[str, str]) -> None:
        from argmap.tui.changing.entry_edits import draft_of
        from argmap.tui.changing.entry_form import EntryForm

        draft = draft_of(self.look.view.library, stem, own)
        typing, keeping = self._typing(stem, own), self._keeping(stem, own)
        for key, text in typed.items():
            draft = typing.begun(draft, draft.field(key), text)
        title = "The debate" if own is None else f"{own.section.value} {own.id}"
        self.app.push_screen(EntryForm(title, draft, typing, keeping.preview, keeping.keep))

    def _typing(
        self, stem: str, own: Subject | None, suggested: Mapping[str, tuple[str, ...]] | None = None
    ) -> Typing:
        from argmap.edits.file import File
        from argmap.tui.changing.field_typing import Typing

        file = File(self.look.view.library, stem)
        return Typing(Look(self.look.view, self.glyphs), file, own, suggested or {})

    def _keeping(self, stem: str, own: Subject | None) -> Keeping:
        from argmap.tui.changing.entry_keeping import Keeping

        return Keeping(stem, own, lambda: self.session.view.library, self._preview, self._do)

    # Adding

    @property
    def _file_here(self) -> str | None:
        """The file that something new goes to: the one that is looked at, or that of the entry that one is at."""
        stem = self.look.view.scope.stem
        here = self._edited
        if stem is None and here is not None:
            try:
                return self._home(here).stem
            except UsageError:
                return None
        return stem

    def action_add_entry(self) -> None:
        """Ask what to add, and open the form for it."""
        if self._file_here is None:
            self.tell(UsageError("several debates are open at once", "Open one of them to add to it."))
            return
        self.when_editable(self._ask_what_to_add)

    def _ask_what_to_add(self) -> None:
        from argmap.tui.asking.ask_screen import Answer, AskScreen
        from argmap.tui.keys.live_keys import key_named

        def answered(answer: str | None) -> None:
            if answer is not None:
                self._try(partial(self._open_new, Section(answer)))

        answers = [Answer(key, section.value, says) for key, section, says in _KINDS]
        keys = key_named(self, "change.argument"), key_named(self, "change.add")
        body = partial(_what_to_add, *keys)
        self.app.push_screen(AskScreen("Add", body, answers, glyphs=self.glyphs), answered)

    def _open_new(self, section: Section) -> None:
        """Open the form for a new entry, near the one that one is at."""
        from argmap.tui.changing.entry_form import NewEntryForm
        from argmap.tui.changing.new_entry import beginning

        stem, view = self._file_here, self.look.view
        if stem is None:
            return
        begun = beginning(self.look, stem, section, self._edited)
        typing = self._typing(stem, Subject(section, ""), begun.suggested)

        def preview(draft: Draft, subject: Subject) -> View:
            return self._preview(begun.operation(view.library, stem, subject, draft), stem=stem)

        def keep(draft: Draft, subject: Subject) -> None:
            self._do(begun.operation(self.look.view.library, stem, subject, draft), stem=stem)
            self.show_entry(stem, section, subject.id)

        self.app.push_screen(NewEntryForm(f"A new {section.value}", begun.draft, typing, preview, keep))


def _what_to_add(argument: str, entry: str, writer: Writer) -> None:
    says = f"Press {argument}, and not {entry}, to add an argument to what the cursor is on."
    writer.wrapped(Piece(says, Role.MUTED))
