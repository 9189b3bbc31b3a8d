"""``argmap check``: what is wrong with debate files."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli.checking import CheckFormat, check_debates

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH", help="Debate files, folders of them, or - for standard input."),
]
Selected = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="CODES", help="Only these codes, separated by commas."),
]
Ignored = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="CODES", help="Not these codes, separated by commas."),
]
Today = Annotated[str | None, typer.Option("--today", metavar="DATE", help="Check as if it were this day.")]
OlderThan = Annotated[
    str | None,
    typer.Option(
        "--older-than",
        metavar="AGE",
        help="The age at which as-of is old: 18m, 90d; 2y unless argmap.toml says otherwise.",
    ),
]


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        short_help="Find what is wrong with debate files.",
        epilog="""\b
Examples:
  argmap check debates/
  argmap check debates/ai-art.yaml --strict
  argmap check --select ARG3 --older-than 18m debates/
  argmap check --format github debates/   (pull requests)

argmap explain CODE says what a code means. '# argmap: ignore CODE reason' on a line silences a warning there.""",
    )
    def check(
        paths: Paths = None,
        strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 on warnings too.")] = False,
        select: Selected = None,
        ignore: Ignored = None,
        today: Today = None,
        older_than: OlderThan = None,
        form: Annotated[CheckFormat, typer.Option("--format", help="How to print them.")] = CheckFormat.TEXT,
    ) -> None:
        """Find what is wrong with debate files: faults of form, of reference and of reasoning."""
        status = check_debates(
            paths or (),
            strict=strict,
            select=select or (),
            ignore=ignore or (),
            today=today,
            older_than=older_than,
            form=form,
        )
        raise typer.Exit(status)
