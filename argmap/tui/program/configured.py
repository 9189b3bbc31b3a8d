"""The program as a person's settings have it, the page that shows them, and the way to their file and back."""

from __future__ import annotations

from functools import partial

from argmap.configuration import Configuration, configure
from argmap.errors import ArgmapError, FileError
from argmap.text.file import shown
from argmap.text.visible import visible
from argmap.tui.drawing.glyphs import UNICODE, Glyphs
from argmap.tui.drawing.page import Target
from argmap.tui.keys.configuring import said_of, taken_of, textual_keymap, with_sound_keymap, with_sound_theme
from argmap.tui.program.telling import TellingApp

_AT_START = ("mouse", "ascii")
"""Settings that are asked for once, when the program begins."""


class ConfiguredApp(TellingApp):
    """Has its settings from a file, which it shows, opens, and reads again."""

    configuration = Configuration()
    glyphs: Glyphs = UNICODE

    def _judge_keymap(self) -> None:
        self.configuration = with_sound_keymap(self.configuration)
        self.set_keymap(textual_keymap(self.configuration.settings.keymap))
        self._tell_troubles()

    def _tell_troubles(self) -> None:
        if self.configuration.troubles:
            said = said_of(self.configuration.troubles)
            self.notify(visible(said), title="Settings", severity="warning", markup=False, timeout=12)

    # The theme

    remembers_theme = False
    """Whether a theme that somebody chooses is kept in the file of settings."""

    def _watch_theme(self, theme_name: str) -> None:
        super()._watch_theme(theme_name)
        if self.remembers_theme and self.is_running and theme_name != self.configuration.settings.theme:
            self._remember_theme(theme_name)

    def _remember_theme(self, name: str) -> None:
        from argmap.configuration.remembering import remember

        settings, file = self.configuration.settings, self.configuration.kept_in
        self.configuration = self.configuration._replace(settings=settings._replace(theme=name))
        origin = self.configuration.origins.get("theme", "file")
        if origin != "file":
            self.notify(f"{visible(name)} is the theme for now; {visible(origin)} says another.", timeout=5)
            return
        if file is None:
            self.notify(
                f"{visible(name)} is the theme for now; there is no home folder for settings.", timeout=5
            )
            return
        try:
            remember(file, "theme", name)
        except ArgmapError as error:
            said = f"{visible(name)} is the theme for now: {visible(str(error))}"
            self.notify(said, severity="warning", markup=False)
        else:
            self.configuration = self.configuration._replace(exists=True)
            self.notify(f"{visible(name)} is the theme; kept in {visible(shown(file))}", timeout=5)

    # The settings

    def action_settings(self) -> None:
        """Show where the settings are, what each is and does, and the ids of all keys."""
        from argmap.tui.asking.page_screen import PageScreen
        from argmap.tui.drawing.sheet import Sheet
        from argmap.tui.keys.every_key import keys_by_id
        from argmap.tui.keys.live_keys import key_for
        from argmap.tui.views.settings_page import settings_page

        enter = key_for(self, Sheet, "read.follow")
        keys = keys_by_id(dict(self.configuration.settings.keymap))
        layout = partial(settings_page, self.configuration, enter, keys, self.glyphs)
        self.push_screen(PageScreen("Settings", layout, enter="opens it"), self._followed)

    def _followed(self, target: Target) -> None:
        from argmap.tui.views.settings_page import EDIT

        if target == EDIT:
            self.action_edit_settings()

    def action_edit_settings(self) -> None:
        """Open the file of settings in the person's editor, made where there is none, and read it again after."""
        try:
            self._edit_settings()
        except ArgmapError as error:
            self.notify(visible(str(error)), severity="warning", markup=False)

    def _edit_settings(self) -> None:
        from argmap.configuration.beginning import begun
        from argmap.tui.files.editor import edit_file

        file = begun(self.configuration)
        ended = edit_file(self, file, 1)
        self._configure_again()
        if ended:
            raise FileError(ended, f"The file is {shown(file)}")

    def _configure_again(self) -> None:
        """Take the settings as they are by now; some count from the next start."""
        from argmap.tui.screens.reading_screen import ReadingScreen

        before = self.configuration.settings
        self.configuration = with_sound_keymap(with_sound_theme(configure()))
        settings = self.configuration.settings
        self.theme = settings.theme
        self.set_class(settings.density == "compact", "-compact")
        self.set_keymap(textual_keymap(settings.keymap))
        for screen in self.screen_stack:
            if isinstance(screen, ReadingScreen) and screen.view is not None:
                screen.watch_view(screen.view)  # what it says of keys may be others
        self._tell_troubles()
        later = [name for name in _AT_START if getattr(settings, name) != getattr(before, name)]
        if later:
            self.notify(f"{' and '.join(later)}: from the next start on.", timeout=5)
        elif settings == before:
            self.notify("The settings are as they were.", timeout=3)
        elif self.configuration.troubles:
            self.notify(taken_of(self.configuration, before), timeout=5)
        else:
            self.notify("The settings are in force.", timeout=3)
