"""ARG013: a second document in the file."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG013",
    severity=Severity.ERROR,
    title="a second document in the file",
    finds="""\
A line `---` with more text after it, which begins a second YAML document.  A file holds one debate; a `---`
before it is fine.
""",
    why="""\
Most programs would read the first document and drop the rest, with the claims and arguments in it.  Put the
second debate into a file of its own in the same folder: entries can refer to each other as `file/id`.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
---
argmap: 1
title: Fair use
""",
    fixed="""\
# file: four-gigabytes.yaml
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
# file: fair-use.yaml
argmap: 1
title: Fair use
""",
    find=None,
)
