"""A debate of two files on a disk, and what somebody else does to them."""

from __future__ import annotations

from pathlib import Path

from argmap.document import read
from argmap.document.splicing import set_field
from argmap.model import Section, Subject
from argmap.text.edit import apply

BAN = """\
argmap: 1
title: Cars out of the centre
claims:
  # the thesis
  ban:
    text: Ban cars.
    tags: [thesis]
  air:
    text: Air improves.
    note: Old.
  noise:
    text: Noise falls.
arguments:
  cleaner:
    premises: [air]
    supports: ban
"""

SHOPS = """\
argmap: 1
title: Shops
claims:
  trade:
    text: Shops lose trade.
arguments:
  footfall:
    premises: [trade]
    rebuts: ban/ban
"""

BAN_CLAIM = Subject(Section.CLAIM, "ban")
AIR = Subject(Section.CLAIM, "air")
NOISE = Subject(Section.CLAIM, "noise")
CLEANER = Subject(Section.ARGUMENT, "cleaner")


class Folder:
    """A folder of two debates, which somebody else may change too."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.ban = path / "ban.yaml"
        self.shops = path / "shops.yaml"
        path.mkdir()
        self.ban.write_text(BAN)
        self.shops.write_text(SHOPS)

    def change(self, old: str, new: str, *, file: str = "ban") -> None:
        """Do as somebody does with an editor."""
        path = self.path / f"{file}.yaml"
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new, 1))

    def set(self, subject: Subject | None, key: str, value: str) -> None:
        """Do as somebody does with another argmap."""
        document = read(self.ban.read_bytes(), "ban.yaml", path=self.ban)
        self.ban.write_text(apply(document.text, set_field(document, subject, key, value)))
