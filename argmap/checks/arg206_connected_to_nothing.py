"""ARG206: a claim that nothing uses."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.connections import connected
from argmap.checks.context import Context
from argmap.checks.rule import Rule
from argmap.findings import Finding, Severity
from argmap.model import Assume, Section, Subject


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at the key of each such claim."""
    whole = context.whole
    if not whole.debate.arguments and [claim.assume for claim in whole.debate.claims.values()] == [
        Assume.UNKNOWN
    ]:
        return  # A debate that has only begun: nothing has been argued about its thesis yet.
    used = connected(context)
    for id_ in whole.debate.claims:
        if id_ not in used:
            subject = Subject(Section.CLAIM, id_)
            yield whole.finding(
                "ARG206",
                Severity.INFO,
                f"nothing uses {whole.called(id_, subject)}",
                subject,
                hint="Make it a premise, argue about it, or say under 'about' what it remarks on.",
            )


RULE = Rule(
    code="ARG206",
    severity=Severity.INFO,
    title="a claim that no argument, position, scenario, question, `about` or contradiction uses",
    finds="""\
A claim that has no connection with any other entry of the files read: it is no premise and no target of an
argument; no position, scenario or question names it; it names no other claim or argument under
`contradicts` or `about`, and none names it there.

Where one file is opened by itself, other files that use its claims are not read. Nothing is said of the
only claim of a debate without arguments that says `assume: unknown`: its thesis, before anybody argues.
""",
    why="""\
It takes no part in the debate: whether it stands makes no difference to anything.  Either the argument that
should use it was forgotten, or the claim was left over when one was removed.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
  five-billion-images:
    text: The training set has about five billion images.
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
""",
    fixed="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
  five-billion-images:
    text: The training set has about five billion images.
arguments:
  entropy:
    premises: [four-gigabyte-model, five-billion-images]
    supports: images-cannot-fit
""",
    find=find,
)
