"""Every check: listed, in the table, with a page and two examples that do what they say."""

import re
from importlib import import_module
from pathlib import Path

import pytest

import argmap.checks
from argmap.checks import RULES, Rule, check
from argmap.checks.examples import TODAY, files, library
from argmap.document import read
from argmap.findings import Finding, Severity
from argmap.library import library_of

E, W, I = Severity.ERROR, Severity.WARNING, Severity.INFO  # noqa: E741

TABLE: dict[str, tuple[Severity, str]] = {
    "ARG001": (E, "not YAML"),
    "ARG002": (E, "the same key twice in one mapping"),
    "ARG003": (E, "an unknown key; the nearest known one"),
    "ARG004": (E, "a value of the wrong type or not among the allowed ones"),
    "ARG005": (E, "a required field that is missing or empty"),
    "ARG006": (E, "an id that is not an id"),
    "ARG007": (E, "an anchor, alias, merge key or tag"),
    "ARG008": (E, "a format version that this program does not know"),
    "ARG009": (E, "a limit passed: depth, nodes, bytes"),
    "ARG010": (
        W,
        "control characters, bidi embeddings, overrides or isolates in a text; "
        "an id that mixes look-alike scripts or is not NFC",
    ),
    "ARG011": (E, "not UTF-8, or a NUL"),
    "ARG012": (E, "conflict markers"),
    "ARG013": (E, "a second document in the file"),
    "ARG014": (E, "one id for a claim and an argument"),
    "ARG015": (
        W,
        "a comment on the line of an unquoted text, title or quote, which may have been part of it",
    ),
    "ARG016": (I, "`authors` that read like one name split at its comma"),
    "ARG017": (E, "two files of a library with one stem, or a file name that is no id"),
    "ARG018": (W, "an `ignore` that no longer silences anything, names no code, or gives no reason"),
    "ARG101": (E, "a reference to nothing; the nearest id"),
    "ARG102": (E, "a reference to the wrong kind of thing (a premise that names an argument)"),
    "ARG103": (E, "a reference to a file that the folder lacks"),
    "ARG104": (E, "a reference that leads out of the library"),
    "ARG105": (E, "an argument with none, or more than one, of supports, rebuts, undercuts"),
    "ARG106": (E, "a claim that contradicts itself"),
    "ARG107": (W, "the same reference twice in one list"),
    "ARG201": (E, "an argument whose conclusion is among its own premises"),
    "ARG202": (W, "support in a circle (the whole circle named, once)"),
    "ARG203": (W, "an argument that rebuts one of its own premises, or undercuts itself"),
    "ARG204": (W, "the same premises for and against one claim"),
    "ARG205": (W, "two arguments with the same premises and the same target (I across files)"),
    "ARG206": (
        I,
        "a claim that no argument, position, scenario, question, `about` or contradiction uses",
    ),
    "ARG207": (
        I,
        "a claim or argument from which no thesis can be reached "
        "(`about` counts; silent where there is no thesis)",
    ),
    "ARG208": (W, "two claims with the same text, case, space and punctuation aside (I across files)"),
    "ARG209": (
        W,
        "an argument with two premises that contradict each other, "
        "or a supporting one with a premise that contradicts its conclusion",
    ),
    "ARG210": (W, "a claim proved again through a circle by a weightier argument that rests on it"),
    "ARG211": (W, "`weight` on an undercutter, where it changes no label"),
    "ARG212": (I, "a claim without `assume` that is out only because the arguments for it fell"),
    "ARG301": (W, "an empirical or legal claim that is taken for granted and rests on nothing"),
    "ARG302": (I, "a source that nothing cites"),
    "ARG303": (W, "two sources with one address"),
    "ARG304": (I, "a claim that only unverified sources carry"),
    "ARG305": (I, "`as-of` older than the given age"),
    "ARG306": (E, "a date, DOI or address that is not one"),
    "ARG307": (W, "a court or agency source without a posture"),
    "ARG308": (W, "`as-of` or `reviewed` in the future"),
    "ARG401": (E, "a standpoint that accepts and rejects the same claim"),
    "ARG402": (W, "a standpoint that accepts two claims that contradict each other"),
    "ARG403": (W, "a thesis that does not stand under its own position"),
    "ARG404": (E, "a scenario whose `expect` is not met"),
    "ARG405": (W, "a position that accepts another position's thesis while rejecting its own"),
    "ARG406": (I, "a scheme that the program does not know"),
    "ARG407": (I, "an expectation that holds as written too"),
    "ARG408": (W, "names no critical question of the target's scheme"),
    "ARG409": (I, "a position that accepts its own thesis"),
    "ARG410": (I, "a claim whose label over the whole folder differs from its file's own"),
}
"""Code, severity and words of the title; codes never change their meaning."""

