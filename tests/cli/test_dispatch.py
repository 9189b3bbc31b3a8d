"""``argmap WORD``: what is a command, what a path, and what is loaded for each."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from argmap import __version__
from argmap.__main__ import main
from argmap.cli.names import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
AI_ART = str(ROOT / "debates" / "ai-art.yaml")


def loaded(code: str) -> set[str]:
    """Return the modules that a fresh interpreter has loaded after some code."""
    result = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules, file=sys.stderr)"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return set(result.stderr.split("\n")[-2].split())


@pytest.mark.parametrize("command", [["check"], ["status"], ["why", "entropy", "-f"]])
def test_commands_that_scripts_call_load_no_terminal_interface_and_no_networkx(command: list[str]) -> None:
    modules = loaded(f"from argmap.__main__ import main; assert main({[*command, AI_ART]!r}) == 0")
    assert not {"textual", "networkx", "rich.console"} & modules


def test_the_terminal_interface_opens_without_the_command_line_library() -> None:
    modules = loaded("from argmap.__main__ import main; import argmap.tui, argmap.cli.terminal")
    assert not {"typer", "click", "networkx", "argmap.checks"} & modules


def test_a_debate_is_opened_and_looked_at_without_what_edits_and_saves() -> None:
    modules = loaded(
        f"from argmap.session import Session; session = Session.open({AI_ART!r})\n"
        "assert not session.changed_underneath()\n"
        "session.stand(positions=[next(iter(session.view.scope.debate.positions))])"
    )
    later = {"argmap.edits", "argmap.session.work", "argmap.document.splicing", "argmap.document.writing"}
    assert not (later | {"argmap.text.save", "filelock", "platformdirs"}) & modules


def test_the_version_loads_nothing() -> None:
    modules = loaded("from argmap.__main__ import main; main(['--version'])")
    assert not {"typer", "click", "yaml", "textual", "rich"} & modules


def test_the_words_that_are_commands_are_the_commands() -> None:
    folder = ROOT / "argmap" / "cli" / "commands"
    assert sorted(COMMANDS) == sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__")


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert main(["-V"]) == 0
    assert capsys.readouterr().out == f"argmap {__version__}\n" * 2


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["chekc"], "Did you mean argmap check?"),
        (["nothing-like-it"], "argmap --help lists the commands"),
        (["a.yaml", "b.yaml"], "one path at a time"),
        ([AI_ART], "argmap show"),
        ([], "needs a terminal on both sides"),
        (["tour"], "needs a terminal on both sides"),
        (["tour", "ai-art.yaml"], "unexpected extra argument"),
        (["not-there.yaml"], "neither a command nor a file or folder"),
    ],
)
def test_what_cannot_be_opened_exits_with_2(
    words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    captured = capsys.readouterr()
    assert message in captured.err
    assert captured.out == ""


def test_a_command_wins_over_a_folder_of_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "schema").mkdir()
    assert main(["schema"]) == 0
    assert '"$schema"' in capsys.readouterr().out
    assert main(["./schema"]) == 2
    assert "argmap show ./schema" in capsys.readouterr().err


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """Have a person on all sides; return the paths that the terminal interface is opened with."""
    paths: list[str | None] = []

    def run(path: str | None = "the tour", **options: bool) -> int:
        paths.append(path)
        return 0

    monkeypatch.setattr("argmap.cli.terminal.is_terminal", lambda: True)
    monkeypatch.setattr("argmap.tui.program.start.run", run)
    monkeypatch.setattr("argmap.tui.program.start.run_tour", run)
    return paths


def test_a_file_that_is_not_there_is_begun_on_a_terminal(
    opened: list[str | None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new-one.yaml"]) == 0
    assert main([str(tmp_path / "other.yml")]) == 0
    assert opened == ["new-one.yaml", str(tmp_path / "other.yml")]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("word", ["chekc", "new-one", "new-one.txt", "broken.yaml"])
def test_a_misspelt_command_is_no_new_file_on_a_terminal_either(
    opened: list[str | None], word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "broken.yaml").symlink_to(tmp_path / "nowhere")
    assert main([word]) == 2
    assert opened == []


def test_the_tour_opens_in_a_terminal(opened: list[str | None]) -> None:
    assert main(["tour"]) == 0
    assert main(["--ascii", "tour"]) == 0
    assert opened == ["the tour"] * 2


def test_an_option_of_the_interface_before_a_command_is_harmless_and_after_it_a_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("argmap: 1\ntitle: T\nclaims:\n  a: {text: A.}\n")
    assert main(["--ascii", "set", "a", "note", "-f", str(path), "--", "--ascii"]) == 0
    assert "note: --ascii" in path.read_text()
    assert main(["check", "--ascii", str(path)]) == 2
    assert "no such option: --ascii" in capsys.readouterr().err
