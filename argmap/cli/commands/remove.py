"""``argmap remove``: take an entry out."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli.changing import Manner, change
from argmap.cli.one_file import own_subject
from argmap.cli.parameters import DryRun, EntryId, FilePath, Force, Format
from argmap.cli.printing import TextOrJson
from argmap.edits import EditError, OnReferences, ReferredToError, RemoveEntry


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        short_help="Remove an entry.",
        epilog="""\b
Examples:
  argmap remove like-people -f debates/ai-art.yaml
  argmap remove five-billion-images --cascade --dry-run""",
    )
    def remove(
        entry: EntryId,
        cascade: Annotated[
            bool,
            typer.Option("--cascade", help="Remove the references to it too, and what cannot be without it."),
        ] = False,
        file: FilePath = None,
        dry_run: DryRun = False,
        force: Force = False,
        form: Format = TextOrJson.TEXT,
    ) -> None:
        """Remove an entry; where others refer to it, list them and change nothing, unless --cascade is given."""
        references = OnReferences.CASCADE if cascade else OnReferences.REFUSE
        try:
            change(
                file,
                lambda whole: RemoveEntry(own_subject(whole, entry), references),
                Manner(dry_run, force, form),
                whole_folder=True,
            )
        except ReferredToError as error:
            hint = "Remove these first, or have what depends on it removed too: --cascade."
            raise EditError(error.message, hint) from error
