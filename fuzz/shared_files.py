"""The files that several people change: what they begin with, and what is likely to be changed on both sides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

from argmap.document import Document, read
from argmap.document.encoding import decode
from argmap.edits import (
    AddEntry,
    Link,
    OnReferences,
    Operation,
    RemoveEntry,
    Rename,
    SetField,
)
from argmap.model import Section, Subject
from fuzz.debates import debate_text

STYLES = Path(__file__).resolve().parent.parent / "tests" / "document" / "styles"


def files_to_begin_with(chance: Random) -> dict[str, bytes]:
    """Return the bytes of one or two files that a session begins with."""
    if chance.random() < 0.3:
        path = chance.choice(sorted(STYLES.glob("*.yaml")))
        return {"first": path.read_bytes()}
    files = {"first": debate_text(chance, "first")}
    if chance.random() < 0.6:
        files["second"] = debate_text(
            chance, "second", [f"first/first-claim-{number}" for number in range(2)]
        )
    mark = "\ufeff" if chance.random() < 0.2 else ""
    return {stem: (mark + text).encode() for stem, text in files.items()}


def likely_operation(chance: Random, document: Document, token: Callable[[], str]) -> Operation | None:
    """Return an operation on what others are likely to change too, mostly one that writes a number."""
    kind = chance.choice(["text", "text", "note", "add", "title", "remove", "rename", "tag", *["other"] * 4])
    claims = list(document.debate.claims)[: chance.choice([2, 2, 1000])]
    if kind == "add":
        id_ = chance.choice(["new-1", "new-2", f"new-{chance.randrange(10**9)}"])
        return AddEntry(Subject(Section.CLAIM, id_), {"text": token()})
    if kind == "title":
        return SetField(None, "title", token())
    if kind == "other" or not claims:
        return None
    subject = Subject(Section.CLAIM, chance.choice(claims))
    if kind == "remove":
        return RemoveEntry(subject, chance.choice(list(OnReferences)))
    if kind == "rename":
        return Rename(subject, chance.choice(["new-1", "new-2", f"other-{chance.randrange(10**9)}"]))
    if kind == "tag":
        return Link(subject, "tags", token())
    return SetField(subject, kind, token())


def commented(chance: Random, document: Document, words: str) -> bytes:
    """Return a file with a comment of its own line somewhere, where that changes nothing."""
    lines = document.text.splitlines(keepends=True)
    at = chance.randrange(len(lines) + 1)
    indent = " " * chance.choice([0, 2, 4])
    text = "".join([*lines[:at], f"{indent}# {words}\n", *lines[at:]])
    changed = read(text.encode(), document.name, path=document.path, stem=document.stem)
    is_comment = changed.parsed and changed.debate == document.debate and "\n" in (lines or ["\n"])[at - 1]
    return data_of(changed if is_comment else document)


def data_of(document: Document) -> bytes:
    return (b"\xef\xbb\xbf" if document.has_bom else b"") + document.text.encode()


def text_of(data: bytes) -> str:
    return decode(data)[0]
