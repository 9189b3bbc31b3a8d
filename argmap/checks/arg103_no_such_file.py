"""ARG103: a reference to a file that the folder lacks."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG103",
    severity=Severity.ERROR,
    title="a reference to a file that the folder lacks",
    finds="""\
A reference `file/id` where the folder has no debate `file.yaml` or `file.yml`.  The file is named without
its ending. Each reference into a missing file is reported once, as this and not as ARG101 too.
""",
    why="""\
A part of the argument lies in a file that whoever reads the folder does not have.  What rests on it falls
for want of a file and not for want of a reason.
""",
    example="""\
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
claims:
  no-copy:
    text: There is no copy of a work in the model.
arguments:
  nothing-stored:
    premises: [four-gigabyte/images-cannot-fit]
    supports: no-copy
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
claims:
  no-copy:
    text: There is no copy of a work in the model.
arguments:
  nothing-stored:
    premises: [four-gigabytes/images-cannot-fit]
    supports: no-copy
""",
    find=None,
)
