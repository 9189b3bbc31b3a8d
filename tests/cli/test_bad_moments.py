"""Bad moments for a command that changes a debate: what it says, and that no byte is harmed.

The tables are the whole list.  In each, the command is ``argmap set cannot-fit text New. -f FILE``; what it says is
the message, and under it what to do.
"""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap.session import Session
from tests.cli.moments import (
    Moment,
    Patch,
    circle,
    dangling,
    expected,
    failing,
    folder,
    folder_gone,
    folder_of_two,
    folder_read_only,
    gone,
    hard_link,
    held,
    in_own_folder,
    large,
    locked,
    no_state_folder,
    pipe,
    read_only,
    under_way,
    unreadable,
    write,
)
from tests.cli.running import FOUR, Command

ROOT = Path(__file__).resolve().parents[2]
NEW = FOUR.replace("text: The images cannot be inside the model.", "text: New.")

CONFLICT = b"argmap: 1\n<<<<<<< HEAD\ntitle: One\n=======\ntitle: Two\n>>>>>>> theirs\n"
AGAIN = "Nothing was written. Put it right in an editor, and give the command again."
THEIRS = FOUR.replace("The images cannot be inside the model.", "Somebody else's.").encode()

BEFORE = [
    Moment("the file is not there", gone, "there is no {file}", "argmap new {file} begins one."),
    Moment("the folder is not there", folder_gone, "there is no {file}", "argmap new {file} begins one."),
    Moment("an empty folder in its place", folder, "{file} holds no debates", "argmap new FILE begins one."),
    Moment("a folder of two", folder_of_two, "{file} holds 2 debates", "Name the file to change with -f."),
    Moment("a pipe", pipe, "{file} is not a regular file", "Name a debate file, or a folder of them."),
    Moment("a link to nothing", dangling, "{file} is a link to elsewhere.yaml, which is not there",
           "Put that file back."),
    Moment("a link to itself", circle, "{file} is a link that leads back to itself", "Put a file in its place."),
    Moment("it may not be read", unreadable, "{file} may not be read", "Allow reading (chmod u+r)."),
    Moment("an empty file", write(b""), "{file}:1:1: the file is empty",
           "A debate begins with the lines `argmap: 1` and `title: …`. Nothing was changed (ARG005)."),
    Moment("no debate", write(b"title: x\n"), "{file}:1:1: the file has no `argmap`, so it is no debate",
           "A debate begins with the lines `argmap: 1` and `title: …`. Nothing was changed (ARG005)."),
    Moment("not YAML", write(b"argmap: 1\nclaims: [\n"), "{file}:3:1: not YAML: the text ends too early",
           "Nothing after this place could be read. Nothing was changed (ARG001)."),
    Moment("not UTF-8", write(b"argmap: 1\ntitle: caf\xe9\n"),
           "{file}:2:11: byte 21 of the file, 0xE9, is not UTF-8",
           "Save the file as UTF-8. Nothing was changed (ARG011)."),
    Moment("NUL in it", write(b"argmap: 1\ntitle: a\0b\n"), "{file}:2:9: byte 19 of the file is NUL",
           "A text has no NUL; save the file as UTF-8 text. Nothing was changed (ARG011)."),
    Moment("over the limit", large, "{file}:1:1: the file is larger than 20 MB",
           "Split the debate into several files of one folder. Nothing was changed (ARG009)."),
    Moment("nested too deep", write(b"argmap: 1\ntitle: " + b"[" * 99),
           "{file}:2:71: lists and mappings are nested more than 64 deep",
           "A debate needs no more than six levels. Nothing was changed (ARG009)."),
    Moment("conflict markers", write(CONFLICT), "{file}:2:1: unresolved merge at line 2",
           "Keep one version, or make one of both, and remove the lines that begin with <<<<<<<, ======= and "
           ">>>>>>>. Nothing was changed (ARG012)."),
    Moment("a merge under way", under_way("MERGE_HEAD"),
           "{file} was not saved: a merge is under way in its repository",
           "Finish the merge first, or save all the same with --force."),
    Moment("a rebase under way", under_way("rebase-merge"),
           "{file} was not saved: a rebase is under way in its repository",
           "Finish the rebase first, or save all the same with --force."),
    Moment("a cherry-pick under way", under_way("CHERRY_PICK_HEAD"),
           "{file} was not saved: a cherry-pick is under way in its repository",
           "Finish the cherry-pick first, or save all the same with --force."),
    Moment("the file is read-only", read_only, "{file} is read-only",
           "Allow writing (chmod u+w), or save under another name."),
    Moment("the folder is read-only", folder_read_only, "{file} was not saved: Permission denied",
           "Its folder may not be written to: allow that, or save somewhere else."),
    Moment("a hard link", hard_link, "{file} has 2 hard links, and saving would part them",
           "Copy it to a file of its own, or use a symbolic link."),
    Moment("another program is saving it", locked, "{file} is being saved by another program",
           "Wait for it to finish, and save again."),
    Moment("no space", failing("write", errno.ENOSPC), "{file} was not saved: No space left on device",
           "There is no room on the disk: free some, and save again."),
    Moment("quota used up", failing("write", errno.EDQUOT), "{file} was not saved: Disk quota exceeded",
           "Your quota is used up: free some room, and save again."),
    Moment("a broken disk", failing("fsync", errno.EIO), "{file} was not saved: Input/output error",
           "The disk reports an error: save somewhere else, and look after the disk."),
    Moment("a disk that is read-only", failing("open", errno.EROFS, os.O_CREAT),
           "{file} was not saved: Read-only file system",
           "The file system is read-only: save somewhere else."),
    Moment("nowhere for the lock", no_state_folder, "the folder {folder}/taken/argmap/locks cannot be made: "
           "Not a directory", "Locks and unsaved work are kept in it; let it be made, or set XDG_STATE_HOME to a "
           "folder of yours."),
]  # fmt: skip
"""What is so when the command is given."""

