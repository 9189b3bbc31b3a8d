"""Settings in the interface: each does what it says, and what is wrong in them is said while the program opens."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast

from textual.pilot import Pilot

from argmap.configuration import Configuration, Settings
from argmap.configuration.reading import read_configuration
from argmap.tui.drawing.glyphs import ASCII
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.map.view import MapView
from argmap.tui.outline.outline import Outline
from argmap.tui.program.app import ArgmapApp
from tests.tui.driving import debate_screen, on_screen, page_text, press, settled
from tests.tui.fake_session import session


@asynccontextmanager
async def configured(
    configuration: Configuration, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[Pilot[Any]]:
    app = ArgmapApp(session(), configuration=configuration)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settled(pilot)
        yield pilot


def with_settings(**values: Any) -> Configuration:
    return Configuration(Settings(**values))


def read(tmp_path: Path, text: str) -> Configuration:
    file = tmp_path / "config.toml"
    file.write_text(text, encoding="utf-8")
    return read_configuration(file, exists=True, environment={})


def said(pilot: Pilot[Any]) -> list[str]:
    return [notification.message for notification in pilot.app._notifications]


async def test_the_theme_is_there_with_the_first_picture() -> None:
    app = ArgmapApp(session(), configuration=with_settings(theme="nord"))
    assert app.theme == "nord"
    assert app.stylesheet._variables["background"] == "#2E3440"
    async with configured(with_settings(theme="argmap-light")) as pilot:
        assert pilot.app.theme == "argmap-light"
        assert said(pilot) == []


async def test_plain_characters_can_be_set() -> None:
    app = ArgmapApp(session(), configuration=with_settings(ascii=True))
    assert app.glyphs == ASCII
    assert app.has_class("-ascii")


async def test_compact_leaves_blank_lines_out_and_nothing_else() -> None:
    texts = {}
    for density in ("comfortable", "compact"):
        async with configured(with_settings(density=density)) as pilot:
            await press(pilot, "j")
            texts[density] = page_text(pilot, "card").split("\n")
            card = pilot.app.screen.query_one("#card", Sheet)
            assert card.region.y - pilot.app.screen.query_one("#crumbs").region.y == (
                1 if density == "compact" else 2
            )
            await press(pilot, "question_mark")
            assert "" in page_text(pilot, "page").split("\n"), "a page over the screen has room for them"
    assert "" in texts["comfortable"]
    assert texts["compact"] == [line for line in texts["comfortable"] if line]


async def test_a_map_begins_with_so_many_hops() -> None:
    for hops, size, expected in (
        (None, (120, 40), 2),
        (None, (80, 24), 1),
        (3, (80, 24), 3),
        (1, (120, 40), 1),
    ):
        async with configured(with_settings(hops=hops), size) as pilot:
            await press(pilot, "m")
            view = pilot.app.screen.query_one(MapView)
            assert view.hops == expected
            await press(pilot, "left_square_bracket")
            assert view.hops == max(1, expected - 1)


async def test_keys_are_those_of_the_keymap_everywhere(tmp_path: Path) -> None:
    configuration = read(
        tmp_path,
        '[keymap]\n"outline.down" = "f20"\n"app.help" = ["f9"]\n"find.search" = "ctrl+f"\n"app.palette" = "^E"\n',
    )
    async with configured(configuration, (200, 40)) as pilot:
        outline = pilot.app.screen.query_one(Outline)
        await press(pilot, "f20")
        assert outline.cursor == 1
        await press(pilot, "j", "down", "slash")
        assert outline.cursor == 1
        assert not pilot.app.screen.query("#prompt")
        last = on_screen(pilot)[-1]
        assert "^F Find" in last
        assert "^E Every action" in last
        assert "F9 Help" in last
        assert last.index("What if") < last.index("^F Find") < last.index("Map"), "in the order that it had"
        await press(pilot, "f9")
        help_ = page_text(pilot, "page")
        assert "^F  " in help_
        assert "/  " not in help_
        await press(pilot, "escape", "ctrl+f")
        assert pilot.app.screen.query("#prompt")
        assert said(pilot) == []


async def test_what_is_wrong_in_the_settings_is_said_and_the_rest_holds(tmp_path: Path) -> None:
    configuration = read(
        tmp_path,
        'theme = "argmap-drak"\nhops = 7\n[keymap]\n"outline.dwon" = "f20"\n"find.search" = "q"\n'
        '"app.help" = "f99"\n"outline.down" = "f20"\n',
    )
    async with configured(configuration) as pilot:
        await settled(pilot)
        troubles = cast(ArgmapApp, pilot.app).configuration.troubles
        assert [(trouble.line, trouble.message, trouble.hint) for trouble in troubles] == [
            (2, "hops cannot be 7", "It may be 1, 2 or 3."),
            (1, "there is no theme argmap-drak", "Did you mean argmap-dark?"),
            (4, "nothing is called outline.dwon", "Did you mean outline.down?"),
            (6, "there is no key f99 for app.help", "Write it as in ctrl+s, alt+left, f2, slash, ? or G."),
            (
                5,
                "find.search cannot have the key q, which is that of app.leave (Quit)",
                "Give app.leave another key as well.",
            ),
        ]
        (notice,) = said(pilot)
        assert notice.split("\n") == [
            str(tmp_path / "config.toml"),
            "  line 2: hops cannot be 7. It may be 1, 2 or 3.",
            "  line 1: there is no theme argmap-drak. Did you mean argmap-dark?",
            "  line 4: nothing is called outline.dwon. Did you mean outline.down?",
            "and 2 more; argmap config prints them all",
        ]
        assert pilot.app.theme == "argmap-dark"
        await press(pilot, "f20")
        assert pilot.app.screen.query_one(Outline).cursor == 1
        await press(pilot, "slash")
        assert pilot.app.screen.query("#prompt"), "what clashed has its own key"
        assert debate_screen(pilot)


async def test_escape_leads_out_whatever_else_does(tmp_path: Path) -> None:
    text = '[keymap]\n"argument.close" = "f22"\n"page.close" = "f20"\n"app.step-out" = "f21"\n'
    async with configured(read(tmp_path, text)) as pilot:
        await settled(pilot)
        below = pilot.app.screen
        for key, way in (
            ("a", "f22"),
            ("a", "escape"),
            ("question_mark", "f20"),
            ("question_mark", "escape"),
        ):
            await press(pilot, key)
            assert pilot.app.screen is not below
            await press(pilot, way)
            assert pilot.app.screen is below
        await press(pilot, "enter", "escape")
        assert isinstance(pilot.app.focused, Outline)
        assert said(pilot) == []


async def test_markup_in_a_setting_is_text(tmp_path: Path) -> None:
    async with configured(read(tmp_path, '"[b]x[/b]" = 1\ntheme = "[red]"\n')) as pilot:
        assert any("[b]x[/b]" in message for message in said(pilot))
        assert all(not notification.markup for notification in pilot.app._notifications)


async def test_a_theme_chosen_while_it_runs_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    app = ArgmapApp(session(), configuration=read(tmp_path, "# mine\nhops = 2\n"))
    app.remembers_theme = True
    async with app.run_test(notifications=True) as pilot:
        await settled(pilot)
        assert file.read_text(encoding="utf-8") == "# mine\nhops = 2\n", "starting writes nothing"
        app.theme = "nord"
        await settled(pilot)
        assert file.read_text(encoding="utf-8") == 'theme = "nord"\n# mine\nhops = 2\n'
        app.theme = "argmap-light"
        await settled(pilot)
        assert file.read_text(encoding="utf-8") == 'theme = "argmap-light"\n# mine\nhops = 2\n'
        file.write_text("nonsense", encoding="utf-8")
        app.theme = "nord"
        await settled(pilot)
        assert file.read_text(encoding="utf-8") == "nonsense"
        assert "Write into it: theme = " in said(pilot)[-1]


async def test_a_theme_of_the_environment_is_not_written_over_one_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('theme = "nord"\n', encoding="utf-8")
    configuration = read_configuration(file, exists=True, environment={"ARGMAP_THEME": "dracula"})
    app = ArgmapApp(session(), configuration=configuration)
    app.remembers_theme = True
    async with app.run_test() as pilot:
        app.theme = "gruvbox"
        await settled(pilot)
        assert file.read_text(encoding="utf-8") == 'theme = "nord"\n'
