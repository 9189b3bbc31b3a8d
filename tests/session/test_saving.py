"""Saving a session, and files that change underneath."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from argmap.edits import AddEntry, Rename, SetField
from argmap.errors import (
    ArgmapError,
    FileError,
    SaveError,
    UnderWayError,
    VanishedError,
)
from argmap.model import Section, Subject
from argmap.session import Session
from tests.session.folders import AIR, BAN, BAN_CLAIM, NOISE, SHOPS, Folder


def test_a_save_writes_what_there_is_and_undo_goes_back_across_it(session: Session, folder: Folder) -> None:
    session.edit(SetField(AIR, "note", "New."))
    assert not session.save().dirty
    assert folder.ban.read_text() == BAN.replace("Old.", "New.")
    assert session.view.undo == "set note of claim air"
    assert session.undo().dirty
    session.save()
    assert folder.ban.read_text() == BAN
    session.redo()
    session.save()
    assert folder.ban.read_text() == BAN.replace("Old.", "New.")


def test_files_without_unsaved_work_are_not_written(session: Session, folder: Folder) -> None:
    os.utime(folder.shops, (1, 1))
    session.edit(SetField(AIR, "note", "New."))
    session.save()
    session.save()
    assert folder.shops.stat().st_mtime == 1


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_byte_order_mark_and_line_ends_are_kept(folder: Folder, ends: str) -> None:
    data = b"\xef\xbb\xbf" + BAN.replace("\n", ends).encode()
    folder.ban.write_bytes(data)
    session = Session.open(folder.ban)
    session.edit(SetField(AIR, "note", "New."))
    session.save()
    assert folder.ban.read_bytes() == data.replace(b"Old.", b"New.")


def test_nothing_unsaved_means_that_a_change_is_read_quietly(session: Session, folder: Folder) -> None:
    assert not session.changed_underneath()
    folder.change("Air improves.", "Air gets better.")
    assert session.changed_underneath()
    view = session.reload()
    assert view.scope.debate.claims["air"].text == "Air gets better."
    assert not view.dirty
    assert not session.changed_underneath()


def test_a_change_of_the_same_size_at_the_same_time_is_noticed(session: Session, folder: Folder) -> None:
    status = folder.ban.stat()
    folder.change("Old.", "odL.")
    os.utime(folder.ban, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert session.changed_underneath()


def test_a_file_that_comes_into_the_folder_is_noticed(session: Session, folder: Folder) -> None:
    (folder.path / "third.yaml").write_text("argmap: 1\ntitle: Third\n")
    assert session.changed_underneath()
    assert "third" in session.reload().library.documents
    assert not session.changed_underneath()


def test_ones_own_saves_are_no_change_underneath(session: Session) -> None:
    session.edit(SetField(AIR, "note", "New."))
    session.save()
    assert not session.changed_underneath()


def test_a_save_makes_the_steps_again_on_what_the_file_says_now(session: Session, folder: Folder) -> None:
    session.edit(SetField(AIR, "note", "New."))
    folder.change("# the thesis", "# the main thesis")
    folder.change("Noise falls.", "Noise falls a lot.")
    assert not session.save().dirty
    expected = BAN.replace("Old.", "New.").replace("# the thesis", "# the main thesis")
    assert folder.ban.read_text() == expected.replace("Noise falls.", "Noise falls a lot.")
    session.undo()
    session.save()
    assert folder.ban.read_text() == BAN.replace("# the thesis", "# the main thesis").replace(
        "Noise falls.", "Noise falls a lot."
    )


def test_undo_goes_back_as_far_as_nobody_else_changed_the_same_lines(
    session: Session, folder: Folder
) -> None:
    session.edit(SetField(AIR, "text", "First."))
    session.edit(SetField(NOISE, "text", "Second."))
    session.save()
    folder.change("First.", "Somebody else's.")
    view = session.reload()
    assert view.undo == "reword claim noise"
    assert session.undo().undo is None
    assert session.view.scope.debate.claims["air"].text == "Somebody else's."
    assert session.view.scope.debate.claims["noise"].text == "Noise falls."


def test_several_writers_take_turns(opened: Callable[[], Session], folder: Folder) -> None:
    one, two = opened(), opened()
    for number in range(5):
        one.edit(AddEntry(Subject(Section.CLAIM, f"one-{number}"), {"text": "T."}))
        two.edit(AddEntry(Subject(Section.CLAIM, f"two-{number}"), {"text": "T."}))
        one.save()
        two.save()
    claims = Session.open(folder.ban).view.scope.debate.claims
    assert {f"{who}-{number}" for who in ("one", "two") for number in range(5)} <= set(claims)


def test_a_file_that_is_gone_can_be_put_back(session: Session, folder: Folder) -> None:
    session.edit(SetField(AIR, "note", "New."))
    folder.ban.unlink()
    with pytest.raises(VanishedError, match=r"ban\.yaml is gone"):
        session.save()
    assert session.changed_underneath()
    view = session.reload()
    assert view.scope.debate.claims["air"].note == "New."
    assert view.dirty
    assert not session.changed_underneath()
    session.save(put_back=True)
    assert folder.ban.read_text() == BAN.replace("Old.", "New.")


def test_a_file_that_cannot_be_read_any_more_keeps_the_unsaved_work(session: Session, folder: Folder) -> None:
    session.edit(SetField(AIR, "note", "New."))
    folder.ban.write_text("<<<<<<< HEAD\n" + BAN)
    for attempt in (session.reload, session.save):
        with pytest.raises(FileError, match="cannot be read: unresolved merge at line 1"):
            attempt()
    assert session.view.scope.debate.claims["air"].note == "New."
    assert folder.ban.read_text().startswith("<<<<<<<")
    assert not session.changed_underneath()
    folder.ban.write_text(BAN.replace("Air improves.", "Air gets better."))
    session.save()
    assert folder.ban.read_text() == BAN.replace("Air improves.", "Air gets better.").replace("Old.", "New.")


@pytest.mark.parametrize("bad", [b"argmap: 1\ntitle: \xff\n", b"just text\n", b"a: [\n"])
def test_unsaved_work_is_not_written_over_what_is_no_debate(
    session: Session, folder: Folder, bad: bytes
) -> None:
    session.edit(SetField(AIR, "note", "New."))
    folder.ban.write_bytes(bad)
    with pytest.raises(FileError):
        session.save()
    assert folder.ban.read_bytes() == bad
    assert session.view.dirty


def test_during_a_merge_saving_is_forced_once(session: Session, folder: Folder) -> None:
    (folder.path / ".git" / "MERGE_HEAD").mkdir(parents=True)
    session.edit(SetField(AIR, "note", "New."))
    with pytest.raises(UnderWayError):
        session.save()
    assert folder.ban.read_text() == BAN
    session.save(force=True)
    session.edit(SetField(AIR, "note", "Newer."))
    assert not session.save().dirty


def test_of_two_files_the_one_that_was_written_is_saved(
    session: Session, folder: Folder, opened: Callable[[], Session]
) -> None:
    session.edit(Rename(BAN_CLAIM, "car-ban"))
    folder.shops.chmod(0o444)
    with pytest.raises(SaveError, match=r"shops\.yaml is read-only"):
        session.save()
    folder.shops.chmod(0o644)
    assert "car-ban:" in folder.ban.read_text()
    assert folder.shops.read_text() == SHOPS
    assert session.view.unsaved == {"shops"}
    session.undo()
    assert session.view.unsaved == {"ban"}
    session.redo()
    session.close(keep=True)
    again = opened()
    assert again.recover().unsaved == {"shops"}
    again.save()
    assert folder.shops.read_text() == SHOPS.replace("ban/ban", "ban/car-ban")


def test_every_refusal_of_a_save_leaves_the_work_here(session: Session, folder: Folder) -> None:
    session.edit(SetField(AIR, "note", "New."))
    folder.ban.chmod(0o444)
    with pytest.raises(ArgmapError, match="read-only"):
        session.save()
    assert session.view.dirty
    folder.ban.chmod(0o644)
    assert not session.save().dirty
