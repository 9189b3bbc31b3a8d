"""The format as a JSON Schema, for editors that complete and check debate files.

It is draft-07, which the YAML language server reads.  An editor's YAML types scalars: ``no`` may come as false,
``2023`` as a number.  Where the reader takes any text the schema therefore takes those too.  What one value alone
cannot tell is left to the reader: keys given twice, one id for a claim and an argument, a claim that contradicts
itself, and, of characters beyond ASCII, exactly which are letters, marks and digits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from argmap.document.format import (
    ASSUME,
    CITATION,
    DIRECTIONS,
    ENTRIES,
    FILE,
    SECTIONS,
    VERSION,
    WEIGHT,
    Field,
    Form,
)
from argmap.model import Section

Schema = dict[str, object]

_NO_ID = (
    "\\x00-,/:-@\\[-^`{-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf\\u00d7\\u00f7"
    "\\u2000-\\u206f\\u20a0-\\u20cf\\u2190-\\u2bff\\u3000-\\u3004\\u3008-\\u3020\\ufeff"
)
"""Characters that no id has, as ranges of a regular expression that ECMAScript and Python read alike."""

ID = f"^[^{_NO_ID}.\\-][^{_NO_ID}]*$"

_SCALAR = ["string", "number", "boolean"]


def json_schema() -> dict[str, object]:
    """Return the JSON Schema of format 1."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "argmap debate",
        "description": f"A debate file, format version {VERSION}",
        **_mapping(FILE),
        "definitions": {
            "citation": _mapping(CITATION),
            **{section.value: _entry(section, fields) for section, fields in ENTRIES.items()},
        },
    }


def _mapping(fields: Iterable[Field]) -> Schema:
    fields = tuple(fields)
    return {
        "type": "object",
        "properties": {
            field.key: {"description": field.about, **_FORMS[field.form](field)} for field in fields
        },
        "patternProperties": {"^x-": {}},
        "additionalProperties": False,
        "required": [field.key for field in fields if field.required],
    }


def _entry(section: Section, fields: Iterable[Field]) -> Schema:
    schema = _mapping(fields)
    if section is Section.ARGUMENT:
        schema["oneOf"] = [{"required": [direction]} for direction in DIRECTIONS]
    return schema


def _text(field: Field) -> Schema:
    return {"type": _SCALAR, "pattern": "\\S"} if field.required else {"type": [*_SCALAR, "null"]}


def _word(field: Field) -> Schema:
    typed: list[object] = [True, False] if field.words == ASSUME else []
    return {"enum": [*field.words, *typed, None]}


def _weight(field: Field) -> Schema:
    return {
        "anyOf": [
            {"type": "number", "exclusiveMinimum": 0, "maximum": 1},
            {"type": "string", "pattern": f"^{WEIGHT}$"},
            {"type": "null"},
        ],
        "default": 0.5,
    }


def _version(field: Field) -> Schema:
    return {"enum": [int(VERSION), VERSION]}


def _reference(field: Field) -> Schema:
    return {"type": _SCALAR, "pattern": "\\S"}


def _texts(field: Field) -> Schema:
    schema: Schema = {"type": ["array", "null"], "items": {"type": _SCALAR, "pattern": "\\S"}}
    if field.required:
        schema |= {"type": "array", "minItems": 1}
    return schema


def _citations(field: Field) -> Schema:
    return {
        "type": ["array", "null"],
        "items": {"anyOf": [{"type": _SCALAR, "pattern": "\\S"}, {"$ref": "#/definitions/citation"}]},
    }


def _expected(field: Field) -> Schema:
    return {
        "type": ["object", "null"],
        "propertyNames": {"pattern": "\\S"},
        "additionalProperties": {"enum": list(field.words)},
    }


def _entries(field: Field) -> Schema:
    return {
        "type": ["object", "null"],
        "propertyNames": {"pattern": ID},
        "additionalProperties": {"$ref": f"#/definitions/{SECTIONS[field.key].value}"},
    }


_FORMS: dict[Form, Callable[[Field], Schema]] = {
    Form.TEXT: _text,
    Form.MARKDOWN: _text,
    Form.DATE: _text,
    Form.WORD: _word,
    Form.WEIGHT: _weight,
    Form.VERSION: _version,
    Form.REFERENCE: _reference,
    Form.TEXTS: _texts,
    Form.REFERENCES: _texts,
    Form.CITATIONS: _citations,
    Form.EXPECTED: _expected,
    Form.ENTRIES: _entries,
}
