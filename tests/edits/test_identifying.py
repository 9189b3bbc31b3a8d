"""Ids made from texts: readable, short, unique, stable."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.document.identifiers import is_id, mixed_scripts
from argmap.edits.identifying import LONGEST, LONGEST_DENYING, identifier, identifier_of_argument


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("The training images cannot be inside the model.", "training-images-cannot-inside"),
        ("Images of pure noise would indeed not fit.", "images-pure-noise-not-fit"),
        (
            "Bytes bound pictures, artists, and a great deal of other things",
            "bytes-bound-pictures",
        ),
        ("Nobody who paints by hand in oils will not mind", "nobody-paints-hand-oils"),
        ("Don't!", "dont"),
        ("It is so", "it-is-so"),
        ("100% of 4 GB", "100-4-gb"),
        ("Élan vital — naïve", "élan-vital-naïve"),
        ("Буквы важнее звуков", "буквы-важнее-звуков"),
        ("हिन्दी में लिखा हुआ", "हिन्दी-में-लिखा-हुआ"),
        ("图像不能放进模型", "图像不能放进模型"),
        ("GPT хранит копии картин", "хранит-копии-картин"),
        ("!!!", "claim"),
    ],
)
def test_an_id_is_the_first_words_that_mean_something(text: str, id_: str) -> None:
    assert identifier(text, ()) == id_


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Élan vital — naïve", "elan-vital-naive"),
        ("GPT хранит копии картин", "gpt-khranit-kopii-kartin"),
        ("Größe zählt", "grosse-zahlt"),
        ("हिन्दी में", "हिन्दी-में"),
    ],
)
def test_letters_are_transliterated_only_when_asked(text: str, id_: str) -> None:
    assert identifier(text, (), transliterate=True) == id_
    assert identifier(text, ()) != id_ or not id_.isascii()


def test_an_id_that_is_taken_gets_a_number() -> None:
    assert identifier("It rains.", {"rains"}) == "rains-2"
    assert identifier("It rains.", {"rains", "rains-2"}) == "rains-3"


@given(st.text(max_size=200), st.booleans(), st.sets(st.sampled_from(["claim", "a", "0", "é"])))
def test_any_text_makes_an_id(text: str, transliterate: bool, taken: set[str]) -> None:
    id_ = identifier(text, taken, transliterate=transliterate)
    assert is_id(id_)
    assert id_ not in taken
    assert not mixed_scripts(id_)
    assert len(id_) <= LONGEST_DENYING + 2
    assert id_ == identifier(text, taken, transliterate=transliterate)


@given(st.lists(st.sampled_from(["picture", "model", "licensing", "millions"]), min_size=1, max_size=9))
def test_an_id_that_denies_nothing_is_short(words: list[str]) -> None:
    id_ = identifier(" ".join(words), ())
    assert len(id_) <= LONGEST
    assert id_.split("-") == words[: id_.count("-") + 1]


def test_a_denial_is_not_parted_from_what_it_denies() -> None:
    assert identifier("Pictures of people are not impossible", ()) == "pictures-people-not-impossible"


def test_an_argument_is_named_by_the_first_words_of_its_premises() -> None:
    premises = ["reading-people-copies", "mining-reading"]
    assert identifier_of_argument(premises, ()) == "reading-people-mining"
    assert identifier_of_argument(["a/noise-not-fit-at-all", "bytes"], ()) == "noise-not-fit-bytes"
    assert identifier_of_argument(premises, {"reading-people-mining"}) == "because-reading-people"
    taken = {"reading-people-mining", "because-reading-people"}
    assert identifier_of_argument(premises, taken) == "because-reading-people-2"


def test_an_argument_of_one_premise_is_not_called_what_the_premise_is() -> None:
    assert identifier_of_argument(["rains"], {"rains"}) == "because-rains"
    assert identifier_of_argument(["bread/rye-lasts"], ()) == "because-rye-lasts"
    assert identifier_of_argument(["licensing-millions-works-one-one"], ()) == "because-licensing"


@given(st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=3), st.booleans())
def test_any_premises_name_an_argument(texts: list[str], transliterate: bool) -> None:
    taken: set[str] = set()
    for text in texts:
        taken.add(identifier(text, taken, transliterate=transliterate))
    id_ = identifier_of_argument(sorted(taken), taken)
    assert is_id(id_)
    assert id_ not in taken
    assert not mixed_scripts(id_)
    assert len(id_) <= LONGEST_DENYING + 2
