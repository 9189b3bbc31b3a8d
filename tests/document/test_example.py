"""The example of the format, with every section, reads whole and without a finding."""

from __future__ import annotations

from decimal import Decimal

import pytest

from argmap.document import Document, read_text
from argmap.model import Assume, Citation, Direction, Section, Subject

EXAMPLE = """\
argmap: 1                                  # format version, required
title: Four gigabytes
question: Can a four-gigabyte model contain its training images?
summary: |
  Free Markdown text.
language: en                               # BCP 47, optional

sources:
  frivolous-2023:
    title: Stable Diffusion Frivolous
    authors: [enn_nafnlaus]
    issued: 2023-01                        # EDTF level 0: YYYY, YYYY-MM or YYYY-MM-DD
    url: http://www.stablediffusionfrivolous.com/
    type: advocacy                         # court agency statute paper book news survey advocacy forum
    status: unverified                     # verified | unverified | disputed
  andersen-2024:
    title: Andersen v. Stability AI, order on motions to dismiss
    issued: 2024-08-12
    type: court
    posture: pleading                      # court and agency only: holding dicta pleading settlement view

claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
    kind: empirical                        # empirical legal normative conceptual
    by: [defenders of Stable Diffusion]    # who advances it
    sources:
      - source: frivolous-2023             # long form
        at: front page
        quote: on the order of a byte or so per image
    hedge: probably                        # a hedge in the source's own word
    contradicts: [model-holds-images]      # symmetric: these cannot both stand
    assume: unknown                        # true | false | unknown; see Meaning
    tags: [entropy]
    note: Free Markdown text.
  model-holds-images:
    text: The model holds recognisable copies of some training images.
    kind: empirical
    assume: unknown
    as-of: 2026-10-02                      # the day up to which it was checked
    sources: [andersen-2024]               # short form
  five-billion-images:
    text: The training set has about five billion images.
    kind: empirical
    sources: [frivolous-2023]
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
    kind: empirical
    sources: [frivolous-2023]
  pictures-share-structure:
    text: Pictures that people make share a great deal of structure.
    kind: empirical
    sources: [frivolous-2023]
  noise-would-not-fit:
    text: Images of pure noise would indeed not fit.
    about: [pictures-share-structure]      # a concession, a limit, an aside: no effect on labels
  training-art-extractable:
    text: Somebody extracts recognisable training art from the model.
    kind: empirical
    assume: unknown

arguments:
  entropy:
    title: The entropy argument
    premises: [five-billion-images, four-gigabyte-model]
    supports: images-cannot-fit            # exactly one of supports / rebuts / undercuts
    scheme: sign                           # an argumentation scheme, optional
    weight: 0.5                            # 0 < weight <= 1, default 0.5
    by: [a Reddit poster]
    reviewed: 2026-11-23                   # the day somebody last read it against its premises
  shared-structure:
    premises: [pictures-share-structure]
    undercuts: entropy                     # denies that the premises yield the conclusion
    asks: other-explanations               # the critical question of entropy's scheme that it raises
  extraction: {premises: [training-art-extractable], supports: model-holds-images}   # one line will do

questions:
  which-images:
    text: Does the law ask about all images, one's own, or any?
    about: [model-holds-images]            # claims or arguments
    answers: []                            # claims that would answer it

positions:
  nothing-inside:
    title: Nothing is stored
    thesis: images-cannot-fit              # the claim that the position is about
    rejects: [pictures-share-structure, training-art-extractable]
  copies-inside:
    title: Copies are stored
    thesis: model-holds-images
    accepts: [training-art-extractable]

scenarios:
  extracted-in-a-year:
    title: Researchers extract training art a year from now
    accepts: [training-art-extractable]
    expect:                                # checked, like a test
      images-cannot-fit: out
"""


@pytest.fixture(scope="module")
def document() -> Document:
    return read_text(EXAMPLE)


