"""Keeping one setting that was chosen while the program ran, and every other byte of the file as it is."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from argmap.configuration.reading import MOST_BYTES, lines_of
from argmap.configuration.table import written
from argmap.errors import SaveError
from argmap.text.file import digest, read_bytes, shown
from argmap.text.save import save


def remember(file: Path, name: str, value: str) -> None:
    """Set a setting in the file of settings, which is made where there is none.

    The line that it stands on is changed, or one is put before all others.  Raises FileError where the file
    cannot be read or written, or where it would afterwards say anything else otherwise: it is then as it was.
    """
    setting = f"{name} = {written(value)}"
    if not file.exists():
        make_folder(file)
        save(file, f"{setting}\n".encode(), expected=None)
        return
    data = read_bytes(file, MOST_BYTES)
    try:
        text = data.decode("utf-8")
        wanted = tomllib.loads(text) | {name: value}
        changed = _changed(text, name, setting)
        is_sound = tomllib.loads(changed) == wanted
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        is_sound = False
    if not is_sound:
        raise SaveError(f"{name} was not kept in {shown(file)}", f"Write into it: {setting}")
    if changed != text:
        save(file, changed.encode(), expected=digest(data))


def make_folder(file: Path) -> None:
    """Make the folder of the file of settings.  Raises SaveError where it cannot be made."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SaveError(
            f"the folder {shown(file.parent)} cannot be made: {error.strerror or error}",
            "Let it be made, or set XDG_CONFIG_HOME to a folder of yours.",
        ) from error


def _changed(text: str, name: str, setting: str) -> str:
    lines = text.splitlines(keepends=True)
    number = lines_of(text).get(name)
    if number is None:
        end = "\r\n" if text.find("\r\n") >= 0 else "\n"
        return f"{setting}{end}{text}"
    line = lines[number - 1]
    # What stands before the setting on its line, and a comment after its value, are kept.
    value = r"""(?:"[^"\n]*"|'[^'\n]*'|[^\s#]+)"""
    lines[number - 1] = re.sub(rf"{name}[ \t]*=[ \t]*{value}", lambda _: setting, line, count=1)
    return "".join(lines)
