"""Texts that were made to stop the program that reads them."""

from __future__ import annotations

import time

import pytest

from argmap.document import LIMITS, Document, Limits, read, read_text

HEAD = "argmap: 1\ntitle: T\n"


def found(document: Document) -> list[tuple[str, int, int]]:
    return [(finding.code, finding.place.line, finding.place.column) for finding in document.findings]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        (HEAD + "x-a: " + "[" * 30_000, 3, 69),
        (HEAD + "x-a: " + "{a: " * 30_000, 3, 6 + 4 * 63),
        (HEAD + "x-a:\n" + "- " * 30_000, 4, 1 + 2 * 63),
        (
            HEAD + "x-a:\n" + "".join("  " * depth + f"{depth}:\n" for depth in range(1, 900)),
            4 + 63,
            2 + 2 * 63 + 1,
        ),
        ("[" * 30_000, 1, 65),
        ("? " * 30_000, 1, 129),
    ],
    ids=["lists", "mappings", "dashes", "block", "root", "question marks"],
)
def test_deep_nesting_is_refused_at_once(text: str, line: int, column: int) -> None:
    start = time.perf_counter()
    document = read_text(text)
    assert time.perf_counter() - start < 0.5
    assert found(document) == [("ARG009", line, column)]
    assert not document.parsed


def test_as_deep_as_may_be() -> None:
    assert read_text(HEAD + f"x-a: {'[' * 63}{']' * 63}\n").findings == ()
    assert found(read_text(HEAD + f"x-a: {'[' * 64}{']' * 64}\n")) == [("ARG009", 3, 69)]


@pytest.mark.parametrize("opening", ["[", "{a: "])
def test_deeper_than_the_parser_goes_is_a_limit_too(opening: str) -> None:
    document = read((HEAD + "x-a: " + opening * 30_000).encode(), "x.yaml", limits=Limits(depth=20_000))
    assert [finding.code for finding in document.findings] == ["ARG009"]
    assert not document.parsed


def test_many_bytes() -> None:
    data = (HEAD + "x-a: a\n").encode()
    assert read(data, "x.yaml", limits=Limits(bytes=len(data))).findings == ()
    document = read(data, "x.yaml", limits=Limits(bytes=len(data) - 1))
    assert found(document) == [("ARG009", 1, 1)]
    assert document.text == ""
    assert not document.parsed
    start = time.perf_counter()
    assert read(b"a" * (LIMITS.bytes + 1), "x.yaml").findings[0].message == "the file is larger than 20 MB"
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        (HEAD, 5),
        (HEAD + "x-a: [a, b, c]\n", 10),
        (HEAD + "x-a: {a: b, c: [d]}\n", 12),
        ("- [[a]]\n- b\n- c\n", 6),
    ],
)
def test_nodes_are_counted_exactly(text: str, nodes: int) -> None:
    def codes(limit: int) -> list[str]:
        return [f.code for f in read(text.encode(), "x.yaml", limits=Limits(nodes=limit)).findings]

    assert "ARG009" not in codes(nodes)
    assert codes(nodes - 1) == ["ARG009"]


def test_many_nodes() -> None:
    document = read((HEAD + "x-a: [" + "a," * 5000 + "]\n").encode(), "x.yaml", limits=Limits(nodes=1000))
    assert found(document) == [("ARG009", 3, 7 + 2 * (1000 - 7))]
    assert document.findings[0].message == "the file holds more than 1,000 values"


def test_an_alias_bomb_is_refused_and_not_followed() -> None:
    lines = ["x-0: &x0 [lol]"] + [f"x-{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 9)}]" for n in range(1, 30)]
    start = time.perf_counter()
    document = read_text(HEAD + "\n".join(lines))
    assert time.perf_counter() - start < 0.5
    assert {finding.code for finding in document.findings} == {"ARG007"}
    assert len(document.findings) == 30 + 29 * 9


def test_an_alias_of_itself() -> None:
    assert [finding.code for finding in read_text(HEAD + "x-a: &a [*a]\n").findings] == ["ARG007", "ARG007"]
    assert [finding.code for finding in read_text(HEAD + "x-a: &a\n  <<: *a\n").findings] == [
        "ARG007",
        "ARG007",
    ]


def test_long_scalars_and_keys() -> None:
    assert found(read_text(HEAD + "k" * 2000 + ": x\n")) == [("ARG001", 3, 1)]
    document = read_text(HEAD + "question: " + "q" * 1_000_000 + "\n")
    assert document.findings == ()


def test_a_mapping_with_many_keys_twice() -> None:
    start = time.perf_counter()
    document = read_text(HEAD + "claims:\n" + "  a: {text: A.}\n" * 3000)
    assert time.perf_counter() - start < 3
    assert len(document.findings) == 2999
