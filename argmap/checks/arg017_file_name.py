"""ARG017: two files of a library with one stem, or a file name that is no id."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG017",
    severity=Severity.ERROR,
    title="two files of a library with one stem, or a file name that is no id",
    finds="""\
Two files of one folder whose names differ only in `.yaml` and `.yml`, or a file whose name, without that
ending, is no id.  Other files refer to an entry as `file/id`.
""",
    why="""\
A reference that could mean either of two files means neither.  The second of them is not read until one is
renamed, so its arguments count for nothing.
""",
    example="""\
# file: four-gigabytes.yaml
argmap: 1
title: Four gigabytes
# file: four-gigabytes.yml
argmap: 1
title: Four gigabytes, a second look
""",
    fixed="""\
# file: four-gigabytes.yaml
argmap: 1
title: Four gigabytes
# file: four-gigabytes-again.yaml
argmap: 1
title: Four gigabytes, a second look
""",
    find=None,
)
