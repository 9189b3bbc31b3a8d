"""What stops an edit."""

from __future__ import annotations

from argmap.errors import ArgmapError


class EditError(ArgmapError):
    """An edit that is refused; nothing has changed."""


class ReferredToError(EditError):
    """A removal that is refused since other entries refer to what would go."""
