"""``argmap merge``: one claim of two that mean the same."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli.changing import Manner, change
from argmap.cli.one_file import own_subject
from argmap.cli.parameters import DryRun, FilePath, Force, Format, id_argument
from argmap.cli.printing import TextOrJson
from argmap.edits import Merge
from argmap.model import Section


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        short_help="Make one claim of two that mean the same.",
        epilog="""\b
Example:
  argmap merge harder-for-artists only-harder \\
    -f debates/ai-art.yaml --dry-run""",
    )
    def merge(
        claim: Annotated[str, id_argument("ID", "The claim to keep; its text stays.", Section.CLAIM)],
        other: Annotated[
            str, id_argument("OTHER", "The claim that means the same, to be removed.", Section.CLAIM)
        ],
        file: FilePath = None,
        dry_run: DryRun = False,
        force: Force = False,
        form: Format = TextOrJson.TEXT,
    ) -> None:
        """Make one claim of two that mean the same: whatever refers to OTHER refers to ID from then on.

        Fields that ID lacks it takes from OTHER; what is dropped is told. References in the other files of the folder
        are changed too.
        """
        change(
            file,
            lambda whole: Merge(
                own_subject(whole, claim, Section.CLAIM).id, own_subject(whole, other, Section.CLAIM).id
            ),
            Manner(dry_run, force, form),
            whole_folder=True,
        )
