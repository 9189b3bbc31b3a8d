"""ARG408: an `asks` that names no critical question of the target's scheme."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.checks.because import names
from argmap.checks.context import Context, FileContext
from argmap.checks.doubt import named_by_faulty
from argmap.checks.rule import Rule
from argmap.findings import Finding, Severity
from argmap.model import Argument, Direction, Question, Section, Subject
from argmap.schemes import schemes


class _Fault(NamedTuple):
    message: str
    hint: str


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at each such `asks`."""
    for file in context.files():
        for section, own in ((Section.ARGUMENT, file.own.arguments), (Section.QUESTION, file.own.questions)):
            for id_, entry in own.items():
                if entry.asks is None:
                    continue
                fault = _Asker(context, file, Subject(section, id_)).fault(entry.asks)
                if fault is not None:
                    yield file.finding(
                        "ARG408",
                        Severity.WARNING,
                        f"{id_} asks {entry.asks}, {fault.message}",
                        Subject(section, id_),
                        "asks",
                        hint=fault.hint,
                    )


class _Asker:
    """An argument or question that asks a critical question.

    It is looked at in the library as a whole, since the argument that a rebuttal asks about may stand in any file.
    """

    def __init__(self, context: Context, file: FileContext, subject: Subject) -> None:
        self._context = context
        self._whole = context.whole
        self._debate = context.whole.debate
        self._subject = Subject(subject.section, context.whole.scope.name(file.stem, subject.id))

    def fault(self, asks: str) -> _Fault | None:
        """Return what is wrong with what it asks; None where nothing is, or where that cannot be told."""
        section, id_ = self._subject
        if section is Section.QUESTION:
            question = self._debate.questions.get(id_)
            return None if question is None else self._fault_of_question(question, asks)
        argument = self._debate.arguments.get(id_)
        if argument is None:
            return None
        if argument.direction is Direction.SUPPORTS:
            return _Fault(
                "but supports a claim",
                "A critical question is raised by an undercutter, a rebuttal of a premise, or a question.",
            )
        if argument.direction is Direction.REBUTS:
            return self._fault_of_rebuttal(argument, asks)
        return self._not_asked([argument.target], asks) if argument.target in self._debate.arguments else None

    def _fault_of_rebuttal(self, rebuttal: Argument, asks: str) -> _Fault | None:
        if rebuttal.target not in self._debate.claims or self._may_have_more_uses(rebuttal.target):
            return None
        users = self._whole.relations.uses[rebuttal.target]
        if not users:
            return _Fault(
                f"but {self._called(rebuttal.target)} is no argument's premise",
                "A rebuttal raises a critical question of an argument that has the rebutted claim as a premise.",
            )
        return self._not_asked(users, asks)

    def _may_have_more_uses(self, claim: str) -> bool:
        """Tell whether an entry that cannot be read names a claim, perhaps as its premise."""
        name = self._whole.scope.name
        return any(
            name(*named) == claim
            for file in self._context.files()
            for named in named_by_faulty(file.document)
        )

    def _fault_of_question(self, question: Question, asks: str) -> _Fault | None:
        debate = self._debate
        if any(id_ not in debate.claims and id_ not in debate.arguments for id_ in question.about):
            return None
        about = [id_ for id_ in dict.fromkeys(question.about) if id_ in debate.arguments]
        if len(about) != 1:
            count = "no argument" if not about else f"{len(about)} arguments"
            return _Fault(
                f"but is about {count}", "A question that asks a critical one is about one argument."
            )
        return self._not_asked(about, asks)

    def _not_asked(self, arguments: Iterable[str], asks: str) -> _Fault | None:
        """Return the fault where all schemes that these arguments name are known and none has the question."""
        found = {
            id_: scheme for id_ in arguments if (scheme := self._debate.arguments[id_].scheme) is not None
        }
        if not found:
            return _Fault(f"but {self._called(*arguments)} names no scheme", "Give that argument its scheme.")
        shipped = schemes()
        known = [shipped[scheme] for scheme in dict.fromkeys(found.values()) if scheme in shipped]
        questions = list(dict.fromkeys(question.id for scheme in known for question in scheme.questions))
        if len(known) < len(set(found.values())) or asks in questions:
            return None
        nearest = difflib.get_close_matches(asks.casefold(), questions, n=1, cutoff=0.5)
        hint = f"Did you mean {nearest[0]}?" if nearest else f"It has: {', '.join(questions)}."
        listed = names(scheme.id for scheme in known)
        return _Fault(
            f"which is no critical question of {listed}, the scheme of {self._called(*found)}", hint
        )

    def _called(self, *ids: str) -> str:
        return names(self._whole.called(id_, self._subject) for id_ in ids)


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
    assume: unknown
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
""",
    fixed="""\
argmap: 1
title: Four gigabytes
claims:
  a-byte-an-image:
    text: The model has about a byte for each training image.
  images-cannot-fit:
    text: The training images cannot be inside the model.
    assume: unknown
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
""",
    find=find,
)
