"""The terminal interface: where people read a debate and walk through it."""

from __future__ import annotations


def run(path: str | None, *, ascii: bool = False) -> int:  # noqa: A002  (the name of the option)
    """Open a file or folder in the terminal and return the exit status when the person leaves.

    ``ascii`` draws with plain characters.  Raises FileError where nothing can be read.
    """
    import gc

    # Nothing of what is loaded until the first picture is garbage; the program turns the collector on after it.
    gc.disable()
    try:
        from argmap.configuration import configure
        from argmap.tui.app import open_app

        configuration = configure()
        app = open_app(path, plain=ascii, configuration=configuration)
        app.settles_memory = True
        app.remembers_theme = True
        app.run(mouse=configuration.settings.mouse)
    finally:
        gc.enable()
    return app.return_code or 0
