"""ARG209: an argument whose premises contradict each other or its conclusion."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.context import Context, FileContext
from argmap.checks.rule import Rule
from argmap.findings import Finding, Severity
from argmap.model import Argument, Direction, Section, Subject


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at the later of two such premises, and at a premise that contradicts the conclusion."""
    for file in context.files():
        if any(claim.contradicts for claim in file.debate.claims.values()):
            against: dict[str, frozenset[str]] = {}
            for argument in file.arguments():
                for premise in argument.premises:
                    if premise not in against:
                        against[premise] = frozenset(file.relations.contradictors[premise])
                yield from _clashes(file, argument, against)


def _clashes(file: FileContext, argument: Argument, against: dict[str, frozenset[str]]) -> Iterator[Finding]:
    before: set[str] = set()
    for index, premise in enumerate(argument.premises):
        clashing = against[premise] & before
        if clashing:
            first = next(each for each in argument.premises if each in clashing)
            message = f"{argument.id} needs both {first} and {premise}, which contradict each other"
            hint = "Make them the premises of two arguments, or remove one."
            yield _finding(file, argument, index, message, hint)
        if argument.direction is Direction.SUPPORTS and argument.target in against[premise]:
            message = f"{argument.id} supports {argument.target} with {premise}, which contradicts it"
            yield _finding(file, argument, index, message, "Should it rebut that claim?")
        before.add(premise)


def _finding(file: FileContext, argument: Argument, index: int, message: str, hint: str) -> Finding:
    subject = Subject(Section.ARGUMENT, argument.id)
    return file.finding("ARG209", Severity.WARNING, message, subject, "premises", index, hint=hint)


RULE = Rule(
    code="ARG209",
    severity=Severity.WARNING,
    title=(
        "an argument with two premises that contradict each other, "
        "or a supporting one with a premise that contradicts its conclusion"
    ),
    finds="""\
An argument with two premises of which one `contradicts` the other, or an argument that `supports` a claim
which one of its premises `contradicts`.  A contradiction holds both ways whichever claim states it.  A
rebuttal from a premise that contradicts the rebutted claim is in order.
""",
    why="""\
Premises are needed together, and contradictory claims never stand together: the argument can never stand,
whatever becomes of its premises one by one.  In the other case it brings down what it argues for.
""",
    example="""\
argmap: 1
title: Copies inside
claims:
  copies-made:
    text: Training makes copies in the sense of the law.
    assume: unknown
  every-image-stored:
    text: The model stores every training image.
    assume: unknown
    contradicts: [no-image-stored]
  no-image-stored:
    text: The model stores no training image.
    assume: unknown
arguments:
  copying:
    premises: [every-image-stored, no-image-stored]
    supports: copies-made
""",
    fixed="""\
argmap: 1
title: Copies inside
claims:
  copies-made:
    text: Training makes copies in the sense of the law.
    assume: unknown
  every-image-stored:
    text: The model stores every training image.
    assume: unknown
    contradicts: [no-image-stored]
  no-image-stored:
    text: The model stores no training image.
    assume: unknown
arguments:
  copying:
    premises: [every-image-stored]
    supports: copies-made
  no-copying:
    premises: [no-image-stored]
    rebuts: copies-made
""",
    find=find,
)
