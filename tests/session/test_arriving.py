"""What somebody else changed in the files, in words."""

from __future__ import annotations

import pytest

from argmap.document import Document, read
from argmap.session.arriving import arrived
from tests.session.folders import BAN, SHOPS


def documents(**texts: str) -> dict[str, Document]:
    return {stem: read(text.encode(), f"{stem}.yaml", stem=stem) for stem, text in texts.items()}


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (BAN, BAN, ""),
        (BAN, BAN.replace("# the thesis", "# it"), "no entry, only comments or layout"),
        (BAN, BAN.replace("Air improves.", "Air is better."), "1 claim reworded"),
        (BAN, BAN.replace("Old.", "New."), "1 claim changed"),
        (BAN, BAN.replace("Air improves.", "It does.").replace("Old.", "New."), "1 claim reworded"),
        (BAN, BAN.replace("out of the centre", "out"), "its title changed"),
        (
            BAN,
            BAN.replace("out of the centre", "out") + "question: Which cars?\n",
            "its title changed, its question changed",
        ),
        (BAN, BAN.replace("supports", "rebuts"), "1 argument changed"),
        (BAN.partition("arguments:")[0], BAN, "1 argument added"),
        (BAN, BAN.partition("arguments:")[0], "1 argument removed"),
        (
            BAN,
            BAN.replace(
                "  noise:\n    text: Noise falls.", "  shade:\n    text: Shade.\n  green:\n    text: Green."
            ),
            "2 claims added, 1 claim removed",
        ),
        (BAN, BAN + "claims: [", "ban.yaml cannot be read"),
    ],
)
def test_one_file(before: str, after: str, words: str) -> None:
    assert arrived(documents(ban=before), documents(ban=after)) == words


def test_the_titles_of_several_files() -> None:
    before = documents(ban=BAN, shops=SHOPS)
    after = documents(
        ban=BAN.replace("title: ", "title: New "), shops=SHOPS.replace("title: ", "title: New ")
    )
    assert arrived(before, after) == "2 files have another title"


def test_files_that_came_and_went() -> None:
    one, both = documents(ban=BAN), documents(ban=BAN, shops=SHOPS)
    assert arrived(one, both) == "shops.yaml added"
    assert arrived(both, one) == "shops.yaml gone"
