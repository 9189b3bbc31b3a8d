"""What the cards of entries say, and where their links lead."""

from __future__ import annotations

import pytest

from argmap.findings import Finding
from argmap.model import Section, Subject
from argmap.tui.drawing.glyphs import ASCII
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Page, text_of, width_of
from argmap.tui.drawing.palette import Role
from argmap.tui.views.card_page import card_page
from tests.tui.fake_session import BROKEN, FINDINGS, library, session


@pytest.fixture(scope="module")
def look() -> Look:
    return Look(session().view)


def card(look: Look, section: str, name: str, width: int = 44) -> Page:
    return card_page(look, Subject(Section(section), name), width)


def lines(page: Page) -> list[str]:
    return [text_of(line).rstrip() for line in page.lines]


def headings(page: Page) -> list[str]:
    return [piece.text for line in page.lines for piece in line if piece.role is Role.HEADING]


def test_a_claim_in_full(look: Look) -> None:
    assert lines(card(look, "claim", "no2-fell")) == [
        "╭─ ✓ no2-fell ───────────────────── claim ─╮",
        "│ NO2 fell by 38 % in the Madrid zone      │",
        "│ within twelve months.                    │",
        "│ stands: assumed, citing madrid-2019      │",
        "╰──────────────────────────────────────────╯",
        "",
        "USED IN",
        "madrid  ✗ falls: undercut by wind",
        "  supports ? Air quality in centres improves",
        "             markedly when cars are banned.",
        "",
        "SOURCES",
        "Air quality in the Madrid low emission zone",
        "  Ecologistas en Acción · 2019-12 · p. 12 ·",
        "  verified",
        "  “a reduction of 38 %”",
        "",
        "NOTE",
        "The zone was reduced again in 2020.",
    ]


def test_reasons_with_premises_undercutters_and_how_they_fare(look: Look) -> None:
    said = lines(card(look, "claim", "air"))
    start = said.index("FOR 2")
    assert said[start + 1 : start + 7] == [
        "▌ + madrid  ✗ falls: undercut by wind",
        "▌   ✓ NO2 fell by 38 % in the Madrid zone",
        "▌     within twelve months.",
        "▌   ⊣ wind  ✓ stands",
        "▌     ✓ The 2019 measurement coincided with",
        "▌       unusually windy months.",
    ]
    assert "▌   argument from cause-to-effect · weight" in said


def test_the_bar_of_a_reason_that_does_not_carry_is_grey(look: Look) -> None:
    page = card(look, "claim", "air")
    bars = {text_of(line)[4:10]: line[0].role for line in page.lines if text_of(line).startswith("▌ +")}
    assert bars == {"madrid": Role.MUTED, "main-s": Role.STANDS}


def test_for_and_against_stand_side_by_side_where_there_is_room(look: Look) -> None:
    assert headings(card(look, "claim", "ban", 80))[:2] == ["FOR 1", "AGAINST 2"]
    wide = next(line for line in lines(card(look, "claim", "ban", 80)) if line.startswith("FOR 1"))
    assert wide.endswith("AGAINST 2")
    assert "FOR 1" in lines(card(look, "claim", "ban", 44))


@pytest.mark.parametrize("width", [20, 33, 44, 56, 90, 140])
def test_no_card_is_wider_than_its_place(look: Look, width: int) -> None:
    debate = look.debate
    for section, entries in (
        ("claim", debate.claims),
        ("argument", debate.arguments),
        ("question", debate.questions),
        ("source", debate.sources),
        ("position", debate.positions),
        ("scenario", debate.scenarios),
    ):
        for name in entries:
            page = card(look, section, name, width)
            assert max(map(width_of, page.lines)) <= width, (section, name)


