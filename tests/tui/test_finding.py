"""Search as somebody types, and the way to any entry."""

from __future__ import annotations

import asyncio
from random import Random

import pytest
from textual.widgets import Input

from argmap.model import Section, Subject
from argmap.tui.asking.prompt import Prompt
from argmap.tui.changing.entry_offers import OFF_THE_OUTLINE, entries_offered
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Piece
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.searching import following, search_for
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.outline.finder import Finder
from argmap.tui.outline.outline import Outline
from fuzz.presses import Press, send
from tests.tui.driving import debate_screen, on_screen, opened, page_text, press, settled, until
from tests.tui.fake_session import FINDINGS, session


@pytest.fixture(scope="module")
def look() -> Look:
    return Look(session().view)


def found(look: Look, text: str) -> set[str]:
    finder = Finder()
    finder.look_for(look, text)
    return {look.rows[index].subject.id for index in finder.found}


def test_every_word_must_occur_in_any_order_and_case(look: Look) -> None:
    assert found(look, "CENTRES cars") == {"ban", "air"}
    assert found(look, "no2 madrid") == {"no2-fell"}
    assert found(look, "cars nowhere") == set()


def test_ids_and_tags_are_looked_through(look: Look) -> None:
    assert found(look, "left-behind") == {"left-behind"}
    assert found(look, "thesis") == {"ban"}


def test_nothing_typed_finds_nothing(look: Look) -> None:
    assert found(look, "  ") == set()


def test_matches_are_marked_whatever_their_case() -> None:
    search = search_for("car CARS")
    assert search is not None
    assert search.highlighted("Cars by car", Role.TEXT) == (
        Piece("Cars", Role.MATCH),
        Piece(" by ", Role.TEXT),
        Piece("car", Role.MATCH),
        Piece("", Role.TEXT),
    )


def test_what_is_typed_is_no_pattern() -> None:
    search = search_for(".*[")
    assert search is not None
    assert not search.pattern.search("anything")
    assert search.pattern.search("a .*[ b")


@pytest.mark.parametrize(
    ("origin", "forward", "include", "row"),
    [(0, True, False, 2), (2, True, False, 5), (5, True, False, 2), (5, False, False, 2), (2, False, False, 5),
     (2, True, True, 2)],
)  # fmt: skip
def test_going_round(origin: int, forward: bool, include: bool, row: int) -> None:
    assert following([2, 5], origin, forward=forward, include=include) == row


def test_no_match_leads_nowhere() -> None:
    assert following([], 3) is None


def entries(look: Look, text: str, sections: tuple[Section, ...] = tuple(Section)) -> list[str]:
    return [offer.id for offer in entries_offered(look, sections)(text)]


def test_entries_are_offered_by_id_and_by_words_in_any_order(look: Look) -> None:
    assert entries(look, "madri")[0] == "argument:madrid"
    assert "source:madrid-2019" in entries(look, "madri")
    assert entries(look, "emission air", OFF_THE_OUTLINE) == ["source:madrid-2019"]
    assert entries(look, "ecologistas", OFF_THE_OUTLINE) == ["source:madrid-2019"]
    assert entries(look, "people centre") == ["position:car-free"]
    assert entries(look, "survey particles") == ["scenario:new-survey"]
    assert entries(look, "") == entries(look, "no such thing") == []


def test_a_claim_that_begins_with_the_words_comes_before_arguments_that_have_it_as_a_premise(
    look: Look,
) -> None:
    for id_, claim in look.debate.claims.items():
        begins = " ".join(claim.text.split()[:4])
        assert entries(look, begins)[0] == f"claim:{id_}"
        assert entries(look, id_)[0] in (f"claim:{id_}", f"argument:{id_}")
    found = entries(look, "customers drive")
    assert found.index("claim:customers-drive") == 0
    of_a_premise = [id_ for id_, argument in look.debate.arguments.items() if "air" in argument.premises]
    assert of_a_premise
    assert all(not id_.startswith("argument:") for id_ in entries(look, "air")[:1])


async def test_what_is_found_is_marked_on_the_card_too() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "slash", *"reduction")
        card = debate_screen(pilot).query_one("#card", Sheet)
        assert "REDUCTION" not in page_text(pilot, "card")
        await press(pilot, "escape", "slash", *"madrid", "enter")
        marked = [piece.text for line in card.page.lines for piece in line if piece.role is Role.MATCH]
        assert marked
        assert {text.lower() for text in marked} == {"madrid"}
        await press(pilot, "escape", "escape")
        assert not [piece for line in card.page.lines for piece in line if piece.role is Role.MATCH]


async def test_a_search_reaches_what_has_no_row() -> None:
    async with opened(session(), (80, 24)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "slash", *"ecologistas")
        assert any("source  Air quality in the Madrid" in line for line in on_screen(pilot))
        assert any("no row has it, 1 above" in line for line in on_screen(pilot))
        await press(pilot, "enter")
        assert screen.journey.here == Subject(Section.SOURCE, "madrid-2019")
        assert screen.focused is screen.query_one("#card")
        await press(pilot, "H")
        assert screen.journey.here == Subject(Section.CLAIM, "ban")


async def test_the_arrows_choose_what_is_offered_beside_the_matches() -> None:
    async with opened(session()) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "slash", *"madrid")
        assert any("1 of 1, 1 more above" in line for line in on_screen(pilot))
        await press(pilot, "down", "enter")
        assert screen.journey.here == Subject(Section.SOURCE, "madrid-2019")
        assert screen.finder.search is None


