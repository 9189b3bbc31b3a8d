"""Unsaved work after a crash: offered when the files are opened again, and made again where they changed."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.edits import Rename, SetField
from argmap.errors import UsageError
from argmap.session import Session
from argmap.session.conflicts import Choice
from tests.session.folders import AIR, BAN, BAN_CLAIM, NOISE, SHOPS, Folder

ROOT = Path(__file__).resolve().parents[2]


def journals() -> list[Path]:
    return sorted((Path(os.environ["XDG_STATE_HOME"]) / "argmap" / "journals").glob("*"))


def crash(session: Session) -> None:
    """End a session as the operating system does: its lock is gone, and nothing else happens."""
    session.close(keep=True)


def test_unsaved_work_is_offered_and_recovered(
    session: Session, folder: Folder, opened: Callable[[], Session]
) -> None:
    session.edit(SetField(AIR, "note", "New."))
    session.edit(SetField(NOISE, "text", "Quiet."))
    unsaved = session.view.library.documents["ban"].text
    crash(session)
    again = opened()
    assert not again.view.dirty
    offered = again.recoverable
    assert offered is not None
    assert offered.words == ("set note of claim air", "reword claim noise")
    assert offered.stems == {"ban"}
    view = again.recover()
    assert view.library.documents["ban"].text == unsaved
    assert view.unsaved == {"ban"}
    assert view.undo == "reword claim noise"
    assert again.undo().scope.debate.claims["noise"].text == "Noise falls."
    assert again.recoverable is None
    again.redo()
    again.save()
    assert folder.ban.read_text() == unsaved
    assert journals() == []


def test_what_was_recovered_survives_another_crash(session: Session, opened: Callable[[], Session]) -> None:
    session.edit(SetField(AIR, "note", "New."))
    crash(session)
    second = opened()
    second.recover()
    second.edit(SetField(NOISE, "text", "Quiet."))
    crash(second)
    third = opened()
    third.recover()
    assert third.view.scope.debate.claims["air"].note == "New."
    assert third.view.scope.debate.claims["noise"].text == "Quiet."


def test_a_process_that_is_killed_loses_nothing(folder: Folder, opened: Callable[[], Session]) -> None:
    code = f"""
