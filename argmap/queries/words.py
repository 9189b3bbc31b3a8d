"""The words for labels as commands and screens ask for them."""

from __future__ import annotations

from collections import Counter

from argmap.evaluation import Labelling
from argmap.evaluation.words.marks import mark, mark_of_reason, names, word
from argmap.evaluation.words.sentences import Sentences
from argmap.evaluation.words.standpoints import standpoint_words
from argmap.graph.relations import Relations
from argmap.model import Debate

__all__ = ["Sentences", "mark", "mark_of_reason", "names", "sentence", "standpoint_words", "summary", "word"]


def sentence(debate: Debate, relations: Relations, labelling: Labelling, id_: str) -> str:
    """Return the label of a claim or argument and its reason in words, as ``falls: undercut by shared-structure``.

    For many entries of one labelling, keep one :class:`Sentences`.
    """
    return Sentences(debate, relations, labelling).sentence(id_)


def summary(debate: Debate, labelling: Labelling) -> str:
    """Return how many claims and arguments stand, are open, fall, are not shown or lack a premise.

    What there is none of is left out: ``5 stand, 3 open, 2 fall``.
    """
    counts = Counter(
        word(verdict, argument=id_ in debate.arguments) for id_, verdict in labelling.verdicts.items()
    )
    plurals = {"stands": "stand", "falls": "fall", "lacks a premise": "lack a premise"}
    parts = []
    for form in ("stands", "open", "falls", "not shown", "lacks a premise"):
        count = counts[form]
        if count:
            parts.append(f"{count} {form if count == 1 else plurals.get(form, form)}")
    return ", ".join(parts)
