"""Bytes to a document."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterable
from pathlib import Path as FilePath

import yaml

from argmap.document.build import Builder
from argmap.document.document import Document, Entries
from argmap.document.faults import Fault
from argmap.document.limits import LIMITS, Limits
from argmap.document.positions import Positions
from argmap.document.values import RefusedError, values
from argmap.findings import Finding, Severity
from argmap.model import Debate
from argmap.text.span import Lines, Span

_BOM = b"\xef\xbb\xbf"


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
    enabled = gc.isenabled()
    # Nothing made here is in a circle, and looking for one takes three times as long as all the rest.
    gc.disable()
    try:
        return _read(data, name, path, stem, limits)
    finally:
        if enabled:
            gc.enable()


def read_text(text: str, name: str = "-") -> Document:
    """Read a debate from a text, as if it were a file's."""
    return read(text.encode("utf-8", "surrogatepass"), name)


def _read(data: bytes, name: str, path: FilePath | None, stem: str, limits: Limits) -> Document:
    has_bom = data.startswith(_BOM)
    text = data.removeprefix(_BOM).decode(errors="replace")
    lines = Lines(text)
    builder = Builder(stem, text)
    debate = Debate()
    parsed = False
    try:
        read = values(text, limits)
    except RefusedError as refused:
        refusal = refused.refusal
        builder.note(refusal.code, refusal.message, refusal.span, refusal.hint)
    except yaml.YAMLError as error:
        builder.note("ARG001", f"not YAML: {error}", Span(0, 0))
    else:
        parsed = True
        debate = builder.debate(read.root)
        for refusal in read.refusals:
            builder.note(refusal.code, refusal.message, refusal.span, refusal.hint)
    positions = Positions(text, builder.paths)
    findings = _place(builder.faults, name, positions, lines)
    faulty = frozenset(
        fault.subject
        for fault in builder.faults
        if fault.subject is not None and fault.severity is Severity.ERROR
    )
    return Document(
        name,
        stem,
        path,
        text,
        has_bom,
        hashlib.sha256(data).hexdigest(),
        lines,
        parsed,
        builder.is_debate,
        debate,
        faulty,
        findings,
        Entries(builder.paths, positions),
        positions,
        builder.kept,
    )


def _place(faults: Iterable[Fault], name: str, positions: Positions, lines: Lines) -> tuple[Finding, ...]:
    """Return the findings of faults, each at its place, sorted."""
    findings = []
    for fault in faults:
        span = fault.at if isinstance(fault.at, Span) else positions.span(fault.at)
        message = fault.message
        if fault.other is not None:
            line = lines.place(positions.span(fault.other)).line
            message = f"{message} ({fault.other_words} at line {line})"
        subject = None if fault.subject is None else str(fault.subject)
        findings.append(
            Finding(fault.code, fault.severity, message, name, lines.place(span), fault.hint, subject)
        )
    return tuple(sorted(findings, key=lambda finding: finding.sort_key))
