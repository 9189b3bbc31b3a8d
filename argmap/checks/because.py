"""The words for labels as findings take them: the clause, the verb, and several ids."""

from __future__ import annotations

from argmap.evaluation import Labelling
from argmap.evaluation.words.marks import fate, names
from argmap.evaluation.words.sentences import Sentences
from argmap.graph.relations import Relations
from argmap.model import Debate

__all__ = ["because", "names", "state"]


def because(debate: Debate, relations: Relations, labelling: Labelling, id_: str) -> str:
    """Return a clause that says why a claim or argument of the debate has its label.

    It names ids as the debate has them, for example ``undercut by shared-structure``.
    """
    return Sentences(debate, relations, labelling).clause(id_)


def state(debate: Debate, labelling: Labelling, id_: str) -> str:
    """Return what people are told of a label: stands, is open, falls, is not shown, or lacks a premise."""
    verdict = labelling.verdicts.get(id_)
    return "is not shown" if verdict is None else fate(verdict, argument=id_ in debate.arguments)
