"""ARG016: `authors` that read like one name split at its comma."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG016",
    severity=Severity.INFO,
    title="`authors` that read like one name split at its comma",
    finds="""\
A list of two `authors` that reads like the surname and the first names of one person: in a list, YAML makes
two texts of `Somepalli, Gowthami`.  Write `[Gowthami Somepalli]`, or put the name in quotes.
""",
    why="""\
The source gets two authors who do not exist, in every export and bibliography, and nobody finds it under
its own.
""",
    example="""\
argmap: 1
title: Four gigabytes
sources:
  somepalli-2022:
    title: Diffusion Art or Digital Forgery?
    authors: [Somepalli, Gowthami]
    type: paper
claims:
  some-images-replicated:
    text: Some generated images copy training images closely.
    sources: [somepalli-2022]
positions:
  copies-inside:
    title: Copies are stored
    thesis: some-images-replicated
""",
    fixed="""\
argmap: 1
title: Four gigabytes
sources:
  somepalli-2022:
    title: Diffusion Art or Digital Forgery?
    authors: [Gowthami Somepalli]
    type: paper
claims:
  some-images-replicated:
    text: Some generated images copy training images closely.
    sources: [somepalli-2022]
positions:
  copies-inside:
    title: Copies are stored
    thesis: some-images-replicated
""",
    find=None,
)
