"""What a new entry begins with: where it goes, and what it is likely to be about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.document.format import fields_of
from argmap.document.writing import Value
from argmap.edits import AddEntry
from argmap.edits.placing import place
from argmap.edits.steps import REFERENCES
from argmap.library import Library, Scope
from argmap.model import Section, Subject
from argmap.tui.changing.argument_draft import name_in
from argmap.tui.changing.field_draft import Draft
from argmap.tui.drawing.look import Look

_LIKELY: Mapping[Section, tuple[str, ...]] = {
    Section.CLAIM: ("contradicts", "about", "sources"),
    Section.QUESTION: ("answers", "sources"),
    Section.POSITION: ("thesis", "accepts", "rejects", "sources"),
    Section.SCENARIO: ("accepts", "rejects", "sources"),
    Section.SOURCE: (),
}
"""The fields that may name the entry that one is at, which is offered there and forced on nobody."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """A new entry before anything is typed."""

    draft: Draft
    suggested: Mapping[str, tuple[str, ...]]
    """References that are likely in a field, as the file writes them."""
    beside: str | None
    """The entry of the same section and file that it goes after, unless it is about something else."""

    def operation(self, library: Library, stem: str, subject: Subject, draft: Draft) -> AddEntry:
        """Return the edit that adds the entry."""
        debate = library.documents[stem].debate
        after = place(debate, stem, subject, draft.values)
        if after is None and self.beside in debate.entries(subject.section):
            after = self.beside
        return AddEntry(subject, draft.values, after)


def beginning(look: Look, stem: str, section: Section, at: Subject | None) -> Beginning:
    """Return what a new entry of a section begins with, added to a file while one is at an entry.

    A question is about what one is at; where else that may be named, it is suggested.
    """
    scope = look.view.scope
    given: dict[str, Value] = {}
    suggested: dict[str, tuple[str, ...]] = {}
    if at is not None and look.has(at):
        name = name_in(scope, stem, at.id)
        may_name = {key for key, kinds in REFERENCES[section].items() if at.section in kinds}
        if section is Section.QUESTION and "about" in may_name:
            given["about"] = (name,)
        suggested = {key: (name,) for key in _LIKELY[section] if key in may_name}
    beside = None if at is None or at.section is not section else _own(scope, stem, at)
    return Beginning(Draft.of(fields_of(section), given), suggested, beside)


def _own(scope: Scope, stem: str, at: Subject) -> str | None:
    """Return what an entry is called in a file; None where it stands in another."""
    name = name_in(scope, stem, at.id)
    return None if "/" in name else name
