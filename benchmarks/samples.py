"""Debates of any size, the same for the same seed."""

from __future__ import annotations

import random
from decimal import Decimal

from argmap.model import Argument, Claim, Debate, Direction

_WORDS = " ".join(
    [
        "the model training images copies licence market author weights court fair use style artist",
        "compression data structure output prompt memory extraction right holder public work",
        "purpose factor judge evidence code",
    ]
).split()


def debate_text(entries: int, seed: int = 7) -> str:
    """Return a debate file of about ``entries`` claims and arguments, three claims to two arguments."""
    chance = random.Random(seed)
    claims = entries * 3 // 5
    arguments = entries - claims
    lines = ["argmap: 1", "title: A large debate", "sources:"]
    lines += [
        f"  source-{n}:\n    title: Source number {n}\n    issued: 2023-01-15"
        for n in range(claims // 20 + 1)
    ]
    lines.append("claims:")
    for n in range(claims):
        lines.append(f"  claim-{n}:")
        lines.append(f"    text: {_sentence(chance)}")
        lines.append(f"    kind: {chance.choice(('empirical', 'legal', 'normative', 'conceptual'))}")
        if n % 2:
            lines.append(f"    sources: [source-{chance.randrange(claims // 20 + 1)}]")
        if n % 5 == 0:
            lines.append("    assume: unknown")
        if n % 9 == 0:
            lines.append(f"    note: >-\n      {_sentence(chance)}\n      {_sentence(chance)}")
    lines.append("arguments:")
    for n in range(arguments):
        target = chance.randrange(claims)
        premises = {chance.randrange(claims) for _ in range(chance.choice((1, 1, 2, 3)))} - {target}
        lines.append(f"  argument-{n}:")
        lines.append(
            f"    premises: [{', '.join(f'claim-{p}' for p in sorted(premises) or [(target + 1) % claims])}]"
        )
        direction = chance.choice(("supports", "supports", "rebuts", "undercuts"))
        if direction == "undercuts" and n:
            lines.append(f"    undercuts: argument-{chance.randrange(n)}")
        else:
            lines.append(f"    {'supports' if direction == 'undercuts' else direction}: claim-{target}")
        if n % 4 == 0:
            lines.append(f"    weight: 0.{chance.randrange(1, 10)}")
    return "\n".join(lines) + "\n"


def _sentence(chance: random.Random) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(chance.randrange(8, 30))).capitalize() + "."


def star(arguments: int, *, targets: int, seed: int = 3) -> Debate:
    """Return ``arguments`` arguments of many weights, half for and half against, over ``targets`` claims."""
    chance = random.Random(seed)
    claims = {f"target-{n}": Claim(f"target-{n}", "A target.") for n in range(targets)}
    claims |= {f"premise-{n}": Claim(f"premise-{n}", "A premise.") for n in range(arguments)}
    made = {
        f"argument-{n}": Argument(
            f"argument-{n}",
            (f"premise-{n}",),
            Direction.SUPPORTS if n % 2 else Direction.REBUTS,
            f"target-{n % targets}",
            weight=Decimal(chance.randrange(1, 1001)) / 1000,
        )
        for n in range(arguments)
    }
    return Debate("Star", claims=claims, arguments=made)
