"""``argmap because``: a reason, from what a person thinks of."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli.changing import Manner, change
from argmap.cli.one_file import own_id
from argmap.cli.parameters import DryRun, FilePath, Force, Format, Transliterate, id_argument, id_option
from argmap.cli.printing import TextOrJson
from argmap.cli.typed import editor, typed
from argmap.edits import Because, because
from argmap.errors import UsageError
from argmap.library import Scope
from argmap.model import Direction, Section

Premises = Annotated[
    list[str] | None,
    id_argument(
        "TEXT", "The premises: texts of new claims, ids of claims there are, or - to read one.", Section.CLAIM
    ),
]
Supported = Annotated[str | None, id_option("--for", "The claim that it is a reason for.", Section.CLAIM)]
Rebutted = Annotated[
    str | None, id_option("--against", "The claim that it is a reason against.", Section.CLAIM)
]
Undercut = Annotated[
    str | None, id_option("--undercutting", "The argument whose inference it denies.", Section.ARGUMENT)
]


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        name="because",
        short_help="Add a reason for or against a claim, or undercut an argument.",
        epilog="""\b
Examples:
  argmap because "Pictures repeat" \\
    --undercutting entropy -f ai-art.yaml
  argmap because "A court said so" "It binds others" \\
    --for images-cannot-fit
  argmap because four-gigabyte-model "Art takes more" \\
    --against extracted-soon --dry-run
  argmap because --edit --for images-cannot-fit
  echo "Long." | argmap because - --for images-cannot-fit""",
    )
    def give_reason(
        texts: Premises = None,
        supported: Supported = None,
        rebutted: Rebutted = None,
        undercut: Undercut = None,
        edit: Annotated[bool, typer.Option("--edit", help="Write a premise in $VISUAL or $EDITOR.")] = False,
        transliterate: Transliterate = False,
        file: FilePath = None,
        dry_run: DryRun = False,
        force: Force = False,
        form: Format = TextOrJson.TEXT,
    ) -> None:
        """Add an argument with its premises; claims that are not there yet are made, with ids made of their texts."""
        direction, name = _aim(supported, rebutted, undercut)
        section = Section.ARGUMENT if direction is Direction.UNDERCUTS else Section.CLAIM
        if not texts and not edit:
            raise UsageError("a reason needs a text", 'Example: argmap because "Why so" --for thesis')
        words = [typed(text) for text in texts or ()]
        with editor() as write:

            def make(whole: Scope) -> Because:
                stem = whole.stem or ""
                target = own_id(whole, name, section)
                if edit and len(words) == len(texts or ()):
                    words.append(write(""))
                return because(whole.library, stem, words, direction, target, transliterate=transliterate)

            change(file, make, Manner(dry_run, force, form), makes_ids=True)


def _aim(supported: str | None, rebutted: str | None, undercut: str | None) -> tuple[Direction, str]:
    """Return what the reason does, and the name of what it does it to.  Raises UsageError where that is not one."""
    given = {
        Direction.SUPPORTS: supported,
        Direction.REBUTS: rebutted,
        Direction.UNDERCUTS: undercut,
    }
    named = [(direction, name) for direction, name in given.items() if name is not None]
    if len(named) != 1:
        raise UsageError(
            "a reason is for a claim, against one, or undercuts an argument",
            "Give one of --for, --against and --undercutting.",
        )
    return named[0]
