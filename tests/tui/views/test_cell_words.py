"""What a cell of the matrix means is said in full below it, and what is cut in the matrix can be told apart."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Cell, text_of, width_of
from argmap.tui.views.cell_words import cell_words
from argmap.tui.views.matrix_page import column_heads, matrix_page, theses
from argmap.tui.views.standpoints_page import prospects
from tests.tui.driving import on_screen, opened, press
from tests.tui.fake_session import CAR_BAN, session

AI_ART = Path(__file__).parents[3] / "debates" / "ai-art.yaml"
CAR_FREE = Subject(Section.POSITION, "car-free")
SURVEY = Subject(Section.SCENARIO, "new-survey")


def words(text: str, standpoint: Subject | None, id_: str, width: int = 78) -> list[str]:
    look = Look(session(text).view)
    return [
        text_of(line).strip()
        for line in cell_words(look, prospects(look.debate), Cell(standpoint, id_), width)
    ]


def test_a_cell_names_the_standpoint_and_the_claim_and_says_what_was_expected() -> None:
    look = Look(session(CAR_BAN).view)
    said = words(CAR_BAN, CAR_FREE, "ban")
    assert said[0] == f"Under: {look.debate.positions['car-free'].title}"
    assert said[1] == f"ban  {look.claim('ban')}"
    assert (
        " ".join(said[2:])
        == "✓ It stands from this standpoint, and is open as written. Expected to stand: · so it does."
    )


def test_a_cell_says_that_an_expectation_is_not_met() -> None:
    said = words(CAR_BAN.replace("expect: {air: out}", "expect: {air: in}"), SURVEY, "air")
    assert " ".join(said).endswith("Expected to stand: ! it does not.")


def test_a_cell_as_written_says_so_once() -> None:
    said = words(CAR_BAN, None, "ban")
    assert (said[0], said[-1]) == ("As written", "? It is open as written.")


@pytest.mark.parametrize("width", [30, 48, 78])
def test_the_words_of_a_cell_fit_the_width_and_leave_room_for_the_matrix(width: int) -> None:
    text = CAR_BAN.replace("The centre is for people", "The centre " + "really " * 40 + "is for people")
    look = Look(session(text).view)
    for cell in (Cell(CAR_FREE, "ban"), False):
        lines = cell_words(look, prospects(look.debate), cell, width)
        assert len(lines) <= 8 - width // 20
        assert all(width_of(line) <= width for line in lines)


@pytest.mark.parametrize("width", [78, 98, 118])
def test_no_two_columns_and_no_two_rows_of_the_matrix_read_alike(width: int) -> None:
    look = Look(Session.open(AI_ART).view)
    page = matrix_page(look, prospects(look.debate), width)
    names = max(14, min(40, width // 3))
    lines = [text_of(line) for line in page.lines]
    until = lines.index("THESES")
    heads: list[str] = []
    for band in "\n".join(lines[:until]).split("\n\n"):
        above = [line for line in band.split("\n") if line.startswith(" " * names)]
        starts = [names + at.start() for at in re.finditer("[^ ]+", above[0][names:])] if above else []
        heads += ["".join(line[at:].split(" ")[0] for line in above) for at in starts]
    assert len(heads) == len(set(heads)) == len(theses(look.debate))
    rows = [line[2:names] for line in lines[: lines.index("", 1)] if line[:names].strip()]
    count = 1 + len(look.debate.positions) + len(look.debate.scenarios)
    assert len(rows) == len(set(rows)) == count


def test_a_column_keeps_the_beginning_of_its_id_where_the_not_stands() -> None:
    heads = column_heads(("not-debunked", "should-be-legal", "should-not-be-legal"), 9, "…")
    assert heads["not-debunked"] == ("not-", "debunked")
    assert heads["should-be-legal"] == ("should-", "be-legal")
    assert heads["should-not-be-legal"] == ("should-", "not-be-", "legal")


def test_a_column_is_cut_at_its_end_unless_another_would_read_alike() -> None:
    ids = (
        "represented-not-extractable",
        "one-two-three-four-five",
        "one-two-three-four-six",
        "a-b-c-d-e-f-g-h-i",
    )
    heads = column_heads(ids, 9, "..")
    assert heads[ids[0]] == ("represe..", "not-", "extract..")
    assert "".join(heads[ids[1]]) == ids[1]
    assert "".join(heads[ids[2]]) == ids[2]
    assert heads[ids[3]] == ("a-b-c-d-", "e-f-g-h-i")
    assert all(len(line) <= 9 for lines in heads.values() for line in lines)


async def test_the_words_follow_the_cursor_of_the_matrix() -> None:
    async with opened(session(), (80, 24)) as pilot:
        await press(pilot, "5", "v")
        assert any("h l go from cell to cell" in line for line in on_screen(pilot))
        await press(pilot, "j", "j")
        assert any(line.startswith(" Under: The centre is for people") for line in on_screen(pilot)[-6:])
        assert any("so it does." in line for line in on_screen(pilot)[-3:])
        await press(pilot, "l")
        assert any(" shops-lose " in line for line in on_screen(pilot)[-6:])


async def test_the_help_says_what_the_marks_of_the_matrix_and_of_reasons_mean() -> None:
    async with opened(session(), (120, 40)) as pilot:
        await press(pilot, "question_mark")
        said = "\n".join(on_screen(pilot))
        for mark in ("✓·", "?!", "+✗✓", "+?✓"):
            assert mark in said
