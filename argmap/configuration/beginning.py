"""The file of settings as it begins: every setting with what it does, none of them set."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

from argmap.configuration.configuration import Configuration
from argmap.configuration.remembering import make_folder
from argmap.configuration.table import TABLE, Setting, written
from argmap.errors import FileError
from argmap.text.save import save

_HEAD = """\
# Settings of argmap. Take the # away before a setting to change it;
# argmap config prints what is in force.
"""


def beginning() -> str:
    """Return the text of a file that sets nothing and says what can be set."""
    return "\n".join([_HEAD, *("\n".join([*_lines(setting), ""]) for setting in TABLE)]).rstrip() + "\n"


def begun(configuration: Configuration) -> Path:
    """Return the file of settings, for an editor; it is made where there is none.

    Raises FileError where there is no home folder to keep it in, and SaveError where it cannot be made.
    """
    file = configuration.kept_in
    if file is None:
        raise FileError(
            "there is no home folder to keep settings in", "Set XDG_CONFIG_HOME to a folder of yours."
        )
    if not file.exists():
        make_folder(file)
        save(file, beginning().encode(), expected=None)
    return file


def _lines(setting: Setting) -> Iterator[str]:
    about = f"{setting.about} It may be {setting.may_be}."
    yield from (f"# {line}" for line in textwrap.wrap(about, 78, break_on_hyphens=False))
    if setting.name == "keymap":
        yield "[keymap]"
        yield f"# {setting.example}"
    else:
        yield f"# {setting.name} = {setting.example or written(setting.default)}"
