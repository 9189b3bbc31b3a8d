"""A save: what it refuses, what it keeps, and what is left when it is cut off."""

from __future__ import annotations

import errno
import json
import os
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from argmap.errors import (
    AlreadyThereError,
    ArgmapError,
    ChangedUnderneathError,
    LockedError,
    SaveError,
    UnderWayError,
    VanishedError,
)
from argmap.text import state
from argmap.text.file import digest
from argmap.text.replacing import STALE_SECONDS
from argmap.text.save import save
from fuzz import adding

ROOT = Path(__file__).resolve().parents[2]
OLD, NEW = b"title: old\n", b"title: new\r\n\xef\xbb\xbf"
is_root = os.name == "posix" and os.geteuid() == 0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "debates"
    folder.mkdir()
    file = folder / "debate.yaml"
    file.write_bytes(OLD)
    return file


def refused(path: Path, kind: type[SaveError], *, expected: str | None = digest(OLD)) -> str:
    """Save and return the message of the refusal, which names the file and says what to do."""
    with pytest.raises(SaveError) as caught:
        save(path, NEW, expected=expected)
    assert type(caught.value) is kind
    assert path.name in caught.value.message
    assert caught.value.hint
    return caught.value.message


def test_a_save_replaces_the_bytes_exactly_and_leaves_nothing_beside_them(path: Path) -> None:
    save(path, NEW, expected=digest(OLD))
    assert path.read_bytes() == NEW
    assert list(path.parent.iterdir()) == [path]


def test_the_lock_is_in_the_users_state_folder(path: Path) -> None:
    save(path, NEW, expected=digest(OLD))
    folder = Path(os.environ["XDG_STATE_HOME"]) / "argmap" / "locks"
    assert [file.name for file in folder.iterdir()] == [f"{state.hashed(path.resolve())}.lock"]


def test_a_new_file_is_made_with_the_usual_mode(path: Path) -> None:
    new = path.with_name("new.yaml")
    save(new, NEW, expected=None)
    new.with_suffix(".peer").write_bytes(NEW)
    assert new.read_bytes() == NEW
    assert new.stat().st_mode == new.with_suffix(".peer").stat().st_mode


def test_a_new_file_replaces_nothing(path: Path) -> None:
    assert "is there already" in refused(path, AlreadyThereError, expected=None)
    assert path.read_bytes() == OLD


def test_a_new_file_replaces_nothing_that_comes_while_it_is_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = path.with_name("new.yaml")
    link = os.link

    def late(source: str, target: str, **named: bool) -> None:
        new.write_bytes(b"somebody else's")
        link(source, target, **named)

    monkeypatch.setattr(os, "link", late)
    refused(new, AlreadyThereError, expected=None)
    assert new.read_bytes() == b"somebody else's"
    assert sorted(path.parent.iterdir()) == [path, new]


