"""Texts that act on a terminal or break a layout, debates made of them, and what a terminal is sent in the end."""

from __future__ import annotations

import re
from typing import Any

from textual.app import App

from argmap.text.visible import first_hostile

ACTING = (
    "[@click=app.quit]x[/] [/] [bold red]y[/bold red] [link=file:///etc/passwd]z[/link] [on red] \\[a] "
    "\x1b]52;c;aGk=\x07 \x1b[31m \x1b[2J \x9b2J \x90q \x9d0;t\x07 \x7f \x08 \x0b \r "
    "\u202eevil \u2066in\u2069 \u202aembedded\u202c \u200fmark\u200e "
    "a\U000e0041\U000e0042\U000e007f flag \ufeff \ufff9x\ufffb \u2028 \u2029 end"
)
"""Markup, escapes, controls, directions and tags: what acts on a terminal or a widget that obeys it."""

TEXTS = {
    "markdown": "# a\n```\n</script><b>&amp; `x` | y |\n\n\n- [ ] z",
    "long word": "w" * 100_000,
    "combining": "e" + "\u0301" * 1_000 + " n\u0303o end",
    "joiners": "👩\u200d👩\u200d👧\u200d👦 \u200d\u200d\u200d a\u200db 🏳️\u200d🌈 👍🏽 🇫🇷 ☺️ \u200b\u2060 end",
    "wide": "漢字かな交じり文を書く。" * 30,
    "right to left": "שלום עולם، مرحبا بالعالم " * 20,
    "tabs": "\ta\tb\t\tc \t end",
    "nothing": " ",
}
"""Texts that break a layout, by what is in them."""

_SENT = re.compile(r"\x1b\[[0-9;]*[mH]|\x1b\]8;[^\x1b]*;[^\x1b]*\x1b\\|\n")
"""What Textual itself sends to draw: colours, places, links and the ends of lines."""


def _quoted(text: str) -> str:
    """Return a text as YAML writes it in quotes, with whatever a file may not hold escaped."""
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def debate_of(text: str) -> str:
    """Return a debate with a text in every place that the format has for one, ids and tags as well."""
    said, key = _quoted(text), _quoted(text[:300])
    return f"""\
argmap: 1
title: {said}
question: {said}
summary: {said}
sources:
  s: {{title: {said}, authors: [{said}], url: {said}, container: {said}, note: {said}, tags: [{said}]}}
claims:
  a:
    text: {said}
    by: [{said}]
    hedge: {said}
    jurisdiction: {said}
    sources: [{{source: s, at: {said}, quote: {said}}}]
    tags: [{said}]
    note: {said}
  b: {{text: {said}, about: [a], contradicts: [a], sources: [{said}]}}
  wrong: {{text: {said}, nonsense: {said}, {key}: {said}}}
  {key}: {{text: {said}}}
arguments:
  r: {{title: {said}, premises: [b], supports: a, scheme: {said}, by: [{said}], hedge: {said}, note: {said}}}
  u: {{title: {said}, premises: [b, {said}], undercuts: r, asks: {said}}}
questions:
  q: {{text: {said}, about: [a, {said}], answers: [b], note: {said}}}
positions:
  p: {{title: {said}, thesis: a, accepts: [b], note: {said}}}
scenarios:
  n: {{title: {said}, rejects: [b], expect: {{a: in, {key}: out}}}}
"""


def drawn(app: App[Any]) -> str:
    """Return what a terminal is sent to draw the whole screen."""
    update = app.screen._compositor.render_update(full=True)
    return "" if update is None else update.render_segments(app.console)  # type: ignore[union-attr]


def harm(app: App[Any]) -> str:
    """Return what would reach the terminal and is not Textual's own, with what stands around it; else nothing."""
    for what, sent in (("drawn", drawn(app)), ("in the clipboard", app.clipboard)):
        text = _SENT.sub("", sent) if what == "drawn" else sent.replace("\n", "")
        at = first_hostile(text)
        if at is not None:
            return f"{what}: {text[max(0, at - 40) : at + 40]!r}"
    return ""