import os, signal
from argmap.edits import SetField
from argmap.model import Section, Subject
from argmap.session import Session
session = Session.open({str(folder.ban)!r}, journal=True)
session.edit(SetField(Subject(Section.CLAIM, "air"), "note", "New."))
os.kill(os.getpid(), signal.SIGKILL)
"""
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode < 0
    session = opened()
    assert session.recover().scope.debate.claims["air"].note == "New."


def test_a_session_that_is_open_elsewhere_is_not_offered(
    session: Session, opened: Callable[[], Session]
) -> None:
    session.edit(SetField(AIR, "note", "New."))
    assert opened().recoverable is None


@pytest.mark.parametrize("end", [Session.save, Session.undo, Session.revert, Session.close])
def test_work_that_was_saved_or_given_up_is_not_offered(
    session: Session, opened: Callable[[], Session], end: Callable[[Session], object]
) -> None:
    session.edit(SetField(AIR, "note", "New."))
    assert journals()
    end(session)
    assert journals() == []
    assert opened().recoverable is None


def test_an_undo_after_a_save_is_unsaved_work(session: Session, opened: Callable[[], Session]) -> None:
    session.edit(SetField(AIR, "note", "New."))
    session.save()
    session.undo()
    crash(session)
    again = opened()
    assert again.recover().library.documents["ban"].text == BAN


def test_work_can_be_thrown_away(session: Session, opened: Callable[[], Session]) -> None:
    session.edit(SetField(AIR, "note", "New."))
    crash(session)
    again = opened()
    assert not again.discard().dirty
    assert again.recoverable is None
    assert journals() == []
    with pytest.raises(UsageError, match="no unsaved work to throw away"):
        again.discard()
    with pytest.raises(UsageError, match="no unsaved work to recover"):
        again.recover()


def test_work_on_files_that_changed_since_is_made_again(
    session: Session, folder: Folder, opened: Callable[[], Session]
) -> None:
    session.edit(SetField(AIR, "note", "New."))
    crash(session)
    folder.set(NOISE, "text", "Theirs.")
    again = opened()
    assert again.recover().conflicts == ()
    again.save()
    assert folder.ban.read_text() == BAN.replace("Noise falls.", "Theirs.").replace("Old.", "New.")


@pytest.mark.parametrize("choice", Choice)
def test_work_on_the_same_field_asks(
    session: Session, folder: Folder, opened: Callable[[], Session], choice: Choice
) -> None:
    session.edit(SetField(AIR, "text", "Ours."))
    crash(session)
    folder.set(AIR, "text", "Theirs.")
    again = opened()
    (conflict,) = again.recover().conflicts
    assert again.recoverable is not None
    again.resolve(conflict, choice)
    again.save()
    assert folder.ban.read_text() == BAN.replace(
        "Air improves.", "Ours." if choice is Choice.OURS else "Theirs."
    )
    assert journals() == []


def test_a_recovery_with_conflicts_can_be_given_up(
    session: Session, folder: Folder, opened: Callable[[], Session]
) -> None:
    session.edit(SetField(AIR, "text", "Ours."))
    crash(session)
    folder.set(AIR, "text", "Theirs.")
    again = opened()
    assert again.recover().conflicts
    view = again.discard()
    assert (view.conflicts, view.dirty) == ((), False)
    assert journals() == []


def test_unsaved_work_here_comes_first(session: Session, opened: Callable[[], Session]) -> None:
    session.edit(SetField(AIR, "note", "New."))
    crash(session)
    again = opened()
    again.edit(SetField(NOISE, "text", "Quiet."))
    with pytest.raises(UsageError, match="unsaved work here"):
        again.recover()
    again.save()
    assert again.recover().scope.debate.claims["air"].note == "New."


def test_several_crashes_are_recovered_one_after_the_other(opened: Callable[[], Session]) -> None:
    first, second = opened(), opened()
    first.edit(SetField(AIR, "note", "New."))
    second.edit(SetField(NOISE, "text", "Quiet."))
    crash(first)
    crash(second)
    again = opened()
    again.recover()
    again.save()
    again.recover()
    again.save()
    claims = again.view.scope.debate.claims
    assert (claims["air"].note, claims["noise"].text) == ("New.", "Quiet.")
    assert again.recoverable is None


def test_a_crash_between_two_files_of_a_save(
    session: Session, folder: Folder, opened: Callable[[], Session]
) -> None:
    session.edit(Rename(BAN_CLAIM, "car-ban"))
    after = session.view.library.documents["ban"].text
    session._work.keeper.saving(
        {stem: session.view.library.documents[stem].digest for stem in ("ban", "shops")}
    )
    folder.ban.write_text(after)
    crash(session)
    again = opened()
    assert again.recover().unsaved == {"shops"}
    again.save()
    assert folder.ban.read_text() == after
    assert folder.shops.read_text() == SHOPS.replace("ban/ban", "ban/car-ban")


def test_a_crash_after_everything_was_written_leaves_nothing_to_offer(
    session: Session, folder: Folder, opened: Callable[[], Session]
) -> None:
    session.edit(SetField(AIR, "note", "New."))
    folder.ban.write_text(session.view.library.documents["ban"].text)
    crash(session)
    assert opened().recoverable is None
    assert [path for path in journals() if path.suffix == ".jsonl"] == []


@pytest.mark.parametrize("cut", [1, 40, 400])
def test_a_journal_that_was_cut_short_gives_what_is_whole(
    session: Session, opened: Callable[[], Session], cut: int
) -> None:
    session.edit(SetField(AIR, "note", "New."))
    session.edit(SetField(NOISE, "text", "Quiet."))
    crash(session)
    (file,) = (path for path in journals() if path.suffix == ".jsonl")
    data = file.read_bytes()
    file.write_bytes(data[:-cut])
    recovered = opened()
    offered = recovered.recoverable
    if cut > 300:
        assert offered is None
    else:
        assert offered is not None
        assert offered.words == ("set note of claim air",)


def test_a_journal_of_a_newer_program_is_left_alone(session: Session, opened: Callable[[], Session]) -> None:
    session.edit(SetField(AIR, "note", "New."))
    crash(session)
    (file,) = (path for path in journals() if path.suffix == ".jsonl")
    file.write_bytes(file.read_bytes().replace(b'{"argmap": 1', b'{"argmap": 99'))
    assert opened().recoverable is None
    assert file.exists()


def test_operations_that_the_program_does_not_know_are_recovered_by_their_text(
    session: Session, folder: Folder, opened: Callable[[], Session]
) -> None:
    session.edit(SetField(AIR, "note", "New."))
    crash(session)
    (file,) = (path for path in journals() if path.suffix == ".jsonl")
    file.write_bytes(file.read_bytes().replace(b"set-field", b"set-it-all"))
    folder.set(NOISE, "text", "Theirs.")
    again = opened()
    again.recover()
    again.save()
    assert folder.ban.read_text() == BAN.replace("Noise falls.", "Theirs.").replace("Old.", "New.")


def test_an_edit_goes_on_where_the_state_folder_cannot_be_written(
    session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    with monkeypatch.context() as patched:
        patched.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
        view = session.edit(SetField(AIR, "note", "New."))
        assert view.dirty
        assert view.unkept is not None
        assert "not kept against a crash" in view.unkept
    session.save()
    assert session.edit(SetField(AIR, "note", "Newer.")).unkept is None
    assert journals()


def test_a_full_disk_does_not_spoil_what_is_kept(
    session: Session, monkeypatch: pytest.MonkeyPatch, opened: Callable[[], Session]
) -> None:
    session.edit(SetField(AIR, "note", "New."))

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        assert session.edit(SetField(NOISE, "text", "Quiet.")).unkept
    crash(session)
    offered = opened().recoverable
    assert offered is not None
    assert offered.words == ("set note of claim air",)


def test_without_a_journal_nothing_is_kept(folder: Folder) -> None:
    session = Session.open(folder.ban)
    session.edit(SetField(AIR, "note", "New."))
    assert journals() == []


def test_work_on_a_file_is_offered_when_only_that_file_is_opened(
    session: Session, folder: Folder, opened: Callable[[], Session]
) -> None:
    session.edit(SetField(AIR, "note", "New."))
    crash(session)
    assert Session.open(folder.shops).recoverable is not None  # shops refers to ban, so that it is open too
    assert Session.open(folder.ban).recover().dirty
