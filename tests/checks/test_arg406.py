"""ARG406: schemes that the program does not know."""

from collections.abc import Callable

import pytest

from argmap.checks.arg406_unknown_scheme import RULE
from argmap.checks.examples import TODAY
from argmap.checks.run import run
from argmap.document import read_text
from argmap.library import library_of
from argmap.schemes import schemes

Found = Callable[..., list[str]]


def debate(scheme: str) -> str:
    """Return a debate with an argument of a scheme."""
    return (
        "argmap: 1\ntitle: T\nclaims: {a: {text: A.}, b: {text: B.}}\n"
        f"arguments:\n  x:\n    premises: [a]\n    supports: b\n    scheme: {scheme}\n"
    )


@pytest.mark.parametrize(
    ("scheme", "hint"),
    [
        ("expert-opinon", "Did you mean expert-opinion?"),
        ("Sign", "Did you mean sign?"),
        ("zzzz", "Its critical questions are not checked."),
    ],
)
def test_it_is_placed_at_the_scheme_and_names_the_nearest(found: Found, scheme: str, hint: str) -> None:
    assert found(RULE, debate(scheme)) == [
        f"debate.yaml:8:13: info: x uses a scheme that this program does not know: {scheme}"
    ]
    (finding,) = run((RULE,), library_of([read_text(debate(scheme))]), today=TODAY)
    assert finding.hint == hint


@pytest.mark.parametrize("scheme", sorted(schemes()))
def test_every_scheme_that_comes_with_the_program_is_known(found: Found, scheme: str) -> None:
    assert found(RULE, debate(scheme)) == []
