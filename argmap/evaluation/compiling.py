"""From a debate to its logic program.

Claims are the first atoms and arguments the next, both in the order of the file; then one atom for whatever a
reference names that is not there; then what the rules of the format need besides: ``a!`` ("the reason prevails"),
``c?`` ("the assumption prevails"), ``~c?``, and ``beaten`` atoms.  Where ``a!`` or ``c?`` has no opponent it could
ever be beaten by, it is the atom of the argument or the claim itself.

Opponents are never listed reason by reason, since 20,000 arguments on one claim would make 200 million literals.
For each side of a claim there is one chain of atoms over its distinct weights, ``beaten>=w :- o!`` and ``beaten>=w
:- beaten>=w'`` for the next weight up, and a reason looks at the least threshold that is no less than its weight.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from argmap.evaluation.program import Program, ProgramBuilder
from argmap.graph.rows import Rows, rows
from argmap.model import Argument, Assume, Debate, Direction
from argmap.model.entries import DEFAULT_WEIGHT

NOTHING = -1
"""In place of an atom or an index: there is none."""


class Compiled(NamedTuple):
    """A debate as a program, and what its atoms mean.

    Claims are numbered from 0; arguments too, and the atom of argument ``k`` is ``first_argument + k``.
    """

    debate: Debate
    program: Program
    claims: dict[str, int]
    """Each claim's number, which is its atom."""
    arguments: dict[str, int]
    """Each argument's atom."""
    first_argument: int
    targets: list[int]
    """Of each argument that supports or rebuts, the claim; else, or where there is none, NOTHING."""
    undercutting: list[bool]
    """Of each argument, whether it undercuts."""
    weights: list[int]
    """Of each argument, the rank of its weight from 1; an assumption's is 0."""
    prevails: list[int]
    """Of each argument, the atom of ``a!``; of an undercutter, its own."""
    assumptions: list[int]
    """Of each claim, the atom of ``c?`` or NOTHING."""
    assumes: list[Assume]
    """Of each claim, what it is assumed to be, the default spelt out."""
    supporters: Rows
    """Of each claim, the numbers of the arguments for it."""
    rebutters: Rows
    undercutters: Rows
    """Of each argument, the numbers of the arguments that undercut it."""
    contradictors: Rows
    """Of each claim, the claims that it contradicts or that contradict it, each once."""


class Chain(NamedTuple):
    """For some reasons, by distinct weight ascending: the atom of "one at least that heavy prevails"."""

    ranks: list[int]
    atoms: list[int]


EMPTY = Chain([], [])


class Sides(NamedTuple):
    """Who speaks for and against whom, as numbers."""

    targets: list[int]
    supporters: Rows
    rebutters: Rows
    undercutters: Rows
    contradictors: Rows


def compile_debate(debate: Debate) -> Compiled:
    """Compile a debate; what names nothing that is there is an atom without rules.  Linear in the file.

    Weights are compared exactly and stored as ranks.  Where many claims contradict each other and each has
    reasons of many weights, the program grows by the fewer weights of the two for each pair.
    """
    claims = {name: index for index, name in enumerate(debate.claims)}
    arguments = {name: index for index, name in enumerate(debate.arguments, len(claims))}
    sides = _sides(debate, claims, arguments)
    compiler = _Compiler(debate, sides)
    compiler.arguments(claims)
    compiler.claims()
    return Compiled(
        debate=debate,
        program=compiler.builder.finish(),
        claims=claims,
        arguments=arguments,
        first_argument=len(claims),
        targets=sides.targets,
        undercutting=[argument.direction is Direction.UNDERCUTS for argument in debate.arguments.values()],
        weights=compiler.weights,
        prevails=compiler.prevails,
        assumptions=compiler.assumptions,
        assumes=compiler.assumes,
        supporters=sides.supporters,
        rebutters=sides.rebutters,
        undercutters=sides.undercutters,
        contradictors=sides.contradictors,
    )


