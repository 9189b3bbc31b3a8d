"""Editing in a session: steps, the way back, previews, and what a view says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.edits import AddEntry, EditError, Link, RemoveEntry, Rename, SetField
from argmap.errors import FileError, UsageError
from argmap.model import Label, Section, Subject
from argmap.session import Session, open_debate
from tests.session.folders import AIR, BAN, BAN_CLAIM, CLEANER, NOISE, SHOPS, Folder


def text(session: Session, stem: str = "ban") -> str:
    return session.view.library.documents[stem].text


def test_a_new_session_has_nothing_to_save_or_undo(session: Session) -> None:
    view = session.view
    assert not view.dirty
    assert (view.unsaved, view.undo, view.redo, view.conflicts) == (frozenset(), None, None, ())


def test_an_edit_changes_the_view_and_not_the_disk(session: Session, folder: Folder) -> None:
    before = session.view
    view = session.edit(SetField(AIR, "text", "Air gets better."))
    assert view.scope.debate.claims["air"].text == "Air gets better."
    assert view.dirty
    assert view.unsaved == {"ban"}
    assert view.undo == "reword claim air"
    assert view.revision > before.revision
    assert before.scope.debate.claims["air"].text == "Air improves."
    assert folder.ban.read_text() == BAN


def test_what_an_edit_does_to_the_labels_is_told(session: Session) -> None:
    before = session.view
    after = session.edit(
        AddEntry(Subject(Section.ARGUMENT, "dust"), {"premises": ("noise",), "undercuts": "cleaner"})
    )
    changes = {change.id: (change.before.label, change.after.label) for change in after.since(before)}
    assert changes == {"ban": (Label.IN, Label.OUT), "cleaner": (Label.IN, Label.OUT)}


def test_undo_and_redo_go_all_the_way(session: Session) -> None:
    texts = [text(session)]
    for number in range(30):
        session.edit(SetField(AIR, "note", f"Note {number}."))
        texts.append(text(session))
    for before in reversed(texts[:-1]):
        session.undo()
        assert text(session) == before
    assert not session.view.dirty
    assert session.view.undo is None
    with pytest.raises(UsageError, match="nothing to undo"):
        session.undo()
    for after in texts[1:]:
        session.redo()
        assert text(session) == after
    with pytest.raises(UsageError, match="nothing to redo"):
        session.redo()


def test_a_new_edit_takes_the_place_of_what_was_undone(session: Session) -> None:
    session.edit(SetField(AIR, "note", "One."))
    session.undo()
    assert session.view.redo == "set note of claim air"
    session.edit(SetField(NOISE, "note", "Two."))
    assert session.view.redo is None


def test_several_operations_are_one_step(session: Session) -> None:
    view = session.edit(Rename(AIR, "clean-air"), SetField(BAN_CLAIM, "note", "N."))
    assert view.undo == "rename claim air to clean-air, set note of claim ban"
    assert session.undo().undo is None
    assert text(session) == BAN
    assert session.edit(SetField(AIR, "note", "A."), words="take stock").undo == "take stock"


def test_a_step_that_is_refused_half_way_leaves_nothing(session: Session) -> None:
    with pytest.raises(EditError):
        session.edit(SetField(AIR, "text", "New."), SetField(Subject(Section.CLAIM, "ghost"), "text", "New."))
    assert text(session) == BAN
    assert session.view.undo is None


def test_an_edit_that_changes_nothing_is_no_step(session: Session) -> None:
    view = session.edit(SetField(AIR, "text", "Air improves."))
    assert not view.dirty
    assert view.undo is None


def test_a_rename_touches_every_file_and_is_undone_in_every_file(session: Session) -> None:
    view = session.edit(Rename(BAN_CLAIM, "car-ban"))
    assert view.unsaved == {"ban", "shops"}
    assert "rebuts: ban/car-ban" in text(session, "shops")
    session.undo()
    assert (text(session), text(session, "shops")) == (BAN, SHOPS)


def test_another_file_than_the_one_looked_at_can_be_edited(session: Session) -> None:
    view = session.edit(SetField(Subject(Section.CLAIM, "trade"), "note", "N."), stem="shops")
    assert view.unsaved == {"shops"}
    assert view.scope.stem == "ban"


def test_in_a_folder_of_several_the_file_has_to_be_named(session: Session) -> None:
    session.focus_file(None)
    with pytest.raises(UsageError, match="holds 2 debates"):
        session.edit(SetField(AIR, "note", "N."))


def test_a_preview_changes_nothing(session: Session) -> None:
    before = session.view
    after = session.preview(Link(CLEANER, "premises", "noise"))
    assert after.scope.debate.arguments["cleaner"].premises == ("air", "noise")
    assert session.view is before
    assert text(session) == BAN
    assert session.undo_words() is None if hasattr(session, "undo_words") else session.view.undo is None


def test_the_standpoint_and_the_file_looked_at_stay(session: Session) -> None:
    session.stand(rejects=["air"])
    view = session.edit(SetField(AIR, "note", "N."))
    assert view.standpoint.rejects == ("air",)
    assert view.scope.stem == "ban"


def test_a_standpoint_that_no_longer_fits_is_dropped(session: Session) -> None:
    session.stand(accepts=["noise"])
    assert not session.edit(RemoveEntry(NOISE)).standpoint
    assert session.undo().scope.debate.claims["noise"]


def test_reverting_is_a_step(session: Session) -> None:
    session.edit(SetField(AIR, "note", "N."))
    session.edit(Rename(BAN_CLAIM, "car-ban"))
    changed = text(session)
    view = session.revert()
    assert text(session) == BAN
    assert text(session, "shops") == SHOPS
    assert not view.dirty
    session.undo()
    assert text(session) == changed
    assert session.view.unsaved == {"ban", "shops"}


def test_debates_that_come_with_the_program_are_not_edited(
    session: Session, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_debate, "is_shipped", lambda path: True)
    shipped = Session.open(folder.ban)
    assert shipped.view.read_only
    with pytest.raises(FileError, match="is read-only"):
        shipped.edit(SetField(AIR, "note", "N."))


def test_a_copy_is_a_file_of_its_own(session: Session, tmp_path: Path, folder: Folder) -> None:
    session.edit(SetField(AIR, "note", "N."))
    session.save_copy(tmp_path / "copy.yaml")
    assert (tmp_path / "copy.yaml").read_text() == text(session)
    assert folder.ban.read_text() == BAN
    assert session.view.dirty


def test_opening_a_debate_loads_neither_locks_nor_checks() -> None:
    import subprocess
    import sys

    code = "import argmap.session, sys; print(*sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"filelock", "platformdirs", "argmap.checks", "networkx"} & set(result.stdout.split())


def test_what_is_gone_is_left_out_of_a_standpoint_and_the_rest_stays(session: Session) -> None:
    session.stand(accepts=["noise"], rejects=["air"])
    standpoint = session.edit(RemoveEntry(NOISE)).standpoint
    assert (standpoint.accepts, standpoint.rejects) == ((), ("air",))
