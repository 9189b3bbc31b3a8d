"""A save whose calls of the operating system are wrapped: the process ends, or an error comes, at each of them.

It needs no strace, so the tests run it, as ``python -m fuzz.wrapping``, which prints its counts as JSON.
"""

from __future__ import annotations

import errno
import fcntl
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from argmap.errors import SaveError
from argmap.text.save import save
from fuzz.trial import Count, Trial

CALLS: tuple[tuple[ModuleType, tuple[str, ...]], ...] = (
    (
        os,
        (
            *("open", "close", "write", "fsync", "stat", "lstat", "fstat", "access", "scandir", "mkdir"),
            *("replace", "rename", "link", "unlink", "fchmod", "fchown", "listxattr", "getxattr", "setxattr"),
        ),
    ),
    (fcntl, ("flock",)),
)
SHORT = ("ends before", "ends half-way in", "does half of", "EIO at")
FAULTS = (*SHORT, "ends after", "ENOSPC at", "EACCES at")


class _Wrapped:
    """The calls in order, counted; at one of them the fault happens."""

    def __init__(self, at: int, fault: str) -> None:
        self.at, self.fault, self.names = at, fault, list[str]()
        for module, names in CALLS:
            for name in names:
                if hasattr(module, name):
                    setattr(module, name, self._wrap(name, getattr(module, name)))

    def _wrap(self, name: str, original: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            self.names.append(name)
            if len(self.names) - 1 != self.at:
                return original(*arguments, **named)
            if self.fault.startswith("E"):
                raise OSError(getattr(errno, self.fault.split()[0]), "a fault of this test")
            if self.fault == "ends before":
                os._exit(9)
            if name == "write" and "half" in self.fault:
                arguments = (arguments[0], arguments[1][: len(arguments[1]) // 2])
            result = original(*arguments, **named)
            if self.fault.startswith("ends"):
                os._exit(9)
            return result

        return call


def _attempt(trial: Trial, new: bytes, at: int, fault: str) -> tuple[str | None, list[str]]:
    """Save in a process of its own; return what it said, None where it ended, and the calls that it made."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        say = os.write
        os.environ["XDG_STATE_HOME"] = str(trial.state)
        wrapped = _Wrapped(at, fault)
        try:
            save(trial.path, new, expected=trial.expected)
        except SaveError as error:
            outcome = f"refused {error.message}"
        except BaseException:
            outcome = ""
        else:
            outcome = "saved"
        say(writer, json.dumps([outcome, wrapped.names]).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    if not said:
        return None, []
    outcome, names = json.loads(said)
    return outcome, names


def points(
    folder: Path, *, is_new: bool, faults: tuple[str, ...] = FAULTS
) -> Iterator[tuple[str, Trial, str | None]]:
    """Yield each fault that was brought about, the trial as it left it, and what the save said (None: ended)."""
    first = Trial.made(folder, is_new=is_new)
    new = first.new_file.read_bytes()
    outcome, names = _attempt(first, new, -1, "")
    if outcome != "saved":
        raise RuntimeError(f"the save without a fault said {outcome!r}")
    for at, name in enumerate(names):
        for fault in faults:
            if "half" in fault and name != "write":
                continue
            trial = Trial.made(folder, is_new=is_new)
            yield f"{fault} call {at}, {name}", trial, _attempt(trial, new, at, fault)[0]


def main() -> None:
    """Bring about the faults that differ most, and print what came of them."""
    count = Count()
    with tempfile.TemporaryDirectory() as folder:
        for is_new in (False, True):
            for fault, trial, outcome in points(Path(folder), is_new=is_new, faults=SHORT):
                count.add(fault, trial, outcome)
    json.dump({"points": count.points, "killed": count.killed, "wrong": count.wrong}, sys.stdout)


if __name__ == "__main__":
    main()
