"""ARG008: a format version that this program does not know."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG008",
    severity=Severity.ERROR,
    title="a format version that this program does not know",
    finds="""\
A number after `argmap:` that is not a version of the format that this program reads.  This one reads
version 1.
""",
    why="""\
A later version may mean something else by the same words.  Reading it all the same could report labels that
its author never argued for.
""",
    example="""\
argmap: 2
title: Four gigabytes
""",
    fixed="""\
argmap: 1
title: Four gigabytes
""",
    find=None,
)