MODULES = sorted(path.stem for path in Path(argmap.checks.__file__).parent.glob("arg[0-9]*.py"))

NOT_READ_FURTHER = {"ARG001", "ARG008", "ARG009", "ARG011", "ARG012", "ARG013"}
"""Faults that leave nothing else of their file to be found."""

FOLLOWS = {"ARG202": {"ARG212"}, "ARG210": {"ARG202"}}
"""What an example cannot be without: claims in a circle fall with it, and the circle is one."""


def found(example: str | bytes) -> tuple[Finding, ...]:
    return check(library(example), today=TODAY)


def codes(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.code for finding in findings}


def test_every_module_of_a_check_is_listed() -> None:
    assert [import_module(f"argmap.checks.{name}").RULE for name in MODULES] == list(RULES)


def test_modules_are_named_by_their_code() -> None:
    assert [name[:6].upper() for name in MODULES] == [rule.code for rule in RULES]


def test_codes_are_those_of_the_table() -> None:
    assert [rule.code for rule in RULES] == list(TABLE)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rule_is_as_the_table_says(rule: Rule) -> None:
    severity, title = TABLE[rule.code]
    assert rule.severity is severity
    assert title.replace("`", "") in rule.title.replace("`", "")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_page_is_prose(rule: Rule) -> None:
    for text in (rule.finds, rule.why):
        assert len(text.split()) > 5
        assert text.strip().endswith((".", ".)", "```"))
    assert rule.example != rule.fixed


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_example_triggers_its_check_and_no_other(rule: Rule) -> None:
    findings = found(rule.example)
    assert codes(findings) == {rule.code, *FOLLOWS.get(rule.code, ())}
    assert rule.severity in {finding.severity for finding in findings}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_fixed_example_is_clean(rule: Rule) -> None:
    assert found(rule.fixed) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_findings_say_what_and_where(rule: Rule) -> None:
    documents = library(rule.example).documents.values()
    entries = {str(subject) for document in documents for subject in document.entries}
    for finding in found(rule.example):
        assert finding.message == finding.message.strip()
        assert not finding.message.endswith(".")
        assert (finding.place.line, finding.place.column) <= (
            finding.place.end_line,
            finding.place.end_column,
        )
        assert finding.subject is None or finding.subject in entries


FIRST = """\
argmap: 1
title: Faults that come first
claimz: {}
claims:
  alone:
    text: Nothing in this file uses this claim.
"""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_found_after_the_faults_of_another_file(rule: Rule) -> None:
    documents = [
        read(data, name, path=Path(name), stem=Path(name).stem)
        for name, data in {"0-first.yaml": FIRST.encode(), **files(rule.example)}.items()
    ]
    findings = check(library_of(documents), today=TODAY)
    assert {("0-first.yaml", "ARG003"), ("0-first.yaml", "ARG206")} <= {
        (finding.file, finding.code) for finding in findings
    }
    assert rule.code in codes(tuple(finding for finding in findings if finding.file != "0-first.yaml"))


INSERTED = {"claim:with-a-fault", "claim:in-order", "claim:in-doubt"}


def with_faults_before(text: str) -> str:
    """Put an unknown key and, where there are claims, a claim with a fault and one that is fine before the rest."""
    text = re.sub(r"^(title: .*\n)", r"\1tilte: A slip\n", text, flags=re.MULTILINE)
    return re.sub(
        r"^claims:\n",
        "claims:\n"
        "  with-a-fault:\n    txt: This claim has no text.\n"
        "  in-order:\n    text: This claim is in order.\n    contradicts: [in-doubt]\n"
        "  in-doubt:\n    text: This claim is in order too.\n    assume: unknown\n    about: [in-order]\n",
        text,
        flags=re.MULTILINE,
    )


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.code not in NOT_READ_FURTHER], ids=lambda rule: rule.code
)
def test_found_after_other_faults_of_its_file(rule: Rule) -> None:
    assert isinstance(rule.example, str)
    text = with_faults_before(rule.example)
    assert text != rule.example
    before = [finding for finding in found(rule.example) if finding.code == rule.code]
    after = [
        finding
        for finding in found(text)
        if finding.code == rule.code and finding.subject not in INSERTED and "tilte" not in finding.message
    ]
    assert "ARG003" in codes(found(text))
    assert [finding.subject for finding in after] == [finding.subject for finding in before]
    assert all(later.place.line >= earlier.place.line for earlier, later in zip(before, after, strict=True))
