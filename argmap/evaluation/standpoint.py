"""Standpoints: what is accepted and rejected, by name and in the program."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeVar

from argmap.errors import UnknownNameError
from argmap.evaluation.compiling import NOTHING, Compiled
from argmap.model import Debate, Position, Scenario, Standpoint

T = TypeVar("T")


def standpoint_of(
    debate: Debate,
    *,
    positions: Iterable[str] = (),
    scenarios: Iterable[str] = (),
    accepts: Iterable[str] = (),
    rejects: Iterable[str] = (),
) -> Standpoint:
    """The union of some positions, some scenarios and a person's own accepted and rejected names.

    Raises UnknownNameError for a position or scenario that the debate does not have, an accepted name that is
    not a claim and a rejected one that is neither a claim nor an argument.  What a position or scenario itself
    names is taken as it is: a fault in it is a finding about the debate.
    """
    positions, scenarios = tuple(dict.fromkeys(positions)), tuple(dict.fromkeys(scenarios))
    accepts, rejects = tuple(accepts), tuple(rejects)
    taken: list[Position | Scenario] = [_entry(debate.positions, name, "position") for name in positions]
    taken += [_entry(debate.scenarios, name, "scenario") for name in scenarios]
    for name in accepts:
        if name not in debate.claims and name in debate.arguments:
            raise UnknownNameError(f"{name} is an argument", "only claims are accepted; accept its premises")
        _entry(debate.claims, name, "claim")
    for name in rejects:
        if name not in debate.claims:
            _entry({**debate.claims, **debate.arguments}, name, "claim or argument")
    accepted = [name for entry in taken for name in entry.accepts] + list(accepts)
    rejected = [name for entry in taken for name in entry.rejects] + list(rejects)
    return Standpoint(positions, scenarios, tuple(dict.fromkeys(accepted)), tuple(dict.fromkeys(rejected)))


def _entry(entries: Mapping[str, T], name: str, word: str) -> T:
    entry = entries.get(name)
    if entry is None:
        from difflib import get_close_matches  # only on the way to an error: 5 ms that no other run pays

        nearest = get_close_matches(name, entries, n=3, cutoff=0.5)
        raise UnknownNameError(
            f"no {word} {name}", f"did you mean {', '.join(nearest)}?" if nearest else None
        )
    return entry


class Stance(NamedTuple):
    """A standpoint in the numbers of a compiled debate.

    Acceptance wins over rejection: ``rejected`` holds no claim that is accepted.
    """

    accepted: frozenset[int]
    rejected: frozenset[int]
    rejected_arguments: frozenset[int]
    """By their atoms."""


def stance(compiled: Compiled, standpoint: Standpoint) -> Stance:
    """The numbers of what a standpoint accepts and rejects; names that are not in the debate have no effect."""
    claims, arguments = compiled.claims, compiled.arguments
    accepted = frozenset(claims[name] for name in standpoint.accepts if name in claims)
    return Stance(
        accepted,
        frozenset(claims[name] for name in standpoint.rejects if name in claims) - accepted,
        frozenset(arguments[name] for name in standpoint.rejects if name in arguments),
    )


def dead_rules(compiled: Compiled, stance: Stance) -> set[int]:
    """The rules that a standpoint takes out of the program; the claims that it accepts become facts."""
    rules = compiled.program.rules
    dead: set[int] = set()
    for claim in stance.accepted:
        dead.update(rules.row(claim))
        dead.update(_rules_of_assumption(compiled, claim))
        for other in compiled.contradictors.row(claim):
            dead.update(_rules_of_reasons(compiled, other))
    for claim in stance.rejected:
        dead.update(rules.row(claim))
        dead.update(_rules_of_reasons(compiled, claim))
    for atom in stance.rejected_arguments:
        dead.update(rules.row(atom))
    return dead


def _rules_of_assumption(compiled: Compiled, claim: int) -> list[int]:
    assumption = compiled.assumptions[claim]
    return [] if assumption == NOTHING else compiled.program.rules.row(assumption)


def _rules_of_reasons(compiled: Compiled, claim: int) -> Iterable[int]:
    """The rules of the assumption of a claim and of ``a!`` for each argument for it that can be beaten.

    Where ``a!`` is the atom of the argument itself, nothing looks at it but the rules of the claim.
    """
    yield from _rules_of_assumption(compiled, claim)
    for number in compiled.supporters.row(claim):
        atom = compiled.prevails[number]
        if atom != compiled.first_argument + number:
            yield from compiled.program.rules.row(atom)
