"""The page on the debate file: its example is whole and sound, its tables and messages are the program's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from argmap.checks import check
from argmap.document import LIMITS, read_text
from argmap.document.format import CITATION, ENTRIES, FILE, Field
from argmap.evaluation import evaluate
from argmap.library import library_of
from argmap.model import Label, Section
from tests.docs.manual import blocks, fresh, read_page

PAGE = read_page("format")
DEBATES = {text.split()[1]: text for text in blocks(PAGE, "yaml") if text.startswith("# ")}
EXAMPLE = DEBATES["a-byte-a-picture.yaml"]


def test_the_page_is_fresh() -> None:
    """If this fails: python -m tests.docs.manual format"""
    assert fresh(PAGE) == PAGE


def test_checks_have_nothing_to_say_of_the_examples_to_follow() -> None:
    for name in ("smallest.yaml", "a-byte-a-picture.yaml"):
        library = library_of([read_text(DEBATES[name], name)])
        assert check(library, today=date(2026, 11, 23)) == ()


def test_the_example_has_every_section_and_every_key() -> None:
    debate = read_text(EXAMPLE).debate
    entries = (
        debate.sources,
        debate.claims,
        debate.arguments,
        debate.questions,
        debate.positions,
        debate.scenarios,
    )
    assert all(entries)
    keys = {word for line in EXAMPLE.splitlines() for word in _keys(line)}
    known = {field.key for fields in (FILE, CITATION, *ENTRIES.values()) for field in fields}
    assert known <= keys


def _keys(line: str) -> Iterator[str]:
    for word in line.replace("{", " ").replace(",", " ").split():
        if word.endswith(":"):
            yield word[:-1]


def test_the_example_comes_out_as_its_comments_say() -> None:
    labels = evaluate(read_text(EXAMPLE).debate)
    assert labels.label("entropy") is Label.OUT
    assert labels.label("something-inside") is Label.IN
    assert labels.prevailing("no-lookup") is Label.OUT
    assert labels.label("is-a-copy") is Label.UNDEC


def test_the_tables_name_every_key_of_their_entries() -> None:
    tables: dict[str, Sequence[Field]] = {"File": FILE, "Citation": CITATION}
    tables |= {section.value.capitalize(): ENTRIES[section] for section in Section}
    for heading, fields in tables.items():
        table = PAGE.split(f"\n### {heading}\n")[1].split("\n#")[0]
        assert [line.split("`")[1] for line in table.splitlines() if line.startswith("| `")] == [
            field.key for field in fields
        ]


def test_the_limits_are_those_of_the_reader() -> None:
    assert f"{LIMITS.bytes:,} bytes; {LIMITS.nodes:,} keys" in PAGE
    assert f"{LIMITS.depth} lists and mappings inside each other" in PAGE


def test_a_text_under_the_sign_for_long_texts_takes_what_stands_there() -> None:
    (lines,) = [text for text in blocks(PAGE, "yaml") if text.startswith("    text: >-")]
    document = read_text(f"argmap: 1\ntitle: T\nclaims:\n  plain:\n{lines}")
    assert document.findings == ()
    text = document.debate.claims["plain"].text
    assert text == "The rule is plain: nobody may copy, and exhibit #4 is a copy."


def test_each_rule_about_what_is_not_taken_is_one_of_the_reader() -> None:
    refused = {
        "a: {text: A}\n  a: {text: B}": "ARG002",
        "a: {text: &a A}": "ARG007",
        "a: {text: *a}": "ARG007",
        "a: {<<: {}, text: A}": "ARG007",
        "a: {text: !a A}": "ARG007",
        "a: {text: A}\n---\nargmap: 1": "ARG013",
        "-a: {text: A}": "ARG006",
        "a: {text: A, tags: b}": "ARG004",
        "a: {text: A, colour: red}": "ARG003",
        "a: {text: A}\narguments:\n  a: {premises: [a], rebuts: a}": "ARG014",
    }
    for claims, code in refused.items():
        codes = {
            finding.code for finding in read_text(f"argmap: 1\ntitle: T\nclaims:\n  {claims}\n").findings
        }
        assert code in codes, claims
    taken = read_text(
        "argmap: 1\ntitle: no\nclaims:\n  1.10: {text: 0x1F, tags: [on], note: , x-mine: [{}]}\n"
    )
    assert taken.findings == ()
    assert taken.debate.title == "no"
    assert taken.debate.claims["1.10"].text == "0x1F"
    assert taken.debate.claims["1.10"].note is None
