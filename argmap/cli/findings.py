"""Findings as text for people, as JSON, and as annotations of a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

from argmap.cli.printing import Segment, cells, print_lines
from argmap.document import Document
from argmap.findings import Finding, Severity
from argmap.library import Library
from argmap.text.visible import visible


def reported(library: Library) -> Mapping[str, Document]:
    """Return the files that a command was asked about, by stem: not those that they merely refer to."""
    if library.focus is None:
        return library.documents
    return {library.focus: library.documents[library.focus]}


def distinct(libraries: Iterable[Library]) -> tuple[Document, ...]:
    """Return the files that a command was asked about, each once though it was named twice."""
    found: dict[object, Document] = {}
    for library in libraries:
        for document in reported(library).values():
            found.setdefault(document.path.resolve() if document.path else document.name, document)
    return tuple(found.values())


def repeated(
    findings: Iterable[Finding], libraries: Iterable[Library], documents: Iterable[Document]
) -> set[Finding]:
    """Return the findings in files that are among ``documents`` under another name."""
    asked = {document.name for library in libraries for document in reported(library).values()}
    again = asked - {document.name for document in documents}
    return {finding for finding in findings if finding.file in again}


def print_findings(
    findings: Iterable[Finding], libraries: Iterable[Library], *, file: TextIO | None = None
) -> None:
    """Print findings for people: the place, what is the matter, the line with a caret, and what to do."""
    lines = {
        document.name: document.lines for library in libraries for document in library.documents.values()
    }
    for finding in findings:
        place = finding.place
        print_lines(
            [
                [
                    (f"{finding.file}:{place.line}:{place.column}: ", "strong"),
                    (f"{finding.severity.value} {finding.code}: ", finding.severity.value),
                    (_one_line(finding.message), ""),
                ]
            ],
            file=file,
        )
        source = lines.get(finding.file)
        if source is not None and place.line <= len(source):
            print_lines(_quoted(source.line(place.line), finding), file=file)
        if finding.hint:
            print_lines([[("  ", ""), (_one_line(finding.hint), "faint")]], file=file)


WIDTH = 100


def _quoted(line: str, finding: Finding) -> list[list[Segment]]:
    """Return the line of a finding with a caret under its place, cut to a window of :data:`WIDTH` characters."""
    place = finding.place
    start = max(0, place.column - 1 - WIDTH // 2) if len(line) > WIDTH else 0
    window = line[start : start + WIDTH]
    before = visible(window[: place.column - 1 - start].replace("\t", " "))
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    marked = visible(window[place.column - 1 - start : max(end, place.column) - start].replace("\t", " "))
    shown = (
        ("…" if start else "")
        + visible(window.replace("\t", " "))
        + ("…" if start + WIDTH < len(line) else "")
    )
    if not line.strip():
        return []
    caret = " " * (cells(before) + bool(start)) + "^" * max(1, cells(marked))
    return [[("    ", ""), (shown, "")], [("    ", ""), (caret, finding.severity.value)]]


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))


def findings_json(findings: Sequence[Finding], libraries: Iterable[Library]) -> dict[str, object]:
    """Return findings as ``check --format json`` prints them."""
    documents = distinct(libraries)
    return {
        "findings": [finding_json(finding) for finding in findings],
        "files": len(documents),
        "claims": sum(len(document.debate.claims) for document in documents),
        "arguments": sum(len(document.debate.arguments) for document in documents),
    }


def finding_json(finding: Finding) -> dict[str, object]:
    """Return a finding as every command prints it as JSON."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "file": finding.file,
        "line": finding.place.line,
        "column": finding.place.column,
        "end_line": finding.place.end_line,
        "end_column": finding.place.end_column,
        "message": finding.message,
        "hint": finding.hint,
        "subject": finding.subject,
    }


_ANNOTATIONS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github_annotations(findings: Iterable[Finding]) -> Iterable[str]:
    """Yield findings as workflow commands that GitHub shows beside the lines of a pull request."""
    for finding in findings:
        place = finding.place
        message = finding.message if finding.hint is None else f"{finding.message}\n{finding.hint}"
        yield (
            f"::{_ANNOTATIONS[finding.severity]} file={_escaped(finding.file, ',:')},line={place.line},"
            f"col={place.column},endLine={place.end_line},endColumn={place.end_column},"
            f"title={finding.code}::{_escaped(message)}"
        )


def _escaped(text: str, also: str = "") -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    for character in also:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
