"""Where the terminal interface begins and ends."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from argmap.text.file import shown
from argmap.tui.program.waiting import Waiting

if TYPE_CHECKING:
    from argmap.configuration import Configuration
    from argmap.tui.program.app import ArgmapApp

STOPPED = 130
"""The exit status of a program that Ctrl+C has stopped, as shells have it."""

_TURN = 0.0005
"""Seconds after which a thread that works lets another one go on; Python's own number is ten times as much.

Textual writes pictures to the terminal in a thread of its own, which otherwise waits for that long at each of them
while the program is busy with what comes after it.
"""


def run(path: str | None, *, ascii: bool = False) -> int:  # noqa: A002  (the name of the option)
    """Open a file or folder in the terminal and return the exit status when the person leaves.

    ``ascii`` draws with plain characters.  Raises FileError where nothing can be read.
    """

    def open_it(configuration: Configuration) -> ArgmapApp:
        from argmap.tui.program.app import open_app

        return open_app(path, plain=ascii, configuration=configuration)

    return _run(open_it, "reading the debates" if path is None else f"reading {shown(path)}")


def run_tour(*, ascii: bool = False) -> int:  # noqa: A002  (the name of the option)
    """Walk through the AI art debate, and return the exit status when the person leaves."""

    def open_it(configuration: Configuration) -> ArgmapApp:
        from argmap.tui.program.tour_app import TourApp

        return TourApp(plain=ascii, configuration=configuration)

    return _run(open_it, "opening the tour")


def _run(open_it: Callable[[Configuration], ArgmapApp], says: str) -> int:
    import gc

    turn = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    # Nothing of what is loaded until the first picture is garbage; the program turns the collector on after it.
    gc.disable()
    try:
        from argmap.configuration import configure

        configuration = configure()
        with Waiting(says):
            app = open_it(configuration)
        app.settles_memory = True
        app.remembers_theme = True
        app.run(mouse=configuration.settings.mouse)
    except KeyboardInterrupt:
        return STOPPED
    finally:
        gc.enable()
        sys.setswitchinterval(turn)
    return app.return_code or 0
