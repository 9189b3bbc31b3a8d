"""What an exporter is, and what it is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from argmap.evaluation import Evaluator, Labelling
from argmap.graph.relations import Relations
from argmap.library import Scope
from argmap.model import Subject


@dataclass(frozen=True, slots=True)
class Options:
    """What part of a debate is exported."""

    focus: Subject | None = None
    """Begin at this entry instead of at the theses and questions."""
    depth: int | None = None
    """Go down this many levels; None for all."""
    diagrams: bool = True
    """Draw it, besides telling it."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A debate, labelled from the standpoint in force, and what labels it from others."""

    scope: Scope
    relations: Relations
    labelling: Labelling
    evaluator: Evaluator


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format that a debate can be written in."""

    name: str
    """What a command line calls it."""
    suffix: str
    """What the name of such a file ends in."""
    export: Callable[[Sequence[Looked], Options], str]
    """One debate, or those of a folder one after another: what is numbered or linked is so over all of them."""
