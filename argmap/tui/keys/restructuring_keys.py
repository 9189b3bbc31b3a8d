"""The keys that change the shape of a debate.  Every binding has an id, so that it can be given other keys."""

from __future__ import annotations

from textual.binding import Binding, BindingType

RESTRUCTURING_KEYS: list[BindingType] = [
    Binding(
        "c", "change", "Change", id="change.menu", tooltip="remove, rename, tag, link, cite, split, merge"
    ),
    Binding("d,delete", "delete_entry", "Remove an entry", show=False, id="change.remove"),
    Binding("R", "rename", "Rename an entry", show=False, id="change.rename"),
    Binding("t", "tag", "Change the tags", show=False, id="change.tags"),
    Binding("i", "link_premise", "Link a claim as a premise", show=False, id="change.link"),
    Binding("I", "unlink_premise", "Take a premise out", show=False, id="change.unlink"),
    Binding("s", "cite", "Cite a source", show=False, id="change.cite"),
    Binding("U", "uncite", "No longer cite a source", show=False, id="change.uncite"),
    Binding("C", "contradict", "Mark a contradiction", show=False, id="change.contradict"),
    Binding("X", "take_contradiction_back", "Take a contradiction back", show=False, id="change.agree"),
    Binding("P", "split_premise", "Split a premise", show=False, id="change.split"),
    Binding("M", "merge", "Merge two claims", show=False, id="change.merge"),
    Binding("V", "invert", "Turn an argument round", show=False, id="change.invert"),
    Binding("T", "extract", "Make a claim of a text", show=False, id="change.extract"),
]

RESTRUCTURES = frozenset(binding.action for binding in RESTRUCTURING_KEYS if isinstance(binding, Binding))
