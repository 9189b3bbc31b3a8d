"""What `status` says: text in the order of the file, and the same as values."""

from __future__ import annotations

import pytest

from argmap.document import read
from argmap.evaluation import Evaluator, standpoint_of
from argmap.graph.relations import Relations
from argmap.library import Scope, library_of, scope
from argmap.queries.cells import cells
from argmap.queries.status import status_json, status_lines, title

FOUR = """\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit: {text: They cannot be inside., contradicts: [model-holds-images], assume: unknown}
  model-holds-images: {text: Some are inside., assume: unknown}
  four-gigabyte-model: {text: Four gigabytes.}
  pictures-share-structure: {text: Pictures share structure.}
arguments:
  entropy: {title: Entropy, premises: [four-gigabyte-model], supports: images-cannot-fit}
  shared-structure: {premises: [pictures-share-structure], undercuts: entropy}
positions:
  nothing-inside: {title: Nothing, thesis: images-cannot-fit, rejects: [pictures-share-structure]}
  sized: {title: Size, thesis: four-gigabyte-model}
scenarios:
  later:
    title: Later
    accepts: [model-holds-images]
    expect: {images-cannot-fit: out, model-holds-images: undec, entropy: in}
  sure: {title: Sure, expect: {four-gigabyte-model: in}}
  blank: {title: Blank}
"""
OTHER = "argmap: 1\ntitle: Other\nclaims:\n  more: {text: More., about: [four/entropy]}\n"


@pytest.fixture(scope="module")
def four() -> Scope:
    return scope(library_of([read(FOUR.encode(), "four.yaml", stem="four")], focus="four"), "four")


def text(whole: Scope, **standpoint: list[str]) -> list[str]:
    evaluator = Evaluator(whole.debate)
    labelling = evaluator.label(standpoint_of(whole.debate, **standpoint))
    lines = status_lines(whole, Relations(whole.debate), labelling, evaluator)
    return ["".join(part for part, _ in line) for line in lines]


def test_as_written_theses_come_first_and_what_stands_last(four: Scope) -> None:
    assert text(four) == [
        "Four gigabytes · as written · grounded        3 stand, 2 open, 1 falls",
        "nothing-inside: its thesis is open as written, stands from its own standpoint — They cannot be inside.",
        "sized: its thesis stands, as written and from its own standpoint — Four gigabytes.",
        "✗ entropy                    falls: undercut by shared-structure — Entropy",
        "? images-cannot-fit          open: no reason for it stands, but it stays possible — They cannot be inside.",
        "? model-holds-images         open: nothing decides it — Some are inside.",
        "✓ four-gigabyte-model        stands: assumed, without a source",
        "✓ pictures-share-structure   stands: assumed, without a source",
        "✓ shared-structure           stands: its premise stands",
    ]


def test_from_a_position(four: Scope) -> None:
    assert text(four, positions=["nothing-inside"]) == [
        "Four gigabytes · as nothing-inside · grounded        3 stand, 2 fall, 1 lacks a premise",
        "5 change against as written:",
        "  images-cannot-fit: open -> stands: entropy holds",
        "  model-holds-images: open -> falls: images-cannot-fit, which contradicts it, prevails through entropy",
        "  pictures-share-structure: stands -> falls: rejected by nothing-inside",
        "  entropy: falls -> stands: its premise stands, and what would undercut it, shared-structure, does not",
        "  shared-structure: stands -> lacks a premise: pictures-share-structure falls",
        "nothing-inside: its thesis is open as written, stands from this standpoint — They cannot be inside.",
        "sized: its thesis stands, from this standpoint and with its own added — Four gigabytes.",
        "✗ model-holds-images         falls: images-cannot-fit, which contradicts it, prevails through entropy"
        " — Some are inside.",
        "✗ pictures-share-structure   falls: rejected by nothing-inside — Pictures share structure.",
        "∅ shared-structure           lacks a premise: pictures-share-structure falls",
        "✓ images-cannot-fit          stands: entropy holds",
        "✓ four-gigabyte-model        stands: assumed, without a source",
        "✓ entropy                    stands: its premise stands, and what would undercut it, shared-structure, "
        "does not",
    ]


