"""What stops an edit."""

from __future__ import annotations

from argmap.errors import ArgmapError


class EditError(ArgmapError):
    """An edit that is refused; nothing has changed."""
