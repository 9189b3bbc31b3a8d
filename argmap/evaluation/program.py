"""A normal logic program in flat integer lists.

Atoms are numbered from 0.  A literal is ``2 * atom`` for the atom and ``2 * atom + 1`` for its negation, so that
one list of rows, by literal, holds the rules that a decided atom satisfies and those that it kills.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, repeat
from typing import NamedTuple

from argmap.graph.rows import Rows, rows_of


class Program(NamedTuple):
    """A finished program: nothing in it is changed by evaluating it."""

    atoms: int
    heads: list[int]
    """The head of each rule."""
    bodies: Rows
    """The literals of each rule."""
    occurrences: Rows
    """The rules in which each literal occurs."""
    rules: Rows
    """The rules of each atom."""
    sizes: list[int]
    """How many literals each rule has."""
    counts: list[int]
    """How many rules each atom has."""
    facts: list[int]
    """The rules without a body."""
    ruleless: list[int]
    """The atoms without a rule."""


class ProgramBuilder:
    """Collects rules; :meth:`finish` sorts them into a :class:`Program`."""

    __slots__ = ("atoms", "ends", "heads", "literals")

    def __init__(self, atoms: int) -> None:
        self.atoms = atoms
        self.heads: list[int] = []
        self.ends: list[int] = [0]
        self.literals: list[int] = []

    def new_atom(self) -> int:
        """Number one more atom."""
        self.atoms += 1
        return self.atoms - 1

    def add(self, head: int, body: Iterable[int]) -> None:
        """Add the rule ``head :- body``, the body as literals."""
        self.heads.append(head)
        self.literals.extend(body)
        self.ends.append(len(self.literals))

    def finish(self) -> Program:
        """The program of the rules so far.  O(atoms + literals)."""
        heads, atoms = self.heads, self.atoms
        bodies = Rows(self.ends, self.literals)
        sizes = bodies.sizes()
        users = list(chain.from_iterable(map(repeat, range(len(sizes)), sizes)))
        rules = rows_of(atoms, heads, range(len(heads)))
        counts = rules.sizes()
        return Program(
            atoms=atoms,
            heads=heads,
            bodies=bodies,
            occurrences=rows_of(2 * atoms, self.literals, users),
            rules=rules,
            sizes=sizes,
            counts=counts,
            facts=[rule for rule, size in enumerate(sizes) if not size],
            ruleless=[atom for atom, count in enumerate(counts) if not count],
        )
