"""Each edit of a text changes what it must, in the style that stands there, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from argmap.document import Document, read_text
from argmap.document.errors import SpliceError
from argmap.document.inserting import insert_entry, remove_entry
from argmap.document.splicing import remove_field, set_field, set_key
from argmap.document.writing import Value
from argmap.model import Section, Subject
from argmap.text.edit import Splice, apply

HEAD = "argmap: 1\ntitle: T\n"
A = Subject(Section.CLAIM, "a")


def spliced(text: str, edit: Callable[[Document], Splice]) -> str:
    """The text of a debate below its head after an edit."""
    document = read_text(HEAD + text)
    assert document.parsed
    after = apply(document.text, edit(document))
    assert read_text(after).parsed
    return after.removeprefix(HEAD)


def setting(text: str, key: str, value: Value, subject: Subject = A) -> str:
    return spliced(text, lambda document: set_field(document, subject, key, value))


def removing(text: str, key: str, subject: Subject = A) -> str:
    return spliced(text, lambda document: remove_field(document, subject, key))


def inserting(text: str, id_: str, fields: Mapping[str, Value], after: str | None = None) -> str:
    subject = Subject(Section.CLAIM, id_)
    return spliced(text, lambda document: insert_entry(document, subject, fields, after=after))


def deleting(text: str, subject: Subject = A) -> str:
    return spliced(text, lambda document: remove_entry(document, subject))


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("old # why", "new", "new # why"),
        ("'it''s old'", "it's new", "'it''s new'"),
        ('"old"', 'a "new"', '"a \\"new\\""'),
        ("old", "has: colon", "'has: colon'"),
        ("old", "no", "'no'"),
        (">-\n      one\n      two", "one three", ">-\n      one\n      three"),
        ("|-\n      one\n      two", "one\nthree", "|-\n      one\n      three"),
        ("", "new", " new"),
        (" # why", "new", " new # why"),
    ],
)
def test_a_text_keeps_its_style(before: str, value: str, after: str) -> None:
    given = f" {before}" if before and not before.startswith(" ") else before
    wanted = after if after.startswith(" ") else f" {after}"
    assert (
        setting(f"claims:\n  a:\n    text:{given}\n", "text", value) == f"claims:\n  a:\n    text:{wanted}\n"
    )


def test_a_long_text_is_folded() -> None:
    after = setting(
        "claims:\n  a:\n    text: Short.\n    kind: legal\n", "text", "A long sentence goes on. " * 6 + "End."
    )
    assert after == (
        "claims:\n  a:\n    text: >-\n"
        + "      A long sentence goes on.\n" * 6
        + "      End.\n    kind: legal\n"
    )


def test_spaces_after_a_text_are_not_left_behind_a_block() -> None:
    after = setting("claims:\n  a:\n    text: Short.\t\n", "text", "Word " * 30 + "end.")
    assert "\t" not in after
    assert after.endswith("end.\n")


def test_a_new_field_goes_where_the_format_has_it() -> None:
    text = "claims:\n  a:\n    text: x # why\n    # about the tags\n    tags: [y]\n"
    assert setting(text, "kind", "legal") == text.replace("# why\n", "# why\n    kind: legal\n")
    assert setting(text, "note", "so") == text + "    note: so\n"


def test_a_first_field() -> None:
    assert (
        setting("claims:\n  a:\n    kind: legal\n", "text", "x")
        == "claims:\n  a:\n    text: x\n    kind: legal\n"
    )
    assert setting("claims:\n  a:  # nothing yet\n  b: {text: y}\n", "text", "x") == (
        "claims:\n  a:  # nothing yet\n    text: x\n  b: {text: y}\n"
    )
    assert setting("claims:\n  a: {}\n", "text", "x, y") == "claims:\n  a: {text: 'x, y'}\n"


def test_fields_between_braces() -> None:
    text = "claims:\n  a: {text: x, tags: [y]}\n"
    assert setting(text, "kind", "legal") == "claims:\n  a: {text: x, kind: legal, tags: [y]}\n"
    assert setting(text, "text", "a, b") == "claims:\n  a: {text: 'a, b', tags: [y]}\n"
    assert removing(text, "tags") == "claims:\n  a: {text: x}\n"
    assert removing("claims:\n  a: {tags: [y], text: x}\n", "tags") == "claims:\n  a: {text: x}\n"


def test_a_field_goes_with_its_lines() -> None:
    text = "claims:\n  a:\n    text: x\n    note: |\n      one\n\n      two\n    tags: [y]"
    assert removing(text, "note") == "claims:\n  a:\n    text: x\n    tags: [y]"
    # The note ends with a line end, and so does the file when nothing comes after it any more.
    assert removing(text, "tags") == "claims:\n  a:\n    text: x\n    note: |\n      one\n\n      two\n"
    assert removing(text, "kind") == text


@pytest.mark.parametrize(
    ("before", "items", "after"),
    [
        ("[x, y]", ("x", "z", "y"), "[x, z, y]"),
        ("[x, y]", ("y",), "[y]"),
        ("[x, y]", ("x",), "[x]"),
        ("[x, 'y z']", ("x", "it's"), "[x, 'it''s']"),
        ("[]", ("x",), "[x]"),
        ("[x, # one\n      y, # two\n      z]", ("x", "z"), "[x, # one\n      z]"),
        (
            "\n    - x # one\n    # of y\n    - y",
            ("x", "y", "z"),
            "\n    - x # one\n    # of y\n    - y\n    - z",
        ),
        ("\n      -  x\n      -  y", ("w", "x"), "\n      -  w\n      -  x"),
        ("\n    - x\n    - y", ("z",), "\n    - z"),
        ("\n    - |+\n      x\n\n    - y", ("x\n\n", "z", "y"), "\n    - |+\n      x\n\n    - z\n    - y"),
    ],
)
def test_items_of_a_list(before: str, items: tuple[str, ...], after: str) -> None:
    space = "" if before.startswith("\n") else " "
    text = f"claims:\n  a:\n    text: x\n    tags:{space}{before}\n"
    assert setting(text, "tags", items) == f"claims:\n  a:\n    text: x\n    tags:{space}{after}\n"


def test_a_citation_that_stays_is_not_touched() -> None:
    text = (
        "claims:\n  a:\n    text: x\n    sources:\n      - source: s   # first\n        at: p. 1\n      - t\n"
    )
    after = setting(text, "sources", ({"source": "s", "at": "p. 1"}, "t", "u"))
    assert after == text + "      - u\n"


CITED = """
      - source: s   # first
        at: 'p. 1'
        x-own: [1, 2]
      # between
      - {source: t, quote: "so, it is", x-seen: never}
