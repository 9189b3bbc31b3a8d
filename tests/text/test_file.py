"""Reading the bytes of a file, and what is said where that cannot be."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import FileError
from argmap.text.file import Digest, digest, read_bytes, shown


def test_bytes_are_read_up_to_one_more_than_the_limit(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"0123456789")
    assert read_bytes(file, 20) == b"0123456789"
    assert read_bytes(file, 4) == b"01234"


def _missing(path: Path) -> None:
    pass


def _folder(path: Path) -> None:
    path.mkdir()


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _circle(path: Path) -> None:
    path.symlink_to(path)


def _dangling(path: Path) -> None:
    path.symlink_to("elsewhere")


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (_missing, "there is no "),
        (_dangling, "is a link to elsewhere, which is not there"),
        (_folder, "is a folder"),
        (_pipe, "is not a regular file"),
        (_circle, "is a link that leads back to itself"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, make: object, message: str) -> None:
    assert callable(make)
    path = tmp_path / "debate.yaml"
    make(path)
    with pytest.raises(FileError, match=message) as caught:
        read_bytes(path, 100)
    assert str(path) in caught.value.message


def test_a_name_with_control_characters_is_shown_harmlessly() -> None:
    assert shown("a\x1b[2J\n\tb") == "a␛[2J␊␉b"


def test_the_digest_is_the_one_that_everybody_calls_sha256() -> None:
    assert digest(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@given(one=st.binary(max_size=3), other=st.binary(max_size=3))
def test_a_digest_is_that_of_the_bytes_whenever_it_is_asked_for(one: bytes, other: bytes) -> None:
    first, second = Digest(one), Digest(other)
    assert (first == second) is (one == other)
    for _ in range(2):
        assert first.hexadecimal == hashlib.sha256(one).hexdigest()
        assert hash(first) == hash(Digest(one))
    assert first != first.hexadecimal