@pytest.mark.parametrize(
    "text",
    [
        EXAMPLE,
        EXAMPLE.replace("\n", "\r\n"),
        EXAMPLE.replace("\n", "\r"),
        "\ufeff" + EXAMPLE,
        EXAMPLE.rstrip("\n"),
    ],
    ids=["lf", "crlf", "cr", "bom", "no-last-newline"],
)
def test_it_has_no_findings(text: str) -> None:
    document = read_text(text)
    assert document.findings == ()
    assert document.faulty == frozenset()
    assert document.is_debate
    assert document.parsed
    assert len(document.entries) == 16


def test_the_head(document: Document) -> None:
    debate = document.debate
    assert debate.title == "Four gigabytes"
    assert debate.question == "Can a four-gigabyte model contain its training images?"
    assert debate.summary == "Free Markdown text.\n"
    assert debate.language == "en"


def test_a_source(document: Document) -> None:
    source = document.debate.sources["andersen-2024"]
    assert source.title == "Andersen v. Stability AI, order on motions to dismiss"
    assert (source.issued, source.type, source.posture) == ("2024-08-12", "court", "pleading")
    assert document.debate.sources["frivolous-2023"].authors == ("enn_nafnlaus",)


def test_a_claim(document: Document) -> None:
    claim = document.debate.claims["images-cannot-fit"]
    assert claim.assume is Assume.UNKNOWN
    assert claim.sources == (
        Citation("frivolous-2023", "front page", "on the order of a byte or so per image"),
    )
    assert claim.contradicts == ("model-holds-images",)
    assert document.debate.claims["model-holds-images"].as_of == "2026-10-02"
    assert document.debate.claims["model-holds-images"].sources == (Citation("andersen-2024"),)


def test_arguments(document: Document) -> None:
    entropy = document.debate.arguments["entropy"]
    assert entropy.direction is Direction.SUPPORTS
    assert entropy.target == "images-cannot-fit"
    assert entropy.premises == ("five-billion-images", "four-gigabyte-model")
    assert entropy.weight == Decimal("0.5")
    extraction = document.debate.arguments["extraction"]
    assert (extraction.premises, extraction.target) == (("training-art-extractable",), "model-holds-images")
    assert extraction.weight is None
    assert document.debate.arguments["shared-structure"].direction is Direction.UNDERCUTS


def test_the_rest(document: Document) -> None:
    debate = document.debate
    assert debate.questions["which-images"].about == ("model-holds-images",)
    assert debate.questions["which-images"].answers == ()
    assert debate.positions["nothing-inside"].rejects == (
        "pictures-share-structure",
        "training-art-extractable",
    )
    assert debate.scenarios["extracted-in-a-year"].expect == (("images-cannot-fit", "out"),)


def test_entries_are_made_like_any_others(document: Document) -> None:
    """They are made past the frozen constructor, and are frozen, equal and hashable all the same."""
    claim = document.debate.claims["four-gigabyte-model"]
    assert (
        type(claim)(
            id="four-gigabyte-model",
            text="The model is a file of about four gigabytes.",
            kind="empirical",
            sources=(Citation("frivolous-2023"),),
        )
        == claim
    )
    assert hash(claim) == hash(type(claim)(claim.id, claim.text, claim.kind, sources=claim.sources))
    with pytest.raises(AttributeError):
        claim.text = "other"  # type: ignore[misc]


def test_entries_are_in_the_order_of_the_file(document: Document) -> None:
    claims = [subject.id for subject in document.entries if subject.section is Section.CLAIM]
    assert claims == list(document.debate.claims)
    assert claims[0] == "images-cannot-fit"


def test_every_comment_is_found(document: Document) -> None:
    assert len(document.comments) == EXAMPLE.count("# ")
    assert document.comments[0].text == "# format version, required"


def test_places(document: Document) -> None:
    entropy = Subject(Section.ARGUMENT, "entropy")
    line = EXAMPLE[: EXAMPLE.index("  entropy:")].count("\n") + 1
    place = document.place(entropy, "premises", 1)
    assert (place.line, place.column, place.end_column) == (line + 2, 37, 56)
    key = document.key_place(entropy, "weight")
    assert (key.line, key.column, key.end_column) == (line + 5, 5, 11)
