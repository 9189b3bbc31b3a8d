"""ARG203 to ARG209, ARG211 and ARG212: arguments and claims that do not fit together."""

import pytest

from argmap.checks import check
from argmap.checks.arg208_same_text import plain
from argmap.checks.examples import TODAY, library
from argmap.findings import Finding, Severity


def found(text: str, code: str) -> list[Finding]:
    return list(check(library(text), today=TODAY, select=[code]))


def subjects(text: str, code: str) -> list[str | None]:
    return [finding.subject for finding in found(text, code)]


def debate(arguments: str, more: str = "") -> str:
    """Return a debate with claims p, q, r, s (p contradicts q) and the arguments given, one a line."""
    lines = "".join(f"  {line}\n" for line in arguments.strip().split("\n")) if arguments else ""
    return (
        "argmap: 1\ntitle: Capacity\nclaims:\n"
        "  p: {text: The model is small., contradicts: [q]}\n"
        "  q: {text: The model is large., assume: unknown}\n"
        "  r: {text: The set is large.}\n"
        "  s: {text: The images cannot fit., assume: unknown}\n"
        + ("arguments:\n" + lines if lines else "")
        + more
    )


def test_the_first_claim_of_a_debate_is_not_said_to_be_unused() -> None:
    first = "argmap: 1\ntitle: New\nclaims:\n  c: {text: First., assume: unknown}\n"
    assert found(first, "ARG206") == []
    assert subjects(first.replace(", assume: unknown", ""), "ARG206") == ["claim:c"]
    assert subjects(first + "  d: {text: Second.}\n", "ARG206") == ["claim:c", "claim:d"]


def test_rebuts_its_own_premise() -> None:
    (finding,) = found(debate("a: {premises: [r, s], rebuts: s}"), "ARG203")
    assert finding.message == "a rebuts s, which is one of its own premises"
    assert (finding.place.line, finding.place.column) == (9, 33)


def test_undercuts_itself() -> None:
    (finding,) = found(debate("b: {premises: [r], supports: s}\na: {premises: [r], undercuts: a}"), "ARG203")
    assert (finding.message, finding.place.line) == ("a undercuts itself", 10)


def test_an_attack_on_something_else_is_in_order() -> None:
    text = debate("b: {premises: [r], rebuts: s}\na: {premises: [s], undercuts: b}")
    assert found(text, "ARG203") == []


def test_the_same_premises_both_ways() -> None:
    text = debate(
        "a: {premises: [p, r], supports: s}\nb: {premises: [p], rebuts: s}\nc: {premises: [r, p], rebuts: s}"
    )
    (finding,) = found(text, "ARG204")
    assert finding.message == "c rebuts s, which a (line 9) supports from the same premises"
    assert finding.place.line == 11


def test_both_ways_is_reported_once() -> None:
    text = debate(
        "a: {premises: [r], rebuts: s}\nb: {premises: [r], rebuts: s}\n"
        "c: {premises: [r], supports: s}\nd: {premises: [r], supports: s}"
    )
    assert subjects(text, "ARG204") == ["argument:c"]
    assert subjects(text, "ARG205") == ["argument:b", "argument:d"]


def test_for_one_claim_and_against_another_is_in_order() -> None:
    assert found(debate("a: {premises: [r], supports: s}\nb: {premises: [r], rebuts: p}"), "ARG204") == []


def test_the_same_argument_again() -> None:
    text = debate("a: {premises: [p, r], supports: s}\nb: {premises: [r, p], supports: s, weight: 0.9}")
    (finding,) = found(text, "ARG205")
    assert finding.message == "b supports s from the same premises as a (line 9)"
    assert finding.severity is Severity.WARNING
    assert (finding.place.line, finding.place.column, finding.place.end_column) == (10, 3, 4)


def test_an_undercutter_again() -> None:
    text = debate(
        "a: {premises: [p], supports: s}\nb: {premises: [r], undercuts: a}\nc: {premises: [r], undercuts: a}"
    )
    assert subjects(text, "ARG205") == ["argument:c"]


@pytest.mark.parametrize(
    "other", ["premises: [p], supports: s", "premises: [p, r], rebuts: s", "premises: [p, r], supports: q"]
)
def test_other_arguments(other: str) -> None:
    assert found(debate(f"a: {{premises: [p, r], supports: s}}\nb: {{{other}}}"), "ARG205") == []


ACROSS = """\
# file: capacity.yaml
argmap: 1
title: Capacity
claims:
  small: {text: The model is small.}
  cannot-fit: {text: The images cannot fit.}
arguments:
  entropy: {premises: [small], supports: cannot-fit}
# file: fair-use.yaml
argmap: 1
title: Fair use
claims:
  also-small: {text: the model is SMALL}
  no-copy: {text: Nothing is copied.}
arguments:
  entropy-again: {premises: [capacity/small], supports: capacity/cannot-fit}
  nothing: {premises: [also-small], supports: no-copy}
  nothing-again: {premises: [also-small], supports: no-copy}
"""