def _sides(debate: Debate, claims: dict[str, int], arguments: dict[str, int]) -> Sides:
    first = len(claims)
    targets = [NOTHING] * len(arguments)
    supporting: list[tuple[int, int]] = []
    rebutting: list[tuple[int, int]] = []
    undercutting: list[tuple[int, int]] = []
    supports, undercuts = Direction.SUPPORTS, Direction.UNDERCUTS
    for number, argument in enumerate(debate.arguments.values()):
        direction = argument.direction
        if direction is undercuts:
            atom = arguments.get(argument.target)
            if atom is not None:
                undercutting.append((atom - first, number))
            continue
        claim = claims.get(argument.target)
        if claim is not None:
            targets[number] = claim
            (supporting if direction is supports else rebutting).append((claim, number))
    clashes: dict[tuple[int, int], None] = {}
    for number, claim_entry in enumerate(debate.claims.values()):
        for name in claim_entry.contradicts:
            other = claims.get(name)
            if other is not None:
                clashes[number, other] = clashes[other, number] = None
    return Sides(
        targets,
        rows(first, supporting),
        rows(first, rebutting),
        rows(len(arguments), undercutting),
        rows(first, clashes),
    )


def _ranks(arguments: Iterable[Argument]) -> list[int]:
    """The rank of each argument's weight among the distinct weights, from 1."""
    weights = [argument.weight for argument in arguments]
    distinct: set[Decimal] = {weight for weight in weights if weight is not None} | {DEFAULT_WEIGHT}
    rank: dict[Decimal | None, int] = {weight: place for place, weight in enumerate(sorted(distinct), 1)}
    rank[None] = rank[DEFAULT_WEIGHT]
    return [rank[weight] for weight in weights]


