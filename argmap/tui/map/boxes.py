"""How the nodes of a map read: a box for a claim, a filled name for an argument, a word for the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len

from argmap.model import Label, Section, Subject
from argmap.queries.outline import Sign
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Line, Piece, counted, cut, cut_line, plain, text_of, width_of, wrap
from argmap.tui.drawing.palette import Role
from argmap.tui.map.glyphs import MapGlyphs, map_glyphs
from argmap.tui.map.graph import Graph, Kind, Node

LINES = 3
"""How much of the text of a claim its box shows, and of its title the name of an argument."""
_LONGEST = 400
"""No more characters than this can matter to so few lines."""

_JOINT = 4
"""A name is broken at a joint that is not nearer to its beginning."""

_SIGN_ROLES = {Sign.SUPPORTS: Role.STANDS, Sign.REBUTS: Role.FALLS, Sign.UNDERCUTS: Role.UNDERCUT}
_TIES = {
    Sign.CONTRADICTS: ("contradicts", Role.UNDERCUT),
    Sign.ABOUT: ("about", Role.MUTED),
    Sign.ANSWERS: ("answers", Role.ACCENT),
}
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


class Measure(NamedTuple):
    """How wide things are drawn, in cells."""

    box: int = 28
    """A claim with its frame."""
    pill: int = 20
    """An argument at most."""
    lines: int = LINES
    """How much of its text the focus shows."""


class Boxes:
    """Draws the nodes of one map; the link of each piece is the number of its node."""

    def __init__(self, look: Look, graph: Graph, measure: Measure, *, brackets: bool) -> None:
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
                return ((Piece(self._stub(node), Role.MUTED, number),),)
            case Kind.AGAIN:
                glyphs = self._look.glyphs
                text = cut(f" {glyphs.again} {plain(node.subject.id)}", self._measure.box, glyphs.ellipsis)
                return ((Piece(text, Role.MUTED, number),),)

    def _box(self, number: int, node: Node) -> tuple[Line, ...]:
        look, subject = self._look, node.subject
        mark = look.mark(subject)
        if subject.section is Section.QUESTION:
            mark = Piece(Sign.QUESTION.value, Role.ACCENT)
        role = mark.role if mark.text.strip() else Role.MUTED
        title = (Piece(" "), look.flag(subject.id), mark, Piece(f" {_held(plain(subject.id))} ", role))
        tone = Role.MUTED if look.label(subject.id) is Label.OUT else Role.TEXT
        texts = self._text(look.line(subject), LINES if number else self._measure.lines)
        texts += [""] * (self._arriving[number] - len(texts))
        return self._framed(
            number, title, texts, role, tone, (self._used(node), self._opposed(number, subject))
        )

    def _framed(
        self,
        number: int,
        title: Line,
        texts: Sequence[str],
        role: Role,
        tone: Role,
        foot: tuple[str, str] = ("", ""),
    ) -> tuple[Line, ...]:
        """Return texts in a frame, that of the focus where the node is it."""
        glyphs = self._look.glyphs
        top_left, top_right, bottom_left, bottom_right, across, down = (
            glyphs.box if number else self._glyphs.focus
        )
        inner = self._measure.box - 2
        title = cut_line(title, inner - 1, glyphs.ellipsis)
        rule = across * (inner - width_of(title))
        head = tuple(piece._replace(link=number) for piece in title if piece.text)
        side = Piece(down, role, number)
        lines: list[Line] = [
            (Piece(top_left, role, number), *head, Piece(f"{rule}{top_right}", role, number))
        ]
        lines += [
            (side, Piece(f" {_held(text)}{' ' * (inner - 1 - cell_len(text))}", tone, number), side)
            for text in texts
        ]
        used, opposed = foot
        bottom = across * (inner - 2 - cell_len(used) - cell_len(opposed))
        foot_pieces = (
            Piece(f"{bottom_left}{across}", role, number),
            Piece(used, Role.MUTED, number),
            Piece(bottom, role, number),
            Piece(opposed, Role.UNDERCUT, number),
            Piece(f"{across}{bottom_right}", role, number),
        )
        return (*lines, tuple(piece for piece in foot_pieces if piece.text))

    def _text(self, text: str, most: int) -> list[str]:
        """Return the beginning of a text in lines as wide as a box has room for."""
        return self._lines(text, self._measure.box - 4, most)

    def _lines(self, text: str, width: int, most: int) -> list[str]:
        lines = wrap((Piece(text[:_LONGEST]),), width)[: most + 1]
        texts = [text_of(line) for line in lines]
        if len(texts) > most:
            last = cut(f"{texts[most - 1]} {texts[most]}", width, self._look.glyphs.ellipsis)
            texts = [*texts[: most - 1], last]
        return texts

    def _opposed(self, number: int, subject: Subject) -> str:
        """Return how many claims one contradicts, where no line says so."""
        if subject.section is not Section.CLAIM:
            return ""
        focus = self._graph.nodes[0].subject.id
        drawn = self._tied if not number else {focus} if subject.id in self._tied else ()
        others = [
            other for other in self._look.view.relations.contradictors[subject.id] if other not in drawn
        ]
        if not others:
            return ""
        return f" {self._look.glyphs.sign(Sign.CONTRADICTS.value)} {len(others)} "

    def _used(self, node: Node) -> str:
        """Return how many arguments use a claim besides those on the map."""
        return f" +{counted(node.count, 'use')} " if node.count else ""

    def _stub(self, node: Node) -> str:
        """Return how many there are that are not on the map, and of what."""
        noun = "reason" if node.subject.section is Section.CLAIM else "undercutter" if node.odd else "premise"
        return f" +{counted(node.count, noun)}"

    def _argument(self, number: int, node: Node) -> tuple[Line, ...]:
        """Return the sign, the mark and the name of an argument, in several lines where one is too short.

        Its name is its title.  Where it has none it is the id, as its premises can be read beside it.
        """
        look, id_ = self._look, node.subject.id
        start, end = self._ends
        mark = look.mark_of_reason(id_).text
        sign = look.glyphs.sign(node.sign)
        argument = look.debate.arguments.get(id_)
        title = None if argument is None else argument.title
        name, tone = look.flag(id_).text + plain(title or id_), self._tone(node)
        room = self._measure.pill - cell_len(f"{start}{sign} {end}")
        if cell_len(f"{name} {mark}") <= room:
            return ((Piece(f"{start}{sign} {name} {mark}{end}", tone, number),),)
        if title:
            names = self._lines(name, room, LINES)
        else:
            first, rest = _halves(name, room)
            names = [first, cut(rest, room, look.glyphs.ellipsis)]
        width = max(map(cell_len, names))
        if len(names) == 1:
            names.append("")
        leads = (sign, mark, *" " * (len(names) - 2))
        return tuple(
            (Piece(f"{start}{lead} {_filled(text, width)}{end}", tone, number),)
            for lead, text in zip(leads, names, strict=True)
        )

    def _focused_argument(self, node: Node) -> tuple[Line, ...]:
        """Return the argument that the map is about in a frame, with its title or what its premises say."""
        look, id_ = self._look, node.subject.id
        mark, tone = look.mark_of_reason(id_), self._tone(node)
        sign = Piece(f" {look.glyphs.sign(node.sign)} ", tone)
        text = look.line(node.subject)
        texts = self._text(look.sentence(id_) if text == plain(id_) else text, self._measure.lines)
        return self._framed(
            0, (sign, look.flag(id_), mark, Piece(f" {plain(id_)} ", tone)), texts, tone, Role.TEXT
        )

    def _tone(self, node: Node) -> Role:
        """Return the colour of an argument: none where it does not carry."""
        if self._look.prevailing(node.subject.id) in (Label.OUT, None):
            return Role.MUTED
        return _SIGN_ROLES[node.sign]


def _held(text: str) -> str:
    """Return a text such that a terminal that turns right-to-left scripts round leaves what is beside it alone."""
    mark = "\N{LEFT-TO-RIGHT MARK}"
    return f"{mark}{text}{mark}" if _RIGHT_TO_LEFT.search(text) else text


def _halves(name: str, room: int) -> tuple[str, str]:
    """Return a name in two parts of which the first fits, broken where the name has a joint if that is near."""
    fitting = name[:room]
    while cell_len(fitting) > room:
        fitting = fitting[:-1]
    joint = max(fitting.rfind(joint) for joint in "-_./ ") + 1
    split = joint if joint >= _JOINT else len(fitting)
    return name[:split], name[split:]


def _filled(text: str, width: int) -> str:
    return text + " " * (width - cell_len(text))
