"""Small libraries for tests of edits."""

from __future__ import annotations

from argmap import edits
from argmap.document import read
from argmap.library import Library, library_of

DEBATE = """\
argmap: 1
title: Bread
sources:
  baker: {title: The baker's book}
  mill: {title: The mill}
claims:
  rye-is-better:
    text: Rye bread is better.
    assume: unknown
  rye-keeps:
    text: Rye bread keeps longer.
    kind: empirical # so they say
    by: [bakers]
    sources:
      - source: baker
        at: p. 3
  rye-lasts:
    text: Rye bread lasts.
    sources: [mill]
    note: From the mill.
  rye-is-sour: {text: Rye bread is sour., about: [rye-keeps]}
  wheat-is-better:
    text: Wheat bread is better.
    contradicts: [rye-is-better]
arguments:
  keeps:
    premises: [rye-keeps, rye-lasts]
    supports: rye-is-better
  sour: {premises: [rye-is-sour], rebuts: rye-is-better, weight: 0.3}
  used-to-it:
    premises: [rye-keeps]
    undercuts: sour
questions:
  which-rye: {text: Which rye?, about: [rye-keeps, keeps], answers: [rye-lasts]}
positions:
  north: {title: The north, thesis: rye-is-better, accepts: [rye-keeps, rye-lasts], rejects: [sour]}
scenarios:
  stale: {title: It goes stale, rejects: [rye-keeps], expect: {rye-lasts: in, keeps: out}}
"""

OTHER = """\
argmap: 1
title: Cakes
claims:
  cakes-keep:
    text: Cakes keep.
    sources: [bread/baker]
arguments:
  like-rye:
    premises: [bread/rye-keeps]
    supports: cakes-keep
"""


def library(**texts: str) -> Library:
    """A library of files by their stems; without any, one debate called ``bread``."""
    found = texts or {"bread": DEBATE}
    return library_of([read(text.encode(), f"{stem}.yaml", stem=stem) for stem, text in found.items()])


def edited(operation: edits.Operation, text: str = DEBATE) -> str:
    """The text of the file ``bread`` after an operation on it."""
    return text_of(edits.apply(library(bread=text), "bread", operation))


def text_of(found: edits.Edited, stem: str = "bread") -> str:
    """The text of a file after an operation."""
    return found.library.documents[stem].text
