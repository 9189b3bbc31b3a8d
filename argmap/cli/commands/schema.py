"""``argmap schema``: the JSON Schema of the format."""

from __future__ import annotations

import json

import typer

from argmap.document import json_schema


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        short_help="Print the JSON Schema of the debate file.",
        epilog="""\b
Example, for editors with a YAML language server:
  argmap schema > argmap.schema.json
and as the first line of a debate:
  # yaml-language-server: $schema=argmap.schema.json""",
    )
    def schema() -> None:
        """Print the JSON Schema of the debate file, for editors that complete and check it."""
        typer.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))
