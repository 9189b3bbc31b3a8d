"""Whether a file could be saved, known before anybody has typed anything."""

from __future__ import annotations

import os
from pathlib import Path

from argmap.text.file import shown


def unwritable(path: Path) -> str | None:
    """Return why saving a file would be refused as it is now, in words; None where nothing is in its way.

    Only a save knows for sure: this is to warn in time.
    """
    try:
        target = path.resolve()
        status = target.stat()
    except FileNotFoundError:
        status = None  # a save makes it
    except (OSError, RuntimeError):  # such as a circle of links, of which opening it says more
        return None
    if status is not None and status.st_nlink > 1:
        return f"{shown(path)} has {status.st_nlink} hard links, and saving would part them"
    if status is not None and (not status.st_mode & 0o222 or not os.access(target, os.W_OK)):
        return f"{shown(path)} is read-only"
    # A save puts a new file in the place of the old one, which the folder has to allow.
    if target.parent.is_dir() and not os.access(target.parent, os.W_OK | os.X_OK):
        return f"the folder of {shown(path)} may not be written to"
    return None
