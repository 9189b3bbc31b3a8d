"""Texts that act on a terminal or break a layout, debates made of them, and what a terminal is sent in the end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain
from typing import Any

from rich.cells import cell_len
from rich.segment import Segment
from textual._compositor import LayoutUpdate
from textual.app import App
from textual.screen import Screen

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


def harm(app: App[Any]) -> str:
    """Return what would harm the terminal or the picture in it, with what stands around it; else nothing.

    It is to be asked of a screen that is laid out.
    """
    update = app.screen._compositor.render_update(full=True)
    assert isinstance(update, LayoutUpdate)
    for what, sent in (("drawn", update.render_segments(app.console)), ("in the clipboard", app.clipboard)):
        text = _SENT.sub("", sent) if what == "drawn" else sent.replace("\n", "")
        at = first_hostile(text)
        if at is not None:
            return f"{what}: {text[max(0, at - 40) : at + 40]!r}"
    for strips in update.strips:
        if (cells := _cells(chain.from_iterable(strips))) > app.size.width:
            return f"a line is drawn in {cells} cells: {''.join(strip.text for strip in strips)!r}"
    return _misdrawn(app.screen)


def _misdrawn(screen: Screen[Any]) -> str:
    """Return a line of a part of the screen that is wider or narrower than the part; nothing where there is none.

    That a line of the whole screen may be narrower is Rich's: of a smiley in colour, half of which is below a screen
    over it, it leaves the other half no cell.
    """
    for part, (region, _) in screen._compositor.visible_widgets.items():
        for strip in part.render_lines(region.reset_offset):
            if (cells := _cells(strip)) != region.width:
                return f"{part} has {region.width} cells and is drawn in {cells}: {strip.text!r}"
    return ""


def _cells(segments: Iterable[Segment]) -> int:
    return sum(cell_len(segment.text) for segment in segments)
