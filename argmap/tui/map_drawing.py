"""How a map reads: boxes for claims, pills for arguments, and the lines between them, as lines of text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rich.cells import cell_len

from argmap.model import Label, Section, Subject
from argmap.queries.outline import Sign
from argmap.tui.look import Look
from argmap.tui.map_glyphs import MapGlyphs, map_glyphs
from argmap.tui.map_graph import Graph, Kind, Node
from argmap.tui.map_layout import Shape
from argmap.tui.map_wires import DOWN, UP, Layout, Wire, lay_out
from argmap.tui.page import Line, Piece, cut, cut_line, fill, plain, text_of, width_of, wrap
from argmap.tui.palette import Role

_LINES = 3
"""How much of the text of a claim its box shows."""
_LONGEST = 600
"""No more characters than this can matter to so few lines."""

_SIGN_ROLES = {Sign.SUPPORTS: Role.STANDS, Sign.REBUTS: Role.FALLS, Sign.UNDERCUTS: Role.UNDERCUT}
_TIES = {
    Sign.CONTRADICTS: ("contradicts", Role.UNDERCUT),
    Sign.ABOUT: ("about", Role.MUTED),
    Sign.ANSWERS: ("answers", Role.ACCENT),
}
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_LEFT_TO_RIGHT_MARK = "\N{LEFT-TO-RIGHT MARK}"


class Measure(NamedTuple):
    """How wide things are drawn, in cells."""

    box: int = 28
    """A claim with its frame."""
    pill: int = 20
    """An argument at most."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A map as lines of pieces; the link of a piece is the number of the node that it belongs to."""

    graph: Graph
    layout: Layout
    lines: tuple[Line, ...]
    tones: tuple[Role, ...]
    """The colour of each node."""


def draw(look: Look, graph: Graph, measure: Measure, *, brackets: bool = False) -> Drawing:
    """Return the drawing of a map.

    ``brackets`` is for screens without colours, where nothing else shows where the name of an argument ends.
    """
    pen = _Pen(look, graph, measure, brackets or look.glyphs.plain)
    bodies = [pen.body(number) for number in range(len(graph.nodes))]
    shapes = [
        Shape(max(map(width_of, body)), len(body), node.odd)
        for node, body in zip(graph.nodes, bodies, strict=True)
    ]
    layout = lay_out(shapes, graph.links)
    rows: list[list[tuple[int, Line]]] = [[] for _ in range(layout.height)]
    for body, place in zip(bodies, layout.places, strict=True):
        for offset, line in enumerate(body):
            rows[place.y + offset].append((place.x, line))
    for row, runs in zip(rows, pen.wires(layout), strict=True):
        row.extend(runs)
    tones = tuple(body[0][0].role for body in bodies)
    return Drawing(graph, layout, tuple(_joined(row) for row in rows), tones)


def _joined(row: list[tuple[int, Line]]) -> Line:
    """Return what is in a row as one line, with blanks between."""
    pieces: list[Piece] = []
    column = 0
    for x, line in sorted(row, key=lambda part: part[0]):
        if x > column:
            pieces.append(Piece(" " * (x - column)))
        pieces += line
        column = x + width_of(line)
    return tuple(pieces)


