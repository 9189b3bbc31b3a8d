"""ARG408: critical questions that the scheme does not have."""

from collections.abc import Callable

import pytest

from argmap.checks.arg408_no_critical_question import RULE

Found = Callable[..., list[str]]

HEAD = """\
argmap: 1
title: T
claims:
  size: {text: There is a byte for each image.}
  cannot-fit: {text: The images cannot be inside.}
  reply: {text: Pictures share structure.}
  alone: {text: Nobody uses this.}
arguments:
  entropy: {premises: [size], supports: cannot-fit, scheme: sign}
  plain: {premises: [size], supports: alone}
  novel: {premises: [reply], supports: alone, scheme: of-our-own}
"""


@pytest.mark.parametrize(
    ("argument", "column", "message"),
    [
        ("undercuts: entropy, asks: another-explanation", 52,
         "asks another-explanation, which is no critical question of sign, the scheme of entropy"),
        ("undercuts: plain, asks: other-explanations", 50, "asks other-explanations, but plain names no scheme"),
        ("rebuts: size, asks: another-explanation", 46,
         "asks another-explanation, which is no critical question of sign, the scheme of entropy"),
        ("rebuts: cannot-fit, asks: other-explanations", 52,
         "asks other-explanations, but cannot-fit is no argument's premise"),
        ("supports: alone, asks: other-explanations", 49, "asks other-explanations, but supports a claim"),
    ],
)  # fmt: skip
def test_an_argument_asks_what_cannot_be_asked(
    found: Found, argument: str, column: int, message: str
) -> None:
    assert found(RULE, HEAD + f"  r: {{premises: [reply], {argument}}}\n") == [
        f"debate.yaml:12:{column}: warning: r {message}"
    ]


@pytest.mark.parametrize(
    "argument",
    [
        "undercuts: entropy, asks: other-explanations",
        "rebuts: size, asks: other-explanations",
        "undercuts: novel, asks: whatever",
        "rebuts: reply, asks: whatever",
        "undercuts: nowhere, asks: whatever",
        "rebuts: nowhere, asks: whatever",
        "undercuts: plain",
    ],
)
def test_an_argument_asks_what_can_be_asked_or_is_not_known(found: Found, argument: str) -> None:
    assert found(RULE, HEAD + f"  r: {{premises: [alone], {argument}}}\n") == []


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("about: [entropy], asks: who-says", "which is no critical question of sign, the scheme of entropy"),
        ("about: [size], asks: who-says", "but is about no argument"),
        ("asks: who-says", "but is about no argument"),
        ("about: [entropy, plain], asks: who-says", "but is about 2 arguments"),
        ("about: [plain], asks: who-says", "but plain names no scheme"),
    ],
)
def test_a_question_asks_what_cannot_be_asked(found: Found, question: str, message: str) -> None:
    line = f"  q: {{text: Q?, {question}}}\n"
    assert found(RULE, HEAD + "questions:\n" + line) == [
        f"debate.yaml:13:{line.index('who-says') + 1}: warning: q asks who-says, {message}"
    ]


@pytest.mark.parametrize(
    "question",
    [
        "about: [entropy], asks: other-explanations",
        "about: [size, entropy, cannot-fit], asks: other-explanations",
        "about: [entropy, entropy], asks: other-explanations",
        "about: [novel], asks: whatever",
        "about: [nowhere], asks: whatever",
        "about: [size]",
    ],
)
def test_a_question_asks_what_can_be_asked(found: Found, question: str) -> None:
    assert found(RULE, HEAD + f"questions:\n  q: {{text: Q?, {question}}}\n") == []


def test_an_argument_that_cannot_be_read_may_have_the_question(found: Found) -> None:
    text = HEAD + "  r: {premises: [reply], rebuts: cannot-fit, asks: whatever}\n"
    unread = "  u: {premises: [cannot-fit], suports: alone, scheme: sign}\n"
    assert len(found(RULE, text)) == 1
    assert found(RULE, text + unread) == []


def test_the_argument_asked_about_may_stand_in_a_file_that_refers_to_this_one(found: Found) -> None:
    text = """\
# file: facts.yaml
argmap: 1
title: Facts
claims:
  size: {text: There is a byte for each image.}
  reply: {text: Nobody counted.}
arguments:
  r: {premises: [reply], rebuts: size, asks: another-explanation}
# file: reasons.yaml
argmap: 1
title: Reasons
claims:
  cannot-fit: {text: The images cannot be inside.}
arguments:
  entropy: {premises: [facts/size], supports: cannot-fit, scheme: sign}
"""
    assert found(RULE, text) == [
        "facts.yaml:7:46: warning: r asks another-explanation, which is no critical question of sign, "
        "the scheme of reasons/entropy"
    ]
    assert found(RULE, text.replace("another-explanation", "other-explanations")) == []