def test_the_same_argument_in_another_file_is_an_information() -> None:
    assert [
        (finding.file, finding.place.line, finding.severity, finding.message)
        for finding in found(ACROSS, "ARG205")
    ] == [
        (
            "fair-use.yaml",
            7,
            Severity.INFO,
            "entropy-again supports capacity/cannot-fit from the same premises "
            "as capacity/entropy (capacity.yaml, line 7)",
        ),
        (
            "fair-use.yaml",
            9,
            Severity.WARNING,
            "nothing-again supports no-copy from the same premises as nothing (line 8)",
        ),
    ]


def test_the_same_text_in_another_file_is_an_information() -> None:
    (finding,) = found(ACROSS, "ARG208")
    assert (finding.file, finding.severity) == ("fair-use.yaml", Severity.INFO)
    assert finding.message == "also-small says the same as capacity/small (capacity.yaml, line 4)"


def test_the_same_text() -> None:
    text = debate("", "  t: {text: 'The set is: large!'}\n  u: {text: the set  is LARGE}\n")
    findings = found(text, "ARG208")
    assert [(finding.place.line, finding.place.column, finding.message) for finding in findings] == [
        (8, 13, "t says the same as r (line 6)"),
        (9, 13, "u says the same as r (line 6)"),
    ]


def test_the_same_text_elsewhere_in_the_world() -> None:
    text = debate(
        "",
        "  t: {text: The set is large., jurisdiction: US}\n  u: {text: The set is large., jurisdiction: EU}\n",
    )
    assert found(text, "ARG208") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It can't fit.", "it CAN’T  fit!"),
        ("Straße", "STRASSE"),
        ("a well-known point", "a well known point"),
        ("so-called “copies”", 'so called "copies"'),
        ("Cafe\u0301", "Café"),
        ("模型很小。", "模型很小"),
    ],
)
def test_texts_that_are_the_same(one: str, other: str) -> None:
    assert plain(one) == plain(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5.2 bytes", "52 bytes"),
        ("-5 dB", "5 dB"),
        ("10% of images", "10 of images"),
        ("C# code", "C code"),
        ("n ≥ 3", "n ≤ 3"),
        ("2023-01", "202301"),
        ("It fits.", "It fit."),
    ],
)
def test_texts_that_differ(one: str, other: str) -> None:
    assert plain(one) != plain(other)


def test_claims_of_punctuation_alone_are_not_compared() -> None:
    assert found(debate("", "  t: {text: '...'}\n  u: {text: '?!'}\n"), "ARG208") == []


def test_unused_claims() -> None:
    text = debate("a: {premises: [r], supports: s}")
    assert subjects(text, "ARG206") == []
    text = text.replace(", contradicts: [q]", "")
    findings = found(text, "ARG206")
    assert [(finding.place.line, finding.message) for finding in findings] == [
        (4, "nothing uses p"),
        (5, "nothing uses q"),
    ]


@pytest.mark.parametrize(
    "use",
    [
        "questions:\n  w: {text: How large?, about: [r]}\n",
        "questions:\n  w: {text: How large?, answers: [r]}\n",
        "positions:\n  w: {title: Large, thesis: r}\n",
        "positions:\n  w: {title: Large, thesis: p, rejects: [r]}\n",
        "scenarios:\n  w: {title: Large, accepts: [r]}\n",
        "scenarios:\n  w: {title: Large, expect: {r: in}}\n",
        "  w: {text: About the set., about: [r]}\n",
    ],
)
def test_uses(use: str) -> None:
    assert "claim:r" in subjects(debate(""), "ARG206")
    assert "claim:r" not in subjects(debate("", use), "ARG206")


def test_a_remark_is_connected() -> None:
    assert "claim:w" not in subjects(debate("", "  w: {text: About the set., about: [r]}\n"), "ARG206")


def test_a_claim_that_another_file_uses() -> None:
    assert (
        found(
            ACROSS.replace("  entropy: {premises: [small], supports: cannot-fit}\n", "")
            .replace("title: Capacity\n", "title: Capacity\narguments: {}\n")
            .replace("arguments:\n# file", "# file"),
            "ARG206",
        )
        == []
    )


THESIS = "positions:\n  fits-not: {title: It cannot fit, thesis: s}\n"


def test_no_thesis_no_finding() -> None:
    assert found(debate("a: {premises: [r], rebuts: p}"), "ARG207") == []


