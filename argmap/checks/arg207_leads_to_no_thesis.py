"""ARG207: a claim or argument from which no thesis can be reached."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.connections import connected, leading_to_theses
from argmap.checks.context import Context
from argmap.checks.rule import Rule
from argmap.findings import Finding, Severity
from argmap.model import Position, Section, Subject


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at the key of each such claim or argument."""
    whole = context.whole
    debate = whole.debate
    with_thesis = {whole.stem(_subject(position)) for position in debate.positions.values()}
    if not with_thesis:
        return
    leading, used = leading_to_theses(context), connected(context)
    claims = (Subject(Section.CLAIM, id_) for id_ in debate.claims if id_ in used)
    arguments = (Subject(Section.ARGUMENT, id_) for id_ in debate.arguments)
    for subject in (*claims, *arguments):
        if subject.id not in leading and whole.stem(subject) in with_thesis:
            yield whole.finding(
                "ARG207",
                Severity.INFO,
                f"no way leads from {whole.called(subject.id, subject)} to the thesis of a position",
                subject,
                hint="Connect it with what it bears on, or add the position whose thesis it is about.",
            )


def _subject(position: Position) -> Subject:
    return Subject(Section.POSITION, position.id)


RULE = Rule(
    code="ARG207",
    severity=Severity.INFO,
    title="a claim or argument from which no thesis can be reached (`about` counts; silent where there is no thesis)",
    finds="""\
A claim or argument of a file with positions, from which no way leads to the thesis of any position in the
files read.  A way goes from a claim to the arguments that it is a premise of, to the claims that it
contradicts, to what it is `about`, and to what a question that it answers is about; from an argument to
what it supports, rebuts or undercuts.

A file without positions has no theses, and nothing is said about it.  A claim connected with nothing at all
is ARG206.
""",
    why="""\
Whatever becomes of it, no side of the debate gains or loses.  It may be an aside (then `about` says of
what), the beginning of a part not written yet, or a point whose use for the question nobody has spelt out.
""",
    example="""\
argmap: 1
title: Fair use
claims:
  training-is-fair:
    text: Training an image model on public pictures is fair use.
  use-transforms:
    text: A model's use of pictures is transformative.
  artists-lose:
    text: Image models take work from artists.
  pictures-get-cheap:
    text: Image models make pictures cheap.
arguments:
  transformation:
    premises: [use-transforms]
    supports: training-is-fair
  replacement:
    premises: [pictures-get-cheap]
    supports: artists-lose
positions:
  fair:
    title: Training is fair use
    thesis: training-is-fair
""",
    fixed="""\
argmap: 1
title: Fair use
claims:
  training-is-fair:
    text: Training an image model on public pictures is fair use.
    assume: unknown
  use-transforms:
    text: A model's use of pictures is transformative.
  artists-lose:
    text: Image models take work from artists.
  pictures-get-cheap:
    text: Image models make pictures cheap.
arguments:
  transformation:
    premises: [use-transforms]
    supports: training-is-fair
    weight: 0.6
  replacement:
    premises: [pictures-get-cheap]
    supports: artists-lose
  market-harm:
    premises: [artists-lose]
    rebuts: training-is-fair
positions:
  fair:
    title: Training is fair use
    thesis: training-is-fair
""",
    find=find,
)
