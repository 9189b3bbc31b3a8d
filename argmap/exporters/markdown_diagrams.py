"""The diagrams below the headings of a Markdown document, and where what they leave out is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.exporters.bearing import Bearing
from argmap.exporters.diagrams import Drawing, drawings
from argmap.exporters.exporter import Looked
from argmap.exporters.layout import Part, written
from argmap.exporters.markdown_entries import Entries
from argmap.exporters.markdown_text import Slugs, fenced
from argmap.exporters.mermaid import GOES_ON, diagram
from argmap.model import Section

LEGEND = (
    "In a diagram a rounded box is an argument and any other one a claim, with double sides where a part of the "
    "debate begins; a line without an arrow joins a premise to its argument; ↪ says that more bears on a box than is "
    "drawn there."
)
DIAGRAM = "diagram"
"""Where links to a diagram lead to is marked by this and its number, as that of an entry is by its section and id."""
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
        self._numbers = {drawing: number for number, drawing in enumerate(self._drawings, 1)}
        self._anchors: dict[int, str] = {}
        self._linked: set[int] = set()

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._drawings)

    def place(self, slugs: Slugs) -> None:
        """Give an anchor to each diagram."""
        self._anchors = {
            number: slugs.place(f"{DIAGRAM} {number}") for number in range(1, len(self._drawings) + 1)
        }

    def anchor(self, number: int) -> str:
        """Return what links to a diagram lead to; empty where there are none, known once all is written."""
        return f'<a id="{self._anchors[number]}"></a>' if number in self._linked else ""

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
                yield f"{self._target(drawing)}{again} bears on {self._links(drawing.begins)}:"
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
            told.setdefault(self._places(box, drawing), []).append(box)
        for places, boxes in told.items():
            yield f"*{GOES_ON} More on {self._links(boxes)} is drawn {places}.*"
            yield ""

    def _target(self, drawing: Drawing) -> str:
        return f"\0{DIAGRAM}:{self._numbers[drawing]}\0"

    def _beside(self, drawing: Drawing) -> str:
        """Where another diagram under the heading of one is, in words that lead to it."""
        if drawing is self._under[drawing.under][0] and drawing.under in drawing.begins:
            return f"in the first diagram under {self._links([drawing.under])}"
        number = self._numbers[drawing]
        self._linked.add(number)
        return f"in [another diagram](#{self._anchors[number]}) here"

    def _places(self, id_: str, drawing: Drawing | None = None) -> str:
        """In words, under which headings that is drawn which bears on an entry and is not in a diagram.

        Of several below the same heading the next one alone is linked, or a large debate would be links above all.
        """
        missing = set(self._bearing.on(id_)).difference(drawing.boxes if drawing is not None else ())
        headings: dict[str, None] = {}
        beside: list[Drawing] = []
        for other in self._holding.get(id_, ()):
            found = missing.intersection(other.boxes)
            missing -= found
            if found and drawing is not None and other.under == drawing.under:
                beside.append(other)
            elif found:
                headings[other.under] = None
        words = [f"under {self._links(list(headings))}"] if headings else []
        if drawing is not None and beside:
            own = self._numbers[drawing]
            after = next((other for other in beside if self._numbers[other] > own), beside[0])
            words.append(self._beside(after))
        if len(beside) > 1:
            words.append(f"in {len(beside) - 1} more")
        return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)

    def _links(self, ids: Sequence[str]) -> str:
        *most, last = [self._entries.link(self._entries.subject_of(id_)) for id_ in ids]
        return f"{', '.join(most)} and {last}" if most else last
