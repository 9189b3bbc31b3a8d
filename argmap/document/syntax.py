"""What is wrong with a text that is not YAML, in words for somebody who does not know YAML.

libyaml says what it expected and where; which slip that usually is, the text around that place tells.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml
from yaml.events import AliasEvent, ScalarEvent

from argmap.document.faults import shown
from argmap.document.values import Refusal, events, span_of
from argmap.text.span import Span

_NOT_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MANY = 20
_KEY_WITHOUT_SPACE = re.compile(r"[ \t]*(?:- +)*([^\s:#'\"\[\]{},]+:)[^\s:/]")
_LEFT_OVER = re.compile(r"={7}\s*\Z|>{7}(?:\s|\Z)|\|{7}(?:\s|\Z)")

_QUOTE_IT = "Put the text in quotes, or on the lines below its key, after >-."


def slips(text: str, error: yaml.YAMLError) -> list[Refusal]:
    """Return what made libyaml refuse a text: one slip, or each of the characters that YAML does not have."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return _characters(text) or [_slip(Span(0, 0), str(error), None)]
    problem = str(getattr(error, "problem", None) or "")
    context = getattr(error, "context_mark", None)
    place = _Place(text, mark.index, mark.index if context is None else context.index)
    for words, explain in _EXPLANATIONS:
        if words in problem:
            found = explain(place)
            if found is not None:
                return [found]
    said = ", ".join(part for part in (getattr(error, "context", None), problem) if part)
    return [_slip(place.span, said, None)]


def _slip(span: Span, message: str, hint: str | None) -> Refusal:
    return Refusal("ARG001", span, f"not YAML: {message}", hint or "Nothing after this place could be read.")


def _characters(text: str) -> list[Refusal]:
    found = []
    for match in _NOT_YAML.finditer(text):
        code = ord(match[0])
        escape = f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
        found.append(
            _slip(
                Span(*match.span()),
                f"the character U+{code:04X} is not allowed",
                f'Remove it; if it is meant, write it as "{escape}" inside double quotes.',
            )
        )
        if len(found) == _MANY:
            break
    return found


class _Place:
    """Where libyaml stopped, where the construct began that it was in, and what is around."""

    def __init__(self, text: str, at: int, opened: int) -> None:
        self.text = text
        self.at = min(at, len(text))
        self.opened = min(opened, len(text))

    @property
    def span(self) -> Span:
        return Span(self.at, min(self.at + 1, len(self.text)))

    @property
    def character(self) -> str:
        return self.text[self.at : self.at + 1]

    def line_start(self, at: int) -> int:
        return max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) + 1

    def line(self, at: int) -> str:
        """Return the line that an offset is in."""
        return self.text[self.line_start(at) :].partition("\n")[0].rstrip("\r")

    def number(self, at: int) -> int:
        """Return the number of the line that an offset is in."""
        before = self.text[:at]
        return before.count("\n") + before.count("\r") - before.count("\r\n") + 1

    @property
    def before(self) -> str:
        """The part of the line before the place."""
        return self.text[self.line_start(self.at) : self.at]

    def line_before(self, at: int) -> tuple[int, str]:
        """Return the start and text of the last line before an offset's that is not blank."""
        start = self.line_start(at)
        while start > 0:
            start = self.line_start(start - 1)
            if self.line(start).strip():
                return start, self.line(start)
        return 0, ""

    def last_event(self) -> Any:
        """Return the last event before libyaml stopped."""
        last = None
        try:
            for event in events(self.text):
                last = event
        except yaml.YAMLError:
            pass
        return last


def _cannot_start(place: _Place) -> Refusal:
    if place.character == "\t":
        return _slip(place.span, "a tab where the indentation belongs", "Indent with spaces.")
    return _slip(place.span, f"a text cannot begin with {place.character}", _QUOTE_IT)


def _colon(place: _Place) -> Refusal:
    if re.search(r":[ \t]", place.before):
        return _slip(place.span, "a colon and a space inside a text without quotes", _QUOTE_IT)
    start, line = place.line_before(place.at)
    match = _KEY_WITHOUT_SPACE.match(line)
    if match and ": " not in line:
        end = start + match.end(1)
        return _slip(Span(end - 1, end), "no space after a colon", f"Write {shown(match[1])} and a space.")
    return _slip(
        place.span,
        "a colon in what reads as the next line of the text above",
        "A key begins at the same column as the keys beside it; " + _QUOTE_IT[0].lower() + _QUOTE_IT[1:],
    )


def _never_closed(place: _Place) -> Refusal:
    return _slip(
        Span(place.opened, place.opened + 1),
        "a quote that opens here and is never closed",
        "Close it at the end of the text.",
    )


