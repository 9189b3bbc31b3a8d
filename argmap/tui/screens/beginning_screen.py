"""A debate in which nothing is said yet: how to begin is shown in place of an outline without rows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on

from argmap.errors import UsageError
from argmap.model import Section, Subject
from argmap.session import View
from argmap.tui.drawing.messages import LinkFollowed
from argmap.tui.drawing.notice import Notice
from argmap.tui.screens.editing_screen import EditingScreen

if TYPE_CHECKING:
    from argmap.edits import AddEntry, SetField

BEGINNING = "beginning"


class BeginningScreen(EditingScreen):
    """A debate that may have no claims yet."""

    _was_beginning = False

    async def _mount_the_rest(self) -> None:
        from argmap.tui.views.beginning_sheet import BeginningSheet

        sheet = BeginningSheet(id=BEGINNING, whole_rows=True)
        sheet.display = False
        await self._views.mount(sheet)
        await self.mount(Notice(id="next-step"), before="#keys")
        await super()._mount_the_rest()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which actions make sense now; that an argument needs a claim is said when somebody asks for one."""
        if action == "add_argument" and self._complete and self.is_beginning:
            return True
        return super().check_action(action, parameters)

    def action_add_argument(self) -> None:
        """Add an argument to what the cursor is on, if there is anything yet."""
        if self.is_beginning:
            self.tell(
                UsageError("an argument is about a claim or another argument", "Write the thesis first.")
            )
        else:
            super().action_add_argument()

    @property
    def is_beginning(self) -> bool:
        """Whether nothing is said yet in the file that is looked at, and nothing in it is faulty either."""
        view = self.look.view
        document = view.library.documents.get(view.scope.stem or "")
        if document is None or not document.parsed or document.findings:
            return False
        return not (document.debate.claims or document.debate.arguments)

    def show_view(self, name: str) -> None:
        """Show one of the views; as long as there is nothing to browse, how to begin."""
        super().show_view(BEGINNING if name == "browse" and self.is_beginning else name)

    def show_what_there_is(self) -> None:
        """Show how to begin where nothing is said yet, and the outline as soon as something is."""
        if self.is_beginning:
            if not self._was_beginning:
                super().show_view(BEGINNING)
        elif self._was_beginning:
            super().show_view("browse")
        else:
            super().show_what_there_is()
        self._was_beginning = self.is_beginning

    def _show_the_rest(self) -> None:
        super()._show_the_rest()
        if self.is_beginning:
            from argmap.tui.files.beginning_page import beginning_page
            from argmap.tui.keys.live_keys import key_named

            named = partial(key_named, self)
            page = partial(beginning_page, self.look.view, self.session.similar_name, self.glyphs, named)
            self._sheet(BEGINNING).show(page, keep=True)
        self._show_next_step()

    _has_begun = False
    """Whether the first claim was written on this screen."""

    def _show_next_step(self) -> None:
        is_next = self._has_begun and bool(self.look.debate.claims) and not self.look.debate.arguments
        notice = self.query_one("#next-step", Notice)
        if not is_next:
            notice.say("")
            return
        from argmap.tui.keys.live_keys import key_named

        key = key_named(self, "change.argument")
        notice.say("The thesis is open: nothing speaks for it or against it yet.", f"{key} adds a reason")

    @on(LinkFollowed)
    def _write(self, message: LinkFollowed) -> None:
        if message.sheet == BEGINNING and isinstance(message.target, str):
            message.stop()
            self.when_editable(partial(self._ask, message.target))

    def _ask(self, what: str) -> None:
        from argmap.tui.asking.text_screen import TextScreen
        from argmap.tui.files.beginning_page import QUESTION, THESIS, TITLE

        debate = self.look.debate
        value = {TITLE: debate.title, QUESTION: debate.question or ""}.get(what, "")

        def keep(text: str) -> None:
            text = text.strip()
            if not text:
                raise UsageError(f"the {what} needs some words")
            stem = self.look.view.scope.stem
            assert stem is not None
            operation = _operation(what, text)
            if what == THESIS:
                self._has_begun = True
                self._do(operation, stem=stem)
                self.show_entry(stem, Section.CLAIM, operation.subject.id if operation.subject else "")
                self._outline.focus()
            else:
                self._do(operation, stem=stem)

        self.app.push_screen(TextScreen(what, keep, value=value, glyphs=self.glyphs))

    def watch_view(self, view: View | None) -> None:
        """Hand a new view to every widget."""
        super().watch_view(view)
        if self._complete and self.is_beginning is not self._was_beginning:
            self.show_what_there_is()


def _operation(what: str, text: str) -> AddEntry | SetField:
    from argmap.edits import AddEntry, SetField, identifier
    from argmap.tui.files.beginning_page import THESIS

    if what == THESIS:
        # A thesis stays open until reasons decide it; without that it would stand for being said.
        return AddEntry(Subject(Section.CLAIM, identifier(text, ())), {"text": text, "assume": "unknown"})
    return SetField(None, what, text)
