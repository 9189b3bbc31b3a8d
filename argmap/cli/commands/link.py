"""``argmap link``: a premise, a source or a contradiction more."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli.changing import Manner, change
from argmap.cli.links import Contradicts, Premise, Source, one_of
from argmap.cli.one_file import own_id, own_subject
from argmap.cli.parameters import DryRun, EntryId, FilePath, Force, Format
from argmap.cli.printing import TextOrJson
from argmap.cli.typed import typed
from argmap.edits import Link
from argmap.errors import UsageError
from argmap.library import Scope


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        short_help="Add a premise, a source or a contradiction.",
        epilog="""\b
Examples:
  argmap link entropy --premise internals-not-understood \\
    -f ai-art.yaml
  argmap link four-gigabyte-model --at "front page" \\
    --source frivolous-2023 --quote "a byte or so"
  argmap link only-harder --contradicts more-take-part""",
    )
    def link(
        entry: EntryId,
        premise: Premise = None,
        source: Source = None,
        contradicts: Contradicts = None,
        at: Annotated[
            str | None, typer.Option("--at", metavar="TEXT", help="With --source: where in the source.")
        ] = None,
        quote: Annotated[
            str | None,
            typer.Option(
                "--quote", metavar="TEXT", help="With --source: the source's own words; - reads them."
            ),
        ] = None,
        file: FilePath = None,
        dry_run: DryRun = False,
        force: Force = False,
        form: Format = TextOrJson.TEXT,
    ) -> None:
        """Add a premise to an argument, a source to an entry, or a contradiction to a claim."""
        key, name, section = one_of(premise, source, contradicts)
        if (at or quote) and key != "sources":
            raise UsageError("--at and --quote go with --source", "Give --source too, or leave them out.")
        words = None if quote is None else typed(quote)

        def make(whole: Scope) -> Link:
            id_ = own_id(whole, name, section)
            place = {"source": id_} | ({"at": at} if at else {}) | ({"quote": words} if words else {})
            return Link(own_subject(whole, entry), key, place if at or words else id_)

        change(file, make, Manner(dry_run, force, form))
