"""The diagrams below the headings of a Markdown document, and where what they leave out is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.exporters.bearing import Bearing
from argmap.exporters.diagrams import Drawing, drawings
from argmap.exporters.exporter import Looked
from argmap.exporters.layout import Part, written
from argmap.exporters.markdown_entries import Entries
from argmap.exporters.markdown_text import fenced
from argmap.exporters.mermaid import GOES_ON, diagram
from argmap.model import Section

LEGEND = (
    "In a diagram a rounded box is an argument and any other one a claim, with double sides where a part of the "
    "debate begins; a line without an arrow joins a premise to its argument; ↪ says that more bears on a box than is "
    "drawn there."
)
_DRAWN = (Section.CLAIM, Section.ARGUMENT)


class Diagrams:
    """Every diagram of one document; none without headings to draw."""

    def __init__(self, looked: Looked, parts: Sequence[Part], entries: Entries, *, cut: bool) -> None:
        kept = frozenset(subject.id for subject in written(parts)) if cut else None
        self._looked = looked
        self._entries = entries
        self._bearing = Bearing(looked.scope.debate, looked.relations, looked.labelling, kept)
        headed = [part for part in parts if part.subject.section in _DRAWN]
        ordered = sorted(headed, key=lambda part: not part.is_root)
        self._heads = frozenset(part.subject.id for part in headed if part.is_root)
        self._drawings = drawings(self._bearing, [part.subject.id for part in ordered])
        self._under: dict[str, list[Drawing]] = {}
        self._holding: dict[str, list[Drawing]] = {}
        for drawing in self._drawings:
            self._under.setdefault(drawing.under, []).append(drawing)
            for box in drawing.boxes:
                self._holding.setdefault(box, []).append(drawing)

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._drawings)

    def first(self, heading: str) -> Iterator[str]:
        """Yield the first diagram below a heading, or where what bears on it is drawn."""
        here = self._under.get(heading, [])
        if here and heading in here[0].begins:
            yield from self._drawing(here[0])
            return
        places = self._places(heading)
        if places:
            yield f"*What bears on it is drawn {places}.*"
            yield ""

    def others(self, heading: str) -> Iterator[str]:
        """Yield the other diagrams below a heading, each with what it is about."""
        met: set[str] = set()
        for drawing in self._under.get(heading, []):
            if met or heading not in drawing.begins:
                again = "What else" if met.issuperset(drawing.begins) else "What"
                yield f"{again} bears on {self._links(drawing.begins)}:"
                yield ""
                yield from self._drawing(drawing)
            met.update(drawing.begins)

    def _drawing(self, drawing: Drawing) -> Iterator[str]:
        looked = self._looked
        text = diagram(looked.scope.debate, looked.relations, looked.labelling, drawing, self._heads)
        yield from fenced("mermaid", text)
        yield ""
        yield from self._further(drawing)

    def _further(self, drawing: Drawing) -> Iterator[str]:
        """Where the rest of what bears on boxes of a diagram is drawn."""
        told: dict[str, list[str]] = {}
        for box in drawing.further:
            told.setdefault(self._places(box, drawing.boxes, drawing.under), []).append(box)
        for places, boxes in told.items():
            yield f"*{GOES_ON} More on {self._links(boxes)} is drawn {places}.*"
            yield ""

    def _places(self, id_: str, boxes: Sequence[str] = (), here: str | None = None) -> str:
        """In words, under which headings that is drawn which bears on an entry and is not in some boxes."""
        missing = set(self._bearing.on(id_)).difference(boxes)
        headings: dict[str, None] = {}
        for drawing in self._holding.get(id_, ()):
            found = missing.intersection(drawing.boxes)
            if found:
                headings[drawing.under] = None
                missing -= found
        others = [heading for heading in headings if heading != here]
        words = [f"under {self._links(others)}"] if others else []
        return " and ".join([*words, "in another diagram here"] if here in headings else words)

    def _links(self, ids: Sequence[str]) -> str:
        *most, last = [self._entries.link(self._entries.subject_of(id_)) for id_ in ids]
        return f"{', '.join(most)} and {last}" if most else last
