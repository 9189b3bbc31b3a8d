"""What a command prints when it cannot do what it was told: words, or JSON where that was asked for."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.cli.printing import print_json
from argmap.errors import ArgmapError
from argmap.text.visible import visible

if TYPE_CHECKING:
    from argmap.library import Library


class UnsoundError(ArgmapError):
    """Faults of form or of reference in the files of a library, for which nothing is answered about it."""

    def __init__(self, library: Library) -> None:
        super().__init__("nothing was evaluated: an error in a file could change every label")
        self.library = library


def guarded(call: Callable[[], object], arguments: Sequence[str]) -> int:
    """Make the call that the words of a command are, and return its exit status.

    What stops it is printed to standard error, and never raised.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that cannot show ✓ gets a question mark rather than a traceback.
            stream.reconfigure(errors="replace")
    try:
        status = call()
    except SystemExit as end:
        status = end.code
    except ArgmapError as error:
        return refuse(error, arguments)
    return status if isinstance(status, int) else 0


def refuse(error: ArgmapError, arguments: Sequence[str]) -> int:
    """Print an error to standard error, nothing of it raw, and return the exit status."""
    if isinstance(error, UnsoundError):
        _tell_faults(error, as_json=_as_json(arguments))
        return 1
    if _as_json(arguments):
        print_json({"error": error.message, "hint": error.hint}, file=sys.stderr)
    else:
        sys.stderr.write(f"argmap: {visible(str(error))}\n")
    return 2


def _tell_faults(error: UnsoundError, *, as_json: bool) -> None:
    from argmap.cli.findings import finding_json, print_findings

    faults = error.library.blocking
    if as_json:
        found = [finding_json(fault) for fault in faults]
        print_json({"error": error.message, "hint": error.hint, "findings": found}, file=sys.stderr)
    else:
        print_findings(faults, [error.library], file=sys.stderr)
        sys.stderr.write(f"{error.message.capitalize()}.\n")


def _as_json(arguments: Sequence[str]) -> bool:
    """Tell whether the words of a command ask for JSON; they may be words that it cannot understand."""
    return "--format=json" in arguments or ("--format", "json") in pairwise(arguments)
