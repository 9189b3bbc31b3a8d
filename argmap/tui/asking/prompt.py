"""The line at the bottom where one types what to look for or where to go; there only while it is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from argmap.tui.asking.offers import Names, Offer, Offers
from argmap.tui.drawing.messages import PromptClosed
from argmap.tui.drawing.page import plain

Find = Callable[[str], Sequence[Offer]]


class Prompt(Vertical):
    """A label, an input, what came of it so far, and above them what is offered for it."""

    DEFAULT_CSS = """
    Prompt { height: auto; background: $argmap-resting; }
    #prompt-line { height: 1; }
    #prompt-label { width: auto; padding: 0 0 0 1; color: $argmap-accent; text-style: bold; }
    #prompt-input { width: 1fr; }
    #prompt-input, #prompt-input:focus { background: $argmap-resting; background-tint: transparent; }
    #prompt-outcome { width: auto; padding: 0 1; color: $argmap-muted; }
    """
    BINDING_GROUP_TITLE = "While typing"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Cancel", id="prompt.cancel"),
        # Where text is typed, Tab completes it; it must not lead out of the line and leave it open behind.
        Binding("tab", "complete", "Complete", id="prompt.complete"),
        Binding("shift+tab", "complete", "Complete", show=False, id="prompt.stay"),
        Binding("down", "offer(1)", "Next offer", show=False, id="prompt.next"),
        Binding("up", "offer(-1)", "Previous offer", show=False, id="prompt.previous"),
    ]

    def __init__(
        self,
        kind: str,
        label: str,
        *,
        value: str = "",
        find: Find | None = None,
        names: Names | None = None,
        typed: Callable[[str], None] | None = None,
        completes: bool = False,
        placeholder: str = "",
    ) -> None:
        """``find`` offers something for what was typed, and ``typed`` does something with it.

        Where an entry has to be named, ``names`` tells whether a text does: of one that does not, what is offered
        first is the answer.  What is taken of the offers is the answer; where the prompt ``completes``, it becomes
        the last word of the text.
        """
        super().__init__(id="prompt")
        self.kind = kind
        self._label = label
        self._value = value
        self._find = find
        self._names = names
        self._typed = typed
        self._completes = completes
        self._placeholder = placeholder
        self._is_answered = False

    def compose(self) -> ComposeResult:
        if self._find is not None:
            yield Offers(self._names, id="prompt-offers")
        with Horizontal(id="prompt-line"):
            yield Static(Content(self._label), id="prompt-label", markup=False)
            yield Input(self._value, id="prompt-input", compact=True, placeholder=self._placeholder)
            yield Static(Content(""), id="prompt-outcome", markup=False)

    def on_mount(self) -> None:
        self._show_offers()
        # A message would come after the letter is drawn, and what it leads to one or two sixtieths of a second later.
        self.watch(self._input, "value", self._take_text, init=False)

    @property
    def _input(self) -> Input:
        return self.query_one("#prompt-input", Input)

    @property
    def _offers(self) -> Offers | None:
        return None if self._find is None else self.query_one(Offers)

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What is offered."""
        return () if self._offers is None else self._offers.offers

    def say(self, outcome: str) -> None:
        """Say what came of the text so far."""
        if self.is_mounted:
            self.query_one("#prompt-outcome", Static).update(Content(outcome))

    def _show_offers(self) -> None:
        if self._find is not None and self._offers is not None:
            self._offers.show(self._find(self._input.value), self._input.value)

    def _take_text(self, text: str) -> None:
        """Show what there is for a text, in the same picture as the text itself."""
        if not self._is_answered:
            self._show_offers()
            if self._typed is not None:
                self._typed(text)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        offers = self._offers
        if offers is not None and offers.chosen is not None:
            self._take(offers.chosen)
        elif offers is not None and offers.is_first_meant:
            self._take(offers.offers[0])
        else:
            self._close(accepted=True)

    @on(Offers.Taken)
    def _clicked(self, message: Offers.Taken) -> None:
        message.stop()
        self._take(message.offer)

    def _take(self, offer: Offer) -> None:
        if not self._completes:
            self._close(accepted=True, chosen=offer.id)
            return
        typed = self._input.value
        kept = typed[: len(typed) - len(last_word(typed))]
        # After a field its value follows; anything else is whole.
        self._input.value = kept + offer.id + ("" if offer.id.endswith(":") else " ")
        self._input.action_end()
        self._input.focus()

    def action_complete(self) -> None:
        """Take what is offered first, or what the arrow keys are on."""
        offers = self._offers
        if offers is not None and offers.offers and self._completes:
            self._take(offers.chosen or offers.offers[0])
        elif offers is not None and offers.offers:
            id_ = (offers.chosen or offers.offers[0]).id.partition(":")[2]
            if plain(id_) == id_:
                self._input.value = id_
                self._input.action_end()

    def action_offer(self, by: int) -> None:
        """Go to the next or previous offer."""
        if self._offers is not None:
            self._offers.step(by)

    def action_cancel(self) -> None:
        """Leave without doing anything."""
        self._close(accepted=False)

    def _close(self, *, accepted: bool, chosen: str | None = None) -> None:
        if not self._is_answered:
            self._is_answered = True
            self.post_message(PromptClosed(self.kind, self._input.value, accepted=accepted, chosen=chosen))


def last_word(text: str) -> str:
    """Return what is being typed: what follows the last blank that is not between quotation marks."""
    start, is_quoted = 0, False
    for index, character in enumerate(text):
        if character == '"':
            is_quoted = not is_quoted
        elif character == " " and not is_quoted:
            start = index + 1
    return text[start:]
