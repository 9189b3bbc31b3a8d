"""What a form says of an entry, tried and kept, with a look at what the file has come to say meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from argmap.document.writing import Value
from argmap.edits import EditError, Operation
from argmap.edits.operations import RemoveField, SetField
from argmap.errors import UsageError
from argmap.evaluation.words.expectations import expected
from argmap.library import Library
from argmap.model import Subject
from argmap.session import View
from argmap.tui.changing.entry_edits import draft_of, operations, words
from argmap.tui.changing.field_draft import Draft
from argmap.tui.changing.field_typing import FieldError, name_of


class Keeping:
    """The fields of one entry of a file, for None of the file's head, while a form is open."""

    def __init__(
        self,
        stem: str,
        subject: Subject | None,
        library: Callable[[], Library],
        preview: Callable[..., View],
        edit: Callable[..., View],
    ) -> None:
        """``library`` returns the files as they are now; ``preview`` and ``edit`` are those of the session."""
        self._stem = stem
        self._subject = subject
        self._library = library
        self._preview = preview
        self._edit = edit
        self._told: dict[str, Value | None] = {}
        """What a person was told that the file says by now."""

    def preview(self, draft: Draft) -> View:
        """Return what a draft would lead to.  Raises EditError where it is refused."""
        return self._preview(*operations(self._subject, draft), stem=self._stem)

    def keep(self, draft: Draft) -> None:
        """Make what has changed one step; nothing where nothing has.

        Raises FieldError where a field is refused, or where it was changed elsewhere since the form was opened:
        kept once more, what was typed takes the place of that.
        """
        edits = operations(self._subject, draft)
        if not edits:
            return
        self._check_unchanged(draft)
        try:
            self._edit(*edits, stem=self._stem, words=words(self._subject, draft))
        except EditError as error:
            raise self._at_field(edits, error) from error

    def _check_unchanged(self, draft: Draft) -> None:
        now = draft_of(self._library(), self._stem, self._subject).values
        for field in draft.changed:
            found = now.get(field.key)
            known = self._told.get(field.key, draft.original.get(field.key))
            if found != known and found != draft.values.get(field.key):
                self._told[field.key] = found
                said = "was emptied" if found is None else f"now is {_said(found)}"
                message = f"{field.key} was changed elsewhere while you typed: it {said}"
                raise FieldError(field.key, UsageError(message, "Keep once more to put yours in its place."))

    def _at_field(self, edits: Sequence[Operation], error: EditError) -> EditError:
        """Return the error at the field whose edit is the first that fails after those before it."""
        for count, edit in enumerate(edits, 1):
            assert isinstance(edit, SetField | RemoveField)
            try:
                self._preview(*edits[:count], stem=self._stem)
            except EditError as found:
                return FieldError(edit.key, found)
        return error


def _said(value: Value) -> str:
    """Return the value of a field in a sentence."""
    if isinstance(value, Mapping):
        return ", ".join(f"{id_} {expected(label)}" for id_, label in value.items())
    return value if isinstance(value, str) else ", ".join(map(name_of, value))
