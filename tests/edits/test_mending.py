"""A misspelt key written as it is meant, and a comment taken into the text that it cut short."""

from __future__ import annotations

import pytest

from argmap import edits
from argmap.edits import EditError, RenameKey, TakeComment
from argmap.model import Section, Subject
from argmap.text.edit import apply as spliced
from tests.edits.libraries import library

SLIPS = """\
argmap: 1
tilte: Bread  # the title
claimz:
  rye:
    text: Rye bread is number #1 of all breads.   # as they say #2
    kid: empirical
    "asume": 'true' # a comment stays
  wheat: {text: Wheat bread is better., kid: legal}
  plain:
    text: This has no comment.
"""
SOUND = SLIPS.replace("tilte", "title").replace("claimz", "claims")
RYE = Subject(Section.CLAIM, "rye")


def edited(operation: edits.Operation, text: str = SOUND) -> str:
    found = edits.apply(library(bread=text), "bread", operation)
    (file,) = found.files
    assert spliced(text, file.splice) == file.after.text
    assert spliced(file.after.text, file.inverse) == text
    return file.after.text


@pytest.mark.parametrize(
    ("operation", "old", "new"),
    [
        (RenameKey(None, "tilte", "title"), "tilte: Bread", "title: Bread"),
        (RenameKey(None, "claimz", "claims"), "claimz:", "claims:"),
    ],
)
def test_a_key_of_the_file_is_respelt_and_nothing_else_is_touched(
    operation: edits.Operation, old: str, new: str
) -> None:
    assert edited(operation, SLIPS) == SLIPS.replace(old, new)


@pytest.mark.parametrize(
    ("operation", "old", "new"),
    [
        (RenameKey(RYE, "kid", "kind"), "    kid: empirical", "    kind: empirical"),
        (RenameKey(RYE, "asume", "assume"), "\"asume\": 'true' #", "\"assume\": 'true' #"),
        (RenameKey(Subject(Section.CLAIM, "wheat"), "kid", "kind"), "kid: legal", "kind: legal"),
    ],
)
def test_a_key_of_an_entry_is_respelt_and_nothing_else_is_touched(
    operation: edits.Operation, old: str, new: str
) -> None:
    assert edited(operation) == SOUND.replace(old, new)


def test_what_was_misspelt_counts_once_it_is_respelt() -> None:
    after = edits.apply(library(bread=SLIPS), "bread", RenameKey(None, "claimz", "claims")).library
    assert "plain" in after.documents["bread"].debate.claims


@pytest.mark.parametrize(
    ("operation", "message"),
    [
        (RenameKey(RYE, "kid", "kinds"), "a claim has no field kinds"),
        (RenameKey(RYE, "kidd", "kind"), "there is no key kidd here"),
        (RenameKey(RYE, "text", "note"), "text is a key of the format"),
        (RenameKey(RYE, "kid", "text"), "text is given already"),
        (RenameKey(Subject(Section.CLAIM, "rie"), "kid", "kind"), "there is no claim rie"),
        (TakeComment(Subject(Section.CLAIM, "plain"), "text"), "no comment stands behind the text"),
        (TakeComment(RYE, "sources"), "sources is no text"),
        (TakeComment(RYE, "hedge"), "there is no key hedge here"),
    ],
)
def test_what_makes_no_sense_is_refused(operation: edits.Operation, message: str) -> None:
    with pytest.raises(EditError, match=message):
        edits.apply(library(bread=SOUND), "bread", operation)


def test_a_comment_becomes_part_of_the_text_with_the_blanks_before_it() -> None:
    document = edits.apply(library(bread=SOUND), "bread", TakeComment(RYE, "text")).library.documents["bread"]
    whole = "Rye bread is number #1 of all breads.   # as they say #2"
    assert document.debate.claims["rye"].text == whole
    line = SOUND.splitlines()[4]
    quoted = next(
        new for old, new in zip(SOUND.splitlines(), document.text.splitlines(), strict=True) if old != new
    )
    assert quoted in (f"    text: '{whole}'", f'    text: "{whole}"')
    assert document.text == SOUND.replace(line, quoted)


def test_a_comment_behind_the_title_of_the_file_is_taken() -> None:
    after = edits.apply(library(bread=SOUND), "bread", TakeComment(None, "title")).library.documents["bread"]
    assert after.debate.title == "Bread  # the title"


def test_a_comment_behind_something_else_is_none_behind_the_text() -> None:
    text = SOUND + "  wheat-too: {hedge: hardly, text: Wheat., tags: [bread]} # as they say\n"
    with pytest.raises(EditError, match="no comment stands behind the text"):
        edits.apply(library(bread=text), "bread", TakeComment(Subject(Section.CLAIM, "wheat-too"), "text"))


def test_an_entry_with_a_misspelt_key_is_renamed() -> None:
    assert edited(edits.Rename(RYE, "rye-bread")) == SOUND.replace("  rye:", "  rye-bread:")


def test_random_edits_come_to_misspelt_keys_and_texts_cut_short() -> None:
    from fuzz.edits import run

    made = run(400, seed=3).made
    assert made["RenameKey"]
    assert made["TakeComment"]
