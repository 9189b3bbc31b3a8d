"""A theme that was chosen is kept, and nothing else of the file changes."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from argmap.configuration.beginning import beginning
from argmap.configuration.remembering import remember
from argmap.errors import ArgmapError


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, 'theme = "nord"\n'),
        ("", 'theme = "nord"\n'),
        ('theme = "dracula"\n', 'theme = "nord"\n'),
        ("theme='dracula' # dark\nhops = 2\n", 'theme = "nord" # dark\nhops = 2\n'),
        ("# mine\r\n\r\n  theme   = 'x'\r\n", '# mine\r\n\r\n  theme = "nord"\r\n'),
        ("hops = 2\r\n", 'theme = "nord"\r\nhops = 2\r\n'),
        ('# theme = "x"\n[keymap]\n"a.b" = "c"', 'theme = "nord"\n# theme = "x"\n[keymap]\n"a.b" = "c"'),
        ("[keymap]\ntheme = 'q'\n", "theme = \"nord\"\n[keymap]\ntheme = 'q'\n"),
        ("theme = 3\n", 'theme = "nord"\n'),
        (beginning(), f'theme = "nord"\n{beginning()}'),
    ],
)
def test_one_line_changes(tmp_path: Path, before: str | None, after: str) -> None:
    file = tmp_path / "argmap" / "config.toml"
    if before is not None:
        file.parent.mkdir()
        file.write_bytes(before.encode())
    remember(file, "theme", "nord")
    assert file.read_bytes().decode() == after
    assert tomllib.loads(after)["theme"] == "nord"
    remember(file, "theme", "nord")
    assert file.read_bytes().decode() == after


@pytest.mark.parametrize(
    "text",
    [
        'hops = "never closed\n',
        'about = """\ntheme = "x"\n"""\n',
        '"theme" = "x"\n',
        'theme = """x"""\n',
        "theme = { a = 1 }\n",
        "theme = [\n  1,\n]\n",
        "\ufefftheme = 'x'\n",
        "theme = 'x\\\n",
    ],
)
def test_a_file_that_would_not_say_the_same_is_left_as_it_is(tmp_path: Path, text: str) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(text.encode())
    with pytest.raises(ArgmapError, match='theme = "nord"'):
        remember(file, "theme", "nord")
    assert file.read_bytes() == text.encode()


def test_a_file_that_may_not_be_written_is_said(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("hops = 2\n", encoding="utf-8")
    file.chmod(0o400)
    with pytest.raises(ArgmapError, match="read-only"):
        remember(file, "theme", "nord")
