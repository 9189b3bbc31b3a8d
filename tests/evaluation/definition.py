"""What stands, straight from the definition: slow, with nothing shared with the package but its plain values.

The rules are those of the format's table, written with atoms as strings and every opponent listed; the model is
Van Gelder's alternating fixpoint; the reasons are the format's table read line by line.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from argmap.model import Argument, Assume, Debate, Direction, Standpoint


@dataclass(frozen=True)
class Rule:
    head: str
    positive: frozenset[str] = frozenset()
    negated: frozenset[str] = frozenset()


def least_model(rules: Iterable[Rule], assumed_true: frozenset[str]) -> frozenset[str]:
    """Gamma: the least model of the rules that are left when a negation holds of all that is not assumed true."""
    left = [rule for rule in rules if not rule.negated & assumed_true]
    true: set[str] = set()
    while True:
        more = {rule.head for rule in left if rule.positive <= true} - true
        if not more:
            return frozenset(true)
        true |= more


def alternating_fixpoint(rules: Iterable[Rule]) -> tuple[frozenset[str], frozenset[str]]:
    """The atoms that are true, and those that are not false, in the well-founded model (Van Gelder 1993)."""
    listed = list(rules)
    true: frozenset[str] = frozenset()
    while True:
        possible = least_model(listed, true)
        further = least_model(listed, possible)
        if further == true:
            return true, possible
        true = further


class Definition:
    """A debate from a standpoint, evaluated by the book."""

    def __init__(self, debate: Debate, standpoint: Standpoint) -> None:
        self.debate = debate
        self.accepted = {name for name in standpoint.accepts if name in debate.claims}
        self.rejected = set(standpoint.rejects) - self.accepted
        self.rules = [*self._claim_rules(), *self._argument_rules()]
        self.true, self.possible = alternating_fixpoint(self.rules)

    def arguments(self, direction: Direction, target: str) -> list[Argument]:
        found = [a for a in self.debate.arguments.values() if a.direction is direction and a.target == target]
        known = self.debate.arguments if direction is Direction.UNDERCUTS else self.debate.claims
        return found if target in known else []

    def supporters(self, claim: str) -> list[Argument]:
        return self.arguments(Direction.SUPPORTS, claim)

    def rebutters(self, claim: str) -> list[Argument]:
        return self.arguments(Direction.REBUTS, claim)

    def undercutters(self, argument: str) -> list[Argument]:
        return self.arguments(Direction.UNDERCUTS, argument)

    def contradictors(self, claim: str) -> list[str]:
        claims = self.debate.claims
        return [d for d in claims if d in claims[claim].contradicts or claim in claims[d].contradicts]

    def assume(self, claim: str) -> Assume:
        said = self.debate.claims[claim].assume
        return said or (Assume.FALSE if self.supporters(claim) else Assume.TRUE)

    def reasons_for(self, claim: str) -> list[tuple[str, Decimal]]:
        """The prevailing atoms of the reasons for a claim, with their weights."""
        reasons = [(f"{a.id}!", a.effective_weight) for a in self.supporters(claim)]
        if self.assume(claim) is not Assume.FALSE:
            reasons.append((f"{claim}?", Decimal(0)))
        return reasons

    def opponents(self, claim: str) -> list[tuple[str, Decimal]]:
        """The opponents of a reason for a claim, with their weights."""
        against = [(f"{a.id}!", a.effective_weight) for a in self.rebutters(claim)]
        return against + [reason for d in self.contradictors(claim) for reason in self.reasons_for(d)]

    def _clashes_with_accepted(self, claim: str) -> bool:
        return any(d in self.accepted for d in self.contradictors(claim))

    def _claim_rules(self) -> Iterable[Rule]:
        for c in self.debate.claims:
            if c in self.accepted:
                yield Rule(c)
            elif c not in self.rejected:
                for a in self.supporters(c):
                    yield Rule(c, frozenset({f"{a.id}!"}))
                if self.assume(c) is not Assume.FALSE:
                    yield Rule(c, frozenset({f"{c}?"}))
                    against = {o for o, _ in self.opponents(c)}
                    against |= {d for d in self.contradictors(c) if d in self.accepted}
                    if self.assume(c) is Assume.UNKNOWN:
                        against.add(f"~{c}?")
                        yield Rule(f"~{c}?", frozenset(), frozenset({f"{c}?"}))
                    yield Rule(f"{c}?", frozenset(), frozenset(against))

    def _argument_rules(self) -> Iterable[Rule]:
        for a in self.debate.arguments.values():
            if a.id not in self.rejected:
                undercutters = frozenset(u.id for u in self.undercutters(a.id))
                yield Rule(a.id, frozenset(a.premises), undercutters)
            if a.direction is Direction.UNDERCUTS:
                continue
            if a.target not in self.debate.claims:
                yield Rule(f"{a.id}!", frozenset({a.id}))
                continue
            if a.direction is Direction.SUPPORTS and a.target in self.rejected:
                continue
            if a.direction is Direction.SUPPORTS:
                against = self.opponents(a.target)
            else:
                against = [(f"{s.id}!", s.effective_weight) for s in self.supporters(a.target)]
            beaten_by = {o for o, weight in against if weight >= a.effective_weight}
            if a.direction is Direction.SUPPORTS:
                beaten_by |= {d for d in self.contradictors(a.target) if d in self.accepted}
            yield Rule(f"{a.id}!", frozenset({a.id}), frozenset(beaten_by))

    # Labels and their reasons

    def label(self, atom: str) -> str:
        return "in" if atom in self.true else "undec" if atom in self.possible else "out"

    def prevails(self, argument: str) -> str | None:
        entry = self.debate.arguments[argument]
        if entry.direction is Direction.UNDERCUTS or entry.target in self.accepted | self.rejected:
            return None
        return self.label(f"{argument}!")

    def reason(self, name: str) -> str:
        kind = "claim" if name in self.debate.claims else "argument"
        reasons: dict[str, bool] = getattr(self, f"_{kind}_{self.label(name)}")(name)
        return next(reason.partition(" ")[0] for reason, applies in reasons.items() if applies)

    def _argument_in(self, name: str) -> dict[str, bool]:
        return {"holds": True}

    def _argument_out(self, name: str) -> dict[str, bool]:
        return {
            "rejected": name in self.rejected,
            "undercut": any(self.label(u.id) == "in" for u in self.undercutters(name)),
            "circular": name in self.circular,
            "premise-out": any(self.label(p) == "out" for p in self.debate.arguments[name].premises),
        }

    def _argument_undec(self, name: str) -> dict[str, bool]:
        return {"conflict": name in self.conflicting, "waiting": True}

    def _claim_in(self, name: str) -> dict[str, bool]:
        winning = [a for a in self.supporters(name) if self.label(f"{a.id}!") == "in"]
        against = self.rebutters(name) + [a for d in self.contradictors(name) for a in self.supporters(d)]
        standing = [o for o in against if self.label(o.id) == "in"]
        return {
            "accepted": name in self.accepted,
            "outweighs": any(o.effective_weight < a.effective_weight for a in winning for o in standing),
            "supported": bool(winning),
            "assumed": self.label(f"{name}?") == "in",
        }

    def _claim_out(self, name: str) -> dict[str, bool]:
        standing = [a for a in self.supporters(name) if self.label(a.id) == "in"]
        heaviest = max((a.effective_weight for a in standing), default=None)
        against = self.contradictors(name)
        return {
            "rejected": name in self.rejected,
            "outweighed": heaviest is not None
            and any(
                o.effective_weight >= heaviest and self.label(f"{o.id}!") == "in"
                for o in self.rebutters(name)
            ),
            "contradicted": self._clashes_with_accepted(name)
            or any(self.label(f"{a.id}!") == "in" for d in against for a in self.supporters(d)),
            "rebutted": not standing and any(self.label(o.id) == "in" for o in self.rebutters(name)),
            "contradicted by an assumption": any(self.label(f"{d}?") == "in" for d in against),
            "circular": name in self.circular,
            "unsupported": True,
        }

    def _claim_undec(self, name: str) -> dict[str, bool]:
        def tying(arguments: list[Argument]) -> set[Decimal]:
            return {
                a.effective_weight
                for a in arguments
                if self.label(a.id) == "in" and self.label(f"{a.id}!") == "undec"
            }

        against = self.rebutters(name) + [a for d in self.contradictors(name) for a in self.supporters(d)]
        open_assumption = self.label(f"{name}?") == "undec"
        assumed = {
            d
            for d in [name, *self.contradictors(name)]
            if self.assume(d) is Assume.TRUE and self.label(f"{d}?") == "undec"
        }
        return {
            "tied": bool(tying(self.supporters(name)) & tying(against))
            or (name in assumed and len(assumed) > 1),
            "unknown": open_assumption and self.assume(name) is Assume.UNKNOWN,
            "conflict": name in self.conflicting,
            "waiting": True,
        }

    @cached_property
    def conflicting(self) -> set[str]:
        """The undecided atoms on a cycle of rules that are still alive."""
        open_atoms = self.possible - self.true
        edges = {
            (rule.head, atom)
            for rule in self.rules
            if rule.head in open_atoms and rule.positive <= self.possible and not rule.negated & self.true
            for atom in (rule.positive | rule.negated) & open_atoms
        }
        return on_cycle(edges)

    @cached_property
    def circular(self) -> set[str]:
        """The false atoms on a positive cycle, of those that nothing but a circle makes false."""
        atoms = {atom for rule in self.rules for atom in {rule.head} | rule.positive | rule.negated}
        false = atoms - self.possible
        falling: set[str] = set()

        def blocked(rule: Rule) -> bool:
            return bool(rule.negated & self.true or rule.positive & falling)

        while True:
            more = {
                atom
                for atom in false - falling
                if all(blocked(rule) for rule in self.rules if rule.head == atom)
            }
            if not more:
                break
            falling |= more
        edges = {
            (rule.head, atom)
            for rule in self.rules
            if rule.head in false - falling and not blocked(rule)
            for atom in rule.positive & (false - falling)
        }
        return on_cycle(edges)


def on_cycle(edges: set[tuple[str, str]]) -> set[str]:
    """The nodes that lead back to themselves."""
    leads = {node: {b for a, b in edges if a == node} for edge in edges for node in edge}
    return {node for node in leads if node in reached(leads, leads[node])}


def reached(leads: dict[str, set[str]], starts: set[str]) -> set[str]:
    seen: set[str] = set()
    pending = set(starts)
    while pending:
        seen |= pending
        pending = {child for node in pending for child in leads.get(node, ())} - seen
    return seen
