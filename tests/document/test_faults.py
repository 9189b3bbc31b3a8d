"""Each fault is found where a person must edit, with what is the matter and what to do."""

from __future__ import annotations

import pytest

from argmap.document import Document, read, read_text
from argmap.findings import Finding, Severity
from argmap.model import Section, Subject

HEAD = "argmap: 1\ntitle: T\n"


def found(text: str) -> list[tuple[str, int, int]]:
    return [(finding.code, finding.place.line, finding.place.column) for finding in read_text(text).findings]


def only(text: str) -> Finding:
    (finding,) = read_text(text).findings
    return finding


CLAIM = HEAD + "claims:\n  a:\n    text: A.\n"
"""Five lines: the next one is the sixth."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # ARG002
        (HEAD + "title: U\n", [("ARG002", 3, 1)]),
        (CLAIM + "    text: B.\n", [("ARG002", 6, 5)]),
        (CLAIM + "  a:\n    text: B.\n", [("ARG002", 6, 3)]),
        (CLAIM + "arguments:\nclaims:\n  b:\n    text: B.\n", [("ARG002", 7, 1)]),
        (CLAIM + '    "text": B.\n', [("ARG002", 6, 5)]),
        (HEAD + "x-a: {b: 1, c: {d: 2, d: 3}}\n", [("ARG002", 3, 23)]),
        (CLAIM + "scenarios:\n  s: {title: S, expect: {a: in, a: in}}\n", [("ARG002", 7, 33)]),
        (CLAIM + "    sources:\n    - source: s\n      source: t\n", [("ARG002", 8, 7)]),
        (CLAIM + "    bogus: 1\n    bogus: 2\n", [("ARG003", 6, 5), ("ARG002", 7, 5)]),
        # ARG003
        (HEAD + "claim: {}\n", [("ARG003", 3, 1)]),
        (CLAIM + "    knid: legal\n", [("ARG003", 6, 5)]),
        (CLAIM + "    sources:\n    - {source: s, page: 3}\n", [("ARG003", 7, 19)]),
        (CLAIM + "    ?\n    : x\n", [("ARG003", 6, 6)]),
        (CLAIM + "    ? [kind]\n    : x\n", [("ARG003", 6, 7)]),
        # ARG004
        (HEAD + "claims: [a]\n", [("ARG004", 3, 9)]),
        (HEAD + "claims: none\n", [("ARG004", 3, 9)]),
        (HEAD + "claims:\n  a: The text.\n", [("ARG004", 4, 6)]),
        (HEAD + "claims:\n  a: [The text.]\n", [("ARG004", 4, 6)]),
        (HEAD + "claims:\n  a:\n    text: [A.]\n", [("ARG004", 5, 11)]),
        (HEAD + "claims:\n  a:\n    text: {A: b}\n", [("ARG004", 5, 11)]),
        (CLAIM + "    kind: fact\n", [("ARG004", 6, 11)]),
        (CLAIM + '    kind: ""\n', [("ARG004", 6, 11)]),
        (CLAIM + "    assume: yes\n", [("ARG004", 6, 13)]),
        (CLAIM + "    assume: True\n", [("ARG004", 6, 13)]),
        (CLAIM + "    by: me\n", [("ARG004", 6, 9)]),
        (CLAIM + "    about: {a: b}\n", [("ARG004", 6, 12)]),
        (CLAIM + "    tags: [[t], {u: v}, w]\n", [("ARG004", 6, 12), ("ARG004", 6, 17)]),
        (CLAIM + "    sources: s\n", [("ARG004", 6, 14)]),
        (CLAIM + "    sources: [[s]]\n", [("ARG004", 6, 15)]),
        (HEAD + "sources:\n  s: {title: S, type: court, posture: held}\n", [("ARG004", 4, 39)]),
        (CLAIM + "scenarios:\n  s: {title: S, expect: [a]}\n", [("ARG004", 7, 25)]),
        (CLAIM + "scenarios:\n  s: {title: S, expect: {a: open}}\n", [("ARG004", 7, 29)]),
        # ARG005
        ("", [("ARG005", 1, 1)]),
        ("# only a comment\n", [("ARG005", 1, 1)]),
        ("name: build\non: push\n", [("ARG005", 1, 1)]),
        ("argmap: 1\n", [("ARG005", 1, 1)]),
        ("argmap:\ntitle: T\n", [("ARG005", 1, 1)]),
        ("argmap: 1\ntitle:\n", [("ARG005", 2, 1)]),
        ('argmap: 1\ntitle: ""\n', [("ARG005", 2, 8)]),
        ('argmap: 1\ntitle: "  "\n', [("ARG005", 2, 8)]),
        ("title: T\nclaims: {}\n", [("ARG005", 1, 1)]),
        (HEAD + "claims:\n  a:\n  b: {}\n", [("ARG005", 4, 3), ("ARG005", 5, 3)]),
        (HEAD + "claims:\n  a:\n    text:\n    kind: legal\n", [("ARG005", 5, 5)]),
        (HEAD + "arguments:\n  r: {supports: a}\n", [("ARG005", 4, 3)]),
        (HEAD + "arguments:\n  r: {premises: [], supports: a}\n", [("ARG005", 4, 17)]),
        (HEAD + "arguments:\n  r:\n    premises:\n    supports:\n", [("ARG005", 5, 5), ("ARG005", 6, 5)]),
        (HEAD + "positions:\n  p: {title: P}\n", [("ARG005", 4, 3)]),
        (CLAIM + "    sources: [{at: p. 3}]\n", [("ARG005", 6, 15)]),
        (CLAIM + "    about:\n      -\n      - b\n", [("ARG005", 7, 8)]),
        (CLAIM + "scenarios:\n  s: {title: S, expect: {a: }}\n", [("ARG005", 7, 26)]),
        # ARG006
        (HEAD + "claims:\n  a b: {text: A.}\n", [("ARG006", 4, 3)]),
        (HEAD + "claims:\n  -a: {text: A.}\n", [("ARG006", 4, 3)]),
        (HEAD + "claims:\n  .a: {text: A.}\n", [("ARG006", 4, 3)]),
        (HEAD + "claims:\n  a/b: {text: A.}\n", [("ARG006", 4, 3)]),
        (HEAD + 'claims:\n  "": {text: A.}\n', [("ARG006", 4, 3)]),
        (HEAD + "claims:\n  ½: {text: A.}\n", [("ARG006", 4, 3)]),
        (HEAD + "claims:\n  ? [a]\n  : {text: A.}\n", [("ARG006", 4, 5)]),
        # ARG007
        (HEAD + "claims: &c\n  a: {text: A.}\n", [("ARG007", 3, 9)]),
        (CLAIM + "    by: &n [x]\n  b:\n    text: B.\n    by: *n\n", [("ARG007", 6, 9), ("ARG007", 9, 9)]),
        (CLAIM + "    note: !!python/object:os.system x\n", [("ARG007", 6, 11)]),
        (CLAIM + "    <<: {kind: legal}\n", [("ARG007", 6, 5)]),
        (CLAIM + "  b:\n    <<: *a\n    text: B.\n", [("ARG007", 7, 5)]),
        (HEAD + "claims:\n  <<: *a\n", [("ARG007", 4, 3)]),
        (HEAD + "claims: *all\n", [("ARG007", 3, 9)]),
        (HEAD + "claims:\n  a: *a\n", [("ARG007", 4, 6)]),
        (HEAD + "claims:\n  a: {text: *a}\n", [("ARG007", 4, 13)]),
        (HEAD + "arguments:\n  r: {premises: *p, supports: *c}\n", [("ARG007", 4, 17), ("ARG007", 4, 31)]),
        # ARG008: nothing else is said of a format that is not known
        ("argmap: 2\nsurprise: yes\n", [("ARG008", 1, 9)]),
        ("argmap: 1.0\ntitle: T\n", [("ARG008", 1, 9)]),
        # ARG013
        (HEAD + "---\nargmap: 1\n", [("ARG013", 3, 1)]),
        (HEAD + "---\n", [("ARG013", 3, 1)]),
        # ARG014: the later one, whichever section comes first
        (CLAIM + "arguments:\n  a: {premises: [b], supports: c}\n", [("ARG014", 7, 3)]),
        (
            HEAD + "arguments:\n  a: {premises: [b], supports: c}\nclaims:\n  a: {text: A.}\n",
            [("ARG014", 6, 3)],
        ),
        # ARG105
        (HEAD + "arguments:\n  r: {premises: [a]}\n", [("ARG105", 4, 3)]),
        (HEAD + "arguments:\n  r: {rebuts: b, premises: [a], supports: c}\n", [("ARG105", 4, 33)]),
        # ARG106
        (CLAIM + "    contradicts: [b, a]\n", [("ARG106", 6, 22)]),
        # ARG107
        (CLAIM + "    contradicts: [b, c, b]\n", [("ARG107", 6, 25)]),
        (CLAIM + "    sources: [s, t, s]\n", [("ARG107", 6, 21)]),
        (CLAIM + "    sources:\n    - source: s\n      at: p. 1\n    - source: s\n      at: p. 2\n", []),
        (CLAIM + "    tags: [t, t]\n", []),
    ],
)
def test_a_fault_is_found_where_it_is(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("weight", ["0.5", ".5", "1", "1.0", '"0.25"', "0.500", "0.001"])
def test_weights(weight: str) -> None:
    document = read_text(HEAD + f"arguments:\n  r: {{premises: [a], supports: b, weight: {weight}}}\n")
    assert document.findings == ()
    assert str(document.debate.arguments["r"].weight).lstrip("0") == weight.strip('"').lstrip("0")


@pytest.mark.parametrize(
    "weight",
    ["0", "0.0", "-0.5", "1.1", "2", "5e-1", "50%", "0,5", "half", "+0.5", "1.", ".", "[0.5]", "٠.٥", "0x1"],
)
def test_no_weights(weight: str) -> None:
    finding = only(HEAD + f"arguments:\n  r:\n    premises: [a]\n    supports: b\n    weight: {weight}\n")
    assert (finding.code, finding.place.line, finding.place.column) == ("ARG004", 7, 13)


def test_many_faults_are_all_found() -> None:
    text = (
        "argmap: 1\n"
        "titel: T\n"
        "claims:\n"
        "  a:\n"
        "    kind: fact\n"
        "    by: me\n"
        "  b b:\n"
        "    text: B.\n"
        "    contradicts: [c, c]\n"
        "arguments:\n"
        "  r:\n"
        "    premises: a\n"
        "    supports: b\n"
        "    undercuts: q\n"
        "scenarios:\n"
        "  s:\n"
        "    expect: {a: maybe}\n"
    )
    assert found(text) == [
        ("ARG005", 1, 1),
        ("ARG003", 2, 1),
        ("ARG005", 4, 3),
        ("ARG004", 5, 11),
        ("ARG004", 6, 9),
        ("ARG006", 7, 3),
        ("ARG107", 9, 22),
        ("ARG004", 12, 15),
        ("ARG105", 14, 5),
        ("ARG005", 16, 3),
        ("ARG004", 17, 17),
    ]


def test_a_fault_after_many_sound_entries_is_found() -> None:
    sound = "".join(f"  c{number}:\n    text: Claim {number}.\n" for number in range(500))
    assert found(HEAD + "claims:\n" + sound + "  last:\n    txet: Claim.\n") == [
        ("ARG005", 1004, 3),
        ("ARG003", 1005, 5),
    ]


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            CLAIM + "  a: {text: B.}\n",
            "claim a is given twice (first at line 4)",
            "Rename one of them, or make them one.",
        ),
        (CLAIM + "    knid: legal\n", "claim a has an unknown key: knid", "Did you mean kind?"),
        (CLAIM + "    as_of: 2020\n", "claim a has an unknown key: as_of", "Did you mean as-of?"),
        (
            CLAIM + "    kind: emprical\n",
            "kind of claim a is emprical, which it cannot be",
            "Did you mean empirical?",
        ),
        (
            CLAIM + "    assume: maybe\n",
            "assume of claim a is maybe, which it cannot be",
            "One of true, false, unknown.",
        ),
        (
            CLAIM + "    about: model\n",
            "about of claim a is a single value, where a list belongs",
            "Write about: [model].",
        ),
        (
            CLAIM + "    by: Roth, Kyle\n",
            "by of claim a is a single value, where a list belongs",
            'Write by: ["Roth, Kyle"].',
        ),
        (
            HEAD + "arguments:\n  r: {premises: [a], supports: [b]}\n",
            "supports of argument r is a list, where one id belongs",
            "Write supports: b.",
        ),
        (
            HEAD + "claims:\n  a b: {text: A.}\n",
            "a b is no id",
            "An id is letters, digits, '-', '_' and '.', and begins with none of '-' and '.'.",
        ),
        (
            HEAD + "arguments:\n  r: {premises: [a]}\n",
            "argument r has none of supports, rebuts, undercuts",
            "Give exactly one of supports, rebuts and undercuts.",
        ),
        (
            CLAIM + "    note: !!python/object:os.system x\n",
            "a tag: !!python/object:os.system",
            "Leave the tag out: the format itself says what each value is.",
        ),
    ],
)
def test_what_a_finding_says(text: str, message: str, hint: str) -> None:
    finding = only(text)
    assert (finding.message, finding.hint) == (message, hint)


def test_the_subject_and_severity_of_findings() -> None:
    document = read_text(CLAIM + "    kind: fact\n    contradicts: [b, b]\n    by: &n [x]\nbogus: 1\n")
    assert [(finding.code, finding.subject, finding.severity) for finding in document.findings] == [
        ("ARG004", "claim:a", Severity.ERROR),
        ("ARG107", "claim:a", Severity.WARNING),
        ("ARG007", "claim:a", Severity.ERROR),
        ("ARG003", None, Severity.ERROR),
    ]
    assert document.faulty == {Subject(Section.CLAIM, "a")}


def test_a_key_that_is_no_text_belongs_to_no_entry() -> None:
    document = read_text(CLAIM + "  ? [b]\n  : {text: B.}\n")
    assert [(finding.code, finding.subject) for finding in document.findings] == [("ARG006", None)]
    assert document.faulty == frozenset()


def test_a_warning_does_not_make_an_entry_faulty() -> None:
    document = read_text(CLAIM + "    contradicts: [b, b]\n")
    assert document.faulty == frozenset()
    assert document.debate.claims["a"].contradicts == ("b", "b")


def test_one_reference_in_two_ways_is_one() -> None:
    text = (
        CLAIM
        + "    contradicts: [b, own/b, other/b]\n    about: [own/c]\n  d:\n    text: D.\n    contradicts: [own/d]\n"
    )
    document = read(text.encode(), "debates/own.yaml")
    assert document.stem == "own"
    assert [(finding.code, finding.place.line) for finding in document.findings] == [
        ("ARG107", 6),
        ("ARG106", 10),
    ]


def test_faulty_entries_stay_in_the_debate_where_enough_of_them_is_there() -> None:
    document = read_text(
        CLAIM
        + "    kind: fact\n"
        + "  untold: {kind: legal}\n"
        + "arguments:\n"
        + "  both: {premises: [a], supports: b, rebuts: c}\n"
        + "  neither: {premises: [a]}\n"
        + "  bare: {supports: b}\n"
    )
    assert list(document.debate.claims) == ["a"]
    assert document.debate.claims["a"].kind is None
    assert list(document.debate.arguments) == ["both", "bare"]
    assert document.debate.arguments["bare"].premises == ()
    assert {subject.id for subject in document.faulty} == {"a", "untold", "both", "neither", "bare"}
    assert Subject(Section.CLAIM, "untold") in document.entries


def test_items_that_cannot_be_read_are_not_counted_by_paths() -> None:
    """A reference's place is right though the item before it was left out of the debate."""
    document = read_text(CLAIM + "    about: [[x], b, , c]\n".replace(", ,", ', "",'))
    assert document.debate.claims["a"].about == ("b", "c")
    place = document.place(Subject(Section.CLAIM, "a"), "about", 1)
    assert (place.line, place.column, place.end_column) == (6, 25, 26)


