"""``argmap tour``: a walk through the AI art debate.

It opens the terminal interface, which is no part of the command line: :mod:`argmap.__main__` opens it.
"""

from __future__ import annotations

import typer

from argmap.errors import UsageError


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        short_help="Walk through the AI art debate in the terminal.",
        epilog="""\b
Example:
  argmap tour""",
    )
    def tour() -> None:
        """Show in about ten steps how to read a debate, ask what if, and add a reason.

        The steps go by the AI art debate, in a copy of which nothing is saved. Each goes on by itself when you have
        done what it asks for; > goes on as well, < goes back, and q leaves.
        """
        raise UsageError("the tour takes nothing beside it", "For example: argmap tour")
