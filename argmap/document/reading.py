"""Bytes to a document."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path as FilePath

import yaml

from argmap.collector import collector_off
from argmap.document.build import Builder
from argmap.document.document import Document, Entries
from argmap.document.encoding import decode, undecodable, unresolved
from argmap.document.faults import Fault
from argmap.document.limits import LIMITS, Limits
from argmap.document.positions import Positions
from argmap.document.suspicions import cut_texts, hidden_characters, split_names
from argmap.document.values import Pairs, Refusal, RefusedError, Value, values
from argmap.findings import Finding, Severity
from argmap.model import Debate, Subject
from argmap.text.file import Digest
from argmap.text.span import Lines, Span


def read(
    data: bytes,
    name: str,
    *,
    path: FilePath | None = None,
    stem: str | None = None,
    limits: Limits = LIMITS,
) -> Document:
    """Read a debate file, with every fault in it; nothing in the bytes makes this raise.

    ``name`` is what messages call the file and ``stem`` what other files call it, by default from the name.
    The time is linear in the bytes, and about one and a half times that of libyaml's parser.
    """
    if stem is None:
        stem = path.stem if path is not None else "" if name == "-" else FilePath(name).stem
    with collector_off():
        return _read(data, name, path, stem, limits)


def read_text(text: str, name: str = "-") -> Document:
    """Read a debate from a text, as if it were a file's."""
    return read(text.encode("utf-8", "surrogatepass"), name)


def _read(data: bytes, name: str, path: FilePath | None, stem: str, limits: Limits) -> Document:
    large = len(data) > limits.bytes
    text, has_bom = ("", False) if large else decode(data)
    lines = Lines(text)
    builder = Builder(stem, text)
    refusals = [_large(limits)] if large else [*undecodable(data), *unresolved(text, lines)]
    root, is_yaml = None, False
    if not refusals:
        root, refusals, is_yaml = _values(text, limits)
    debate = builder.debate(root) if is_yaml else Debate()
    parsed = isinstance(root, Pairs)
    positions = Positions(text if is_yaml else "", builder.paths)
    faults = [_fault(refusal, positions) for refusal in refusals]
    faults.extend(builder.faults)
    if parsed:
        faults.extend(hidden_characters(text, data, positions))
        faults.extend(cut_texts(text, lines, positions))
        faults.extend(split_names(builder.split_names, positions))
    findings = _place(faults, name, positions, lines)
    return Document(
        name=name,
        stem=stem,
        path=path,
        text=text,
        has_bom=has_bom,
        found_digest=Digest(data),
        lines=lines,
        parsed=parsed,
        is_debate=builder.is_debate,
        debate=debate,
        faulty=_faulty(faults),
        findings=findings,
        entries=Entries(builder.paths, positions),
        positions=positions,
        kept=builder.kept,
    )


def _values(text: str, limits: Limits) -> tuple[Value, list[Refusal], bool]:
    """Return what a text says, what of it is refused, and whether it is YAML at all."""
    try:
        root, refusals = values(text, limits)
    except RefusedError as refused:
        return None, [refused.refusal], False
    except yaml.YAMLError as error:
        # What people write by mistake instead of YAML, which few files need.
        from argmap.document.syntax import slips

        return None, [*slips(text, error)], False
    return root, [*refusals], True


def _fault(refusal: Refusal, positions: Positions) -> Fault:
    subject = positions.subject_at(refusal.span.start)
    return Fault(refusal.code, refusal.message, refusal.span, refusal.hint, subject)


def _faulty(faults: Iterable[Fault]) -> frozenset[Subject]:
    """Return the entries that have a fault which keeps them out of the debate."""
    return frozenset(
        fault.subject for fault in faults if fault.subject is not None and fault.severity is Severity.ERROR
    )


def _large(limits: Limits) -> Refusal:
    return Refusal(
        "ARG009",
        Span(0, 0),
        f"the file is larger than {limits.bytes / 1e6:,g} MB",
        "Split the debate into several files of one folder.",
    )


def _place(faults: Iterable[Fault], name: str, positions: Positions, lines: Lines) -> tuple[Finding, ...]:
    """Return the findings of faults, each at its place, sorted."""
    findings = set()
    for fault in faults:
        span = fault.at if isinstance(fault.at, Span) else positions.span(fault.at)
        message = fault.message
        if fault.other is not None:
            line = lines.position(positions.span(fault.other).start)[0]
            message = f"{message} ({fault.other_words} at line {line})"
        subject = None if fault.subject is None else str(fault.subject)
        findings.add(
            Finding(fault.code, fault.severity, message, name, lines.place(span), fault.hint, subject)
        )
    return tuple(sorted(findings, key=lambda finding: finding.sort_key))
