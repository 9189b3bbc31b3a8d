"""Which file a command changes, which entry a name means, and what else of the folder it looks at."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.running import FOUR, Command

RENAMED = FOUR.replace("five-billion", "many")
OTHER = "argmap: 1\ntitle: O\nclaims:\n  x: {text: X., about: [four/five-billion]}\n"


@pytest.mark.parametrize("name", ["four.txt", ".four.yaml", "four.yml", "no id.yaml"])
def test_a_file_that_is_none_of_the_folders_debates_is_changed_itself(
    argmap: Command, four: Path, name: str
) -> None:
    file = four.with_name(name)
    shutil.copy(four, file)
    assert argmap("rename", "five-billion", "many", "-f", str(file))[0] == 0
    assert file.read_text() == RENAMED
    assert four.read_text() == FOUR


def test_the_only_debate_of_a_folder_needs_no_name(
    argmap: Command, four: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    four.with_name("notes.yaml").write_text("title: no debate\n")
    monkeypatch.chdir(four.parent)
    for path in ([], ["-f", "."], ["-f", str(four.parent)]):
        assert argmap("set", "entropy", "weight", "0.4", *path)[0] == 0
        assert argmap("set", "entropy", "weight", "--unset", *path)[0] == 0
    (four.parent / "debates").mkdir()
    shutil.move(four, four.parent / "debates" / "four.yaml")
    assert argmap("set", "entropy", "weight", "0.4")[0] == 0


def test_without_a_debate_here_nothing_that_is_shipped_is_changed(
    argmap: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    status, out, err = argmap("set", "entropy", "weight", "0.4")
    assert (status, out) == (2, "")
    assert "there is no folder debates here" in err


def test_an_entry_of_another_file_is_not_changed_but_can_be_referred_to(argmap: Command, four: Path) -> None:
    other = four.with_name("other.yaml")
    other.write_text(OTHER)
    status, _, err = argmap("set", "four/cannot-fit", "text", "New.", "-f", str(other))
    assert (status, "Name that file: -f" in err) == (2, True)
    assert argmap("because", "So it is.", "--for", "four/cannot-fit", "-f", str(other))[0] == 0
    assert "supports: four/cannot-fit" in other.read_text()
    assert four.read_text() == FOUR


def test_a_file_of_the_folder_that_cannot_be_read_is_told(argmap: Command, four: Path) -> None:
    four.with_name("other.yaml").write_text("argmap: 1\nclaims: [\n")
    status, out, _ = argmap("rename", "five-billion", "many", "-f", str(four))
    assert status == 0
    assert "other.yaml cannot be read, so what it refers to stays as it is" in out
    assert four.read_text() == RENAMED


@pytest.mark.parametrize("name", ["bad", "claim:bad", "four/bad", "claim:four/bad"])
def test_an_entry_with_a_fault_can_be_mended(argmap: Command, four: Path, name: str) -> None:
    four.write_text(FOUR.replace("claims:\n", "claims:\n  bad: {text: Bad., kind: wrong}\n"))
    assert argmap("status", str(four))[0] == 1
    status, out, _ = argmap("set", name, "kind", "legal", "-f", str(four))
    assert status == 0
    assert "bad: had a fault, now stands" in out
    assert argmap("status", str(four))[0] == 0
    assert "  bad: {text: Bad., kind: legal}\n" in four.read_text()


def test_an_entry_with_a_fault_can_be_argued_about_and_removed(argmap: Command, four: Path) -> None:
    faulty = FOUR.replace("claims:\n", "claims:\n  bad: {text: Bad., kind: wrong}\n")
    four.write_text(faulty)
    assert argmap("because", "So.", "--for", "bad", "-f", str(four), "-n")[0] == 0
    assert argmap("remove", "bad", "-f", str(four))[0] == 0
    assert four.read_text() == FOUR


def test_a_renamed_entry_is_none_that_is_new(argmap: Command, four: Path) -> None:
    _, out, _ = argmap("rename", "entropy", "information", "-f", str(four), "--format", "json")
    told = json.loads(out)
    assert (told["added"], told["removed"]) == (["argument:information"], ["argument:entropy"])
    assert told["labels"] == []


def test_what_went_too_is_told(argmap: Command, four: Path) -> None:
    _, out, _ = argmap("remove", "five-billion", "--cascade", "-f", str(four), "-n", "--format", "json")
    assert json.loads(out)["removed"] == ["claim:five-billion", "argument:entropy"]
    assert json.loads(out)["notices"] == ["argument entropy goes with it: premises five-billion"]
    _, out, _ = argmap("remove", "five-billion", "--cascade", "-f", str(four))
    assert "argument entropy goes with it: premises five-billion\n" in out
    assert "cannot-fit: stood, now open" in out
