"""The commands, put together, and the one place where an error of theirs becomes words."""

from __future__ import annotations

import importlib
import os
from collections.abc import Sequence
from typing import Annotated

import typer

from argmap import __version__
from argmap.cli.completing import words_so_far
from argmap.cli.misuse import UsageProblem, usage_problem
from argmap.cli.names import COMMANDS
from argmap.cli.refusing import guarded

HELP = """Argument maps in plain text: read, check and extend a debate in the terminal.

\b
  argmap                      open the debates here
  argmap debates/ai-art.yaml  open one debate
  argmap check debates/       what is wrong with the files
  argmap status ai-art.yaml   what stands and what falls
  argmap why entropy -f ai-art.yaml
  argmap export ai-art.yaml > ai-art.md

Commands about a whole debate take its PATH (a file, a folder, or - for standard input); without one, ./debates,
else the current folder, else, to read, the debates that ship with argmap. Commands about one entry take its ID,
and -f PATH. Without a command, --ascii draws with plain characters.
Exit status: 0 all well, 1 something was found (by check: an error, or with --strict a warning),
2 it could not run.
"""


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"argmap {__version__}")
        raise typer.Exit


def build(commands: Sequence[str] = COMMANDS) -> typer.Typer:
    """Return the command line application with some commands; each loads what it needs when it is added."""
    app = typer.Typer(
        name="argmap",
        help=HELP,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )

    @app.callback(help=HELP)
    def root(
        version: Annotated[
            bool, typer.Option("--version", "-V", help="Print the version.", callback=_version, is_eager=True)
        ] = False,
    ) -> None:
        """Take the options that go before every command."""

    for name in commands:
        importlib.import_module(f"argmap.cli.commands.{name}").add_to(app)
    return app


def _wanted(arguments: Sequence[str]) -> typer.Typer:
    """Return the application with the one command that is called or completed; with all of them for help."""
    if "_ARGMAP_COMPLETE" in os.environ:
        # The last word may be the beginning of a command's name.
        words = words_so_far()
        arguments = words[1:] if len(words) > 2 or os.environ.get("COMP_CWORD", "1") > "1" else []
    called = arguments[0] if arguments else ""
    return build([called] if called in COMMANDS else COMMANDS)


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit status; errors are printed to standard error, never raised."""

    def call() -> object:
        try:
            return _wanted(arguments)(args=list(arguments), prog_name="argmap", standalone_mode=False)
        except UsageProblem as error:
            return usage_problem(error, arguments)

    return guarded(call, arguments)
