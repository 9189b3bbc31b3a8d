"""ARG303: which sources have one address, and how much that matters."""

from collections.abc import Callable

import pytest

from argmap.checks.arg303_one_address import RULE

Found = Callable[..., list[str]]


def sources(*fields: str) -> str:
    """Return a debate with sources called a, b, c of these fields."""
    lines = [f"  {id_}: {{title: {id_}, {each}}}\n" for id_, each in zip("abcd", fields, strict=False)]
    return "argmap: 1\ntitle: T\nsources:\n" + "".join(lines)


def test_it_is_placed_at_the_later_address_and_names_the_earlier(found: Found) -> None:
    """The slip of the post: two papers with one arXiv address."""
    text = """\
argmap: 1
title: The AI art debate
sources:
  cui-2021:
    title: Asymmetric gained deep image compression
    url: https://arxiv.org/abs/2003.02012
  frivolous-2023:
    title: Stable Diffusion Frivolous
    url: http://www.stablediffusionfrivolous.com/
  somepalli-2022:
    title: Diffusion art or digital forgery?
    url: https://arxiv.org/abs/2003.02012
"""
    assert found(RULE, text) == [
        "debate.yaml:12:10: warning: somepalli-2022 has the same address as cui-2021 (line 6)"
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("url: 'http://www.example.org'", "url: 'https://example.org/'"),
        ("url: 'https://arxiv.org/abs/2212.03860'", "url: 'https://arxiv.org/pdf/2212.03860v3'"),
        ("doi: 10.1287/MNSC.1", "url: 'https://doi.org/10.1287/mnsc.1'"),
        ("doi: 10.48550/arXiv.2212.03860", "url: 'https://arxiv.org/abs/2212.03860'"),
        ("url: 'https://example.org/x', doi: 10.1287/a", "url: 'https://example.org/y', doi: 10.1287/a"),
        ("type: court, url: 'https://example.org/1'", "type: paper, url: 'https://example.org/1'"),
        (
            "type: court, docket: 23-cv-00201, url: 'https://example.org/1'",
            "type: court, docket: 22-cv-06823, url: 'https://example.org/1'",
        ),
    ],
)
def test_one_address_written_in_two_ways(found: Found, first: str, second: str) -> None:
    (finding,) = found(RULE, sources(first, second))
    assert "debate.yaml:5:" in finding
    assert finding.endswith(" warning: b has the same address as a (line 4)")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("url: 'https://example.org/x#a'", "url: 'https://example.org/x#b'"),
        ("url: 'https://example.org/x'", "url: 'https://example.org/x#b'"),
        ("url: 'https://example.org/x?id=1'", "url: 'https://example.org/x?id=2'"),
        ("url: 'mailto:clerk@example.org'", "url: 'mailto:clerk@example.org'"),
        ("url: 'no address'", "url: 'no address'"),
        ("url: 'https://example.org/x'", "archive: 'https://example.org/x'"),
        ("url: 'https://doi.org/10.1287/a', doi: 10.1287/a", "doi: 10.1287/b"),
        ("docket: 23-cv-00201, type: court", "docket: 23-cv-00201, type: court"),
        ("issued: 2023", "issued: 2023"),
    ],
)
def test_two_addresses(found: Found, first: str, second: str) -> None:
    assert found(RULE, sources(first, second)) == []


@pytest.mark.parametrize("dockets", [("", ""), ("23-cv-00201", ""), ("23-cv-00201", "3:23-cv-00201-WHO")])
def test_orders_of_one_docket_are_worth_a_look(found: Found, dockets: tuple[str, str]) -> None:
    fields = [
        "type: court, url: 'https://example.org/1'" + (f", docket: '{docket}'" if docket else "")
        for docket in dockets
    ]
    (finding,) = found(RULE, sources(*fields))
    assert finding == "debate.yaml:5:35: info: b has the same address as a (line 4)"


def test_each_later_one_is_compared_with_the_first(found: Found) -> None:
    text = sources(*["url: 'https://example.org/'"] * 3)
    assert found(RULE, text) == [
        "debate.yaml:5:22: warning: b has the same address as a (line 4)",
        "debate.yaml:6:22: warning: c has the same address as a (line 4)",
    ]


def test_a_pair_is_one_finding(found: Found) -> None:
    text = sources(*["url: 'https://example.org/', doi: 10.1287/a"] * 2)
    assert found(RULE, text) == ["debate.yaml:5:22: warning: b has the same address as a (line 4)"]


def test_across_files_it_is_worth_a_look(found: Found) -> None:
    text = """\
# file: art.yaml
argmap: 1
title: Art
sources:
  cui: {title: Cui, url: 'https://arxiv.org/abs/2003.02012'}
# file: copies.yaml
argmap: 1
title: Copies
sources:
  cui-2021: {title: Cui, url: 'https://arxiv.org/pdf/2003.02012'}
  twice: {title: Cui, url: 'https://arxiv.org/pdf/2003.02012'}
"""
    assert found(RULE, text) == [
        "copies.yaml:4:31: info: cui-2021 has the same address as art/cui (art.yaml:4)",
        "copies.yaml:5:28: warning: twice has the same address as cui-2021 (line 4)",
    ]
    assert found(RULE, text, focus="art") == [
        "art.yaml:4:26: info: cui has the same address as copies/cui-2021 (copies.yaml:4)"
    ]
