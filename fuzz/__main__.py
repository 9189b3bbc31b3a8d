"""Everything that is fuzzed at length, one after the other: ``python -m fuzz [--write]``, an hour or so.

With ``--write`` each puts its figures into ``docs/reliability.md``; with ``--brief`` each does a little alone, to see
that all of it works.  Exits with 1 where one found something wrong.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time

PARTS = {
    # name: (what it is told to do at length, and briefly)
    "edits": (("--count", "21000", "--seed", "2"), ("--count", "300")),
    "session": (("--steps", "10000"), ("--steps", "300")),
    "saving": ((), ()),
    "merging": (("--count", "900"), ("--count", "6")),
    "keys": (("--count", "20000"), ("--count", "500")),
    "keys-ai-art": (("--count", "20000", "--only", "ai-art"), ("--count", "250", "--only", "ai-art")),
}


def main() -> int:
    """Run each in a process of its own, and return 1 where one failed."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="what to run; all of it by default")
    parser.add_argument("--brief", action="store_true", help="do a little of each")
    parser.add_argument("--write", action="store_true", help="put the figures into docs/reliability.md")
    options = parser.parse_args()
    failed: list[str] = []
    for part in options.parts or PARTS:
        began = time.perf_counter()
        print(f"fuzz.{part}", flush=True)
        told = PARTS[part][1 if options.brief else 0]
        module = f"fuzz.{part.partition('-')[0]}"
        command = [sys.executable, "-m", module, *told, *(["--write"] if options.write else [])]
        if subprocess.run(command, check=False).returncode:
            failed.append(part)
        print(f"fuzz.{part}: {time.perf_counter() - began:,.0f} s\n", flush=True)
    if failed:
        print(f"found something wrong: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
