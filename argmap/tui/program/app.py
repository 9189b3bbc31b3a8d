"""The program in the terminal: themes, the first screen, and the palette of actions."""

from __future__ import annotations

import gc
import os
from collections.abc import Awaitable, Callable, Iterable, Mapping
from math import inf
from pathlib import Path
from time import monotonic
from typing import ClassVar

from textual import events, on
from textual.actions import ActionParseResult
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.dom import DOMNode
from textual.keys import format_key
from textual.reactive import Reactive
from textual.screen import Screen
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.theme import Theme

from argmap.collector import keep_loaded
from argmap.configuration import Configuration
from argmap.errors import ArgmapError
from argmap.session import Session
from argmap.text.visible import visible
from argmap.tui.asking.untimely import HoldingScreen, is_gone, is_pressed, is_textual_s, typed_blind
from argmap.tui.drawing.glyphs import ASCII, UNICODE
from argmap.tui.drawing.messages import SessionOpened
from argmap.tui.drawing.themes import DARK, OWN_THEMES, meaning_colours
from argmap.tui.keys.configuring import textual_keymap, with_sound_theme
from argmap.tui.outline.dividing import Division
from argmap.tui.program.configured import ConfiguredApp

_KEY_NAMES = {
    "enter": "Enter",
    "escape": "Esc",
    "backspace": "Backspace",
    "tab": "Tab",
    "space": "Space",
    "home": "Home",
    "end": "End",
    "pageup": "PgUp",
    "pagedown": "PgDn",
}
_ARROWS = {"up": ("↑", "Up"), "down": ("↓", "Down"), "left": ("←", "Left"), "right": ("→", "Right")}