def test_from_a_scenario_expectations_and_positions_are_those_there(four: Scope) -> None:
    lines = text(four, scenarios=["later"])
    assert lines[1:5] == [
        "2 change against as written:",
        "  images-cannot-fit: open -> falls: model-holds-images, which contradicts it, is accepted by later",
        "  model-holds-images: open -> stands: accepted by later",
        "later: 2 of 3 expectations not met:",
    ]
    assert lines[5:7] == [
        "  model-holds-images: expected to be open, but stands: accepted by later",
        "  entropy: expected to stand, but falls: undercut by shared-structure",
    ]
    assert lines[7:9] == [
        # The position takes away what undercuts entropy, but not what the scenario accepts.
        "nothing-inside: its thesis falls, from this standpoint and with its own added — They cannot be inside.",
        "sized: its thesis stands, from this standpoint and with its own added — Four gigabytes.",
    ]


def test_what_a_scenario_expects_is_about_the_scenario_alone(four: Scope) -> None:
    lines = text(four, scenarios=["sure", "later"], rejects=["four-gigabyte-model"])
    assert "sure, by itself: its expectation is met" in lines
    assert "later, by itself: 2 of 3 expectations not met:" in lines
    assert "blank: it expects nothing" in text(four, scenarios=["blank"])


def test_a_standpoint_that_changes_nothing_says_so(four: Scope) -> None:
    assert text(four, accepts=["four-gigabyte-model"])[1] == "nothing changes against as written"


def test_an_empty_debate_has_a_title_line_only() -> None:
    document = read(b"argmap: 1\ntitle: Empty\n", "empty.yaml", stem="empty")
    assert text(scope(library_of([document], focus="empty"), "empty")) == ["Empty · as written · grounded"]


def test_values_for_json(four: Scope) -> None:
    labelling = Evaluator(four.debate).label()
    value = status_json(four, labelling)
    assert {key: value[key] for key in ("file", "semantics", "standpoint")} == {
        "file": "four.yaml",
        "semantics": "grounded",
        "standpoint": None,
    }
    assert value["labels"] == {
        "images-cannot-fit": {"label": "undec", "reason": "unknown"},
        "model-holds-images": {"label": "undec", "reason": "unknown"},
        "four-gigabyte-model": {"label": "in", "reason": "assumed"},
        "pictures-share-structure": {"label": "in", "reason": "assumed"},
        "entropy": {"label": "out", "reason": "undercut", "prevails": "out"},
        "shared-structure": {"label": "in", "reason": "holds"},
    }


def test_a_standpoint_in_json_names_its_parts_and_lists_all_in_force(four: Scope) -> None:
    standpoint = standpoint_of(
        four.debate, positions=["nothing-inside"], scenarios=["later"], rejects=["shared-structure"]
    )
    value = status_json(four, Evaluator(four.debate).label(standpoint))
    assert value["standpoint"] == {
        "positions": ["position:nothing-inside"],
        "scenarios": ["scenario:later"],
        "accepts": ["model-holds-images"],
        "rejects": ["pictures-share-structure", "shared-structure"],
    }


def test_the_text_behind_a_dash_is_one_harmless_line() -> None:
    debate = b'argmap: 1\ntitle: X\nclaims:\n  c: {text: "One\\nand\\e[31m two.", assume: unknown}\n'
    whole = scope(library_of([read(debate, "x.yaml", stem="x")], focus="x"), "x")
    assert text(whole)[1] == "? c   open: no reason is given for or against it \u2014 One and\u241b[31m two."


def test_a_folder_is_called_by_its_path_and_its_ids_have_their_files() -> None:
    from pathlib import Path

    documents = [
        read(FOUR.encode(), "d/four.yaml", stem="four"),
        read(OTHER.encode(), "d/other.yaml", stem="other"),
    ]
    whole = scope(library_of(documents, folder=Path("d")), None)
    assert title(whole) == "d"
    value = status_json(whole, Evaluator(whole.debate).label())
    assert value["file"] == "d"
    labels = value["labels"]
    assert isinstance(labels, dict)
    assert "four/entropy" in labels
    assert "other/more" in labels


def test_control_characters_of_a_title_are_shown() -> None:
    document = read(b'argmap: 1\ntitle: "A\\e[31m title"\n', "x.yaml", stem="x")
    whole = scope(library_of([document], focus="x"), "x")
    assert title(whole) == "A␛[31m title"


def test_wide_ids_line_up() -> None:
    debate = "argmap: 1\ntitle: Wide\nclaims:\n  データ: {text: A.}\n  b: {text: B.}\n"
    whole = scope(library_of([read(debate.encode(), "w.yaml", stem="w")], focus="w"), "w")
    columns = {cells(line[: line.index("stands:")]) for line in text(whole)[1:]}
    assert len(columns) == 1
