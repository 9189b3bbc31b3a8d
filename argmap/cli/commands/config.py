"""``argmap config``: where settings are, what each is now, and which keys there are."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from argmap.cli.parameters import Format
from argmap.cli.printing import Segment, TextOrJson, print_json, print_lines
from argmap.configuration import Configuration, configure
from argmap.configuration.beginning import begun
from argmap.configuration.describing import described, without_colour
from argmap.configuration.table import TABLE, Setting
from argmap.errors import FileError, UsageError
from argmap.text.file import shown

Line = str | Sequence[Segment]


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        short_help="Print the settings of the terminal interface, or edit them.",
        epilog="""\b
Examples:
  argmap config          (the file, and each setting)
  argmap config --edit   (change them in your editor)
  argmap config --keys   (every key, and what it does)
  argmap config --format json | jq .settings.theme.value

A variable ARGMAP_THEME, ARGMAP_DENSITY, ARGMAP_HOPS, ARGMAP_MOUSE, ARGMAP_AUTOSAVE or ARGMAP_ASCII goes before the
file, --ascii before both, and where NO_COLOR is set there are no colours.""",
    )
    def config(
        edit: Annotated[
            bool, typer.Option("--edit", help="Open the file in $VISUAL or $EDITOR, then check it.")
        ] = False,
        keys: Annotated[
            bool, typer.Option("--keys", help="Print the id of everything that has a key, and its keys.")
        ] = False,
        form: Format = TextOrJson.TEXT,
    ) -> None:
        """Print the settings of the terminal interface; the exit status is 1 where something in them is wrong."""
        if edit and (keys or form is TextOrJson.JSON):
            raise UsageError(
                "--edit goes alone", "Print the settings with argmap config, or the keys with --keys."
            )
        if edit:
            _edit()
        configuration = _judged(configure())
        if form is TextOrJson.JSON:
            print_json(_keys_json(configuration) if keys else _json(configuration))
        elif keys:
            print_lines(_key_lines(configuration))
        elif not edit:
            print_lines(_lines(configuration))
        if configuration.troubles:
            _tell_troubles(configuration, form)
            raise typer.Exit(1)


def _judged(configuration: Configuration) -> Configuration:
    # The themes and keys that there are, are those of the interface.
    from argmap.tui.keys.configuring import with_sound_keymap, with_sound_theme

    return with_sound_keymap(with_sound_theme(configuration))


def _edit() -> None:
    from argmap.tui.files.editor_command import editor_command

    file = begun(configure())
    command = editor_command(file, 1)
    try:
        status = subprocess.run(command, check=False).returncode
    except OSError as error:
        raise FileError(
            f"{shown(command[0])} cannot be started: {error.strerror or error}",
            f"The variable VISUAL or EDITOR says which editor to open; the file is {shown(file)}",
        ) from error
    if status:
        raise FileError(f"{shown(command[0])} ended with {status}", f"The file is {shown(file)}")


# The settings


def _lines(configuration: Configuration) -> Iterator[Line]:
    there = "" if configuration.exists else "  (not there; argmap config --edit begins it)"
    yield [(shown(configuration.file or ""), "strong"), (there, "faint")]
    if said := without_colour():
        yield said
    for setting in described(configuration):
        yield ""
        yield [(f"{setting.assigned:<40}", "strong"), (setting.origin, "faint")]
        yield from (f"    {line}" for line in textwrap.wrap(setting.about, 76, break_on_hyphens=False))


def _tell_troubles(configuration: Configuration, form: TextOrJson) -> None:
    """Print to standard error what is wrong in the settings, in the form that was asked for."""
    if form is TextOrJson.JSON:
        said = "what is wrong in the settings is not in force"
        print_json({"error": said, "hint": None, "troubles": _troubles_json(configuration)}, file=sys.stderr)
    else:
        lines = [line for trouble in configuration.troubles for line in str(trouble).split("\n")]
        print_lines(lines, file=sys.stderr)


def _json(configuration: Configuration) -> object:
    return {
        "file": str(configuration.file or ""),
        "exists": configuration.exists,
        "no_color": "NO_COLOR" in os.environ,
        "settings": {setting.name: _setting_json(setting, configuration) for setting in TABLE},
        "troubles": _troubles_json(configuration),
    }


def _troubles_json(configuration: Configuration) -> list[object]:
    return [trouble._asdict() for trouble in configuration.troubles]


def _setting_json(setting: Setting, configuration: Configuration) -> object:
    origin = configuration.origins.get(setting.name, "default")
    return {
        "value": _plain(getattr(configuration.settings, setting.name)),
        "default": _plain(setting.default),
        "from": origin,
        "line": configuration.lines.get(setting.name) if origin == "file" else None,
        "may_be": setting.may_be,
        "about": setting.about,
    }


def _plain(value: object) -> object:
    return {id_: list(keys) for id_, keys in value} if isinstance(value, tuple) else value


# The keys


def _key_lines(configuration: Configuration) -> Iterator[Line]:
    from argmap.tui.keys.every_key import every_binding

    own = dict(configuration.settings.keymap)
    bindings = sorted(every_binding(), key=lambda bound: bound.title)
    ids = max(len(bound.id) for bound in bindings)
    title = ""
    for bound in bindings:
        if bound.title != title:
            yield from ([""] if title else [])
            title = bound.title
            yield [(title, "strong")]
        keys = " ".join(own.get(bound.id, bound.keys))
        yield [(f"  {bound.id:<{ids}}  ", ""), (f"{keys:<20}", "info"), (f"  {bound.does}", "")]


def _keys_json(configuration: Configuration) -> object:
    from argmap.tui.keys.every_key import every_binding

    own = dict(configuration.settings.keymap)
    return {
        "keys": [
            {
                "id": bound.id,
                "keys": list(own.get(bound.id, bound.keys)),
                "default": list(bound.keys),
                "does": bound.does,
                "where": bound.title,
            }
            for bound in every_binding()
        ]
    }
