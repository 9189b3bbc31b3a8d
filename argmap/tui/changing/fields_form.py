"""A form: a row for each field, edited where it stands, and nothing kept before all of it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from argmap.document.format import Field, Form
from argmap.document.itemizing import Item
from argmap.edits import EditError
from argmap.errors import ArgmapError
from argmap.text.visible import first_hostile, visible
from argmap.tui.asking.foreseeing import Foresight
from argmap.tui.asking.hints import Hint, hints_in, key_hint
from argmap.tui.asking.line_screen import LineScreen
from argmap.tui.asking.offers import Find
from argmap.tui.asking.pasting import harmless
from argmap.tui.asking.text_screen import TextScreen
from argmap.tui.asking.untimely import OverScreen, is_on_top
from argmap.tui.changing.field_draft import LISTS, Draft
from argmap.tui.changing.field_offers import find_for
from argmap.tui.changing.field_typing import PARTS, FieldError, Typing, name_of
from argmap.tui.changing.form_page import KEEP, Filled, add_row, form_page, item_row, key_of_row, row_about
from argmap.tui.drawing.messages import LinkFollowed, LinkReached
from argmap.tui.drawing.page import Page, plain
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.drawing.text_block import TextBlock
from argmap.tui.drawing.writer import Writer

_BELOW = 9
"""Lines for the frame, for what a row is for, and for what keeping the form would change."""
_WIDEST = 104
_LONG = frozenset({"text", "quote"})
"""Texts of a sentence or more, which are shown whole while they are edited."""


class FieldsForm(OverScreen[None]):
    """Fields to fill in; Enter edits a row, ``^S`` keeps all of it, Escape leaves with nothing changed."""

    SCOPED_CSS = False  # or the style of plain characters, which the program is in, would not be found
    DEFAULT_CSS = """
    FieldsForm { align: center middle; background: $background 70%; }
    #form-frame {
        width: 96%;
        max-width: 104;
        height: 92%;
        background: $surface;
        border: round $border;
        border-title-color: $foreground;
        border-title-style: bold;
        border-subtitle-color: $argmap-muted;
    }
    #form-frame > * { background: $surface; }
    #form-about { padding: 0 1; margin: 0; }
    #form-effect { padding: 0 1; }
    .-ascii #form-frame { border: ascii $border; }
    """
    BINDING_GROUP_TITLE = "A form"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Leave, with nothing changed", id="form.close"),
        Binding("ctrl+s", "keep", "Keep all of it", id="form.keep"),
        Binding("d,delete", "empty", "Empty the field, or take the item out", id="form.empty"),
        Binding("tab", "step(1)", "Next row", show=False, id="form.next"),
        Binding("shift+tab", "step(-1)", "Previous row", show=False, id="form.previous"),
    ]

    def __init__(
        self,
        title: str,
        draft: Draft,
        typing: Typing,
        keep: Callable[[Draft], None],
        *,
        says: Callable[[Draft], str],
        is_new: bool = False,
    ) -> None:
        """``keep`` takes the fields, or raises an ArgmapError; ``says`` is what it would do with them, in words.

        In a form for something new that there must be is asked for at once, and Enter then keeps it.
        """
        super().__init__()
        self._title = title
        self._draft = draft
        self._typing = typing
        self._keep = keep
        self._says = says
        self._is_new = is_new
        self._troubles: dict[str, str] = {}
        self._asked_for: Draft | None = None
        """What a person was asked about already, so that one who does not answer gets out all the same."""

    def compose(self) -> ComposeResult:
        with Vertical(id="form-frame") as frame:
            frame.border_title = Content(plain(self._title))
            yield Sheet(id="form", whole_rows=True)
            yield TextBlock(id="form-about")
            yield Foresight(self._typing.look.debate, id="form-effect")

    def on_mount(self) -> None:
        self._sheet.focus()
        self._show()
        if self._is_new:
            self.call_after_refresh(self._ask_next)

    @property
    def draft(self) -> Draft:
        """The fields as far as they are filled in."""
        return self._draft

    @property
    def _sheet(self) -> Sheet:
        return self.query_one("#form", Sheet)

    # What it shows

    @property
    def _keeps(self) -> str:
        """What keeping would do, in words; nothing where there is nothing to keep."""
        return self._says(self._draft) if self._draft.changed else ""

    @property
    def _filled(self) -> Filled:
        return Filled(self._draft, self._typing, self._keeps, troubles=self._troubles)

    def _show(self) -> None:
        self._sheet.show(partial(self._page, self._filled), keep=True)
        self._fit()
        self._show_about()
        self.foresee()

    def on_resize(self) -> None:
        self._show_keys()
        self.call_after_refresh(self._fit)

    def _show_keys(self) -> None:
        hints = [Hint("Enter edits", 0), key_hint(self, "form.empty", "empties", 0)]
        hints += [key_hint(self, "form.keep", "keeps", 2), key_hint(self, "form.close", "leaves")]
        room = min(_WIDEST, self.app.size.width * 24 // 25) - 6
        self.query_one("#form-frame").border_subtitle = Content(hints_in(room, hints))

    def _fit(self) -> None:
        """Make the form as high as what is in it, as far as the screen is."""
        lines = len(self._sheet.page.lines)
        if lines:
            room = self.app.size.height * 23 // 25
            self.query_one("#form-frame").styles.height = min(room, lines + _BELOW)

    @staticmethod
    def _page(filled: Filled, width: int) -> Page:
        return form_page(filled, width)

    def _show_about(self) -> None:
        row = self._sheet.target
        if isinstance(row, str):
            self.query_one("#form-about", TextBlock).show(partial(row_about, self._filled, row))

    @on(LinkReached)
    def _reached(self, message: LinkReached) -> None:
        message.stop()
        self._show_about()

    def foresee(self) -> None:
        """Show what keeping the form would change; a form that is part of another leaves that to it."""

    def go_to_row(self, row: str) -> None:
        """Put the cursor on a row."""
        links = self._sheet.page.links
        if row in links:
            self._sheet.put_cursor(links.index(row))

    # Editing a row

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
        keep = partial(self._take_text, field)
        takes_lines = field.form is Form.MARKDOWN or "\n" in value
        if takes_lines or field.key in _LONG:
            glyphs = self._typing.look.glyphs
            self._open(TextScreen(field.key, keep, value=value, takes_lines=takes_lines, glyphs=glyphs))
        else:
            self._open(self._line(field.key, keep, value, find_for(self._typing, field, self._draft)))

    def _line(
        self, label: str, keep: Callable[[str], None], value: str, find: Find | None
    ) -> OverScreen[None]:
        """Return what asks for a short value; of one that cannot be seen whole it says so."""
        if first_hostile(value) is not None:
            return TextScreen(label, keep, value=value, glyphs=self._typing.look.glyphs)
        return LineScreen(label, keep, value=value, find=find, replaces=find is not None)

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

    def _take(self, row: str, draft: Draft) -> None:
        self._draft = draft
        self._troubles = {}
        self._show()
        self.go_to_row(row)

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
        keep = partial(self._take_item, field, index)
        if item is None:
            self._open(LineScreen(label, keep, find=find, keep_all=partial(self._take_items, field)))
        else:
            self._open(self._line(label, keep, value, find))

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

    def action_step(self, by: int) -> None:
        """Go to the next or previous row."""
        self._sheet.action_step(by)

    # Keeping and leaving

    def action_keep(self) -> None:
        """Keep all of it, or say at a field why that cannot be."""
        if not self._keeps:
            self.dismiss(None)
            return
        missing = self._draft.missing
        if missing:
            field = missing[0]
            row = add_row(field.key) if field.form in LISTS else field.key
            self._say(row, EditError(f"{field.key} is needed", f"It is {field.about}."))
            return
        try:
            self._keep(self._draft)
        except FieldError as error:
            self._say(self._row_of(error.key), error)
        except ArgmapError as error:
            self._say(KEEP, error)
        else:
            self.dismiss(None)

    def _row_of(self, key: str) -> str:
        """Return the first row of a field."""
        links = self._sheet.page.links
        rows = [row for row in links if isinstance(row, str) and key_of_row(row) == key]
        return rows[0] if rows else KEEP

    def _say(self, row: str, error: ArgmapError) -> None:
        self._troubles = {row: visible(str(error))}
        self._show()
        self.go_to_row(row)

    def action_close(self) -> None:
        """Leave with nothing changed; where something was typed a person is asked first, once."""
        if not self._keeps or self._draft == self._asked_for:
            self.dismiss(None)
            return
        self._asked_for = self._draft
        from argmap.tui.asking.ask_screen import Answer, AskScreen

        def answered(answer: str | None) -> None:
            if answer == "keep":
                self.action_keep()
            elif answer == "leave":
                self.dismiss(None)

        def body(writer: Writer) -> None:
            writer.prose(f"Not kept yet: {self._keeps}.")

        answers = (Answer("k", "keep", "keep it"), Answer("l", "leave", "throw it away"))
        glyphs = self._typing.look.glyphs
        self.app.push_screen(
            AskScreen("Not kept", body, answers, glyphs=glyphs, leave="Esc goes on with the form"), answered
        )
