"""A debate as plain values: frozen, slotted, with no position, file or YAML in sight."""

from argmap.model.debate import Debate
from argmap.model.entries import (
    Argument,
    Assume,
    Citation,
    Claim,
    Direction,
    Entry,
    Position,
    Question,
    Scenario,
    Source,
)
from argmap.model.labels import Label, Reason, Verdict
from argmap.model.standpoint import AS_WRITTEN, Standpoint
from argmap.model.subject import Section, Subject

__all__ = [
    "AS_WRITTEN",
    "Argument",
    "Assume",
    "Citation",
    "Claim",
    "Debate",
    "Direction",
    "Entry",
    "Label",
    "Position",
    "Question",
    "Reason",
    "Scenario",
    "Section",
    "Source",
    "Standpoint",
    "Subject",
    "Verdict",
]
