"""The settings: where their file is, what each is and does, and the id of everything that has a key."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.configuration import Configuration
from argmap.configuration.describing import described, without_colour
from argmap.text.file import shown
from argmap.text.visible import visible
from argmap.tui.drawing.glyphs import Glyphs
from argmap.tui.drawing.page import Page, Piece
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer
from argmap.tui.keys.live_keys import KeyGroup

EDIT = "edit"
"""The link that opens the file of settings."""
_KEYS = 24


def settings_page(
    configuration: Configuration, enter: str, keys: Iterable[KeyGroup], glyphs: Glyphs, width: int
) -> Page:
    """Return the page.

    ``enter`` is the key that follows a link; ``keys`` are the ids of all bindings with their keys, under titles.
    """
    writer = Writer(width, glyphs)
    there = "" if configuration.exists else "  not there yet"
    link = writer.link(EDIT)
    writer.wrapped(
        Piece(visible(shown(configuration.file or "no home folder to keep them in")), Role.STRONG, link),
        Piece(there, Role.WARNING, link),
    )
    writer.wrapped(Piece(f"{enter} opens it in your editor, and reads it again after.", Role.MUTED))
    for trouble in configuration.troubles:
        for line in visible(str(trouble)).split("\n"):
            writer.wrapped(Piece(line, Role.WARNING))
    if said := without_colour():
        writer.wrapped(Piece(said))
    for setting in described(configuration):
        writer.blank()
        writer.wrapped(
            Piece(visible(setting.assigned), Role.STRONG), Piece(f"  {setting.origin}", Role.MUTED)
        )
        writer.wrapped(Piece(setting.about), first=(Piece("  "),))
    writer.heading("Ids of keys, for the keymap")
    for title, bound in keys:
        writer.blank()
        writer.wrapped(Piece(title, Role.STRONG))
        for id_, named in bound:
            writer.wrapped(Piece(named, Role.ACCENT), first=(Piece(f"  {id_:<{_KEYS}} "),))
    return writer.page()
