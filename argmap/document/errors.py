"""What keeps a text from being edited."""

from __future__ import annotations

from argmap.errors import ArgmapError


class SpliceError(ArgmapError):
    """An edit that cannot be made by splicing the text that is there."""
