"""``argmap explain CODE``: the page of a check."""

from __future__ import annotations

import difflib
from typing import Annotated

import typer

from argmap.checks import RULES
from argmap.checks.pages import page
from argmap.cli.printing import print_lines, print_markdown
from argmap.errors import UsageError


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        short_help="Say what a code of a finding means.",
        epilog="""\b
Examples:
  argmap explain ARG303
  argmap explain             (the list of all codes)""",
    )
    def explain(
        code: Annotated[
            str | None, typer.Argument(metavar="CODE", help="A code of a finding, for example ARG303.")
        ] = None,
    ) -> None:
        """Say what a check finds, why that matters to the argument, and how to put it right."""
        if code is None:
            print_lines(
                [(rule.code, "strong"), (f"  {rule.severity.value:8} {rule.title}", "")] for rule in RULES
            )
            return
        pages = {rule.code: rule for rule in RULES}
        wanted = code.upper()
        if wanted not in pages:
            nearest = difflib.get_close_matches(wanted, list(pages), n=1, cutoff=0.9)
            raise UsageError(
                f"there is no check {code}",
                f"Did you mean {nearest[0]}?" if nearest else "argmap explain lists all of them.",
            )
        print_markdown(page(pages[wanted]))