def test_leads_to_no_thesis() -> None:
    text = debate("a: {premises: [r], supports: p}\nb: {premises: [r], undercuts: a}", THESIS)
    assert subjects(text, "ARG207") == [
        "claim:p",
        "claim:q",
        "claim:r",
        "argument:a",
        "argument:b",
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        "a: {premises: [p, r], supports: s}",
        "a: {premises: [r], rebuts: q}\nb: {premises: [p], rebuts: s}",
        "a: {premises: [p], supports: s}\nb: {premises: [r], undercuts: a}",
        "a: {premises: [q], supports: s}\nb: {premises: [r], undercuts: c}\nc: {premises: [r], undercuts: a}",
    ],
)
def test_ways_to_a_thesis(arguments: str) -> None:
    assert found(debate(arguments, THESIS), "ARG207") == []


def test_about_and_answers_lead_on() -> None:
    more = THESIS + "questions:\n  w: {text: How large?, about: [s], answers: [r]}\n"
    text = (
        debate("", more)
        .replace("title: Capacity\n", "title: Capacity\n")
        .replace(
            "  p: {text: The model is small., contradicts: [q]}",
            "  p: {text: The model is small., about: [s], contradicts: [q]}",
        )
    )
    assert found(text, "ARG207") == []


def test_the_thesis_of_another_file_counts() -> None:
    text = ACROSS + "positions:\n  free: {title: Nothing is copied, thesis: no-copy}\n"
    assert subjects(text, "ARG207") == ["argument:entropy-again"]
    text = text.replace(
        "# file: fair-use", "positions:\n  full: {title: It cannot fit, thesis: cannot-fit}\n# file: fair-use"
    )
    assert subjects(text, "ARG207") == []


def test_no_way_may_be_known_past_a_fault() -> None:
    text = debate("a: {premises: [r], supports: p}\nb: {premises: [p], supports: t}", THESIS)
    assert found(text, "ARG207") == []
    assert [finding.code for finding in check(library(text), today=TODAY, select=["ARG1"])] == ["ARG101"]


def test_premises_that_contradict_each_other() -> None:
    (finding,) = found(debate("a: {premises: [q, r, p], supports: s}"), "ARG209")
    assert finding.message == "a needs both q and p, which contradict each other"
    assert (finding.place.line, finding.place.column, finding.place.end_column) == (9, 24, 25)


def test_a_premise_that_contradicts_the_conclusion() -> None:
    (finding,) = found(debate("a: {premises: [r, p], supports: q}"), "ARG209")
    assert finding.message == "a supports q with p, which contradicts it"
    assert (finding.place.line, finding.place.column) == (9, 21)


def test_a_rebuttal_from_a_contradicting_premise_is_in_order() -> None:
    assert found(debate("a: {premises: [p], rebuts: q}"), "ARG209") == []


def test_a_contradiction_that_another_file_states() -> None:
    text = ACROSS.replace(
        "Nothing is copied.}", "Nothing is copied., contradicts: [capacity/small]}"
    ).replace(
        "nothing: {premises: [also-small], supports: no-copy}",
        "nothing: {premises: [capacity/small], supports: no-copy}",
    )
    (finding,) = found(text, "ARG209")
    assert finding.message == "nothing supports no-copy with capacity/small, which contradicts it"


def test_weight_on_an_undercutter() -> None:
    text = debate(
        "a: {premises: [r], supports: s, weight: 0.9}\nb: {premises: [p], undercuts: a, weight: 0.9}"
    )
    (finding,) = found(text, "ARG211")
    assert finding.message == "b undercuts a, and the weight of an undercutter changes no label"
    assert (finding.place.line, finding.place.column, finding.place.end_column) == (10, 44, 47)


FELL = "a: {premises: [r], supports: t}\nb: {premises: [r], undercuts: a}\n"
CLAIM = "  t: {text: Nothing is inside.%s}\n"


def fell(extra: str, more: str = "") -> list[str | None]:
    text = debate(FELL + more).replace("arguments:\n", CLAIM % extra + "arguments:\n")
    return subjects(text, "ARG212")


def test_a_claim_that_fell_with_its_arguments() -> None:
    assert fell("") == ["claim:t"]


@pytest.mark.parametrize("assume", ["true", "false", "unknown"])
def test_a_claim_that_says_what_to_assume(assume: str) -> None:
    assert fell(f", assume: {assume}") == []


def test_a_claim_that_is_refuted() -> None:
    assert fell("", "c: {premises: [r], rebuts: t}") == []


def test_a_claim_that_another_argument_carries() -> None:
    assert fell("", "c: {premises: [r], supports: t}") == []


def test_a_claim_whose_arguments_could_not_be_read() -> None:
    assert fell("", "c: {premises: [r], supports: t, wieght: 1}") == []
    assert fell("", "c: {premises: [r, u], supports: t}") == []
