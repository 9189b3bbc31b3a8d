"""Fields of entries as options of a command, and what people type for them as values."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any

import typer

from argmap.cli.completing import values_of
from argmap.cli.typed import STDIN, standard_input, typed
from argmap.document import Document
from argmap.document.format import DIRECTIONS, Field, Form
from argmap.document.format import fields_of as listed_fields
from argmap.document.writing import Value
from argmap.errors import UsageError
from argmap.evaluation.words.expectations import label_meant
from argmap.model import Section, Subject
from argmap.session.changes import DIRECTION
from argmap.session.changes import fields_of as texts_of

LISTS = frozenset({Form.TEXTS, Form.REFERENCES, Form.CITATIONS})


def fields_of(section: Section | None) -> Mapping[str, Field]:
    """Return the fields of an entry of a section, or for None those of the file's head, by key."""
    return {field.key: field for field in listed_fields(section)}


def with_fields(command: Callable[..., None], section: Section) -> Callable[..., None]:
    """Return a command that takes an option for each field of a section, as ``fields``: keys and typed texts.

    The signature is made from the table of the format, so that the help of ``add claim`` names every field that
    a claim can have.
    """
    own = inspect.signature(command, eval_str=True).parameters
    known = fields_of(section)
    options = [_option(field, section) for field in known.values()]

    def run(**given: Any) -> None:
        fields = {key: given.pop(_name(field)) for key, field in known.items()}
        texts = {key: _listed(value) for key, value in fields.items() if value not in (None, [])}
        command(**given, fields=texts)

    parameters = [parameter for name, parameter in own.items() if name != "fields"]
    run.__signature__ = inspect.Signature([*parameters, *options])  # type: ignore[attr-defined]
    run.__doc__ = command.__doc__
    return run


def _name(field: Field) -> str:
    return f"field_{field.attribute}"


def _option(field: Field, section: Section) -> inspect.Parameter:
    is_list = field.form in LISTS or field.form is Form.EXPECTED
    kind = list[str] | None if is_list else str | None
    about = f"{field.about[0].upper()}{field.about[1:]}."
    if field.words and field.form is Form.WORD:
        about = f"{about[:-1]}: {', '.join(field.words)}."
    if field.form is Form.EXPECTED:
        about = f"{about[:-1]}, as ID=in. Repeatable."
    elif is_list:
        about += " Repeatable."
    metavar = field.form.name if field.form in (Form.DATE, Form.WEIGHT) else "TEXT"
    if field.form in (Form.REFERENCE, Form.REFERENCES, Form.CITATIONS):
        metavar = "ID"
    option = typer.Option(
        f"--{field.key}", metavar=metavar, help=about, autocompletion=values_of(field, section)
    )
    return inspect.Parameter(
        _name(field), inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Annotated[kind, option]
    )


def _listed(value: str | list[str]) -> list[str]:
    return value if isinstance(value, list) else [value]


def value_of(field: Field, texts: Sequence[str]) -> Value:
    """Return the value that was typed for a field; ``-`` reads it from standard input, a list from its lines.

    Raises UsageError where a field that holds one value is given several, or an expectation is no ``ID=label``.
    """
    if field.form is Form.EXPECTED:
        return dict(_expectation(text) for text in _lines(texts))
    if field.form in LISTS:
        cites = field.form is Form.CITATIONS
        return tuple(_citation(text) if cites else text for text in _lines(texts))
    if len(texts) != 1:
        raise UsageError(
            f"{field.key} holds one value, not {len(texts)}", "Put a text with spaces in quotes."
        )
    return typed(texts[0])


def _lines(texts: Sequence[str]) -> list[str]:
    """Return values of a list, with the lines of standard input in place of ``-``."""
    lines: list[str] = []
    for text in texts:
        lines += (
            [line for line in standard_input().split("\n") if line.strip()]
            if text == STDIN
            else [typed(text)]
        )
    return lines


def text_in(document: Document, subject: Subject | None, key: str) -> str:
    """Return what a field of a file holds, as it was typed; empty where it holds nothing.

    Raises UsageError for a list.
    """
    fields = texts_of(document, subject) or {}
    value = fields.get(key, "")
    if key in DIRECTIONS and subject is not None:
        direction, _, target = str(fields.get(DIRECTION, "")).partition(" ")
        value = target if direction == key else ""
    if not isinstance(value, str):
        raise UsageError(f"{key} holds a list", "Give its values on the command line, or as lines with -.")
    return value


def _expectation(text: str) -> tuple[str, str]:
    id_, equals, label = text.partition("=")
    if not equals:
        raise UsageError(
            f"an expectation is an id and a label, not {text!r}", "Write ID=in, ID=out or ID=undec."
        )
    return id_, label_meant(label)


def _citation(text: str) -> str | Mapping[str, str]:
    """Return a citation: a source's id, or an id with a place in it, as ``ID, p. 3``."""
    source, comma, at = text.partition(",")
    return {"source": source.strip(), "at": at.strip()} if comma and at.strip() else text.strip()
