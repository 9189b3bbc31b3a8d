"""``argmap rename``: another id for an entry, in every reference of the library."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli.changing import Manner, change
from argmap.cli.one_file import own_subject
from argmap.cli.parameters import DryRun, EntryId, FilePath, Force, Format
from argmap.cli.printing import TextOrJson
from argmap.edits import Rename


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        short_help="Give an entry another id, everywhere.",
        epilog="""\b
Examples:
  argmap rename entropy information-theory -f ai-art.yaml
  argmap rename source:the-post blog-post --dry-run""",
    )
    def rename(
        entry: EntryId,
        new: Annotated[str, typer.Argument(metavar="NEW", help="The new id.")],
        file: FilePath = None,
        dry_run: DryRun = False,
        force: Force = False,
        form: Format = TextOrJson.TEXT,
    ) -> None:
        """Give an entry another id, and change every reference to it in the files of the folder."""
        change(
            file,
            lambda whole: Rename(own_subject(whole, entry), new),
            Manner(dry_run, force, form),
            whole_folder=True,
        )
