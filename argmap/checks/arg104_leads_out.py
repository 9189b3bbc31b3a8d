"""ARG104: a reference that leads out of the library."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG104",
    severity=Severity.ERROR,
    title="a reference that leads out of the library",
    finds="""\
A reference that reads like a path out of the folder, or into a folder below it: with `..`, a leading slash
or `~`, two slashes, a backslash or a scheme; or one to a file that is a link to a place outside.  Debates
refer to each other within one folder.
""",
    why="""\
A debate should mean the same wherever its folder is copied.  A path out of it means what happens to be
there, and a file from a stranger could reach for files that are none of its business.
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
    premises: [../capacity/images-cannot-fit]
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
