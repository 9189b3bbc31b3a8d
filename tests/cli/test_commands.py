"""The commands: what they print, where, and with which exit status."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from argmap.__main__ import main

ROOT = Path(__file__).resolve().parents[2]
AI_ART = str(ROOT / "debates" / "ai-art.yaml")

FOUR = """argmap: 1
title: Four gigabytes
sources:
  post: {title: A post}
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
    assume: unknown
  five-billion-images: {text: The training set has five billion images., sources: [post]}
  pictures-share-structure: {text: Pictures share structure., sources: [post]}
arguments:
  entropy: {premises: [five-billion-images], supports: images-cannot-fit}
  shared-structure: {premises: [pictures-share-structure], undercuts: entropy}
positions:
  nothing-inside:
    title: Nothing is stored
    thesis: images-cannot-fit
    rejects: [pictures-share-structure]
scenarios:
  noise:
    title: The pictures are noise
    rejects: [shared-structure]
    expect: {entropy: in}
"""

Run = tuple[int, str, str]


@pytest.fixture
def four(tmp_path: Path) -> str:
    """Return the path of a small debate."""
    path = tmp_path / "four.yaml"
    path.write_text(FOUR, encoding="utf-8")
    return str(path)


@pytest.fixture
def broken(tmp_path: Path) -> str:
    """Return the path of a debate with two reading faults, a warning and the rest in order."""
    path = tmp_path / "broken.yaml"
    path.write_text(
        "argmap: 1\ntitle: T\nclaims:\n  a: {text: A., kind: legal}\n  b: {text: B., colour: red}\n"
        "arguments:\n  x: {premises: [c], supports: a}\n",
        encoding="utf-8",
    )
    return str(path)


@pytest.fixture
def argmap(capsys: pytest.CaptureFixture[str]) -> object:
    """Return a function that runs a command and gives its exit status, output and errors."""

    def run(*arguments: str) -> Run:
        status = main(list(arguments))
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run


class Command:
    """The type of the fixture ``argmap``."""

    def __call__(self, *arguments: str) -> Run:
        raise AssertionError


def test_status_prints_a_line_for_each_and_exits_with_0(argmap: Command, four: str) -> None:
    status, out, err = argmap("status", four)
    assert (status, err) == (0, "")
    assert out.splitlines() == [
        "Four gigabytes · as written · grounded        3 stand, 1 open, 1 falls",
        "nothing-inside: its thesis is open as written, stands from its own standpoint — The training images "
        "cannot be inside the model.",
        "✗ entropy                    falls: undercut by shared-structure",
        "? images-cannot-fit          open: no reason for it stands, but it stays possible — The training images "
        "cannot be inside the model.",
        "✓ five-billion-images        stands: assumed, citing post",
        "✓ pictures-share-structure   stands: assumed, citing post",
        "✓ shared-structure           stands: its premise stands",
    ]


def test_status_as_json(argmap: Command, four: str) -> None:
    status, out, _ = argmap("status", four, "--format", "json")
    value = json.loads(out)
    assert status == 0
    assert value["file"] == four
    assert value["semantics"] == "grounded"
    assert value["standpoint"] is None
    assert value["labels"]["entropy"] == {"label": "out", "reason": "undercut", "prevails": "out"}
    assert value["labels"]["shared-structure"] == {"label": "in", "reason": "holds"}
    assert list(value["labels"]) == [
        "images-cannot-fit",
        "five-billion-images",
        "pictures-share-structure",
        "entropy",
        "shared-structure",
    ]


def test_standpoints_are_a_union(argmap: Command, four: str) -> None:
    _, out, _ = argmap(
        "status", four, "--as", "nothing-inside", "--in", "noise", "--accept", "images-cannot-fit",
        "--reject", "five-billion-images", "--format", "json",
    )  # fmt: skip
    value = json.loads(out)
    assert value["standpoint"]["positions"] == ["position:nothing-inside"]
    assert value["standpoint"]["scenarios"] == ["scenario:noise"]
    assert "images-cannot-fit" in value["standpoint"]["accepts"]
    assert {"shared-structure", "five-billion-images"} <= set(value["standpoint"]["rejects"])
    assert value["labels"]["images-cannot-fit"]["reason"] == "accepted"
    assert "prevails" not in value["labels"]["entropy"]


def test_a_standpoint_that_there_is_not_names_the_nearest(argmap: Command, four: str) -> None:
    status, out, err = argmap("status", four, "--as", "nothing-insight")
    assert (status, out) == (2, "")
    assert "nothing-inside" in err


def test_why_goes_down_to_what_is_granted(argmap: Command, four: str) -> None:
    status, out, _ = argmap("why", "entropy", "-f", four)
    assert status == 0
    lines = out.splitlines()
    assert lines[0].startswith("✗ entropy")
    assert any(line.startswith("  ✓ shared-structure") for line in lines)
    assert any(line.startswith("    ✓ pictures-share-structure") for line in lines)
    _, out, _ = argmap("why", "claim:four/images-cannot-fit", "-f", four, "--format", "json", "--accept",
                       "images-cannot-fit")  # fmt: skip
    value = json.loads(out)
    assert (value["id"], value["role"], value["reason"]) == ("images-cannot-fit", "asked", "accepted")
    assert value["text"] == "stands: accepted by the standpoint taken"
    assert value["because"] == []


def test_why_of_nothing_names_the_nearest(argmap: Command, four: str) -> None:
    status, out, err = argmap("why", "entropi", "-f", four)
    assert (status, out) == (2, "")
    assert "entropy" in err


def test_show_prints_the_outline(argmap: Command, four: str) -> None:
    status, out, _ = argmap("show", four)
    assert status == 0
    for id_ in ("images-cannot-fit", "entropy", "shared-structure", "pictures-share-structure"):
        assert id_ in out
    _, focused, _ = argmap("show", four, "--focus", "entropy", "--depth", "0")
    assert len(focused.splitlines()) < len(out.splitlines())
    assert "entropy" in focused


def test_check_reports_and_exits(argmap: Command, four: str, broken: str) -> None:
    status, out, err = argmap("check", four)
    assert (status, err) == (0, "")
    status, out, _ = argmap("check", broken)
    assert status == 1
    assert f"{broken}:5:17: error ARG003" in out
    assert f"{broken}:7:18: error ARG101" in out
    assert (
        "    x: {premises: [c], supports: a}\n                     ^\n" in out.replace("  x:", "x:", 1)
        or "^" in out
    )


def test_check_as_json_and_annotations(argmap: Command, broken: str) -> None:
    status, out, _ = argmap("check", broken, "--format", "json")
    value = json.loads(out)
    assert status == 1
    assert (value["files"], value["arguments"]) == (1, 1)
    first = value["findings"][0]
    assert set(first) == {
        "code", "severity", "file", "line", "column", "end_line", "end_column", "message", "hint", "subject",
    }  # fmt: skip
    found = {finding["code"]: finding for finding in value["findings"]}
    assert found["ARG003"]["subject"] == "claim:b"
    assert (found["ARG101"]["line"], found["ARG101"]["column"], found["ARG101"]["end_column"]) == (7, 18, 19)
    status, out, _ = argmap("check", broken, "--format", "github", "--select", "ARG101")
    assert status == 1
    assert out.startswith(f"::error file={broken},line=7,col=18,endLine=7,endColumn=19,title=ARG101::")


def test_warnings_matter_under_strict(argmap: Command, tmp_path: Path) -> None:
    path = tmp_path / "warned.yaml"
    path.write_text("argmap: 1\ntitle: T\nclaims:\n  a: {text: A., kind: legal}\n", encoding="utf-8")
    assert argmap("check", str(path))[0] == 0
    assert argmap("check", str(path), "--strict")[0] == 1
    assert argmap("check", str(path), "--strict", "--ignore", "ARG301")[0] == 0
    status, _, err = argmap("check", str(path), "--select", "ARG999")
    assert (status, "ARG999" in err) == (2, True)


@pytest.mark.parametrize("command", [["status"], ["show"], ["export"], ["why", "a", "-f"]])
def test_a_reading_fault_keeps_every_answer_back(argmap: Command, broken: str, command: list[str]) -> None:
    status, out, err = argmap(*command, broken)
    assert (status, out) == (1, "")
    assert "ARG003" in err
    assert "ARG101" in err


@pytest.mark.parametrize("command", [["status"], ["why", "a", "-f"], ["why", "nothing", "-f"]])
def test_as_json_such_faults_are_those_that_check_prints(
    argmap: Command, broken: str, command: list[str]
) -> None:
    status, out, err = argmap(*command, broken, "--format", "json")
    checked = json.loads(argmap("check", broken, "--format", "json")[1])["findings"]
    said = json.loads(err)
    assert (status, out) == (1, "")
    assert said["findings"] == [finding for finding in checked if finding["severity"] == "error"]
    assert [finding["code"] for finding in said["findings"]] == ["ARG003", "ARG101"]


@pytest.mark.parametrize("command", [["status", "--as", "nobody"], ["why", "nothing"]])
def test_where_json_is_expected_nothing_else_is_said(
    argmap: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "the ones that ship" in argmap(*command)[2]
    status, out, err = argmap(*command, "--format", "json")
    assert (status, out) == (2, "")
    assert set(json.loads(err)) == {"error", "hint"}


def test_standard_input(argmap: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    for command in (["status", "-"], ["check", "-"], ["why", "entropy", "-f", "-"], ["export", "-"]):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FOUR.encode())))
        status, out, _ = argmap(*command)
        assert status == 0
        assert out


def test_a_folder_has_ids_with_their_file(argmap: Command, four: str) -> None:
    _, out, _ = argmap("status", str(Path(four).parent), "--format", "json")
    assert "four/entropy" in json.loads(out)["labels"]
    status, out, _ = argmap("export", str(Path(four).parent))
    assert status == 0
    assert "# Four gigabytes" in out


def test_what_is_not_there_exits_with_2(argmap: Command, tmp_path: Path) -> None:
    for command in (["check"], ["status"], ["show"], ["export"]):
        status, out, err = argmap(*command, str(tmp_path / "gone.yaml"))
        assert (status, out) == (2, "")
        assert "there is no" in err
    status, _, err = argmap("status", "--format", "xml")
    assert status == 2
    assert "xml" in err


def test_explain_and_schemes(argmap: Command) -> None:
    status, out, _ = argmap("explain", "arg303")
    assert status == 0
    assert "ARG303" in out
    assert argmap("explain")[1].count("ARG") >= 50
    status, _, err = argmap("explain", "ARG33")
    assert (status, "Did you mean" in err) == (2, True)
    assert "other-explanations" in argmap("schemes", "sign")[1]
    assert argmap("schemes", "sing")[0] == 2


def test_hostile_text_reaches_no_terminal(argmap: Command, tmp_path: Path) -> None:
    path = tmp_path / "hostile.yaml"
    path.write_text(
        'argmap: 1\ntitle: "T\\e]52;c;x\\a"\nclaims:\n  a:\n    text: "red \\e[31m \\u202e [/] \\x9b"\n',
        encoding="utf-8",
    )
    for command in (["status"], ["show"], ["check"], ["export"], ["why", "a", "-f"]):
        for form in ([], ["--format", "json"]) if command[0] in ("status", "check", "why") else ([],):
            _, out, err = argmap(*command, str(path), *form)
            assert not set("\x1b\x9b\u202e\x07") & set(out + err)


def test_every_command_has_help_with_examples(argmap: Command) -> None:
    from argmap.cli.names import COMMANDS

    status, out, _ = argmap("--help")
    assert status == 0
    for command in COMMANDS:
        assert command in out
        status, page, _ = argmap(command, "--help")
        assert status == 0
        assert f"argmap {command}" in page
        assert "Example" in page
