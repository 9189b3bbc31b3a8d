"""The pages of the checks, and that the documentation holds them as they are."""

from dataclasses import replace
from pathlib import Path

import pytest

from argmap.checks import RULES, Rule
from argmap.checks.pages import index, main, page, pages
from argmap.text.visible import visible

DOCS = Path(__file__).parents[2] / "docs" / "checks"

BY_CODE = {rule.code: rule for rule in RULES}


def test_documentation_is_fresh() -> None:
    """If this fails: python -m argmap.checks.pages docs/checks"""
    written = {path.name: path.read_text(encoding="utf-8") for path in DOCS.iterdir()}
    assert written == pages()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_page_has_every_part(rule: Rule) -> None:
    text = page(rule)
    assert text.startswith(f"# {rule.code}: {rule.title}\n")
    for part in (rule.finds.strip(), "## Why it matters", rule.why.strip(), "## Example", "## Put right"):
        assert part in text
    said = text.split("`argmap check` says:")[1].split("## Put right")[0]
    assert rule.code in said


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_page_acts_on_no_terminal(rule: Rule) -> None:
    text = page(rule)
    assert visible(text) == text


def test_several_files_are_shown_one_by_one() -> None:
    text = page(BY_CODE["ARG103"])
    assert text.count("`four-gigabytes.yaml`:\n\n```yaml\nargmap: 1\n") == 2
    assert "# file:" not in text


def test_bytes_are_shown() -> None:
    assert '"\\xdcber den Wolken"' in page(BY_CODE["ARG011"])


def test_a_fence_in_an_example_does_not_end_it() -> None:
    rule = BY_CODE["ARG008"]
    text = page(replace(rule, fixed=str(rule.fixed) + "summary: |\n  ```\n  text\n  ```\n"))
    assert "````yaml\nargmap: 1" in text


def test_index_lists_every_check_once() -> None:
    text = index(RULES)
    for rule in RULES:
        assert text.count(f"[{rule.code}]({rule.code}.md)") == 1


def test_main_writes_the_pages_and_removes_old_ones(tmp_path: Path) -> None:
    (tmp_path / "ARG999.md").write_text("a check that there was")
    (tmp_path / "notes.md").write_text("somebody else's")
    assert main([str(tmp_path)]) == 0
    assert {path.name for path in tmp_path.iterdir()} == {*pages(), "notes.md"}
    assert (tmp_path / "ARG201.md").read_text(encoding="utf-8") == page(BY_CODE["ARG201"])


def test_main_takes_one_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert capsys.readouterr().err.startswith("usage:")
