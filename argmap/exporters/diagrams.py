"""Which diagrams a document has.

What bears on the headings of a document is drawn once: each argument stands in one diagram with what it is for or
against, and with its premises where there is room; where a claim stands in several diagrams each of them says where
the rest of what bears on it is drawn.

A diagram has at most :data:`MOST_BOXES` boxes.  It begins with what a heading is about and has what bears on that,
and what bears on other headings that stand in it as far as there is room.  Where there is still no room, the largest
part that bears on one claim alone becomes a diagram of its own; reasons that are too many for one diagram are dealt
out, the strongest first.  Two diagrams that share more than half of the boxes of the smaller one are drawn as one
where there is room for both, so that none shows only what another shows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from argmap.exporters.bearing import Bearing

MOST_BOXES = 30
"""More boxes than these, in more columns than :data:`MOST_LEVELS`, nobody reads on a page.

So few boxes also keep every diagram far below what Mermaid draws: there can be no more than 435 links between them.
"""
MOST_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Drawing:
    """One diagram: what is drawn in it, and where it stands."""

    under: str
    """The heading below which it stands."""
    begins: tuple[str, ...]
    """What it is about: a claim or an argument, or several that are drawn together."""
    boxes: tuple[str, ...]
    """Every claim and argument that is in it, the nearest to what it begins with first."""
    further: tuple[str, ...]
    """The boxes on which more bears than is drawn here."""


def drawings(
    bearing: Bearing,
    headings: Sequence[str],
    *,
    most_boxes: int = MOST_BOXES,
    most_levels: int = MOST_LEVELS,
) -> list[Drawing]:
    """Return the diagrams of what bears on the claims and arguments that have headings, in the order of these.

    Every link between two of them is in one; the boxes of none are all in another.  Nearly linear in the debate.
    """
    plan = _Plan(bearing, frozenset(headings), most_boxes, most_levels)
    for heading in headings:
        plan.add(heading)
    plan.add_the_rest()
    order = {heading: place for place, heading in enumerate(headings)}
    found = sorted(_together(plan.sheets, most_boxes), key=lambda sheet: order[sheet.under])
    return [_drawing(bearing, sheet) for sheet in found]


def _drawing(bearing: Bearing, sheet: _Sheet) -> Drawing:
    boxes = tuple(id_ for id_, _ in bearing.nearest_first(sheet.begins, sheet.boxes))
    further = tuple(id_ for id_ in boxes if not sheet.boxes.issuperset(bearing.on(id_)))
    return Drawing(sheet.under, tuple(sheet.begins), boxes, further)


@dataclass(slots=True)
class _Sheet:
    """A diagram in the making."""

    under: str
    begins: list[str]
    boxes: set[str]


@dataclass(slots=True)
class _Branch:
    """What would be drawn of one entry and of what bears on it."""

    boxes: set[str]
    levels: int = 1


@dataclass(slots=True)
class _Later:
    """What was cut off a diagram, as one diagram of its own or several."""

    under: str
    pieces: list[set[str]]


class _Plan:
    """Diagrams, one heading after another; what one has no room for waits for a later one that has."""

    def __init__(self, bearing: Bearing, headings: frozenset[str], most_boxes: int, most_levels: int) -> None:
        self._bearing = bearing
        self._headings = headings
        self._most_boxes = most_boxes
        self._most_levels = most_levels
        self._met: set[str] = set()
        self._later: dict[str, _Later] = {}
        self._heading = ""
        self.sheets: list[_Sheet] = []

    def add(self, heading: str) -> None:
        """Plan what bears on a heading and is in no diagram yet."""
        self._heading = heading
        later = self._later.pop(heading, None)
        if later is not None:
            self._put(heading, later)
        elif heading not in self._met:
            self._put(heading, self._planned(heading))

    def add_the_rest(self) -> None:
        """Plan diagrams of their own for what no diagram had room for."""
        while self._later:
            begin = next(iter(self._later))
            self._put(begin, self._later.pop(begin))

    def _put(self, begin: str, later: _Later) -> None:
        """Add diagrams, each with whatever waits and has room in it."""
        for boxes in later.pieces:
            if len(boxes) > 1 or begin in self._bearing.on(begin):
                while (found := self._fitting(begin, boxes)) is not None:
                    boxes |= self._later.pop(found).pieces[0]
                self.sheets.append(_Sheet(later.under, [begin], boxes))

    def _fitting(self, begin: str, boxes: set[str]) -> str | None:
        """What waits, goes on from a box of a diagram, and has room in it: an argument rather than a claim."""
        if len(boxes) == self._most_boxes:
            return None
        waiting = [name for name, _ in self._bearing.nearest_first([begin], boxes) if name in self._later]
        for name in sorted(waiting, key=lambda name: not self._bearing.is_argument(name)):
            first, *others = self._later[name].pieces
            both = boxes | first
            if others or len(both) > self._most_boxes or self._levels(begin, both) > self._most_levels:
                continue
            return name
        return None

    def _levels(self, begin: str, boxes: set[str]) -> int:
        return max(level for _, level in self._bearing.nearest_first([begin], boxes))

    def _planned(self, root: str) -> _Later:
        """What bears on a root and is planned for no diagram yet, cut down to the room there is."""
        below, parents = self._reached(root)
        branches: dict[str, _Branch] = {}
        for id_ in reversed(below):
            children = {
                child: branches.pop(child) if parents.get(child) == id_ else _Branch({child})
                for child in below[id_]
            }
            branches[id_] = self._grown(id_, children)
        return self._later.pop(root, None) or _Later(root, [branches[root].boxes])

    def _reached(self, root: str) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
        """From what bears on a root, the nearest first, to what is drawn below it; and to what it is reached from."""
        self._met.add(root)
        below: dict[str, tuple[str, ...]] = {}
        parents: dict[str, str] = {}
        waiting = [root]
        for id_ in waiting:  # grows while it is gone through
            below[id_] = self._bearing.on(id_)
            for other in below[id_]:
                if other not in self._met:
                    self._met.add(other)
                    parents[other] = id_
                    waiting.append(other)
        return below, parents

    def _grown(self, id_: str, children: dict[str, _Branch]) -> _Branch:
        """What is drawn of an entry, when what has no room is cut off it and planned for later."""
        is_argument = self._bearing.is_argument(id_)
        boxes = Counter(box for child in children.values() for box in child.boxes)
        boxes[id_] += 1
        # An argument leaves room for what it is about, and parts with its premises before it is parted from them.
        half = self._most_boxes // 2
        room, levels = (half, self._most_levels - 1) if is_argument else (self._most_boxes, self._most_levels)
        smallest = 1 if is_argument else half
        for name in sorted(children, key=lambda name: self._turn(name, children[name])):
            child = children[name]
            is_large = len(boxes) > room and len(child.boxes) >= smallest
            if len(child.boxes) > 1 and (name in self._headings or is_large or child.levels >= levels):
                _take(boxes, child.boxes)
                boxes[name] += 1
                self._wait(name, [child.boxes])
                children[name] = _Branch({name})
        if len(boxes) > self._most_boxes:
            self._wait(id_, self._dealt(id_, children))
            return _Branch({id_})
        return _Branch(set(boxes), 1 + max((child.levels for child in children.values()), default=0))

    def _turn(self, name: str, branch: _Branch) -> tuple[bool, int]:
        """What comes first when something has to be cut off: claims, and what is large."""
        return self._bearing.is_argument(name), -len(branch.boxes)

    def _wait(self, name: str, pieces: list[set[str]]) -> None:
        self._later[name] = _Later(name if name in self._headings else self._heading, pieces)

    def _dealt(self, id_: str, children: Mapping[str, _Branch]) -> list[set[str]]:
        """What bears on one entry, too much for one diagram, dealt out to several that all begin with it."""
        pieces = [{id_}]
        for name in self._bearing.strongest_first(children):
            boxes = children[name].boxes
            if len(pieces[-1] | boxes) > self._most_boxes:
                pieces.append({id_})
            pieces[-1] |= boxes
        return pieces


def _take(boxes: Counter[str], taken: Iterable[str]) -> None:
    """Take boxes away that are counted by how many branches have them."""
    for box in taken:
        boxes[box] -= 1
        if not boxes[box]:
            del boxes[box]


def _together(sheets: Iterable[_Sheet], most_boxes: int) -> list[_Sheet]:
    """Return diagrams with those put together of which one shows mostly what another shows."""
    found: dict[int, _Sheet] = {}
    places: dict[str, set[int]] = {}
    for number, sheet in enumerate(sheets):
        while (other := _like(sheet, found, places, most_boxes)) is not None:
            alike = found.pop(other)
            for box in alike.boxes:
                places[box].discard(other)
            first, second = (alike, sheet) if other < number else (sheet, alike)
            sheet = _Sheet(
                first.under, list(dict.fromkeys(first.begins + second.begins)), first.boxes | second.boxes
            )
            number = min(number, other)
        found[number] = sheet
        for box in sheet.boxes:
            places.setdefault(box, set()).add(number)
    return [found[place] for place in sorted(found)]


def _like(
    sheet: _Sheet, found: Mapping[int, _Sheet], places: Mapping[str, set[int]], most_boxes: int
) -> int | None:
    """The first diagram that shares more than half of the boxes of the smaller one, and has room for both."""
    shared = Counter(place for box in sheet.boxes for place in places.get(box, ()))
    for place in sorted(shared):
        smaller = min(len(sheet.boxes), len(found[place].boxes))
        both = len(sheet.boxes) + len(found[place].boxes) - shared[place]
        if 2 * shared[place] > smaller and both <= most_boxes:
            return place
    return None
