"""The screen of a debate is put together from parts, and no part takes a method of another's name by accident."""

from __future__ import annotations

import inspect

import pytest
from textual.dom import DOMNode

from argmap.tui.keys.every_key import own_bindings
from argmap.tui.screens.debate_screen import DebateScreen
from argmap.tui.screens.library_screen import LibraryScreen
from argmap.tui.screens.listed_screen import ListedDebateScreen


@pytest.mark.parametrize("screen", [DebateScreen, ListedDebateScreen, LibraryScreen])
def test_a_private_method_that_two_parts_have_goes_on_to_the_other(screen: type) -> None:
    seen: dict[str, str] = {}
    for part in screen.__mro__:
        if not part.__module__.startswith("argmap."):
            continue
        for name, method in vars(part).items():
            if not inspect.isfunction(method) or not name.startswith("_") or name.startswith("__"):
                continue
            assert name not in seen, f"{seen[name]} hides {part.__name__}.{name}, and never calls it"
            if f"super().{name}(" not in inspect.getsource(method):
                seen[name] = part.__name__


@pytest.mark.parametrize(
    "part", [part for part in DebateScreen.__mro__ if part.__module__.startswith("argmap.")]
)
def test_a_part_leaves_to_its_screen_what_textual_reads_from_screens_alone(part: type) -> None:
    if not issubclass(part, DOMNode):
        assert not vars(part).keys() & {
            "BINDINGS",
            "BINDING_GROUP_TITLE",
            "COMPONENT_CLASSES",
            "CSS",
            "DEFAULT_CSS",
        }


@pytest.mark.parametrize("screen", [DebateScreen, ListedDebateScreen, LibraryScreen])
def test_no_key_of_a_screen_does_two_things(screen: type[DOMNode]) -> None:
    keys = [binding.key for binding in own_bindings(screen)]
    assert len(keys) == len(set(keys))
    assert keys
