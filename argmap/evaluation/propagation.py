"""Unit propagation with counters: what follows, step by step, from what is decided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from argmap.evaluation.program import Program


@dataclass(slots=True)
class Model:
    """A three-valued model in the making.

    ``marks[atom]`` is the round in which the atom became true, minus the round in which it became false, or 0
    while it is undecided.  ``need[rule]`` counts the literals of a rule that are not yet satisfied; it is
    negative once one of them is false.  ``support[atom]`` counts the rules of an atom that are still alive.
    """

    program: Program
    marks: list[int]
    need: list[int]
    support: list[int]
    round: int = 0
    """The last round in which anything was decided."""
    unfounded: bool = False
    """Whether anything was made false because it supports only itself."""


def start(
    program: Program, facts: Iterable[int], dead: Iterable[int], known: Mapping[int, int] | None = None
) -> Model:
    """The model that propagation alone gives, with further atoms as facts and some rules taken out.

    ``known`` has atoms with their marks, which are taken as they are, 0 for what stays undecided, whatever rules
    the program has for them.
    """
    model = Model(program, [0] * program.atoms, program.sizes[:], program.counts[:], round=1)
    marks, need, support, heads = model.marks, model.need, model.support, program.heads
    decided: list[int] = []
    later: dict[int, list[int]] = {}
    for atom, mark in (known or {}).items():
        marks[atom] = mark
        for rule in program.rules.row(atom):
            need[rule] = -1
        if mark:
            later.setdefault(abs(mark), []).append(2 * atom + (mark < 0))
    for atom in facts:
        if not marks[atom]:
            marks[atom] = 1
            decided.append(2 * atom)
    for rule in dead:
        if need[rule] >= 0:
            need[rule] = -1
            head = heads[rule]
            support[head] -= 1
            if not support[head] and not marks[head]:
                marks[head] = -1
                decided.append(2 * head + 1)
    for rule in program.facts:
        head = heads[rule]
        if not need[rule] and not marks[head]:
            marks[head] = 1
            decided.append(2 * head)
    for atom in program.ruleless:
        if not marks[atom]:
            marks[atom] = -1
            decided.append(2 * atom + 1)
    propagate(model, decided + later.pop(1, []), later)
    return model


def propagate(model: Model, decided: list[int], later: dict[int, list[int]] | None = None) -> None:
    """Decide all that follows from literals just decided, round by round.

    Dowling and Gallier (1984): each literal of the program is touched once over the life of a model.  The round
    of an atom is one more than that of the last thing needed to decide it, whatever the order of the list.
    ``later`` has literals that are known, by the round that decided them.
    """
    marks, need, support, heads = model.marks, model.need, model.support, model.program.heads
    starts, items = model.program.occurrences.starts, model.program.occurrences.items
    now = model.round
    while decided or later:
        if not decided and later:
            now = min(later)
            decided = later.pop(now)
        now += 1
        following: list[int] = []
        for literal in decided:
            for rule in items[starts[literal] : starts[literal + 1]]:
                left = need[rule] - 1
                need[rule] = left
                if not left:
                    head = heads[rule]
                    if not marks[head]:
                        marks[head] = now
                        following.append(2 * head)
            denied = literal ^ 1
            for rule in items[starts[denied] : starts[denied + 1]]:
                if need[rule] > 0:
                    need[rule] = -1
                    head = heads[rule]
                    left = support[head] - 1
                    support[head] = left
                    if not left and not marks[head]:
                        marks[head] = -now
                        following.append(2 * head + 1)
        if following:
            model.round = now
        decided = following + later.pop(now, []) if later else following
