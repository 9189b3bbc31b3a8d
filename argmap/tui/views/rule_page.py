"""The page of a rule: what it finds, why that matters, an example, and the example put right."""

from __future__ import annotations

import re

from argmap.tui.drawing.glyphs import Glyphs
from argmap.tui.drawing.page import Page, Piece, paragraphs
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer

_MARKED = re.compile(r"`([^`]+)`|(?<![\w*])\*(?=\S)([^*]+)\*(?![\w*])")


def rule_page(code: str, glyphs: Glyphs, width: int) -> Page:
    """Return the page of the rule with a code."""
    # The rules are many modules; nobody who only reads a debate has to wait for them.
    from argmap.checks import RULES

    writer = Writer(width, glyphs)
    rule = next((rule for rule in RULES if rule.code == code), None)
    if rule is None:
        writer.wrapped(Piece(f"There is no page about {code}.", Role.MUTED))
        return writer.page()
    writer.wrapped(*_marked(rule.title, Role.STRONG))
    for text in (rule.finds, rule.why):
        writer.blank()
        for paragraph in _reflowed(text):
            writer.wrapped(*_marked(paragraph)) if paragraph else writer.blank()
    for heading, example in (("Example", rule.example), ("Put right", rule.fixed)):
        writer.heading(heading)
        text = example.decode(errors="backslashreplace") if isinstance(example, bytes) else example
        for line in paragraphs(text):
            writer.wrapped(Piece(line, Role.MUTED), first=(Piece("  "),))
    return writer.page()


def _marked(text: str, role: Role = Role.TEXT) -> tuple[Piece, ...]:
    """Return a paragraph of Markdown with what is code or emphasis in it as that, without the marks for it."""
    parts = _MARKED.split(text)
    return tuple(
        Piece(part, role if place % 3 == 0 else Role.STRONG) for place, part in enumerate(parts) if part
    )


def _reflowed(text: str) -> tuple[str, ...]:
    """Return Markdown as paragraphs, each on one line, with an empty one between them."""
    blocks = [" ".join(block.split()) for block in text.strip().split("\n\n")]
    return tuple(part for block in blocks for part in (block, ""))
