"""How rows of the outline read."""

from __future__ import annotations

from itertools import pairwise

import pytest

from argmap.model import Section, Subject
from argmap.tui.drawing.glyphs import ASCII, UNICODE, Glyphs
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Piece, text_of, width_of
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.searching import search_for
from argmap.tui.outline.row_line import fold_column, row_line
from tests.tui.fake_session import BROKEN, FakeSession, session

DEEP = (
    "argmap: 1\ntitle: A deep debate\nclaims:\n"
    + "".join(f"  c{n}: {{text: Claim {n}}}\n" for n in range(28))
    + "arguments:\n"
    + "".join(f"  a{n}: {{premises: [c{n + 1}], supports: c{n}}}\n" for n in range(27))
)
"""Each claim is the only reason for the one before it, so that no two rows are equally deep."""


def rows(look: Look, width: int = 60, *, folded: bool = False) -> list[str]:
    return [text_of(row_line(look, row, width, folded=folded)).rstrip() for row in look.rows]


@pytest.fixture
def cars() -> FakeSession:
    return session()


def test_signs_marks_folds_and_indentation(cars: FakeSession) -> None:
    assert rows(Look(cars.view))[:6] == [
        " ▾  ? Cities should ban private cars from their centres by…",
        "   ▾+ ? Air quality in centres improves markedly when cars…",
        "     ▾+✗✓ NO2 fell by 38 % in the Madrid zone within twelv…",
        "        ⊣ ✓ The 2019 measurement coincided with unusually…",
        "      + ? Traffic is the largest source of fine particles…",
        "    −?✓ ↪ Shops in the centre lose a large share of their…",
    ]


def test_a_claim_that_stands_and_falls_as_a_reason_has_both_marks(cars: FakeSession) -> None:
    look = Look(cars.view)
    index = next(index for index, row in enumerate(look.rows) if row.argument == "madrid")
    line = row_line(look, look.rows[index], 60, folded=False)
    marks = [(piece.text, piece.role) for piece in line if piece.text in tuple("+✗✓")]
    assert marks == [("+", Role.STANDS), ("✗", Role.FALLS), ("✓", Role.STANDS)]


def test_a_folded_row_tells_how_many_are_below_it(cars: FakeSession) -> None:
    look = Look(cars.view)
    line = text_of(row_line(look, look.rows[0], 60, folded=True))
    assert line.startswith(" ▸  ? Cities")
    assert line.endswith(" 4")
    assert len(line) < 60


@pytest.mark.parametrize("width", [12, 20, 28, 46, 80])
def test_a_row_never_is_wider_than_its_place(cars: FakeSession, width: int) -> None:
    look = Look(cars.view)
    for row in look.rows:
        for folded in (False, True):
            assert width_of(row_line(look, row, width, folded=folded)) <= max(width, 12)


@pytest.mark.parametrize("width", [9, 12, 19, 20, 28, 41, 42, 46, 80])
def test_a_row_never_begins_like_the_one_that_it_is_below(width: int) -> None:
    look = Look(session(DEEP).view)
    assert look.rows[-1].depth > 24
    beginnings = [text_of(row_line(look, row, width, folded=False)[:2]) for row in look.rows]
    for row, beginning in zip(look.rows, beginnings, strict=True):
        assert width_of((Piece(beginning),)) == fold_column(row, width)
        # What does not go further in says how deep it is.
        is_said = beginning.strip() == str(row.depth)
        assert is_said or beginning == " " * (1 + row.depth * (2 if width >= 42 else 1))
    for above, below in pairwise(beginnings):
        assert above != below


def test_the_mouse_finds_the_fold(cars: FakeSession) -> None:
    look = Look(cars.view)
    for row in look.rows:
        line = text_of(row_line(look, row, 60, folded=False))
        assert line[fold_column(row, 60)] == ("▾" if row.children and not row.repeated else " ")


def test_what_the_standpoint_changes_is_flagged(cars: FakeSession) -> None:
    look = Look(cars.stand(positions=["car-free"]))
    flags = {row.subject.id: text_of(row_line(look, row, 60, folded=False))[0] for row in look.rows}
    assert (flags["ban"], flags["air"], flags["no2-fell"]) == ("!", "!", " ")
    assert (flags["traffic-is-main-source"], flags["shops-lose"]) == ("⇑", "⇓")


def test_what_one_took_oneself_is_marked_in_the_colour_of_change(cars: FakeSession) -> None:
    look = Look(cars.stand(positions=["car-free"], accepts=["windy"], rejects=["main-source"]))
    flags = {row.subject.id: row_line(look, row, 60, folded=False)[0] for row in look.rows}
    assert flags["windy"] == Piece("⇑", Role.CHANGED)
    assert flags["shops-lose"] == Piece("⇓", Role.MUTED)
    # The row is that of an argument together with its only premise: the one is rejected, the other accepted.
    row = next(row for row in look.rows if row.argument == "main-source")
    said = text_of(row_line(look, row, 60, folded=False))
    assert said.startswith("⇑     +⇓✓ Traffic is")


def test_what_could_not_be_read_comes_last_with_its_own_mark() -> None:
    look = Look(session(BROKEN).view)
    assert look.rows[-1].subject == Subject(Section.CLAIM, "unsound")
    assert rows(look)[-1] == "    # This one has a key that nobody knows."


def test_matches_are_marked_in_the_text(cars: FakeSession) -> None:
    look = Look(cars.view)
    line = row_line(look, look.rows[0], 70, folded=False, search=search_for("cars"))
    assert [piece.text for piece in line if piece.role is Role.MATCH] == ["cars"]


def test_plain_characters_only_where_asked_for(cars: FakeSession) -> None:
    assert all(line.isascii() for line in rows(Look(cars.view, ASCII)))


def test_deep_rows_keep_room_for_their_text() -> None:
    steps = "".join(f"  c{n}: {{text: Step number {n}.}}\n" for n in range(60))
    links = "".join(f"  a{n}: {{premises: [c{n + 1}], supports: c{n}}}\n" for n in range(59))
    look = Look(session(f"argmap: 1\ntitle: Deep\nclaims:\n{steps}arguments:\n{links}").view)
    assert "Step" in rows(look, 30)[-1]


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
def test_what_a_filter_keeps_has_a_mark_and_what_is_above_it_none_and_is_dim(glyphs: Glyphs) -> None:
    look = Look(session().view, glyphs)
    for row in look.rows:
        plainly, match, above = (
            row_line(look, row, 60, folded=False, kept=kept) for kept in (None, True, False)
        )
        column = fold_column(row, 60)
        # Without any colour the rows differ in that one cell alone.
        assert text_of(match)[column] == glyphs.kept
        assert text_of(above) == text_of(plainly)
        assert (
            text_of(match)[:column] + text_of(match)[column + 1 :]
            == text_of(above)[:column] + text_of(above)[column + 1 :]
        )
        assert above[-3].role is Role.MUTED
        assert match[-3].role is plainly[-3].role
