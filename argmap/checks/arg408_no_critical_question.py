"""ARG408: an `asks` that names no critical question of the target's scheme."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.checks.because import names
from argmap.checks.context import Context
from argmap.checks.doubt import named_by_faulty
from argmap.checks.rule import Rule
from argmap.findings import Finding, Severity
from argmap.graph.relations import Relations
from argmap.model import Argument, Debate, Direction, Question, Section, Subject
from argmap.schemes import SCHEMES


@dataclass(frozen=True, slots=True)
class _Fault:
    message: str
    hint: str


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at each such `asks`."""
    asked = _Asked(context)
    debate = asked.debate
    for file in context.files():
        for section, own in ((Section.ARGUMENT, file.own.arguments), (Section.QUESTION, file.own.questions)):
            entries = debate.arguments if section is Section.ARGUMENT else debate.questions
            for id_ in own:
                entry = entries.get(context.folder_scope.name(file.stem, id_))
                if entry is None or entry.asks is None:
                    continue
                fault = asked.fault(entry, entry.asks)
                if fault is not None:
                    yield file.finding(
                        "ARG408",
                        Severity.WARNING,
                        f"{id_} asks {entry.asks}, {fault.message}",
                        Subject(section, id_),
                        "asks",
                        hint=fault.hint,
                    )


class _Asked:
    """Which critical questions can be asked, over everything that was read.

    All of it, since the argument that a rebuttal asks about may stand in any file.
    """

    def __init__(self, context: Context) -> None:
        self.debate: Debate = context.folder_scope.debate
        self._relations = Relations(self.debate)
        self._unreadable = {
            context.folder_scope.name(*named)
            for file in context.files()
            for named in named_by_faulty(file.document)
        }

    def fault(self, entry: Argument | Question, asks: str) -> _Fault | None:
        """Return what is wrong with what an entry asks; None where nothing is, or where that cannot be told."""
        if isinstance(entry, Question):
            return self._fault_of_question(entry, asks)
        if entry.direction is Direction.SUPPORTS:
            return _Fault(
                "but supports a claim",
                "A critical question is raised by an undercutter, a rebuttal of a premise, or a question.",
            )
        if entry.direction is Direction.UNDERCUTS:
            return (
                self._fault_of_asking([entry.target], asks) if entry.target in self.debate.arguments else None
            )
        if entry.target not in self.debate.claims or entry.target in self._unreadable:
            return None
        users = self._relations.uses(entry.target)
        if not users:
            return _Fault(
                f"but {entry.target} is no argument's premise",
                "A rebuttal raises a critical question of an argument that has the rebutted claim as a premise.",
            )
        return self._fault_of_asking(users, asks)

    def _fault_of_question(self, question: Question, asks: str) -> _Fault | None:
        if any(id_ not in self.debate.claims and id_ not in self.debate.arguments for id_ in question.about):
            return None
        about = [id_ for id_ in dict.fromkeys(question.about) if id_ in self.debate.arguments]
        if len(about) != 1:
            count = "no argument" if not about else f"{len(about)} arguments"
            return _Fault(
                f"but is about {count}", "A question that asks a critical one is about one argument."
            )
        return self._fault_of_asking(about, asks)

    def _fault_of_asking(self, arguments: Iterable[str], asks: str) -> _Fault | None:
        arguments = list(arguments)
        schemes = {scheme for id_ in arguments if (scheme := self.debate.arguments[id_].scheme) is not None}
        if not schemes:
            return _Fault(f"but {names(arguments)} names no scheme", "Give that argument its scheme.")
        known = [SCHEMES[scheme] for scheme in sorted(schemes) if scheme in SCHEMES]
        questions = list(dict.fromkeys(question.id for scheme in known for question in scheme.questions))
        if len(known) < len(schemes) or asks in questions:
            return None
        nearest = difflib.get_close_matches(asks.casefold(), questions, n=1, cutoff=0.5)
        hint = f"Did you mean {nearest[0]}?" if nearest else f"There is {', '.join(questions)}."
        listed = names(scheme.id for scheme in known)
        return _Fault(f"which is no critical question of {listed}, the scheme of {names(arguments)}", hint)


RULE = Rule(
    code="ARG408",
    severity=Severity.WARNING,
    title="an asks that names no critical question of the target's scheme",
    finds="""\
An `asks` that is not the id of a critical question of the scheme

- of the undercut argument, on an argument that undercuts;
- of some argument that has the rebutted claim as a premise, on one that rebuts;
- of the one argument that it is about, on a question.

So too where there is no such argument or it names no scheme, and where the argument supports a claim.
Where the scheme is one that the program does not know (ARG406), nothing is said.
""",
    why="""\
`asks` tells which of the questions that an argument of this kind invites has been raised. One that
names none leaves the real question open in the list of what is still to be asked, and answers one that
nobody put.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  a-byte-an-image:
    text: The model has about a byte for each training image.
  images-cannot-fit:
    text: The training images cannot be inside the model.
  pictures-share-structure:
    text: Pictures that people make share a great deal of structure.
arguments:
  entropy:
    premises: [a-byte-an-image]
    supports: images-cannot-fit
    scheme: sign
  shared-structure:
    premises: [pictures-share-structure]
    undercuts: entropy
    asks: another-explanation
questions:
  which-images:
    text: Does it matter whether all of them fit?
    about: [images-cannot-fit]
""",
    fixed="""\
argmap: 1
title: Four gigabytes
claims:
  a-byte-an-image:
    text: The model has about a byte for each training image.
  images-cannot-fit:
    text: The training images cannot be inside the model.
  pictures-share-structure:
    text: Pictures that people make share a great deal of structure.
arguments:
  entropy:
    premises: [a-byte-an-image]
    supports: images-cannot-fit
    scheme: sign
  shared-structure:
    premises: [pictures-share-structure]
    undercuts: entropy
    asks: other-explanations
questions:
  which-images:
    text: Does it matter whether all of them fit?
    about: [images-cannot-fit]
""",
    find=find,
)
