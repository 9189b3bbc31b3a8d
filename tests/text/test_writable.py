"""Whether a file could be saved, told before anybody has typed anything, and as a save would."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from argmap.errors import SaveError
from argmap.text.file import digest
from argmap.text.save import save
from argmap.text.writable import unwritable


def refused(path: Path) -> str | None:
    """Return why a save of a file is refused in fact."""
    try:
        save(path, b"new", expected=digest(path.read_bytes()))
    except SaveError as error:
        return error.message
    return None


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    return path


def test_nothing_is_in_the_way_of_a_file_of_ones_own(file: Path) -> None:
    assert unwritable(file) is None
    assert refused(file) is None


def test_a_file_without_the_permission_to_write_is_told_of_as_a_save_would(file: Path) -> None:
    file.chmod(0o444)
    assert unwritable(file) == refused(file) == f"{file} is read-only"


def test_a_file_with_two_names_is_told_of_as_a_save_would(file: Path) -> None:
    (file.parent / "b.yaml").hardlink_to(file)
    assert unwritable(file) == refused(file)


def test_a_link_is_about_the_file_it_leads_to(file: Path) -> None:
    link = file.parent / "link.yaml"
    link.symlink_to(file)
    assert unwritable(link) is None
    file.chmod(0o444)
    assert unwritable(link) == f"{link} is read-only"


def test_a_folder_that_may_not_be_written_to_is_told_of(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Root may write anywhere, and tests may be run by root.
    may = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: path != file.parent and may(path, mode))
    assert unwritable(file) == f"the folder of {file} may not be written to"


def test_a_file_that_is_gone_may_be_put_back(tmp_path: Path) -> None:
    assert unwritable(tmp_path / "none.yaml") is None
    (tmp_path / "circle.yaml").symlink_to(tmp_path / "circle.yaml")
    assert unwritable(tmp_path / "circle.yaml") is None
