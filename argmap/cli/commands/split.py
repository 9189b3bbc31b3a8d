"""``argmap split``: several premises of one."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli.changing import Manner, change
from argmap.cli.one_file import own_id, own_subject
from argmap.cli.parameters import ArgumentId, DryRun, FilePath, Force, Format, Transliterate, id_argument
from argmap.cli.printing import TextOrJson
from argmap.cli.typed import typed
from argmap.edits import Split
from argmap.edits import split as parts
from argmap.library import Scope
from argmap.model import Section


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        short_help="Split a premise of an argument in several.",
        epilog="""\b
Examples:
  argmap split entropy four-gigabyte-model \\
    "The model is a file." "It has four gigabytes." \\
    -f ai-art.yaml
  argmap split argument:entropy five-billion-images \\
    "There are images." "They are five billion." -n""",
    )
    def split(
        argument: ArgumentId,
        premise: Annotated[str, id_argument("PREMISE", "The premise of it to split.", Section.CLAIM)],
        texts: Annotated[
            list[str],
            typer.Argument(metavar="TEXT", help="What the parts say, two or more; - reads one."),
        ],
        transliterate: Transliterate = False,
        file: FilePath = None,
        dry_run: DryRun = False,
        force: Force = False,
        form: Format = TextOrJson.TEXT,
    ) -> None:
        """Put several new claims in place of a premise of an argument, with its kind, authors and sources.

        The claim that was the premise stays, since others may use it.
        """
        words = [typed(text) for text in texts]

        def make(whole: Scope) -> Split:
            return parts(
                whole.library,
                whole.stem or "",
                own_subject(whole, argument, Section.ARGUMENT).id,
                own_id(whole, premise, Section.CLAIM),
                words,
                transliterate=transliterate,
            )

        change(file, make, Manner(dry_run, force, form), makes_ids=True)
