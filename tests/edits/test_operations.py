"""Operations in words and as JSON."""

from __future__ import annotations

import json
from typing import get_args

import pytest

from argmap.edits import (
    AddEntry,
    Because,
    EditError,
    Extract,
    Invert,
    Link,
    Merge,
    NewClaim,
    OnReferences,
    Operation,
    RemoveEntry,
    RemoveField,
    Rename,
    RenameKey,
    SetField,
    Split,
    TakeComment,
    Unlink,
    describe,
    from_json,
    to_json,
)
from argmap.model import Direction, Section, Subject

CLAIM = Subject(Section.CLAIM, "rye-keeps")
ARGUMENT = Subject(Section.ARGUMENT, "sour")

OPERATIONS: list[tuple[Operation, str]] = [
    (SetField(CLAIM, "text", "x"), "reword claim rye-keeps"),
    (SetField(CLAIM, "kind", "legal"), "set kind of claim rye-keeps"),
    (SetField(None, "title", "x"), "change the title"),
    (SetField(CLAIM, "sources", ("a", {"source": "b", "at": "p. 1"})), "set sources of claim rye-keeps"),
    (SetField(Subject(Section.SCENARIO, "s"), "expect", {"a": "in"}), "set expect of scenario s"),
    (RemoveField(CLAIM, "note"), "remove note of claim rye-keeps"),
    (RemoveField(None, "summary"), "remove summary"),
    (RenameKey(CLAIM, "txt", "text"), "write txt as text in claim rye-keeps"),
    (RenameKey(None, "tilte", "title"), "write tilte as title"),
    (TakeComment(CLAIM, "text"), "take a comment into the text of claim rye-keeps"),
    (AddEntry(CLAIM, {"text": "x", "tags": ("a", "b")}, "rye-lasts"), "add claim rye-keeps"),
    (AddEntry(CLAIM, {"text": "x"}), "add claim rye-keeps"),
    (RemoveEntry(ARGUMENT), "remove argument sour"),
    (RemoveEntry(ARGUMENT, OnReferences.CASCADE), "remove argument sour and what depends on it"),
    (Rename(CLAIM, "rye-lasts"), "rename claim rye-keeps to rye-lasts"),
    (Link(ARGUMENT, "premises", "rye-keeps"), "add premise rye-keeps to argument sour"),
    (Link(CLAIM, "sources", {"source": "b", "at": "p. 1"}), "add source b to claim rye-keeps"),
    (Unlink(CLAIM, "contradicts", "x"), "take contradiction with x out of claim rye-keeps"),
    (Invert("sour"), "turn argument sour round"),
    (Split("sour", "x", (NewClaim("a", "A"), NewClaim("b", "B"))), "split premise x of sour"),
    (Merge("a", "b"), "merge claim b into a"),
    (Extract(ARGUMENT, "premises", NewClaim("a", "A")), "make claim a of a text in argument sour"),
    (Because("x", Direction.SUPPORTS, "c", ("a", NewClaim("b", "B"))), "add reason for c"),
    (Because("x", Direction.REBUTS, "other/c", ("a",)), "add reason against other/c"),
    (Because("x", Direction.UNDERCUTS, "sour", ("a",)), "undercut sour"),
]


@pytest.mark.parametrize(("operation", "words"), OPERATIONS, ids=lambda value: str(value)[:40])
def test_an_operation_in_words_and_as_json(operation: Operation, words: str) -> None:
    assert describe(operation) == words
    assert from_json(json.loads(json.dumps(to_json(operation)))) == operation


def test_every_operation_is_tried() -> None:
    assert {type(operation) for operation, _ in OPERATIONS} == set(get_args(Operation))


@pytest.mark.parametrize(
    "record",
    [
        {},
        {"edit": "explode"},
        {"edit": "rename", "subject": "claim:a"},
        {"edit": "rename", "subject": "planet:a", "new": "b"},
        {"edit": "rename", "subject": 3, "new": "b"},
        {"edit": "rename", "subject": "claim:a", "new": ["b"]},
        {"edit": "set-field", "subject": None, "key": "title", "value": 3},
        {"edit": "add-entry", "subject": "claim:a", "fields": "text", "after": None},
        {"edit": "because", "argument": "a", "direction": "sideways", "target": "c", "premises": []},
        {"edit": "merge", "claim": "a", "other": None},
    ],
    ids=str,
)
def test_a_record_that_is_no_operation_is_refused(record: dict[str, object]) -> None:
    with pytest.raises(EditError):
        from_json(record)
