"""The schema for editors and the reader take and refuse the same."""

from __future__ import annotations

import json
import re
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.document import LIMITS, json_schema, read_text
from argmap.document import format as table
from argmap.document.identifiers import is_id
from argmap.document.schema import ID
from argmap.document.values import Pairs, values

VALIDATOR = jsonschema.Draft7Validator(json_schema())
ONE_VALUE = {"ARG003", "ARG004", "ARG005", "ARG006", "ARG008", "ARG105"}
"""Faults that a value shows without looking at others; the schema knows no other."""


def data(value: object) -> Any:
    """Return what an editor would see if its YAML typed nothing."""
    if isinstance(value, Pairs):
        return {key: data(item) for key, item in zip(value[::2], value[1::2], strict=True)}
    return [data(item) for item in value] if isinstance(value, list) else value


def reader_takes(text: str) -> bool:
    codes = {finding.code for finding in read_text(text).findings}
    assert not codes & {"ARG001", "ARG002", "ARG007"}, "the case is to be about something else"
    return not codes & ONE_VALUE


def schema_takes(text: str) -> bool:
    return bool(VALIDATOR.is_valid(data(values(text, LIMITS).root)))


def test_the_schema_is_one() -> None:
    jsonschema.Draft7Validator.check_schema(json_schema())
    assert json.loads(json.dumps(json_schema())) == json_schema()


H = "argmap: 1\ntitle: T\n"
C = H + "claims:\n  a:\n    text: A.\n    "
A = H + "arguments:\n  r:\n    premises: [a]\n    "
S = H + "scenarios:\n  s:\n    title: S\n    "

TAKEN = [
    H,
    'argmap: "1"\ntitle: T\n',
    H + "sources:\nclaims: {}\n",
    H + "question: Q\nsummary: |\n  S\nlanguage: pt-BR\nx-own: [1]\n",
    H + "question:\n",
    C + "kind: legal",
    C + "kind:",
    C + "assume: true",
    C + "assume: 'false'",
    C + "by: [x, 'y']\n    tags: []\n    about:",
    C + "sources: [s, {source: t, at: p. 3, posture: dicta, x-own: 1}]",
    C + "as-of: 2020-02-30",
    C + "hedge: ''",
    C + "x-own: {any: [thing]}",
    H + "claims:\n  x-rays: {text: A.}\n  no: {text: 1.10}\n  2020.x_y: {text: ~}\n  été: {text: ..}\n",
    A + "supports: b",
    A + "rebuts: other/b\n    weight: .5",
    A + "undercuts: q\n    weight: 1.0\n    title: R\n    reviewed: 2020\n    scheme: sign\n    asks: x",
    H + "questions:\n  q: {text: Q, about: [a], answers: [], asks: x}\n",
    H + "positions:\n  p: {title: P, thesis: a, accepts: [b], rejects: [r]}\n",
    S + "expect: {a: in, x-b: out, other/c: undec}",
    S + "expect:",
]
REFUSED = [
    "title: T\nclaims: {}\n",
    "argmap: 1\n",
    "argmap: 2\ntitle: T\n",
    "argmap:\ntitle: T\n",
    "argmap: [1]\ntitle: T\n",
    "argmap: 1\ntitle:\n",
    "argmap: 1\ntitle: ' '\n",
    "argmap: 1\ntitle: [T]\n",
    "- argmap\n",
    "text\n",
    "",
    H + "claim: {}\n",
    H + "claims: []\n",
    H + "claims: a\n",
    H + "claims:\n  a:\n",
    H + "claims:\n  a: A.\n",
    H + "claims:\n  a: {text: ''}\n",
    H + "claims:\n  a b: {text: A.}\n",
    H + "claims:\n  -a: {text: A.}\n",
    H + "claims:\n  a/b: {text: A.}\n",
    H + 'claims:\n  "": {text: A.}\n',
    H + "claims:\n  a—b: {text: A.}\n",
    C + "kind: fact",
    C + "kind: ''",
    C + "kind: [legal]",
    C + "assume: yes",
    C + "assume: True",
    C + "by: me",
    C + "by: ['']",
    C + "by: [[x]]",
    C + "tags: {a: b}",
    C + "about:\n    -\n",
    C + "note: [N]",
    C + "reviewed: 2020",
    C + "sources: s",
    C + "sources: [{at: p. 3}]",
    C + "sources: [{source: }]",
    C + "sources: [{source: s, page: 3}]",
    C + "sources: [[s]]",
    C + "sources: [{source: s, status: checked}]",
    A + "title: R",
    A + "supports: b\n    rebuts: c",
    A + "supports:",
    A + "supports: [b]",
    A + "supports: b\n    weight: 0",
    A + "supports: b\n    weight: 5e-1",
    A + "supports: b\n    weight: 1.01",
    A + "supports: b\n    weight: half",
    H + "arguments:\n  r: {premises: [], supports: b}\n",
    H + "arguments:\n  r: {premises: , supports: b}\n",
    H + "arguments:\n  r: {premises: a, supports: b}\n",
    H + "arguments:\n  r: {supports: b}\n",
    H + "positions:\n  p: {title: P}\n",
    H + "positions:\n  p: {title: P, thesis: }\n",
    H + "sources:\n  s: {authors: [x]}\n",
    H + "sources:\n  s: {title: S, type: movie}\n",
    S + "expect: {a: open}",
    S + "expect: {a: }",
    S + "expect: [a]",
    S + "expect: {' ': in}",
]


