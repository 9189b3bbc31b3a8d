"""``argmap set``: give a field of an entry a value, or take it away."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli.changing import Manner, change
from argmap.cli.completing import field_keys, field_values
from argmap.cli.field_values import text_in, value_of
from argmap.cli.one_file import own_subject
from argmap.cli.parameters import DryRun, FilePath, Force, Format, id_argument
from argmap.cli.printing import TextOrJson
from argmap.cli.typed import editor
from argmap.edits import Operation, RemoveField, SetField
from argmap.edits.forms import field_of
from argmap.errors import UsageError
from argmap.library import Scope

Entry = Annotated[str, id_argument("ID", "An entry, or . for the head of the file.")]
FieldKey = Annotated[
    str,
    typer.Argument(
        metavar="FIELD", help="The field: text, note, weight, premises ...", autocompletion=field_keys
    ),
]
Values = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="VALUE",
        help="The value; several make a list; - reads standard input, a list line by line.",
        autocompletion=field_values,
    ),
]


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        name="set",
        short_help="Change a field of an entry, or remove it.",
        epilog="""\b
Examples:
  argmap set images-cannot-fit text "None can be in it." \\
    -f ai-art.yaml
  argmap set images-cannot-fit tags entropy storage
  argmap set entropy weight 0.7 --dry-run
  argmap set entropy weight --unset
  argmap set images-cannot-fit note --edit
  argmap set . title "AI art"   (. for the file's head)""",
    )
    def set_field(
        entry: Entry,
        key: FieldKey,
        texts: Values = None,
        unset: Annotated[bool, typer.Option("--unset", help="Remove the field.")] = False,
        edit: Annotated[bool, typer.Option("--edit", help="Write the text in $VISUAL or $EDITOR.")] = False,
        file: FilePath = None,
        dry_run: DryRun = False,
        force: Force = False,
        form: Format = TextOrJson.TEXT,
    ) -> None:
        """Give a field of an entry a value, touching nothing else of the file."""
        if bool(texts) + unset + edit != 1:
            raise UsageError(
                "set takes a value, or --unset, or --edit", "Example: argmap set entropy weight 0.7"
            )

        with editor() as write:

            def make(whole: Scope) -> Operation:
                subject = None if entry == "." else own_subject(whole, entry)
                field = field_of(subject, key)
                if unset:
                    return RemoveField(subject, key)
                if edit:
                    document = whole.library.documents[whole.stem or ""]
                    return SetField(subject, key, write(text_in(document, subject, key)))
                return SetField(subject, key, value_of(field, texts or []))

            change(file, make, Manner(dry_run, force, form))