BETWEEN = [
    Moment("the same field is changed", write(THEIRS), "{file} was changed by somebody else at the same moment: "
           "the text of claim cannot-fit was changed here and in the file",
           "Nothing was written. Look at what it says now, and give the command again."),
    Moment("it is changed to what is no YAML", write(b"argmap: ["),
           "{file} has changed and cannot be read: not YAML: the text ends too early (line 1)", AGAIN),
    Moment("it is changed to what is not UTF-8", write(b"argmap: \xff"),
           "{file} has changed and cannot be read: byte 9 of the file, 0xFF, is not UTF-8 (line 1)", AGAIN),
    Moment("git writes a conflict into it", write(CONFLICT),
           "{file} has changed and cannot be read: unresolved merge at line 2", AGAIN),
    Moment("it is emptied", write(b""), "{file} has changed and cannot be read: the file is empty", AGAIN),
    Moment("it vanishes", gone, "{file} is gone", "Put the file back, or save under another name."),
    Moment("its folder vanishes", folder_gone, "{file} was not saved: the folder {folder}/debates is gone",
           "Put the folder back, or save somewhere else."),
    Moment("a folder takes its place", folder, "{file} is a folder now, so it is not written",
           "Save under another name."),
    Moment("a pipe takes its place", pipe, "{file} is not a regular file now, so it is not written",
           "Save under another name."),
    Moment("a link to nothing takes its place", dangling, "{file} is gone",
           "Put the file back, or save under another name."),
    Moment("it is made read-only", read_only, "{file} is read-only",
           "Allow writing (chmod u+w), or save under another name."),
    Moment("a merge begins", under_way("MERGE_HEAD"),
           "{file} was not saved: a merge is under way in its repository",
           "Finish the merge first, or save all the same with --force."),
]  # fmt: skip
"""What comes about after the file was read, and before it is saved."""


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    """Return a debate in a folder of its own."""
    yield from in_own_folder(tmp_path / "debates" / "four.yaml", FOUR.encode())


@pytest.mark.parametrize("moment", BEFORE, ids=[moment.what for moment in BEFORE])
def test_when_the_command_is_given(argmap: Command, file: Path, moment: Moment) -> None:
    with pytest.MonkeyPatch.context() as patch:
        moment.bring(file, patch)
        before = held(file)
        said = argmap("set", "cannot-fit", "text", "New.", "-f", str(file))
    assert held(file) == before
    assert said == expected(moment, file)


@pytest.mark.parametrize("moment", BETWEEN, ids=[moment.what for moment in BETWEEN])
def test_between_reading_and_saving(argmap: Command, file: Path, moment: Moment) -> None:
    left: list[dict[str, bytes | str]] = []
    with pytest.MonkeyPatch.context() as patch:
        save = Session.save

        def late(session: Session, *, force: bool = False) -> object:
            moment.bring(file, patch)
            left.append(held(file))
            return save(session, force=force)

        patch.setattr(Session, "save", late)
        said = argmap("set", "cannot-fit", "text", "New.", "-f", str(file))
    assert [held(file)] == left
    assert said == expected(moment, file)


@pytest.mark.parametrize("moment", [*BEFORE, *BETWEEN], ids=lambda moment: moment.what)
def test_every_message_names_the_file_and_says_what_to_do(moment: Moment) -> None:
    assert "{file}" in moment.message or "{folder}" in moment.message
    assert moment.hint.endswith(".") or "ARG" in moment.hint


