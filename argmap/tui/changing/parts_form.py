"""The form for splitting a premise: its parts as one types, and what that would change."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from argmap.errors import ArgmapError
from argmap.model import Subject
from argmap.session import View
from argmap.tui.asking.foreseeing import Foresight, Layout, nothing, trouble_lines
from argmap.tui.asking.frame import Frame, FramedScreen
from argmap.tui.asking.hints import Hint, key_hint
from argmap.tui.asking.pasting import LineInput
from argmap.tui.changing.effect import effect_lines
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Line, Piece, cut, cut_line, cut_lines, plain, wrap
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.text_block import TextBlock

Parts = tuple[str, ...]

_MOST = 6
"""So many parts are in sight; the first of more are counted."""


class PartsForm(FramedScreen[None]):
    """Asks for the parts of a premise; Enter at nothing keeps them, Escape leaves with nothing changed."""

    DEFAULT_CSS = """
    #parts-frame { max-height: 24; padding: 0 1; }
    #parts-whole { margin: 0 0 1 0; }
    #parts-row { height: 1; }
    #parts-number {
        width: auto;
        padding: 0 2 0 0;
        color: $argmap-accent;
        background: $argmap-resting;
        text-style: bold;
    }
    #parts-text, #parts-text:focus { width: 1fr; background: $argmap-resting; background-tint: transparent; }
    #parts-space { height: 1fr; }
    """
    BINDING_GROUP_TITLE = "The parts of a premise"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Leave, with nothing changed", id="parts.close"),
    ]

    def __init__(
        self,
        look: Look,
        premise: Subject,
        watched: str,
        preview: Callable[[Parts], View],
        keep: Callable[[Parts], None],
    ) -> None:
        """``keep`` splits the premise, or raises an ArgmapError; the label of ``watched`` is shown all the time."""
        super().__init__()
        self._look = look
        self._premise = premise
        self._watched = watched
        self._preview = preview
        self._keep = keep
        self._parts: Parts = ()

    def compose(self) -> ComposeResult:
        with Frame(id="parts-frame") as frame:
            name = cut(plain(self._premise.id), 40, self._look.glyphs.ellipsis)
            frame.border_title = Content(f"Split premise {name}")
            yield TextBlock(id="parts-whole")
            yield TextBlock(id="parts-taken")
            with Horizontal(id="parts-row"):
                yield Static("", id="parts-number", markup=False)
                text = LineInput(id="parts-text", compact=True)
                text.takes_lines = True
                yield text
            yield Static("", id="parts-space")
            yield Foresight(self._look.debate, id="parts-effect")

    def on_mount(self) -> None:
        self.query_one("#parts-whole", TextBlock).show(partial(_whole_lines, self._look, self._premise))
        self._show()
        self._input.focus()

    @property
    def parts(self) -> Parts:
        """The parts that were taken, without what is being typed."""
        return self._parts

    @property
    def _input(self) -> LineInput:
        return self.query_one(LineInput)

    @property
    def _all(self) -> Parts:
        typed = self._input.value.strip()
        return (*self._parts, typed) if typed else self._parts

    def _show(self) -> None:
        self.query_one("#parts-taken", TextBlock).show(partial(_part_lines, self._look, self._parts))
        self.query_one("#parts-number", Static).update(Content(f"{len(self._parts) + 1:>2} "))
        enough = len(self._parts) > 1
        placeholder = "and …  Enter splits it" if enough else "that …"
        self._input.placeholder = self._look.glyphs.said(placeholder)
        self._show_keys()
        self._foresee()

    def _show_keys(self) -> None:
        if self._input.value.strip():
            keys = [Hint("Enter takes it")]
        elif self._parts:
            keys = [
                Hint("Enter splits it" if len(self._parts) > 1 else ""),
                Hint("Backspace takes one back", 0),
            ]
        else:
            keys = [Hint("Type or paste the parts, one a line")]
        self.query_one(Frame).say_keys([*keys, key_hint(self, "parts.close", "leaves")])

    def on_resize(self) -> None:
        self._show_keys()

    def _foresee(self) -> None:
        parts, foresight = self._all, self.query_one(Foresight)
        if len(parts) > 1:
            foresight.foresee(partial(self._found, parts))
        else:
            foresight.tell(nothing)

    def _found(self, parts: Parts) -> Layout:
        return partial(effect_lines, self._look, self._preview(parts), self._watched)

    # What people do

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self._show_keys()
        self._foresee()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self._input.value.strip():
            self._take(self._all)
        else:
            self._split(self._parts)

    def _split(self, parts: Parts) -> None:
        try:
            self._keep(parts)
        except ArgmapError as error:
            self.query_one(Foresight).tell(partial(trouble_lines, error))
        else:
            self.dismiss(None)

    def _take(self, parts: Parts, typed: str = "") -> None:
        self._parts = tuple(dict.fromkeys(parts))
        with self._input.prevent(Input.Changed):
            self._input.value = typed
        self._input.cursor_position = len(typed)
        self._show()

    @on(LineInput.Pasted)
    def _pasted(self, message: LineInput.Pasted) -> None:
        message.stop()
        self._take((*self._all, *message.lines))

    @on(LineInput.Emptied)
    def _take_back(self, message: LineInput.Emptied) -> None:
        message.stop()
        if self._parts:
            self._take(self._parts[:-1], self._parts[-1])

    def action_close(self) -> None:
        """Leave with nothing changed; where parts were typed a person is asked first, each time."""
        parts = tuple(dict.fromkeys(self._all))
        if not parts:
            self.dismiss(None)
            return
        from argmap.tui.asking.leaving import ask_to_leave

        keep = partial(self._split, parts) if len(parts) > 1 else None
        ask_to_leave(self, "Not kept yet: the parts.", self._look.glyphs, keep=keep)


def _whole_lines(look: Look, premise: Subject, width: int) -> tuple[Line, ...]:
    """Return the premise that is split, in at most three lines."""
    lines = wrap((Piece(look.line(premise)),), width, first=(look.mark(premise), Piece(" ")))
    return cut_lines(lines, 3, width, look.glyphs.ellipsis)


def _part_lines(look: Look, parts: Parts, width: int) -> tuple[Line, ...]:
    """Return the parts taken so far, the last few of them."""
    hidden = max(0, len(parts) - _MOST)
    lines: list[Line] = [(Piece(f"   {hidden} above", Role.MUTED),)] if hidden else []
    for number, part in enumerate(parts[hidden:], hidden + 1):
        line = (Piece(f"{number:>2} ", Role.ACCENT), Piece(f"  {plain(part)}"))
        lines.append(cut_line(line, width, look.glyphs.ellipsis))
    return tuple(lines)
