"""Arguments without a title, in the words of their premises."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from argmap.model import Section, Subject
from argmap.tui.changing.entry_offers import entries_offered
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import plain, text_of
from argmap.tui.drawing.premises import joined, premises_in_words
from argmap.tui.drawing.writer import Writer
from argmap.tui.outline.row_line import row_line
from argmap.tui.views.card_parts import mention
from tests.tui.fake_session import session

OWN = """
claims:
  may-train: {text: Anyone may train on what is public., assume: unknown}
  reading-copies-nothing: {text: Reading is no copying.}
  mining-reading: {text: Mining is reading.}
arguments:
  reading-copies-mining: {premises: [reading-copies-nothing, mining-reading], supports: may-train}
  titled: {title: The title, premises: [mining-reading, reading-copies-nothing], rebuts: may-train}
"""


@pytest.fixture
def look() -> Look:
    return Look(session(OWN).view)


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (60, " ▾+?✓ Reading is no copying + Mining is reading"),
        (34, " ▾+?✓ Reading is… + Mining is…"),
        (22, " ▾+?✓ Reading is… +1"),
        (16, " ▾+?✓ Read… +1"),
    ],
)
def test_a_row_has_the_words_of_every_premise_for_which_there_is_room(
    look: Look, width: int, line: str
) -> None:
    row = next(row for row in look.rows if row.subject == Subject(Section.ARGUMENT, "reading-copies-mining"))
    assert text_of(row_line(look, row, width, folded=False)).strip() == line.strip()


def test_a_title_says_more_than_premises(look: Look) -> None:
    assert look.line(Subject(Section.ARGUMENT, "titled")) == "The title"
    assert premises_in_words(look.debate, "titled") == ()


def test_one_premise_is_the_name_of_its_argument_and_the_id_stands_beside_it() -> None:
    look = Look(session().view)
    single = next(one for one in look.debate.arguments.values() if len(one.premises) == 1 and not one.title)
    subject, text = Subject(Section.ARGUMENT, single.id), look.claim(single.premises[0])
    assert look.line(subject) == text != single.id
    writer = Writer(200, look.glyphs)
    mention(writer, look, subject)
    assert text_of(writer.page().lines[0]).endswith(f"{single.id}  {text}")
    offer = next(
        one for one in entries_offered(look, (Section.ARGUMENT,))(single.id) if one.right == single.id
    )
    assert text_of(offer.left).endswith(text)


def test_a_premise_that_is_not_there_gives_its_argument_no_name() -> None:
    look = Look(session(OWN + "  lost: {premises: [nowhere], supports: may-train}\n").view)
    subject = Subject(Section.ARGUMENT, "lost")
    assert look.line(subject) == "lost"
    assert not look.reads_as_premise(subject)


@given(
    st.lists(st.text("ab 中", min_size=1, max_size=30).map(plain).filter(bool), min_size=2, max_size=6),
    st.integers(1, 80),
)
def test_premises_fit_and_all_are_there_or_counted(texts: list[str], width: int) -> None:
    line = joined(texts, width)
    assert cell_len(line) <= width
    if width >= 12:
        counted = line.rpartition(" +")[2] if " +" in line else ""
        more = int(counted) if counted.isdecimal() else 0
        assert len(line.split(" + ")) + more == len(texts)


@given(
    st.lists(st.text("ab 中", min_size=1, max_size=40).map(plain).filter(bool), min_size=2, max_size=6),
    st.integers(12, 40),
)
def test_with_twelve_cells_a_premise_every_one_is_there_and_the_room_is_used(
    texts: list[str], each: int
) -> None:
    width = (each + 3) * len(texts)
    line = joined(texts, width)
    assert len(line.split(" + ")) == len(texts)
    # Of each that is cut, a blank and half of a wide character may have no place before the ellipsis.
    assert line == " + ".join(texts) or cell_len(line) >= width - 2 * len(texts)
