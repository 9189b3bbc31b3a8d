"""Keeping what is in force as a scenario of the file."""

from __future__ import annotations

from argmap.document.writing import Value
from argmap.edits import AddEntry, identifier
from argmap.model import Debate, Section, Standpoint, Subject


def scenario_of(debate: Debate, standpoint: Standpoint, title: str) -> AddEntry:
    """Return the edit that adds a scenario with all that a standpoint accepts and rejects.

    Its id is made from the title.
    """
    id_ = identifier(title, debate.scenarios, default="scenario")
    fields: dict[str, Value] = {"title": title}
    if standpoint.accepts:
        fields["accepts"] = standpoint.accepts
    if standpoint.rejects:
        fields["rejects"] = standpoint.rejects
    return AddEntry(Subject(Section.SCENARIO, id_), fields)
