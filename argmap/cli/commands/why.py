"""``argmap why ID``: the reasons behind one label."""

from __future__ import annotations

import os
from pathlib import Path

import typer

from argmap.cli.opening import StandpointNames, look, open_sound
from argmap.cli.parameters import Accepts, Depth, EntryId, FilePath, Format, Positions, Rejects, Scenarios
from argmap.cli.printing import TextOrJson, print_lines
from argmap.errors import UsageError
from argmap.library.folder import SUFFIXES
from argmap.model import Section
from argmap.queries.naming import resolve
from argmap.queries.why import why as explain_label
from argmap.queries.why import why_json_lines, why_lines
from argmap.text.file import shown


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        short_help="Print the reasons behind one label.",
        epilog="""\b
Examples:
  argmap why entropy -f debates/ai-art.yaml
  argmap why images-cannot-fit -f ai-art.yaml \\
    --accept training-art-extractable
  argmap why argument:entropy -f debates/ --depth 2""",
    )
    def why(
        entry: EntryId,
        file: FilePath = None,
        positions: Positions = None,
        scenarios: Scenarios = None,
        accepts: Accepts = None,
        rejects: Rejects = None,
        depth: Depth = None,
        form: Format = TextOrJson.TEXT,
    ) -> None:
        """Print why a claim or argument stands, falls or is open, down to what is taken for granted."""
        if file is None:
            _refuse_a_file(entry)
        library = open_sound(file, form)
        names = StandpointNames.given(positions, scenarios, accepts, rejects)
        opened = look(library, library.focus, names)
        subject = resolve(opened.scope, entry, sections=(Section.CLAIM, Section.ARGUMENT))
        node = explain_label(opened.scope.debate, opened.relations, opened.labelling, subject.id, depth=depth)
        if form is TextOrJson.JSON:
            print_lines(why_json_lines(node))
        else:
            print_lines(why_lines(node), wrap=True)


def _refuse_a_file(entry: str) -> None:
    """Say where a debate file goes, if one stands where the id of an entry belongs.

    An id may end like one, but with the name of a file that is there, the file is meant; -f tells them apart.
    """
    path = Path(entry)
    if path.suffix in SUFFIXES and os.path.isfile(path):  # Path.is_file raises for a name that is too long
        name = shown(path)
        raise UsageError(
            f"{name} is a file, and the id of an entry goes first",
            f"argmap why ID -f {name} says why; argmap status {name} lists the ids.",
        )
