"""Bad moments for a command that writes a file: what comes about, and what is there after it."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from filelock import FileLock

from argmap.text import state
from tests.cli.running import FOUR

IS_ROOT = os.name == "posix" and os.geteuid() == 0
Patch = pytest.MonkeyPatch


class Moment(NamedTuple):
    """Something bad that comes about, and what a command then says."""

    what: str
    bring: Callable[[Path, Patch], None]
    message: str
    """With ``{file}`` and ``{folder}`` for their paths."""
    hint: str


# What comes about


def write(data: bytes) -> Callable[[Path, Patch], None]:
    """Return what gives the file other bytes."""

    def bring(file: Path, _: Patch) -> None:
        file.write_bytes(data)

    return bring


def gone(file: Path, _: Patch) -> None:
    file.unlink()


def folder_gone(file: Path, _: Patch) -> None:
    file.unlink()
    file.parent.rmdir()


def folder(file: Path, _: Patch) -> None:
    file.unlink()
    file.mkdir()


def folder_of_two(file: Path, patch: Patch) -> None:
    folder(file, patch)
    for name in ("one", "two"):
        (file / f"{name}.yaml").write_text(FOUR)


def pipe(file: Path, _: Patch) -> None:
    file.unlink()
    os.mkfifo(file)


def dangling(file: Path, _: Patch) -> None:
    file.unlink()
    file.symlink_to("elsewhere.yaml")


def circle(file: Path, _: Patch) -> None:
    file.unlink()
    file.symlink_to(file.name)


def large(file: Path, _: Patch) -> None:
    with file.open("ab") as opened:
        opened.truncate(20_000_001)


def read_only(file: Path, _: Patch) -> None:
    file.chmod(0o444)


def hard_link(file: Path, _: Patch) -> None:
    file.with_suffix(".twin").hardlink_to(file)


def under_way(name: str) -> Callable[[Path, Patch], None]:
    """Return what lets git be in the middle of something."""

    def bring(file: Path, _: Patch) -> None:
        (file.parent / ".git" / name).mkdir(parents=True)

    return bring


def failing(call: str, number: int, flag: int = 0) -> Callable[[Path, Patch], None]:
    """Return what lets a call of the operating system fail; of ``open``, the calls with a flag, for this folder."""

    def bring(file: Path, patch: Patch) -> None:
        original = getattr(os, call)

        def fail(*arguments: object, **named: object) -> object:
            ours = call != "open" or Path(str(arguments[0])).parent == file.parent
            if ours and (not flag or int(str(arguments[1])) & flag):
                raise OSError(number, os.strerror(number))
            return original(*arguments, **named)

        patch.setattr(os, call, fail)

    return bring


def folder_read_only(file: Path, patch: Patch) -> None:
    file.parent.chmod(0o555)
    if IS_ROOT:  # who may write everywhere
        failing("open", errno.EACCES, os.O_CREAT)(file, patch)


def unreadable(file: Path, patch: Patch) -> None:
    file.chmod(0o000)
    if IS_ROOT:
        failing("open", errno.EACCES)(file, patch)


def locked(file: Path, patch: Patch) -> None:
    patch.setattr(state, "LOCK_SECONDS", 0.05)
    lock = FileLock(state.state_folder("locks") / f"{state.hashed(file.resolve())}.lock")
    lock.acquire()
    patch.setattr(locked, "held", lock, raising=False)  # for as long as the test lasts


def no_state_folder(file: Path, patch: Patch) -> None:
    taken = file.parent.parent / "taken"
    taken.write_bytes(b"")
    patch.setenv("XDG_STATE_HOME", str(taken))


# What is there before and after it


def in_own_folder(path: Path, data: bytes) -> Iterator[Path]:
    """Yield a file in a folder of its own, which may be read-only for a while."""
    path.parent.mkdir()
    path.write_bytes(data)
    yield path
    if path.parent.is_dir():
        path.parent.chmod(0o755)


def expected(moment: Moment, file: Path) -> tuple[int, str, str]:
    """Return the exit status, the output and the errors of the command at a bad moment."""
    said = f"argmap: {moment.message}\n  {moment.hint}\n"
    return 2, "", said.format(file=file, folder=file.parent.parent)


def held(file: Path) -> dict[str, bytes | str]:
    """Return all that is beside a file, with the bytes of what is one."""
    if not file.parent.is_dir():
        return {}
    return {
        str(path.relative_to(file.parent)): path.read_bytes()
        if path.is_file() and os.access(path, os.R_OK)
        else "no file to be read"
        for path in file.parent.rglob("*")
        if ".git" not in path.parts
    }