def test_links_lead_to_what_they_show(look: Look) -> None:
    page = card(look, "claim", "air", 80)
    assert page.links == (
        Subject(Section.ARGUMENT, "madrid"),
        Subject(Section.CLAIM, "no2-fell"),
        Subject(Section.ARGUMENT, "wind"),
        Subject(Section.CLAIM, "windy"),
        Subject(Section.ARGUMENT, "main-source"),
        Subject(Section.CLAIM, "traffic-is-main-source"),
        Subject(Section.ARGUMENT, "cleaner-air"),
        Subject(Section.CLAIM, "ban"),
        Subject(Section.ARGUMENT, "left-behind"),
        Subject(Section.CLAIM, "ban"),
    )


@pytest.mark.parametrize(
    ("section", "name", "expected"),
    [
        ("claim", "ban", ["FOR 1", "AGAINST 2", "REMARKS"]),
        ("claim", "footfall-rises", ["CONTRADICTS", "WOULD ANSWER"]),
        ("claim", "customers-drive", ["USED IN", "QUESTIONS"]),
        ("claim", "exceptions-exist", ["ABOUT"]),
        ("argument", "left-behind", ["PREMISES", "REBUTS", "UNDERCUT BY 1"]),
        ("argument", "wind", ["PREMISE", "UNDERCUTS"]),
        ("question", "how-many-drive", ["ABOUT", "WOULD BE ANSWERED BY"]),
        ("source", "madrid-2019", ["WHERE", "CITED BY"]),
        ("position", "car-free", ["THESIS", "ACCEPTS", "REJECTS"]),
        ("scenario", "new-survey", ["REJECTS", "EXPECTS THAT"]),
    ],
)
def test_sections(look: Look, section: str, name: str, expected: list[str]) -> None:
    assert headings(card(look, section, name)) == expected


def test_findings_are_on_the_card_of_what_they_are_about() -> None:
    fake = session()
    view = fake.checked(fake.view.library, FINDINGS)
    page = card(Look(view), "claim", "no2-fell")
    assert headings(page)[-1] == "FINDINGS"
    target = page.links[-1]
    assert isinstance(target, Finding)
    assert target.code == "ARG304"


def test_an_entry_that_could_not_be_read_shows_its_fault_and_its_text() -> None:
    page = card(Look(session(BROKEN).view), "claim", "unsound", 60)
    said = lines(page)
    assert "This entry has a fault, so it has no label and counts for" in said
    assert any(line.startswith("ARG003") for line in said)
    assert said[-2:] == ["    text: This one has a key that nobody knows.", "    sorces: [x]"]


def test_a_reference_to_nothing_says_so() -> None:
    text = "argmap: 1\ntitle: T\nclaims:\n  a: {text: A.}\narguments:\n  r: {premises: [a], rebuts: gone}\n"
    said = lines(card(Look(session(text).view), "argument", "r"))
    assert any("gone  not in this debate" in line for line in said)


def test_entries_of_other_files_are_named_by_file_and_id() -> None:
    other = "argmap: 1\ntitle: O\nclaims:\n  far: {text: Far away.}\n"
    own = "argmap: 1\ntitle: T\nclaims:\n  a: {text: A.}\narguments:\n  r: {premises: [other/far], supports: a}\n"
    from tests.tui.fake_session import FakeSession

    look = Look(FakeSession(library(own=own, other=other), "own").view)
    page = card(look, "claim", "a")
    assert Subject(Section.CLAIM, "other/far") in page.links
    assert "▌   ✓ Far away." in lines(page)


def test_many_reasons_are_counted_and_not_all_shown() -> None:
    claims = "".join(f"  p{n}: {{text: Premise {n}.}}\n" for n in range(300))
    reasons = "".join(f"  r{n}: {{premises: [p{n}], supports: c}}\n" for n in range(300))
    look = Look(
        session(f"argmap: 1\ntitle: T\nclaims:\n  c: {{text: C.}}\n{claims}arguments:\n{reasons}").view
    )
    page = card(look, "claim", "c")
    assert "FOR 300" in headings(page)
    assert "and 240 more in the outline" in lines(page)


def test_plain_characters_only_where_asked_for() -> None:
    look = Look(session().view, ASCII)
    for name in look.debate.claims:
        said = "".join(lines(card(look, "claim", name, 80)))
        assert said.replace("ó", "o").isascii(), name
