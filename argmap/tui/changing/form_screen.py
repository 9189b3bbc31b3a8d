"""A form over the screen of a debate: a row for each field, and nothing kept before all of it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.content import Content

from argmap.edits import EditError
from argmap.errors import ArgmapError
from argmap.text.visible import visible
from argmap.tui.asking.foreseeing import Foresight
from argmap.tui.asking.frame import Frame, FramedScreen
from argmap.tui.asking.hints import key_hint, part_hint
from argmap.tui.changing.field_draft import LISTS, Draft
from argmap.tui.changing.field_typing import FieldError, Typing
from argmap.tui.changing.form_page import KEEP, Filled, add_row, form_page, key_of_row, row_about
from argmap.tui.drawing.messages import LinkReached
from argmap.tui.drawing.page import Page, plain
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.drawing.text_block import TextBlock
from argmap.tui.keys.live_keys import key_for

_BELOW = 9
"""Lines for the frame, for what a row is for, and for what keeping the form would change."""


class FormScreen(FramedScreen[None]):
    """Fields as far as they are filled in, what keeping them would do, and what is wrong with one of them.

    What keys do, and how a row is edited, is in :mod:`argmap.tui.changing.fields_form`.
    """

    DEFAULT_CSS = """
    #form-about { padding: 0 1; margin: 0; }
    #form-effect { padding: 0 1; }
    """

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
        self._draft = self._opened = draft
        self._typing = typing
        self._keep = keep
        self._says = says
        self._is_new = is_new
        self._troubles: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        with Frame(id="form-frame") as frame:
            frame.border_title = Content(plain(self._title))
            yield Sheet(id="form", whole_rows=True)
            yield TextBlock(id="form-about")
            yield Foresight(self._typing.look.debate, id="form-effect")

    def on_mount(self) -> None:
        self._sheet.focus()
        self._show()

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
        enter = key_for(self.app, Sheet, "read.follow")
        return Filled(
            self._draft, self._typing, self._keeps, troubles=self._troubles, enter=enter, opened=self._opened
        )

    def _show(self) -> None:
        self._sheet.show(partial(self._page, self._filled), keep=True)
        self._fit()
        self._show_about()
        self.foresee()

    def on_resize(self) -> None:
        self._show_keys()
        self.call_after_refresh(self._fit)

    def _show_keys(self) -> None:
        hints = [
            part_hint(self, Sheet, "read.follow", "edits", 0),
            key_hint(self, "form.empty", "empties", 0),
        ]
        hints += [key_hint(self, "form.keep", "keeps", 2), key_hint(self, "form.close", "leaves")]
        self.query_one(Frame).say_keys(hints)

    def _fit(self) -> None:
        """Make the form as high as what is in it, as far as the screen is."""
        lines = len(self._sheet.page.lines)
        if lines:
            room = self.app.size.height * 23 // 25
            self.query_one(Frame).styles.height = min(room, lines + _BELOW)

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

    def action_step(self, by: int) -> None:
        """Go to the next or previous row."""
        self._sheet.action_step(by)

    def _take(self, row: str, draft: Draft) -> None:
        self._draft = draft
        self._troubles = {}
        self._show()
        self.go_to_row(row)

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
        """Leave with nothing changed; where something was typed a person is asked first, each time."""
        if not self._keeps:
            self.dismiss(None)
            return
        from argmap.tui.asking.leaving import ask_to_leave

        says = f"Not kept yet: {self._keeps}."
        keep = None if self._draft.missing else self.action_keep
        ask_to_leave(self, says, self._typing.look.glyphs, keep=keep)
