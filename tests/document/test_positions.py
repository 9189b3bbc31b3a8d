"""Where things stand: asked for by the keys of the file, answered in characters."""

from __future__ import annotations

import pytest

from argmap.document import Document, MappingNode, ScalarNode, SequenceNode, read_text
from argmap.model import Section, Subject
from argmap.text.span import Span

TEXT = """\
argmap: 1
title: "A title"   # with a comment
question:

claims:
  # before a
  a:
    text: >-
      Folded 😀 text
      on two lines.

    # after the text
    by: [x, "y z",
         w]
    sources:
    - short
    - source: long
      quote: words
    as-of:
  # after a

  b: {text: 'B.', tags: []}   # on b's line
arguments:
  r:
    premises:
      - a
      - b
    supports: a
scenarios:
  s:
    title: S
    expect: {a: in, other/b: out}


# the end
"""

A = Subject(Section.CLAIM, "a")
B = Subject(Section.CLAIM, "b")
R = Subject(Section.ARGUMENT, "r")
S = Subject(Section.SCENARIO, "s")


def words(document: Document, span: Span) -> str:
    return document.text[span.start : span.end]


@pytest.fixture(params=["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def document(request: pytest.FixtureRequest) -> Document:
    return read_text(TEXT.replace("\n", request.param))


@pytest.mark.parametrize(
    ("subject", "path", "value", "key"),
    [
        (None, (), "argmap", "argmap"),
        (None, ("title",), '"A title"', "title"),
        (None, ("question",), "question", "question"),
        (None, ("summary",), "argmap", "argmap"),
        (A, (), "a", "a"),
        (A, ("text",), ">-\n      Folded 😀 text\n      on two lines.", "text"),
        (A, ("by",), '[x, "y z",\n         w]', "by"),
        (A, ("by", 1), '"y z"', '"y z"'),
        (A, ("by", 2), "w", "w"),
        (A, ("by", 3), '[x, "y z",\n         w]', "by"),
        (A, ("sources",), "- short\n    - source: long\n      quote: words", "sources"),
        (A, ("sources", 0, "source"), "short", "short"),
        (A, ("sources", 1, "source"), "long", "source"),
        (A, ("sources", 1, "quote"), "words", "quote"),
        (A, ("sources", 1, "at"), "source: long\n      quote: words", "source: long\n      quote: words"),
        (A, ("as-of",), "as-of", "as-of"),
        (A, ("note",), "a", "a"),
        (B, ("text",), "'B.'", "text"),
        (B, ("tags",), "[]", "tags"),
        (B, ("tags", 0), "[]", "tags"),
        (R, ("premises", 1), "b", "b"),
        (R, ("supports",), "a", "supports"),
        (S, ("expect", "other/b"), "out", "other/b"),
    ],
)
def test_spans(
    document: Document, subject: Subject | None, path: tuple[str | int, ...], value: str, key: str
) -> None:
    def unified(text: str) -> str:
        return text.replace("\r\n", "\n").replace("\r", "\n")

    assert unified(words(document, document.span(subject, *path))) == value
    assert unified(words(document, document.key_span(subject, *path))) == key


def test_an_entry_ends_with_its_last_leaf(document: Document) -> None:
    assert words(document, document.entry_span(A)).endswith("as-of:")
    assert words(document, document.entry_span(B)) == "b: {text: 'B.', tags: []}"
    assert words(document, document.entry_span(R)).endswith("supports: a")


def test_places_count_lines_and_characters(document: Document) -> None:
    place = document.place(A, "text")
    assert (place.line, place.column, place.end_line, place.end_column) == (8, 11, 10, 20)
    place = document.key_place(B, "tags")
    assert (place.line, place.column, place.end_line, place.end_column) == (22, 19, 22, 23)


def test_which_entry_an_offset_is_in(document: Document) -> None:
    def at(words: str) -> Subject | None:
        return document.subject_at(document.text.index(words))

    assert at("# before a") is None
    assert at("on two lines") == A
    assert at("# after the text") == A
    assert at("# after a") is None
    assert at("# on b's line") == B
    assert at("arguments") is None
    assert at("# the end") is None
    assert document.subject_at(0) is None
    assert document.subject_at(len(document.text)) is None


def test_of_two_entries_on_one_line_the_nearer() -> None:
    document = read_text("argmap: 1\ntitle: T\nclaims: {a: {text: A.}, b: {text: B.}}\n")
    assert document.subject_at(document.text.index("A.")) == A
    assert document.subject_at(document.text.index("B.")) == B


def test_offsets_in_an_entry_count_from_its_key(document: Document) -> None:
    entry = document.entries[A]
    assert isinstance(entry.key, ScalarNode)
    assert (entry.key.start, entry.key.end) == (0, 1)
    assert document.text[entry.start] == "a"
    assert isinstance(entry.value, MappingNode)
    key, value = entry.value.pairs[1]
    assert isinstance(key, ScalarNode)
    assert key.value == "by"
    assert words(document, Span(key.start, key.end).shifted(entry.start)) == "by"
    assert isinstance(value, SequenceNode)
    assert value.flow


def test_entries_are_a_mapping(document: Document) -> None:
    assert A in document.entries
    assert Subject(Section.CLAIM, "r") not in document.entries
    assert list(document.entries) == [A, B, R, S]
    assert len(document.entries) == 4
    with pytest.raises(KeyError):
        document.entries[Subject(Section.CLAIM, "c")]
    with pytest.raises(KeyError):
        document.span(Subject(Section.CLAIM, "c"))


def test_of_two_entries_of_one_name_the_first_is_meant() -> None:
    document = read_text("argmap: 1\ntitle: T\nclaims:\n  a: {text: A.}\n  a: {text: B.}\n")
    assert words(document, document.span(A, "text")) == "A."
    assert document.debate.claims["a"].text == "A."


def test_comments(document: Document) -> None:
    assert [comment.text for comment in document.comments] == [
        "# with a comment",
        "# before a",
        "# after the text",
        "# after a",
        "# on b's line",
        "# the end",
    ]
    for comment in document.comments:
        assert words(document, comment.span) == comment.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: a#b", []),
        ("title: a #b", ["#b"]),
        ("title: 'a #b'", []),
        ('title: "a #b" #c', ["#c"]),
        ("summary: |\n  # a\n  b # c\n# d\n", ["# d"]),
        ("summary: |\n  a\n\n\n  # b\n# c\n", ["# c"]),
        ("summary: | # a\n  b\n", []),
        ("title: >\n   a\n #b\n", ["#b"]),
        ("tags: [a, #b\n  c] #d\n", ["#b", "#d"]),
        ("# a # b\n", ["# a # b"]),
        ("#", ["#"]),
        ("title: a\n  b #c", ["#c"]),
        ("title: a #b\r# c\r\n#d", ["#b", "# c", "#d"]),
        ("title: 'a\n  # b\n  c' # d", ["# d"]),
    ],
)
def test_comments_are_outside_of_scalars(text: str, expected: list[str]) -> None:
    assert [comment.text for comment in read_text(text).comments] == expected
