"""``argmap new``: a debate to begin with."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.opening import named_path
from argmap.cli.parameters import DryRun, Format
from argmap.cli.printing import TextOrJson, print_diff, print_json, print_lines
from argmap.cli.telling import file_name
from argmap.cli.typed import typed
from argmap.document import read
from argmap.document.identifiers import is_id
from argmap.document.writing import inline
from argmap.errors import AlreadyThereError, FileError, UsageError
from argmap.findings import Severity
from argmap.library.folder import SUFFIXES
from argmap.text.file import shown
from argmap.text.save import save
from argmap.text.unified import unified

BEGINNING = """\
argmap: 1
title: {title}
{question}

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
QUESTION = "# question: What is to be found out?"
THESIS = "Write here what the debate is about, as one sentence."


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        short_help="Begin a debate in a new file.",
        epilog="""\b
Examples:
  argmap new fair-use.yaml --title "Is training fair use?"
  argmap new debates/style.yaml --title Style \\
    --thesis "Imitating a style wrongs the artist."
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
        dry_run: DryRun = False,
        force: Annotated[bool, typer.Option("--force", help="Make it though a merge is going on.")] = False,
        form: Format = TextOrJson.TEXT,
    ) -> None:
        """Make a debate file with one open claim to argue about."""
        file = named_path(path)
        _check_name(file)
        text = _beginning(_title(file) if title is None else title, question, thesis)
        if not dry_run:
            save(file, text.encode(), expected=None, force=force)
        if form is TextOrJson.JSON:
            print_json({"file": shown(file), "saved": not dry_run, "text": text})
        elif dry_run:
            print_diff(unified("", text, file_name(file), is_new=True))
        else:
            then = f'argmap because "Why so" --for thesis -f {shown(file)}'
            print_lines(
                [[(f"begin {shown(file)}", "strong")], f"open it: argmap {shown(file)}", f"go on: {then}"]
            )


def _check_name(file: Path) -> None:
    """Raise UsageError for a file that would be no debate others can refer to, or FileError where it has no place."""
    if file.suffix not in SUFFIXES or not is_id(file.stem):
        raise UsageError(
            f"{shown(file)} is no name for a debate",
            "Use letters, digits, '-', '_' and '.', beginning with none of '-' and '.', and end in .yaml.",
        )
    if os.path.lexists(file) and not os.path.islink(file):
        raise AlreadyThereError(f"{shown(file)} is there already", "Choose another name, or edit that file.")
    if not os.path.isdir(file.parent):
        raise FileError(
            f"there is no folder {shown(file.parent)}", f"mkdir -p {shown(file.parent)} makes it."
        )
    for suffix in SUFFIXES:
        twin = file.with_suffix(suffix)
        if suffix != file.suffix and os.path.exists(twin):
            raise UsageError(
                f"{shown(twin)} is there, and the two would have one name for references",
                "Choose another name, or edit that file.",
            )


def _title(file: Path) -> str:
    return file.stem.replace("-", " ").replace("_", " ").capitalize()


def _beginning(title: str, question: str | None, thesis: str | None) -> str:
    """Return the text of the file.  Raises UsageError where what was given cannot stand in one."""
    asked = QUESTION if question is None else f"question: {inline(typed(question))}"
    first = THESIS if thesis is None else typed(thesis)
    text = BEGINNING.format(title=inline(typed(title)), question=asked, thesis=inline(first))
    for finding in read(text.encode(), "it").findings:
        if finding.severity is Severity.ERROR:
            raise UsageError(f"that would be no debate: {finding.message}", finding.hint)
    return text
