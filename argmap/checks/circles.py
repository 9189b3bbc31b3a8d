"""Circles of support, each as claims and arguments that a person can follow."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from argmap.graph.rows import components, rows
from argmap.model import Debate, Direction

MOST_IN_A_KNOT = 20
"""How many circles are named where many run through one another."""


class Knot(NamedTuple):
    """Claims each of which carries all the others, and the arguments by which they do, in the order of the file.

    A strongly connected component of support with more than one claim.
    """

    claims: frozenset[str]
    arguments: tuple[str, ...]


class Circle(NamedTuple):
    """``claims[i]`` is a premise of ``arguments[i]``, which supports the next claim; the last, the first claim."""

    claims: tuple[str, ...]
    arguments: tuple[str, ...]
    unnamed: int = 0
    """How many arguments of the knot no circle names; told of the knot's last circle alone."""


def knots(debate: Debate) -> Iterator[Knot]:
    """Yield the knots of a debate.  An argument with its conclusion among its own premises alone makes none.

    Linear in the debate (Tarjan 1972).
    """
    ids = list(debate.claims)
    number = {id_: index for index, id_ in enumerate(ids)}
    steps = [
        (number[premise], number[argument.target])
        for argument in debate.arguments.values()
        if argument.direction is Direction.SUPPORTS and argument.target in number
        for premise in argument.premises
        if premise in number
    ]
    found = [part for part in components(rows(len(ids), steps)) if len(part) > 1]
    knot_of = {ids[claim]: index for index, part in enumerate(found) for claim in part}
    arguments: list[list[str]] = [[] for _ in found]
    for argument in debate.arguments.values():
        knot = knot_of.get(argument.target)
        if knot is not None and argument.direction is Direction.SUPPORTS:
            others = (premise for premise in argument.premises if premise != argument.target)
            if any(knot_of.get(premise) == knot for premise in others):
                arguments[knot].append(argument.id)
    for part, members in zip(found, arguments, strict=True):
        yield Knot(frozenset(ids[claim] for claim in part), tuple(members))


def support_circles(debate: Debate) -> Iterator[Circle]:
    """Yield circles of two or more arguments until every argument that is in one is in one of those yielded.

    Each is a shortest circle through the first argument, in the order of the file, that none before it has.  It
    begins with its first claim in the order of the file.  Of a knot at most :data:`MOST_IN_A_KNOT` are yielded.
    """
    rank = {id_: index for index, id_ in enumerate(debate.claims)}
    for knot in knots(debate):
        uses: dict[str, list[str]] = {}
        for id_ in knot.arguments:
            for premise in debate.arguments[id_].premises:
                uses.setdefault(premise, []).append(id_)
        covered: set[str] = set()
        named: list[Circle] = []
        for id_ in knot.arguments:
            if id_ not in covered and len(named) < MOST_IN_A_KNOT:
                circle = _rotated(_shortest(debate, knot, uses, id_), rank)
                covered.update(circle.arguments)
                named.append(circle)
        unnamed = len(set(knot.arguments) - covered)
        yield from named[:-1]
        yield named[-1]._replace(unnamed=unnamed)


def _shortest(debate: Debate, knot: Knot, uses: Mapping[str, list[str]], last: str) -> Circle:
    """Return a shortest circle that an argument closes: breadth first from its conclusion to one of its premises."""
    start = debate.arguments[last].target
    ends = knot.claims.intersection(debate.arguments[last].premises) - {start}
    came_by: dict[str, tuple[str, str]] = {}
    waiting = deque([start])
    while waiting:
        claim = waiting.popleft()
        if claim in ends:
            return _circle(came_by, start, claim, last)
        for id_ in uses.get(claim, ()):
            target = debate.arguments[id_].target
            if target != start and target not in came_by:
                came_by[target] = (claim, id_)
                waiting.append(target)
    raise AssertionError("the claims of a knot reach one another")


def _circle(came_by: Mapping[str, tuple[str, str]], start: str, end: str, last: str) -> Circle:
    claims, arguments = [end], [last]
    while claims[-1] != start:
        claim, argument = came_by[claims[-1]]
        claims.append(claim)
        arguments.append(argument)
    return Circle(tuple(reversed(claims)), tuple(reversed(arguments)))


def _rotated(circle: Circle, rank: Mapping[str, int]) -> Circle:
    first = min(range(len(circle.claims)), key=lambda index: rank[circle.claims[index]])
    return Circle(
        circle.claims[first:] + circle.claims[:first], circle.arguments[first:] + circle.arguments[:first]
    )
