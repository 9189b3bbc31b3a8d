"""Entries made quickly: building a debate spent most of its time in frozen dataclasses' ``__init__``."""

from __future__ import annotations

from dataclasses import MISSING, field, fields, make_dataclass
from typing import Any


def twin(kind: type[Any]) -> Any:
    """Return a class with the fields and slots of a frozen, slotted dataclass that is not frozen.

    A frozen ``__init__`` sets each field by a call, which takes five times as long.  An instance of the twin
    becomes one of the class itself by ``made.__class__ = kind``.
    """
    return make_dataclass(
        kind.__name__,
        [
            (item.name, object)
            if item.default is MISSING
            else (item.name, object, field(default=item.default))
            for item in fields(kind)
        ],
        eq=False,
        repr=False,
        match_args=False,
        slots=True,
    )
