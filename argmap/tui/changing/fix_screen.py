"""What can be done about a finding, with what it would change, before anything is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message

from argmap.errors import ArgmapError
from argmap.findings import Finding
from argmap.fixes import Fix
from argmap.session import View
from argmap.text.visible import visible
from argmap.tui.asking.frame import Frame, FramedScreen
from argmap.tui.asking.hints import key_hint, part_hint
from argmap.tui.changing.effect import effect
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.messages import LinkFollowed, LinkReached
from argmap.tui.drawing.page import Line, Page, Piece, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.drawing.size import is_large
from argmap.tui.drawing.text_change import text_change
from argmap.tui.drawing.writer import Writer
from argmap.tui.keys.fix_keys import FIX_IDS, FIX_KEYS
from argmap.tui.keys.live_keys import key_for

EDITOR = "editor"
"""The answer that opens the editor instead."""

_MOST_LINES = 8
_MOST_LABELS = 5

Outcome = View | ArgmapError


class Foretold(Message):
    """What one of the fixes would change is known, or why it cannot be made."""

    def __init__(self, number: int, outcome: Outcome) -> None:
        super().__init__()
        self.number = number
        self.outcome = outcome


class FixScreen(FramedScreen[int | str]):
    """Lists the fixes of a finding; ends with the number of the one to be made, EDITOR, or None."""

    DEFAULT_CSS = """
    #fix-frame { max-height: 30; }
    """
    BINDING_GROUP_TITLE = "Fixes"
    BINDINGS: ClassVar[list[BindingType]] = FIX_KEYS

    def __init__(
        self, look: Look, finding: Finding, fixes: Sequence[Fix], preview: Callable[[Fix], View]
    ) -> None:
        """``preview`` returns the view after a fix, or raises an ArgmapError; it may run in a thread."""
        super().__init__()
        self._look = look
        self._finding = finding
        self._fixes = tuple(fixes)
        self._preview = preview
        self._outcomes: dict[int, Outcome] = {}

    def compose(self) -> ComposeResult:
        with Frame(id="fix-frame") as frame:
            frame.border_title = Content(f"Fix {self._finding.code}")
            yield Sheet(id="fixes", whole_rows=True)

    def on_mount(self) -> None:
        does = part_hint(self, Sheet, "read.follow", "does it")
        self.query_one(Frame).say_keys([does, key_hint(self, "fix.close", "leaves everything as it is")])
        sheet = self._sheet
        sheet.show(self._layout_page)
        sheet.focus()
        self._foresee()

    @property
    def _sheet(self) -> Sheet:
        return self.query_one("#fixes", Sheet)

    @property
    def _chosen(self) -> int | None:
        """The fix that the cursor is on; None where it is on what changes nothing."""
        target = self._sheet.target if self._sheet.page.links else ("0" if self._fixes else EDITOR)
        if not isinstance(target, str) or target == EDITOR or not self._fixes[int(target)].operations:
            return None
        return int(target)

    # What it shows

    def _layout_page(self, width: int) -> Page:
        writer = Writer(width, self._look.glyphs)
        finding = self._finding
        writer.wrapped(Piece(plain(finding.message), Role.STRONG))
        writer.blank()
        if not self._fixes:
            writer.wrapped(Piece("This one needs your own words.", Role.MUTED))
        for number, fix in enumerate(self._fixes):
            key = self._key(FIX_IDS[number]) if number < len(FIX_IDS) else " "
            self._row(writer, key, plain(fix.title), str(number))
        self._row(writer, self._key("fix.editor"), f"open the editor at line {finding.place.line}", EDITOR)
        if self._chosen is not None:
            writer.heading("What it would change")
            writer.add(self._outcome_lines(self._chosen, width))
        return writer.page()

    def _row(self, writer: Writer, key: str, says: str, target: str) -> None:
        link = writer.link(target)
        writer.wrapped(Piece(says, Role.TEXT, link), first=(Piece(f"{key}  ", Role.ACCENT, link),))

    def _key(self, id_: str) -> str:
        return key_for(self.app, FixScreen, id_)

    def _outcome_lines(self, number: int, width: int) -> Sequence[Line]:
        outcome = self._outcomes.get(number)
        if outcome is None:
            return ((Piece("…" if not self._look.glyphs.plain else "...", Role.MUTED),),)
        if isinstance(outcome, ArgmapError):
            return ((Piece(visible(str(outcome)), Role.WARNING),),)
        look = self._look
        lines: list[Line] = []
        for stem, document in outcome.library.documents.items():
            before = look.view.library.documents.get(stem)
            if before is not None and before.text != document.text:
                lines += text_change(before, document, width, look.glyphs.ellipsis, most=_MOST_LINES)
        lines += [(), *effect(look, outcome, None, width, most=_MOST_LABELS)]
        lines += [(Piece(plain(notice), Role.MUTED),) for notice in outcome.notices]
        return lines

    # What it would change

    @on(LinkReached)
    def _reached(self, message: LinkReached) -> None:
        message.stop()
        self._foresee()

    def _foresee(self) -> None:
        number = self._chosen
        if number is not None and number not in self._outcomes:
            debate = self._look.debate
            if is_large(debate):
                self._foresee_beside(number)
            else:
                self._outcomes[number] = self._found(number)
        self._sheet.show(self._layout_page, keep=True)

    @work(thread=True, exclusive=True)
    def _foresee_beside(self, number: int) -> None:
        self.post_message(Foretold(number, self._found(number)))

    def _found(self, number: int) -> Outcome:
        try:
            return self._preview(self._fixes[number])
        except ArgmapError as error:
            return error

    @on(Foretold)
    def _foretold(self, message: Foretold) -> None:
        self._outcomes[message.number] = message.outcome
        self._sheet.show(self._layout_page, keep=True)

    # What people do

    @on(LinkFollowed)
    def _follow(self, message: LinkFollowed) -> None:
        message.stop()
        if isinstance(message.target, str):
            self.dismiss(EDITOR if message.target == EDITOR else int(message.target))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which keys there is a fix for."""
        return action != "choose" or parameters[0] in range(1, len(self._fixes) + 1)

    def action_choose(self, number: int) -> None:
        """Make the fix of a line, unless a key that was pressed before has made another."""
        self.app.call_later(self.dismiss, number - 1)

    def action_open_editor(self) -> None:
        """Open the editor instead, unless a key that was pressed before has made a fix."""
        self.app.call_later(self.dismiss, EDITOR)

    def action_take(self) -> None:
        """Make the fix that the cursor is on."""
        self._sheet.action_follow()

    def action_close(self) -> None:
        """Leave with nothing changed."""
        self.dismiss(None)
