"""Everything that has a key has an id and says what it does, can have another key, and takes nobody else's."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from textual.binding import BindingsMap

from argmap.tui.keys.clashes import Clash, clash
from argmap.tui.keys.every_key import Place, every_binding, own_bindings, places
from argmap.tui.keys.key_names import key_named

TUI = Path(__file__).resolve().parents[3] / "argmap" / "tui"

FREE = "f24"
"""A key that nothing has."""


def test_no_binding_is_missing() -> None:
    written = {
        keyword.value.value
        for path in TUI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Binding"
        for keyword in node.keywords
        if keyword.arg == "id" and isinstance(keyword.value, ast.Constant)
    }
    assert written == {bound.id for bound in every_binding()}
    assert len(written) > 90


@pytest.mark.parametrize("place", places(), ids=lambda place: place.name)
def test_every_binding_has_an_id_and_says_what_it_does(place: Place) -> None:
    assert place.title, "the help needs a heading for its keys"
    for binding in own_bindings(place.kind):
        assert binding.id, f"{place.name}: {binding.key} has no id, so no keymap can change it"
        assert binding.description, f"{binding.id} does not say what it does"
        assert "." in binding.id
        assert binding.id == binding.id.lower()


def test_one_id_is_one_thing() -> None:
    actions: dict[str, set[str]] = {}
    for place in places():
        for binding in own_bindings(place.kind):
            actions.setdefault(binding.id or "", set()).add(binding.action)
    assert {id_: does for id_, does in actions.items() if len(does) > 1} == {}


@pytest.mark.parametrize("place", places(), ids=lambda place: place.name)
def test_each_binding_can_have_another_key_and_the_others_keep_theirs(place: Place) -> None:
    for moved in {binding.id for _, binding in place.keys if binding.id}:
        bindings = BindingsMap.from_keys(
            {key: list(held) for key, held in place.kind._merge_bindings().key_to_bindings.items()}
        )
        bindings.apply_keymap({moved: FREE})
        now = {(key, binding.id) for key, binding in bindings}
        others = {(key, binding.id) for key, binding in place.keys if binding.id != moved}
        assert now == others | {(FREE, moved)}


def test_every_key_is_one_that_a_person_can_name() -> None:
    for bound in every_binding():
        for key in bound.keys:
            assert key_named(key) == key, f"{key} of {bound.id}"


def test_without_a_keymap_nothing_clashes() -> None:
    assert clash({}) is None
    assert clash({bound.id: bound.keys for bound in every_binding()}) is None


@pytest.mark.parametrize(
    ("keymap", "found"),
    [
        ({"find.search": ("q",)}, Clash("find.search", "q", "app.leave")),
        ({"outline.down": ("slash",)}, Clash("outline.down", "slash", "find.search")),
        ({"find.search": ("j",)}, Clash("find.search", "j", "read.next")),
        ({"outline.down": ("f20",), "outline.up": ("f20",)}, Clash("outline.up", "f20", "outline.down")),
        ({"outline.fold": ("ctrl+q",)}, Clash("outline.fold", "ctrl+q", "app.quit")),
        ({"argument.turn": ("ctrl+e",)}, Clash("argument.turn", "ctrl+e", None)),
        ({"line.close": ("x",)}, Clash("line.close", "x", None)),
        ({"argument.turn": ("f2",)}, None),
        # A page is searched as a list is, and its letters can be other letters.
        (
            {"find.end": ("ctrl+n",), "page.next-match": ("ctrl+n",)},
            Clash("page.next-match", "ctrl+n", "find.end"),
        ),
        ({"page.next-match": ("m",)}, None),
        ({"conflict.mine": ("o",)}, None),
        # A form has a page that nothing is looked for in.
        ({"find.end": ("f3",), "form.keep": ("f3",)}, None),
        # Both have moved, so neither is in the way.
        ({"find.search": ("q",), "app.leave": ("slash",)}, None),
        # One has x in the list of findings and the other everywhere, as they do without a keymap.
        ({"findings.explain": ("f3",), "read.explain": ("f3",)}, None),
        # No outline is live while a question is asked.
        ({"app.leave": ("Q",), "page.close": ("escape",), "outline.fold": ("q",)}, None),
    ],
)
def test_clashes_are_found(keymap: dict[str, tuple[str, ...]], found: Clash | None) -> None:
    assert clash(keymap) == found


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("ctrl+s", "ctrl+s"),
        ("^S", "ctrl+s"),
        ("Ctrl+S", "ctrl+s"),
        ("shift+ctrl+left", "ctrl+shift+left"),
        ("/", "slash"),
        ("?", "question_mark"),
        ("G", "G"),
        ("shift+g", "G"),
        ("Esc", "escape"),
        ("PgDn", "pagedown"),
        ("F5", "f5"),
        ("+", "plus"),
        ("ctrl++", "ctrl+plus"),
        (",", "comma"),
        ("é", "é"),
        ("→", "right"),
        ("slash", "slash"),
        ("nope", None),
        ("ctlr+s", None),
        ("ctrl+", None),
        ("", None),
        ("\x1b", None),
        ("ctrl+nope", None),
    ],
)
def test_keys_are_named_as_people_write_them(said: str, key: str | None) -> None:
    assert key_named(said) == key
