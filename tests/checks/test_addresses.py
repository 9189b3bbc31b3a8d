"""Addresses: what is one, and which of them lead to one thing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks.addresses import bare_doi, is_address, is_doi, same_thing


@pytest.mark.parametrize(
    "text",
    [
        "https://arxiv.org/abs/2003.02012",
        "HTTP://Example.org",
        "http://localhost:8000/x",
        "https://[2001:db8::1]/x",
        "https://münchen.example/straße?q=a|b#c",
        "https://web.archive.org/web/2023/http://www.stablediffusionfrivolous.com/",
        "https://en.wikipedia.org/wiki/Fair_use_(US)",
        "https://a_b.example.org./",
        "mailto:clerk@example.org",
    ],
)
def test_addresses(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://",
        "https:///path",
        "https:/example.org",
        "www.example.org/x",
        "example.org",
        "ftp://example.org/x",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://exa mple.org/",
        "https://example.org/a b",
        " https://example.org/",
        "https://example.org/\n",
        "<https://example.org/>",
        "https://example..org/",
        "https://example.org:80a/",
        "https://example.org:99999/",
        "https://[2001:db8::1/x",
        "https://example.org/\x1b]8;;",
        "https://-/",
        "mailto:clerk",
        "mailto:@example.org",
        "10.1287/mnsc.2024.05420",
    ],
)
def test_what_is_no_address(text: str) -> None:
    assert not is_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "10.1287/mnsc.2024.05420",
        "10.48550/arXiv.2212.03860",
        "10.1000.10/123",
        "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
    ],
)
def test_dois(text: str) -> None:
    assert is_doi(text)


@pytest.mark.parametrize(
    "text",
    [
        "10.123/short-registrant",
        "11.1287/x",
        "10.1287/",
        "10.1287",
        "10.1287/a b",
        "doi:10.1287/x",
        "https://doi.org/10.1287/x",
        "10.1287/x\n",
    ],
)
def test_what_is_no_doi(text: str) -> None:
    assert not is_doi(text)


@pytest.mark.parametrize(
    "text", ["https://doi.org/10.1287/x", "http://dx.doi.org/10.1287/x", "doi:10.1287/x", "DOI: 10.1287/x"]
)
def test_the_doi_in_what_people_paste(text: str) -> None:
    assert bare_doi(text) == "10.1287/x"


@pytest.mark.parametrize("text", ["https://example.org/10.1287/x", "doi:x", "10.1287/x"])
def test_no_doi_to_be_taken_out(text: str) -> None:
    assert bare_doi(text) is None


@pytest.mark.parametrize(
    "together",
    [
        [
            "https://example.org",
            "http://example.org/",
            "https://www.Example.ORG:443",
            "http://example.org:80",
        ],
        [
            "https://example.org/a",
            "https://example.org/a/",
            "https://example.org/%61",
            "https://example.org./a",
        ],
        ["https://example.org/é", "https://example.org/%C3%A9", "https://example.org/%c3%a9"],
        [
            "https://arxiv.org/abs/2212.03860",
            "http://www.arxiv.org/abs/2212.03860v3",
            "https://arxiv.org/pdf/2212.03860",
            "https://arxiv.org/pdf/2212.03860v1.pdf",
            "https://export.arxiv.org/abs/2212.03860",
            "https://doi.org/10.48550/arXiv.2212.03860",
            "10.48550/ARXIV.2212.03860",
        ],
        ["https://arxiv.org/abs/cs/0112017", "https://arxiv.org/pdf/cs/0112017v1"],
        [
            "10.1002/(SICI)1097",
            "10.1002/(sici)1097",
            "https://doi.org/10.1002/%28SICI%291097",
            "http://dx.doi.org/10.1002/(SICI)1097",
        ],
    ],
)
def test_addresses_of_one_thing(together: list[str]) -> None:
    assert len({same_thing(text) for text in together}) == 1


@pytest.mark.parametrize(
    "apart",
    [
        ["https://example.org/", "https://example.org/a", "https://example.org/A"],
        ["https://example.org/a", "https://example.org/a#b", "https://example.org/a#c"],
        ["https://example.org/a", "https://example.org/a?p=1", "https://example.org/a?p=2"],
        ["https://example.org/", "https://docs.example.org/", "https://example.org:8080/"],
        ["https://example.org/a%2Fb", "https://example.org/a/b"],
        ["https://arxiv.org/abs/2212.03860", "https://arxiv.org/abs/2212.03861"],
        ["https://arxiv.org/abs/2212.03860", "https://arxiv.org/abs/2212.03860#S2"],
        ["https://arxiv.org/a/carlini_n_1", "https://arxiv.org/list/cs.CR/new"],
        ["10.1287/a", "10.1287/b"],
    ],
)
def test_addresses_of_different_things(apart: list[str]) -> None:
    assert len({same_thing(text) for text in apart}) == len(apart)


@given(
    st.sampled_from(
        ["", "https://", "https://[", "https://arxiv.org/abs/", "https://doi.org/10.1000/", "doi:"]
    ),
    st.text(max_size=40),
)
def test_the_form_of_any_text_is_its_own_form(prefix: str, text: str) -> None:
    form = same_thing(prefix + text)
    assert same_thing(form) == form


@given(st.text(max_size=40))
def test_an_address_holds_no_space_and_no_control_character(text: str) -> None:
    whole = f"https://example.org/{text}"
    assert is_address(whole) is not any(
        character.isspace() or character in '<>"\\' or ord(character) < 32 or 127 <= ord(character) < 160
        for character in text
    )
