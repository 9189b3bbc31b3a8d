"""Where a new entry goes: beside what it is about, so that two people's additions seldom meet.

Both adding at the end of a section is what makes a merge conflict; both answering the same entry is rare.
"""

from __future__ import annotations

from collections.abc import Mapping

from argmap.document.writing import Value
from argmap.library.references import split
from argmap.model import Argument, Debate, Direction, Section, Subject


def place(debate: Debate, stem: str, subject: Subject, fields: Mapping[str, Value]) -> str | None:
    """Return the entry of the same section that a new one goes after; None for the section's end."""
    match subject.section:
        case Section.ARGUMENT:
            for direction in Direction:
                target = fields.get(direction.value)
                if isinstance(target, str):
                    return after_siblings(debate, stem, direction, target)
        case Section.CLAIM:
            named = [*_texts(fields.get("contradicts")), *_texts(fields.get("about"))]
            return _first_of(debate.claims, stem, named)
        case Section.QUESTION:
            about = {_own(stem, text) for text in _texts(fields.get("about"))}
            for question in reversed(list(debate.questions.values())):
                if not about.isdisjoint(_own(stem, text) for text in question.about):
                    return question.id
    return None


def after_siblings(debate: Debate, stem: str, direction: Direction, target: str) -> str | None:
    """Return the argument that a new one about ``target`` goes after.

    That is the last one about it; else, for a claim, the last that has it as a premise, else the last about the
    nearest claim before it that there are arguments about.
    """
    own = _own(stem, target)
    if own is None:
        return None
    undercuts = direction is Direction.UNDERCUTS
    siblings = [
        argument.id
        for argument in debate.arguments.values()
        if argument.target in (own, target) and (argument.direction is Direction.UNDERCUTS) is undercuts
    ]
    if siblings:
        return siblings[-1]
    if undercuts:
        return own if own in debate.arguments else None
    users = [argument.id for argument in debate.arguments.values() if own in argument.premises]
    return users[-1] if users else _after_neighbours(debate, own)


def _after_neighbours(debate: Debate, claim: str) -> str | None:
    """Return the last argument about, or else from, the nearest claim before one that has any."""
    if claim not in debate.claims:
        return None
    last: dict[str, Argument] = {}
    for argument in debate.arguments.values():
        for premise in argument.premises:
            last.setdefault(premise, argument)
    for argument in debate.arguments.values():
        if argument.direction is not Direction.UNDERCUTS:
            last[argument.target] = argument
    ids = list(debate.claims)
    for id_ in reversed(ids[: ids.index(claim)]):
        if id_ in last:
            return last[id_].id
    return None


def after_claim_answered(debate: Debate, stem: str, direction: Direction, target: str) -> str | None:
    """Return the claim that the premises of a new argument go after: the one that it is about.

    Of an argument that is undercut it is the last premise in this file.
    """
    own = _own(stem, target)
    if direction is not Direction.UNDERCUTS:
        return own if own in debate.claims else None
    argument = debate.arguments.get(own or "")
    return _first_of(debate.claims, stem, argument.premises[::-1]) if argument is not None else None


def _first_of(entries: Mapping[str, object], stem: str, texts: tuple[str, ...] | list[str]) -> str | None:
    for text in texts:
        own = _own(stem, text)
        if own is not None and own in entries:
            return own
    return None


def _own(stem: str, text: str) -> str | None:
    """Return the id in the file itself that a reference names; None for one to another file."""
    file, id_ = split(text)
    return id_ if file in (None, stem) else None


def _texts(value: Value | None) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, tuple) else []
