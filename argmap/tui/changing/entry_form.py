"""The form for an entry, or for the head of a file: what keeping it would change in the labels is shown at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from argmap.edits import identifier
from argmap.edits.forms import check_id
from argmap.model import Section, Subject
from argmap.session import View
from argmap.tui.asking.foreseeing import Foresight, Layout, nothing
from argmap.tui.asking.line_screen import LineScreen
from argmap.tui.changing.effect import effect_lines
from argmap.tui.changing.entry_edits import FIRST, words
from argmap.tui.changing.field_draft import Draft
from argmap.tui.changing.field_typing import Typing
from argmap.tui.changing.fields_form import FieldsForm
from argmap.tui.changing.form_page import ID, Filled
from argmap.tui.changing.near_claim import near_claim, near_lines

_WITH_LABELS = (Section.CLAIM, Section.ARGUMENT)


class EntryForm(FieldsForm):
    """The fields of an entry that is there, or of the file's head."""

    def __init__(
        self,
        title: str,
        draft: Draft,
        typing: Typing,
        preview: Callable[[Draft], View],
        keep: Callable[[Draft], None],
        *,
        is_new: bool = False,
    ) -> None:
        """``preview`` returns what the fields would lead to; ``keep`` makes it so.  Both raise ArgmapErrors."""
        super().__init__(title, draft, typing, keep, says=self._words, is_new=is_new)
        self._preview = preview

    def _words(self, draft: Draft) -> str:
        return words(self._typing.subject, draft)

    @property
    def _watched(self) -> str | None:
        """The entry whose label is shown even where it stays."""
        subject = self._typing.subject
        if subject is None or subject.section not in _WITH_LABELS:
            return None
        return self._typing.scope.name(self._typing.file.stem, subject.id)

    def foresee(self) -> None:
        """Show what keeping the form would change."""
        foresight = self.query_one(Foresight)
        if not self._draft.changed or self._draft.missing:
            foresight.tell(nothing)
        else:
            foresight.foresee(partial(self._found, self._draft, self._watched))

    def _found(self, draft: Draft, watched: str | None) -> Layout:
        view = self._preview(draft)
        if watched is None and not view.since(self._typing.look.view) and not view.notices:
            return nothing
        return partial(effect_lines, self._typing.look, view, watched)


class NewEntryForm(EntryForm):
    """The fields of an entry that is not there yet, with an id that follows what is typed until it is written."""

    def __init__(
        self,
        title: str,
        draft: Draft,
        typing: Typing,
        preview: Callable[[Draft, Subject], View],
        keep: Callable[[Draft, Subject], None],
    ) -> None:
        self._chosen_id: str | None = None
        super().__init__(
            title,
            draft,
            typing,
            lambda draft: preview(draft, self._subject(draft)),
            lambda draft: keep(draft, self._subject(draft)),
            is_new=True,
        )

    @property
    def _section(self) -> Section:
        assert self._typing.subject is not None
        return self._typing.subject.section

    def _subject(self, draft: Draft) -> Subject:
        """Return the entry with the id that it is to have."""
        section = self._section
        if self._chosen_id is not None:
            return Subject(section, self._chosen_id)
        text = draft.text(FIRST[section])
        taken = self._typing.file.taken(section)
        return Subject(section, identifier(text, taken, default=section.value) if text else "")

    def _words(self, draft: Draft) -> str:
        subject = self._subject(draft)
        return f"add {subject.section.value} {subject.id}".rstrip()

    @property
    def _watched(self) -> str | None:
        subject = self._subject(self._draft)
        has_label = subject.section in _WITH_LABELS
        return self._typing.scope.name(self._typing.file.stem, subject.id) if has_label else None

    def _found(self, draft: Draft, watched: str | None) -> Layout:
        effect = super()._found(draft, watched)
        if self._section is not Section.CLAIM:
            return effect
        near = near_claim(self._typing.look.debate, draft.text(FIRST[Section.CLAIM]))
        return effect if near is None else lambda width: (*near_lines(near, "", width), *effect(width))

    @property
    def _filled(self) -> Filled:
        id_ = self._subject(self._draft).id
        return replace(super()._filled, new_id=id_)

    def edit_row(self, row: str) -> None:
        """Edit what a row shows."""
        if row == ID:
            value = self._subject(self._draft).id
            self._open(LineScreen("id", self._take_id, value=value))
        else:
            super().edit_row(row)

    def _take_id(self, typed: str) -> None:
        """Take another id; nothing typed makes it from the text again."""
        typed = typed.strip()
        if typed:
            check_id(typed)
            self._typing.file.check_free(self._section, typed)
        self._chosen_id = typed or None
        self._take(ID, self._draft)
