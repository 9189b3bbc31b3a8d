"""A save under strace: killed at each of its system calls, and given an error at each of them."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from fuzz.trial import Trial

_CALL = re.compile(r"^(?:\d+ +)?(\w+)\(")
ERRORS = ("EIO", "ENOSPC", "EACCES")
CANNOT_FAIL = frozenset({"getpid", "brk", "rt_sigaction", "munmap"})
"""Calls that report no such error; the interpreter rightly does not expect one."""


@dataclass(frozen=True, slots=True)
class Call:
    """The ``number``-th call of a name after the save began; ``line`` is how strace writes it."""

    name: str
    number: int
    line: str


def is_allowed() -> bool:
    """Tell whether strace is here and may attach to a process."""
    try:
        return subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True).returncode == 0
    except OSError:
        return False


def calls(trial: Trial) -> list[Call]:
    """Return every system call from the moment a save begins until it says that it is done."""
    log, outcome = _traced(trial, [])
    if outcome != "saved":
        raise RuntimeError(f"the save without a fault said {outcome!r}")
    found: list[Call] = []
    counts: dict[str, int] = {}
    for line in log.splitlines():
        match = _CALL.match(line)
        if match is None:
            continue
        name = match[1]
        counts[name] = counts.get(name, 0) + 1
        if name == "write" and '"saved\\n"' in line:
            break
        if name == "rt_sigtimedwait":
            continue
        found.append(Call(name, counts[name], line))
    return found


def killed(trial: Trial, call: Call) -> bool:
    """Kill a save as it enters a call; tell whether the process did die there."""
    log, _ = _traced(trial, [f"--inject={call.name}:signal=SIGKILL:when={call.number}"])
    return "+++ killed by SIGKILL +++" in log


def refused(trial: Trial, call: Call, error: str) -> tuple[bool, str]:
    """Let a call of a save fail; tell whether it did, and what the save then said."""
    log, outcome = _traced(trial, [f"--inject={call.name}:error={error}:when={call.number}"])
    return "(INJECTED)" in log, outcome


def _traced(trial: Trial, options: list[str]) -> tuple[str, str]:
    """Run a save with strace attached from before it begins; return strace's log and what the save said."""
    with tempfile.NamedTemporaryFile("r", suffix=".strace") as log, _saver(trial) as saver:
        assert saver.stdout is not None
        saver.stdout.readline()
        command = ["strace", "-f", "-s", "16", "-o", log.name, *options, "-p", str(saver.pid)]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:
            assert strace.stderr is not None
            strace.stderr.readline()  # "Process N attached"
            saver.send_signal(signal.SIGUSR1)
            outcome = saver.stdout.read().strip()
            saver.wait()
        return Path(log.name).read_text(), outcome


def _saver(trial: Trial) -> subprocess.Popen[str]:
    arguments = [str(trial.path), str(trial.new_file), trial.expected or "-"]
    return subprocess.Popen(
        [sys.executable, "-m", "fuzz.saver", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "XDG_STATE_HOME": str(trial.state)},
    )


def points(folder: Path, *, is_new: bool, plain: bool = False) -> Iterator[tuple[str, Trial, str | None]]:
    """Yield each fault that was brought about, the trial as it left it, and what the save said (None: killed)."""

    def made() -> Trial:
        trial = Trial.made(folder, is_new=is_new)
        return replace(trial, expected="plain") if plain else trial

    for call in calls(made()):
        trial = made()
        if not killed(trial, call):
            raise RuntimeError(f"not killed at {call.line}")
        yield f"killed at {call.line}", trial, None
        for error in () if call.name in CANNOT_FAIL else ERRORS:
            trial = made()
            was, outcome = refused(trial, call, error)
            if not was:
                raise RuntimeError(f"no {error} at {call.line}")
            yield f"{error} at {call.line}", trial, outcome
