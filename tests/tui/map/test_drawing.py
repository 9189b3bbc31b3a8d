"""How maps read: small ones in full, and what may be in a box without breaking it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from argmap.tui.drawing.glyphs import ASCII, UNICODE, Glyphs
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.palette import Role
from argmap.tui.map.around import around
from argmap.tui.map.boxes import Measure
from argmap.tui.map.drawing import Drawing, draw, texts
from argmap.tui.map.graph import Kind
from tests.tui.fake_session import CAR_BAN, FakeSession, library, session

MEASURE = Measure(26, 16)


def drawing(
    source: str, focus: str, hops: int = 1, *, glyphs: Glyphs = UNICODE, measure: Measure = MEASURE
) -> Drawing:
    look = Look(session(source).view, glyphs)
    graph = around(look.debate, look.view.relations, look.subject_of(focus), hops)
    return draw(look, graph, measure)


REASONS = """\
                                                 ╭ ? air ─────────────────╮
                                                 │ Air quality in centres │
                           ╭─ + cleaner- ────────│ improves markedly when │◂─ +2 reasons
                           │  ? air            ╭─│ cars are banned.       │
╔ ? ban ═════════════════╗ │                   │ ╰────────────────────────╯
║ Cities should ban      ║ │                   │
║ private cars from      ║ │                   │ ╭ ✓ shops-lose ──────────╮
║ their centres by 2035. ║◂┼─ − trade ? ───────│─│ Shops in the centre    │
╚════════════════════════╝ │                   │ │ lose a large share of  │◂─ +1 reason
                           │  − People who     │ │ their trade.           │
                           ╰─ ✗ cannot walk  ──┤ ╰────────────────── ≠ 1 ─╯
                                are left be…   │
                              ▴───────────────╮│ ╭ ✓ no-step-free-transi…─╮
                                              ││ │ Half of the stations   │
                                              │╰─│ have no step-free      │
                                              │  │ access.                │
                                              │  ╰────────────────────────╯                ╭ ✓ blue-badge ──────────╮
                                              │                                            │ Exemptions for         │
                                              ╰────────────────────────────── ⊣ exempt ✓ ──│ blue-badge holders are │
                                                                                           │ cheap to administer.   │
                                                                                           ╰────────────────────────╯
""".splitlines()

PLAIN = """\
                                                                                      + Y customers-drive -----+
                                                                                      | Most customers of      |
                                                                    +[+ car-     ]----| central shops arrive   |
                                         # Y shops-lose ==========# |[Y customers]    | by car.                |
+ ? ban -----------------+               # Shops in the centre    # |                 +------------------------+
| Cities should ban      |<+[- trade ?]--# lose a large share of  #<+
| private cars from      | |             # their trade.           # |                 + X footfall-rises ------+
| their centres by 2035. | + +2 reasons  #========================# |                 | Footfall in pedestrian |
+------------------------+                                          + % contradicts --| streets rises by 10 to |
                                                                                      | 25 % after closure.    |
                                                                                      +------------------------+
""".splitlines()

CIRCLE = """\
                                       ╭ ∅ b ───────────────────╮
╔ ∅ a ═══════════════════╗             │ שלום עולם, this is     │
║ 人工知能の学習は著作権 ║◂─ + one ∅ ──│ עברית                  │◂─ + two ∅ ──── ↪ a
║ を侵害しない。         ║   ▴───────╮ ╰────────────────────────╯
╚════════════════════════╝           │
                                     ╰───────────────────────────── ⊣ three ∅ ── ↪ a
""".splitlines()


def test_reasons_for_and_against_with_an_undercutter_and_a_shared_premise() -> None:
    assert texts(drawing(CAR_BAN, "ban")) == REASONS


def test_the_same_in_plain_characters_with_a_contradiction() -> None:
    assert texts(drawing(CAR_BAN, "shops-lose", glyphs=ASCII)) == PLAIN


SCRIPTS = """\
argmap: 1
title: Circles in other scripts
claims:
  a: {text: 人工知能の学習は著作権を侵害しない。}
  b: {text: "שלום עולם, this is עברית"}
arguments:
  one: {premises: [b], supports: a}
  two: {premises: [a], supports: b}
  three: {premises: [a], undercuts: one}
