"""Parameters that several commands take, with one help text each."""

from __future__ import annotations

from typing import Annotated

import typer
from typer.models import ArgumentInfo, OptionInfo

from argmap.cli.completing import ids
from argmap.cli.printing import TextOrJson
from argmap.model import Section


def id_option(name: str, about: str, *sections: Section, metavar: str = "ID") -> OptionInfo:
    """Return an option that takes the id of an entry of some sections, which the shell completes."""
    option: OptionInfo = typer.Option(name, metavar=metavar, help=about, autocompletion=ids(*sections))
    return option


def id_argument(metavar: str, about: str, *sections: Section) -> ArgumentInfo:
    """Return an argument that is the id of an entry of some sections, or of any for none, completed likewise."""
    argument: ArgumentInfo = typer.Argument(metavar=metavar, help=about, autocompletion=ids(*sections))
    return argument


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
    id_option(
        "--as", "Look at it as somebody of this position. Repeatable.", Section.POSITION, metavar="POSITION"
    ),
]
Scenarios = Annotated[
    list[str] | None,
    id_option("--in", "Suppose this scenario. Repeatable.", Section.SCENARIO, metavar="SCENARIO"),
]
Accepts = Annotated[
    list[str] | None, id_option("--accept", "Take this claim as standing. Repeatable.", Section.CLAIM)
]
Rejects = Annotated[
    list[str] | None,
    id_option(
        "--reject", "Take this claim or argument as fallen. Repeatable.", Section.CLAIM, Section.ARGUMENT
    ),
]
Format = Annotated[TextOrJson, typer.Option("--format", help="How to print it.")]
Focus = Annotated[
    str | None,
    id_option(
        "--focus",
        "Begin at this claim, argument or question.",
        Section.CLAIM,
        Section.ARGUMENT,
        Section.QUESTION,
    ),
]
Depth = Annotated[int | None, typer.Option("--depth", metavar="N", min=0, help="Go down this many levels.")]
EntryId = Annotated[
    str, id_argument("ID", "An entry: its id, or section:id, or file/id; quick to copy from status.")
]
ArgumentId = Annotated[
    str, id_argument("ID", "An argument: its id, or argument:id, or file/id.", Section.ARGUMENT)
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
