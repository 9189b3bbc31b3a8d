"""Every example in the help of a command does what it says."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from argmap.__main__ import main
from argmap.cli.names import COMMANDS
from argmap.model import Section

ROOT = Path(__file__).resolve().parents[2]

NOTES = """argmap: 1
title: Notes
claims:
  thesis: {text: Images fit., assume: unknown}
arguments:
  quick-thought:
    premises: [Pictures have much in common, The model is large]
    supports: thesis
"""
"""The file of examples about texts in an argument."""

PAGES = [*((name,) for name in COMMANDS), *(("add", section.value) for section in Section)]


def examples(page: str) -> list[list[str]]:
    """Return the words of each example, up to a remark, a pipe or a redirection."""
    page = re.sub(r" \\\n +", " ", page[page.index("Example") :])  # one that goes on in the next line
    found = re.findall(r"^ {4}(?:echo .* \| )?argmap ((?:(?! {3,}\().)+)", page, re.MULTILINE)
    return [shlex.split(re.split(r" [|>] ", text)[0], comments=False) for text in found]


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_the_examples_of_the_help_run(
    page: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([*page, "--help"]) == 0
    shown = examples(capsys.readouterr().out)
    assert shown
    (tmp_path / "debates").mkdir()
    for folder in (tmp_path, tmp_path / "debates"):
        shutil.copy(ROOT / "debates" / "ai-art.yaml", folder / "ai-art.yaml")
    (tmp_path / "notes.yaml").write_text(NOTES)
    monkeypatch.chdir(tmp_path)
    # An editor in which something is written where there was nothing.
    monkeypatch.setenv("VISUAL", """sh -c 'grep -q . "$1" || echo "Written there." > "$1"' sh""")
    for words in shown:
        if "-" in words:
            continue  # it reads standard input; that has tests of its own
        if words == ["tour"]:
            continue  # it needs a terminal, in which tests/tui walks it
        status = main(words)
        captured = capsys.readouterr()
        assert status == 0, (words, captured.err)
        assert captured.out or {"-o", "github"} & set(words) or words == ["config", "--edit"]
