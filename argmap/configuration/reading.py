"""From the bytes of the file of settings, and the environment, to settings and troubles."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from argmap.configuration.configuration import PREFIX, Configuration, Trouble
from argmap.configuration.settings import Settings
from argmap.configuration.table import SWITCH, TABLE, Setting
from argmap.errors import FileError
from argmap.text.file import read_bytes, shown
from argmap.text.visible import visible

MOST_BYTES = 100_000
"""A file of settings is shorter than this; whatever is longer is something else."""

_PART = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_NAME = rf"({_PART}(?:[ \t]*\.[ \t]*{_PART})*)"
_HEADING = re.compile(rf"[ \t]*\[[ \t]*{_NAME}[ \t]*\][ \t]*(?:#.*)?")
_KEY = re.compile(rf"[ \t]*{_NAME}[ \t]*=")
_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")

_SWITCHED = {
    "1": True,
    "true": True,
    "yes": True,
    "on": True,
    "0": False,
    "false": False,
    "no": False,
    "off": False,
}


class _Reading:
    """What was read so far."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.values: dict[str, object] = {}
        self.origins: dict[str, str] = {}
        self.lines: dict[str, int] = {}
        self.troubles: list[Trouble] = []

    def complain(self, name: str, message: str, hint: str) -> None:
        self.troubles.append(Trouble(self.file, self._line(name), message, hint))

    def _line(self, name: str) -> int | None:
        """Return the line on which a key is set, or else that of the first below it, as in ``browse.map = 1``."""
        below = (line for key, line in self.lines.items() if key.startswith(f"{name}."))
        return self.lines.get(name) or (min(below, default=None) if name else None)


def read_configuration(file: Path, *, exists: bool, environment: Mapping[str, str]) -> Configuration:
    """Return the settings that a file and the environment come to; what is wrong in them is told, not raised."""
    reading = _Reading(shown(file))
    if exists:
        _read_file(reading, file)
    _read_environment(reading, environment)
    settings = Settings(**reading.values)  # type: ignore[arg-type]  # each was compared with what it may be
    return Configuration(settings, file, exists, reading.origins, reading.lines, tuple(reading.troubles))


def _read_file(reading: _Reading, file: Path) -> None:
    unused = "Nothing of it is used; put it right, or remove it."
    try:
        data = read_bytes(file, MOST_BYTES)
    except FileError as error:
        reading.complain("", error.message, "The defaults are used.")
        return
    if len(data) > MOST_BYTES:
        reading.complain("", f"it is longer than {MOST_BYTES:,} bytes, which no file of settings is", unused)
        return
    try:
        text = data.decode("utf-8-sig")
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        reading.lines[""] = data[: error.start].count(b"\n") + 1
        reading.complain("", "it is not UTF-8", unused)
        return
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        reading.lines[""] = int(at[1]) if at else text.count("\n") + 1
        said = _AT_LINE.sub("", str(error)).replace("(at end of document)", "").strip()
        reading.complain("", f"it is not TOML: {visible(said[:1].lower() + said[1:])}", unused)
        return
    except RecursionError:
        reading.complain("", "it is nested too deeply", unused)
        return
    reading.lines.update(lines_of(text))
    for name, value in table.items():
        _take(reading, name, value)


def lines_of(text: str) -> dict[str, int]:
    """Return the line on which each key of a TOML document is first set, by its dotted name."""
    found: dict[str, int] = {}
    above: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        if heading := _HEADING.fullmatch(line):
            above = _parts(heading[1])
            found.setdefault(".".join(above), number)
        elif key := _KEY.match(line):
            found.setdefault(".".join((*above, *_parts(key[1]))), number)
    return found


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_PART, name))


def _take(reading: _Reading, name: str, value: object) -> None:
    setting = next((setting for setting in TABLE if setting.name == name), None)
    if setting is None:
        names = [setting.name for setting in TABLE]
        nearest = difflib.get_close_matches(name, names, n=1)
        hint = f"Did you mean {nearest[0]}?" if nearest else f"There are: {', '.join(names)}."
        reading.complain(name, f"there is no setting {visible(name)}", hint)
    elif name == "keymap":
        reading.values[name] = tuple(_keymap(reading, value))
        if reading.values[name]:
            reading.origins[name] = "file"
    elif _fits(setting, value):
        reading.values[name] = value
        reading.origins[name] = "file"
    else:
        reading.complain(name, f"{name} cannot be {_told(value)}", _hint(setting))


def _fits(setting: Setting, value: object) -> bool:
    if not setting.values:
        return isinstance(value, str)
    # True is 1 to Python, and not to whoever writes a file.
    return any(type(value) is type(other) and value == other for other in setting.values)


def _hint(setting: Setting) -> str:
    default = setting.default
    used = (
        "" if default is None else f"; it is {str(default).lower() if default in SWITCH else default} for now"
    )
    return f"It may be {setting.may_be}{used}."


def _told(value: object) -> str:
    """Return a value of a TOML document as a message shows it, however large it is."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    text = visible(f'"{value}"' if isinstance(value, str) else str(value)).replace("\n", "␊")
    return text if len(text) <= 40 else f"{text[:40]}…"


def _keymap(reading: _Reading, value: object) -> Iterator[tuple[str, tuple[str, ...]]]:
    if not isinstance(value, dict):
        hint = 'Begin it with a line [keymap], and then, for example, "find.search" = "ctrl+f".'
        reading.complain("keymap", f"keymap cannot be {_told(value)}", hint)
        return
    for id_, keys in _flat(value, ()):
        if id_ in (setting.name for setting in TABLE):
            message = f"{id_} stands below [keymap], where nothing but keys is"
            reading.complain(f"keymap.{id_}", message, "Put it above the line [keymap].")
            continue
        listed = _listed(keys)
        if listed:
            yield id_, listed
        else:
            hint = 'Write "ctrl+f", or ["slash", "ctrl+f"] for several.'
            reading.complain(f"keymap.{id_}", f"the keys of {visible(id_)} cannot be {_told(keys)}", hint)


def _listed(keys: object) -> tuple[str, ...]:
    """Return the keys of a binding, in one text between commas or in a list; none where they are neither."""
    if isinstance(keys, str):
        # The comma is a key as well.
        keys = [","] if keys.strip() == "," else keys.split(",")
    if not isinstance(keys, list):
        return ()
    names = [key.strip() for key in keys if isinstance(key, str)]
    return tuple(names) if len(names) == len(keys) and all(names) else ()


def _flat(table: Mapping[str, object], above: tuple[str, ...]) -> Iterator[tuple[str, object]]:
    """Yield values with dotted names: ``find.search`` without quotation marks is a table in a table."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, (*above, name))
        else:
            yield ".".join((*above, name)), value


def _read_environment(reading: _Reading, environment: Mapping[str, str]) -> None:
    for setting in TABLE:
        variable = f"{PREFIX}{setting.name.upper()}"
        said = environment.get(variable)
        if not said or setting.name == "keymap":
            continue
        value = _from_words(setting, said.strip())
        if value is None:
            message = f"{setting.name} cannot be {_told(said)}"
            reading.troubles.append(Trouble(variable, None, message, _hint(setting)))
        else:
            reading.values[setting.name] = value
            reading.origins[setting.name] = variable


def _from_words(setting: Setting, said: str) -> object:
    """Return the value that a variable of the environment means, or None where it means none."""
    if setting.values == SWITCH:
        return _SWITCHED.get(said.lower())
    if not setting.values:
        return said
    return next((value for value in setting.values if str(value) == said), None)
