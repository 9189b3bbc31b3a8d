"""The schemes that come with the program, each a TOML file beside this one that is read when it is asked for.

They are data and not Python, so that whoever knows argumentation can add or reword one.  A debate names a few
of them at most, and reading those costs about a millisecond; :data:`IDS` tells what there is without a file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from argmap.schemes.model import CriticalQuestion, Scheme

IDS = (
    # what somebody says
    "position-to-know",
    "expert-opinion",
    "witness-testimony",
    "popular-opinion",
    "popular-practice",
    # cases and rules
    "example",
    "analogy",
    "precedent",
    "established-rule",
    "exceptional-case",
    # words
    "verbal-classification",
    "definition",
    # causes, signs and explanations
    "cause-to-effect",
    "correlation-to-cause",
    "sign",
    "best-explanation",
    "evidence-to-hypothesis",
    "ignorance",
    # what to do
    "good-consequences",
    "bad-consequences",
    "practical-reasoning",
    "values",
    "slippery-slope",
    "waste",
    # wholes, parts and alternatives
    "alternatives",
    "composition",
    "division",
    # the person who argues
    "commitment",
    "bias",
    "ad-hominem",
)
"""The ids of all schemes, in the order in which they are listed to people."""


class _Shipped(Mapping[str, Scheme]):
    """Schemes by id, each read from its file once, when it is first asked for."""

    def __getitem__(self, id_: str) -> Scheme:
        if id_ not in self:
            raise KeyError(id_)
        return _read(id_)

    def __contains__(self, id_: object) -> bool:
        return id_ in IDS

    def __iter__(self) -> Iterator[str]:
        return iter(IDS)

    def __len__(self) -> int:
        return len(IDS)


SCHEMES: Mapping[str, Scheme] = _Shipped()
"""All schemes by id, in the order of :data:`IDS`."""


@cache
def _read(id_: str) -> Scheme:
    import tomllib  # only when a scheme is read: most commands read none

    told: dict[str, Any] = tomllib.loads(Path(__file__).with_name(f"{id_}.toml").read_text("utf-8"))
    return Scheme(
        id=id_,
        name=told["name"],
        premises=tuple(told["premises"]),
        conclusion=told["conclusion"],
        questions=tuple(CriticalQuestion(**question) for question in told["questions"]),
        page=told.get("page"),
        also=tuple(told.get("also", ())),
    )


def schemes() -> Mapping[str, Scheme]:
    """All schemes by id, in the order in which they are listed to people."""
    return SCHEMES


def scheme(id_: str) -> Scheme | None:
    """The scheme of that id, or None."""
    return SCHEMES.get(id_)


def nearest(id_: str) -> str | None:
    """The id of the scheme that a mistyped or other name most likely means, or None.

    >>> nearest("expert-opinon"), nearest("Abduction"), nearest("sunk costs"), nearest("xyzzy")
    ('expert-opinion', 'best-explanation', 'waste', None)
    """
    import difflib

    typed = "-".join(id_.casefold().replace("_", " ").split())
    typed = typed.removeprefix("argument-").removeprefix("from-").removeprefix("to-")
    meant = {name: known.id for known in SCHEMES.values() for name in (*known.also, known.id)}
    close = difflib.get_close_matches(typed, meant, n=1, cutoff=0.6)
    return meant[close[0]] if close else None