# What goes well


def test_a_link_is_followed_and_kept(argmap: Command, file: Path) -> None:
    link = file.parent.parent / "link.yaml"
    link.symlink_to(Path("debates") / "four.yaml")
    assert argmap("set", "cannot-fit", "text", "New.", "-f", str(link))[0] == 0
    assert link.is_symlink()
    assert file.read_text() == NEW
    assert argmap("rename", "five-billion", "many", "-f", str(link))[0] == 0
    assert link.is_symlink()
    assert file.read_text() == NEW.replace("five-billion", "many")


def test_a_name_is_changed_in_the_folder_that_a_link_leads_to(argmap: Command, file: Path) -> None:
    other = file.with_name("other.yaml")
    other.write_text("argmap: 1\ntitle: O\nclaims:\n  x: {text: X., about: [four/five-billion]}\n")
    link = file.parent.parent / "link.yaml"
    link.symlink_to(file)
    assert argmap("rename", "five-billion", "many", "-f", str(link))[0] == 0
    assert "about: [four/many]" in other.read_text()


@pytest.mark.parametrize("name", ["MERGE_HEAD", "rebase-merge", "CHERRY_PICK_HEAD"])
def test_force_saves_during_a_merge(argmap: Command, file: Path, name: str) -> None:
    (file.parent / ".git" / name).mkdir(parents=True)
    assert argmap("set", "cannot-fit", "text", "New.", "-f", str(file), "--force")[0] == 0
    assert file.read_text() == NEW


def between(patch: Patch, file: Path, theirs: str) -> None:
    """Let somebody else change a file, once, before the next save."""
    save = Session.save

    def late(session: Session, *, force: bool = False) -> object:
        patch.setattr(Session, "save", save)
        file.write_text(theirs)
        return save(session, force=force)

    patch.setattr(Session, "save", late)


def test_what_somebody_else_changed_elsewhere_in_the_file_is_kept(
    argmap: Command, file: Path, monkeypatch: Patch
) -> None:
    theirs = FOUR.replace("Four gigabytes  ", "Theirs  ")
    between(monkeypatch, file, theirs)
    status, out, _ = argmap("set", "cannot-fit", "text", "New.", "-f", str(file), "--format", "json")
    assert status == 0
    assert file.read_text() == NEW.replace("Four gigabytes  ", "Theirs  ")
    changed = [line for line in json.loads(out)["diff"].splitlines()[2:] if line[0] in "+-"]
    assert changed == ["-    text: The images cannot be inside the model.", "+    text: New."]


def test_an_id_that_somebody_else_took_meanwhile_is_made_again(
    argmap: Command, file: Path, monkeypatch: Patch
) -> None:
    theirs = FOUR.replace("\narguments:", "\n  pictures-share: {text: Something else.}\n\narguments:")
    between(monkeypatch, file, theirs)
    status, out, err = argmap("because", "Pictures share", "--for", "cannot-fit", "-f", str(file))
    assert (status, err) == (0, "")
    assert "pictures-share-2: new" in out
    assert "text: Pictures share\n" in file.read_text()
    assert "text: Something else." in file.read_text()


def test_what_would_bring_an_error_by_now_is_taken_back(
    argmap: Command, file: Path, monkeypatch: Patch
) -> None:
    theirs = "argmap: 1\ntitle: T\nclaims:\n  x: {text: X.}\n"
    between(monkeypatch, file, theirs)
    status, out, err = argmap("because", "Pictures share", "--for", "cannot-fit", "-f", str(file))
    assert (status, out) == (2, "")
    assert "ARG101" in err
    assert file.read_text() == theirs


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
main(["set", "cannot-fit", "text", "New.", "-f", sys.argv[3]])
"""


@pytest.mark.parametrize(
    ("call", "at", "is_new"),
    [
        ("write", "before", False),
        ("write", "half", False),
        ("write", "after", False),
        ("fsync", "before", False),
        ("replace", "before", False),
        ("replace", "after", True),
    ],
)
def test_a_command_killed_half_way_leaves_the_old_bytes_or_the_new(
    argmap: Command, file: Path, call: str, at: str, is_new: bool
) -> None:
    done = subprocess.run([sys.executable, "-c", KILL, call, at, str(file)], cwd=ROOT, check=False)
    assert done.returncode == 9
    assert file.read_text() == (NEW if is_new else FOUR)
    assert argmap("set", "cannot-fit", "text", "Newer.", "-f", str(file))[0] == 0
    assert "text: Newer." in file.read_text()
