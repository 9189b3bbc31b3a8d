"""What is said of words that no call of a command can be made of."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import typer

from argmap.cli.refusing import refuse
from argmap.errors import UsageError

UsageProblem: type[Exception] = typer.BadParameter.__mro__[1]
"""What the command line library raises for words that it cannot make a call of; typer does not export it."""


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
