"""Whatever is written in an entry is found by a search, and it is said in which field; the filter asks for fields."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.changing.entry_offers import OFF_THE_OUTLINE, entries_offered, filter_words
from argmap.tui.drawing.entry_texts import beside, entry_of, lying, searched
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import text_of, width_of
from argmap.tui.drawing.searching import search_for
from argmap.tui.outline.filtering import Filtering
from argmap.tui.outline.finder import Finder
from argmap.tui.outline.row_line import row_line
from tests.tui.driving import on_screen, opened, press
from tests.tui.fake_session import session

ART = Path(__file__).resolve().parents[3] / "debates" / "ai-art.yaml"

NOTED = """\
argmap: 1
title: Fields
sources:
  report:
    title: The annual report on turtles
    authors: [Ada Lovelace]
    note: Kept in a drawer.
claims:
  thesis:
    text: It is fair to use it.
    note: |
      Courts ask whether it is a fair
      use of the work.
  bits:
    text: Bits are few.
    by: [Claude Shannon]
    tags: [compression]
    sources:
      - {source: report, quote: Seven pelicans were counted.}
arguments:
  few:
    premises: [bits]
    supports: thesis
    note: Weaker than it looks.
    tags: [doubtful]
questions:
  why: {text: Why so few?, about: [bits], note: Asked in the hall., tags: [unanswered]}
positions:
  pro: {title: For it, thesis: thesis, note: Held by sailors.}
"""


@pytest.fixture(scope="module")
def look() -> Look:
    return Look(session(NOTED).view)


@pytest.mark.parametrize(
    ("typed", "rows", "field"),
    [
        ("courts", {"thesis"}, "in note"),
        ('"fair use"', {"thesis"}, "in note"),
        ('"use it"', {"thesis"}, ""),
        ('"fair to use of"', set(), ""),
        ("fair", {"thesis"}, ""),
        ("pelicans", {"bits"}, "in quotation"),
        ("turtles", {"bits"}, "in source"),
        ("shannon", {"bits"}, "in author"),
        ("looks", {"bits"}, "in note"),
        ("doubtful", {"bits"}, "in tag"),
        ("compression pelicans few", {"bits"}, "in tag and quotation"),
        ("hall", {"why"}, "in note"),
        ("unanswered", {"why"}, "in tag"),
        ("thesis", {"thesis"}, "in id"),
        # No phrase goes from one field to another.
        ('"few compression"', set(), ""),
    ],
)
def test_an_entry_is_found_by_whatever_is_written_in_it(
    look: Look, typed: str, rows: set[str], field: str
) -> None:
    finder = Finder()
    finder.look_for(look, typed)
    assert {look.rows[row].subject.id for row in finder.found} == rows
    for row in finder.found:
        assert finder.found_in(look, row) == field
    missed = next(row for row in range(len(look.rows)) if row not in finder.found)
    assert finder.found_in(look, missed) == ""


def test_every_note_quotation_and_source_of_the_shipped_debate_finds_its_entry() -> None:
    look = Look(Session.open(ART).view)
    finder, looked = Finder(), 0
    for index, row in enumerate(look.rows):
        for subject in (row.subject, Subject(Section.ARGUMENT, row.argument or "")):
            for field, text in beside(look.debate, subject):
                finder.look_for(look, f'"{text}"' if '"' not in text else text)
                assert index in finder.found, (field, text)
                looked += 1
    assert looked > 100


def test_a_word_is_said_to_be_in_the_first_field_that_has_it(look: Look) -> None:
    texts = [("tag", "one"), ("note", "one two"), ("quotation", "two three")]
    assert lying(("one",), "zero", iter(texts)) == ("tag",)
    assert lying(("two", "three"), "zero", iter(texts)) == ("note", "quotation")
    assert lying(("zero",), "zero", iter(texts)) == ()
    assert lying(("four",), "zero", iter(texts)) == ()
    assert lying(("one", "four"), "zero", iter(texts)) == ()
    assert entry_of(look.debate, Subject(Section.CLAIM, "nowhere")) is None
    assert list(beside(look.debate, Subject(Section.CLAIM, "nowhere"))) == []
    assert searched("A  Note\nof IT ") == "a note of it"


@pytest.mark.parametrize("folded", [False, True])
def test_a_row_says_which_field_has_it_where_its_text_has_not(look: Look, folded: bool) -> None:
    def row(typed: str, width: int) -> str:
        shown = next(row for row in look.rows if row.subject.id == "thesis")
        line = row_line(look, shown, width, folded=folded, search=search_for(typed))
        assert width_of(line) <= width
        return text_of(line).rstrip()

    end = f" {look.rows[0].children}" if folded else ""
    assert row("courts", 50).endswith(f" note{end}")
    assert "note" not in row("fair", 50)
    assert "note" not in row("courts nowhere", 50)
    assert row("courts", 24).endswith(f" note{end}")
    assert "note" not in row("courts", 14)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("note:courts", "1 of 3 entries"),
        ('note:"fair use"', "1 of 3 entries"),
        ("note:pelicans", "there is no note pelicans"),
        ("quotation:pelicans", "1 of 3 entries"),
        ('quotation:"pelicans were"', "1 of 3 entries"),
        ("source:report", "1 of 3 entries"),
        ("source:turtles", "1 of 3 entries"),
        ("note:", "3 of 3 entries"),
        ("quotation:", "1 of 3 entries"),
        ("pelicans", "1 of 3 entries"),
        ('"fair use"', "1 of 3 entries"),
        ('"few compression"', "0 of 3 entries"),
    ],
)
def test_the_filter_asks_for_the_same_fields(look: Look, typed: str, says: str) -> None:
    finder = Finder()
    finder.filter = typed
    assert finder.kept_in_words(look).partition(":")[0] == says


def test_fields_of_prose_are_offered_and_no_values_of_them(look: Look) -> None:
    find = filter_words(look, Filtering(look))
    assert [offer.id for offer in find("no")] == ["note:", "not-shown"]
    assert [offer.id for offer in find("quo")] == ["quotation:"]
    assert find("note:") == find("quotation:pel") == ()
    assert [offer.id for offer in find("source:")] == ["source:report"]


def test_what_has_no_row_is_offered_by_its_note_too_and_says_so(look: Look) -> None:
    find = entries_offered(look, OFF_THE_OUTLINE)
    assert [offer.id for offer in find("drawer")] == ["source:report"]
    assert text_of(find("drawer")[0].left).startswith("source, note  The annual")
    assert text_of(find("sailors")[0].left) == "position, note  For it"
    assert text_of(find("turtles")[0].left).startswith("source  The annual")


async def test_the_line_and_the_row_say_where_it_was_found() -> None:
    async with opened(session(NOTED), (80, 24)) as pilot:
        await press(pilot, "slash", *"courts")
        assert any("/courts" in line and line.endswith("1 of 1 in note") for line in on_screen(pilot))
        await press(pilot, "enter")
        assert any(line.split("▕")[0].rstrip().endswith(" note") for line in on_screen(pilot)[1:4])


async def test_the_card_shows_what_was_found_however_far_below_it_is() -> None:
    async with opened(session(NOTED), (80, 11)) as pilot:
        assert not any("Courts ask" in line for line in on_screen(pilot))
        await press(pilot, "slash", *"courts", "enter")
        assert any("Courts ask" in line for line in on_screen(pilot))
        await press(pilot, "slash", *"shannon", "enter")
        assert any("Claude Shannon" in line for line in on_screen(pilot))
