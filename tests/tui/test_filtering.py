"""The filter of the outline: what it keeps, what it offers, and how it is typed and cleared."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from argmap.session import Session
from argmap.tui.changing.entry_offers import filter_words
from argmap.tui.drawing.look import Look
from argmap.tui.outline.filtering import Filtering
from argmap.tui.outline.finder import Finder
from argmap.tui.outline.outline import Outline
from tests.tui.driving import debate_screen, on_screen, opened, press
from tests.tui.fake_session import session


@pytest.fixture(scope="module")
def look() -> Look:
    return Look(session().view)


def ids_kept(look: Look, text: str) -> set[str]:
    finder = Finder()
    finder.filter = text
    rows = finder.kept(look)
    assert rows is not None
    return {look.rows[index].subject.id for index in rows}


def test_the_filter_goes_through_the_labels(look: Look) -> None:
    assert ids_kept(look, "fff") == ids_kept(look, "falls") == {"left-behind", "footfall-rises"}
    assert "ban" in ids_kept(look, "ff")
    assert ids_kept(look, "ff") == ids_kept(look, "open")
    assert "no2-fell" in ids_kept(look, "f")
    assert ids_kept(look, "fffff") == ids_kept(look, "stands")
    assert Finder().kept(look) is None


def test_under_a_standpoint_the_filter_has_what_changed() -> None:
    look = Look(session().stand(positions=["car-free"]))
    changed = {"ban", "air", "traffic-is-main-source", "shops-lose", "footfall-rises"}
    assert ids_kept(look, "fffff") == ids_kept(look, "changed") == changed
    finder = Finder()
    finder.filter = "fffff"
    finder.forget_changes()
    assert finder.kept(look) is None


FULL = """\
argmap: 1
title: Filters
sources:
  the-post: {title: A post}
claims:
  t:
    text: The thesis.
    kind: normative
    tags: [entropy]
  bits:
    text: Bits are few.
    kind: legal
    tags: [entropy, "two words"]
    by: [a poster on reddit]
    sources: [the-post]
  pixels:
    text: Pixels are many.
    kind: legal
arguments:
  a: {premises: [bits], supports: t, tags: [reasons], by: [Judge]}
  b: {premises: [pixels, missing], rebuts: t}
"""


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("kind:legal", {"bits", "pixels"}),
        ("kind:leg", {"bits", "pixels"}),
        ("KIND:Legal tag:entropy", {"bits"}),
        ("tag:", {"t", "bits"}),
        ('tag:"two words"', {"bits"}),
        ("tag:reasons", {"bits"}),
        ("by:reddit", {"bits"}),
        ("by:judge by:reddit", {"bits"}),
        ("source:the-post", {"bits"}),
        ("finding:ARG101", {"b"}),
        ("finding:error", {"b"}),
        ("kind:argument", {"b"}),
        ("are many", {"pixels", "b"}),  # the row of b is shown in the words of its premises
        ("kind:legal many", {"pixels"}),
        ('"are few"', {"bits"}),
        ("kind:legal falls", set()),
        ("kind:legal stands", {"bits", "pixels"}),
        ("nothing:here", set()),
    ],
)
def test_what_is_asked_is_asked_together(text: str, rows: set[str]) -> None:
    assert ids_kept(Look(session(FULL).view), text) == rows


def test_the_filter_counts_entries_and_not_the_rows_that_show_them_again() -> None:
    look = Look(session(FULL.replace("pixels, missing", "pixels, bits")).view)
    finder = Finder()
    finder.filter = "kind:legal"
    assert sum(row.subject.id == "bits" for row in look.rows) == 2
    assert len(finder.kept(look) or ()) == 3
    assert finder.kept_in_words(look) == "2 of 4 entries: kind:legal"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("kind:nonsense", "there is no kind nonsense"),
        ("many kind:legall", "there is no kind legall"),
        ("label:fell", "there is no label fell"),
        ("#nowhere", "there is no tag nowhere"),
        ("by:nobody", "there is no author nobody"),
        ("kind:conc", "0 of 4 entries: kind:conc"),  # there is such a kind, and nothing of it here
        ("changed", "0 of 4 entries: changed"),
        ("kind:", "4 of 4 entries: kind:"),
    ],
)
def test_a_value_that_there_is_not_is_told(text: str, says: str) -> None:
    finder = Finder()
    finder.filter = text
    assert finder.kept_in_words(Look(session(FULL).view)) == says


def offered(look: Look, text: str) -> list[str]:
    return [offer.id for offer in filter_words(look, Filtering(look))(text)]


def test_fields_labels_and_values_are_offered() -> None:
    look = Look(session(FULL).view)
    assert offered(look, "") == [
        "kind:",
        "tag:",
        "by:",
        "source:",
        "note:",
        "quotation:",
        "finding:",
        "stands",
        "open",
        "falls",
        "not-shown",
    ]
    assert offered(look, "k") == ["kind:"]
    assert offered(look, "kind:") == ["kind:legal", "kind:argument", "kind:normative"]
    assert offered(look, "stands tag:two") == ['tag:"two words"']
    assert offered(look, "tag:ent")[0] == "tag:entropy"
    assert offered(look, "by:r") == ['by:"a poster on reddit"']
    assert offered(look, "finding:arg1") == ["finding:ARG101"]


async def test_the_filter_is_typed_kept_said_and_cleared() -> None:
    async with opened(session(), (80, 24)) as pilot:
        screen = debate_screen(pilot)
        rows = len(screen.query_one(Outline).folding.visible)
        await press(pilot, "f")
        assert any("show words, or f: what stands, ff: what is open" in line for line in on_screen(pilot))
        await press(pilot, *"kind:emp")
        kept = screen.query_one(Outline).folding.filtered or ()
        assert {screen.look.rows[row].subject.id for row in kept} == {"air"}
        await press(pilot, "tab", "enter")
        assert any("1 of 13 entries: kind:empirical" in line for line in on_screen(pilot))
        assert [line[:29].count("•") for line in on_screen(pilot)[1:4]] == [0, 1, 0]
        assert any("Esc all" in line for line in on_screen(pilot))
        await press(pilot, "f", "escape")
        assert screen.finder.filter == "kind:empirical "
        await press(pilot, "escape")
        assert len(screen.query_one(Outline).folding.visible) == rows


async def test_f_again_and_again_goes_through_the_labels() -> None:
    async with opened(session()) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "f", "f", "f", "f", "enter")
        rows = screen.look.rows
        shown = {rows[index].subject.id for index in screen.query_one(Outline).folding.filtered or ()}
        assert shown == {"left-behind", "footfall-rises"}
        assert any("2 of 13 entries: falls" in line for line in on_screen(pilot))


async def test_a_word_that_begins_with_f_can_be_typed_too() -> None:
    async with opened(session()) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "f", *"footfall", "enter")
        rows = screen.look.rows
        shown = {rows[index].subject.id for index in screen.query_one(Outline).folding.filtered or ()}
        assert shown == {"footfall-rises"}


SPACED = """\
argmap: 1
title: Tags and people of several words
claims:
  ban: {text: Cars are banned., tags: [info theory, thesis], by: [Ada Lovelace]}
  air: {text: The air is clean., tags: [info]}
  calm: {text: It is calm.}
