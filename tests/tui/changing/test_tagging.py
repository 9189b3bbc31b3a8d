"""Tags: a line that says what it is taken for, completed from those in use, and kept as one step."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from argmap.edits import SetField
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.asking.offers import Offers
from argmap.tui.changing.tagging import line_of, tags_in_use, tags_of
from argmap.tui.drawing.look import Look
from argmap.tui.screens.debate_screen import DebateScreen
from tests.tui.driving import debate_screen, opened, press
from tests.tui.fake_session import session
from tests.tui.reshaping import art, expected, foreseen, go, small, texts, typed, undone

BAN = Subject(Section.CLAIM, "ban")

TAG = (
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1)
    .map(str.strip)
    .filter(bool)
)


@given(st.lists(TAG, unique=True))
def test_tags_are_read_as_they_are_written(tags: list[str]) -> None:
    assert tags_of(line_of(tags)) == tuple(tags)


def test_a_line_as_people_type_it() -> None:
    assert tags_of(" one,two ,, one, three words,") == ("one", "two", "three words")
    assert tags_of("") == ()
    assert tags_of('"a, b", c') == ("a, b", "c")


def test_tags_in_use_are_counted_over_all_entries() -> None:
    assert tags_in_use(Look(session().view)) == (("thesis", 1),)


async def test_tags_are_added_and_removed_in_one_step(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (80, 24)) as pilot:
        before = texts(pilot)
        await press(pilot, "t", "ctrl+u")
        await typed(pilot, "Health, the 'old' town")
        assert await foreseen(pilot) == ["adds Health, the 'old' town   removes thesis"]
        await press(pilot, "enter")
        assert texts(pilot) == expected(path, SetField(BAN, "tags", ("Health", "the 'old' town")))
        await undone(pilot, before, "change the tags of claim ban")


async def test_a_tag_in_use_is_completed_with_tab(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (80, 24)) as pilot:
        await go(pilot, "air")
        await press(pilot, "escape", "t", *"new, th")
        assert [offer.id for offer in pilot.app.screen.query_one(Offers).offers] == ["new, thesis, "]
        await press(pilot, "tab", "enter")
        assert debate_screen(pilot).look.debate.claims["air"].tags == ("new", "thesis")


async def test_all_tags_go_with_the_field(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (80, 24)) as pilot:
        await press(pilot, "t", "ctrl+u")
        assert await foreseen(pilot) == ["removes thesis"]
        await press(pilot, "enter")
        assert texts(pilot)["car-ban"] == texts(pilot)["car-ban"].replace("tags: [thesis]", "")
        assert debate_screen(pilot).look.debate.claims["ban"].tags == ()


async def test_the_same_tags_are_no_step(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        await press(pilot, "t", "enter")
        assert isinstance(pilot.app.screen, DebateScreen)
        assert debate_screen(pilot).look.view.undo is None
        await press(pilot, "t", *"more", "escape")
        assert debate_screen(pilot).look.view.undo is None


async def test_an_argument_of_the_shipped_debate_gets_its_first_tag(tmp_path: Path) -> None:
    path = art(tmp_path)
    entropy = Subject(Section.ARGUMENT, "entropy")
    async with opened(Session.open(path), (80, 24), plain=True) as pilot:
        await press(pilot, "j", "t", *"added", "enter")
        after = expected(path, SetField(entropy, "tags", ("added",)), stem="ai-art")
        assert texts(pilot) == after


async def test_a_tag_that_cannot_be_seen_stays_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "odd.yaml"
    path.write_text(
        'argmap: 1\nclaims:\n  a: {text: A., tags: ["b\\u202Ec", "two  blanks"]}\n', encoding="utf-8"
    )
    async with opened(Session.open(path), (80, 24)) as pilot:
        await press(pilot, "t", *"d", "enter")
        assert debate_screen(pilot).look.debate.claims["a"].tags == ("b\u202ec", "two  blanks", "d")


async def test_tags_that_are_offered_are_not_said_to_be_what_the_entry_has(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        await go(pilot, "air")
        await press(pilot, "escape", "t")
        assert await foreseen(pilot) == ["it has no tags; a comma separates tags; others in use:"]


async def test_what_is_typed_first_is_a_tag_of_its_own(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        await press(pilot, "t")
        assert not pilot.app.screen.query_one(Offers).offers
        assert await foreseen(pilot) == ["no tag is changed; a comma separates tags"]
        await press(pilot, *"mobility")
        assert await foreseen(pilot) == ["adds mobility"]
        await press(pilot, "enter")
        assert debate_screen(pilot).look.debate.claims["ban"].tags == ("thesis", "mobility")
        await press(pilot, "t", "backspace", "backspace")
        assert not pilot.app.screen.query_one(Offers).offers, "what it has itself is no other tag in use"


async def test_the_tags_of_other_entries_are_offered_beside_those_it_has(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        await go(pilot, "air")
        await press(pilot, "escape", "t", *"health", "enter")
        await go(pilot, "ban")
        await press(pilot, "escape", "t")
        assert [offer.id for offer in pilot.app.screen.query_one(Offers).offers] == ["thesis, health, "]
        await press(pilot, "down", "enter")
        assert debate_screen(pilot).look.debate.claims["ban"].tags == ("thesis", "health")
