"""One save in a process of its own: says ``ready``, waits for SIGUSR1, saves, and says how it went.

``python -m fuzz.saver PATH NEW EXPECTED``, with ``-`` for EXPECTED where the file is new, and ``plain`` to write as
a program does that takes no care.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from argmap.errors import SaveError
from argmap.text.save import save


def main() -> None:
    """Save once, when told to."""
    path, new, expected = Path(sys.argv[1]), Path(sys.argv[2]).read_bytes(), sys.argv[3]
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    signal.sigwait([signal.SIGUSR1])  # a read would be one of the calls that are counted
    try:
        if expected == "plain":
            path.write_bytes(new)
        else:
            save(path, new, expected=None if expected == "-" else expected)
    except SaveError as error:
        outcome = f"refused {error.message}"
    except OSError as error:
        outcome = f"refused {error}"
    except MemoryError:
        outcome = "refused out of memory"
    else:
        outcome = "saved"
    sys.stdout.write(f"{outcome}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