"""


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ('tag:"info theory"', "1 of 3"),
        ('#"info theory"', "1 of 3"),
        ("#info", "2 of 3"),
        ("#", "2 of 3"),
        ('by:"ada love', "1 of 3"),
    ],
)
def test_a_value_of_several_words_is_asked_for_between_quotation_marks(
    tmp_path: Path, typed: str, kept: str
) -> None:
    path = tmp_path / "spaced.yaml"
    path.write_text(SPACED, encoding="utf-8")
    finder = Finder()
    finder.filter = typed
    assert finder.kept_in_words(Look(Session.open(path).view)).startswith(f"{kept} entries")


@pytest.mark.parametrize(
    ("begun", "whole"),
    [("#info", 'tag:"info theory"'), ("by:ada", 'by:"Ada Lovelace"')],
)
def test_a_value_of_several_words_is_completed_with_its_quotation_marks(
    tmp_path: Path, begun: str, whole: str
) -> None:
    path = tmp_path / "spaced.yaml"
    path.write_text(SPACED, encoding="utf-8")
    look = Look(Session.open(path).view)
    offers = [offer.id for offer in filter_words(look, Filtering(look))(begun)]
    assert whole in offers


async def test_a_filter_that_hides_where_one_goes_is_no_longer_said_to_be_in_force() -> None:
    async with opened(session(), (100, 30)) as pilot:
        screen = debate_screen(pilot)
        rows = len(screen.query_one(Outline).folding.visible)
        await press(pilot, "f", *"kind:emp", "tab", "enter")
        kept = screen.query_one(Outline).folding.filtered
        await press(pilot, "slash", *"shops", "escape")
        assert screen.query_one(Outline).folding.filtered == kept
        await press(pilot, "slash", *"shops", "enter")
        assert screen.finder.filter == ""
        assert len(screen.query_one(Outline).folding.visible) == rows
        assert not any("entries: kind:empirical" in line for line in on_screen(pilot))
        assert "n Next match" in on_screen(pilot)[-1]


async def test_what_could_act_on_a_terminal_is_neither_offered_nor_said() -> None:
    text = FULL.replace("tags: [reasons]", 'tags: ["re\\e[31masons"]').replace(
        "tags: [entropy]", "tags: [red]"
    )
    look = Look(session(text).view)
    assert offered(look, "tag:re") == ["tag:red"]
    async with opened(session(text)) as pilot:
        await press(pilot, "f")
        debate_screen(pilot).query_one("#prompt-input", Input).value = "tag:re\x1b[31m"
        await press(pilot, "enter")
        assert not any("\x1b" in line for line in on_screen(pilot))
        assert any("entries: tag:re␛[31m" in line for line in on_screen(pilot))
