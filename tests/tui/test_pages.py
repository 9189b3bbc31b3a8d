"""The other pages: lists, changes, help, the rule of a finding, why something has its label."""

from __future__ import annotations

import pytest

from argmap.checks import RULES
from argmap.model import Section, Subject
from argmap.tui.drawing.glyphs import ASCII, UNICODE
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Page, Piece, text_of, width_of
from argmap.tui.drawing.palette import Role
from argmap.tui.views.changes_page import changes_page
from argmap.tui.views.findings_page import findings_page
from argmap.tui.views.help_page import help_page
from argmap.tui.views.library_page import library_page
from argmap.tui.views.rule_page import rule_page
from argmap.tui.views.standpoint_page import standpoint_page
from argmap.tui.views.standpoints_page import prospects, standpoints_page
from argmap.tui.views.why_page import why_page
from tests.tui.fake_session import BROKEN, CAR_BAN, FINDINGS, UNPARSED, FakeSession, library, session


@pytest.fixture
def cars() -> FakeSession:
    return session()


def claim(name: str) -> Subject:
    return Subject(Section.CLAIM, name)


def lines(page: Page) -> list[str]:
    return [text_of(line).rstrip() for line in page.lines]


def test_findings_say_what_where_and_what_to_do(cars: FakeSession) -> None:
    look = Look(cars.checked(cars.view.library, FINDINGS))
    page = findings_page(look, 60)
    assert lines(page)[0] == "error ARG101  line 2"
    assert lines(page)[4:8] == [
        "warning ARG302  line 5 · claim:air",
        "  the source is cited nowhere",
        "  Cite it, or take it out.",
        "",
    ]
    warning, other, error = FINDINGS
    assert page.links == (error, warning, other)


def test_findings_before_and_after_the_checks(cars: FakeSession) -> None:
    assert lines(findings_page(Look(cars.view), 60)) == ["Not checked yet."]
    view = cars.checked(cars.view.library, ())
    assert lines(findings_page(Look(view), 60)) == ["Nothing found."]


def test_findings_of_other_files_are_left_to_those() -> None:
    fake = FakeSession(library(car_ban=CAR_BAN, broken=BROKEN), "car-ban")
    assert fake.view.findings
    assert not Look(fake.view).findings
    assert Look(fake.focus_file("broken")).findings == fake.view.findings


def test_standpoints_with_what_they_would_make_of_the_debate(cars: FakeSession) -> None:
    look = Look(cars.stand(positions=["car-free"]))
    page = standpoints_page(look, prospects(look.debate), 70)
    assert lines(page) == [
        "  As written",
        "",
        "POSITIONS",
        "▸ The centre is for people  in force",
        "  its thesis ? open as written, ✓ stands from its own standpoint",
        "  The centre must be reachable",
        "  its thesis ✓ stands as written, ✓ stands from its own standpoint",
        "",
        "SCENARIOS",
        "  A new survey finds the particles elsewhere",
        "  its expectation holds",
    ]
    assert page.links == (
        None,
        Subject(Section.POSITION, "car-free"),
        Subject(Section.POSITION, "motorists"),
        Subject(Section.SCENARIO, "new-survey"),
    )


def test_an_expectation_that_is_not_met_stands_out() -> None:
    look = Look(session(CAR_BAN.replace("expect: {air: out}", "expect: {air: in}")).view)
    said = lines(standpoints_page(look, prospects(look.debate), 70))
    assert said[-1] == "  expects air to stand, but it does not"


def test_changes_before_and_now_and_why(cars: FakeSession) -> None:
    look = Look(cars.stand(scenarios=["new-survey"]))
    page = changes_page(look, 60)
    said = lines(page)
    assert said[0] == f"CHANGED {len(look.view.changes)}"
    position = said.index("? → ✗  Traffic is the largest source of fine particles in")
    assert said[position + 2] == "       traffic-is-main-source  falls: rejected by new-survey"
    assert set(page.links) == {look.subject_of(change.id) for change in look.view.changes}


def test_an_argument_that_changed_is_told_from_the_claim_that_is_its_premise(cars: FakeSession) -> None:
    look = Look(cars.stand(rejects=["windy"]))
    said = lines(changes_page(look, 100))
    windy = look.claim("windy")
    assert f"⇓  {windy}" in said
    changed = [line for line in said if line.endswith(windy) and "→" in line]
    assert changed
    assert all(line.endswith(f"  ⊣ {windy}") for line in changed), "the argument wind"
    plain = Look(look.view, ASCII)
    assert any(line.endswith(f"/ {windy}") for line in lines(changes_page(plain, 100)))


def test_as_written_nothing_has_changed_and_the_page_says_how_to_begin(cars: FakeSession) -> None:
    page = changes_page(Look(cars.view), 60)
    assert lines(page)[0] == "The debate is looked at as written."
    assert not page.links


