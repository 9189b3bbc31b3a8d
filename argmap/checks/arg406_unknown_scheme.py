"""ARG406: a scheme that the program does not know."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.context import Context
from argmap.checks.rule import Rule
from argmap.findings import Finding, Severity
from argmap.model import Section, Subject
from argmap.schemes import nearest, schemes


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at each such scheme."""
    known = schemes()
    for file in context.files():
        for argument in file.own.arguments.values():
            scheme = argument.scheme
            if scheme is None or scheme in known:
                continue
            near = nearest(scheme)
            yield file.finding(
                "ARG406",
                Severity.INFO,
                f"{argument.id} uses a scheme that this program does not know: {scheme}",
                Subject(Section.ARGUMENT, argument.id),
                "scheme",
                hint=f"Did you mean {near}?" if near else "Its critical questions are not checked.",
            )


RULE = Rule(
    code="ARG406",
    severity=Severity.INFO,
    title="a scheme that the program does not know",
    finds="""\
A `scheme` of an argument that is none of the argumentation schemes that come with the program; the
nearest one is named, if one is near.
""",
    why="""\
A scheme brings its critical questions: what an opponent would ask of such an argument. Of an unknown
one there are none to ask, and a mistyped one looks as if nobody had anything to ask.
""",
    example="""\
argmap: 1
title: Is a model a copy?
claims:
  scholars-say-copies:
    text: Scholars of copyright and of machine learning say that memorised works are in the model.
  works-in-model:
    text: Memorised works are in the model.
arguments:
  from-experts:
    premises: [scholars-say-copies]
    supports: works-in-model
    scheme: expert-opinon
""",
    fixed="""\
argmap: 1
title: Is a model a copy?
claims:
  scholars-say-copies:
    text: Scholars of copyright and of machine learning say that memorised works are in the model.
  works-in-model:
    text: Memorised works are in the model.
arguments:
  from-experts:
    premises: [scholars-say-copies]
    supports: works-in-model
    scheme: expert-opinion
""",
    find=find,
)
