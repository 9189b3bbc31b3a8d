"""Citing: a source that is there or a new one, where in it and in what words; and taking a citation back."""

from __future__ import annotations

from pathlib import Path

from argmap.edits import AddEntry, Link, Unlink
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.asking.offers import Offers
from argmap.tui.changing.citation_form import CitationForm
from argmap.tui.screens.debate_screen import DebateScreen
from argmap.tui.screens.listed_screen import ListedDebateScreen
from tests.tui.driving import debate_screen, on_screen, opened, press
from tests.tui.reshaping import art, expected, foreseen, go, said, seen, small, texts, two, typed, undone

BAN = Subject(Section.CLAIM, "ban")
NO2 = Subject(Section.CLAIM, "no2-fell")


async def test_a_source_is_cited_with_its_place_and_words(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (80, 24)) as pilot:
        before = texts(pilot)
        await press(pilot, "s", *"ecologistas")
        assert [offer.id for offer in pilot.app.screen.query_one(Offers).offers] == ["madrid-2019"]
        await press(pilot, "down", "enter")
        await typed(pilot, "p. 3")
        await press(pilot, "enter")
        await typed(pilot, 'a "quoted": text # yes')
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, DebateScreen)
        item = {"source": "madrid-2019", "at": "p. 3", "quote": 'a "quoted": text # yes'}
        assert texts(pilot) == expected(path, Link(BAN, "sources", item))
        await undone(pilot, before, "cite madrid-2019 in claim ban")


async def test_the_least_is_a_source_alone(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (80, 24)) as pilot:
        await press(pilot, "s", "down", "enter", "enter", "enter")
        assert texts(pilot) == expected(path, Link(BAN, "sources", "madrid-2019"))


async def test_a_key_that_chooses_a_source_is_told_only_where_one_is_offered(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        await press(pilot, "s")
        await typed(pilot, "madrid")
        assert (await foreseen(pilot))[0] == "adds the source madrid   ↓ chooses one that is there"
        await typed(pilot, " tram")
        assert (await foreseen(pilot))[0].rstrip() == "adds the source madrid-tram"


async def test_a_new_title_adds_the_source_in_the_same_step(tmp_path: Path) -> None:
    path = small(tmp_path)
    title = "A survey of shoppers"
    async with opened(Session.open(path), (80, 24)) as pilot:
        before = texts(pilot)
        await press(pilot, "s")
        await typed(pilot, title)
        assert (await foreseen(pilot))[0].startswith("adds the source survey-shoppers")
        await press(pilot, "enter", *"p. 1", "enter", "enter")
        source = Subject(Section.SOURCE, "survey-shoppers")
        cited = Link(BAN, "sources", {"source": "survey-shoppers", "at": "p. 1"})
        assert texts(pilot) == expected(path, AddEntry(source, {"title": title}), cited)
        await undone(pilot, before, "add source survey-shoppers and cite survey-shoppers in claim ban")


async def test_the_title_of_a_source_that_is_there_adds_none(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (80, 24)) as pilot:
        await press(pilot, "s", *"Air quality in the Madrid low emission zone", "enter", "enter", "enter")
        assert texts(pilot) == expected(path, Link(BAN, "sources", "madrid-2019"))


async def test_what_cannot_be_cited_is_said_and_what_was_typed_stays(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        before = texts(pilot)
        await press(pilot, "s", "enter")
        assert seen(pilot, "A citation names its source.")
        await press(pilot, "escape")
        await go(pilot, "no2-fell")
        await press(pilot, "escape", "s", *"madrid-2019", "enter", *"p. 12", "enter")
        await typed(pilot, "a reduction of 38 %")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, CitationForm)
        assert seen(pilot, "no2-fell has madrid-2019 in its sources already")
        assert seen(pilot, "a reduction of 38 %")
        await press(pilot, "shift+tab", "0", "enter", "enter")
        assert isinstance(pilot.app.screen, DebateScreen)
        claim = debate_screen(pilot).look.debate.claims["no2-fell"]
        assert [citation.at for citation in claim.sources] == ["p. 12", "p. 120"]
        await press(pilot, "u")
        assert texts(pilot) == before


async def test_leaving_at_any_line_changes_nothing(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        before = texts(pilot)
        for steps in ((), ("down",)):
            await press(pilot, "s", *steps, "escape")
            assert isinstance(pilot.app.screen, DebateScreen)
            assert texts(pilot) == before
        for keys in (("x",), ("down", "enter", "p"), ("x", "enter", "enter", "q")):
            await press(pilot, "s", *keys, "escape")
            assert seen(pilot, "Not kept yet: the citation.")
            await press(pilot, "escape")
            assert isinstance(pilot.app.screen, CitationForm)
            await press(pilot, "escape", "d")
            assert isinstance(pilot.app.screen, DebateScreen)
            assert texts(pilot) == before


async def test_a_citation_that_is_being_left_can_be_kept(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (80, 24)) as pilot:
        await press(pilot, "s", *"madrid-2019", "escape", "k")
        assert isinstance(pilot.app.screen, DebateScreen)
        assert texts(pilot) == expected(path, Link(BAN, "sources", "madrid-2019"))


async def test_a_source_cites_nothing(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        await go(pilot, "madrid-2019")
        await press(pilot, "s")
        assert "a source cites nothing" in said(pilot)


async def test_a_citation_is_taken_back(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (80, 24)) as pilot:
        before = texts(pilot)
        await press(pilot, "U")
        assert "ban cites nothing" in said(pilot)
        await go(pilot, "no2-fell")
        await press(pilot, "escape", "U")
        assert "no label changes" in await foreseen(pilot)
        await press(pilot, "enter")
        assert texts(pilot) == expected(path, Unlink(NO2, "sources", "madrid-2019"))
        await undone(pilot, before, "no longer cite madrid-2019 in claim no2-fell")


async def test_a_source_of_another_file_is_named_with_its_file(tmp_path: Path) -> None:
    folder = two(tmp_path)
    session = Session.open(folder)
    session.focus_file("town")
    quiet = Subject(Section.CLAIM, "quiet")
    async with opened(session, (100, 40)) as pilot:
        pilot.app.push_screen(ListedDebateScreen(session))
        await press(pilot)
        await go(pilot, "quiet")
        await press(pilot, "escape", "s", *"madrid", "down", "enter", "enter", "enter")
        after = expected(folder, Link(quiet, "sources", "car-ban/madrid-2019"), stem="town")
        assert texts(pilot) == after


async def test_the_shipped_debate_on_a_small_plain_terminal(tmp_path: Path) -> None:
    path = art(tmp_path)
    entropy = Subject(Section.ARGUMENT, "entropy")
    async with opened(Session.open(path), (80, 24), plain=True) as pilot:
        before = path.read_bytes()
        after = expected(path, Link(entropy, "sources", {"source": "the-post", "at": "4:10"}), stem="ai-art")
        await press(pilot, "j", "s")
        assert [line for line in on_screen(pilot) if not line.isascii()] == []
        await press(pilot, *"the-post", "enter", *"4:10", "enter", "enter", "ctrl+s")
        assert path.read_text(encoding="utf-8") == after["ai-art"]
        await press(pilot, "u", "ctrl+s")
        assert path.read_bytes() == before
