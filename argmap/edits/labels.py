"""Whether an edit can have changed a label."""

from __future__ import annotations

from argmap.model import Argument, Claim, Debate


def keeps_labels(before: Debate, after: Debate) -> bool:
    """Tell whether two debates have the same labels from every standpoint, because they say the same to reason with.

    True of a debate before and after an edit of texts, sources, notes and the like, so that what was compiled and
    labelled before can stay in use; a position or scenario may have changed, and with it a standpoint.  False does
    not mean that a label differs.  Linear in the entries, and quick where most are the same objects.
    """
    if list(before.claims) != list(after.claims) or list(before.arguments) != list(after.arguments):
        return False
    claims, arguments = before.claims, before.arguments
    return all(
        claim is claims[id_] or _same_claim(claim, claims[id_]) for id_, claim in after.claims.items()
    ) and all(
        argument is arguments[id_] or _same_argument(argument, arguments[id_])
        for id_, argument in after.arguments.items()
    )


def _same_claim(one: Claim, other: Claim) -> bool:
    return one.assume is other.assume and one.contradicts == other.contradicts


def _same_argument(one: Argument, other: Argument) -> bool:
    return (one.premises, one.direction, one.target, one.effective_weight) == (
        other.premises,
        other.direction,
        other.target,
        other.effective_weight,
    )
