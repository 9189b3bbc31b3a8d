"""``argmap show``: a debate's outline as text."""

from __future__ import annotations

import typer

from argmap.cli.opening import StandpointNames, look, open_sound
from argmap.cli.parameters import Accepts, DebatePath, Depth, Focus, Positions, Rejects, Scenarios
from argmap.cli.printing import print_lines
from argmap.queries.naming import resolve
from argmap.queries.outline import outline
from argmap.queries.text_outline import outline_lines


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        short_help="Print the outline of a debate.",
        epilog="""\b
Examples:
  argmap show debates/ai-art.yaml
  argmap show ai-art.yaml --focus entropy --depth 2
  argmap show ai-art.yaml --in extraction-in-a-year | less""",
    )
    def show(
        path: DebatePath = None,
        focus: Focus = None,
        depth: Depth = None,
        positions: Positions = None,
        scenarios: Scenarios = None,
        accepts: Accepts = None,
        rejects: Rejects = None,
    ) -> None:
        """Print the outline of a debate: what speaks for and against each thesis, with marks."""
        library = open_sound(path)
        names = StandpointNames.given(positions, scenarios, accepts, rejects)
        opened = look(library, library.focus, names)
        start = None if focus is None else resolve(opened.scope, focus)
        rows = outline(opened.scope.debate, opened.relations, focus=start, depth=depth)
        print_lines(outline_lines(opened.scope, rows, opened.labelling), wrap=True)
