"""``# argmap: ignore CODE reason``: comments that silence a finding, and the finding that one of them is idle."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from argmap.checks.rule import Rule
from argmap.document import Document
from argmap.findings import Finding, Severity
from argmap.model import Section, Subject
from argmap.text.span import Place

CODE = "ARG018"

_IGNORE = re.compile(r"#\s*argmap:\s*ignore\b[ \t:]*(.*)", re.DOTALL)
_CODES = re.compile(r"((?:ARG[0-9]+\b[\s,:;]*)*)(.*)", re.IGNORECASE | re.DOTALL)
_CODE = re.compile(r"ARG[0-9]+", re.IGNORECASE)
_SHAPE = "Write '# argmap: ignore CODE reason'."


@dataclass(slots=True)
class Pragma:
    """One comment that silences, and what it has met so far."""

    document: Document
    place: Place
    offset: int
    codes: tuple[str, ...]
    reason: str
    used: set[str] = field(default_factory=set)
    """Codes of findings that it silenced."""
    refused: set[str] = field(default_factory=set)
    """Codes of findings that nothing silences."""


def pragmas(document: Document) -> Iterator[Pragma]:
    """Yield the ignores among a document's comments.  Text inside scalars is no comment and never counts."""
    if not _IGNORE.search(document.text):  # finding comments means going over the whole text again
        return
    for comment in document.comments:
        match = _IGNORE.search(comment.text)
        if match is None:
            continue
        parts = _CODES.match(match[1])
        assert parts is not None, "every part of the pattern may be empty"
        codes = tuple(dict.fromkeys(code.upper() for code in _CODE.findall(parts[1])))
        place = document.lines.place(comment.span)
        yield Pragma(document, place, comment.span.start, codes, parts[2].strip())


@dataclass(frozen=True, slots=True)
class Silence:
    """What silencing goes by: the checks there are, by code, and which codes are reported."""

    rules: Mapping[str, Rule]
    takes: Callable[[str], bool]

    def apply(self, findings: Iterable[Finding], documents: Iterable[Document]) -> list[Finding]:
        """Return the findings that no ignore silences, and one for each ignore that is idle or unexplained.

        A warning or an information is silenced by an ignore of its code on its line, or on the line of the key of
        its entry.  Errors are not silenced, unless the settings have made them less.
        """
        by_name = {document.name: document for document in documents}
        found = [pragma for document in by_name.values() for pragma in pragmas(document)]
        if not found:
            return list(findings)
        by_line: dict[tuple[str, int], list[Pragma]] = {}
        for pragma in found:
            by_line.setdefault((pragma.document.name, pragma.place.line), []).append(pragma)
        kept = [finding for finding in findings if not self._silenced(finding, by_name, by_line)]
        if self.takes(CODE):
            kept += [finding for pragma in found for finding in self._faults(pragma)]
        return kept

    def _silenced(
        self,
        finding: Finding,
        documents: Mapping[str, Document],
        by_line: Mapping[tuple[str, int], list[Pragma]],
    ) -> bool:
        document = documents.get(finding.file)
        if document is None:
            return False
        is_error = Severity.ERROR is finding.severity is self.rules[finding.code].severity
        silenced = False
        for line in {finding.place.line, _key_line(finding, document)}:
            for pragma in by_line.get((finding.file, line), ()):
                if finding.code in pragma.codes:
                    (pragma.refused if is_error else pragma.used).add(finding.code)
                    silenced = not is_error
        return silenced

    def _faults(self, pragma: Pragma) -> Iterator[Finding]:
        if not pragma.codes:
            yield _finding(pragma, "this ignore names no code", _SHAPE)
            return
        faults = [fault for code in pragma.codes if (fault := self._fault(pragma, code)) is not None]
        if not faults and not pragma.reason:
            faults.append((f"this ignore of {', '.join(pragma.codes)} gives no reason", _SHAPE))
        for message, hint in faults:
            yield _finding(pragma, message, hint)

    def _fault(self, pragma: Pragma, code: str) -> tuple[str, str] | None:
        if code not in self.rules:
            return f"this ignore names {code}, which is no check", "argmap explain lists the checks."
        if code in pragma.refused:
            return (
                f"this ignore names {code}, which is an error and cannot be silenced",
                "Put the error right.",
            )
        if code in pragma.used or not self.takes(code):
            return None
        return f"this ignore silences nothing: there is no {code} here", "Remove it."


def _key_line(finding: Finding, document: Document) -> int:
    """Return the line of the key of the entry that a finding is about; its own line where it is about none."""
    if finding.subject is None:
        return finding.place.line
    section, _, id_ = finding.subject.partition(":")
    return document.place(Subject(Section(section), id_)).line


def _finding(pragma: Pragma, message: str, hint: str) -> Finding:
    subject = pragma.document.subject_at(pragma.offset)
    return Finding(
        CODE,
        Severity.WARNING,
        message,
        pragma.document.name,
        pragma.place,
        hint,
        None if subject is None else str(subject),
    )
