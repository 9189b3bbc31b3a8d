"""Ids made from texts: readable, short, unique, stable."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.document.identifiers import is_id, mixed_scripts
from argmap.edits import telling_words
from argmap.edits.identifying import LONGEST, MOST_WORDS, identifier, identifier_of_argument

CLAIMS = """
images-cannot-inside-model       The images that Stable Diffusion was trained on cannot be inside the model.
copyright-not-fair-system        Copyright is not a fair system.
use-art-not-legal                This use of art should not be legal.
use-art-legal                    This use of art should be legal.
defence-problems-not-depend      Even if it sounds like too much, the defence has problems that do not depend on that.
not-model-stores-copies-images   It is not true that a model stores copies of the images it was trained on.
not-generative-models-collage    It is false that generative models are mere collage tools.
not-scraping-never-lawful        It is not the case that scraping without consent is never lawful.
memorisation-rare                It turns out that memorisation is rare: fewer than 0.03 % of the images leak.
109-training-image               Of the 350,000 prompts that they tried, 109 gave back a training image.
stable-diffusion-1.4-trained     Stable Diffusion 1.4 was trained on 2.3 billion image-text pairs from LAION-5B.
model-file-four-gigabytes        The model is a file of four gigabytes.
tried-350000-prompts             They tried 350,000 prompts.
style-not-protected-copyright    “Style” is not protected by copyright; only expression is.
court-use-transformative-denied  The court held that “the use is highly transformative” and denied the motion.
artists-not-benefit-ai-art       Artists don’t benefit from AI art.
artist-style-not-property        An artist's style isn't property.
starline-soundstream-google      For sound, Starline uses SoundStream, Google's neural audio codec.
need-no-ground-system            A need that only a system creates is no ground for keeping that system.
not-decide-without-understanding We should not decide on the use of art without understanding the technology inside.
nobody-paints-not-mind-sold      Nobody who paints will not mind that it is sold.
neural-audio-codec-less-bitrate  A neural audio codec needs three to four times less bitrate than other codecs.
text-to-image-model-trained      The text-to-image model was trained on non-commercial data only.
class-action-stable-diffusion    By 13 January 2023 there was a class action over Stable Diffusion too.
entwurf-nicht-urheberrechtlich   Der Entwurf ist nicht urheberrechtlich geschützt, weil ihn kein Mensch schuf.
œuvre-pas-protégée-droit-auteur  L'œuvre n'est pas protégée par le droit d'auteur.
modelo-no-contiene-copias        El modelo no contiene copias de las imágenes.
модель-не-хранит-копии           Модель не хранит копии изображений, на которых её обучали.
模型不能包含它的训练图像                    模型不能包含它的训练图像，因为它只有四个字节。
النموذج-لا-يخزن-نسخا-الصور       النموذج لا يخزن نسخا من الصور
"""


@pytest.mark.parametrize("line", CLAIMS.strip().splitlines())
def test_an_id_is_what_a_careful_person_would_write(line: str) -> None:
    id_, _, text = line.partition(" ")
    assert identifier(text.strip(), ()) == id_


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("The training images cannot be inside the model.", "training-images-cannot-inside"),
        ("Images of pure noise would indeed not fit.", "images-pure-noise-not-fit"),
        (
            "Bytes bound pictures, artists, and a great deal of other things",
            "bytes-bound-pictures-artists",
        ),
        ("Nobody who paints by hand in oils will not mind", "nobody-paints-hand-not-mind"),
        ("Don't!", "not"),
        ("Artists do not.", "artists-not"),
        ("Keeping is not all.", "keeping-not-all"),
        ("ｗｉｄｅ機械学習のための著作物の利用と学習用画像のほかの利用", "ｗｉｄｅ機械学習のための著作"),
        ("It is so", "it-is-so"),
        ("How much?", "how-much"),
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


def test_an_id_that_is_taken_gets_a_further_word_of_the_text_and_else_a_number() -> None:
    assert identifier("It rains.", {"rains"}) == "rains-2"
    assert identifier("It rains.", {"rains", "rains-2"}) == "rains-3"
    one, other = (
        f"Training copies works of living artists for {purpose}." for purpose in ("profit", "research")
    )
    id_ = identifier(one, ())
    assert id_ == "training-copies-works-living"
    assert identifier(other, {id_}) == "training-copies-works-artists"
    assert identifier(other, {id_, "training-copies-works-artists"}) == "training-copies-works-research"
    assert identifier("In the US, mining is allowed.", ()) == "us-mining-allowed"
    assert identifier("In the EU, mining is allowed.", {"us-mining-allowed"}) == "eu-mining-allowed"


def test_texts_that_begin_alike_get_ids_that_tell_them_apart() -> None:
    begins = "Training on copyrighted works"
    texts = [f"{begins} is {word}." for word in ("lawful", "copying", "unfair", "transformative", "theft")]
    taken: list[str] = []
    for text in texts:
        taken.append(identifier(text, taken))
    assert len(set(taken)) == len(texts)
    assert not any(id_[-1].isdigit() for id_ in taken)


_TELLING = ("picture", "model", "artist", "licence", "market", "court", "style", "copy", "pixel")


@given(
    st.permutations(_TELLING),
    st.integers(0, len(_TELLING) - 1),
    st.sampled_from(["not", "never", "cannot", "no", "only"]),
)
def test_what_is_denied_is_in_the_id_wherever_it_stands(words: list[str], at: int, denial: str) -> None:
    id_ = identifier(" ".join([*words[:at], denial, *words[at:]]), ())
    assert f"{denial}-{words[at]}" in id_
    rest = iter([*words[:at], denial, *words[at:]])
    assert all(word in rest for word in id_.split("-")), "the words stand in the order of the text"


@given(st.lists(st.sampled_from(_TELLING), min_size=2, max_size=12, unique=True), st.integers(0, 6))
def test_an_id_is_never_one_that_is_taken_and_has_words_while_there_are_some(
    words: list[str], count: int
) -> None:
    taken: list[str] = []
    for _ in range(count + 1):
        taken.append(identifier(" ".join(words), tuple(taken)))
    assert len(set(taken)) == len(taken)
    if len(words) > MOST_WORDS + count:
        assert not any(id_[-1].isdigit() for id_ in taken)


@given(st.text(max_size=200), st.booleans(), st.sets(st.sampled_from(["claim", "a", "0", "é"])))
def test_any_text_makes_an_id(text: str, transliterate: bool, taken: set[str]) -> None:
    id_ = identifier(text, taken, transliterate=transliterate)
    assert is_id(id_)
    assert id_ not in taken
    assert not mixed_scripts(id_)
    assert len(id_) <= LONGEST + 2
    assert id_ == identifier(text, taken, transliterate=transliterate)


@given(st.lists(st.sampled_from(["picture", "model", "licensing", "millions"]), min_size=1, max_size=9))
def test_an_id_that_denies_nothing_is_short(words: list[str]) -> None:
    id_ = identifier(" ".join(words), ())
    assert len(id_) <= LONGEST
    assert id_.split("-") == words[: id_.count("-") + 1]


def test_a_denial_is_not_parted_from_what_it_denies() -> None:
    assert identifier("Pictures of people are not impossible", ()) == "pictures-people-not-impossible"


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("2х2 4x4", "2х2"),
        ("4x4 2х2 3х3", "2х2-3х3"),
        ("2хx", "claim"),
        ("图x 图б", "图x"),
    ],
)
def test_words_that_begin_with_a_digit_have_a_script_too(text: str, id_: str) -> None:
    assert identifier(text, ()) == id_


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Stable Diffusion не копирует картинки.", "не-копирует-картинки"),
        ("Midjourney и Stable Diffusion не нарушают закон.", "не-нарушают-закон"),
        ("Το GPT και το Stable Diffusion are not art.", "gpt-stable-diffusion-not-art"),
        ("Models store images, don't they?", "models-store-images"),
        ("It’s fair use, isn’t it ?", "fair-use"),
        ("Models don't store images, do they?", "models-not-store-images"),
    ],
)
def test_what_is_denied_outlasts_a_mixture_of_scripts_and_a_question_behind(text: str, id_: str) -> None:
    assert identifier(text, ()) == id_


def test_each_word_of_a_text_is_looked_at_a_few_times_only(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = 0
    real = telling_words._telling

    def counted(tokens: Sequence[telling_words._Token], *, light: bool = False) -> list[telling_words.Word]:
        nonlocal seen
        seen += len(tokens)
        return real(tokens, light=light)

    monkeypatch.setattr(telling_words, "_telling", counted)
    identifier("when it is, " * 100 + "x", ())
    assert seen < 300 * 10


def test_an_argument_is_named_whatever_ids_its_premises_have() -> None:
    assert identifier_of_argument([], ()) == "because"
    assert identifier_of_argument([], {"because"}) == "because-2"
    assert identifier_of_argument(["low--bid", "где-г"], ()) == "low-bid"
    assert identifier_of_argument(["a--b"], ()) == "because-a-b"
    assert identifier_of_argument(["картины-внутри"], ()) == "картины-внутри-2"
    assert identifier_of_argument(["2х2", "4x4"], ()) == "2х2"


_MIXED = st.text(st.sampled_from("2.-_axхбαω图 не"), min_size=0, max_size=20)


@given(_MIXED, st.lists(_MIXED, max_size=3))
def test_any_mixture_of_scripts_makes_ids(text: str, ids: list[str]) -> None:
    for id_ in (identifier(text, ()), identifier_of_argument([id_ for id_ in ids if is_id(id_)], ())):
        assert is_id(id_)
        assert not mixed_scripts(id_)


def test_an_argument_is_named_by_the_first_words_of_its_premises() -> None:
    premises = ["reading-people-copies", "mining-reading"]
    assert identifier_of_argument(premises, ()) == "reading-people-mining"
    assert identifier_of_argument(["a/noise-not-fit-at-all", "bytes"], ()) == "noise-not-fit-bytes"
    assert identifier_of_argument(premises, {"reading-people-mining"}) == "because-reading-people-copies"
    taken = {"reading-people-mining", "because-reading-people-copies"}
    assert identifier_of_argument(premises, taken) == "because-reading-people-copies-2"


def test_an_argument_of_one_premise_is_not_called_what_the_premise_is() -> None:
    assert identifier_of_argument(["rains"], {"rains"}) == "because-rains"
    assert identifier_of_argument(["bread/rye-lasts"], ()) == "because-rye-lasts"
    assert (
        identifier_of_argument(["licensing-millions-works-one-one"], ()) == "because-licensing-millions-works"
    )


@given(st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=3), st.booleans())
def test_any_premises_name_an_argument(texts: list[str], transliterate: bool) -> None:
    taken: set[str] = set()
    for text in texts:
        taken.add(identifier(text, taken, transliterate=transliterate))
    id_ = identifier_of_argument(sorted(taken), taken)
    assert is_id(id_)
    assert id_ not in taken
    assert not mixed_scripts(id_)
    assert len(id_) <= LONGEST + 2
