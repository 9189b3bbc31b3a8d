"""Where somebody was in each file, to come back to."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.model import Subject
from argmap.tui.drawing.what_if import WhatIf
from argmap.tui.outline.folding import Folding
from argmap.tui.views.journey import Journey


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody was in a file: what was read, the row and the folds of the outline, the view, the standpoint."""

    journey: Journey
    row: Subject | None
    folding: Folding
    view: str
    what_if: WhatIf


Places = dict[str, Place]
"""By stem, where somebody was in each file."""