async def test_the_last_line_says_how_to_go_on_after_a_search_and_only_then() -> None:
    async with opened(session(), (120, 40)) as pilot:
        assert "n Next match" not in on_screen(pilot)[-1]
        await press(pilot, "slash", *"cars", "enter")
        assert "n Next match" in on_screen(pilot)[-1]
        assert "N Previous match" in on_screen(pilot)[-1]
        await press(pilot, "escape")
        assert "n Next match" not in on_screen(pilot)[-1]


async def test_going_to_an_id_offers_a_list_and_takes_the_first_of_it() -> None:
    async with opened(session(), (80, 24)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "apostrophe", *"footf")
        assert any(
            "Footfall in pedestrian streets" in line and "footfall-rises" in line for line in on_screen(pilot)
        )
        await press(pilot, "enter")
        assert screen.journey.here == Subject(Section.CLAIM, "footfall-rises")
        await press(pilot, "apostrophe", *"car-free", "enter")
        assert screen.journey.here == Subject(Section.POSITION, "car-free")


async def test_fast_typing_after_the_key_of_a_prompt_is_typed_there_in_its_order() -> None:
    async with opened(session()) as pilot:
        for seed in range(6):
            chance = Random(seed)
            for key in ("slash", *"modelling"):
                send(pilot.app, Press("key", key))
                await asyncio.sleep(chance.choice((0, 0, 0.001, 0.003, 0.008)))
            await settled(pilot)
            assert pilot.app.screen.query_one("#prompt-input", Input).value == "modelling"
            await press(pilot, "escape")


@pytest.mark.parametrize(("opening", "kind"), [("slash", "search"), ("apostrophe", "id"), ("f", "filter")])
async def test_what_is_typed_at_once_after_the_key_of_a_prompt_is_typed_there(
    opening: str, kind: str
) -> None:
    async with opened(session()) as pilot:
        for key in (opening, *"zone mad"):
            send(pilot.app, Press("key", "space" if key == " " else key))
        await settled(pilot)
        prompt = debate_screen(pilot).query_one(Prompt)
        assert prompt.kind == kind
        assert prompt.query_one(Input).value == "zone mad"


async def test_the_footer_says_how_a_search_ends_and_has_its_keys_only_until_then() -> None:
    async with opened(session(), (80, 24)) as pilot:
        screen = debate_screen(pilot)
        before = on_screen(pilot)[-1]
        await press(pilot, "slash", *"shops", "enter")
        assert "Esc End search" in on_screen(pilot)[-1]
        assert "n Next match" in on_screen(pilot)[-1]
        await press(pilot, "escape")
        assert screen.finder.search is None
        assert on_screen(pilot)[-1] == before


@pytest.mark.parametrize("keys", [("4", "1"), ("m", "1"), ("d", "enter")])
async def test_leaving_the_outline_or_editing_ends_a_search(keys: tuple[str, ...]) -> None:
    async with opened(session(), (80, 24)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "slash", *"shops", "enter")
        assert screen.finder.search is not None
        await press(pilot, *keys)
        assert screen.finder.search is None
        assert "Next match" not in on_screen(pilot)[-1]


async def test_the_next_match_is_read_on_the_card_be_it_in_what_is_folded_away() -> None:
    async with opened(session(), (100, 30)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "Z", "slash", *"shops", "enter")
        for key in ("n", "n", "N", "n"):
            await press(pilot, "Z", "Z", key)
            row = screen.query_one(Outline).row
            assert row is not None
            assert screen.journey.here == row.subject


async def test_what_a_search_looks_through_is_there_before_the_first_letter() -> None:
    async with opened(session()) as pilot:
        await until(pilot, lambda: "search_texts" in debate_screen(pilot).look.__dict__)
        texts = debate_screen(pilot).look.__dict__["search_texts"]
        await press(pilot, "space")
        assert debate_screen(pilot).look.view.standpoint
        assert debate_screen(pilot).look.__dict__["search_texts"] is texts


@pytest.mark.parametrize("view", ["m", "4", "5"])
@pytest.mark.parametrize("name", ["", "xyzzy"])
async def test_a_name_of_nothing_leads_back_to_the_view_in_which_it_was_asked_for(
    view: str, name: str
) -> None:
    async with opened(session(found=FINDINGS)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, view)
        shown, focused, here = screen._views.current, screen.focused, screen.journey.here
        await press(pilot, "apostrophe", *name, "enter")
        assert (screen._views.current, screen.focused, screen.journey.here) == (shown, focused, here)


async def test_the_card_stays_where_it_was_scrolled_to_while_a_search_is_kept() -> None:
    async with opened(session(), (80, 12)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "slash", *"centres", "enter", "tab", "G")
        card = screen.query_one("#card", Sheet)
        top = card.scroll_offset.y
        lines = card.page.lines
        marked = [y for y, line in enumerate(lines) if any(piece.role is Role.MATCH for piece in line)]
        assert 0 <= marked[0] < top
        screen.watch_view(screen.look.view)
        await settled(pilot)
        assert screen.finder.search is not None
        assert card.scroll_offset.y == top


@pytest.mark.parametrize("key", ["slash", "apostrophe", "f"])
async def test_a_line_that_was_left_with_a_click_goes_with_the_outline(key: str) -> None:
    async with opened(session(found=FINDINGS), (80, 24)) as pilot:
        screen = debate_screen(pilot)
        outline = screen.query_one(Outline)
        rows = outline.folding.rows
        await press(pilot, key, *"shops")
        screen.set_focus(outline)
        await press(pilot, "4")
        assert not screen.query(Prompt)
        assert screen.focused is screen.query_one("#findings-list")
        await press(pilot, "escape")
        assert screen.focused is outline
        assert (screen.finder.search, screen.finder.filter) == (None, "")
        assert outline.folding.rows == rows
        assert outline.folding.filtered is None
