"""Calls without the command line library are the calls that it would make of the same words."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.__main__ import main
from argmap.cli import app
from argmap.cli.directly import check_call
from argmap.cli.names import COMMANDS
from tests.cli.test_dispatch import loaded

FAULTY = """\
argmap: 1
title: Cars
claims:
  ban: {text: Ban cars.}
  noise: {text: Cars are loud.}
arguments:
  loud: {premises: [noise], supports: bann}
"""
IDLE = "argmap: 1\ntitle: Cars\nclaims:\n  ban: {text: Ban cars.}\n  noise: {text: Cars are loud.}\n"

WORDS = st.lists(
    st.sampled_from(
        [
            *("a.yaml", "debates/", ".", "-", "", "a b", "ä=1", "strict", "check"),
            *("--strict", "--stric", "--no-strict", "--", "--format", "json", "--format=json", "--ascii"),
            *("--select", "ARG3", "--ignore=ARG3", "--today", "2025-01-01", "-h", "--help", "-x", "-1"),
        ]
    ),
    max_size=5,
)
"""Words that a call of ``check`` may have, and some that it may not."""

Called = list[tuple[tuple[Any, ...], dict[str, Any]]]


@pytest.fixture(scope="module")
def library_calls() -> Callable[[list[str]], tuple[Called, int]]:
    """Return what tells which calls the command line library makes of the words after ``check``."""
    import argmap.cli.commands.check as command

    def calls(words: list[str]) -> tuple[Called, int]:
        made: Called = []

        def check_debates(*arguments: Any, **options: Any) -> int:
            made.append((arguments, options))
            return 0

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(command, "check_debates", check_debates)
            status = app.run(["check", *words])
        return made, status

    return calls


@settings(deadline=None)  # the first call loads the library
@given(words=WORDS)
def test_what_is_called_directly_is_what_the_library_would_call(
    words: list[str], library_calls: Callable[[list[str]], tuple[Called, int]]
) -> None:
    call = check_call(["check", *words])
    made, status = library_calls(words)
    if call is None:
        return
    assert status == 0
    [(arguments, options)] = made
    assert [*arguments[0]] == [*call.paths]
    strict = options.pop("strict")
    assert strict is call.strict
    assert all(not value or value == "text" for value in options.values()), "nothing else was asked for"


@given(
    words=WORDS.filter(lambda words: all(not word.startswith("-") or word == "--strict" for word in words))
)
def test_paths_and_strict_are_called_directly(words: list[str]) -> None:
    assert check_call(["check", *words]) is not None


@pytest.mark.parametrize("command", [command for command in COMMANDS if command != "check"])
def test_no_other_command_is_called_directly(command: str) -> None:
    assert check_call([command]) is None
    assert check_call([command, "check"]) is None
    assert check_call([]) is None


@pytest.mark.parametrize("words", [[], ["--strict"], ["missing.yaml"], [""], ["idle.yaml", "--strict", "."]])
@pytest.mark.parametrize("text", [FAULTY, IDLE])
def test_it_prints_the_same_and_ends_the_same(
    words: list[str],
    text: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "idle.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    directly = main(["check", *words]), *capsys.readouterr()
    by_library = app.run(["check", *words]), *capsys.readouterr()
    assert directly == by_library
    assert directly[1] or directly[2]


def test_it_loads_no_command_line_library(tmp_path: Path) -> None:
    (tmp_path / "idle.yaml").write_text(IDLE, encoding="utf-8")
    modules = loaded(f"from argmap.__main__ import main; main(['check', {str(tmp_path)!r}, '--strict'])")
    assert "argmap.checks" in modules
    assert not {"typer", "click", "pydantic", "rich", "textual", "networkx", "json"} & modules


def test_completion_is_left_to_the_library(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("_ARGMAP_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "argmap check --str")
    monkeypatch.setenv("COMP_CWORD", "2")
    monkeypatch.setattr(sys, "argv", ["argmap", "check"])
    assert main(["check"]) == 0
    assert "--strict" in capsys.readouterr().out
