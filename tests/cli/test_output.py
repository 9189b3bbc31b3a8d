"""Files that commands write with ``-o``: never a debate, whatever it is called there, and never half of one."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.moments import (
    Moment,
    circle,
    expected,
    failing,
    folder,
    folder_gone,
    folder_read_only,
    hard_link,
    held,
    in_own_folder,
    read_only,
)
from tests.cli.running import FOUR, Command

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = [["export"], ["picture", "--size", "40x12"]]


def itself(four: Path) -> Path:
    return four


def link(four: Path) -> Path:
    path = four.with_name("elsewhere.md")
    path.symlink_to(four)
    return path


def other_name(four: Path) -> Path:
    path = four.with_name("also.md")
    os.link(four, path)
    return path


def another(four: Path) -> Path:
    path = four.with_name("another.YML")
    path.write_text("argmap: 1\ntitle: Another\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("command", COMMANDS, ids=["export", "picture"])
@pytest.mark.parametrize("named", [itself, link, other_name, another])
def test_a_debate_is_not_written_over(
    argmap: Command, four: Path, command: list[str], named: Callable[[Path], Path]
) -> None:
    path = named(four)
    before = path.read_bytes()
    status, out, err = argmap(*command, str(four), "-o", str(path))
    assert (status, out) == (2, "")
    assert "debate" in err
    assert "Name another file" in err
    assert path.read_bytes() == before
    assert four.read_bytes() == FOUR.encode()


def test_a_file_that_a_debate_refers_to_is_not_written_over(argmap: Command, four: Path) -> None:
    other = four.with_name("other.yaml")
    other.write_text(
        "argmap: 1\ntitle: O\nclaims:\n  c: {text: C.}\n"
        "arguments:\n  a: {premises: [four/cannot-fit], supports: c}\n",
        encoding="utf-8",
    )
    assert argmap("export", str(other), "-o", str(four))[0] == 2
    assert four.read_bytes() == FOUR.encode()


def test_any_other_file_is_written_and_written_over(argmap: Command, four: Path, tmp_path: Path) -> None:
    printed = argmap("export", str(four))[1]
    assert argmap("export", str(four), "-o", "-")[1] == printed
    path = tmp_path / "out.md"
    for before in (None, "something longer than nothing"):
        if before is not None:
            path.write_text(before, encoding="utf-8")
        assert argmap("export", str(four), "-o", str(path)) == (0, "", "")
        assert path.read_text(encoding="utf-8") == printed


OLD = b"what was there\n"
MOMENTS = [
    Moment("its folder is not there", folder_gone,
           "{file} was not written: there is no folder {folder}/out", "mkdir -p {folder}/out makes it."),
    Moment("it is a folder", folder, "{file} is a folder", "Name a file in it."),
    Moment("a link to itself", circle, "{file} is a link that leads back to itself", "Put a file in its place."),
    Moment("it is read-only", read_only, "{file} is read-only",
           "Allow writing (chmod u+w), or save under another name."),
    Moment("its folder is read-only", folder_read_only, "{file} was not written: Permission denied",
           "Its folder may not be written to: allow that, or save somewhere else."),
    Moment("a hard link", hard_link, "{file} has 2 hard links, and saving would part them",
           "Copy it to a file of its own, or use a symbolic link."),
    Moment("no space", failing("write", errno.ENOSPC), "{file} was not written: No space left on device",
           "There is no room on the disk: free some, and save again."),
    Moment("a broken disk", failing("fsync", errno.EIO), "{file} was not written: Input/output error",
           "The disk reports an error: save somewhere else, and look after the disk."),
]  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    """Return a file that a command wrote before."""
    yield from in_own_folder(tmp_path / "out" / "four.out", OLD)


@pytest.mark.parametrize(
    ("command", "moment"),
    [(COMMANDS[0], moment) for moment in MOMENTS] + [(COMMANDS[1], MOMENTS[-1])],
    ids=[moment.what for moment in MOMENTS] + ["a broken disk under a picture"],
)
def test_at_a_bad_moment_it_holds_what_it_held(
    argmap: Command, four: Path, file: Path, command: list[str], moment: Moment
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        moment.bring(file, patch)
        before = held(file)
        said = argmap(*command, str(four), "-o", str(file))
    assert held(file) == before
    assert said == expected(moment, file)


KILL = """
import os, sys
from argmap.__main__ import main
call, at = sys.argv[1], sys.argv[2]
original = getattr(os, call)
def cut(*arguments, **named):
    if at == "half" and call == "write":
        original(arguments[0], arguments[1][: len(arguments[1]) // 2])
    if at == "after":
        original(*arguments, **named)
    os._exit(9)
setattr(os, call, cut)
main(["export", sys.argv[3], "-o", sys.argv[4]])
"""


@pytest.mark.parametrize("there", [OLD, None], ids=["a file", "no file"])
@pytest.mark.parametrize(
    ("call", "at", "is_new"),
    [
        ("write", "half", False),
        ("fsync", "before", False),
        ("replace", "before", False),
        ("replace", "after", True),
    ],
)
def test_a_command_killed_half_way_leaves_the_old_file_or_the_new(
    argmap: Command, four: Path, file: Path, call: str, at: str, is_new: bool, there: bytes | None
) -> None:
    printed = argmap("export", str(four))[1].encode()
    if there is None:
        file.unlink()
    done = subprocess.run([sys.executable, "-c", KILL, call, at, str(four), str(file)], cwd=ROOT, check=False)
    assert done.returncode == 9
    assert (file.read_bytes() if file.exists() else None) == (printed if is_new else there)
    assert argmap("export", str(four), "-o", str(file)) == (0, "", "")
    assert file.read_bytes() == printed


def test_its_mode_and_the_link_to_it_are_kept(argmap: Command, four: Path, file: Path) -> None:
    file.chmod(0o640)
    link = file.parent.parent / "link.md"
    link.symlink_to(file)
    assert argmap("export", str(four), "-o", str(link)) == (0, "", "")
    assert link.is_symlink()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert file.read_text(encoding="utf-8") == argmap("export", str(four))[1]
    assert list(file.parent.iterdir()) == [file]


def test_a_pipe_and_a_device_take_it_as_it_comes(argmap: Command, four: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert argmap("export", str(four), "-o", str(pipe)) == (0, "", "")
    assert os.read(reader, 60_000).decode() == argmap("export", str(four))[1]
    os.close(reader)
    assert argmap("export", str(four), "-o", os.devnull) == (0, "", "")


@pytest.mark.parametrize("is_named", [False, True], ids=["as a device", "by its own name"])
def test_the_file_that_standard_output_goes_to_is_written_on_where_it_is(
    argmap: Command, four: Path, tmp_path: Path, is_named: bool
) -> None:
    printed = argmap("export", str(four))[1].encode()
    file = tmp_path / "out.md"
    kept = os.dup(1)
    try:
        with file.open("wb") as output:
            os.dup2(output.fileno(), 1)
        os.write(1, b"before\n")
        said = argmap("export", str(four), "-o", str(file) if is_named else "/dev/stdout")
        os.write(1, b"after\n")
    finally:
        os.dup2(kept, 1)
        os.close(kept)
    assert said == (0, "", "")
    assert file.read_bytes() == b"before\n" + printed + b"after\n"


def test_without_standard_output_a_file_is_written_all_the_same(
    argmap: Command, four: Path, file: Path
) -> None:
    printed = argmap("export", str(four))[1].encode()
    kept = os.dup(1)
    try:
        os.close(1)
        said = argmap("export", str(four), "-o", str(file))
    finally:
        os.dup2(kept, 1)
        os.close(kept)
    assert said == (0, "", "")
    assert file.read_bytes() == printed


def test_what_cannot_be_written_is_said(argmap: Command, four: Path, tmp_path: Path) -> None:
    status, _, err = argmap("export", str(four), "-o", str(tmp_path / "nowhere" / "out.md"))
    assert (status, "was not written" in err) == (2, True)
