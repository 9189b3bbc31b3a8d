"""A file in a person's own editor, which has the terminal meanwhile."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

from textual.app import App, SuspendNotSupported

from argmap.errors import FileError
from argmap.tui.drawing.page import plain
from argmap.tui.files.editor_command import editor_command

_HINT = "The variable VISUAL or EDITOR says which editor to open."


def edit_file(app: App[Any], path: Path, line: int) -> str:
    """Open a file in the editor, and return how that ended, or nothing where it ended well.

    Whatever it returns, the file may have been written.  Raises FileError where no editor can be opened.
    """
    command = editor_command(path, line)
    name = plain(command[0])
    if shutil.which(command[0]) is None:
        raise FileError(f"there is no editor {name}", _HINT)
    try:
        with app.suspend():
            status = subprocess.run(command, check=False).returncode
    except SuspendNotSupported as error:
        raise FileError("no editor can be opened from this terminal") from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise FileError(f"{name} cannot be started: {reason}", _HINT) from error
    return f"{name} ended with {status}" if status else ""
