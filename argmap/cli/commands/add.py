"""``argmap add``: an entry of any section, with any of its fields."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli.changing import Manner, change
from argmap.cli.completing import same_section
from argmap.cli.field_values import fields_of, value_of, with_fields
from argmap.cli.one_file import own_id
from argmap.cli.parameters import DryRun, FilePath, Force, Format
from argmap.cli.printing import TextOrJson
from argmap.cli.typed import editor
from argmap.document.format import Form
from argmap.edits import AddEntry
from argmap.edits.forms import field_of
from argmap.errors import UsageError
from argmap.library import Scope
from argmap.model import Section, Subject

EXAMPLES = {
    Section.SOURCE: r"""argmap add source laion-5b --title "LAION-5B" \
    --issued 2022-10 --type paper""",
    Section.CLAIM: r"""argmap add claim copies-removed \
    --text "Copies are gone." --sources the-post""",
    Section.ARGUMENT: r"""argmap add argument seen --premises close-images-shown \
    --rebuts byte-per-image --weight 0.6""",
    Section.QUESTION: r"""argmap add question which-images \
    --text "All images, or any?" --about images-cannot-fit""",
    Section.POSITION: r"""argmap add position wait --title Wait \
    --thesis not-decide-blind --rejects free-art""",
    Section.SCENARIO: r"""argmap add scenario soon --title Soon \
    --accepts extracted-soon --expect entropy=out""",
}


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""
    group = typer.Typer(
        help="Add a claim, an argument, a source, a question, a position or a scenario.",
        short_help="Add a claim, argument, source, question, position or scenario.",
        no_args_is_help=True,
        rich_markup_mode=None,
        epilog="\b\nExamples:\n" + "\n".join(f"  {example}" for example in EXAMPLES.values()),
    )
    for section in Section:
        _add_section(group, section)
    app.add_typer(group, name="add")


def _add_section(group: typer.Typer, section: Section) -> None:
    def add(
        id_: Annotated[str, typer.Argument(metavar="ID", help="The new entry's id.")],
        fields: dict[str, list[str]],
        after: Annotated[
            str | None,
            typer.Option(
                "--after", metavar="ID", help="Put it right after this entry.", autocompletion=same_section
            ),
        ] = None,
        edit: Annotated[
            str | None, typer.Option("--edit", metavar="FIELD", help="Write this field in your editor.")
        ] = None,
        file: FilePath = None,
        dry_run: DryRun = False,
        force: Force = False,
        form: Format = TextOrJson.TEXT,
    ) -> None:
        known = fields_of(section)
        new = Subject(section, id_)
        values = {key: value_of(known[key], texts) for key, texts in fields.items()}
        with editor() as write:

            def make(whole: Scope) -> AddEntry:
                if edit is not None:
                    field = field_of(new, edit)
                    if field.form not in (Form.TEXT, Form.MARKDOWN):
                        raise UsageError(f"{edit} is no text", f"Give it as --{edit}.")
                    values[edit] = write("\n".join(fields.get(edit, [])))
                anchor = None if after is None else own_id(whole, after, section)
                return AddEntry(new, values, anchor)

            change(file, make, Manner(dry_run, force, form))

    article = "an" if section is Section.ARGUMENT else "a"
    add.__doc__ = f"Add {article} {section.value}; it goes beside what it belongs to."
    group.command(
        name=section.value,
        short_help=f"Add {article} {section.value}.",
        epilog=f"\b\nExample:\n  {EXAMPLES[section]}",
    )(with_fields(add, section))
