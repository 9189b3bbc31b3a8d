"""The settings in force, where each comes from, and what is wrong in the file.

Where there is no file and nothing in the environment, this looks at the disk once and loads nothing else.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from argmap.configuration.settings import Settings

PREFIX = "ARGMAP_"
"""What the names of variables of the environment begin with."""


class Trouble(NamedTuple):
    """Something in the file or the environment that is not as it must be; what is in force instead is the default."""

    where: str
    """The file, or the variable of the environment."""
    line: int | None
    message: str
    hint: str

    def __str__(self) -> str:
        place = self.where if self.line is None else f"{self.where}:{self.line}"
        return f"{place}: {self.message}\n  {self.hint}"


class Configuration(NamedTuple):
    """The settings in force, and all there is to say about them."""

    settings: Settings = Settings()
    file: Path | None = None
    """Where the file is, or would be."""
    exists: bool = False
    origins: Mapping[str, str] = MappingProxyType({})
    """Where each setting comes from that does not have its default: ``file``, or a variable of the environment."""
    lines: Mapping[str, int] = MappingProxyType({})
    """The line of each setting of the file; those of the keymap are called ``keymap.ID``."""
    troubles: tuple[Trouble, ...] = ()

    @property
    def kept_in(self) -> Path | None:
        """The file that settings can be kept in; None where there is no home folder for it."""
        return self.file if self.file is not None and self.file.is_absolute() else None

    def without(self, setting: str, trouble: Trouble) -> Configuration:
        """Return this with the default of a setting, and the trouble that it was in."""
        default = getattr(Settings(), setting)
        origins = {name: origin for name, origin in self.origins.items() if name != setting}
        return self._replace(
            settings=self.settings._replace(**{setting: default}),
            origins=origins,
            troubles=(*self.troubles, trouble),
        )

    def trouble(self, setting: str, message: str, hint: str) -> Trouble:
        """Return the trouble that a setting is in, where it was set."""
        origin = self.origins.get(setting, "file")
        if origin != "file":
            return Trouble(origin, None, message, hint)
        return Trouble(str(self.file or ""), self.lines.get(setting), message, hint)


def configuration_file() -> Path:
    """Return where the file of settings is, or would be."""
    from platformdirs import user_config_path

    return user_config_path("argmap", appauthor=False) / "config.toml"


def configure() -> Configuration:
    """Read the file of settings, if there is one, and the environment; nothing is ever raised for them."""
    file = configuration_file()
    try:
        exists = file.is_absolute() and os.stat(file) is not None  # noqa: PTH116  (one look at the disk)
    except OSError:
        exists = False
    if not exists and not any(name.startswith(PREFIX) for name in os.environ):
        return Configuration(file=file)
    from argmap.configuration.reading import read_configuration

    return read_configuration(file, exists=exists, environment=os.environ)
