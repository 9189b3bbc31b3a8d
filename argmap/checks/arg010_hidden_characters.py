"""ARG010: characters in a text or an id that no reader sees."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG010",
    severity=Severity.WARNING,
    title=(
        "control characters, bidi embeddings, overrides or isolates in a text; "
        "an id that mixes look-alike scripts or is not NFC"
    ),
    finds="""\
- In a text: characters that no reader sees and that change what is seen.  Control characters, escape
  sequences, tag characters, and the embeddings, overrides and isolates that turn the direction of
  writing.  Left-to-right marks and emoji sequences are fine.
- In an id: letters of scripts that look alike, mixed (a Cyrillic `а` in a Latin word), or a letter with
  its accent written in a form other than NFC.

The program shows such characters as symbols and leaves the file as it is.
""",
    why="""\
What a person reads and what the program compares should be the same.  An override can show a claim
backwards, an escape sequence can act on the reader's terminal, and two ids that look the same are two
different claims.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
  four-gigabyte-model:
    text: The model is a file of about \u202eruof\u202c gigabytes.
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
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
""",
    find=None,
)
