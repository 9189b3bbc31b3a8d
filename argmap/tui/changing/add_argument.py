"""The form for a new argument: premises as one types, and what it would change, before it is kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static, TextArea

from argmap.edits.because import claim_that_says
from argmap.errors import ArgmapError
from argmap.model import Direction
from argmap.session import View
from argmap.tui.asking.foreseeing import Foresight, Layout, nothing, trouble_lines
from argmap.tui.asking.frame import Frame, FramedScreen
from argmap.tui.asking.growing_line import GrowingLine
from argmap.tui.asking.hints import Hint, key_hint, part_hint
from argmap.tui.asking.offers import MOST, Offers, claim_offer, claims_offered
from argmap.tui.asking.pasting import LineInput
from argmap.tui.asking.text_screen import Words
from argmap.tui.changing.argument_draft import Draft
from argmap.tui.changing.argument_page import premise_lines, target_lines
from argmap.tui.changing.effect import effect_lines
from argmap.tui.changing.near_claim import NearFound, near_claim, near_lines
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Line, Piece, cut, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.text_block import TextBlock
from argmap.tui.keys.live_keys import key_for

Preview = Callable[[Draft], View]

_WORDS = {Direction.SUPPORTS: "for", Direction.REBUTS: "against", Direction.UNDERCUTS: "undercutting"}


class ArgumentForm(FramedScreen[None]):
    """Asks for the premises of an argument; Enter at nothing keeps it, Escape leaves with nothing changed."""

    DEFAULT_CSS = """
    #argument-frame { max-height: 24; padding: 0 1; }
    #argument-target { margin: 0 0 1 0; }
    #argument-row { height: auto; }
    #argument-number {
        width: auto;
        padding: 0 2 0 0;
        color: $argmap-accent;
        background: $argmap-resting;
        text-style: bold;
    }
    #argument-text, #argument-text:focus {
        width: 1fr;
        background: $argmap-resting;
        background-tint: transparent;
        padding: 0;
        scrollbar-size-vertical: 1;
    }
    #argument-text .text-area--cursor-line { background: $argmap-resting; }
    #argument-space { height: 1fr; }
    """
    BINDING_GROUP_TITLE = "A new argument"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Leave, with nothing changed", id="argument.close"),
        Binding("tab", "turn(1)", "For, against, undercutting", id="argument.turn"),
        Binding("shift+tab", "turn(-1)", "The other way round", show=False, id="argument.turn-back"),
        Binding("down", "offer(1)", "Next claim that is there", show=False, id="argument.next"),
        Binding("up", "offer(-1)", "Previous claim that is there", show=False, id="argument.previous"),
    ]

    def __init__(self, look: Look, draft: Draft, preview: Preview, keep: Callable[[Draft], None]) -> None:
        """``keep`` adds the argument, or raises an ArgmapError."""
        super().__init__()
        self._look = look
        self._draft = draft
        self._preview = preview
        self._keep = keep
        self._find = claims_offered(look)

    def compose(self) -> ComposeResult:
        with Frame(id="argument-frame"):
            yield TextBlock(id="argument-target")
            yield TextBlock(id="argument-premises")
            with Horizontal(id="argument-row"):
                yield Static("", id="argument-number", markup=False)
                yield GrowingLine(id="argument-text", compact=True, highlight_cursor_line=False)
            yield Offers(id="argument-offers")
            yield Static("", id="argument-space")
            yield Foresight(self._look.debate, id="argument-effect")

    def on_mount(self) -> None:
        self._show()
        self._input.focus()

    @property
    def draft(self) -> Draft:
        """The argument as far as it was taken, without what is being typed."""
        return self._draft

    @property
    def _input(self) -> GrowingLine:
        return self.query_one(GrowingLine)

    # What it shows

    def _show(self) -> None:
        draft, look = self._draft, self._look
        frame = self.query_one(Frame)
        name = cut(plain(draft.aim.target), 40, look.glyphs.ellipsis)
        frame.border_title = Content(f"An argument {_WORDS[draft.aim.direction]} {name}")
        self.query_one("#argument-target", TextBlock).show(partial(target_lines, look, draft))
        self.query_one("#argument-premises", TextBlock).show(partial(premise_lines, look, draft))
        number = Content(f"{len(draft.premises) + 1:>2} ")
        self.query_one("#argument-number", Static).update(number)
        placeholder = "and …  Enter keeps the argument" if draft.premises else "because …"
        self._input.placeholder = look.glyphs.said(placeholder)
        self._show_offers()

    def _show_offers(self) -> None:
        typed = self._input.text
        used = {*self._draft.premises, self._draft.aim.target}
        self.query_one(Offers).show([offer for offer in self._find(typed) if offer.id not in used])
        self._show_keys()
        self._foresee()

    def _show_keys(self) -> None:
        draft, typed = self._draft, self._input.text.strip()
        if typed:
            keys = self._taking_keys()
        elif draft.premises:
            keys = [Hint("Enter keeps it", 1), Hint("Backspace takes one back", 0)]
        else:
            keys = [Hint("Type a premise, or words of a claim", 0)]
        if len(draft.aims) > 1:
            following = _WORDS[draft.turned(1).aim.direction]
            keys.append(key_hint(self, "argument.turn", following, 2))
        keys.append(key_hint(self, "argument.close", "leaves"))
        self.query_one(Frame).say_keys(keys)

    def _taking_keys(self) -> list[Hint]:
        """Say what Enter makes of the text: what is typed may be a new claim though there are some like it."""
        offers, debate = self.query_one(Offers), self._look.debate
        text = " ".join(self._input.text.split())
        is_there = text in debate.claims or claim_that_says(debate, text) is not None
        if offers.chosen is not None:
            return [Hint("Enter takes this claim", 1)]
        keys = [Hint("Enter takes it" if is_there else "Enter makes a new claim", 1)]
        if offers.offers:
            keys.append(part_hint(self, ArgumentForm, "argument.next", "existing claim", 0))
        return keys

    def on_resize(self) -> None:
        self._show_keys()

    # What it would change

    @property
    def _foresight(self) -> Foresight:
        return self.query_one(Foresight)

    def _foresee(self) -> None:
        draft = self._whole()
        if draft.premises:
            typed = self._input.text if self.query_one(Offers).chosen is None else ""
            self._foresight.foresee(partial(self._found, draft, typed))
        else:
            self._foresight.tell(nothing)

    def _found(self, draft: Draft, typed: str) -> Layout:
        near = near_claim(self._look.debate, typed)
        if near in (*draft.premises, draft.aim.target):
            near = None
        if near is not None:
            self.post_message(NearFound(typed, near))
        effect = partial(effect_lines, self._look, self._preview(draft), draft.aim.target)
        return effect if near is None else partial(self._with_near, near, effect)

    def _with_near(self, near: str, effect: Layout, width: int) -> tuple[Line, ...]:
        takes = key_for(self.app, ArgumentForm, "argument.next")
        return (*near_lines(near, takes, width), *effect(width))

    @on(NearFound)
    def _near_found(self, message: NearFound) -> None:
        """Offer the claim that says nearly the same before all others, which have each word that was typed."""
        message.stop()
        offers = self.query_one(Offers)
        if message.typed == self._input.text and offers.chosen is None:
            others = [offer for offer in offers.offers if offer.id != message.id]
            offers.show([claim_offer(self._look, message.id), *others][:MOST])
            self._show_keys()

    def _whole(self) -> Draft:
        """Return the draft with what is being typed."""
        offer = self.query_one(Offers).chosen
        typed = self._input.text.strip() if offer is None else offer.id
        return self._draft.with_premises([typed]) if typed else self._draft

    # What people do

    @on(TextArea.Changed)
    def _changed(self, event: TextArea.Changed) -> None:
        event.stop()
        self._input.fit()
        self._input.is_choosing = False
        self._show_offers()

    @on(Words.Ended)
    def _submitted(self, event: Words.Ended) -> None:
        event.stop()
        whole = self._whole()
        if not whole.premises:
            self._foresight.tell(lambda width: ((Piece("An argument needs a premise.", Role.WARNING),),))
        elif whole is not self._draft:
            self._take(whole)
        else:
            self._keep_all(whole)

    def _keep_all(self, draft: Draft) -> None:
        """Keep the argument and leave, or say why that cannot be."""
        try:
            self._keep(draft)
        except ArgmapError as error:
            self._foresight.tell(partial(trouble_lines, error))
        else:
            self.dismiss(None)

    def _take(self, draft: Draft) -> None:
        """Take premises, if they can be some; else say why and leave the text to be changed."""
        trouble = self._trouble_with(draft)
        if trouble is not None:
            self._foresight.tell(partial(trouble_lines, trouble))
            return
        self._draft = draft
        self._empty()

    def _trouble_with(self, draft: Draft) -> ArgmapError | None:
        """Return why a draft can be no argument; None where it can."""
        try:
            draft.operation(self._look.view.scope)
        except ArgmapError as error:
            return error
        return None

    def _empty(self, text: str = "") -> None:
        self._input.put(text)
        self._input.is_choosing = False
        self._show()

    @on(LineInput.Pasted)
    def _pasted(self, message: LineInput.Pasted) -> None:
        typed = self._input.text.strip()
        self._take(self._draft.with_premises([*([typed] if typed else []), *message.lines]))

    @on(LineInput.Emptied)
    def _take_back(self) -> None:
        if self._draft.premises:
            last = self._draft.premises[-1]
            self._draft = self._draft.without_last()
            self._empty("" if last in self._look.debate.claims else last)

    @on(Offers.Taken)
    def _taken(self, message: Offers.Taken) -> None:
        self._take(self._draft.with_premises([message.offer.id]))
        self._input.focus()

    @on(GrowingLine.Stepped)
    def _stepped(self, message: GrowingLine.Stepped) -> None:
        message.stop()
        self.action_offer(message.by)

    def action_turn(self, by: int) -> None:
        """Aim at the next of what it may be aimed at."""
        self._draft = self._draft.turned(by)
        self._show()

    def action_offer(self, by: int) -> None:
        """Go to the next or previous claim that is offered."""
        offers = self.query_one(Offers)
        offers.step(by)
        self._input.is_choosing = offers.chosen is not None
        self._show_keys()
        self._foresee()

    def action_close(self) -> None:
        """Leave with nothing changed; where premises were typed a person is asked first, each time."""
        draft = self._whole()
        if not draft.premises:
            self.dismiss(None)
            return
        from argmap.tui.asking.leaving import ask_to_leave

        keep = partial(self._keep_all, draft) if self._trouble_with(draft) is None else None
        ask_to_leave(self, "Not kept yet: the argument.", self._look.glyphs, keep=keep)
