"""What may be typed into the fields of an entry: what is refused, with what to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from argmap.checks.addresses import wrong_address, wrong_doi
from argmap.checks.dates import wrong_date
from argmap.document.format import CITATION, Field, Form
from argmap.document.itemizing import Item
from argmap.edits import EditError
from argmap.edits.file import File
from argmap.edits.forms import checked, checked_item
from argmap.edits.steps import REFERENCES
from argmap.errors import ArgmapError
from argmap.evaluation.words.expectations import EXPECTED, expected, label_meant
from argmap.library import Scope
from argmap.library.references import split
from argmap.model import Section, Subject
from argmap.tui.asking.pasting import harmless
from argmap.tui.changing.field_draft import Draft
from argmap.tui.drawing.look import Look

EXPECTATION = (
    Field("entry", Form.REFERENCE, "the claim or argument whose label is expected", required=True),
    Field("label", Form.WORD, "the label that it is expected to have", required=True, words=EXPECTED),
)
"""One of the labels that a scenario expects, as fields to be filled in."""

PARTS: Mapping[Form, tuple[Field, ...]] = {Form.CITATIONS: CITATION, Form.EXPECTED: EXPECTATION}
"""The fields of an item of a list whose items have some."""

_ONE = frozenset({Form.REFERENCE, Form.REFERENCES})


class FieldError(EditError):
    """Something that cannot be kept because of one field."""

    def __init__(self, key: str, error: ArgmapError) -> None:
        super().__init__(error.message, error.hint)
        self.key = key


@dataclass(frozen=True, slots=True)
class Typing:
    """What is typed into the fields of one entry of a file."""

    look: Look
    file: File
    subject: Subject | None
    """The entry in its file, with no id yet where it is new; None for the file's head."""
    suggested: Mapping[str, tuple[str, ...]]
    """References that are likely in a field, offered before anything is typed."""
    within: Field | None = None
    """The list whose item is being filled in, where it is not the entry itself."""

    @property
    def scope(self) -> Scope:
        """What is evaluated together."""
        return self.look.view.scope

    def inside(self, field: Field) -> Typing:
        """Return what is typed into the fields of an item of a list."""
        return Typing(self.look, self.file, self.subject, {}, field)

    def kinds(self, field: Field) -> frozenset[Section]:
        """Return what a reference in a field may name; nothing where it holds no references."""
        if self.subject is None or field.form not in _ONE:
            return frozenset()
        return REFERENCES[self.subject.section].get(self._key(field), frozenset())

    def _key(self, field: Field) -> str:
        within = self.within
        return within.key if within is not None and field.form is Form.REFERENCE else field.key

    def name(self, reference: str) -> str:
        """Return what the debate calls what a reference of the file names."""
        stem, id_ = split(reference)
        return self.scope.name(self.file.stem if stem is None else stem, id_)

    def text(self, field: Field, typed: str) -> str:
        """Return what is kept of a text typed for a field, empty for nothing.  Raises EditError."""
        typed = typed.strip("\n") if field.form is Form.MARKDOWN else typed.strip()
        if not typed and not field.required:
            return ""
        if field.form is Form.WORD:
            typed = _completed(field, typed)
        value = checked(field, typed)
        assert isinstance(value, str)
        _check_form(field, value)
        if field.form is Form.REFERENCE:
            self._check_reference(field, value)
        return value

    def filled(self, draft: Draft, field: Field, typed: str) -> Draft:
        """Return a draft with what was typed for a field.  Raises EditError where it cannot be one."""
        before = draft.original.get(field.key)
        if isinstance(before, str) and typed == harmless(before):
            # What cannot be seen was not there to be edited: a text that was left alone keeps it.
            return draft.with_text(field.key, before)
        return draft.with_text(field.key, self.text(field, typed))

    def begun(self, draft: Draft, field: Field, typed: str) -> Draft:
        """Return a draft with what was typed elsewhere; what cannot be one, such as nothing, the form asks for."""
        try:
            return self.filled(draft, field, typed)
        except EditError:
            return draft.with_text(field.key, typed.strip())

    def item(self, field: Field, typed: str) -> str:
        """Return what is kept of an item typed for a list.  Raises EditError where it cannot be one."""
        item = checked_item(field, typed.strip())
        assert isinstance(item, str)
        if field.form is Form.REFERENCES:
            self._check_reference(field, item)
        return item

    def _check_reference(self, field: Field, text: str) -> None:
        assert self.subject is not None
        found = self.file.need_reference(self.subject, self._key(field), text)
        if found == (self.file.stem, self.subject):
            raise EditError(f"{text} cannot name itself")

    def check_other(self, field: Field, item: Item, others: Iterable[Item]) -> None:
        """Raise EditError where a list would hold one thing twice."""
        if field.form is Form.CITATIONS:
            is_there = item in others
        else:
            is_there = self._named(field, item) in {self._named(field, other) for other in others}
        if is_there:
            raise EditError(f"{name_of(item)} is there already")

    def _named(self, field: Field, item: Item) -> str:
        return name_of(item) if field.form is Form.TEXTS else self.name(name_of(item))


def name_of(item: Item) -> str:
    """Return the text or reference of an item of a list; of one with fields, the first."""
    return item if isinstance(item, str) else item.get("source", item.get("entry", ""))


def _completed(field: Field, typed: str) -> str:
    """Return the one word of a field that begins as what was typed, or else what was typed."""
    if field in EXPECTATION:
        typed = expected(label_meant(typed))
    found = [word for word in field.words if word.startswith(typed.lower())]
    return found[0] if typed and len(found) == 1 else typed


def _check_form(field: Field, value: str) -> None:
    """Raise EditError for what every check would call an error: a date, DOI or address that is none."""
    if field.form is Form.DATE:
        what, hint = "date", wrong_date(value)
    elif field.key == "doi":
        what, hint = "DOI", wrong_doi(value)
    elif field.key in ("url", "archive"):
        what, hint = "address", wrong_address(value)
    else:
        return
    if hint is not None:
        raise EditError(f"{value} is no {what}", hint)