"""


def test_a_circle_and_scripts_of_any_width_and_direction() -> None:
    drawn = texts(drawing(SCRIPTS, "a"))
    assert [line.replace("\u200e", "") for line in drawn] == CIRCLE


def test_a_line_that_reads_from_the_right_is_held_between_marks() -> None:
    lines = [line for line in texts(drawing(SCRIPTS, "b")) if "עולם" in line]
    assert lines
    assert all("║ \u200eשלום עולם, this is\u200e  " in line for line in lines)


def test_an_argument_in_focus_is_a_box_that_says_what_it_says() -> None:
    drawn = texts(drawing(CAR_BAN, "madrid"))
    assert any("╔ + ✗ madrid ════" in line for line in drawn)
    said = Look(session(CAR_BAN).view).claim("no2-fell")
    assert any(f"║ {said[:16]}" in line for line in drawn), "it has no title, and one premise"
    titled = texts(drawing(CAR_BAN, "left-behind"))
    assert any("║ People who cannot walk" in line for line in titled)


def test_colour_is_in_the_argument_and_its_premises_and_not_in_what_several_share() -> None:
    drawn = drawing(CAR_BAN, "ban")
    nodes = {
        node.subject.id: number for number, node in enumerate(drawn.graph.nodes) if node.kind is Kind.ARGUMENT
    }
    assert drawn.tones[nodes["cleaner-air"]] is Role.STANDS
    assert drawn.tones[nodes["trade"]] is Role.FALLS
    assert drawn.tones[nodes["exempt"]] is Role.UNDERCUT
    assert drawn.tones[nodes["left-behind"]] is Role.MUTED, "what falls has no colour"
    row = next(line for line in drawn.lines if any(" trade " in piece.text for piece in line))
    roles = {piece.text.strip(): piece.role for piece in row}
    assert roles["◂┼─"] is Role.MUTED
    assert roles["───────"] is Role.FALLS


def test_every_piece_of_a_node_leads_to_it() -> None:
    drawn = drawing(CAR_BAN, "ban", 2)
    for node, place in enumerate(drawn.layout.places):
        cells = sum(cell_len(piece.text) for line in drawn.lines for piece in line if piece.link == node)
        assert cells >= place.width * place.height - place.width


def test_a_long_text_is_cut_and_a_long_id_too() -> None:
    source = f"argmap: 1\ntitle: t\nclaims:\n  {'x' * 60}: {{text: {'word ' * 90}}}\n"
    drawn = texts(drawing(source, "x" * 60))
    assert drawn[0] == f"╔ ✓ {'x' * 19}…═╗"
    assert len(drawn) == 5
    assert drawn[3] == "║ word word word word w… ║"


def test_a_standpoint_changes_marks_and_flags_them() -> None:
    look = Look(session().view)
    opened = session()
    opened.stand(rejects=["shops-lose"])
    after = Look(opened.view)
    graph = around(look.debate, look.view.relations, look.subject_of("ban"), 1)
    before, now = texts(draw(look, graph, MEASURE)), texts(draw(after, graph, MEASURE))
    assert any("✓ shops-lose" in line for line in before)
    assert any("✗ shops-lose" in line for line in now)
    assert [len(line) for line in before] == [len(line) for line in now]


def test_names_of_arguments_have_brackets_where_there_are_no_colours() -> None:
    look = Look(session().view)
    graph = around(look.debate, look.view.relations, look.subject_of("ban"), 1)
    assert any("[− trade ?]" in line for line in texts(draw(look, graph, MEASURE, brackets=True)))


@pytest.mark.parametrize("box", [26, 28, 40])
def test_boxes_are_as_wide_as_asked(box: int) -> None:
    drawn = drawing(CAR_BAN, "ban", 2, measure=Measure(box, 20))
    assert {
        place.width
        for node, place in zip(drawn.graph.nodes, drawn.layout.places, strict=True)
        if node.kind is Kind.CLAIM
    } == {box}


@given(st.text(max_size=120), st.sampled_from((UNICODE, ASCII)))
def test_whatever_a_claim_says_its_frame_is_whole(text: str, glyphs: Glyphs) -> None:
    source = f"argmap: 1\ntitle: t\nclaims:\n  a: {{text: {json.dumps(text or '-')}}}\n  b: {{text: B.}}\n"
    source += "arguments:\n  one: {premises: [b], supports: a}\n"
    view = FakeSession(library(t=source), "t").view
    look = Look(view, glyphs)
    drawn = draw(look, around(look.debate, look.view.relations, look.subject_of("a"), 1), MEASURE)
    place = drawn.layout.places[0]
    for row in range(place.y, place.y + place.height):
        pieces = [piece for piece in drawn.lines[row] if piece.link == 0]
        assert sum(cell_len(piece.text) for piece in pieces) == place.width
        assert not any(character in piece.text for piece in pieces for character in "\n\r\t\x1b")


THESIS = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen."


def test_the_focus_shows_as_much_of_its_text_as_it_is_given_lines_and_the_rest_no_more_than_before() -> None:
    source = f"""\
argmap: 1
title: Long ones
claims:
  thesis: {{text: {THESIS}}}
  premise: {{text: {THESIS}}}
arguments:
  reason: {{premises: [premise], supports: thesis}}
"""

    def said(lines: int) -> list[str]:
        drawn = drawing(source, "thesis", measure=Measure(26, 16, lines))
        boxes = {
            number: " ".join(
                piece.text.strip()
                for line in drawn.lines
                for piece in line
                if piece.link == number and any(map(str.isalpha, piece.text))
            )
            for number, node in enumerate(drawn.graph.nodes)
            if node.kind is Kind.CLAIM
        }
        return list(boxes.values())

    focus, other = said(3)
    assert focus == "thesis One two three four five six seven eight nine ten eleven twelv…"
    assert said(8)[0].endswith("fourteen fifteen sixteen.")
    assert said(8)[1] == other
    assert other.endswith("…")


def test_a_title_is_the_name_of_an_argument_in_several_lines_and_the_id_where_it_has_none() -> None:
    drawn = texts(drawing(CAR_BAN, "ban", measure=Measure(26, 20)))
    for words in ("People who", "cannot walk are", "left behind"):
        assert any(words in line for line in drawn)
    assert not any("left-" in line for line in drawn)
    assert any("cleaner-air" in line for line in drawn)
