"""The list of debates of a folder: title, how much is in each, and its theses."""

from __future__ import annotations

from collections.abc import Collection

from argmap.document import Document
from argmap.library import Library
from argmap.model import Debate
from argmap.tui.drawing.glyphs import Glyphs
from argmap.tui.drawing.page import Page, Piece, counted, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer

_THESES = 4


def library_page(
    library: Library, glyphs: Glyphs, width: int, *, unsaved: Collection[str] = (), new: str = ""
) -> Page:
    """Return the debates of a folder, each a link to its file; ``new`` is the key that begins another."""
    writer = Writer(width, glyphs)
    writer.blank()
    if not library.documents:
        writer.wrapped(Piece("There is no debate in this folder.", Role.MUTED))
        if new:
            writer.blank()
            writer.wrapped(Piece(new, Role.ACCENT), Piece(" begins one, in a file of this folder."))
    for stem, document in library.documents.items():
        _document(writer, library, stem, document, is_dirty=stem in unsaved)
    if library.skipped:
        skipped = f"{counted(library.skipped, 'other YAML file')} skipped: no debate"
        writer.wrapped(Piece(skipped, Role.MUTED))
    return writer.page()


def _document(writer: Writer, library: Library, stem: str, document: Document, *, is_dirty: bool) -> None:
    debate = document.debate
    link = writer.link(stem)
    name = plain(document.name.rpartition("/")[2])
    title = plain(debate.title) or name
    writer.wrapped(Piece(title, Role.STRONG, link))
    indent = (Piece("  ", Role.TEXT, link),)
    pieces = [Piece(f"{name}   {counts(debate) if document.parsed else 'cannot be read'}", Role.MUTED, link)]
    if is_dirty:
        pieces.append(Piece("   not saved", Role.WARNING, link))
    faults = sum(finding.file == document.name for finding in library.findings)
    if faults:
        pieces.append(Piece(f"   {counted(faults, 'fault')}", Role.ERROR, link))
    writer.wrapped(*pieces, first=indent)
    if debate.question:
        writer.wrapped(Piece(plain(debate.question), Role.QUOTE, link), first=indent)
    for claim in _theses(debate)[:_THESES]:
        dot = (*indent, Piece(f"{writer.glyphs.dot} ", Role.MUTED, link))
        writer.wrapped(Piece(plain(claim), Role.TEXT, link), first=dot)
    writer.add([()])


def counts(debate: Debate) -> str:
    """Return how much is in a debate, in words."""
    parts = (
        (len(debate.claims), "claim"),
        (len(debate.arguments), "argument"),
        (len(debate.positions), "position"),
        (len(debate.scenarios), "scenario"),
    )
    said = [counted(count, word) for count, word in parts if count]
    sources = counted(len(debate.sources), "source") if debate.sources else "nothing said yet"
    return "  ".join(said) or sources


def _theses(debate: Debate) -> tuple[str, ...]:
    """Return the texts of what positions are about, or without positions of what no argument builds on."""
    ids = dict.fromkeys(position.thesis for position in debate.positions.values())
    if not ids:
        used = {premise for argument in debate.arguments.values() for premise in argument.premises}
        targets = {argument.target for argument in debate.arguments.values()}
        ids = dict.fromkeys(id_ for id_ in debate.claims if id_ in targets and id_ not in used)
    return tuple(debate.claims[id_].text for id_ in ids if id_ in debate.claims)
