"""A text to be changed, at the bottom of the screen and as high as it is: a sentence, or several lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static, TextArea

from argmap.errors import ArgmapError
from argmap.text.visible import first_hostile
from argmap.tui.asking.hints import Hint, hints_in, key_hint
from argmap.tui.asking.pasting import harmless
from argmap.tui.asking.trouble import Trouble
from argmap.tui.asking.untimely import OverScreen
from argmap.tui.drawing.glyphs import UNICODE, Glyphs

_LOWEST = 1


class Way(NamedTuple):
    """Another place to go on in with what was typed, by Tab."""

    says: str
    go: Callable[[str], None]


class Words(TextArea):
    """A wrapped text; Enter ends it unless it ``takes_lines``, and nothing that acts on a terminal goes in."""

    class Ended(Message):
        """Somebody pressed Enter in a text of one paragraph."""

    takes_lines = False

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter" and not self.takes_lines:
            event.stop()
            event.prevent_default()
            self.post_message(self.Ended())

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        pasted = harmless(event.text)
        result = self.replace(pasted if self.takes_lines else " ".join(pasted.split()), *self.selection)
        self.move_cursor(result.end_location)


class TextScreen(OverScreen[None]):
    """Asks for a text; stays until it could be kept, or until Escape.

    A text of several lines that was changed is not thrown away before a person was asked.
    """

    DEFAULT_CSS = """
    TextScreen { align: left bottom; background: transparent; }
    #text-box { height: auto; width: 100%; background: $argmap-resting; }
    #text-head { height: 1; }
    #text-label { width: 1fr; padding: 0 0 0 1; color: $argmap-accent; text-style: bold; }
    #text-keys { width: auto; padding: 0 1; color: $argmap-muted; }
    .-label-above #text-head { layout: vertical; height: auto; }
    .-label-above #text-label { height: auto; }
    .-label-above #text-keys { width: 1fr; height: 1; }
    #text-input, #text-input:focus {
        background: $argmap-resting;
        background-tint: transparent;
        padding: 0 1;
        scrollbar-size-vertical: 1;
    }
    #text-input .text-area--cursor-line { background: $argmap-resting; }
    """
    BINDING_GROUP_TITLE = "While typing"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Leave, with nothing changed", id="text.close"),
        Binding("ctrl+s", "keep", "Keep the text", id="text.keep"),
        Binding("tab", "way", "Go on in the form", show=False, id="text.way"),
    ]

    def __init__(
        self,
        label: str,
        keep: Callable[[str], None],
        *,
        value: str = "",
        takes_lines: bool = False,
        way: Way | None = None,
        glyphs: Glyphs = UNICODE,
    ) -> None:
        """``keep`` takes what was typed, or raises an ArgmapError; ``way`` is where Tab goes on with it."""
        super().__init__()
        self._label = label
        self._keep = keep
        # What cannot be seen cannot be edited, and may act on a terminal.
        self._value = harmless(value)
        self._lost = first_hostile(value) is not None
        self._takes_lines = takes_lines
        self._way = way
        self._glyphs = glyphs

    def compose(self) -> ComposeResult:
        with Vertical(id="text-box"):
            yield Trouble(id="text-trouble")
            with Horizontal(id="text-head"):
                yield Static(Content(f"{self._label}:"), id="text-label", markup=False)
                yield Static(Content(""), id="text-keys", markup=False)
            words = Words(self._value, id="text-input", compact=True, highlight_cursor_line=False)
            words.takes_lines = self._takes_lines
            yield words

    def _show_keys(self) -> None:
        """Say what the keys do beside the label, or below it where there is no room beside it."""
        hints = [Hint("Enter keeps")]
        if self._takes_lines:
            hints = [key_hint(self, "text.keep", "keeps", 2), Hint("Enter a new line", 0)]
        if self._way is not None:
            hints.append(key_hint(self, "text.way", self._way.says))
        hints.append(key_hint(self, "text.close", "leaves"))
        width, label = self.size.width, cell_len(self._label) + 2
        is_above = label + 2 + cell_len(hints_in(0, hints)) > width
        self.query_one("#text-box").set_class(is_above, "-label-above")
        room = width - 2 if is_above else width - label - 2
        self.query_one("#text-keys", Static).update(Content(hints_in(room, hints)))

    @property
    def _words(self) -> Words:
        return self.query_one(Words)

    def on_mount(self) -> None:
        words = self._words
        words.focus()
        words.move_cursor(words.document.end)
        self._fit()
        if self._lost:
            self._say("It has characters that cannot be seen; they are left out when you keep it.")

    def on_resize(self) -> None:
        self._show_keys()
        self.call_after_refresh(self._fit)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which keys do something here."""
        return action != "way" or self._way is not None

    @on(TextArea.Changed)
    def _changed(self, event: TextArea.Changed) -> None:
        event.stop()
        if self._text != self._value:
            self._say("")
        self._fit()

    def _fit(self) -> None:
        """Make the text as high as it is, up to a little over half of the screen."""
        least = 3 if self._takes_lines else _LOWEST
        most = max(least, self.app.size.height * 3 // 5)
        self._words.styles.height = max(least, min(most, self._words.wrapped_document.height))

    @property
    def _text(self) -> str:
        return self._words.text

    def action_keep(self) -> None:
        """Keep what was typed, or say why that cannot be."""
        try:
            self._keep(harmless(self._text))
        except ArgmapError as error:
            self._say(str(error))
        else:
            self.dismiss(None)

    @on(Words.Ended)
    def _ended(self, event: Words.Ended) -> None:
        event.stop()
        self.action_keep()

    def _say(self, trouble: str) -> None:
        self.query_one(Trouble).say(trouble)

    def action_way(self) -> None:
        """Go on elsewhere with what was typed."""
        if self._way is not None:
            text = harmless(self._text)
            self.dismiss(None)
            self._way.go(text)

    def on_click(self, event: events.Click) -> None:
        if event.widget is self:
            self.action_close()

    def action_close(self) -> None:
        """Leave with nothing changed; where several lines would be thrown away a person is asked first."""
        if not self._takes_lines or self._text == self._value:
            self.dismiss(None)
            return
        from argmap.tui.asking.leaving import ask_to_leave

        says = "The text was changed, and is not kept yet."
        ask_to_leave(self, says, self._glyphs, keep=self.action_keep, leave="goes on typing")
