"""``argmap status``: what stands, what falls and what is open."""

from __future__ import annotations

import typer

from argmap.cli.opening import StandpointNames, look, open_sound
from argmap.cli.parameters import Accepts, DebatePath, Format, Positions, Rejects, Scenarios
from argmap.cli.printing import TextOrJson, print_json, print_lines
from argmap.queries.status import status_json, status_lines


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        short_help="Print what stands, falls or is open, and why.",
        epilog="""\b
Examples:
  argmap status debates/ai-art.yaml
  argmap status ai-art.yaml --as for-legality
  argmap status ai-art.yaml --in extraction-in-a-year \\
    --reject entropy
  argmap status ai-art.yaml --format json \\
    | jq '.labels.entropy.reason'""",
    )
    def status(
        path: DebatePath = None,
        positions: Positions = None,
        scenarios: Scenarios = None,
        accepts: Accepts = None,
        rejects: Rejects = None,
        form: Format = TextOrJson.TEXT,
    ) -> None:
        """Print what stands, falls or is open, and why; the exit status is 0 whatever the labels are.

        First what becomes of each position's thesis, then what falls, what is open, and last what stands.

        The labels are the grounded ones: only what has to be accepted stands, the rest is open or falls.
        """
        library = open_sound(path, form)
        names = StandpointNames.given(positions, scenarios, accepts, rejects)
        opened = look(library, library.focus, names)
        if form is TextOrJson.JSON:
            print_json(status_json(opened.scope, opened.labelling))
        else:
            lines = status_lines(opened.scope, opened.relations, opened.labelling, opened.evaluator)
            print_lines(lines, wrap=True)
