"""``argmap unlink``: a premise, a source or a contradiction less."""

from __future__ import annotations

import typer

from argmap.cli.changing import Manner, change
from argmap.cli.links import Contradicts, Premise, Source, one_of
from argmap.cli.one_file import own_id, own_subject
from argmap.cli.parameters import DryRun, EntryId, FilePath, Force, Format
from argmap.cli.printing import TextOrJson
from argmap.edits import Unlink
from argmap.library import Scope


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        short_help="Take a premise, a source or a contradiction away.",
        epilog="""\b
Examples:
  argmap unlink entropy --premise four-gigabyte-model \\
    -f ai-art.yaml
  argmap unlink five-billion-images --source the-post -n""",
    )
    def unlink(
        entry: EntryId,
        premise: Premise = None,
        source: Source = None,
        contradicts: Contradicts = None,
        file: FilePath = None,
        dry_run: DryRun = False,
        force: Force = False,
        form: Format = TextOrJson.TEXT,
    ) -> None:
        """Take a premise out of an argument, a source out of an entry, or a contradiction out of a claim."""
        key, name, section = one_of(premise, source, contradicts)

        def make(whole: Scope) -> Unlink:
            return Unlink(own_subject(whole, entry), key, own_id(whole, name, section))

        change(file, make, Manner(dry_run, force, form))
