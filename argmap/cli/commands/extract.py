"""``argmap extract``: a claim of a text that stands in an argument."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli.changing import Manner, change
from argmap.cli.one_file import own_subject
from argmap.cli.parameters import DryRun, EntryId, FilePath, Force, Format, Transliterate
from argmap.cli.printing import TextOrJson
from argmap.edits import Extract, texts_for_claims
from argmap.edits import extract as extract_from
from argmap.errors import UsageError
from argmap.library import Scope
from argmap.model import Subject


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        short_help="Make a claim of a text in an argument.",
        epilog="""\b
Examples:
  argmap extract quick-thought \\
    "Pictures have much in common" -f notes.yaml
  argmap extract argument:quick-thought -f notes.yaml""",
    )
    def extract(
        entry: EntryId,
        text: Annotated[
            str | None,
            typer.Argument(
                metavar="TEXT", help="The text, as it stands there; the only one that names no entry."
            ),
        ] = None,
        transliterate: Transliterate = False,
        file: FilePath = None,
        dry_run: DryRun = False,
        force: Force = False,
        form: Format = TextOrJson.TEXT,
    ) -> None:
        """Make a claim of a text that stands where the id of a claim belongs, as in 'premises: [It is so]'."""
        change(
            file,
            lambda whole: _made(whole, own_subject(whole, entry), text, transliterate=transliterate),
            Manner(dry_run, force, form),
            makes_ids=True,
        )


def _made(whole: Scope, subject: Subject, text: str | None, *, transliterate: bool) -> Extract:
    """Return the operation for a text, or for the only one that there is.  Raises UsageError where there is none."""
    stem = whole.stem or ""
    found = texts_for_claims(whole.library, stem, subject)
    chosen = [(key, words) for key, words in found if text in (None, words)]
    if len(chosen) != 1:
        owner = f"{subject.section.value} {subject.id}"
        count = {0: "no text", 1: "one text"}.get(len(found), f"{len(found)} texts")
        raise UsageError(
            f"{owner} has {count} where ids of claims belong",
            f"Say which: {'; '.join(words for _, words in found)}"
            if found
            else "All that it names is there.",
        )
    key, words = chosen[0]
    return extract_from(whole.library, stem, subject, key, words, transliterate=transliterate)
