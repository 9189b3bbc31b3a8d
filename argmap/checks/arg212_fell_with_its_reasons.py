"""ARG212: a claim without `assume` that is out only because the arguments for it fell."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.because import names
from argmap.checks.context import Context
from argmap.checks.doubt import doubtful
from argmap.checks.rule import Rule
from argmap.findings import Finding, Severity
from argmap.model import Label, Reason, Section, Subject


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at the key of each such claim."""
    for file in context.files():
        unsure = doubtful(file)
        for claim in file.claims():
            supporters = file.relations.supporters[claim.id]
            if (
                claim.assume is None
                and supporters
                and file.labels.label(claim.id) is Label.OUT
                and file.labels.reason(claim.id) in (Reason.UNSUPPORTED, Reason.CIRCULAR)
                and claim.id not in unsure
            ):
                yield file.finding(
                    "ARG212",
                    Severity.INFO,
                    f"{claim.id} is out only because what argues for it fell: {names(supporters)}",
                    Subject(Section.CLAIM, claim.id),
                    hint="Say 'assume: unknown' if it stays possible, 'assume: true' if it stands without "
                    "them, or 'assume: false' if it is to fall with them.",
                )


RULE = Rule(
    code="ARG212",
    severity=Severity.INFO,
    title="a claim without `assume` that is out only because the arguments for it fell",
    finds="""\
A claim with no `assume` that some argument supports, and that is not shown as written although nothing
that prevails speaks against it: all arguments for it fall or lack a premise, or lead back to itself.
""",
    why="""\
To refute the evidence for a claim is not to refute the claim.  Without `assume`, a claim that somebody
argues for falls with its arguments, and takes along what rests on it.  That may be meant; `assume: false`
says so.  A thesis that stays possible says `assume: unknown`.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
  pictures-share-structure:
    text: Pictures that people make share a great deal of structure.
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
  shared-structure:
    premises: [pictures-share-structure]
    undercuts: entropy
""",
    fixed="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
    assume: unknown
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
  pictures-share-structure:
    text: Pictures that people make share a great deal of structure.
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
  shared-structure:
    premises: [pictures-share-structure]
    undercuts: entropy
""",
    find=find,
)
