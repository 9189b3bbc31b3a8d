"""What a command prints when it cannot do what it was told: words, or JSON where that was asked for."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import typer

from argmap.cli.printing import print_json
from argmap.errors import ArgmapError, UsageError
from argmap.text.visible import visible

if TYPE_CHECKING:
    from argmap.library import Library

UsageProblem: type[Exception] = typer.BadParameter.__mro__[1]
"""What the command line library raises for words that it cannot make a call of; typer does not export it."""


class UnsoundError(ArgmapError):
    """Faults of form or of reference in the files of a library, for which nothing is answered about it."""

    def __init__(self, library: Library) -> None:
        super().__init__("nothing was evaluated: an error in a file could change every label")
        self.library = library


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


def usage_problem(error: Any, arguments: Sequence[str]) -> int:
    """Print what is wrong with the words of a command line, and return the exit status."""
    if type(error).__name__ == "NoArgsIsHelpError":
        # Its message is the help, which says what to give.
        sys.stderr.write(f"{error.format_message()}\n")
        return 2
    message = error.format_message().rstrip(".").replace("Value error, ", "")
    context = error.ctx
    hint = None
    if context is not None:
        usage = " ".join(context.get_usage().split())
        hint = f"{usage}\n  {context.command_path} --help says what each is."
        if message.startswith("No such option"):
            hint += " A text that begins with - goes last, after --."
    return refuse(UsageError(message[:1].lower() + message[1:], hint), arguments)


def _as_json(arguments: Sequence[str]) -> bool:
    """Tell whether the words of a command ask for JSON; they may be words that it cannot understand."""
    return "--format=json" in arguments or ("--format", "json") in pairwise(arguments)