class _Pen:
    """Draws the parts of one map."""

    def __init__(self, look: Look, graph: Graph, measure: Measure, brackets: bool) -> None:
        self._look = look
        self._graph = graph
        self._measure = measure
        self._glyphs: MapGlyphs = map_glyphs(look.glyphs)
        self._ends = self._glyphs.ends if brackets else (" ", " ")
        self._tied = {
            node.subject.id for node in graph.nodes if node.kind is Kind.TIE and node.sign is Sign.CONTRADICTS
        }
        self._arriving = [0] * len(graph.nodes)
        for link in {(link.left, link.right, link.below) for link in graph.links}:
            self._arriving[link[1]] += 1

    def body(self, number: int) -> tuple[Line, ...]:
        """Return the lines of a node."""
        node = self._graph.nodes[number]
        match node.kind:
            case Kind.CLAIM:
                return self._box(number, node)
            case Kind.ARGUMENT:
                return self._focused_argument(node) if number == 0 else self._argument(number, node)
            case Kind.TIE:
                word, role = _TIES[node.sign]
                return ((Piece(f" {self._look.glyphs.sign(node.sign)} {word} ", role, number),),)
            case Kind.STUB:
                return ((Piece(f"+{node.count}", Role.MUTED, number),),)
            case Kind.AGAIN:
                glyphs = self._look.glyphs
                text = cut(f"{glyphs.again} {plain(node.subject.id)}", self._measure.box, glyphs.ellipsis)
                return ((Piece(text, Role.MUTED, number),),)

    def _box(self, number: int, node: Node) -> tuple[Line, ...]:
        look, subject = self._look, node.subject
        mark = look.mark(subject)
        if subject.section is Section.QUESTION:
            mark = Piece(Sign.QUESTION.value, Role.ACCENT)
        role = mark.role if mark.text.strip() else Role.MUTED
        flag = Piece("!" if look.has_changed(subject) else "", Role.CHANGED)
        title = (Piece(" "), flag, mark, Piece(f" {plain(subject.id)} ", role))
        tone = Role.MUTED if look.label(subject.id) is Label.OUT else Role.TEXT
        texts = self._text(look.line(subject))
        texts += [""] * (self._arriving[number] - len(texts))
        return self._framed(number, title, texts, role, tone, self._opposed(number, subject))

    def _framed(
        self, number: int, title: Line, texts: Sequence[str], role: Role, tone: Role, foot: str = ""
    ) -> tuple[Line, ...]:
        """Return texts in a frame, that of the focus where the node is it."""
        glyphs = self._look.glyphs
        top_left, top_right, bottom_left, bottom_right, across, down = (
            glyphs.box if number else self._glyphs.focus
        )
        inner = self._measure.box - 2
        title = cut_line(title, inner - 1, glyphs.ellipsis)
        rule = across * (inner - width_of(title))
        lines: list[Line] = [(Piece(top_left, role), *title, Piece(f"{rule}{top_right}", role))]
        for text in texts:
            held = (
                f"{_LEFT_TO_RIGHT_MARK}{text}{_LEFT_TO_RIGHT_MARK}" if _RIGHT_TO_LEFT.search(text) else text
            )
            lines.append((Piece(down, role), *fill((Piece(f" {held}", tone),), inner), Piece(down, role)))
        bottom = across * (inner - cell_len(foot) - 1)
        lines.append(
            (
                Piece(f"{bottom_left}{bottom}", role),
                Piece(foot, Role.UNDERCUT),
                Piece(f"{across}{bottom_right}", role),
            )
        )
        return tuple(tuple(piece._replace(link=number) for piece in line if piece.text) for line in lines)

    def _text(self, text: str) -> list[str]:
        """Return the beginning of a text in lines as wide as a box has room for."""
        inner = self._measure.box - 4
        lines = wrap((Piece(text[:_LONGEST]),), inner)[: _LINES + 1]
        texts = [text_of(line) for line in lines]
        if len(texts) > _LINES:
            last = cut(f"{texts[_LINES - 1]} {texts[_LINES]}", inner, self._look.glyphs.ellipsis)
            texts = [*texts[: _LINES - 1], last]
        return texts

    def _opposed(self, number: int, subject: Subject) -> str:
        """Return what a claim contradicts, or how many, where no line says so."""
        if subject.section is not Section.CLAIM:
            return ""
        focus = self._graph.nodes[0].subject.id
        drawn = self._tied if not number else {focus} if subject.id in self._tied else ()
        others = [
            other for other in self._look.view.relations.contradictors[subject.id] if other not in drawn
        ]
        if not others:
            return ""
        sign = self._look.glyphs.sign(Sign.CONTRADICTS.value)
        said = str(len(others)) if len(others) > 1 else plain(others[0])
        return cut(f" {sign} {said}", self._measure.box - 5, self._look.glyphs.ellipsis) + " "

    def _argument(self, number: int, node: Node) -> tuple[Line, ...]:
        """Return the sign, the name and the mark of an argument, in two lines where one is too short."""
        look, id_ = self._look, node.subject.id
        start, end = self._ends
        flag = "!" if look.has_changed_argument(id_) else ""
        mark = look.mark_of_reason(id_).text
        sign = look.glyphs.sign(node.sign)
        name, tone = plain(id_), self._tone(node)
        room = self._measure.pill - cell_len(f"{start}{sign} {end}")
        first, rest = _halves(f"{flag}{name}", room, cell_len(f" {mark}"))
        if not rest:
            return ((Piece(f"{start}{sign} {first} {mark}{end}", tone, number),),)
        rest = cut(rest, room - cell_len(f" {mark}"), look.glyphs.ellipsis)
        width = max(cell_len(first), cell_len(f"{rest} {mark}"))
        return (
            (Piece(f"{start}{sign} {_filled(first, width)}{end}", tone, number),),
            (Piece(f"{start}  {_filled(rest, width - cell_len(mark))}{mark}{end}", tone, number),),
        )

    def _focused_argument(self, node: Node) -> tuple[Line, ...]:
        """Return the argument that the map is about in a frame, with its title and how it fares."""
        look, id_ = self._look, node.subject.id
        mark, tone = look.mark_of_reason(id_), self._tone(node)
        flag = Piece("!" if look.has_changed_argument(id_) else "", Role.CHANGED)
        sign = Piece(f" {look.glyphs.sign(node.sign)} ", tone)
        argument = look.debate.arguments.get(id_)
        titles = [plain(argument.title)] if argument is not None and argument.title else []
        texts = [line for text in (*titles, look.sentence(id_)) for line in self._text(text)][: _LINES + 1]
        return self._framed(0, (sign, flag, mark, Piece(f" {plain(id_)} ", tone)), texts, tone, Role.TEXT)

    def _tone(self, node: Node) -> Role:
        """Return the colour of an argument: none where it does not carry."""
        if self._look.prevailing(node.subject.id) in (Label.OUT, None):
            return Role.MUTED
        return _SIGN_ROLES[node.sign]

    def wires(self, layout: Layout) -> list[list[tuple[int, Line]]]:
        """Return the runs of all lines, row by row."""
        cells: list[dict[int, tuple[str, Role]]] = [{} for _ in range(layout.height)]
        for wire in layout.wires:
            role = self._wire_role(wire)
            characters = self._glyphs.lines
            for (x, y), arms in wire.cells.items():
                if x not in cells[y] or arms == UP | DOWN:
                    # Where two cross, the one that goes down is whole, so that it does not look like a joint.
                    cells[y][x] = characters[arms], role
            x, y = wire.start
            if wire.below:
                cells[y][x] = self._glyphs.arrow_up, role
            elif self._graph.nodes[wire.left].kind is Kind.CLAIM:
                cells[y][x] = self._glyphs.arrow, role
        return [_runs(row) for row in cells]

    def _wire_role(self, wire: Wire) -> Role:
        """Return the colour of a line: that of the argument for its premises, and none for what several share."""
        node = self._graph.nodes[wire.left]
        if node.kind is not Kind.ARGUMENT or wire.below:
            return Role.MUTED
        return self._tone(node)


