"""What the README shows is what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from argmap.__main__ import main

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    match = re.search(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    assert match is not None
    return match[1]


def test_check_says_of_the_example_what_the_readme_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("four.yaml").write_text(block("yaml"), encoding="utf-8")
    assert main(["check", "four.yaml"]) == 1
    assert capsys.readouterr().out == block("text")


def test_the_first_command_comes_early_and_the_example_is_short() -> None:
    lines = README.splitlines()
    assert lines.index("```sh") < 20
    assert len(block("yaml").splitlines()) == 8


def test_the_commands_it_names_are_there() -> None:
    from argmap.cli.names import COMMANDS

    assert set(re.findall(r"`argmap ([a-z]+)", README)) <= set(COMMANDS)


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))], ids=lambda p: p.name
)
def test_links_between_the_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        if not target.startswith(("http://", "https://", "mailto:")):
            assert (page.parent / target).exists(), target
