"""ARG410: what the rest of the folder does to a file's claims."""

from collections.abc import Callable

import pytest

from argmap.checks.arg410_differs_in_the_folder import RULE

Found = Callable[..., list[str]]

ART = """\
# file: art.yaml
argmap: 1
title: Art
claims:
  thesis: {text: Training is lawful., assume: unknown}
  premise: {text: Nothing is stored.}
  aside: {text: Models are large.}
arguments:
  a: {premises: [premise], supports: thesis}
# file: other.yaml
argmap: 1
title: Other
claims:
  fact: {text: Some images are stored.}
  weak: {text: Nobody looked., assume: false}
"""


@pytest.mark.parametrize(
    ("argument", "messages"),
    [
        (
            "{premises: [fact], rebuts: art/premise}",
            [
                "4:3: info: thesis stands in its file but is open over the whole folder, "
                "where other/x rebuts premise",
                "5:3: info: premise stands in its file but falls over the whole folder, "
                "where other/x rebuts premise",
            ],
        ),
        (
            "{premises: [fact], undercuts: art/a}",
            [
                "4:3: info: thesis stands in its file but is open over the whole folder, "
                "where other/x undercuts a"
            ],
        ),
        (
            "{premises: [fact], rebuts: art/thesis}",
            [
                "4:3: info: thesis stands in its file but is open over the whole folder, "
                "where other/x rebuts thesis"
            ],
        ),
        (
            "{premises: [weak], supports: art/aside}",
            [
                "6:3: info: aside stands in its file but is not shown over the whole folder, "
                "where other/x supports aside"
            ],
        ),
        ("{premises: [weak], rebuts: art/premise}", []),
        ("{premises: [fact], supports: art/aside}", []),
        ("{premises: [fact], rebuts: art/thesis, weight: 0.4}", []),
    ],
)
def test_the_argument_that_did_it_is_named(found: Found, argument: str, messages: list[str]) -> None:
    text = ART + f"arguments:\n  x: {argument}\n"
    assert found(RULE, text) == [f"art.yaml:{message}" for message in messages]


def test_a_claim_can_do_it(found: Found) -> None:
    text = ART.replace("some images are stored.", "S.").replace(
        "fact: {text: Some images are stored.}", "fact: {text: Some are stored., contradicts: [art/aside]}"
    )
    assert found(RULE, text) == [
        "art.yaml:6:3: info: aside stands in its file but is open over the whole folder, "
        "where other/fact contradicts aside"
    ]


def test_a_file_that_was_opened_by_itself_is_all_there_is(found: Found) -> None:
    text = ART + "arguments:\n  x: {premises: [fact], rebuts: art/premise}\n"
    assert found(RULE, text, focus="art") == []


def test_a_file_that_refers_to_the_other_has_seen_it(found: Found) -> None:
    text = ART + "arguments:\n  x: {premises: [fact], rebuts: art/premise}\n"
    question = "questions:\n  q: {text: What of it?, about: [other/x]}\n# file: other.yaml"
    assert found(RULE, text.replace("# file: other.yaml", question)) == []


def test_one_file_alone_in_its_folder(found: Found) -> None:
    assert found(RULE, ART.partition("# file: other.yaml")[0]) == []
