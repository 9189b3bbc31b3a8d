"""ARG007: an anchor, alias, merge key or tag."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG007",
    severity=Severity.ERROR,
    title="an anchor, alias, merge key or tag",
    finds="""\
An anchor (`&name`), an alias (`*name`), a merge key (`<<`) or a tag (`!name`).  The format has none of
them.  A text that begins with one of these characters goes into quotes.
""",
    why="""\
A debate is read by people, in pull requests too.  What stands at a place should be there to read, without
looking up what a name elsewhere stands for; and aliases inside aliases make a small file into one that no
machine can hold.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
    by: &defenders [defenders of Stable Diffusion]
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
    by: *defenders
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
    by: [defenders of Stable Diffusion]
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
    by: [defenders of Stable Diffusion]
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
""",
    find=None,
)
