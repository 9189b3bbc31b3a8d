"""ARG009: a limit passed: depth, nodes, bytes."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG009",
    severity=Severity.ERROR,
    title="a limit passed: depth, nodes, bytes",
    finds="""\
A file deeper than 64 levels, larger than 20 MB, or of more than two million values.
""",
    why="""\
No debate that people write comes near these limits.  A file that does was made to stop the program that
reads it, and a library takes files from strangers.
""",
    example=f"""\
argmap: 1
title: Four gigabytes
x-drawing: {"[" * 80}{"]" * 80}
""",
    fixed="""\
argmap: 1
title: Four gigabytes
x-drawing: []
""",
    find=None,
)
