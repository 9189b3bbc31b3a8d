"""What stops an operation.

::

    ArgmapError              a message for the person, and what to do
    ├── FileError            a file or folder that cannot be read or written
    │   ├── UnreadableError  a file with unsaved work here whose text is no debate any more
    │   └── SaveError        a file that was not written; it holds the bytes that it held
    │       ├── ChangedUnderneathError   it has other bytes than those that were read
    │       ├── VanishedError            it is gone, or its folder is
    │       ├── AlreadyThereError        a new file whose name is taken
    │       ├── LockedError              another program is saving it
    │       ├── UnderWayError            a merge or rebase is under way; may be forced
    │       └── UndecidedError           what was changed in it and here is to be decided first
    ├── StoppedError         something that a person stopped before it was done
    ├── UnknownNameError     a name that names no entry, or more than one
    └── UsageError           a command given something that it does not take

Faults *in* a debate are values (:mod:`argmap.findings`) and are never raised.  The command line and the terminal
interface tell a person what an ``ArgmapError`` says, so nobody ever sees a traceback for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class ArgmapError(Exception):
    """An operation that cannot go on; ``message`` says why and ``hint``, where there is one, what to do."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return self.message if self.hint is None else f"{self.message}\n  {self.hint}"


class FileError(ArgmapError):
    """A file or folder that cannot be read or written."""


class UnreadableError(FileError):
    """A file that has changed and is no debate any more while there is unsaved work in it; ``line`` is where."""

    def __init__(self, message: str, path: Path | None, line: int) -> None:
        super().__init__(message, "Unsaved work is kept; put the file right in an editor, and read it again.")
        self.path = path
        self.line = line


class SaveError(FileError):
    """A file that was not written; it holds the bytes that it held."""


class ChangedUnderneathError(SaveError):
    """A file that was not written because it has other bytes than those that were read."""


class VanishedError(SaveError):
    """A file that was not written because it, or its folder, is gone."""


class AlreadyThereError(SaveError):
    """A new file that was not written because something of that name is there."""


class LockedError(SaveError):
    """A file that was not written because another program is saving it."""


class UnderWayError(SaveError):
    """A file that was not written because git is in the middle of something; saving may be forced."""


class UndecidedError(SaveError):
    """A file that was not written because something was changed in it and here, and nobody has decided yet."""


class StoppedError(ArgmapError):
    """Something that a person stopped before it was done; nothing has changed."""


class UnknownNameError(ArgmapError):
    """A name that names no entry, or more than one."""


class UsageError(ArgmapError):
    """A command that was given something it does not take."""