def _no_key(place: _Place) -> Refusal | None:
    before = place.before.rstrip()
    if place.character == ":":
        return _nothing(place)
    if not before:
        return _slip(
            Span(place.at, place.line_start(place.at) + len(place.line(place.at))),
            "a line that is indented like none of those that it could belong to",
            "The keys of one mapping begin at the same column.",
        )
    last = place.last_event()
    if last.__class__ is AliasEvent:
        return _slip(span_of(last), "a text cannot begin with *", _QUOTE_IT)
    if last.__class__ is ScalarEvent and last.style in ("'", '"'):
        opened, closed = span_of(last).start, span_of(last).end
        hint = 'A quote inside the text is written twice within \'…\', and as \\" within "…".'
        if place.number(opened) < place.number(place.at):
            said = f"a quote that opens here and closes at line {place.number(closed)}"
            return _slip(Span(opened, opened + 1), said, hint)
        return _slip(place.span, "text after the quote that closes", hint)
    if place.character and place.character in "]}":
        return _slip(place.span, f"a closing {place.character} that nothing opened", "Remove it.")
    if before[-1] in "]}":
        return _slip(
            place.span,
            f"text after the closing {before[-1]}",
            "A text that begins with a bracket needs quotes.",
        )
    return None


def _bracket(place: _Place) -> Refusal:
    opening = place.text[place.opened : place.opened + 1]
    what = "list" if opening == "[" else "mapping"
    closing = "]" if opening == "[" else "}"
    if place.number(place.opened) == place.number(place.at) and place.at < len(place.text):
        return _slip(
            place.span,
            f"a {what} that lacks a comma here, or its closing {closing}",
            "Write what is missing.",
        )
    return _slip(
        Span(place.opened, place.opened + 1),
        f"a {what} that opens here and is not closed, or lacks a comma",
        f"Close it with {closing}; a text that begins with {opening} needs quotes.",
    )


def _no_colon(place: _Place) -> Refusal:
    line = place.line(place.opened)
    start = place.line_start(place.opened)
    span = Span(place.opened, max(place.opened + 1, start + len(line)))
    if _LEFT_OVER.match(line):
        return _left_over(span)
    return _slip(
        span,
        "a line without a colon",
        "Write a key, a colon, a space and a value; a line that goes on with the text above is indented "
        "deeper than that text's key.",
    )


def _left_over(span: Span) -> Refusal:
    return _slip(
        span, "a line that a merge left", "Remove the lines that begin with =======, ||||||| and >>>>>>>."
    )


def _block(place: _Place) -> Refusal:
    line = place.line(place.opened)
    start = place.line_start(place.opened)
    if _LEFT_OVER.match(line):
        return _left_over(Span(start, start + len(line)))
    sign = place.text[place.opened : place.opened + 1]
    return _slip(
        Span(place.opened, place.opened + 1),
        f"text on the line of a {sign}",
        f"The text begins on the next line; one that begins with {sign} itself needs quotes.",
    )


def _dash(place: _Place) -> Refusal:
    return _slip(
        place.span,
        "a list that begins on the line of its key",
        "Begin it on the next line, or write it as [one, another]; a text that begins with - needs quotes.",
    )


def _escape(place: _Place) -> Refusal:
    return _slip(
        place.span,
        "a backslash before something that it does not go with",
        "Within \"…\" a backslash is written \\\\; within '…' it is a character like others.",
    )


def _alias(place: _Place) -> Refusal:
    sign = place.text[place.opened : place.opened + 1]
    return _slip(Span(place.opened, place.opened + 1), f"a text cannot begin with {sign}", _QUOTE_IT)


def _nothing(place: _Place) -> Refusal:
    if place.character == ":":
        return _slip(place.span, "a colon with no key before it", "Write the key.")
    if not place.character:
        return _slip(place.span, "the text ends too early", None)
    return _slip(place.span, f"nothing stands before this {place.character}", _QUOTE_IT)


def _dashes(place: _Place) -> Refusal:
    return _slip(
        place.span,
        "a key in the middle of a list",
        "Every item of the list begins with - at the same column.",
    )


def _percent(place: _Place) -> Refusal:
    start = place.line_start(place.opened)
    return _slip(Span(start, start + 1), "a line cannot begin with %", _QUOTE_IT)


_EXPLANATIONS: tuple[tuple[str, Callable[[_Place], Refusal | None]], ...] = (
    ("cannot start any token", _cannot_start),
    ("mapping values are not allowed", _colon),
    ("unexpected end of stream", _never_closed),
    ("unexpected document indicator", _never_closed),
    ("did not find expected key", _no_key),
    ("expected ',' or", _bracket),
    ("could not find expected ':'", _no_colon),
    ("expected comment or line break", _block),
    ("sequence entries are not allowed", _dash),
    ("escape character", _escape),
    ("escape code", _escape),
    ("expected alphabetic or numeric character", _alias),
    ("expected node content", _nothing),
    ("expected '-' indicator", _dashes),
    ("directive", _percent),
)
"""What libyaml says, and the slip behind it; the first that fits."""
