"""ARG004: a value of the wrong type or not among the allowed ones."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG004",
    severity=Severity.ERROR,
    title="a value of the wrong type or not among the allowed ones",
    finds="""\
A value that its field does not take: a single text where a list belongs (the finding shows the list form),
a list or a mapping where a text belongs, a word that is not one of the field's words, a weight that is not
a decimal above 0 and at most 1.

Values are what was typed.  `no`, `1.10` and `2023-01` are texts here, whatever YAML makes of them
elsewhere.
""",
    why="""\
A value that cannot be taken cannot count.  Guessing would put words into the author's mouth: `kind: fact`
may mean `empirical` or `legal`, and different questions follow from each.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
    kind: fact
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
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
    kind: empirical
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
""",
    find=None,
)
