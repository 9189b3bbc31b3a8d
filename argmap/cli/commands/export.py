"""``argmap export``: a debate in another format."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from argmap.cli.opening import StandpointNames, look, open_sound
from argmap.cli.output import output_file, write_output
from argmap.cli.parameters import (
    Accepts,
    DebatePath,
    Depth,
    Focus,
    OutputPath,
    Positions,
    Rejects,
    Scenarios,
)
from argmap.errors import UsageError
from argmap.exporters import EXPORTERS, Exporter, Looked, Options
from argmap.library import Library
from argmap.queries.naming import resolve

NAMES = ", ".join(exporter.name for exporter in EXPORTERS)


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        short_help="Write a debate out as Markdown, with diagrams.",
        epilog="""\b
Examples:
  argmap export debates/ai-art.yaml > ai-art.md
  argmap export ai-art.yaml --as for-legality -o for.md
  argmap export ai-art.yaml --focus entropy --depth 3
  argmap export ai-art.yaml --no-diagrams   (text alone)
  argmap export debates/ -o all.md   (all of the folder)""",
    )
    def export(
        path: DebatePath = None,
        to: Annotated[
            str, typer.Option("--to", "--format", metavar="FORMAT", help=f"The format: {NAMES}.")
        ] = "markdown",
        output: OutputPath = None,
        focus: Focus = None,
        depth: Depth = None,
        no_diagrams: Annotated[
            bool, typer.Option("--no-diagrams", help="Leave out the diagrams, which are in Mermaid.")
        ] = False,
        positions: Positions = None,
        scenarios: Scenarios = None,
        accepts: Accepts = None,
        rejects: Rejects = None,
    ) -> None:
        """Write a debate out: theses, arguments, scenarios, questions, sources, with diagrams that GitHub draws.

        Each part of the debate is drawn once, in diagrams that are small enough to read; links lead to the others.
        """
        exporter = _exporter(to)
        library = open_sound(path)
        if library.focus is None and len(library.documents) > 1 and (focus or positions or scenarios):
            raise UsageError(
                "a folder of several debates is exported as written and whole",
                "Name one file to export it from a standpoint or from one entry on.",
            )
        looked = _looked(library, StandpointNames.given(positions, scenarios, accepts, rejects))
        start = None if focus is None else resolve(looked[-1].scope, focus)
        text = exporter.export(looked, Options(focus=start, depth=depth, diagrams=not no_diagrams))
        file = output_file(output)
        if file is None:
            sys.stdout.write(text)
        else:
            write_output(text, file, library, "debate.md")


def _looked(library: Library, names: StandpointNames) -> list[Looked]:
    """Return each debate that a command is about, looked at from the standpoint that the names name."""
    stems = list(library.documents) if library.focus is None else [library.focus]
    opened = [look(library, stem, names) for stem in stems]
    return [Looked(one.scope, one.relations, one.labelling, one.evaluator) for one in opened]


def _exporter(name: str) -> Exporter:
    for exporter in EXPORTERS:
        if name in (exporter.name, exporter.suffix.removeprefix(".")):
            return exporter
    raise UsageError(f"there is no format {name}", f"There is: {NAMES}.")
