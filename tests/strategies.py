"""Debates for tests: written in one line each, drawn at random, or drawn by hypothesis."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from random import Random

from hypothesis import strategies as st

from argmap.model import Argument, Assume, Claim, Debate, Direction, Standpoint

WEIGHTS = (None, None, Decimal("0.2"), Decimal("0.5"), Decimal("0.50"), Decimal("0.8"), Decimal(1))
GHOST = "ghost"
"""A name that no debate here has."""


def debate_of(
    *arguments: str,
    claims: Iterable[str] = (),
    assumed: Iterable[str] = (),
    unknown: Iterable[str] = (),
    doubted: Iterable[str] = (),
    clashes: Iterable[tuple[str, str]] = (),
) -> Debate:
    """A debate of arguments like ``"a: p, q supports c 0.7"``, its claims those that are named anywhere.

    ``assumed``, ``unknown`` and ``doubted`` claims say ``assume: true``, ``unknown`` and ``false``.
    """
    parsed = dict(_argument(line) for line in arguments)
    told = {
        **dict.fromkeys(assumed, Assume.TRUE),
        **dict.fromkeys(unknown, Assume.UNKNOWN),
        **dict.fromkeys(doubted, Assume.FALSE),
    }
    against: dict[str, tuple[str, ...]] = {}
    for one, other in clashes:
        against[one] = (*against.get(one, ()), other)
    names = [*claims, *told]
    for argument in parsed.values():
        names += argument.premises
        if argument.direction is not Direction.UNDERCUTS:
            names.append(argument.target)
    names += [name for pair in against.items() for name in (pair[0], *pair[1])]
    return Debate(
        title="A debate",
        claims={
            name: Claim(name, f"It is so: {name}.", assume=told.get(name), contradicts=against.get(name, ()))
            for name in dict.fromkeys(names)
            if name != GHOST
        },
        arguments=parsed,
    )


def _argument(line: str) -> tuple[str, Argument]:
    name, _, rest = line.partition(": ")
    for direction in Direction:
        premises, found, target = rest.partition(f" {direction.value} ")
        if found:
            target, _, weight = target.partition(" ")
            listed = tuple(premise.strip() for premise in premises.split(","))
            return name, Argument(name, listed, direction, target, weight=Decimal(weight) if weight else None)
    raise ValueError(f"no direction in {line!r}")


def random_debate(random: Random, claims: int = 6, arguments: int = 9) -> Debate:
    """A debate of up to so many claims and arguments, with every construct of the format that labels read.

    How often each construct is used differs from debate to debate, so that some are all undercuts, some all
    contradictions, some all circles; in some, what is argued from and what is argued about are kept apart, so
    that much stands and is weighed.
    """
    names = [f"c{number}" for number in range(random.randint(1, claims))]
    half = random.choice((0, 0, (len(names) + 1) // 2))
    grounds, theses = names[half:] or names, names[:half] or names
    steps = [f"a{number}" for number in range(random.randint(0, arguments))]
    assumes = random.choice(
        ([None], [None, Assume.TRUE], [None, Assume.UNKNOWN], [Assume.FALSE, None], [None, *Assume])
    )
    directions = random.choice(
        (list(Direction), [Direction.SUPPORTS, Direction.REBUTS], [Direction.SUPPORTS, Direction.UNDERCUTS])
    )
    weights = random.choice((WEIGHTS, WEIGHTS[:1], WEIGHTS[2:]))
    clash = random.choice((0, 0, 1, 2))
    ghost = random.choice((0.0, 0.0, 0.0, 0.1))

    def name_from(pool: list[str]) -> str:
        return GHOST if not pool or random.random() < ghost else random.choice(pool)

    return Debate(
        title="A debate",
        claims={
            name: Claim(
                name,
                f"It is so: {name}.",
                assume=random.choice(assumes),
                contradicts=tuple(
                    other
                    for other in (name_from(names) for _ in range(random.randint(0, clash)))
                    if other != name
                ),
            )
            for name in names
        },
        arguments={
            step: Argument(
                step,
                tuple(dict.fromkeys(name_from(grounds) for _ in range(random.choice((1, 1, 1, 2, 3))))),
                direction,
                name_from(steps if direction is Direction.UNDERCUTS else theses),
                weight=random.choice(weights),
            )
            for step, direction in ((step, random.choice(directions)) for step in steps)
        },
    )


def random_standpoint(random: Random, debate: Debate) -> Standpoint:
    """A standpoint that accepts some claims and rejects some claims and arguments, some of both perhaps."""
    names = [*debate.claims, *debate.arguments]
    return Standpoint(
        accepts=tuple(name for name in debate.claims if random.random() < 0.2),
        rejects=tuple(name for name in names if random.random() < 0.15),
    )


def debates(claims: int = 6, arguments: int = 9) -> st.SearchStrategy[Debate]:
    """Random debates that hypothesis can shrink."""
    return st.randoms(use_true_random=False).map(lambda random: random_debate(random, claims, arguments))


@st.composite
def debates_with_standpoints(draw: st.DrawFn) -> tuple[Debate, Standpoint]:
    """Random debates, each with a random standpoint on it."""
    random = draw(st.randoms(use_true_random=False))
    debate = random_debate(random)
    return debate, random_standpoint(random, debate)
