"""Edits of a document's text that put a slip right: a key misspelt, a text that a comment sign cut short."""

from __future__ import annotations

from argmap.document.document import Document
from argmap.document.errors import SpliceError
from argmap.document.nodes import MappingNode, ScalarNode
from argmap.document.splicing import set_scalar
from argmap.document.writing import inline
from argmap.model import Subject
from argmap.text.edit import Splice, TextEdit
from argmap.text.span import Span


def respell_key(document: Document, subject: Subject | None, key: str, new: str) -> Splice:
    """Return the edit that writes a key of an entry, or of the file's head, another way.  Raises SpliceError."""
    _, base, name, _ = _pair(document, subject, key)
    return set_scalar(document, base + name.start, base + name.end, new, name)


def cut_text(document: Document, subject: Subject | None, key: str) -> tuple[Span, str]:
    """Return where a text without quotes stands with the comment behind it, and what both are as one text.

    Raises SpliceError where no comment stands behind it on its last line.
    """
    _, base, _, node = _pair(document, subject, key)
    if not isinstance(node, ScalarNode) or node.style or node.end == node.start:
        raise SpliceError(f"{key} is no text without quotes")
    start, end = base + node.start, base + node.end
    line = document.lines.position(end)[0]
    for comment in document.comments:
        if comment.span.start >= end and document.lines.position(comment.span.start)[0] == line:
            gap = document.text[end : comment.span.start]
            if gap.strip():
                break  # it stands behind something else
            return Span(start, comment.span.end), node.value + gap + comment.text.rstrip()
    raise SpliceError(f"no comment stands behind the {key}")


def take_comment(document: Document, subject: Subject | None, key: str) -> Splice:
    """Return the edit that makes a comment part of the text before it, in quotes.  Raises SpliceError."""
    mapping, _, _, _ = _pair(document, subject, key)
    span, text = cut_text(document, subject, key)
    return (TextEdit(span.start, span.end, inline(text, flow=mapping.flow)),)


def _pair(
    document: Document, subject: Subject | None, key: str
) -> tuple[MappingNode, int, ScalarNode, object]:
    """Return the mapping, what its offsets count from, and a key of it with its value."""
    mapping, base = document.positions.root, 0
    if subject is not None:
        entry = document.entries[subject]
        mapping, base = entry.value, entry.start
    if isinstance(mapping, MappingNode):
        for name, node in mapping.pairs:
            if isinstance(name, ScalarNode) and name.value == key:
                return mapping, base, name, node
    raise SpliceError(f"there is no key {key} here")
