"""What goes round: false atoms that only support each other, and undecided ones that wait for each other."""

from __future__ import annotations

from argmap.evaluation.propagation import Model
from argmap.evaluation.wellfounded import dependencies
from argmap.graph.rows import Rows, components, rows_of


def conflicting_atoms(model: Model) -> frozenset[int]:
    """The undecided atoms that wait for something that waits for them."""
    undecided = [atom for atom, mark in enumerate(model.marks) if not mark]
    return _on_cycle(undecided, dependencies(model, undecided))


def circular_atoms(model: Model, dead: set[int]) -> frozenset[int]:
    """The false atoms on a circle of support that nothing but the circle makes false.

    First the false atoms that would be false without looking for circles, given what is true in the end: those
    each of whose rules has a true atom negated or one of these very atoms as a premise.  What remains supports
    itself, and its members on a cycle are the answer.  Linear in the program.
    """
    program, marks = model.program, model.marks
    live = _rules_left(model, dead)
    remaining = {
        atom
        for atom, mark in enumerate(marks)
        if mark < 0 and any(live[rule] for rule in program.rules.row(atom))
    }
    false_atoms = sorted(remaining)
    sources: list[int] = []
    targets: list[int] = []
    place = {atom: node for node, atom in enumerate(false_atoms)}
    for node, atom in enumerate(false_atoms):
        for rule in program.rules.row(atom):
            if live[rule]:
                for literal in program.bodies.row(rule):
                    if not literal & 1 and literal >> 1 in place:
                        sources.append(node)
                        targets.append(place[literal >> 1])
    return _on_cycle(false_atoms, rows_of(len(false_atoms), sources, targets))


def _rules_left(model: Model, dead: set[int]) -> list[bool]:
    """The rules that are false in the model only because of atoms that support themselves."""
    program, marks = model.program, model.marks
    live = [True] * len(program.heads)
    support = program.counts[:]
    falling: list[int] = []

    def kill(rule: int) -> None:
        live[rule] = False
        head = program.heads[rule]
        support[head] -= 1
        if not support[head] and marks[head] < 0:
            falling.append(head)

    for rule in dead:
        kill(rule)
    for atom, mark in enumerate(marks):
        if mark > 0:
            for rule in program.occurrences.row(2 * atom + 1):
                if live[rule]:
                    kill(rule)
    falling += [atom for atom in program.ruleless if marks[atom] < 0]
    while falling:
        for rule in program.occurrences.row(2 * falling.pop()):
            if live[rule]:
                kill(rule)
    return live


def _on_cycle(atoms: list[int], graph: Rows) -> frozenset[int]:
    """Those of the atoms that lead back to themselves."""
    return frozenset(
        atoms[node] for part in components(graph) for node in part if len(part) > 1 or node in graph.row(node)
    )
