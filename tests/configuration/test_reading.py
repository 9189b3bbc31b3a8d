"""Settings are read, and whatever is wrong in them is told with its place, while the rest of them holds."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.configuration import Configuration, Settings
from argmap.configuration.beginning import beginning
from argmap.configuration.reading import MOST_BYTES, lines_of, read_configuration
from argmap.configuration.table import TABLE


def read(tmp_path: Path, text: str | bytes, **environment: str) -> Configuration:
    file = tmp_path / "config.toml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_configuration(file, exists=True, environment=environment)


def test_every_setting_can_be_set(tmp_path: Path) -> None:
    configuration = read(
        tmp_path,
        'theme = "nord"\ndensity = "compact"\nhops = 3\nmouse = false\nautosave = true\nascii = true\n'
        '[keymap]\n"find.search" = ["/", "ctrl+f"]\napp.leave = "Q, ctrl+w"\n"find.filter" = ","\n',
    )
    assert not configuration.troubles
    assert configuration.settings == Settings(
        theme="nord",
        density="compact",
        hops=3,
        mouse=False,
        autosave=True,
        ascii=True,
        keymap=(("find.search", ("/", "ctrl+f")), ("app.leave", ("Q", "ctrl+w")), ("find.filter", (",",))),
    )
    assert set(configuration.origins.values()) == {"file"}
    assert configuration.origins.keys() == set(Settings._fields)
    assert [configuration.lines[f"keymap.{id_}"] for id_, _ in configuration.settings.keymap] == [8, 9, 10]


def test_the_table_has_every_setting_in_order() -> None:
    assert [setting.name for setting in TABLE] == list(Settings._fields)


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        (
            '\ndensity = "tight"\n',
            2,
            'density cannot be "tight"',
            '"comfortable" or "compact"; it is comfortable',
        ),
        ("hops = 9", 1, "hops cannot be 9", "1, 2 or 3."),
        ("hops = true", 1, "hops cannot be true", "1, 2 or 3."),
        ("# x\n\nmouse = 1", 3, "mouse cannot be 1", "true or false; it is true for now"),
        ('autosave = "on"', 1, 'autosave cannot be "on"', "it is false for now"),
        ("theme = 3", 1, "theme cannot be 3", "the name of a theme; it is argmap-dark"),
        ("ascii = []", 1, "ascii cannot be a list", "true or false"),
        ("tehme = 3", 1, "there is no setting tehme", "Did you mean theme?"),
        (
            '# x\nbrowse.map = "j"\nbrowse.card = "k"',
            2,
            "there is no setting browse",
            "There are: theme, ",
        ),
        ("zzz = 3", 1, "there is no setting zzz", "There are: theme, "),
        ("keymap = 3", 1, "keymap cannot be 3", "[keymap]"),
        ('[keymap]\n"app.leave" = 3', 2, "the keys of app.leave cannot be 3", "ctrl+f"),
        ('[keymap]\n"app.leave" = []', 2, "the keys of app.leave cannot be a list", "ctrl+f"),
        ('[keymap]\n"app.leave" = ["q", 3]', 2, "the keys of app.leave cannot be a list", "ctrl+f"),
        ('[keymap]\n"app.leave" = ""', 2, 'the keys of app.leave cannot be ""', "ctrl+f"),
        ("[keymap.app]\nleave = true", 2, "the keys of app.leave cannot be true", "ctrl+f"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_what_it_may_be(
    tmp_path: Path, text: str, line: int, message: str, hint: str
) -> None:
    configuration = read(tmp_path, text)
    (trouble,) = configuration.troubles
    assert (trouble.line, trouble.message) == (line, message)
    assert hint in trouble.hint
    assert str(trouble).startswith(f"{tmp_path / 'config.toml'}:{line}: ")
    assert configuration.settings == Settings()
    assert not configuration.origins


def test_one_wrong_setting_leaves_the_others(tmp_path: Path) -> None:
    configuration = read(tmp_path, 'hops = 9\nmouse = false\n[keymap]\n"a.b" = 1\n"app.leave" = "Q"\n')
    assert configuration.settings == Settings(mouse=False, keymap=(("app.leave", ("Q",)),))
    assert [trouble.line for trouble in configuration.troubles] == [1, 4]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("mouse = false\ntheme = nord\n", 2, "it is not TOML"),
        ('mouse = false\ntheme = "nord', 2, "it is not TOML"),
        ("mouse = true\nmouse = true\n", 2, "it is not TOML"),
        (b"mouse = false\n# \xff\n", 2, "it is not UTF-8"),
        (b"# " + b"x" * MOST_BYTES, None, "longer than"),
        ("x = " + "[" * 50_000, None, "nested"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_not_used(
    tmp_path: Path, text: str | bytes, line: int | None, said: str
) -> None:
    configuration = read(tmp_path, text)
    (trouble,) = configuration.troubles
    assert trouble.line == line
    assert said in trouble.message
    assert configuration.settings == Settings()


def test_a_folder_or_a_link_to_nowhere_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    for name in ("folder", "circle"):
        configuration = read_configuration(tmp_path / name, exists=True, environment={})
        (trouble,) = configuration.troubles
        assert name in trouble.message
        assert configuration.settings == Settings()


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    configuration = read(
        tmp_path,
        "hops = 1\nmouse = true\n",
        ARGMAP_HOPS="3",
        ARGMAP_MOUSE="off",
        ARGMAP_ASCII="1",
        ARGMAP_THEME=" nord ",
        ARGMAP_DENSITY="",
        ARGMAP_KEYMAP="nonsense",
    )
    assert configuration.settings == Settings(hops=3, mouse=False, ascii=True, theme="nord")
    assert configuration.origins == {
        "hops": "ARGMAP_HOPS",
        "mouse": "ARGMAP_MOUSE",
        "ascii": "ARGMAP_ASCII",
        "theme": "ARGMAP_THEME",
    }
    assert not configuration.troubles


def test_what_is_wrong_in_the_environment_names_the_variable(tmp_path: Path) -> None:
    configuration = read(tmp_path, "hops = 1\n", ARGMAP_HOPS="many", ARGMAP_AUTOSAVE="perhaps")
    assert configuration.settings == Settings(hops=1)
    assert [(trouble.where, trouble.line) for trouble in configuration.troubles] == [
        ("ARGMAP_HOPS", None),
        ("ARGMAP_AUTOSAVE", None),
    ]


def test_nothing_in_a_file_acts_on_a_terminal(tmp_path: Path) -> None:
    configuration = read(tmp_path, '"\\u001b[31m" = 1\ndensity = "\\u001b[2J\\n"\n[keymap]\n"\\u001b" = 3\n')
    assert len(configuration.troubles) == 3
    assert not any(
        character in str(trouble) for trouble in configuration.troubles for character in "\x1b\x07"
    )


@given(st.text(max_size=300))
def test_no_text_is_more_than_trouble(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    configuration = read(tmp_path_factory.mktemp("any"), text.encode("utf-8", "replace"))
    assert configuration.settings == Settings() or not configuration.troubles or "=" in text


NAMES = st.sampled_from(["theme", "hops", "mouse", "a-b", '"a.b"', "'c d'", "x.y", '"é"'])


@given(st.lists(st.tuples(NAMES, st.integers(0, 2)), min_size=1, unique_by=lambda pair: pair[0]))
def test_lines_are_those_of_the_keys(entries: list[tuple[str, int]]) -> None:
    text = ""
    expected: dict[str, int] = {}
    for name, blank in entries:
        text += "# theme = 1\n" * blank + f"{name} = 1\n"
        expected[name.strip("\"'")] = text.count("\n")
    tomllib.loads(text)
    assert {name: line for name, line in lines_of(text).items() if name in expected} == expected


def test_the_file_begins_with_nothing_set_and_every_setting_said(tmp_path: Path) -> None:
    assert read(tmp_path, beginning()).settings == Settings()
    for setting in TABLE:
        assert f"# {setting.name} = " in beginning() or f"[{setting.name}]" in beginning()
    # With the signs of comments taken from what is a setting, everything is set, and nothing is wrong.
    lines = [
        line[2:] if " = " in line and line.startswith("# ") and len(line) < 60 else line
        for line in beginning().splitlines()
    ]
    configuration = read(tmp_path, "\n".join(lines))
    assert not configuration.troubles
    assert configuration.origins.keys() == {setting.name for setting in TABLE}
