"""``argmap new``: a debate to begin with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.printing import print_lines
from argmap.document.identifiers import is_id
from argmap.document.writing import inline
from argmap.errors import UsageError
from argmap.library.folder import SUFFIXES
from argmap.text.file import shown
from argmap.text.save import save

BEGINNING = """\
argmap: 1
title: {title}
question: {question}

# A claim is a sentence that can stand or fall. Open until the reasons decide it: assume: unknown
claims:
  thesis:
    text: {thesis}
    assume: unknown

# A reason: premises that together support or rebut a claim, or undercut an argument. For example
#   first-reason:
#     premises: [some-claim]
#     supports: thesis
arguments:
"""


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        short_help="Begin a debate in a new file.",
        epilog="""\b
Examples:
  argmap new fair-use.yaml --title "Is training fair use?"
  argmap new debates/style.yaml --title Style --thesis "Imitating a style wrongs the artist."
then:
  argmap because "Why so" --for thesis -f fair-use.yaml""",
    )
    def new(
        path: Annotated[
            str, typer.Argument(metavar="FILE", help="The file to make; it must not be there yet.")
        ],
        title: Annotated[
            str | None, typer.Option("--title", metavar="TEXT", help="What the debate is called.")
        ] = None,
        question: Annotated[
            str | None, typer.Option("--question", metavar="TEXT", help="What the debate is about.")
        ] = None,
        thesis: Annotated[
            str | None, typer.Option("--thesis", metavar="TEXT", help="The first claim.")
        ] = None,
    ) -> None:
        """Make a debate file with one open claim to argue about."""
        file = Path(path)
        if file.suffix not in SUFFIXES or not is_id(file.stem):
            raise UsageError(
                f"{shown(path)} is no name for a debate",
                "Use letters, digits, '-', '_' and '.', beginning with none of '-' and '.', and end in .yaml.",
            )
        name = title or file.stem.replace("-", " ").capitalize()
        text = BEGINNING.format(
            title=inline(name),
            question=inline(question or f"{name}?".replace("??", "?")),
            thesis=inline(thesis or "Write here what the debate is about, as one sentence."),
        )
        save(file, text.encode(), expected=None)
        print_lines([f"{shown(path)} is there; argmap {shown(path)} opens it"])
