"""What reads well and was probably not meant: characters that nobody sees, and texts that YAML cut short."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from argmap.document.faults import Fault
from argmap.document.nodes import MappingNode, Path, ScalarNode, SequenceNode
from argmap.document.positions import Positions
from argmap.findings import Severity
from argmap.model import Subject
from argmap.text.span import Lines, Span
from argmap.text.visible import first_hostile, visible

_HOSTILE_BYTES = (
    re.compile(b"\xc2[\x80-\x9f]"),
    re.compile(b"\xe2\x80[\xa8-\xae]"),
    re.compile(b"\xe2\x81[\xa6-\xa9]"),
    re.compile(b"\xef\xbb\xbf"),
    re.compile(b"\xef\xbf[\xb9-\xbb]"),
    re.compile(b"\xf3\xa0[\x80\x81]"),
)
"""The characters beyond ASCII that :mod:`argmap.text.visible` replaces.  Looking for each by how it begins takes
a fiftieth of the time of looking at every character, and nearly every file has none."""

_ESCAPE = re.compile(r"\\[0abefvrNLPxuU]")
_SPLIT_LINE = re.compile(r"[^\r\n]+")
_OTHER_BREAKS = ("\r", "\x85", "\u2028", "\u2029")
"""What YAML 1.1 takes for the end of a line besides LF."""
_OTHER_BREAK = re.compile("\r\n|[" + "".join(_OTHER_BREAKS) + "]")
_PLAIN_KEYS = ("text", "title", "quote")
_COMMENTED = re.compile(r"[ \t]*[^ \t\r#].*[ \t]#")
_OTHER_KEY = re.compile(r"(?!.*(?:text|title|quote|\\))[ \t]*(?:- )*[a-z][a-z-]*:[ \t]")
_LIST = re.compile(r"\n[ \t]*[a-z][a-z-]*:[ \t]*(?:#.*)?\r?(?:\n[ \t]*- [^:\n]*)+")


def hidden_characters(text: str, body: bytes, positions: Positions) -> Iterator[Fault]:
    """Yield a fault for each line, or escaped text, with characters that a person does not see (ARG010)."""
    if not text.isascii() and any(pattern.search(body) for pattern in _HOSTILE_BYTES):
        for line in _SPLIT_LINE.finditer(text):
            at = first_hostile(line[0])
            if at is not None:
                start = line.start() + at
                yield _hidden(text[start], Span(start, start + 1), positions.subject_at(start))
    if "\\" in text and _ESCAPE.search(text):
        for leaf in positions.leaves():
            if leaf.node.style == '"' and (at := first_hostile(leaf.node.value)) is not None:
                character = leaf.node.value[at]
                if character not in text[leaf.span.start : leaf.span.end]:
                    yield _hidden(character, leaf.span, positions.subject_at(leaf.span.start))


def _hidden(character: str, span: Span, subject: Subject | None) -> Fault:
    name = unicodedata.name(character, "").lower() or "a control character"
    return Fault(
        "ARG010",
        f"a character that is not seen: U+{ord(character):04X}, {name}",
        span,
        f"Remove it, unless it is meant; it is shown as {visible(character)}.",
        subject,
        Severity.WARNING,
    )


def cut_texts(text: str, lines: Lines, positions: Positions) -> Iterator[Fault]:
    """Yield a fault for each comment after a text, title or quote without quotes (ARG015)."""
    if "#" not in text or not _may_cut(text):
        return
    ends: dict[int, tuple[int, str]] | None = None
    for comment in positions.comments:
        start = comment.span.start
        line, column = lines.position(start)
        alone = not text[start - column + 1 : start].strip()
        if alone or comment.text.lstrip("# \t").startswith("argmap:"):
            continue
        if ends is None:
            ends = _plain_ends(lines, positions)
        end, key = ends.get(line, (start + 1, ""))
        if end <= start:
            yield Fault(
                "ARG015",
                f"a comment after {key}, which may have been part of it",
                comment.span,
                f"If it is part of the {key}, put the whole in quotes; else write it on a line of its own.",
                positions.subject_at(start),
                Severity.WARNING,
            )


def _may_cut(text: str) -> bool:
    """Tell from the lines alone whether a comment may follow a plain text, title or quote.

    False only where none can: a plain scalar does not go on over a line that begins with another key, nor over
    a list under a key.  Nearly every commented file is told so in a twentieth of the time that finding the
    places of its comments takes.
    """
    if any(mark in text for mark in _OTHER_BREAKS):
        text = _OTHER_BREAK.sub("\n", text)
    return any(_unsettled(text)) and any(_unsettled(_LIST.sub("\n", text)))


def _unsettled(text: str) -> Iterator[str]:
    """Yield the lines with a comment after something that may be the end of a plain text, title or quote."""
    for line in text.split("\n"):
        if "#" in line and (commented := _COMMENTED.match(line)) and not _OTHER_KEY.match(commented[0]):
            yield line


def _plain_ends(lines: Lines, positions: Positions) -> dict[int, tuple[int, str]]:
    """Return by line where a plain text, title or quote ends on it, and which of them it is."""
    ends: dict[int, tuple[int, str]] = {}
    waiting: list[Path] = [()]
    while waiting:
        path = waiting.pop()
        node = positions.node(path)
        if isinstance(node, ScalarNode):
            continue
        for at, item in enumerate(node.items):
            if isinstance(node, MappingNode):
                if at % 2 == 0:
                    continue
                key = node.items[at - 1]
                name = key.value if isinstance(key, ScalarNode) else ""
                if name == "expect" or (name.startswith("x-") and len(path) != 1):
                    continue
                if name in _PLAIN_KEYS and isinstance(item, ScalarNode) and not item.style and item.value:
                    end = positions.base((*path, at)) + item.end
                    ends[lines.position(end)[0]] = (end, name)
            if not isinstance(item, ScalarNode):
                waiting.append((*path, at))
    return ends


def split_names(candidates: list[tuple[Path, Subject | None]], positions: Positions) -> Iterator[Fault]:
    """Yield a fault for each list in brackets of two plain items that read like one name (ARG016)."""
    for path, subject in candidates:
        node = positions.node(path)
        if isinstance(node, SequenceNode) and node.flow and len(node.items) == 2:
            first, second = (item for item in node.items if isinstance(item, ScalarNode))
            if not first.style and not second.style:
                yield Fault(
                    "ARG016",
                    f"[{first.value}, {second.value}] is a list of two, and reads like one name",
                    path,
                    f'If it is one person, write ["{first.value}, {second.value}"].',
                    subject,
                    Severity.INFO,
                )
