"""A document after an edit equals, in everything, what reading the whole text would give."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from argmap.document import Document, Limits, Node, ScalarNode, read, read_text
from argmap.document.rereading import reread
from argmap.document.splicing import set_field, set_key
from argmap.model import Section, Subject
from argmap.text.edit import Splice, TextEdit, apply, inverse, splice
from benchmarks.samples import debate_text

STYLES = sorted((Path(__file__).parent / "styles").glob("*.yaml"))
FAULTY = """\
argmap: 1
title: Faults of all kinds # cut
sources:
  s: {title: S}
  t:
    title: T
    authors: [Roth, Kyle]
claims:
  # one
  a:
    text: is a # cut
    sources: [s, s]
  b:
    text: >-
      folded

  c: {text: "x\\u202e", contradicts: [a, a]}
  d:
    text: |+
      keep

  e:
    by: one
    text: e
arguments:
  x:
    premises: [a, "", b]
    supports: c
  y: {premises: [a], rebuts: b, kind: odd}
  # gap
scenarios:
  s1:
    title: t
    expect: {a: in}
x-own: [1, {a: b}]
"""
PIECES = (
    *(
        "\n",
        " ",
        "  ",
        "    ",
        "a",
        "x: y\n",
        "  new:\n    text: z\n",
        "#",
        "# c\n",
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
    ),
    *(":", ": ", "-", "- ", "text: ", "\n\n", "|", "> ", "é", "\u202e", "\r\n", "claims:\n", "arguments:\n"),
    *(
        "...\n",
        "---\n",
        "&a",
        "*",
        "title: t\n",
        "\t",
        "~",
        ",",
        " #",
        "1",
        "  a:\n",
        "  x:\n",
        "|+\n",
        "\r",
        "\x85",
    ),
)
TEXTS = [FAULTY, *(path.read_bytes().decode() for path in STYLES)]


def tree(node: Node) -> object:
    if isinstance(node, ScalarNode):
        return node.start, node.end, node.value, node.style
    return type(node), node.start, node.end, node.flow, [tree(item) for item in node.items]


def assert_same(found: Document, wanted: Document) -> None:
    for name in (
        *("name", "stem", "path", "text", "has_bom", "digest", "parsed", "is_debate", "debate", "faulty"),
        *("findings", "kept", "comments"),
    ):
        assert getattr(found, name) == getattr(wanted, name), name
    for section in Section:
        assert list(getattr(found.debate, section.key)) == list(getattr(wanted.debate, section.key))
        mine, theirs = found.positions.paths[section], wanted.positions.paths[section]
        assert list(mine.items()) == list(theirs.items())
    assert found.positions.starts == wanted.positions.starts
    assert tree(found.positions.root) == tree(wanted.positions.root)
    assert list(found.entries) == list(wanted.entries)
    assert found.lines.starts == wanted.lines.starts


def assert_rereads(document: Document, edits: Splice) -> Document:
    found = reread(document, edits)
    mark = b"\xef\xbb\xbf" if document.has_bom else b""
    text = apply(document.text, edits)
    wanted = read(mark + text.encode(), document.name, path=document.path, stem=document.stem)
    assert_same(found, wanted)
    return found


def random_splice(chance: Random, text: str) -> Splice:
    """Some edits anywhere in a text: of nothing, of some characters, of a line."""
    found: list[TextEdit] = []
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        start = chance.randrange(len(text) + 1)
        length = chance.choice((0, 0, chance.randrange(1, 4), chance.randrange(1, 60)))
        if chance.random() < 0.25:
            start = text.rfind("\n", 0, start) + 1
            length = (text.find("\n", start) + 1 or len(text)) - start
        new = "".join(chance.choice(PIECES) for _ in range(chance.choice((0, 1, 1, 2, 3))))
        found.append(TextEdit(start, min(len(text), start + length), new))
    try:
        return splice(found)
    except ValueError:
        return (found[0],)


@given(st.sampled_from(TEXTS), st.randoms(use_true_random=False), st.booleans())
@settings(max_examples=400, deadline=None)
def test_any_edits_of_any_text_are_read_as_the_whole_is(text: str, chance: Random, looks: bool) -> None:
    document = read_text(text.removeprefix("\ufeff"))
    if looks:
        assert isinstance(document.comments, tuple)
    for _ in range(3):
        document = assert_rereads(document, random_splice(chance, document.text))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: T\n", 'title: "never closed\n'),
        ("  b:\n", "  a:\n"),  # the id of another claim
        ("  b:\n", "  y:\n"),  # the id of an argument
        ("  b:\n", "    b:\n"),  # part of the entry before
        ("  b:\n", "b:\n"),
        ("  # gap\n", "...\n---\n"),
        ("  # gap\n", ""),
        ("  # gap\n", "  z: {premises: [b], supports: a}\n"),
        ("claims:\n", "arguments:\n"),
        ("claims:\n", "claims: {}\nquestions:\n"),
        ("argmap: 1\n", "argmap: 2\n"),
        ("argmap: 1\n", ""),
        ("x-own: [1, {a: b}]\n", "x-own:"),
        ("scenarios:\n  s1:\n    title: t\n    expect: {a: in}\n", ""),
        ("      keep\n\n", "      keep\n\n\n\n"),
        ("  s: {title: S}\n  t:\n    title: T\n    authors: [Roth, Kyle]\n", ""),
        (FAULTY, ""),
        (FAULTY, FAULTY.replace("claim", "Claim")),
    ],
)
def test_edits_that_change_more_than_an_entry(old: str, new: str) -> None:
    document = read_text(FAULTY)
    start = FAULTY.index(old)
    edits = (TextEdit(start, start + len(old), new),)
    after = assert_rereads(document, edits)
    assert_same(reread(after, inverse(document.text, edits)), document)


def test_a_fault_of_two_entries_goes_when_one_of_them_is_renamed() -> None:
    document = read_text(FAULTY.replace("  y: {", "  b: {"))
    assert "ARG014" in {finding.code for finding in document.findings}
    after = assert_rereads(document, set_key(document, Subject(Section.CLAIM, "b"), "other"))
    assert "ARG014" not in {finding.code for finding in after.findings}


def test_lines_that_messages_name_are_shifted() -> None:
    document = read_text(FAULTY)
    after = assert_rereads(document, set_field(document, None, "summary", "One.\n\nTwo."))
    shifted = [finding.message for finding in after.findings if "at line" in finding.message]
    assert any("first at line 16" in message for message in shifted)
    assert any("first at line 12" in finding.message for finding in document.findings)


def test_no_more_is_read_than_was_touched(monkeypatch: pytest.MonkeyPatch) -> None:
    document = read(debate_text(1_000).encode(), "large.yaml")
    read_again: list[int] = []

    def reading(data: bytes, name: str, **options: object) -> Document:
        read_again.append(len(data))
        return read(data, name, **options)  # type: ignore[arg-type]

    monkeypatch.setattr("argmap.document.rereading.read", reading)
    subject = Subject(Section.CLAIM, "claim-250")
    after = reread(document, set_field(document, subject, "text", "Another text."))
    assert after.debate.claims["claim-250"].text == "Another text."
    assert len(read_again) == 1
    assert read_again[0] < len(document.text) // 50
    before = document.debate.claims
    assert all(after.debate.claims[id_] is before[id_] for id_ in before if id_ != "claim-250")


def test_a_text_past_a_limit_is_refused_as_a_whole_reading_refuses_it() -> None:
    document = read_text(FAULTY)
    edits = set_field(document, Subject(Section.CLAIM, "e"), "note", "word, " * 100)
    text = apply(document.text, edits)
    for limits in (Limits(bytes=len(text) - 1), Limits(nodes=20)):
        found = reread(document, edits, limits=limits)
        assert_same(found, read(text.encode(), "-", limits=limits))
        assert not found.parsed


@given(st.randoms(use_true_random=False))
@settings(max_examples=20, deadline=None)
@example(Random(1))
def test_large_debates(chance: Random) -> None:
    document = read(debate_text(60, seed=chance.randrange(1000)).encode(), "large.yaml")
    for _ in range(4):
        subject = Subject(Section.CLAIM, chance.choice(list(document.debate.claims)))
        document = assert_rereads(document, set_field(document, subject, "text", "So: it # is."))
