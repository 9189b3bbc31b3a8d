"""A whole debate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.model.entries import Argument, Claim, Position, Question, Scenario, Source


@dataclass(frozen=True, slots=True)
class Debate:
    """A debate: its head and its entries by id, in the order of the file."""

    title: str = ""
    question: str | None = None
    summary: str | None = None
    language: str | None = None
    sources: Mapping[str, Source] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    arguments: Mapping[str, Argument] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    positions: Mapping[str, Position] = field(default_factory=dict)
    scenarios: Mapping[str, Scenario] = field(default_factory=dict)