@pytest.mark.parametrize("text", TAKEN)
def test_both_take(text: str) -> None:
    assert reader_takes(text)
    assert schema_takes(text)


@pytest.mark.parametrize("text", REFUSED)
def test_both_refuse(text: str) -> None:
    assert not reader_takes(text)
    assert not schema_takes(text)


SCALARS = st.sampled_from(
    [
        None,
        "",
        " ",
        "a",
        "b c",
        "x/y",
        "true",
        "unknown",
        "legal",
        "court",
        "holding",
        "verified",
        "in",
        "0.5",
        "1",
        "2",
    ]
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["source", "at", "status", "a", "x-a", "-a"]), inner, max_size=3)
    ),
    max_leaves=4,
)


def mappings(fields: tuple[table.Field, ...]) -> st.SearchStrategy[dict[str, Any]]:
    """Return mappings with most of what is required, some of the rest, and seldom a key that is unknown."""
    right = {field.key: VALUES | st.sampled_from(["a", ["a"], *field.words[:2]]) for field in fields}
    required = {field.key: right.pop(field.key) for field in fields if field.required}
    return st.fixed_dictionaries({}, optional={**required, **right, "x-own": VALUES, "knid": VALUES}) | (
        st.fixed_dictionaries(
            {key: st.sampled_from(["a", ["a"]]) for key in required},
            optional={key: right[key] for key in right},
        )
    )


ENTRIES = {
    section.key: st.dictionaries(
        st.sampled_from(["a", "b", "x-c", ".d"]), mappings(fields) | VALUES, max_size=2
    )
    for section, fields in table.ENTRIES.items()
}
FILES = st.fixed_dictionaries(
    {"argmap": st.just("1"), "title": st.just("T")},
    optional={**ENTRIES, "question": VALUES, "summary": VALUES, "bogus": VALUES},
)


def written(value: Any, indent: str) -> str:
    """Return a value as block YAML, every text in quotes, to stand after a colon or dash."""
    if value is None:
        return "\n"
    if isinstance(value, str):
        return f" {json.dumps(value)}\n"
    if not value:
        return f" {json.dumps(value)}\n"
    inner = indent + "  "
    if isinstance(value, list):
        return "\n" + "".join(f"{inner}-{written(item, inner)}" for item in value)
    return "\n" + "".join(f"{inner}{json.dumps(key)}:{written(item, inner)}" for key, item in value.items())


@given(FILES)
@settings(max_examples=300, deadline=None)
def test_both_agree(file: dict[str, Any]) -> None:
    text = "".join(f"{key}:{written(value, '')}" for key, value in file.items())
    assert data(values(text, LIMITS).root) == file
    assert reader_takes(text) == schema_takes(text), text


def test_an_editor_may_type_scalars() -> None:
    typed = {
        "argmap": 1,
        "title": 1984,
        "claims": {
            "a": {"text": False, "assume": True, "as-of": 2020, "tags": [1.1, "x"], "hedge": 0.5},
            "b": {"text": "B.", "assume": False},
        },
        "arguments": {"r": {"premises": ["a", 7], "supports": 12, "weight": 0.5}},
    }
    VALIDATOR.validate(typed)
    typed["arguments"] = {"r": {"premises": ["a"], "supports": "b", "weight": 1.5}}
    assert not VALIDATOR.is_valid(typed)


def test_every_id_passes_the_schema_and_every_ascii_text_that_is_none_fails() -> None:
    pattern = re.compile(ID)
    for code in range(0x10000):
        character = chr(code)
        for text in (character, "a" + character):
            if is_id(text):
                assert pattern.search(text), hex(code)
            elif code < 0x80 and character != "\n":
                assert not pattern.search(text), hex(code)


def test_every_key_says_what_it_is_for() -> None:
    schema: Any = json_schema()
    for part in [schema, *schema["definitions"].values()]:
        for field in part["properties"].values():
            assert field["description"]
