"""One line at the bottom of the screen to type a value into; what is wrong with it is said above it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from rich.cells import cell_len
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from argmap.errors import ArgmapError
from argmap.tui.asking.foreseeing import Foresight, Layout, nothing
from argmap.tui.asking.hints import Hint, hints_in, key_hint
from argmap.tui.asking.offers import Find, Names, Offers
from argmap.tui.asking.pasting import LineInput
from argmap.tui.asking.trouble import Trouble
from argmap.tui.asking.untimely import OverScreen

_ROOM_TO_TYPE = 36
"""So many cells are kept for what is typed, rather than for what keys do."""
_LEAST_TO_TYPE = 24
"""With less than this beside the label and the way out, the label goes above what is typed."""


class LineScreen(OverScreen[None]):
    """Asks for one line; stays until what was typed could be kept, or until Escape."""

    DEFAULT_CSS = """
    LineScreen { align: left bottom; background: transparent; }
    #line-box { height: auto; width: 100%; background: $argmap-resting; }
    LineScreen Foresight { padding: 0 1; }
    #line-row { height: 1; }
    #line-label { width: auto; padding: 0 0 0 1; color: $argmap-accent; text-style: bold; }
    #line-input { width: 1fr; }
    #line-input, #line-input:focus { background: $argmap-resting; background-tint: transparent; }
    #line-keys { width: auto; padding: 0 1; color: $argmap-muted; }
    .-label-above #line-row { layout: vertical; height: auto; }
    .-label-above #line-label { width: 1fr; height: auto; }
    .-label-above #line-input { width: 1fr; margin: 0 0 0 1; }
    .-label-above #line-keys { width: 1fr; height: 1; }
    """
    BINDING_GROUP_TITLE = "While typing"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Leave, with nothing changed", id="line.close"),
        Binding(
            "tab", "next_label", "The next of what it may be, or the offer", show=False, id="line.next-label"
        ),
        Binding("down", "offer(1)", "Next offer", show=False, id="line.next"),
        Binding("up", "offer(-1)", "Previous offer", show=False, id="line.previous"),
    ]

    def __init__(
        self,
        label: str,
        keep: Callable[[str], None],
        *,
        value: str = "",
        find: Find | None = None,
        labels: Sequence[str] = (),
        chosen: Callable[[int], None] | None = None,
        foresight: Foresight | None = None,
        foresee: Callable[[str], Layout] | None = None,
        names: Names | None = None,
        replaces: bool = False,
        keep_all: Callable[[tuple[str, ...]], None] | None = None,
    ) -> None:
        """``keep`` takes what was typed, or raises an ArgmapError; ``find`` offers values for it.

        Where one of some things has to be named, ``names`` tells whether a text does so: of one that does not,
        what is offered first is kept.
        ``labels`` are what Tab goes through in place of ``label``; ``chosen`` is told which of them it is.
        ``foresee`` says what would come of a text, which is shown in ``foresight`` above the line.
        ``keep_all`` takes several lines that are pasted, each for itself; without it they become one.
        Where it ``replaces`` the value, what is typed first takes the place of all of it.
        """
        super().__init__()
        self._labels = tuple(labels) or (label,)
        self._label = 0
        self._keep = keep
        self._value = value
        self._replaces = replaces
        self._find = find
        self._names = names
        self._chosen = chosen
        self._keep_all = keep_all
        self._foresight = foresight
        self._foresee = foresee

    def compose(self) -> ComposeResult:
        with Vertical(id="line-box"):
            if self._foresight is not None:
                yield self._foresight
            yield Offers(self._names, id="line-offers")
            yield Trouble(id="line-trouble")
            with Horizontal(id="line-row"):
                yield Static(Content(f"{self._labels[0]}: "), id="line-label", markup=False)
                line = LineInput(self._value, id="line-input", compact=True, select_on_focus=False)
                line.takes_lines = self._keep_all is not None
                yield line
                yield Static(Content(""), id="line-keys", markup=False)

    def on_resize(self) -> None:
        """Say what the keys do, as far as that leaves room to type."""
        hints = [Hint("Enter keeps"), key_hint(self, "line.close", "leaves")]
        if len(self._labels) > 1:
            hints[0] = key_hint(self, "line.next-label", "changes it")
        elif self._find is not None:
            hints.insert(0, key_hint(self, "line.next-label", "completes", 0))
        width = self.size.width
        label = max(cell_len(label) for label in self._labels)
        is_above = label + cell_len(hints_in(0, hints)) + 5 + _LEAST_TO_TYPE > width
        self.query_one("#line-box").set_class(is_above, "-label-above")
        room = width - 2 if is_above else width - label - _ROOM_TO_TYPE
        self.query_one("#line-keys", Static).update(Content(hints_in(room, hints)))

    def on_mount(self) -> None:
        line = self.query_one(Input)
        line.focus()
        if self._replaces:
            line.select_all()
        self._offer(self._value if self._find is not None and not self._value else "")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which keys do something here."""
        if action == "next_label":
            return len(self._labels) > 1 or self._find is not None
        return action != "offer" or self._find is not None

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self._say("")
        self._offer(event.value)

    def _offer(self, text: str) -> None:
        if self._find is not None:
            self.query_one(Offers).show(self._find(text), text)
        self._look_ahead()

    @property
    def _text(self) -> str:
        """What is kept: what is chosen or meant of what is offered, or else what is typed."""
        return self.query_one(Offers).meant(self.query_one(Input).value)

    def _look_ahead(self) -> None:
        """Show what would come of the text as it is now."""
        if self._foresight is not None and self._foresee is not None:
            self._foresight.foresee(partial(self._foresee, self._text))

    @on(Offers.Taken)
    def _taken(self, message: Offers.Taken) -> None:
        message.stop()
        self._submit(message.offer.id)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._submit(self._text)

    @on(LineInput.Pasted)
    def _pasted(self, message: LineInput.Pasted) -> None:
        message.stop()
        if self._keep_all is not None:
            self._end(partial(self._keep_all, message.lines))

    def _submit(self, text: str) -> None:
        self._end(partial(self._keep, text))

    def _end(self, keep: Callable[[], None]) -> None:
        try:
            keep()
        except ArgmapError as error:
            if self._foresight is not None:
                self._foresight.tell(nothing)
            self._say(str(error))
        else:
            self.dismiss(None)

    def _say(self, trouble: str) -> None:
        self.query_one(Trouble).say(trouble)

    def on_click(self, event: events.Click) -> None:
        if event.widget is self:
            self.action_close()

    def action_close(self) -> None:
        """Leave with nothing changed."""
        self.dismiss(None)

    def action_next_label(self) -> None:
        """Go on to the next of what the line may be; where it is one thing, take what is offered into it."""
        if len(self._labels) == 1:
            self._complete()
            return
        self._label = (self._label + 1) % len(self._labels)
        self.query_one("#line-label", Static).update(Content(f"{self._labels[self._label]}: "))
        if self._chosen is not None:
            self._chosen(self._label)
        self._look_ahead()

    def _complete(self) -> None:
        offers = self.query_one(Offers)
        offer = offers.chosen or next(iter(offers.offers), None)
        if offer is not None:
            line = self.query_one(Input)
            line.value = offer.id
            line.cursor_position = len(offer.id)

    def action_offer(self, by: int) -> None:
        """Go to the next or previous value that is offered."""
        self.query_one(Offers).step(by)
        self._look_ahead()
