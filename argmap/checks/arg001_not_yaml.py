"""ARG001: not YAML."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG001",
    severity=Severity.ERROR,
    title="not YAML",
    finds="""\
Text that is not YAML.  The finding shows where the parser gave up, and says which of the usual slips it is:
a `: ` in an unquoted text, a tab in the indentation, a quote or bracket that nothing closes (it then points
to where that opened).  A file whose top level is no mapping is not a debate either.

One such fault hides everything after it, so it is the only finding of its file.
""",
    why="""\
Nothing in the file can be read: no claim, no argument, no label.  What another file takes from this one is
missing there too.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
  four-gigabyte-model:
    text: The size is known: about four gigabytes.
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
    text: "The size is known: about four gigabytes."
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
""",
    find=None,
)