"""
S = {"source": "s", "at": "p. 1"}
T = {"source": "t", "quote": "so, it is", "x-seen": "never"}


@pytest.mark.parametrize(
    ("items", "old", "new"),
    [
        (({**S, "at": "p. 2"}, T), "'p. 1'", "'p. 2'"),
        (({**S, "source": "u"}, T), "source: s ", "source: u "),
        (
            ({**S, "quote": "a: b", "posture": "view"}, T),
            "'p. 1'\n",
            "'p. 1'\n        quote: 'a: b'\n        posture: view\n",
        ),
        (({"source": "s"}, T), "        at: 'p. 1'\n", ""),
        ((S, {**T, "at": "p. 9"}), "source: t,", "source: t, at: p. 9,"),
        ((S, {"source": "t", "x-seen": "never"}), ', quote: "so, it is"', ""),
    ],
)
def test_a_citation_is_changed_key_by_key(items: tuple[Mapping[str, str], ...], old: str, new: str) -> None:
    text = f"claims:\n  a:\n    text: x\n    sources:{CITED}"
    assert setting(text, "sources", items) == text.replace(old, new)


def test_several_citations_are_changed_each_where_it_stands() -> None:
    text = f"claims:\n  a:\n    text: x\n    sources:{CITED}"
    after = setting(text, "sources", ({**S, "at": "p. 2"}, {**T, "quote": "so"}))
    assert after == text.replace("'p. 1'", "'p. 2'").replace("so, it is", "so")


def test_a_citation_that_must_be_written_anew_loses_nothing_of_ones_own() -> None:
    text = f"claims:\n  a:\n    text: x\n    sources:{CITED}"
    with pytest.raises(SpliceError, match="something of its own"):
        setting(text, "sources", ({"source": "s", "quote": "so"}, T))


@pytest.mark.parametrize(
    ("before", "labels", "after"),
    [
        ("{a: in, b: out, c: in}", {"a": "in"}, "{a: in}"),
        ("{a: in, b: out}", {"b": "undec", "c": "in"}, "{b: undec, c: in}"),
        ("\n      a: in # so\n      b: out", {"a": "out", "c": "in"}, "\n      a: out # so\n      c: in"),
    ],
)
def test_labels_by_reference(before: str, labels: dict[str, str], after: str) -> None:
    space = "" if before.startswith("\n") else " "
    text = f"scenarios:\n  s:\n    title: x\n    expect:{space}{before}"
    found = setting(text, "expect", labels, Subject(Section.SCENARIO, "s"))
    assert found == f"scenarios:\n  s:\n    title: x\n    expect:{space}{after}"


def test_a_new_entry_takes_the_style_of_its_neighbours() -> None:
    text = "claims:\n\n    a:\n       text: x\n       # still a\n\n    # of b\n    b:\n       text: y\n"
    assert inserting(text, "new", {"text": "z", "kind": "legal"}, after="a") == text.replace(
        "still a\n", "still a\n\n    new:\n       text: z\n       kind: legal\n"
    )
    assert inserting(text, "new", {"text": "z"}) == text + "\n    new:\n       text: z\n"
    assert inserting("claims: {a: {text: x}}\n", "new", {"text": "y, z"}) == (
        "claims: {a: {text: x}, new: {text: 'y, z'}}\n"
    )


def test_the_first_entry_of_a_section() -> None:
    new = "  new:\n    text: z\n"
    assert inserting("claims: # none yet\narguments:\n", "new", {"text": "z"}) == (
        f"claims: # none yet\n{new}arguments:\n"
    )
    assert inserting("claims: {} # none yet\n", "new", {"text": "z"}) == f"claims: # none yet\n{new}"
    assert inserting("sources:\n  s: {title: S}\narguments:\n", "new", {"text": "z"}) == (
        f"sources:\n  s: {{title: S}}\nclaims:\n{new}arguments:\n"
    )
    assert inserting("", "new", {"text": "z"}) == f"claims:\n{new}"


def test_a_new_entry_after_a_text_that_keeps_blank_lines() -> None:
    text = "claims:\n  a:\n    text: |+\n      x\n\n  b:\n    text: y\n"
    after = inserting(text, "new", {"text": "z"}, after="a")
    assert read_text(HEAD + after).debate.claims["a"].text == "x\n\n"
    assert after == "claims:\n  a:\n    text: |+\n      x\n\n  new:\n    text: z\n\n  b:\n    text: y\n"


def test_an_entry_goes_with_its_lines_and_one_blank_line() -> None:
    text = "claims:\n  # of a\n\n  a:\n    text: x\n    # in a\n\n  # of b\n  b: {text: y}\n"
    assert deleting(text) == "claims:\n  # of a\n\n  # of b\n  b: {text: y}\n"
    assert deleting(text, Subject(Section.CLAIM, "b")).endswith("# in a\n\n  # of b\n")
    assert deleting("claims: {a: {text: x}, b: {text: y}}\n") == "claims: {b: {text: y}}\n"
    assert deleting("claims: {b: {text: y}, a: {text: x}}\n") == "claims: {b: {text: y}}\n"
    assert deleting("claims:\n  b: {text: y}\n  a: {text: x}") == "claims:\n  b: {text: y}"


def test_an_id_keeps_its_quotes() -> None:
    def rename(document: Document) -> Splice:
        return set_key(document, A, "neu")

    assert spliced("claims:\n  'a': {text: x}\n", rename) == "claims:\n  'neu': {text: x}\n"
    assert spliced("claims:\n  a: {text: x}\n", rename) == "claims:\n  neu: {text: x}\n"


@pytest.mark.parametrize(
    ("text", "edit", "message"),
    [
        (
            "claims:\n  a: {text: x}\n",
            lambda d: set_field(d, A, "colour", "x"),
            "a claim has no field colour",
        ),
        ("claims:\n  a: {text: x}\n", lambda d: remove_field(d, A, "text"), "the only field"),
        ("claims:\n  a: {text: x, by: one}\n", lambda d: set_field(d, A, "by", ("x",)), "another kind"),
        ("claims:\n  a: [x]\n", lambda d: set_field(d, A, "text", "x"), "something else stands"),
        ("claims:\n  ? a\n  : text: x\n", lambda d: remove_entry(d, A), "on the line of something else"),
        (
            "claims:\n  a:\n    text: x\n    tags:\n    -\n      y\n",
            lambda d: set_field(d, A, "tags", ("z", "y")),
            "its dash",
        ),
    ],
)
def test_what_cannot_be_spliced_is_refused(
    text: str, edit: Callable[[Document], Splice], message: str
) -> None:
    with pytest.raises(SpliceError, match=message):
        edit(read_text(HEAD + text))


KEEPING = "claims:\n  a:\n    text: |+\n      One.\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # Blank lines between entries would become part of the text that then comes right before them.
        (f"{KEEPING}    kind: legal\n\n  b:\n    text: B\n", "|\n      One.\n\n  b:\n    text: B\n"),
        (f"{KEEPING}    kind: legal\n\n\n", "|\n      One.\n\n\n"),
        # Where it has some already they are part of it, and set the entries apart as well.
        (f"{KEEPING}\n    kind: legal\n\n  b:\n    text: B\n", "|+\n      One.\n\n  b:\n    text: B\n"),
        # A comment between ends the text, and a file that ends without a line end leaves the text its own.
        (
            f"{KEEPING}    # c\n    kind: legal\n\n  b:\n    text: B\n",
            "|+\n      One.\n    # c\n\n  b:\n    text: B\n",
        ),
        (f"{KEEPING}    kind: legal", "|+\n      One.\n"),
    ],
)
def test_a_text_before_a_field_that_goes_keeps_its_lines(before: str, after: str) -> None:
    assert removing(before, "kind") == f"claims:\n  a:\n    text: {after}"
    assert (
        read_text(HEAD + before).debate.claims["a"].text
        == read_text(HEAD + f"claims:\n  a:\n    text: {after}").debate.claims["a"].text
    )


@pytest.mark.parametrize("mark", ["|", "|+", ">", "|-"])
@pytest.mark.parametrize("rest", ["", "\n", "\n\n", "\n\n  c:\n    text: C\n"])
def test_a_text_before_an_entry_that_goes_keeps_its_lines(mark: str, rest: str) -> None:
    before = f"claims:\n  a:\n    text: {mark}\n      One.\n  b:\n    text: B{rest}"
    after = deleting(before, Subject(Section.CLAIM, "b"))
    old, new = (read_text(HEAD + text).debate.claims for text in (before, after))
    assert new["a"] == old["a"]
    assert list(new) == [id_ for id_ in old if id_ != "b"]


@pytest.mark.parametrize("mark", ["|", "|+", ">", "|-"])
@pytest.mark.parametrize("rest", ["", "\n", "\n\n  b:\n    text: B\n"])
def test_an_item_before_one_that_goes_keeps_its_lines(mark: str, rest: str) -> None:
    before = f"claims:\n  a:\n    text: A\n    by:\n      - {mark}\n        One.\n      - two{rest}"
    first = read_text(HEAD + before).debate.claims["a"].by[0]
    after = setting(before, "by", (first,))
    assert read_text(HEAD + after).debate.claims["a"].by == (first,)
    assert after.count("- ") == 1


def test_a_file_that_ends_within_a_text_is_ended_by_hand_first() -> None:
    text = "claims:\n  a:\n    text: |\n      One."
    with pytest.raises(SpliceError, match="without a line end"):
        setting(text, "kind", "legal")
    with pytest.raises(SpliceError, match="without a line end"):
        inserting(text, "b", {"text": "B"})
    question = Subject(Section.QUESTION, "q")
    with pytest.raises(SpliceError, match="without a line end"):
        spliced(text, lambda document: insert_entry(document, question, {"text": "Q"}))
    with pytest.raises(SpliceError, match="without a line end"):
        spliced("summary: |\n  One.", lambda document: insert_entry(document, A, {"text": "A"}))
    assert setting(text.replace("|", "|-"), "kind", "legal").endswith("One.\n    kind: legal")


def test_a_text_before_a_field_of_the_head_that_goes_keeps_its_lines() -> None:
    text = f"{KEEPING}summary: S\n\nx-own: 1\n"
    after = spliced(text, lambda document: remove_field(document, None, "summary"))
    assert after == "claims:\n  a:\n    text: |\n      One.\n\nx-own: 1\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("claims:\n", "claims:\n  a:\n    text: A\n"),
        ("claims: {} # none\n", "claims: # none\n  a:\n    text: A\n"),
        # Comments stay before the entry, and are no part of it.
        ("claims:\n    # none yet\nsources:\n", "claims:\n    # none yet\n    a:\n      text: A\nsources:\n"),
        ("claims: {}\n  # one\n  # two", "claims:\n  # one\n  # two\n  a:\n    text: A"),
        ("claims:\n# of the sources\nsources:\n", "claims:\n  a:\n    text: A\n# of the sources\nsources:\n"),
    ],
)
def test_the_first_entry_of_a_section_goes_below_its_comments(before: str, after: str) -> None:
    assert inserting(before, "a", {"text": "A"}) == after