def test_a_new_file_is_made_where_there_are_no_hard_links(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", unknown)
    new = path.with_name("new.yaml")
    save(new, NEW, expected=None)
    assert new.read_bytes() == NEW
    assert sorted(path.parent.iterdir()) == [path, new]


def test_links_are_followed_and_kept(path: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.yaml", tmp_path / "second.yaml"
    first.symlink_to(second)
    second.symlink_to(path)
    save(first, NEW, expected=digest(OLD))
    assert first.is_symlink()
    assert second.is_symlink()
    assert path.read_bytes() == NEW
    assert {file.name for file in tmp_path.iterdir()} == {"first.yaml", "second.yaml", "debates"}


def test_a_circle_of_links_is_refused(path: Path) -> None:
    circle = path.with_name("circle.yaml")
    circle.symlink_to(circle)
    assert "link that leads back to itself" in refused(circle, SaveError)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_the_mode_is_kept(path: Path, mode: int) -> None:
    path.chmod(mode)
    save(path, NEW, expected=digest(OLD))
    assert stat.S_IMODE(path.stat().st_mode) == mode


@pytest.mark.skipif(not is_root, reason="only root may give files away")
def test_owner_and_group_are_kept(path: Path) -> None:
    os.chown(path, 1234, 2345)
    path.chmod(0o664)
    save(path, NEW, expected=digest(OLD))
    status = path.stat()
    assert (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (1234, 2345, 0o664)


@pytest.mark.skipif(not is_root, reason="only root may give files away")
def test_a_group_that_cannot_be_kept_gets_no_more_than_everybody(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_: int) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    os.chown(path, 1234, 2345)
    path.chmod(0o674)
    monkeypatch.setattr(os, "fchown", forbidden)
    save(path, NEW, expected=digest(OLD))
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="a matter of Linux")
def test_extended_attributes_are_kept(path: Path) -> None:
    try:
        os.setxattr(path, "user.origin", b"a letter")
    except OSError:
        pytest.skip("this file system has none")
    save(path, NEW, expected=digest(OLD))
    assert os.getxattr(path, "user.origin") == b"a letter"


def test_other_bytes_than_those_that_were_read_are_not_replaced(path: Path) -> None:
    path.write_bytes(b"title: odl\n")
    assert "changed since it was read" in refused(path, ChangedUnderneathError)
    assert path.read_bytes() == b"title: odl\n"


def test_bytes_that_change_while_the_new_ones_are_written_are_not_replaced(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync = os.fsync

    def slow(descriptor: int) -> None:
        path.write_bytes(b"somebody else's")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", slow)
    refused(path, ChangedUnderneathError)
    assert path.read_bytes() == b"somebody else's"
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_is_gone(path: Path) -> None:
    path.unlink()
    assert "is gone" in refused(path, VanishedError)
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("expected", [digest(OLD), None])
def test_a_folder_that_is_gone(path: Path, expected: str | None) -> None:
    path.unlink()
    path.parent.rmdir()
    assert "the folder" in refused(path, VanishedError, expected=expected)
    assert not path.parent.exists()


def test_a_folder_that_a_file_has_replaced(path: Path) -> None:
    path.unlink()
    path.parent.rmdir()
    path.parent.write_bytes(b"")
    refused(path, VanishedError)
    assert path.parent.read_bytes() == b""


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize(
    ("make", "message"), [(_folder, "is a folder now"), (_pipe, "is not a regular file now")]
)
def test_what_is_no_regular_file_is_not_replaced(
    path: Path, make: Callable[[Path], None], message: str
) -> None:
    make(path)
    before = path.stat().st_ino
    assert message in refused(path, SaveError)
    assert path.stat().st_ino == before


def test_a_file_that_nobody_may_write_is_not_replaced(path: Path) -> None:
    path.chmod(0o444)
    assert "is read-only" in refused(path, SaveError)
    assert path.read_bytes() == OLD


@pytest.mark.skipif(is_root, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to(path: Path) -> None:
    path.parent.chmod(0o555)
    try:
        refused(path, SaveError)
    finally:
        path.parent.chmod(0o755)
    assert path.read_bytes() == OLD


def test_a_hard_link_is_not_parted(path: Path) -> None:
    other = path.with_name("other.yaml")
    other.hardlink_to(path)
    assert "2 hard links" in refused(path, SaveError)
    assert path.samefile(other)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS])
def test_a_disk_that_takes_no_more(path: Path, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", full)
        assert os.strerror(number) in refused(path, SaveError)
    assert path.read_bytes() == OLD
    assert list(path.parent.iterdir()) == [path]


def test_a_lock_that_another_program_holds(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "LOCK_SECONDS", 0.1)
    with FileLock(state.state_folder("locks") / f"{state.hashed(path.resolve())}.lock"):
        assert "is being saved by another program" in refused(path, LockedError)
    save(path, NEW, expected=digest(OLD))
    assert path.read_bytes() == NEW


def test_without_a_state_folder_the_message_names_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(path))
    with pytest.raises(SaveError, match="cannot be made") as caught:
        save(path, NEW, expected=digest(OLD))
    assert str(path) in caught.value.message
    assert path.read_bytes() == OLD


@pytest.mark.parametrize("name", ["MERGE_HEAD", "CHERRY_PICK_HEAD", "rebase-merge"])
def test_during_a_merge_only_force_writes(path: Path, name: str) -> None:
    (path.parent / ".git" / name).mkdir(parents=True)
    assert "is under way" in refused(path, UnderWayError)
    assert path.read_bytes() == OLD
    save(path, NEW, expected=digest(OLD), force=True)
    assert path.read_bytes() == NEW


CONFLICT = b"title: a\n<<<<<<< HEAD\nquestion: b\n=======\nquestion: c\n>>>>>>> theirs\n"


@pytest.mark.parametrize("force", [False, True])
def test_conflict_markers_are_neither_written_nor_written_over(path: Path, force: bool) -> None:
    with pytest.raises(SaveError, match="unresolved conflict at line 2") as caught:
        save(path, CONFLICT, expected=digest(OLD), force=force)
    assert caught.value.hint
    assert path.read_bytes() == OLD
    path.write_bytes(CONFLICT)
    with pytest.raises(SaveError, match="the file has an unresolved conflict at line 2"):
        save(path, NEW, expected=digest(CONFLICT), force=force)
    assert path.read_bytes() == CONFLICT


def test_what_killed_saves_have_left_is_removed_when_it_is_old(path: Path) -> None:
    old, young = (path.with_name(f".debate.yaml.{letter * 12}.tmp") for letter in "ab")
    other = path.with_name(".debate.yaml.notes.tmp")
    for file in (old, young, other):
        file.write_bytes(b"")
    long_ago = time.time() - STALE_SECONDS - 1
    os.utime(old, (long_ago, long_ago))
    os.utime(other, (long_ago, long_ago))
    save(path, NEW, expected=digest(OLD))
    assert sorted(path.parent.iterdir()) == sorted([path, young, other])


def test_a_new_file_whose_save_was_killed_between_its_two_names_can_be_saved(path: Path) -> None:
    path.with_name(".debate.yaml.0123456789ab.tmp").hardlink_to(path)
    save(path, NEW, expected=digest(OLD))
    assert path.read_bytes() == NEW
    assert list(path.parent.iterdir()) == [path]


def test_a_name_as_long_as_names_may_be(path: Path) -> None:
    long = path.with_name("ä" * 123 + ".yaml")
    save(long, OLD, expected=None)
    save(long, NEW, expected=digest(OLD))
    assert long.read_bytes() == NEW


def test_hostile_names_are_shown_as_symbols(path: Path) -> None:
    hostile = path.with_name("\x1b[2J.yaml")
    with pytest.raises(ArgmapError) as caught:
        save(hostile, NEW, expected=digest(OLD))
    assert "␛[2J.yaml" in caught.value.message
    assert "\x1b" not in str(caught.value)


def test_a_save_cut_off_or_failing_at_any_call_harms_nothing() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "fuzz.wrapping"], capture_output=True, text=True, check=True, cwd=ROOT
    )
    count = json.loads(result.stdout)
    assert count["wrong"] == []
    assert count["killed"] > 80
    assert count["points"] > 160


@pytest.mark.parametrize("writers", [2, 4])
def test_what_several_processes_add_to_one_file_is_all_kept(tmp_path: Path, writers: int) -> None:
    added = adding.run(tmp_path, writers=writers, times=40)
    assert added.kept == added.meant == 40 * writers
