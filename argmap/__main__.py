"""Where the program starts.

``argmap [PATH]`` opens the terminal interface without loading the command line library, which would cost as much
time as the first picture; a plain ``argmap check`` does without it too; everything else goes to the commands.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence

from argmap import __version__
from argmap.cli.names import COMMANDS, TERMINAL_OPTIONS


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status."""
    if arguments is None:
        arguments = sys.argv[1:]
        if hasattr(signal, "SIGPIPE"):
            # Where the reader of our output has gone (argmap show | head), end quietly like any other tool.
            signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    if arguments in (["--version"], ["-V"]):
        sys.stdout.write(f"argmap {__version__}\n")
        return 0
    words = [argument for argument in arguments if argument not in TERMINAL_OPTIONS]
    is_completing = "_ARGMAP_COMPLETE" in os.environ
    if words == ["tour"] and not is_completing:
        from argmap.cli.terminal import open_terminal

        def open_tour(path: str | None) -> int:
            from argmap.tui.program.start import run_tour

            return run_tour(ascii="--ascii" in arguments)

        return open_terminal((), open_tour)
    is_command = bool(words) and (words[0] in COMMANDS or words[0].startswith("-"))
    if is_command or is_completing:
        from argmap.cli.directly import check_call, run_directly
        from argmap.collector import collector_off

        # What stands after the command is its own, be it a text that reads like an option of the interface.
        called = arguments[arguments.index(words[0]) :] if words else []
        # A command is over before circular garbage could matter, and looking for it takes a tenth of its time.
        with collector_off():
            call = None if is_completing else check_call(called)
            if call is not None:
                return run_directly(call, called)
            from argmap.cli.app import run

            return run(called)
    from argmap.cli.terminal import open_terminal

    def open_screen(path: str | None) -> int:
        from argmap.tui.program.start import run as run_screen

        return run_screen(path, ascii="--ascii" in arguments)

    return open_terminal(words, open_screen)


if __name__ == "__main__":
    sys.exit(main())
