"""Parameters that several commands take, with one help text each."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli.completing import ids
from argmap.cli.printing import TextOrJson
from argmap.model import Section

DebatePath = Annotated[
    str | None,
    typer.Argument(metavar="PATH", help="A debate file, a folder of them, or - for standard input."),
]
FilePath = Annotated[
    str | None,
    typer.Option("-f", "--file", metavar="PATH", help="The debate file, folder, or - for standard input."),
]
Positions = Annotated[
    list[str] | None,
    typer.Option(
        "--as",
        metavar="POSITION",
        help="Look at it as somebody of this position. Repeatable.",
        autocompletion=ids(Section.POSITION),
    ),
]
Scenarios = Annotated[
    list[str] | None,
    typer.Option(
        "--in",
        metavar="SCENARIO",
        help="Suppose this scenario. Repeatable.",
        autocompletion=ids(Section.SCENARIO),
    ),
]
Accepts = Annotated[
    list[str] | None,
    typer.Option(
        "--accept",
        metavar="ID",
        help="Take this claim as standing. Repeatable.",
        autocompletion=ids(Section.CLAIM),
    ),
]
Rejects = Annotated[
    list[str] | None,
    typer.Option(
        "--reject",
        metavar="ID",
        help="Take this claim or argument as fallen. Repeatable.",
        autocompletion=ids(Section.CLAIM, Section.ARGUMENT),
    ),
]
Format = Annotated[TextOrJson, typer.Option("--format", help="How to print it.")]
Focus = Annotated[
    str | None,
    typer.Option(
        "--focus",
        metavar="ID",
        help="Begin at this claim, argument or question.",
        autocompletion=ids(Section.CLAIM, Section.ARGUMENT, Section.QUESTION),
    ),
]
Depth = Annotated[int | None, typer.Option("--depth", metavar="N", min=0, help="Go down this many levels.")]
EntryId = Annotated[
    str,
    typer.Argument(
        metavar="ID",
        help="An entry: its id, or section:id, or file/id; quick to copy from status.",
        autocompletion=ids(),
    ),
]
ArgumentId = Annotated[
    str,
    typer.Argument(
        metavar="ID",
        help="An argument: its id, or argument:id, or file/id.",
        autocompletion=ids(Section.ARGUMENT),
    ),
]
Transliterate = Annotated[
    bool, typer.Option("--transliterate", help="Make the ids of new entries of ASCII letters.")
]
OutputPath = Annotated[
    str | None, typer.Option("-o", "--output", metavar="FILE", help="Write to this file instead.")
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", "-n", help="Print what would change in the file, and change nothing.")
]
Force = Annotated[
    bool,
    typer.Option("--force", help="Change it though that leaves an error, or a merge is going on."),
]
