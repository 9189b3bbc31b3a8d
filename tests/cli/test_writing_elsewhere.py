"""Texts written in an editor: what comes of them, and that none is lost."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests.cli.running import FOUR, Command

Patch = pytest.MonkeyPatch


@pytest.fixture(autouse=True)
def _own_temporary_folder(tmp_path: Path, monkeypatch: Patch) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)


def editor(tmp_path: Path, code: str) -> str:
    """Return the command of an editor: Python code that has the file as ``path``, and ``words`` before it."""
    script = tmp_path / "my editor.py"
    script.write_text(
        f"import sys, os, pathlib\nwords, path = sys.argv[1:-1], pathlib.Path(sys.argv[-1])\n{code}\n"
    )
    return f"{sys.executable} '{script}'"


def left(tmp_path: Path) -> list[str]:
    """Return the texts that are left in temporary files."""
    return [path.read_text(errors="replace") for path in (tmp_path / "temporary").rglob("*.md")]


def test_it_begins_with_what_is_there_and_arguments_are_passed_on(
    argmap: Command, four: Path, tmp_path: Path, monkeypatch: Patch
) -> None:
    code = "assert words == ['--wait', '-n']; path.write_text(path.read_text().replace('images', 'pictures'))"
    monkeypatch.setenv("VISUAL", f"{editor(tmp_path, code)} --wait -n")
    monkeypatch.setenv("EDITOR", "false")
    assert argmap("set", "five-billion", "text", "--edit", "-f", str(four))[0] == 0
    assert four.read_text() == FOUR.replace("five billion images", "five billion pictures")
    assert left(tmp_path) == []


def test_without_visual_it_is_editor(argmap: Command, four: Path, tmp_path: Path, monkeypatch: Patch) -> None:
    monkeypatch.setenv("VISUAL", "")
    monkeypatch.setenv("EDITOR", editor(tmp_path, "path.write_bytes(b'One.\\r\\n\\r\\nTwo.\\r\\n')"))
    assert argmap("set", "five-billion", "note", "--edit", "-f", str(four))[0] == 0
    assert "    note: |-\n      One.\n\n      Two.\n" in four.read_text()


@pytest.mark.parametrize("field", ["text", "kind", "note", "sources"])
def test_a_text_that_is_left_alone_changes_nothing(
    argmap: Command, four: Path, monkeypatch: Patch, field: str
) -> None:
    monkeypatch.setenv("VISUAL", "true")
    four.write_text(FOUR.replace("    assume:", "    kind: empirical\n    note: |\n      So.\n    assume:"))
    before = four.read_text()
    status, out, err = argmap("set", "cannot-fit", field, "--edit", "-f", str(four))
    if field == "sources":
        assert (status, err) == (2, "argmap: the text is empty\n  Nothing was changed.\n")
    else:
        assert (status, out) == (0, "nothing to change: it is so already\n")
    assert four.read_text() == before


def test_a_citation_list_is_no_text(argmap: Command, four: Path, monkeypatch: Patch) -> None:
    monkeypatch.setenv("VISUAL", "true")
    status, _, err = argmap("set", "five-billion", "sources", "--edit", "-f", str(four))
    assert (status, "sources holds a list" in err) == (2, True)


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("path.write_text('')", "the text is empty"),
        ("path.write_text(' \\n ')", "the text is empty"),
        ("path.unlink()", "the text is empty"),
        ("path.write_bytes(b'caf\\xe9')", "the text is not UTF-8: byte 4 is 0xE9"),
        ("path.write_text('Lost?'); sys.exit(3)", "ended with 3"),
    ],
)
def test_an_editor_that_fails_changes_nothing(
    argmap: Command, four: Path, tmp_path: Path, monkeypatch: Patch, code: str, message: str
) -> None:
    monkeypatch.setenv("VISUAL", editor(tmp_path, code))
    status, out, err = argmap("set", "cannot-fit", "note", "--edit", "-f", str(four))
    assert (status, out) == (2, "")
    assert message in err
    assert four.read_text() == FOUR
    assert ("What you wrote is in" in err) is bool(left(tmp_path))
    if "Lost?" in code:
        assert left(tmp_path) == ["Lost?"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("", "there is no editor"),
        ("no-such-editor --wait", "the editor no-such-editor did not start"),
        ("'unclosed", "a quote that is not closed"),
        ("\x1b[31m", "the editor ␛[31m did not start"),
    ],
)
def test_an_editor_that_there_is_not(
    argmap: Command, four: Path, monkeypatch: Patch, words: str, message: str
) -> None:
    monkeypatch.setenv("EDITOR", words)
    for command in (
        ["set", "cannot-fit", "note", "--edit"],
        ["because", "--edit", "--for", "cannot-fit"],
        ["add", "claim", "new", "--edit", "text"],
    ):
        status, out, err = argmap(*command, "-f", str(four))
        assert (status, out, message in err) == (2, "", True), command
    assert four.read_text() == FOUR


def test_what_was_written_is_kept_where_the_change_is_not_made(
    argmap: Command, four: Path, tmp_path: Path, monkeypatch: Patch
) -> None:
    monkeypatch.setenv("VISUAL", editor(tmp_path, "path.write_text('An hour of work.')"))
    four.chmod(0o444)
    status, _, err = argmap("set", "cannot-fit", "note", "--edit", "-f", str(four))
    assert (status, "is read-only" in err) == (2, True)
    kept = re.search(r"^  What you wrote is in (.*)$", err, re.MULTILINE)
    assert kept is not None
    assert Path(kept[1]).read_text() == "An hour of work."
    four.chmod(0o644)
    assert argmap("set", "cannot-fit", "note", "--edit", "-f", str(four))[0] == 0
    assert left(tmp_path) == ["An hour of work."]


def test_a_premise_and_a_field_of_a_new_entry(
    argmap: Command, four: Path, tmp_path: Path, monkeypatch: Patch
) -> None:
    monkeypatch.setenv(
        "VISUAL", editor(tmp_path, "path.write_text(path.read_text().strip() + 'Written: so.')")
    )
    assert argmap("because", "five-billion", "--edit", "--against", "cannot-fit", "-f", str(four))[0] == 0
    assert "    text: 'Written: so.'\n" in four.read_text()
    assert "premises: [five-billion, written]" in four.read_text()
    assert argmap("add", "question", "which", "--text", "Which? ", "--edit", "text", "-f", str(four))[0] == 0
    assert "Which?Written: so." in four.read_text()
    assert left(tmp_path) == []


def test_a_dry_run_prints_what_was_written(
    argmap: Command, four: Path, tmp_path: Path, monkeypatch: Patch
) -> None:
    monkeypatch.setenv("VISUAL", editor(tmp_path, "path.write_text('A note.')"))
    status, out, _ = argmap("set", "cannot-fit", "note", "--edit", "-n", "-f", str(four))
    assert (status, "+    note: A note.\n" in out) == (0, True)
    assert four.read_text() == FOUR


def test_where_no_file_can_be_made_it_is_said(
    argmap: Command, four: Path, tmp_path: Path, monkeypatch: Patch
) -> None:
    monkeypatch.setenv("VISUAL", "true")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    status, out, err = argmap("set", "five-billion", "text", "--edit", "-f", str(four))
    assert (status, out) == (2, "")
    assert "no file can be made to write the text in: No such file or directory" in err
    assert four.read_text() == FOUR
