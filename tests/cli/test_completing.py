"""Completion in the shell: commands, options, and what the file has."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.__main__ import main
from argmap.cli.names import COMMANDS
from tests.cli.running import FOUR

MORE = """positions:
  inside: {title: Inside, thesis: cannot-fit}
scenarios:
  later: {title: Later}
questions:
  which: {text: Which?}
"""


@pytest.fixture
def complete(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> object:
    """Return a function that gives what completes a command line; ``|`` is where the cursor stands."""
    (tmp_path / "four.yaml").write_text(FOUR + MORE)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("_ARGMAP_COMPLETE", "complete_bash")

    def completed(line: str) -> list[str]:
        words = f"argmap {line}".partition("|")[0].split(" ")
        monkeypatch.setenv("COMP_WORDS", f"argmap {line}".replace("|", ""))
        monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
        assert main([]) == 0
        captured = capsys.readouterr()
        assert captured.err == ""
        return captured.out.split()

    return completed


class Complete:
    """The type of the fixture ``complete``."""

    def __call__(self, line: str) -> list[str]:
        raise AssertionError


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("se|", ["set"]),
        ("add s|", ["source", "scenario"]),
        ("set en| -f four.yaml", ["entropy"]),
        ("set |", ["cannot-fit", "five-billion", "entropy", "post", "which", "inside", "later"]),
        ("set argument:|", ["argument:entropy"]),
        ("set -f four.yaml entropy w|", ["weight"]),
        ("set -f four.yaml . ti|", ["title"]),
        ("set -f four.yaml cannot-fit kind |", ["empirical", "legal", "normative", "conceptual"]),
        ("set -f four.yaml entropy premises c|", ["cannot-fit"]),
        ("set -f four.yaml entropy undercuts |", ["entropy"]),
        ("set -f four.yaml entropy scheme sig|", ["sign"]),
        ("set -f four.yaml cannot-fit text |", []),
        ("because why --for |", ["cannot-fit", "five-billion"]),
        ("because why --undercutting |", ["entropy"]),
        ("add argument new --supports c|", ["cannot-fit"]),
        ("add claim new --sources |", ["post"]),
        ("add claim new --after f|", ["five-billion"]),
        ("link entropy --source |", ["post"]),
        ("invert |", ["entropy"]),
        ("split entropy f|", ["five-billion"]),
        ("merge c|", ["cannot-fit"]),
        ("why en| -f four.yaml", ["entropy"]),
        ("status four.yaml --as |", ["inside"]),
        ("status four.yaml --in |", ["later"]),
        ("status four.yaml --reject e|", ["entropy"]),
        ("why en| -f nowhere.yaml", []),
        ("set nothing-like-it x|", []),
        ("set entropy --uns|", ["--unset"]),
    ],
)
def test_what_completes_a_command_line(complete: Complete, line: str, found: list[str]) -> None:
    assert complete(line) == found


def test_every_command_is_completed(complete: Complete) -> None:
    assert sorted(complete("|")) == sorted(COMMANDS)


def test_in_a_folder_of_several_an_entry_goes_with_its_file_where_it_must(complete: Complete) -> None:
    Path("other.yaml").write_text(
        "argmap: 1\ntitle: O\nclaims:\n  cannot-fit: {text: X.}\n  small: {text: X.}\n"
    )
    assert complete("why four/e| -f .") == ["four/entropy"]
    assert complete("why other/| -f .") == ["other/cannot-fit", "other/small"]
    assert complete("why en| -f .") == ["entropy"]
    assert complete("why s| -f .") == ["small"]
    assert complete("why claim:| -f .") == [
        "claim:four/cannot-fit",
        "claim:five-billion",
        "claim:other/cannot-fit",
        "claim:small",
    ]
    assert complete("why c| -f other.yaml") == ["cannot-fit"]


@pytest.mark.parametrize("text", ["argmap: [", "", "\x00", "<<<<<<< a\n"])
def test_a_file_that_cannot_be_read_completes_to_nothing(complete: Complete, text: str) -> None:
    Path("four.yaml").write_text(text)
    assert complete("set e| -f four.yaml") == []
    assert complete("set -f four.yaml e w|") == []
