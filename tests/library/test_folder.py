"""Opening files and folders."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from argmap.errors import FileError
from argmap.library import default_path, open_library

ONE = "argmap: 1\ntitle: One\nclaims:\n  a:\n    text: A.\n"


def write(folder: Path, **files: str) -> Path:
    for stem, text in files.items():
        (folder / f"{stem}.yaml").write_text(text, encoding="utf-8")
    return folder


def codes(path: Path) -> list[tuple[str, str, int, int]]:
    return [
        (finding.code, Path(finding.file).name, finding.place.line, finding.place.column)
        for finding in open_library(path).findings
    ]


def test_a_folder_has_its_debates_by_stem_and_counts_the_rest(tmp_path: Path) -> None:
    write(tmp_path, two=ONE, one=ONE, settings="colour: red\n", mention="text: about argmap\n")
    (tmp_path / "three.yml").write_text(ONE)
    (tmp_path / "notes.txt").write_text(ONE)
    (tmp_path / ".two.yaml").write_text(ONE)
    (tmp_path / "below").mkdir()
    write(tmp_path / "below", four=ONE)
    library = open_library(tmp_path)
    assert list(library.documents) == ["one", "three", "two"]
    assert library.skipped == 2
    assert library.focus is None
    assert library.findings == ()


def test_a_file_brings_what_it_refers_to_and_nothing_else(tmp_path: Path) -> None:
    write(
        tmp_path,
        one=ONE + "    contradicts: [two/b]\n",
        two="argmap: 1\ntitle: Two\nclaims:\n  b:\n    text: B.\n    about: [three/a]\n",
        three=ONE,
        four=ONE,
    )
    library = open_library(tmp_path / "one.yaml")
    assert sorted(library.documents) == ["one", "three", "two"]
    assert library.focus == "one"
    assert library.findings == ()


def test_a_debate_that_does_not_parse_is_still_of_the_library(tmp_path: Path) -> None:
    write(tmp_path, broken="argmap: 1\ntitle: 'unclosed\n", other="services: {x\n")
    library = open_library(tmp_path)
    assert list(library.documents) == ["broken"]
    assert library.skipped == 1
    assert [finding.code for finding in library.blocking] == ["ARG001"]


def test_two_files_of_one_stem_and_a_name_that_is_no_id(tmp_path: Path) -> None:
    write(tmp_path, one=ONE, **{"my debate": ONE})
    (tmp_path / "one.yml").write_text(ONE)
    assert codes(tmp_path) == [("ARG017", "my debate.yaml", 1, 1), ("ARG017", "one.yml", 1, 1)]


def test_standard_input_is_a_library_of_its_own() -> None:
    library = open_library("-", stdin=ONE.encode() + b"    contradicts: [other/x]\n")
    assert library.focus == ""
    assert [finding.code for finding in library.findings] == ["ARG103"]


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("b", "ARG101"),
        ("one/b", "ARG101"),
        ("two/b", "ARG103"),
        ("support", "ARG102"),
        ("../two/b", "ARG104"),
        ("/etc/b", "ARG104"),
        ("~root/b", "ARG104"),
        ("sub/two/b", "ARG104"),
        ("http://example.org/b", "ARG104"),
        ("C:/b", "ARG104"),
        ("/b", "ARG104"),
        ("one/a2", None),
        ("a2", None),
    ],
)
def test_a_reference_that_names_nothing(tmp_path: Path, reference: str, code: str | None) -> None:
    write(
        tmp_path,
        one=f"{ONE}    contradicts: ['{reference}']\n  a2:\n    text: A2.\narguments:\n"
        "  support: {premises: [a], supports: a2}\n",
    )
    assert codes(tmp_path / "one.yaml") == ([] if code is None else [(code, "one.yaml", 6, 19)])


def test_the_nearest_id_and_the_kind_are_named(tmp_path: Path) -> None:
    write(
        tmp_path,
        one=ONE + "arguments:\n  s: {premises: [aa], supports: s}\n  u: {premises: [a], undercuts: a}\n",
    )
    first, second, third = open_library(tmp_path / "one.yaml").findings
    assert (first.code, first.hint) == ("ARG101", "Did you mean a?")
    assert second.message == "supports of s names s, which is an argument"
    assert third.message == "undercuts of u names a, which is a claim"
    assert third.hint == "Name an argument here."


def test_an_expectation_and_a_citation_are_found_at_their_key_and_item(tmp_path: Path) -> None:
    write(
        tmp_path,
        one=ONE + "    sources:\n      - nowhere\n      - source: nobody\n        at: p. 3\n"
        "scenarios:\n  s:\n    title: S\n    expect:\n      a: in\n      gone: out\n",
    )
    assert codes(tmp_path / "one.yaml") == [
        ("ARG101", "one.yaml", 7, 9),
        ("ARG101", "one.yaml", 8, 17),
        ("ARG101", "one.yaml", 15, 7),
    ]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    write(outside, secret=ONE)
    inside = tmp_path / "inside"
    inside.mkdir()
    write(inside, one=ONE + "    contradicts: [secret/a, near/a]\n", real=ONE)
    (inside / "secret.yaml").symlink_to(outside / "secret.yaml")
    (inside / "near.yaml").symlink_to("real.yaml")
    library = open_library(inside / "one.yaml")
    assert sorted(library.documents) == ["near", "one"]
    assert [finding.code for finding in library.findings] == ["ARG104"]
    assert open_library(inside).skipped == 1


def test_what_cannot_be_read_is_said_by_name(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"there is no .*gone\.yaml"):
        open_library(tmp_path / "gone.yaml")
    os.mkfifo(tmp_path / "pipe.yaml")
    with pytest.raises(FileError, match="not a regular file"):
        open_library(tmp_path / "pipe.yaml")
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    with pytest.raises(FileError, match="leads back to itself"):
        open_library(tmp_path / "loop.yaml")


def test_a_folder_is_read_past_what_is_no_file(tmp_path: Path) -> None:
    write(tmp_path, one=ONE)
    os.mkfifo(tmp_path / "pipe.yaml")
    library = open_library(tmp_path)
    assert (sorted(library.documents), library.skipped) == (["one"], 1)


def test_hostile_file_names_are_shown_harmlessly(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        open_library(tmp_path / "a\x1b[2Jb\nc.yaml")
    assert "\x1b" not in str(caught.value)
    assert "\n" not in caught.value.message


def test_the_default_is_debates_then_here_then_what_ships(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert (default_path(shipped=True) / "ai-art.yaml").is_file()
    with pytest.raises(FileError, match="there is no folder debates here"):
        default_path(shipped=False)
    write(tmp_path, one=ONE)
    assert default_path(shipped=False) == Path()
    (tmp_path / "debates").mkdir()
    assert default_path(shipped=True) == Path("debates")
