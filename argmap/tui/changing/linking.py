"""Ties between entries that are there already: premises of an argument, and claims that contradict each other."""

from __future__ import annotations

from functools import partial

from argmap.edits import Link, Unlink
from argmap.errors import UsageError
from argmap.model import Section, Subject
from argmap.tui.asking.offers import Find, claim_offer, claims_offered, offered
from argmap.tui.changing.bench import Bench, Edit
from argmap.tui.changing.here import Here, home
from argmap.tui.changing.picking import pick
from argmap.tui.drawing.page import cut, plain


def link_premise(bench: Bench, here: Here) -> None:
    """Give the argument at hand one more premise, a claim that is there."""
    place, argument = here.argument_home("a premise is linked to an argument"), here.inference
    assert argument is not None
    left_out = {*argument.premises, argument.target}

    def edit(id_: str) -> Edit:
        return Edit(place.stem, (Link(place.own, "premises", here.named(place.stem, id_)),))

    pick(
        bench,
        f"a premise for {_short(bench, argument.id)}",
        here.debate.claims.keys() - left_out,
        claims_offered(bench.look, left_out),
        edit,
        noun="claim",
        watched=argument.target,
    )


def unlink_premise(bench: Bench, here: Here) -> None:
    """Take a premise out of the argument at hand.  Raises UsageError where it has no other."""
    place, argument = here.argument_home("a premise is taken out of an argument"), here.inference
    assert argument is not None
    if len(argument.premises) == 1:
        raise UsageError(
            f"{argument.id} has one premise", "Remove the argument, or give it another premise first."
        )
    is_premise = here.subject.section is Section.CLAIM and here.subject.id in argument.premises

    def edit(id_: str) -> Edit:
        item = here.written(place, "premises", argument.premises.index(id_))
        return Edit(place.stem, (Unlink(place.own, "premises", item),))

    pick(
        bench,
        f"out of {_short(bench, argument.id)}",
        argument.premises,
        _some(bench, argument.premises),
        edit,
        noun="premise",
        value=here.subject.id if is_premise else "",
        watched=argument.target,
        goto=Subject(Section.ARGUMENT, argument.id),
    )


def contradict(bench: Bench, here: Here) -> None:
    """Mark that a claim contradicts another.  Raises UsageError anywhere but at a claim."""
    claim, place = here.claim, here.home
    if claim is None:
        raise UsageError("a claim contradicts a claim", "Go to a claim first.")
    left_out = {claim.id, *contradicted(here)}

    def edit(id_: str) -> Edit:
        return Edit(place.stem, (Link(place.own, "contradicts", here.named(place.stem, id_)),))

    pick(
        bench,
        f"{_short(bench, claim.id)} contradicts",
        here.debate.claims.keys() - left_out,
        claims_offered(bench.look, left_out),
        edit,
        noun="claim",
        watched=claim.id,
    )


def take_contradiction_back(bench: Bench, here: Here) -> None:
    """No longer have a claim contradict another, wherever that is said.  Raises UsageError where none does."""
    claim = here.claim
    others = contradicted(here)
    if claim is None or not others:
        raise UsageError(f"{here.subject.id} contradicts nothing")

    pick(
        bench,
        f"{_short(bench, claim.id)} no longer contradicts",
        others,
        _some(bench, others),
        partial(_taken_back, here, claim.id),
        noun="claim",
        watched=claim.id,
    )


def contradicted(here: Here) -> tuple[str, ...]:
    """Return the claims that a claim contradicts, on whichever side that is said."""
    claim = here.claim
    if claim is None:
        return ()
    by_others = [other.id for other in here.debate.claims.values() if claim.id in other.contradicts]
    return tuple(dict.fromkeys(id_ for id_ in (*claim.contradicts, *by_others) if id_ in here.debate.claims))


def _taken_back(here: Here, id_: str, other: str) -> Edit:
    """Return the edit that takes a contradiction back on every side that has it; the first file has the step."""
    operations: list[Unlink] = []
    stems: list[str] = []
    for owner, named in ((id_, other), (other, id_)):
        claim = here.debate.claims[owner]
        if named in claim.contradicts:
            place = home(here.look.view.scope, Subject(Section.CLAIM, owner))
            item = here.written(place, "contradicts", claim.contradicts.index(named))
            operations.append(Unlink(place.own, "contradicts", item))
            stems.append(place.stem)
    own = [operation for operation, stem in zip(operations, stems, strict=True) if stem == stems[0]]
    return Edit(stems[0], tuple(own), f"take back that {id_} contradicts {other}")


def _some(bench: Bench, ids: tuple[str, ...]) -> Find:
    look = bench.look
    return offered(ids, lambda id_: f"{id_} {look.claim(id_)}", partial(claim_offer, look), at_once=True)


def _short(bench: Bench, id_: str) -> str:
    return cut(plain(id_), 20, bench.glyphs.ellipsis)
