"""Labels after a change of a debate, found anew only where the change can be felt.

What a claim or an argument is depends on nothing but what leads to it.  So after a change only what is downstream of
it is labelled again: it alone is compiled, and what it rests on outside keeps its label and the round that decided
it.  A circle of support makes the rounds of everything depend on one another; then all is labelled again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from argmap.collector import collector_off
from argmap.evaluation.compiling import Compiled, compile_debate
from argmap.evaluation.labelling import NEVER, Labelling, Told
from argmap.evaluation.propagation import start
from argmap.evaluation.reasons import ARGUMENT, verdicts
from argmap.evaluation.standpoint import dead_rules, stance
from argmap.evaluation.wellfounded import unfounded
from argmap.graph.relations import Relations
from argmap.model import Argument, Claim, Debate, Direction, Label, Standpoint, Verdict

_MOST = 0.5
"""Where more than this share of a debate is downstream, labelling all of it is no slower."""


def relabelled(before: Labelling, old: Debate, new: Debate, relations: Relations) -> Labelling | None:
    """Return the labelling of ``new`` from the standpoint of ``before``, which is one of ``old``.

    ``relations`` are those of ``new``.  None where all of it is to be labelled again.  What the standpoint accepts
    and rejects is taken to be the same in both.
    """
    if before._unfounded:
        return None
    with collector_off():
        part = _Downstream(new, relations)
        part.follow_edit(old)
        found = _label(part, before, before.standpoint)
    if found is None:
        return None
    known, again = before.verdicts, found.verdicts
    kept = {id_: again.get(id_) or known[id_] for id_ in (*new.claims, *new.arguments)}
    told = {id_: told for id_, told in before._again.items() if id_ in kept}
    return replace(before, verdicts=kept, _again={**told, **found.told})


def seen_from(
    standpoint: Standpoint, before: Labelling, debate: Debate, relations: Relations
) -> Labelling | None:
    """Return the labelling of a debate from a standpoint, given one of it from another.

    None where all of it is to be labelled again.
    """
    if before._unfounded:
        return None
    with collector_off():
        part = _Downstream(debate, relations)
        part.follow_standpoint(before.standpoint, standpoint)
        found = _label(part, before, standpoint)
    if found is None:
        return None
    kept = {**before.verdicts, **found.verdicts}
    return replace(before, standpoint=standpoint, verdicts=kept, _again={**before._again, **found.told})


def changed(old: Debate, new: Debate) -> tuple[set[str], set[str]]:
    """Return the claims and the arguments that came, went, or say something else to reason with."""
    claims = {
        id_
        for id_, claim in new.claims.items()
        if claim is not (was := old.claims.get(id_)) and (was is None or not _is_same_claim(was, claim))
    }
    arguments = {
        id_
        for id_, argument in new.arguments.items()
        if argument is not (had := old.arguments.get(id_))
        and (had is None or not _is_same_argument(had, argument))
    }
    return claims | (old.claims.keys() - new.claims.keys()), arguments | (
        old.arguments.keys() - new.arguments.keys()
    )


def _is_same_claim(one: Claim, other: Claim) -> bool:
    return one.assume is other.assume and one.contradicts == other.contradicts


def _is_same_argument(one: Argument, other: Argument) -> bool:
    return (one.premises, one.direction, one.target, one.effective_weight) == (
        other.premises,
        other.direction,
        other.target,
        other.effective_weight,
    )


class _Downstream:
    """What a change can be felt by, and what that rests on."""

    def __init__(self, new: Debate, relations: Relations) -> None:
        self._new = new
        self._relations = relations
        self.claims: dict[str, None] = {}
        """Claims that are labelled again, with every argument for and against them as far as it prevails."""
        self.arguments: dict[str, None] = {}
        """Arguments that are labelled again."""
        self._waiting: list[str] = []

    @property
    def is_most(self) -> bool:
        """Whether it is so much that labelling everything is no slower."""
        new = self._new
        return len(self.claims) + len(self.arguments) > _MOST * (len(new.claims) + len(new.arguments))

    def follow_edit(self, old: Debate) -> None:
        """Take in what feels what was changed since ``old``."""
        new, relations = self._new, self._relations
        claims, arguments = changed(old, new)
        for id_ in claims:
            self._claims([id_, *relations.contradictors[id_], *_contradicted(old, id_)])
            self._arguments(relations.uses[id_])
            if id_ not in new.claims:
                self._arguments([*relations.supporters[id_], *relations.rebutters[id_]])
        for id_ in arguments:
            self._arguments([id_])
            if id_ in old.arguments:
                self._answered(old.arguments[id_])
        self._follow()

    def follow_standpoint(self, old: Standpoint, new: Standpoint) -> None:
        """Take in what feels that a standpoint takes claims and arguments otherwise than another."""
        taken = {*old.accepts} ^ {*new.accepts} | {*old.rejects} ^ {*new.rejects}
        self._claims(sorted(taken))
        self._arguments(sorted(taken))
        self._follow()

    def _claims(self, ids: Iterable[str]) -> None:
        for id_ in ids:
            if id_ in self._new.claims and id_ not in self.claims:
                self.claims[id_] = None
                self._waiting.append(id_)

    def _arguments(self, ids: Iterable[str]) -> None:
        for id_ in ids:
            if id_ in self._new.arguments and id_ not in self.arguments:
                self.arguments[id_] = None
                self._waiting.append(id_)

    def _answered(self, argument: Argument) -> None:
        if argument.direction is Direction.UNDERCUTS:
            self._arguments([argument.target])
        else:
            self._claims([argument.target])

    def _follow(self) -> None:
        relations = self._relations
        while self._waiting:
            id_ = self._waiting.pop()
            if id_ in self.claims:
                self._arguments(relations.uses[id_])
                self._claims(relations.contradictors[id_])
            if id_ in self.arguments:
                self._answered(self._new.arguments[id_])

    def debate(self) -> Debate:
        """Return a debate of what is labelled again, and of what it rests on, which is there without its reasons."""
        new, relations = self._new, self._relations
        arguments = {id_: new.arguments[id_] for id_ in self.arguments}
        claims = {id_: new.claims[id_] for id_ in self.claims}
        for argument in list(arguments.values()):
            for premise in argument.premises:
                if premise not in claims and premise in new.claims:
                    claims[premise] = Claim(premise, "-")
        speaking = [(*relations.supporters[id_], *relations.rebutters[id_]) for id_ in self.claims]
        speaking += [relations.undercutters[id_] for id_ in self.arguments]
        for id_ in (id_ for ids in speaking for id_ in ids):
            if id_ not in arguments:
                arguments[id_] = new.arguments[id_]._replace(premises=())
        return Debate(claims=claims, arguments=arguments)


def _contradicted(debate: Debate, id_: str) -> tuple[str, ...]:
    claim = debate.claims.get(id_)
    return () if claim is None else claim.contradicts


@dataclass(frozen=True, slots=True)
class _Found:
    verdicts: Mapping[str, Verdict]
    told: Mapping[str, Told]


def _label(part: _Downstream, before: Labelling, standpoint: Standpoint) -> _Found | None:
    """Label a part of a debate; None where it is most of it, or something in it supports only itself."""
    if part.is_most:
        return None
    debate = part.debate()
    compiled = compile_debate(debate)
    known = _known(compiled, part, before)
    position = stance(compiled, standpoint)
    dead = dead_rules(compiled, position)
    model = start(compiled.program, position.accepted, dead, known)
    if unfounded(model, [atom for atom, mark in enumerate(model.marks) if not mark and atom not in known]):
        return None
    found = verdicts(compiled, model, position, dead)
    labelling = Labelling(standpoint, before.semantics, found, compiled, position, model.marks)
    again: dict[str, Verdict] = {}
    told: dict[str, Told] = {}
    for id_ in debate.claims:
        if id_ in part.claims:
            again[id_], told[id_] = found[id_], labelling.told(id_)
    for id_, argument in debate.arguments.items():
        if id_ in part.arguments:
            again[id_], told[id_] = found[id_], labelling.told(id_)
        elif argument.direction is not Direction.UNDERCUTS:
            # It holds or not as before; whether it prevails may be another matter now.
            again[id_] = ARGUMENT[before.verdicts[id_].reason, found[id_].prevails]
            told[id_] = labelling.told(id_)
    return _Found(again, told)


def _known(compiled: Compiled, part: _Downstream, before: Labelling) -> dict[int, int]:
    """Return the marks of the atoms of what is not labelled again."""
    atoms = {atom: id_ for id_, atom in compiled.claims.items() if id_ not in part.claims}
    atoms |= {atom: id_ for id_, atom in compiled.arguments.items() if id_ not in part.arguments}
    return {atom: _mark(before, id_) for atom, id_ in atoms.items()}


def _mark(labelling: Labelling, name: str) -> int:
    round_ = labelling.round(name)
    if round_ == NEVER:
        return 0
    return round_ if labelling.label(name) is Label.IN else -round_