def _halves(name: str, room: int, after: int) -> tuple[str, str]:
    """Return a name in one part where it fits with what is ``after`` it, else in two, broken where it has a joint."""
    if cell_len(name) + after <= room:
        return name, ""
    fitting = name[:room]
    while cell_len(fitting) > room:
        fitting = fitting[:-1]
    joint = max(fitting.rfind(joint) for joint in "-_./ ") + 1
    split = joint if joint > room // 3 else len(fitting)
    return name[:split], name[split:]


def _filled(text: str, width: int) -> str:
    return text + " " * (width - cell_len(text))


def _runs(cells: dict[int, tuple[str, Role]]) -> list[tuple[int, Line]]:
    """Return neighbouring cells of one colour as pieces, each with its first column."""
    runs: list[tuple[int, Line]] = []
    start, text, role, end = 0, "", Role.TEXT, -1
    for x in sorted(cells):
        character, own = cells[x]
        if x != end or own is not role:
            if text:
                runs.append((start, (Piece(text, role),)))
            start, text, role = x, "", own
        text += character
        end = x + 1
    if text:
        runs.append((start, (Piece(text, role),)))
    return runs


def texts(drawing: Drawing) -> Sequence[str]:
    """Return the lines of a drawing without colours."""
    return [text_of(line).rstrip() for line in drawing.lines]
