"""What tests of whole documents share: debates exported, and what there is in one to link to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from argmap.document import read
from argmap.evaluation import Evaluator, Labelling, standpoint_of
from argmap.exporters import Looked, Options
from argmap.exporters.markdown import export
from argmap.exporters.markdown_text import Slugs
from argmap.graph.relations import Relations
from argmap.library import Library, Scope, library_of, scope
from argmap.model import Debate
from tests.exporters.rendering import headings, links, placed

GOLDEN = Path(__file__).parent / "golden"


def exported(debate: Debate, options: Options | None = None, **standpoint: list[str]) -> str:
    evaluator = Evaluator(debate)
    labelling = evaluator.label(standpoint_of(debate, **standpoint))
    return export([looked(debate, labelling, evaluator)], options or Options())


def looked(debate: Debate, labelling: Labelling, evaluator: Evaluator) -> Looked:
    whole = Scope(Library(Path("folder"), {}, None, 0, ()), None, debate)
    return Looked(whole, Relations(debate), labelling, evaluator)


def in_file(name: str) -> Debate:
    document = read((GOLDEN / name).read_bytes(), name, stem=name.partition(".")[0])
    assert document.findings == ()
    return scope(library_of([document], focus=document.stem), document.stem).debate


def anchors(markdown: str) -> set[str]:
    """What there is to link to in a text: its headings, and the places with anchors of their own."""
    slugs = Slugs()
    found = [f"#{slugs.add(heading)}" for heading in headings(markdown)]
    found += [f"#{place}" for place in placed(markdown)]
    assert len(found) == len(set(found))
    return set(found)


def links_within(markdown: str) -> Iterator[str]:
    yield from (link for link in links(markdown) if link.startswith("#"))
