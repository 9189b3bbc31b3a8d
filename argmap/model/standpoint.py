"""From where a debate is looked at."""

from __future__ import annotations

from typing import NamedTuple


class Standpoint(NamedTuple):
    """The union of what positions, scenarios and a person's own toggles accept and reject.

    ``accepts`` and ``rejects`` hold everything in force, those of the named positions and scenarios included;
    ``positions`` and ``scenarios`` say where it came from.
    """

    positions: tuple[str, ...] = ()
    scenarios: tuple[str, ...] = ()
    accepts: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.positions or self.scenarios or self.accepts or self.rejects)


AS_WRITTEN = Standpoint()
