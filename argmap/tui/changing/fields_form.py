"""The rows of a form: what edits each of them, and what is emptied or taken out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from argmap.document.format import Field, Form
from argmap.document.itemizing import Item
from argmap.edits import EditError
from argmap.errors import ArgmapError
from argmap.text.visible import first_hostile
from argmap.tui.asking.line_screen import LineScreen
from argmap.tui.asking.offers import Find, Names
from argmap.tui.asking.pasting import harmless
from argmap.tui.asking.text_screen import TextScreen
from argmap.tui.asking.untimely import OverScreen, is_on_top
from argmap.tui.changing.field_draft import LISTS, Draft
from argmap.tui.changing.field_offers import find_for, names_for
from argmap.tui.changing.field_typing import PARTS, name_of
from argmap.tui.changing.form_page import KEEP, add_row, item_row, key_of_row
from argmap.tui.changing.form_screen import FormScreen
from argmap.tui.drawing.messages import LinkFollowed

_LONG = frozenset({"text", "quote"})
"""Texts of a sentence or more, which are shown whole while they are edited."""


class FieldsForm(FormScreen):
    """Fields to fill in; Enter edits a row, ``^S`` keeps all of it, Escape leaves with nothing changed."""

    BINDING_GROUP_TITLE = "A form"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Leave, with nothing changed", id="form.close"),
        Binding("ctrl+s", "keep", "Keep all of it", id="form.keep"),
        Binding("d,delete", "empty", "Empty the field, or take the item out", id="form.empty"),
        Binding("tab", "step(1)", "Next row", show=False, id="form.next"),
        Binding("shift+tab", "step(-1)", "Previous row", show=False, id="form.previous"),
    ]

    def on_mount(self) -> None:
        if self._is_new:
            self.call_after_refresh(self._ask_next)

    @on(LinkFollowed)
    def _followed(self, message: LinkFollowed) -> None:
        message.stop()
        if isinstance(message.target, str):
            self.edit_row(message.target)

    def edit_row(self, row: str) -> None:
        """Edit what a row shows."""
        if row == KEEP:
            self.action_keep()
            return
        key, slash, place = row.partition("/")
        field = self._draft.field(key)
        if not slash:
            self._edit_text(field)
        elif place.startswith("?"):
            self._add(field, place[1:])
        else:
            self._edit_item(field, None if place == "+" else int(place))

    def _edit_text(self, field: Field) -> None:
        value = self._draft.text(field.key)
        find = find_for(self._typing, field, self._draft)
        keep = partial(self._take_text, field)
        takes_lines = field.form is Form.MARKDOWN or "\n" in value
        if takes_lines or field.key in _LONG:
            glyphs = self._typing.look.glyphs
            self._open(TextScreen(field.key, keep, value=value, takes_lines=takes_lines, glyphs=glyphs))
        else:
            names = names_for(self._typing, field, self._draft)
            self._open(self._line(field.key, keep, value, find, names))

    def _line(
        self, label: str, keep: Callable[[str], None], value: str, find: Find | None, names: Names | None
    ) -> OverScreen[None]:
        """Return what asks for a short value; of one that cannot be seen whole it says so."""
        if first_hostile(value) is not None:
            return TextScreen(label, keep, value=value, glyphs=self._typing.look.glyphs)
        return LineScreen(label, keep, value=value, find=find, names=names, replaces=find is not None)

    def _open(self, screen: OverScreen[None]) -> None:
        before = self._draft
        self.app.push_screen(screen, lambda _: self._typed(before))

    def _typed(self, before: Draft) -> None:
        """Go on after a row was edited: in a form for something new to what is missing yet."""
        if not self._is_new or not before.missing:
            return
        if self._draft is not before:
            self._ask_next()
        elif not self._draft.changed:
            self.dismiss(None)

    def _ask_next(self) -> None:
        if not is_on_top(self):
            # It was closed, or a row opened, before it came to ask by itself.
            return
        missing = self._draft.missing
        if not missing:
            self.go_to_row(KEEP)
            return
        field = missing[0]
        row = add_row(field.key) if field.form in LISTS else field.key
        self.go_to_row(row)
        self.edit_row(row)

    def _take_text(self, field: Field, typed: str) -> None:
        self._take(field.key, self._typing.filled(self._draft, field, typed))

    def _edit_item(self, field: Field, index: int | None) -> None:
        """Edit an item of a list, or add one; ``index`` is None for a new one."""
        items = self._draft.items(field.key)
        item = None if index is None else items[index]
        if field.form in PARTS:
            self._edit_parts(field, index, item)
            return
        leave_out = {name_of(other) for other in items}
        find = find_for(self._typing, field, self._draft, leave_out)
        value = "" if item is None else name_of(item)
        label = f"add to {field.key}" if item is None else field.key
        if item is None and field.key == "tags":
            self._add_tags(field, find)
            return
        keep = partial(self._take_item, field, index)
        names = names_for(self._typing, field, self._draft)
        if item is None:
            take_all = partial(self._take_items, field)
            self._open(LineScreen(label, keep, find=find, names=names, keep_all=take_all))
        else:
            self._open(self._line(label, keep, value, find, names))

    def _add_tags(self, field: Field, find: Find | None) -> None:
        """Ask for tags, one or several in a line, as where the tags of an entry are changed by themselves."""
        from argmap.tui.changing.tagging import tags_of

        def keep(typed: str) -> None:
            self._take_items(field, (typed,) if typed in self._used_tags else tags_of(typed))

        label = f"add to {field.key}, a comma separates"
        self._open(LineScreen(label, keep, find=find, keep_all=partial(self._take_items, field)))

    @property
    def _used_tags(self) -> frozenset[str]:
        """The tags of other entries: one of them that has a comma in it is taken as it is."""
        from argmap.tui.changing.tagging import tags_in_use

        return frozenset(tag for tag, _ in tags_in_use(self._typing.look))

    def _take_items(self, field: Field, texts: tuple[str, ...]) -> None:
        """Take several items at once, all of them or none."""
        before = self._draft
        try:
            for text in texts:
                self._take_item(field, None, text)
        except ArgmapError:
            self._draft = before
            self._show()
            raise

    def _take_item(self, field: Field, index: int | None, typed: str) -> None:
        items = list(self._draft.items(field.key))
        if not typed.strip():
            if index is not None:
                self._remove_item(field, index)
            return
        if index is not None and typed == harmless(name_of(items[index])):
            return
        item = self._typing.item(field, typed)
        self._put(field, index, item)

    def _put(self, field: Field, index: int | None, item: Item) -> None:
        """Put an item in its place in a list, or at the end of it."""
        items = list(self._draft.items(field.key))
        others = [other for number, other in enumerate(items) if number != index]
        self._typing.check_other(field, item, others)
        if index is None:
            items.append(item)
        else:
            items[index] = item
        row = add_row(field.key) if index is None else item_row(field.key, index)
        self._take(row, self._draft.with_items(field.key, items))

    def _add(self, field: Field, name: str) -> None:
        """Add an item that was suggested."""
        try:
            self._put(field, None, name)
        except ArgmapError as error:
            self._say(add_row(field.key), error)

    def _edit_parts(self, field: Field, index: int | None, item: Item | None) -> None:
        """Edit an item that has fields of its own, in a form over this one."""
        parts = PARTS[field.form]
        values = {parts[0].key: item} if isinstance(item, str) else dict(item or {})
        draft = Draft.of(parts, values)

        def keep(filled: Draft) -> None:
            texts = {key: text for key, text in filled.values.items() if isinstance(text, str)}
            whole: Item = texts
            if texts.keys() == {"source"}:
                whole = texts["source"]
            self._put(field, index, whole)

        title = f"{'New' if index is None else 'Item'} in {field.key}"
        typing = self._typing.inside(field)
        form = FieldsForm(title, draft, typing, keep, says=lambda _: "this item", is_new=index is None)
        self._open(form)

    # Emptying

    def action_empty(self) -> None:
        """Empty the field under the cursor, or take the item under it out of its list."""
        row = self._sheet.target
        if not isinstance(row, str):
            return
        fields = {field.key: field for field in self._draft.fields}
        field = fields.get(key_of_row(row))
        if field is None:
            return
        _, slash, place = row.partition("/")
        try:
            if slash and place.isdecimal():
                self._remove_item(field, int(place))
            elif not slash:
                self._check_may_go(field)
                self._take(row, self._draft.with_text(field.key, ""))
        except ArgmapError as error:
            self._say(row, error)

    def _check_may_go(self, field: Field) -> None:
        draft = self._draft.with_text(field.key, "")
        if field in draft.missing or (draft.missing and not self._draft.missing):
            raise EditError(f"{field.key} is needed", f"It is {field.about}; give it another value.")

    def _remove_item(self, field: Field, index: int) -> None:
        items = list(self._draft.items(field.key))
        del items[index]
        if not items and field.required:
            raise EditError(f"the last of the {field.key} is needed", "Add another first.")
        self._take(item_row(field.key, index), self._draft.with_items(field.key, items))
