"""The keys that change a debate.  Every binding has an id, so that a configuration can give it other keys."""

from __future__ import annotations

from textual.binding import Binding, BindingType

SAVING_KEYS: list[BindingType] = [
    Binding("ctrl+s", "save", "Save", id="change.save"),
    Binding("u", "undo", "Undo", id="change.undo"),
    Binding("ctrl+r", "redo", "Redo", show=False, id="change.redo"),
    Binding("f5", "reload", "Read the file again", show=False, id="change.reload"),
    Binding("f4", "open_editor", "Open in the editor", show=False, id="change.editor"),
]

EDITING_KEYS: list[BindingType] = [
    Binding(
        "a", "add_argument", "Add", id="change.argument", tooltip="an argument for, against or undercutting"
    ),
]

ENTRY_KEYS: list[BindingType] = [
    Binding("e", "edit_entry", "Edit", id="change.entry", tooltip="the text; Tab goes on to all fields"),
    Binding("A", "add_entry", "Add a claim or other entry", show=False, id="change.add"),
    Binding("E", "edit_head", "Edit title and question", show=False, id="change.head"),
]
