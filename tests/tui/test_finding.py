"""Search as somebody types, the way to any entry, and the filter."""

from __future__ import annotations

import asyncio
from pathlib import Path
from random import Random

import pytest
from textual.widgets import Input

from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.asking.prompt import Prompt
from argmap.tui.changing.entry_offers import OFF_THE_OUTLINE, entries_offered, filter_words
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Piece
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.searching import following, search_for
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.outline.filtering import Filtering
from argmap.tui.outline.finder import Finder
from argmap.tui.outline.outline import Outline
from fuzz.presses import Press, send
from tests.tui.driving import debate_screen, on_screen, opened, page_text, press, settled, until
from tests.tui.fake_session import session


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


async def test_what_a_search_looks_through_is_there_before_the_first_letter() -> None:
    async with opened(session()) as pilot:
        await until(pilot, lambda: "search_texts" in debate_screen(pilot).look.__dict__)
        texts = debate_screen(pilot).look.__dict__["search_texts"]
        await press(pilot, "space")
        assert debate_screen(pilot).look.view.standpoint
        assert debate_screen(pilot).look.__dict__["search_texts"] is texts
