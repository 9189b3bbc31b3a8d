"""ARG018: an `ignore` that no longer silences anything, names no code, or gives no reason."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG018",
    severity=Severity.WARNING,
    title="an `ignore` that no longer silences anything, names no code, or gives no reason",
    finds="""\
A comment `# argmap: ignore` that

- names a code that is not found there (any more),
- names no code, or one that is no check,
- names an error: only warnings and informations can be silenced, or
- gives no reason after the code.

An ignore works on its own line, and on all of an entry when it stands on the line of the entry's key.
Several codes are written with commas between.  When only some codes are asked for, an ignore of another
code is left alone.
""",
    why="""\
An ignore is a promise to the next reader that somebody looked and decided.  Without a reason it cannot be
weighed, and one that silences nothing will silence the next fault, which nobody has looked at.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  five-billion-images:  # argmap: ignore ARG301
    text: The training set has about five billion images.
    kind: empirical
positions:
  too-many-to-store:
    title: There are too many images to store
    thesis: five-billion-images
""",
    fixed="""\
argmap: 1
title: Four gigabytes
claims:
  five-billion-images:  # argmap: ignore ARG301 the source is being looked up
    text: The training set has about five billion images.
    kind: empirical
positions:
  too-many-to-store:
    title: There are too many images to store
    thesis: five-billion-images
""",
    find=None,
)