def test_empty_values() -> None:
    document: Document = read_text(
        HEAD
        + "question:\nsources:\nclaims:\n  a:\n    text: A.\n    kind:\n    by:\n"
        + "    assume:\n    note:\n    hedge: ''\n"
        + "    sources: []\narguments: {}\nscenarios:\n  s:\n    title: S\n    expect:\n    accepts:\n"
    )
    assert document.findings == ()
    claim = document.debate.claims["a"]
    assert (claim.kind, claim.by, claim.assume, claim.note, claim.hedge) == (None, (), None, None, None)
    assert document.debate.question is None
    assert document.debate.scenarios["s"].expect == ()


def test_keys_of_ones_own_are_ignored_everywhere_but_as_ids() -> None:
    document = read_text(
        HEAD
        + "x-tool: {any: [thing, {at: all}]}\nclaims:\n  x-rays:\n    text: A.\n    x-colour: red\n"
        + "    sources:\n    - {source: s, x-page: 3}\n"
    )
    assert document.findings == ()
    assert list(document.debate.claims) == ["x-rays"]


def test_a_file_that_is_no_debate() -> None:
    document = read_text("name: build\n")
    assert document.parsed
    assert not document.is_debate
    assert "argmap: 1" in (document.findings[0].hint or "")
    for text in ("- a\n- b\n", "just text\n"):
        document = read_text(text)
        assert not document.parsed
        assert [finding.code for finding in document.findings] == ["ARG004"]
