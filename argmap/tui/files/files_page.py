"""The files of a library: how each is doing, and which refer to which."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.document import Document
from argmap.library.folder import files_named
from argmap.session import View
from argmap.tui.drawing.glyphs import Glyphs
from argmap.tui.drawing.page import Page, Piece, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer
from argmap.tui.views.library_page import counts


def files_page(view: View, glyphs: Glyphs, width: int) -> Page:
    """Return the files that are open, each a link by its stem; the one that is looked at is marked."""
    writer = Writer(width, glyphs)
    named = _named(view.library.documents)
    for stem, document in view.library.documents.items():
        _file(writer, view, stem, document, named)
        writer.add([()])
    writer.wrapped(Piece("* not saved; saving writes every file that has one", Role.MUTED))
    return writer.page()


def _file(
    writer: Writer, view: View, stem: str, document: Document, named: Mapping[str, tuple[str, ...]]
) -> None:
    link = writer.link(stem)
    name = plain(document.name.rpartition("/")[2])
    is_here = stem == view.scope.stem
    first = (Piece(f"{writer.glyphs.crumb} " if is_here else "  ", Role.ACCENT, link),)
    dirty = "*" if stem in view.unsaved else ""
    pieces = [
        Piece(name + dirty, Role.STRONG, link),
        Piece(f"  {plain(document.debate.title)}", Role.TEXT, link),
    ]
    writer.wrapped(*pieces, first=first)
    indent = (Piece("  ", Role.TEXT, link),)
    how = counts(document.debate) if document.parsed else "cannot be read"
    writer.wrapped(Piece(how, Role.MUTED, link), first=indent)
    to = [other for other in named[stem] if other in named]
    by = [other for other, others in named.items() if stem in others and other != stem]
    for says, stems in (("refers to", to), ("referred to by", by)):
        if stems:
            listed = ", ".join(plain(other) for other in stems)
            writer.wrapped(Piece(f"{says} {listed}", Role.MUTED, link), first=indent)


def _named(documents: Mapping[str, Document]) -> dict[str, tuple[str, ...]]:
    return {stem: tuple(sorted(files_named(document) - {stem})) for stem, document in documents.items()}
