"""What hangs together with what, over all files of a library."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

from argmap.checks.context import Context
from argmap.checks.doubt import named_by_faulty
from argmap.model import Debate

MOST_COMPARED = 20_000
"""With more pairs of a misspelt name and an unused claim, any unused claim may have been meant."""


def connected(context: Context) -> frozenset[str]:
    """Return the claims and arguments that some entry uses or that use another, by their name in the whole.

    What an entry that cannot be read, or a reference that names nothing, may have meant counts as used.
    """
    debate = context.whole.debate
    used = {*_used(debate), *_named_by_faulty(context)}
    used.update(claim.id for claim in debate.claims.values() if claim.contradicts or claim.about)
    return frozenset(used | _misspelt(context, used))


def leading_to_theses(context: Context) -> frozenset[str]:
    """Return the claims and arguments from which a way leads to the thesis of a position, or may lead.

    It may where it goes on to an entry that cannot be read or to one that is not there.
    """
    debate, relations = context.whole.debate, context.whole.relations
    waiting = [position.thesis for position in debate.positions.values()]
    waiting += _named_by_faulty(context)
    waiting += _misspelt(context, {*_used(debate), *waiting})
    waiting += _leading_nowhere(debate)
    found = set(waiting)
    while waiting:
        id_ = waiting.pop()
        answers = [answer for name in relations.questions[id_] for answer in debate.questions[name].answers]
        if id_ in debate.arguments:
            sources: Iterable[str] = (*debate.arguments[id_].premises, *relations.undercutters[id_])
        else:
            attacks = (*relations.rebutters[id_], *relations.contradictors[id_])
            sources = (*relations.supporters[id_], *attacks)
        for source in (*sources, *relations.remarks[id_], *answers):
            if source not in found:
                found.add(source)
                waiting.append(source)
    return frozenset(found)


def _used(debate: Debate) -> Iterator[str]:
    for claim in debate.claims.values():
        yield from claim.contradicts
        yield from claim.about
    for argument in debate.arguments.values():
        yield argument.target
        yield from argument.premises
    for question in debate.questions.values():
        yield from question.about
        yield from question.answers
    for position in debate.positions.values():
        yield position.thesis
        yield from position.accepts
        yield from position.rejects
    for scenario in debate.scenarios.values():
        yield from scenario.accepts
        yield from scenario.rejects
        yield from (id_ for id_, _ in scenario.expect)


def _leading_nowhere(debate: Debate) -> Iterator[str]:
    """Yield the claims and arguments that point to an entry which is not there."""
    for argument in debate.arguments.values():
        if argument.target not in debate.claims and argument.target not in debate.arguments:
            yield argument.id
    for claim in debate.claims.values():
        for id_ in (*claim.contradicts, *claim.about):
            if id_ not in debate.claims and id_ not in debate.arguments:
                yield claim.id


def _named_by_faulty(context: Context) -> Iterator[str]:
    """Yield everything that an entry which cannot be read may have meant."""
    for file in context.files():
        for named in named_by_faulty(file.document):
            yield context.whole.scope.name(*named)


def _misspelt(context: Context, used: set[str]) -> set[str]:
    """Return the unused claims whose names are near to that of a reference which names nothing."""
    whole = context.whole
    missing = {
        name for name in used if name not in whole.debate.claims and name not in whole.debate.arguments
    }
    if not missing or not any(finding.code == "ARG101" for finding in context.library.findings):
        return set()
    unused = [id_ for id_ in whole.debate.claims if id_ not in used]
    if len(missing) * len(unused) > MOST_COMPARED:
        return set(unused)
    return {near for name in missing for near in difflib.get_close_matches(name, unused, n=3)}
