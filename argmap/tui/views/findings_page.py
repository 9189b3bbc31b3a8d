"""The list of findings: what is the matter, where, and what to do."""

from __future__ import annotations

from argmap.findings import Finding, Severity
from argmap.tui.drawing.look import SEVERITY_ROLES, Look
from argmap.tui.drawing.page import Page, Piece, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer

_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}


def findings_page(look: Look, width: int, unreadable: str = "") -> Page:
    """Return the findings in the file in focus, after why the one on the disk cannot be read, where that is so."""
    writer = Writer(width, look.glyphs)
    findings = look.findings
    if unreadable:
        writer.wrapped(Piece("error ", Role.ERROR), Piece("the file on the disk", Role.STRONG))
        indent = (Piece("  "),)
        writer.wrapped(Piece(plain(unreadable)), first=indent, rest=indent)
        writer.blank()
    elif not findings:
        writer.blank()
        said = "Nothing found." if look.view.checked else "Not checked yet."
        writer.wrapped(Piece(said, Role.MUTED))
        return writer.page()
    for finding in findings:
        _finding(writer, finding)
    return writer.page()


def _finding(writer: Writer, finding: Finding) -> None:
    link = writer.link(finding)
    role = SEVERITY_ROLES[finding.severity]
    dot = writer.glyphs.dot
    where = f"line {finding.place.line}"
    about = f" {dot} {plain(finding.subject)}" if finding.subject else ""
    writer.wrapped(
        Piece(f"{_WORDS[finding.severity]} ", role, link),
        Piece(finding.code, Role.STRONG, link),
        Piece(f"  {where}{about}", Role.MUTED, link),
        rest=(Piece("  "),),
    )
    indent = (Piece("  ", Role.TEXT, link),)
    writer.wrapped(Piece(plain(finding.message), Role.TEXT, link), first=indent, rest=indent)
    if finding.hint:
        writer.wrapped(Piece(plain(finding.hint), Role.MUTED, link), first=indent, rest=indent)
    writer.add([()])
