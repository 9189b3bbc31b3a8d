"""ARG407: an expectation that holds as written too."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.context import Context
from argmap.checks.doubt import doubtful
from argmap.checks.rule import Rule
from argmap.checks.standpoints import stands
from argmap.evaluation.words.expectations import expected
from argmap.findings import Finding, Severity
from argmap.model import Scenario


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at each expectation that holds with and without its scenario."""
    for file in context.files():
        doubt = doubtful(file)
        known = file.debate.claims.keys() | file.debate.arguments.keys()
        for stand in stands(file):
            own, merged = stand.own, stand.merged
            if not isinstance(own, Scenario) or not isinstance(merged, Scenario):
                continue
            if stand.names_something_missing or not (merged.accepts or merged.rejects):
                continue
            pairs = list(zip(own.expect, merged.expect, strict=True))
            holding = [
                (reference, label, id_)
                for (reference, label), (id_, _) in pairs
                if id_ in known and id_ not in doubt and file.labels.label(id_).value == label
            ]
            labels = stand.labels() if holding else file.labels
            for reference, label, id_ in holding:
                if labels.label(id_).value == label:
                    yield file.finding(
                        "ARG407",
                        Severity.INFO,
                        f"{reference} {expected(label)} without {merged.id} too",
                        stand.subject,
                        "expect",
                        reference,
                        hint="Expect what the scenario changes, or leave this one out.",
                    )


RULE = Rule(
    code="ARG407",
    severity=Severity.INFO,
    title="an expectation that holds as written too",
    finds="""\
A label under `expect` that the claim or argument has under the scenario and has in the debate as written
as well. A scenario that accepts and rejects nothing is a test of the debate as written, and nothing is
said of it.
""",
    why="""\
Such an expectation is met whatever the scenario supposes, so it says nothing about the scenario. Often
the author expected a change that the debate as written has made already.
""",
    example="""\
argmap: 1
title: Can training images be extracted?
claims:
  some-images-extracted:
    text: Researchers have extracted some training images.
  none-extractable:
    text: No training image can be extracted.
    assume: unknown
  all-images-extractable:
    text: Any training image can be extracted.
    assume: unknown
  extraction-is-rare:
    text: Extraction is a rare fault of the model.
    assume: unknown
arguments:
  already-done:
    premises: [some-images-extracted]
    rebuts: none-extractable
  at-will:
    premises: [all-images-extractable]
    rebuts: extraction-is-rare
scenarios:
  extracted-in-a-year:
    title: Researchers extract any training image a year from now
    accepts: [all-images-extractable]
    expect:
      none-extractable: out
""",
    fixed="""\
argmap: 1
title: Can training images be extracted?
claims:
  some-images-extracted:
    text: Researchers have extracted some training images.
  none-extractable:
    text: No training image can be extracted.
    assume: unknown
  all-images-extractable:
    text: Any training image can be extracted.
    assume: unknown
  extraction-is-rare:
    text: Extraction is a rare fault of the model.
    assume: unknown
arguments:
  already-done:
    premises: [some-images-extracted]
    rebuts: none-extractable
  at-will:
    premises: [all-images-extractable]
    rebuts: extraction-is-rare
scenarios:
  extracted-in-a-year:
    title: Researchers extract any training image a year from now
    accepts: [all-images-extractable]
    expect:
      extraction-is-rare: out
""",
    find=find,
)
