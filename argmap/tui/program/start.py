"""Where the terminal interface begins and ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from argmap.text.file import shown
from argmap.tui.program.waiting import Waiting

if TYPE_CHECKING:
    from argmap.configuration import Configuration
    from argmap.tui.program.app import ArgmapApp

STOPPED = 130
"""The exit status of a program that Ctrl+C has stopped, as shells have it."""


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
    return app.return_code or 0
