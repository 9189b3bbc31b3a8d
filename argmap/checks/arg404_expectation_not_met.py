"""ARG404: a scenario whose `expect` is not met."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.because import because
from argmap.checks.context import Context
from argmap.checks.doubt import doubtful
from argmap.checks.rule import Rule
from argmap.checks.standpoints import stands
from argmap.evaluation.words.expectations import expected_to
from argmap.evaluation.words.marks import fate
from argmap.findings import Finding, Severity
from argmap.model import Scenario


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at each label that is expected and not found."""
    for file in context.files():
        doubt = doubtful(file)
        debate = file.debate
        for stand in stands(file):
            own, merged = stand.own, stand.merged
            if not isinstance(own, Scenario) or not isinstance(merged, Scenario) or not merged.expect:
                continue
            if stand.names_something_missing:
                continue
            labels = stand.labels()
            for (reference, label), (id_, _) in zip(own.expect, merged.expect, strict=True):
                if id_ in doubt or (id_ not in debate.claims and id_ not in debate.arguments):
                    continue
                if labels.label(id_).value != label:
                    found = fate(labels.verdicts[id_], argument=id_ in debate.arguments)
                    why = because(debate, file.relations, labels, id_)
                    yield file.finding(
                        "ARG404",
                        Severity.ERROR,
                        f"{merged.id} expects {reference} to {expected_to(label)}, and it {found}: {why}",
                        stand.subject,
                        "expect",
                        reference,
                        hint="Put the debate right, or expect what follows.",
                    )


RULE = Rule(
    code="ARG404",
    severity=Severity.ERROR,
    title="a scenario whose expect is not met",
    finds="""\
A claim or argument under `expect` that gets another label under that scenario alone than the one
expected: the message has the label expected, the label found, and why. The labels are those of the file
and what it refers to.

Nothing is said of what hangs on an entry that is missing or cannot be read, which is reported by itself.
""",
    why="""\
`expect` is the debate's own test. Where it fails, either the debate does not say what its author thinks
it says, or an argument added since has changed what follows from the supposition.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
    assume: unknown
  art-extractable:
    text: Somebody extracts recognisable training art from the model.
    assume: unknown
scenarios:
  extracted-in-a-year:
    title: Researchers extract training art a year from now
    accepts: [art-extractable]
    expect:
      images-cannot-fit: out
""",
    fixed="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
    assume: unknown
  art-extractable:
    text: Somebody extracts recognisable training art from the model.
    assume: unknown
arguments:
  extraction:
    premises: [art-extractable]
    rebuts: images-cannot-fit
scenarios:
  extracted-in-a-year:
    title: Researchers extract training art a year from now
    accepts: [art-extractable]
    expect:
      images-cannot-fit: out
""",
    find=find,
)