class _Compiler:
    """Writes the rules of one debate."""

    __slots__ = (
        "_for",
        "assumes",
        "assumptions",
        "builder",
        "debate",
        "missing",
        "prevails",
        "sides",
        "weights",
    )

    def __init__(self, debate: Debate, sides: Sides) -> None:
        first, count = len(debate.claims), len(debate.arguments)
        self.debate = debate
        self.sides = sides
        self.missing = first + count
        self.builder = ProgramBuilder(first + count + 1)
        self.weights = _ranks(debate.arguments.values())
        self.prevails = list(range(first, first + count))
        self.assumes = self._assumes()
        self.assumptions = [NOTHING if assume is Assume.FALSE else 0 for assume in self.assumes]
        self._number_internal_atoms()
        self._for: dict[int, Chain] = {}

    def _assumes(self) -> list[Assume]:
        supporters = self.sides.supporters.sizes()
        true, false = Assume.TRUE, Assume.FALSE
        return [
            claim.assume or (false if count else true)
            for claim, count in zip(self.debate.claims.values(), supporters, strict=True)
        ]

    def _number_internal_atoms(self) -> None:
        """Give ``a!`` and ``c?`` atoms of their own where a rule of theirs differs from the entry's."""
        sides, new_atom, prevails = self.sides, self.builder.new_atom, self.prevails
        supporters, rebutters = sides.supporters.sizes(), sides.rebutters.sizes()
        clashes = sides.contradictors.sizes()
        for claim, assumption in enumerate(self.assumptions):
            if supporters[claim] and (rebutters[claim] or clashes[claim]):
                for number in sides.supporters.row(claim) + sides.rebutters.row(claim):
                    prevails[number] = new_atom()
            if assumption != NOTHING:
                own = supporters[claim] or clashes[claim]
                self.assumptions[claim] = new_atom() if own else claim

    def arguments(self, claims: dict[str, int]) -> None:
        """``a :- every premise, not u`` for every undercutter *u*."""
        missing, add, first = self.missing, self.builder.add, len(claims)
        undercutters = self.sides.undercutters
        for number, argument in enumerate(self.debate.arguments.values()):
            body = [2 * claims.get(premise, missing) for premise in argument.premises]
            body += [2 * (first + undercutter) + 1 for undercutter in undercutters.row(number)]
            add(first + number, body)

    def claims(self) -> None:
        """The rules of each claim, of its assumption and of the reasons for and against it."""
        sides, add = self.sides, self.builder.add
        supporters, rebutters = sides.supporters.sizes(), sides.rebutters.sizes()
        clashes = sides.contradictors.sizes()
        true = Assume.TRUE
        for claim, assume in enumerate(self.assumes):
            if supporters[claim]:
                self._supported(claim)
            elif assume is true and not rebutters[claim] and not clashes[claim]:
                add(claim, ())
                continue
            if self.assumptions[claim] != NOTHING:
                self._assumption(claim, self.assumptions[claim])

    def _supported(self, claim: int) -> None:
        """``c :- a!`` and ``c :- c?``, and where anything is against the claim, the rules of ``a!``."""
        add, prevails = self.builder.add, self.prevails
        supporters = self.sides.supporters.row(claim)
        rebutters = self.sides.rebutters.row(claim)
        clash = self.sides.contradictors.row(claim)
        for number in supporters:
            add(claim, (2 * prevails[number],))
        if rebutters or clash:
            self._reasons(supporters, self._opponents(claim, supporters, clash))
            self._reasons(rebutters, self._chain_for(claim))

    def _reasons(self, numbers: Iterable[int], opponents: Chain) -> None:
        """``a! :- a, not o!`` for every opponent *o* at least as heavy."""
        ranks, atoms = opponents
        first = len(self.debate.claims)
        for number in numbers:
            body = [2 * (first + number)]
            place = bisect_left(ranks, self.weights[number])
            if place < len(ranks):
                body.append(2 * atoms[place] + 1)
            self.builder.add(self.prevails[number], body)

    def _assumption(self, claim: int, assumption: int) -> None:
        """``c? :- not o!`` for every opponent *o*; also ``not ~c?``, and ``~c? :- not c?``, where it is unknown."""
        if assumption != claim:
            self.builder.add(claim, (2 * assumption,))
        rebutters = self.sides.rebutters.row(claim)
        opponents = [self.prevails[number] for number in rebutters]
        for other in self.sides.contradictors.row(claim):
            opponents += self._chain_for(other).atoms[:1]
            if self.assumptions[other] != NOTHING:
                opponents.append(self.assumptions[other])
        body = [2 * atom + 1 for atom in opponents]
        if self.assumes[claim] is Assume.UNKNOWN:
            denial = self.builder.new_atom()
            self.builder.add(denial, (2 * assumption + 1,))
            body.append(2 * denial + 1)
        self.builder.add(assumption, body)

    def _chain_for(self, claim: int) -> Chain:
        chain = self._for.get(claim)
        if chain is None:
            chain = self._for[claim] = self._chain(self.sides.supporters.row(claim))
        return chain

    def _chain(self, numbers: Sequence[int]) -> Chain:
        if not numbers:
            return EMPTY
        members: dict[int, list[int]] = defaultdict(list)
        for number in numbers:
            members[self.weights[number]].append(self.prevails[number])
        return self._link(members)

    def _opponents(self, claim: int, supporters: Iterable[int], clash: Iterable[int]) -> Chain:
        """The opponents of the arguments for a claim: its rebutters and the arguments for what contradicts it.

        Several chains are joined into one over the weights of the supporters, by way of whichever of the two
        has fewer weights, so that supporters times contradictors is never listed.
        """
        chains = [self._chain(self.sides.rebutters.row(claim)), *(self._chain_for(other) for other in clash)]
        chains = [chain for chain in chains if chain.ranks]
        if len(chains) < 2:
            return chains[0] if chains else EMPTY
        own = sorted({self.weights[number] for number in supporters})
        members: dict[int, list[int]] = defaultdict(list)
        for ranks, atoms in chains:
            if len(own) <= len(ranks):
                for rank in own:
                    place = bisect_left(ranks, rank)
                    if place < len(ranks):
                        members[rank].append(atoms[place])
            else:
                for rank, atom in zip(ranks, atoms, strict=True):
                    place = bisect_right(own, rank)
                    if place:
                        members[own[place - 1]].append(atom)
        return self._link(members)

    def _link(self, members: dict[int, list[int]]) -> Chain:
        """The chain of atoms by weight: true where an atom of that weight is, or the next atom up the chain."""
        add = self.builder.add
        ranks = sorted(members)
        atoms: list[int] = []
        for rank in reversed(ranks):
            feeding = members[rank] + atoms[-1:]
            if len(feeding) == 1:
                atoms.append(feeding[0])
                continue
            beaten = self.builder.new_atom()
            for atom in feeding:
                add(beaten, (2 * atom,))
            atoms.append(beaten)
        atoms.reverse()
        return Chain(ranks, atoms)
