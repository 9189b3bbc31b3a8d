"""The well-founded model: propagation, and the removal of what supports only itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.evaluation.program import Program
from argmap.evaluation.propagation import Model, propagate, start
from argmap.graph.rows import Rows, components, rows_of


def well_founded(program: Program, facts: Iterable[int] = (), dead: Iterable[int] = ()) -> Model:
    """The well-founded model of a program, with further atoms as facts and some rules taken out.

    Van Gelder, Ross and Schlipf (1991).  What propagation leaves undecided is searched for atoms that support
    only themselves; they become false, and what is then left is searched once more.  Only where that finds some
    again is the rest split into strongly connected components and searched part by part, dependencies first.
    Linear in the program but for circles within circles, where a part is searched again each time something in
    it was decided.

    Example::

        >>> from argmap.evaluation.program import ProgramBuilder
        >>> builder = ProgramBuilder(2)
        >>> builder.add(0, [0])           # 0 :- 0.
        >>> builder.add(1, [1])           # 1 :- not 0.
        >>> [mark > 0 for mark in well_founded(builder.finish()).marks]
        [False, True]
    """
    model = start(program, facts, dead)
    marks = model.marks
    pending = [[atom for atom, mark in enumerate(marks) if not mark]]
    searches = 0
    while pending:
        component = [atom for atom in pending.pop() if not marks[atom]]
        circle = unfounded(model, component)
        if not circle:
            continue
        model.unfounded = True
        _falsify(model, circle)
        left = [atom for atom in component if not marks[atom]]
        searches += 1
        pending.extend([left] if searches < 2 else _parts(model, left))
    return model


def _parts(model: Model, atoms: list[int]) -> list[list[int]]:
    """The components of undecided atoms in which something could support itself, dependencies last."""
    graph = dependencies(model, atoms)
    parts = [
        [atoms[node] for node in part]
        for part in components(graph)
        if len(part) > 1 or part[0] in graph.row(part[0])
    ]
    parts.reverse()
    return parts


def unfounded(model: Model, component: Sequence[int]) -> list[int]:
    """The greatest set of undecided atoms of the component that only support each other.

    The component has to hold every undecided atom that its own atoms depend on and that may yet turn out
    unfounded; what is undecided outside it counts as founded.
    """
    program, need = model.program, model.need
    rule_starts, rule_items = program.rules.starts, program.rules.items
    body_starts, body_items = program.bodies.starts, program.bodies.items
    uses, users = program.occurrences.starts, program.occurrences.items
    members = frozenset(component)
    without = set(component)  # not shown to be founded
    waiting: dict[int, int] = {}  # of each rule alive, how many of its atoms are not shown to be founded
    founded: list[int] = []
    for atom in component:
        for rule in rule_items[rule_starts[atom] : rule_starts[atom + 1]]:
            if need[rule] > 0:
                body = body_items[body_starts[rule] : body_starts[rule + 1]]
                waiting[rule] = len([1 for lit in body if not lit & 1 and lit >> 1 in members])
                if not waiting[rule] and atom in without:
                    without.discard(atom)
                    founded.append(atom)
    while founded:
        atom = founded.pop()
        for rule in users[uses[2 * atom] : uses[2 * atom + 1]]:
            if rule in waiting:
                waiting[rule] -= 1
                head = program.heads[rule]
                if not waiting[rule] and head in without:
                    without.discard(head)
                    founded.append(head)
    return [atom for atom in component if atom in without]


def _falsify(model: Model, circle: Sequence[int]) -> None:
    """Make an unfounded set false, what depends on a circle in a later round than the circle itself."""
    marks = model.marks
    graph = dependencies(model, circle, negated=False)
    rounds = [0] * len(circle)
    last = model.round
    for part in components(graph):
        below = [rounds[child] for node in part for child in graph.row(node)]
        now = max(below, default=0) or model.round
        now += 1
        last = max(last, now)
        for node in part:
            rounds[node] = now
    for atom, now in zip(circle, rounds, strict=True):
        marks[atom] = -now
    model.round = last
    propagate(model, [2 * atom + 1 for atom in circle])


def dependencies(model: Model, atoms: Sequence[int], *, negated: bool = True) -> Rows:
    """The rows of which of ``atoms`` each of them depends on through rules still alive, by place in ``atoms``."""
    program, need = model.program, model.need
    place = {atom: node for node, atom in enumerate(atoms)}
    sources: list[int] = []
    targets: list[int] = []
    for node, atom in enumerate(atoms):
        for rule in program.rules.row(atom):
            if need[rule] > 0:
                for literal in program.bodies.row(rule):
                    child = place.get(literal >> 1)
                    if child is not None and (negated or not literal & 1):
                        sources.append(node)
                        targets.append(child)
    return rows_of(len(atoms), sources, targets)
