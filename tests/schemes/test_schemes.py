"""The argumentation schemes that come with the program."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

import argmap.schemes
from argmap.schemes import BOOK, SCHEMES, Attacks, Scheme, nearest, scheme, schemes

FOLDER = Path(argmap.schemes.__file__).parent
KEBAB = re.compile(r"[a-z]+(-[a-z]+)*")
REQUIRED = {
    "expert-opinion",
    "position-to-know",
    "witness-testimony",
    "popular-opinion",
    "popular-practice",
    "example",
    "analogy",
    "precedent",
    "established-rule",
    "verbal-classification",
    "definition",
    "cause-to-effect",
    "correlation-to-cause",
    "sign",
    "best-explanation",
    "good-consequences",
    "bad-consequences",
    "practical-reasoning",
    "slippery-slope",
    "alternatives",
    "composition",
    "division",
    "waste",
    "bias",
    "ad-hominem",
    "commitment",
    "ignorance",
}

each_scheme = pytest.mark.parametrize("known", SCHEMES.values(), ids=SCHEMES)


def test_ids_are_those_that_debates_may_already_name() -> None:
    """Ids never change: a line of ``ids.txt`` may be added, and none removed or altered."""
    told = Path(__file__).with_name("ids.txt").read_text("utf-8").splitlines()
    frozen = {id_: questions.split() for id_, questions in (line.split(": ") for line in told)}
    assert {id_: [question.id for question in known.questions] for id_, known in SCHEMES.items()} == frozen


def test_the_schemes_that_every_author_expects_are_there() -> None:
    assert set(SCHEMES) >= REQUIRED
    sign = SCHEMES["sign"].question("other-explanations")
    assert sign is not None
    assert sign.attacks == "inference"
    assert SCHEMES["sign"].question("no-such-question") is None


def test_each_file_is_listed_and_each_id_has_its_file() -> None:
    assert sorted(SCHEMES) == sorted(path.stem for path in FOLDER.glob("*.toml"))
    assert len(set(SCHEMES)) == len(SCHEMES)


@each_scheme
def test_a_scheme_is_whole(known: Scheme) -> None:
    assert KEBAB.fullmatch(known.id)
    assert known.premises
    assert len(known.questions) >= 2
    ids = [question.id for question in known.questions]
    assert len(set(ids)) == len(ids)
    for question in known.questions:
        assert KEBAB.fullmatch(question.id)
        assert question.attacks in get_args(Attacks)
        assert question.text.endswith("?")
    for text in (*known.premises, known.conclusion):
        assert text.endswith(".")
    for text in (known.name, *known.premises, known.conclusion, *(q.text for q in known.questions)):
        assert isinstance(text, str)
        assert text == text.strip()
        assert text[0].isupper()
        assert text.isprintable()
        assert len(text) <= 100


@each_scheme
def test_a_page_is_one_of_the_compendium(known: Scheme) -> None:
    assert known.page is None or 308 <= int(known.page) <= 346


def test_the_reference_is_the_page_or_else_the_chapter() -> None:
    assert SCHEMES["ignorance"].reference == f"{BOOK}, p. 327"
    assert SCHEMES["sign"].reference == f"{BOOK}, chapter 9"


@each_scheme
def test_a_file_has_no_key_that_nothing_reads(known: Scheme) -> None:
    keys = re.findall(r"^(\S+) = ", (FOLDER / f"{known.id}.toml").read_text("utf-8"), re.MULTILINE)
    allowed = {"name", "also", "premises", "conclusion", "page", "id", "text", "attacks"}
    assert set(keys) <= allowed


def test_schemes_by_id() -> None:
    assert schemes() is SCHEMES
    assert scheme("sign") == SCHEMES["sign"]
    assert scheme("sign") is scheme("sign")
    assert [known.id for known in SCHEMES.values()] == list(SCHEMES)
    for unknown in ("", "Sign", "../schemes/sign", "sign.toml", "other-explanations"):
        assert scheme(unknown) is None
        assert unknown not in SCHEMES


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sign", "sign"),
        ("Sign", "sign"),
        ("expert-opinon", "expert-opinion"),
        ("expert_opinion", "expert-opinion"),
        ("argument from analogy", "analogy"),
        ("argument-from-ignorance", "ignorance"),
        ("abduction", "best-explanation"),
        ("sunk costs", "waste"),
        ("slippery slope argument", "slippery-slope"),
        ("xyzzy", None),
        ("", None),
    ],
)
def test_the_nearest_scheme_to_what_was_typed(typed: str, meant: str | None) -> None:
    assert nearest(typed) == meant


def test_other_names_mean_one_scheme_and_are_no_ids() -> None:
    others = [name for known in SCHEMES.values() for name in known.also]
    assert len(set(others)) == len(others)
    assert not set(others) & set(SCHEMES)
    for known in SCHEMES.values():
        for name in known.also:
            assert KEBAB.fullmatch(name)
            assert nearest(name) == known.id


def test_no_file_is_read_until_a_scheme_is() -> None:
    program = (
        "import sys; from argmap.schemes import SCHEMES; 'sign' in SCHEMES; list(SCHEMES);"
        "print('tomllib' in sys.modules); SCHEMES['sign']; print('tomllib' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "True"]
