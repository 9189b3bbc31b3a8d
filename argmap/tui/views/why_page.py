"""Why an entry has its label, step by step."""

from __future__ import annotations

from argmap.queries.why import Node, why
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Page, Piece, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer

_DEEPEST = 24


def why_page(look: Look, id_: str, width: int) -> Page:
    """Return the steps that lead to a label, each further in than what it explains, each a link."""
    writer = Writer(width, look.glyphs)
    view = look.view
    steps = [(0, why(look.debate, view.relations, view.labelling, id_))]
    while steps:
        depth, node = steps.pop()
        _step(writer, look, node, min(depth, _DEEPEST))
        steps += [(depth + 1, because) for because in reversed(node.because)]
    return writer.page()


def _step(writer: Writer, look: Look, node: Node, depth: int) -> None:
    subject = look.subject_of(node.id)
    link = writer.link(subject)
    lead = Piece("  " * depth, Role.TEXT, link)
    mark = look.mark(subject)
    word, _, reason = look.sentence(node.id).partition(":")
    again = "  (see above)" if node.again else ""
    writer.wrapped(
        mark._replace(link=link),
        Piece(f" {plain(node.id)}  ", Role.STRONG, link),
        Piece(word, mark.role, link),
        Piece(f":{reason}{again}" if reason else again, Role.MUTED, link),
        first=(lead,),
        rest=(Piece("  " * (depth + 1)),),
    )
    text = look.line(subject)
    # The only premise of an argument is what it stands or falls by, right below it.
    if not node.again and text != plain(node.id) and not look.reads_as_premise(subject):
        writer.wrapped(Piece(text, Role.TEXT, link), first=(Piece("  " * (depth + 1)),))