def test_what_one_took_oneself_comes_before_what_changed_for_it(cars: FakeSession) -> None:
    look = Look(cars.stand(rejects=["windy"]))
    page = changes_page(look, 70)
    said = lines(page)
    assert said[:6] == [
        "TAKEN BY YOU 1",
        "⇓  The 2019 measurement coincided with unusually windy months.",
        "   windy  taken as falling; as written it stands",
        "",
        "CHANGED BY THAT 4",
        "? → ✓  Air quality in centres improves markedly when cars are banned.",
    ]
    assert said[6].startswith("       air  stands: ")
    changed = [number for number, line in enumerate(said) if "→" in line][1:]
    named = {look.line(look.subject_of(id_)): id_ for id_ in ("cleaner-air", "madrid", "wind")}
    assert "cleaner-air" not in named
    for number, (text, id_) in zip(changed, named.items(), strict=True):
        assert said[number][7:9] == ("⊣ " if id_ == "wind" else "+ ")
        assert text.startswith(said[number][9:])
        assert any(line.startswith(f"       {id_}  ") for line in said[number + 1 : number + 3])
    assert page.links[0] == claim("windy")


def test_the_card_of_a_standpoint_tells_its_changes_while_it_is_in_force(cars: FakeSession) -> None:
    subject = Subject(Section.POSITION, "car-free")
    assert not any(
        line.startswith("CHANGED") for line in lines(standpoint_page(Look(cars.view), subject, 60))
    )
    look = Look(cars.stand(positions=["car-free"]))
    assert any(line.startswith("CHANGED") for line in lines(standpoint_page(look, subject, 60)))
    assert "Cars out of the centre" in "".join(lines(standpoint_page(look, None, 60)))


def test_the_debates_of_a_folder() -> None:
    debates = library(car_ban=CAR_BAN, broken=BROKEN, never_closed=UNPARSED)
    page = library_page(debates, UNICODE, 70)
    said = lines(page)
    assert "Cars out of the centre" in said
    assert "  car-ban.yaml   11 claims  8 arguments  2 positions  1 scenario" in said
    assert "  · Cities should ban private cars from their centres by 2035." in said
    assert "  broken.yaml   2 claims  1 argument   1 fault" in said
    assert "  never-closed.yaml   cannot be read   1 fault" in said
    assert set(page.links) == {"car-ban", "broken", "never-closed"}


def test_an_empty_folder_says_so() -> None:
    assert lines(library_page(library(), UNICODE, 70)) == ["", "There is no debate in this folder."][1:]


@pytest.mark.parametrize("width", [40, 70, 110])
@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
def test_help_has_the_marks_the_signs_and_the_keys(width: int, glyphs: object) -> None:
    chosen = ASCII if glyphs is ASCII else UNICODE
    page = help_page(chosen, (("Outline", (("j ↓", "Down"), ("Enter", "Read"))),), width)
    text = "\n".join(lines(page))
    for word in (
        "MARKS",
        "stands",
        "falls",
        "open",
        "not shown",
        "SIGNS",
        "undercuts",
        "OUTLINE",
        "Read",
        "3c 2a",
        "back 2",
    ):
        assert word in text
    assert all(width_of(line) <= width for line in page.lines)


def test_help_begins_with_the_keys_of_where_one_is_but_in_the_outline() -> None:
    groups = (("Outline", (("j", "Down"),)), ("Map", (("g", "Home"),)))
    said = lines(help_page(UNICODE, groups, 80, here="Map"))
    assert said[0] == "MAP"
    assert sum("Home" in line for line in said) == 1
    for here in ("Outline", None):
        assert lines(help_page(UNICODE, groups, 80, here=here))[0].startswith("MARKS")


def test_the_page_of_a_rule_shows_no_marks_of_markdown_and_speaks_the_words_of_the_screen() -> None:
    page = rule_page("ARG403", UNICODE, 300)
    (said,) = (line for line in page.lines if text_of(line).startswith("A position whose "))
    assert text_of(said).startswith("A position whose thesis does not stand when everything")
    assert Piece("thesis", Role.STRONG) in said
    for rule in RULES:
        page = rule_page(rule.code, UNICODE, 300)
        end = next(place for place, line in enumerate(page.lines) if text_of(line) == "EXAMPLE")
        told = "\n".join(text_of(line) for line in page.lines[:end])
        for mark in ("`", "*in*", "*out*", "*undec*", "grounded"):
            assert mark not in told, rule.code


def test_the_page_of_a_rule_has_its_examples() -> None:
    said = lines(rule_page("ARG303", UNICODE, 70))
    assert "EXAMPLE" in said
    assert "PUT RIGHT" in said
    assert lines(rule_page("ARG999", UNICODE, 70)) == ["There is no page about ARG999."]


def test_why_goes_down_step_by_step(cars: FakeSession) -> None:
    page = why_page(Look(cars.view), "left-behind", 80)
    assert lines(page) == [
        "✗ left-behind  falls: undercut by exempt",
        "  People who cannot walk are left behind",
        "  ✓ exempt  stands: its premise stands",
        "    ✓ blue-badge  stands: assumed, without a source",
        "      Exemptions for blue-badge holders are cheap to administer.",
    ]
    assert page.links[0] == Subject(Section.ARGUMENT, "left-behind")
