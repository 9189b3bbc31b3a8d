"""The keys of the list of what can be done about a finding."""

from __future__ import annotations

from textual.binding import Binding, BindingType

_NUMBERS = (
    Binding("1", "choose(1)", "Do the first fix", show=False, id="fix.first"),
    Binding("2", "choose(2)", "Do the second fix", show=False, id="fix.second"),
    Binding("3", "choose(3)", "Do the third fix", show=False, id="fix.third"),
    Binding("4", "choose(4)", "Do the fourth fix", show=False, id="fix.fourth"),
    Binding("5", "choose(5)", "Do the fifth fix", show=False, id="fix.fifth"),
    Binding("6", "choose(6)", "Do the sixth fix", show=False, id="fix.sixth"),
    Binding("7", "choose(7)", "Do the seventh fix", show=False, id="fix.seventh"),
    Binding("8", "choose(8)", "Do the eighth fix", show=False, id="fix.eighth"),
    Binding("9", "choose(9)", "Do the ninth fix", show=False, id="fix.ninth"),
)

FIX_KEYS: list[BindingType] = [
    Binding("escape,q", "close", "Leave, with nothing changed", id="fix.close"),
    Binding("f", "take", "Do it", id="fix.take"),
    *_NUMBERS,
    Binding("e", "open_editor", "Open the editor", id="fix.editor"),
]

FIX_IDS = tuple(str(binding.id) for binding in _NUMBERS)
"""The bindings of the fixes in the order in which they are listed; what more there are has no key of its own."""
