"""Debates that are begun: nothing is on the disk before a save, and nothing of anybody else's is written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.edits import AddEntry, SetField
from argmap.errors import AlreadyThereError, FileError, UsageError, VanishedError
from argmap.findings import Severity
from argmap.model import Section, Subject
from argmap.session import Session
from tests.session.folders import BAN

THESIS = Subject(Section.CLAIM, "thesis")
ADD = AddEntry(THESIS, {"text": "It is so.", "assume": "unknown"})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "fair-use.yaml"


def test_nothing_is_on_the_disk_before_the_first_save(path: Path) -> None:
    session = Session.begin(path, journal=True)
    assert session.view.is_new
    assert not session.view.dirty
    assert session.view.scope.debate.title == "Fair use"
    assert not session.changed_underneath()
    session.edit(ADD)
    assert not path.exists()
    view = session.save()
    assert not view.is_new
    assert path.read_text() == (
        "argmap: 1\ntitle: Fair use\nclaims:\n  thesis:\n    text: It is so.\n    assume: unknown\n"
    )
    assert not session.changed_underneath()


def test_what_was_begun_has_no_fault(path: Path) -> None:
    session = Session.begin(path)
    assert session.view.findings == ()
    session.edit(ADD)
    session.save()
    found = Session.open(path).check().findings
    assert {finding.severity for finding in found} <= {Severity.INFO}


def test_it_is_read_again_as_long_as_there_is_no_file(path: Path) -> None:
    session = Session.begin(path)
    session.edit(ADD)
    view = session.reload()
    assert view.is_new
    assert "thesis" in view.scope.debate.claims
    assert session.undo().scope.debate.claims == {}


def test_a_file_that_came_meanwhile_is_kept_and_both_are_brought_together(path: Path) -> None:
    session = Session.begin(path)
    session.edit(ADD)
    path.write_text(BAN)
    assert session.changed_underneath()
    session.save()
    text = path.read_text()
    assert "text: It is so." in text
    assert "text: Ban cars." in text
    assert "title: Cars out of the centre" in text


def test_a_folder_that_came_meanwhile_is_told_of(path: Path) -> None:
    session = Session.begin(path)
    session.edit(ADD)
    path.mkdir()
    with pytest.raises(FileError, match="is a folder"):
        session.save()
    assert session.view.dirty


def test_it_is_recovered_after_a_crash(path: Path) -> None:
    lost = Session.begin(path, journal=True)
    lost.edit(ADD)
    lost.close(keep=True)
    session = Session.begin(path, journal=True)
    assert session.recoverable is not None
    session.recover()
    session.save()
    assert "text: It is so." in path.read_text()


def test_once_saved_a_file_that_is_gone_is_told_of(path: Path) -> None:
    session = Session.begin(path)
    session.edit(ADD)
    session.save()
    session.edit(SetField(THESIS, "text", "Is it?"))
    path.unlink()
    with pytest.raises(VanishedError):
        session.save()


@pytest.mark.parametrize("name", ["-x.yaml", "a b.yaml", "x.txt", "x"])
def test_a_name_that_is_none_for_a_debate_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="is no name for a debate"):
        Session.begin(tmp_path / name)


def test_a_name_that_is_taken_and_a_folder_that_is_not_there_are_told_of(path: Path, tmp_path: Path) -> None:
    with pytest.raises(VanishedError, match="there is no folder"):
        Session.begin(tmp_path / "none" / "x.yaml")
    path.symlink_to(tmp_path / "nowhere")
    with pytest.raises(AlreadyThereError):
        Session.begin(path)


def test_a_file_is_added_to_a_folder(tmp_path: Path) -> None:
    session = Session.open(tmp_path)
    assert session.add_file("fair-use.yaml", "Is it: fair?") == "fair-use"
    assert session.view.library.documents["fair-use"].debate.title == "Is it: fair?"
    with pytest.raises(AlreadyThereError):
        session.add_file("fair-use.yaml", "Again")
    with pytest.raises(UsageError, match="is one debate"):
        Session.open(tmp_path / "fair-use.yaml").add_file("b.yaml", "B")


def test_a_name_that_is_too_long_for_a_file_is_refused_before_anything_is_typed(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="is too long for a file name"):
        Session.begin(tmp_path / f"{'a' * 300}.yaml", journal=True)
