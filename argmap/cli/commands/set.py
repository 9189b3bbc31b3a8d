"""``argmap set``: give a field of an entry a value, or take it away."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli.changing import Manner, change, current_text, own_subject
from argmap.cli.field_values import edited_text, fields_of, value_of
from argmap.cli.parameters import DryRun, FilePath, Force, Format, TextOrJson
from argmap.document.format import Field
from argmap.edits import Operation, RemoveField, SetField
from argmap.errors import UsageError
from argmap.library import Scope
from argmap.model import Section, Subject


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        name="set",
        short_help="Change a field of an entry, or remove it.",
        epilog="""\b
Examples:
  argmap set images-cannot-fit text "None of the images can be inside the model." -f ai-art.yaml
  argmap set images-cannot-fit tags entropy storage
  argmap set entropy weight 0.7 --dry-run
  argmap set entropy weight --unset
  argmap set images-cannot-fit note --edit        (in $VISUAL or $EDITOR)
  argmap set . title "The AI art debate"          (. is the head of the file)""",
    )
    def set_field(
        entry: Annotated[str, typer.Argument(metavar="ID", help="An entry, or . for the head of the file.")],
        key: Annotated[
            str, typer.Argument(metavar="FIELD", help="The field: text, note, weight, premises ...")
        ],
        texts: Annotated[
            list[str] | None,
            typer.Argument(metavar="VALUE", help="The value; several make a list; - reads standard input."),
        ] = None,
        unset: Annotated[bool, typer.Option("--unset", help="Remove the field.")] = False,
        edit: Annotated[bool, typer.Option("--edit", help="Write the text in your editor.")] = False,
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

        def make(whole: Scope) -> Operation:
            subject = None if entry == "." else own_subject(whole, entry)
            field = _field(subject.section if subject else None, key)
            if unset:
                return RemoveField(subject, key)
            if edit:
                return SetField(subject, key, edited_text(current_text(whole, subject, key)))
            return SetField(subject, key, value_of(field, texts or []))

        change(file, make, Manner(dry_run, force, form))


def _field(section: Section | None, key: str) -> Field:
    known = fields_of(section)
    if key not in known:
        owner = "the head of a file" if section is None else Subject(section, "").section.value
        raise UsageError(f"{owner} has no field {key}", f"Its fields are {', '.join(known)}.")
    return known[key]
