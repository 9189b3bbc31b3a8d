"""Whatever the bytes are, reading ends with a document, and its places are those of the text."""

from __future__ import annotations

import gc

from hypothesis import example, given, settings
from hypothesis import strategies as st

from argmap.document import Document, Limits, Node, ScalarNode, read, read_text
from argmap.document.values import values

PIECES = [
    *(
        "argmap: 1\n",
        "title: x\n",
        "sources:\n",
        "claims:\n",
        "arguments:\n",
        "scenarios:\n",
        "  a:\n",
        "  b:\n",
    ),
    *("    text: b\n", "    text: >-\n", "      folded\n", "    premises: [a, b]\n", "    supports: a\n"),
    *(
        "    expect: {a: in}\n",
        "    sources:\n      - source: s\n        quote: q # c\n",
        "    tags:\n    - t\n",
    ),
    *(
        "  c: {text: x, kind: legal}\n",
        "    x-own: [1, {a: b}]\n",
        "a",
        "b",
        ": ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        ", ",
    ),
    *(
        "# ",
        " #c\n",
        '"',
        "'",
        "|",
        ">",
        "|\n",
        "\n",
        "\n\n",
        "  ",
        "    ",
        "\t",
        "&a ",
        "*a",
        "!x ",
        "<<: ",
        "é",
        "😀",
    ),
    *("\u2028", "\x85", "\r\n", "\r", "\x1b", "\x00", "---\n", "...\n", "%", "@", "? ", "~", "\\", "\ufeff"),
    *("=======\n", "<<<<<<< x\n"),
]
YAMLISH = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
DEBATE = YAMLISH.map("argmap: 1\ntitle: x\nclaims:\n  a:\n    text: b\n".__add__)


def leaves(node: Node) -> list[ScalarNode]:
    if isinstance(node, ScalarNode):
        return [node]
    return [leaf for item in node.items for leaf in leaves(item)]


def check_whole(document: Document) -> None:
    assert list(document.findings) == sorted(document.findings, key=lambda finding: finding.sort_key)
    count = len(document.lines)
    for finding in document.findings:
        place = finding.place
        assert 1 <= place.line <= place.end_line <= count
        assert place.column >= 1
        assert place.column <= len(document.lines.line(place.line)) + 2
        assert (place.line, place.column) <= (place.end_line, place.end_column)
    assert document.parsed or not document.entries
    for subject in document.faulty:
        assert subject in document.entries


def check_places(document: Document) -> None:
    text = document.text
    previous = 0
    for leaf in document.positions.leaves():
        assert previous <= leaf.span.start <= leaf.span.end <= len(text)
        previous = leaf.span.end
        written = text[leaf.span.start : leaf.span.end]
        if leaf.node.style == "" and "&" not in written and "!" not in written:
            assert written == leaf.node.value or len(written.split()) > 1 or not leaf.node.value
            assert written.split() == leaf.node.value.split()
        assert not any(leaf.span.start < comment.span.start < leaf.span.end for comment in document.comments)
    for comment in document.comments:
        assert text[comment.span.start : comment.span.end] == comment.text
        assert comment.text.startswith("#")
    for subject in document.entries:
        span = document.entry_span(subject)
        assert document.subject_at(span.start) == subject
        assert document.span(subject).start == span.start


@given(st.binary(max_size=200))
@settings(max_examples=150)
def test_any_bytes_are_read(data: bytes) -> None:
    check_whole(read(data, "any.yaml"))


@given(YAMLISH | DEBATE)
@settings(max_examples=400)
@example("argmap: 1\ntitle: x\nclaims:\n  ? a\n  : text: b\n")
@example("argmap: 1\n<<: *a\n*a : b\n? [x]\n: y\nclaims: {? [a] : b, <<: {}, : c}\n")
def test_any_text_is_read(text: str) -> None:
    document = read_text(text)
    check_whole(document)
    if document.parsed:
        check_places(document)


@given(DEBATE)
@settings(max_examples=200)
def test_reading_twice_sees_the_same(text: str) -> None:
    """The values that are read first and the tree that is built when asked are of one text."""
    document = read_text(text)
    if not document.parsed:
        return

    def same(value: object, node: Node) -> bool:
        if isinstance(node, ScalarNode):
            return (value if isinstance(value, str) else "") == node.value
        assert isinstance(value, list)
        return len(value) == len(node.items) and all(map(same, value, node.items))

    assert same(values(document.text, Limits()).root, document.positions.root)


@given(st.text(st.sampled_from("[]{}-:, \na"), max_size=120))
@settings(max_examples=150)
def test_limits_hold(text: str) -> None:
    document = read(text.encode(), "x.yaml", limits=Limits(depth=3, nodes=12))
    if document.parsed:
        assert len(document.positions.leaves()) <= 12
    check_whole(document)


def test_the_collector_is_left_as_it_was() -> None:
    assert gc.isenabled()
    read_text("argmap: 1\ntitle: x\n")
    assert gc.isenabled()
    gc.disable()
    try:
        read_text("a: [")
        assert not gc.isenabled()
    finally:
        gc.enable()