class PlainBar(ScrollBarRender):
    """A scrollbar made of coloured blanks alone; the characters for parts of a cell are in no plain set."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "] * 8
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "] * 8


class ArgmapApp(ConfiguredApp):
    """One session in a terminal."""

    CSS_PATH = "app.tcss"
    TITLE = "argmap"
    BINDING_GROUP_TITLE = "The program"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit from anywhere", show=False, priority=True, id="app.quit"),
    ]

    # A theme set later would make the style sheet be read once more before the first picture.
    theme: Reactive[str] = Reactive(DARK.name)

    def __init__(
        self, session: Session, *, plain: bool = False, configuration: Configuration | None = None
    ) -> None:
        """``plain`` draws with plain characters, whatever the configuration says."""
        self.configuration = with_sound_theme(configuration or Configuration())
        settings = self.configuration.settings
        plain = plain or settings.ascii
        self.set_reactive(App.theme, settings.theme)
        # Without colour nothing but attributes reaches the terminal; Textual alone would still send greys.
        super().__init__(
            css_path=[self.CSS_PATH, "ascii.tcss"] if plain else None,
            ansi_color=True if "NO_COLOR" in os.environ else None,
        )
        self.session = session
        self.sessions = [session]
        """Every session that was opened; one more for each copy that somebody went on with."""
        self.division = Division()
        self.glyphs = ASCII if plain else UNICODE
        for theme in OWN_THEMES.values():
            self.register_theme(theme)
        self.set_class(plain, "-ascii")
        self.set_class(settings.density == "compact", "-compact")
        # Keys are there from the start; whether they are in each other's way is seen once there is a picture.
        self.set_keymap(textual_keymap(settings.keymap))
        # A terminal has one program, so one renderer serves all of its bars.
        ScrollBar.renderer = PlainBar if plain else ScrollBarRender

    def get_theme(self, theme_name: str) -> Theme | None:
        """Return a theme by name; the program's own are there before they can be registered."""
        return OWN_THEMES.get(theme_name) or super().get_theme(theme_name)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give other themes the colours that labels take."""
        theme = self.current_theme
        return {} if theme.name in OWN_THEMES else meaning_colours(theme)

    def get_default_screen(self) -> Screen[None]:
        """Return the debate that was opened, or the list of those in the folder."""
        library = self.session.view.library
        if library.focus is None and len(library.documents) != 1:
            from argmap.tui.screens.library_screen import LibraryScreen

            return LibraryScreen(self.session, self.glyphs)
        from argmap.tui.screens.debate_screen import DebateScreen

        if self.session.view.scope.stem is None:
            self.session.focus_file(next(iter(library.documents)))
        return DebateScreen(self.session, self.glyphs)

    async def on_event(self, event: events.Event) -> None:
        """Hand an event on, once the screen has all that a key could need, and unless it is about what is gone."""
        if is_pressed(event):
            if event.time < self._drawn_at:
                event = typed_blind(event)
            if self._exit or not self.screen_stack:
                return
            screen = self.screen
            if not event.is_forwarded and is_gone(screen, event):
                return
            if isinstance(screen, HoldingScreen) and screen.holds(event):
                return
        if isinstance(event, events.Paste):
            from argmap.tui.asking.pasting import harmless

            # Every input there is shows what was pasted, Textual's own too.
            event.text = harmless("\n".join(event.text.splitlines()))
        await super().on_event(event)

    async def _flush_next_callbacks(self) -> None:
        if self._exit:
            # What a screen came to while the program is left is for another that is going too.
            self._next_callbacks[:] = filter(is_textual_s, self._next_callbacks)
        await super()._flush_next_callbacks()

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key is for, or say why it cannot be done."""
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except ArgmapError as error:
            self.notify(visible(str(error)), severity="warning", markup=False)
            return True

    async def action_quit(self) -> None:
        """End the program, asking first where something is not saved."""
        from argmap.tui.files.leaving import leave
        from argmap.tui.screens.saving_screen import SavingScreen

        def show() -> None:
            for screen in self.screen_stack:
                if isinstance(screen, SavingScreen):
                    screen.take_view()

        leave(self, self.sessions, self.glyphs, show)

    def action_help_quit(self) -> None:
        """Say how the program is left, to who presses the key that ends others."""
        from argmap.tui.keys.live_keys import key_for

        key = key_for(self, ArgmapApp, "app.quit")
        self.notify(f"{key} leaves the program.", markup=False, timeout=4)

    @on(SessionOpened)
    def _take_session(self, message: SessionOpened) -> None:
        self.sessions.append(message.session)

    _drawn_at = inf
    """When the first picture was there."""

    def _note_picture(self) -> None:
        self._drawn_at = monotonic()

    settles_memory = False
    """Whether what is loaded is kept out of the collector's sight once the first picture is there."""

    def on_mount(self) -> None:
        self.call_after_refresh(self._note_picture)
        if self.settles_memory:
            self.call_after_refresh(self._settle_memory)
        if self.configuration.settings.keymap:
            self.call_after_refresh(self._judge_keymap)
        else:
            self._tell_troubles()

    def _settle_memory(self) -> None:
        # What is loaded stays; without this the collector walks it again and again while somebody scrolls.
        keep_loaded()
        gc.enable()

    def on_checked(self) -> None:
        """Settle once more: the checks leave findings, and the place of everything in the text."""
        if self.settles_memory:
            # Once alone: what is open during a later check, such as a form, is garbage when it is closed.
            self.settles_memory = False
            self.call_after_refresh(keep_loaded)

    def get_key_display(self, binding: Binding) -> str:
        """Return a key as people write it."""
        *modifiers, key = binding.key.split("+")
        if key in _ARROWS:
            name = _ARROWS[key][1 if self.glyphs.plain else 0]
        else:
            is_numbered = key[0] == "f" and key[1:].isdigit()
            name = _KEY_NAMES.get(key) or (key.upper() if is_numbered else format_key(key))
        if "ctrl" in modifiers:
            return f"^{name.upper() if len(name) == 1 else name}"
        return "+".join([*(modifier.capitalize() for modifier in modifiers), name])

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Yield every action that has a key where somebody is, then the themes, the settings and the tour."""
        seen = set()
        for node, binding, enabled, _ in screen.active_bindings.values():
            described = binding.description and binding.id is not None
            if (
                described
                and enabled
                and binding.action not in seen
                and "command_palette" not in binding.action
            ):
                seen.add(binding.action)
                key = self.get_key_display(binding)
                run = self._runner(binding.action, node)
                yield SystemCommand(binding.description, f"key {key}", run)
        yield SystemCommand("Theme", "choose how the program looks", self.action_change_theme)
        yield SystemCommand(
            "Settings", "where their file is, what each does, and the id of every key", self.action_settings
        )
        yield SystemCommand("Edit the settings", "open their file in the editor", self.action_edit_settings)
        yield SystemCommand("Tour", "ten steps through the AI art debate; nothing is saved", self.action_tour)

    def action_tour(self) -> None:
        """Walk through the AI art debate, in a copy of which nothing is saved."""
        from argmap.tui.program.tour_screen import TourScreen

        if not any(isinstance(screen, TourScreen) for screen in self.screen_stack):
            self.push_screen(TourScreen(self.glyphs))

    def action_command_palette(self) -> None:
        """Show every action."""
        from argmap.tui.program.action_palette import ActionPalette

        if not isinstance(self.screen, ActionPalette):
            self.push_screen(ActionPalette(placeholder="Search for actions"))

    def search_themes(self) -> None:
        """Show the themes."""
        from textual.theme import ThemeProvider

        from argmap.tui.program.action_palette import ActionPalette

        self.push_screen(ActionPalette(providers=[ThemeProvider], placeholder="Search for themes"))

    def _runner(self, action: str, node: DOMNode) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            await self.run_action(action, default_namespace=node)

        return run


def open_app(
    path: str | Path | None, *, plain: bool = False, configuration: Configuration | None = None
) -> ArgmapApp:
    """Open a file or folder, or begin a debate in a file that is not there, and return the program for it.

    Raises FileError where nothing can be read, or no file of that name could be made.
    """
    if path is not None and not os.path.exists(path):
        session = Session.begin(path, journal=True)
    else:
        session = Session.open(path, journal=True)
    return ArgmapApp(session, plain=plain, configuration=configuration)
