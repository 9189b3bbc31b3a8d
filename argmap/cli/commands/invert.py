"""``argmap invert``: for becomes against."""

from __future__ import annotations

import typer

from argmap.cli.changing import Manner, change
from argmap.cli.one_file import own_subject
from argmap.cli.parameters import ArgumentId, DryRun, FilePath, Force, Format
from argmap.cli.printing import TextOrJson
from argmap.edits import Invert
from argmap.model import Section


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        short_help="Turn an argument round: for becomes against.",
        epilog="""\b
Examples:
  argmap invert entropy -f debates/ai-art.yaml
  argmap invert division --dry-run""",
    )
    def invert(
        argument: ArgumentId,
        file: FilePath = None,
        dry_run: DryRun = False,
        force: Force = False,
        form: Format = TextOrJson.TEXT,
    ) -> None:
        """Make an argument for a claim one against it, or the other way round."""
        change(
            file,
            lambda whole: Invert(own_subject(whole, argument, Section.ARGUMENT).id),
            Manner(dry_run, force, form),
        )
