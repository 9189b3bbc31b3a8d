"""YAML text to nested values, without positions: the way that every file is read first.

Nothing is guessed: a scalar is the text that was typed, and an empty one is None.  Positions cost half as much
again and most readings need none, so :mod:`argmap.document.positions` finds them when something asks.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from yaml._yaml import CParser
from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from argmap.document.limits import Limits
from argmap.text.span import Span

_LIBYAML_DEPTH = 1_000


class Alias:
    """Stands where an alias stood, which was refused."""

    __slots__ = ()


ALIAS = Alias()


class Pairs(list["Value"]):
    """A mapping: keys and values in turn, as they were written, so that no duplicate is lost."""

    __slots__ = ()


Value = str | None | Alias | Pairs | list[Any]
"""What stands at a place: text, nothing, a refused alias, a mapping or a list of values."""


class Refusal(NamedTuple):
    """Something that YAML has and debate files do not."""

    code: str
    span: Span
    message: str
    hint: str


class RefusedError(Exception):
    """Reading stopped: a limit was passed."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.message)
        self.refusal = refusal


class Values(NamedTuple):
    """The value of a text's first YAML document and what was refused on the way."""

    root: Value
    refusals: tuple[Refusal, ...]


def events(text: str) -> Iterator[Any]:
    """Yield libyaml's events; raises yaml.YAMLError where it refuses the text."""
    if text.startswith("\ufeff"):
        text = "\ufeff" + text  # libyaml takes one mark away, and counts from after it
    return iter(CParser(text).get_event, None)


def values(text: str, limits: Limits) -> Values:
    """Read a text into values, in time linear in it and without recursion.

    Raises RefusedError past a limit, and yaml.YAMLError where libyaml refuses the text.
    """
    try:
        return _values(text, limits)
    except YAMLError as error:
        # From 0.2.6 on libyaml has a limit of its own, and meets it while it looks ahead of its events.
        mark = getattr(error, "problem_mark", None)
        if mark is None or "maximum nesting depth" not in str(getattr(error, "problem", "")):
            raise
        with contextlib.suppress(YAMLError):
            _values(text[: mark.index], limits)
        raise RefusedError(_deep(Span(mark.index, mark.index + 1), _LIBYAML_DEPTH)) from error


def _values(text: str, limits: Limits) -> Values:
    reading = _Reading(limits)
    stream = events(text)
    # A node has at least one event, so nodes need counting only when as many events as that are over.
    nodes, most = 0, limits.nodes
    while nodes <= most:
        portion = most + 1 - nodes
        reading.take(islice(stream, portion))
        if reading.done:
            return Values(reading.top[0] if reading.top else None, tuple(reading.refusals))
        nodes += portion - reading.others
        reading.others = 0
    raise RefusedError(_many(reading.last, limits))


class _Reading:
    """The state of a reading between two portions of events."""

    __slots__ = ("done", "items", "last", "limits", "others", "refusals", "stack", "top")

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.top: list[Value] = []
        self.items = self.top
        self.stack: list[list[Value]] = []
        self.refusals: list[Refusal] = []
        self.others = 0
        """Events that are no nodes."""
        self.last: Any = None
        self.done = False

    def take(self, portion: Iterator[Any]) -> None:
        """Take in a portion of events; ``done`` when the document is over.  Raises RefusedError for too deep ones."""
        items, stack, others = self.items, self.stack, 0
        depth = self.limits.depth
        event = None
        for event in portion:
            kind = type(event)
            if kind is ScalarEvent:
                items.append(event.value or ("" if event.style else None))
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                inner: list[Value] = Pairs() if kind is MappingStartEvent else []
                items.append(inner)
                stack.append(items)
                items = inner
                if len(stack) > depth:
                    raise RefusedError(_deep(span_of(event), depth))
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                items = stack.pop()
                others += 1
                continue
            else:
                others += kind is not AliasEvent
                if self._other(event, items):
                    break
                continue
            if event.anchor is not None or event.tag is not None:
                self.refusals.append(_named(event))
        self.items = items
        self.others += others
        self.last = event

    def _other(self, event: Any, items: list[Value]) -> bool:
        """Take in an event that is no scalar, list or mapping; tell whether the document is over."""
        kind = event.__class__
        if kind is AliasEvent:
            # The merge key that an alias belongs to is found, and refused, with the keys.
            if not (items.__class__ is Pairs and len(items) % 2 and items[-1] == "<<"):
                self.refusals.append(_alias(event))
            items.append(ALIAS)
        elif kind is StreamEndEvent:
            self.done = True
        elif kind is DocumentStartEvent and self.top:
            self.refusals.append(_second(event))
            self.done = True
        return self.done


def span_of(event: Any) -> Span:
    """Return the span of an event."""
    return Span(event.start_mark.index, event.end_mark.index)


def _named(event: Any) -> Refusal:
    start: int = event.start_mark.index
    if event.tag is not None:
        return Refusal(
            "ARG007",
            Span(start, start + 1),
            f"a tag: {_short_tag(event.tag)}",
            "Leave the tag out: the format itself says what each value is.",
        )
    return Refusal(
        "ARG007",
        Span(start, start + 1 + len(event.anchor)),
        f"an anchor: &{event.anchor}",
        "Leave the anchor out, and write each value where it belongs.",
    )


def _short_tag(tag: str) -> str:
    prefix = "tag:yaml.org,2002:"
    return f"!!{tag.removeprefix(prefix)}" if tag.startswith(prefix) else tag


def _alias(event: Any) -> Refusal:
    return Refusal(
        "ARG007",
        span_of(event),
        f"an alias: *{event.anchor}",
        "Write the value out here; a text that begins with * needs quotes.",
    )


def _second(event: Any) -> Refusal:
    return Refusal(
        "ARG013",
        span_of(event),
        "a second document begins here",
        "Keep one debate in one file: remove the line of three dashes, or move what follows to a file of its own.",
    )


def _deep(span: Span, depth: int) -> Refusal:
    return Refusal(
        "ARG009",
        span,
        f"lists and mappings are nested more than {depth:,} deep",
        "A debate needs no more than six levels.",
    )


def _many(event: Any, limits: Limits) -> Refusal:
    return Refusal(
        "ARG009",
        span_of(event),
        f"the file holds more than {limits.nodes:,} values",
        "Split the debate into several files of one folder.",
    )
