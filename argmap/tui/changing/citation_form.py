"""The form for a citation: the source, where in it, and the words that are quoted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from argmap.edits import AddEntry
from argmap.errors import ArgmapError
from argmap.tui.asking.foreseeing import Foresight, Layout, nothing, trouble_lines
from argmap.tui.asking.hints import Hint, hints_in, key_hint
from argmap.tui.asking.offers import Offers
from argmap.tui.asking.pasting import LineInput
from argmap.tui.asking.untimely import OverScreen
from argmap.tui.changing.bench import Edit
from argmap.tui.changing.citing import Citing, source_named, sources_offered
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Line, Piece, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.keys.live_keys import key_for

_ROWS = (
    ("source", "words of a source, or the title of a new one"),
    ("at", "p. 12, section 3, 4:10 …  may stay empty"),
    ("quote", "the words that it says it in; may stay empty"),
)


class CitationForm(OverScreen[None]):
    """Asks for a citation; Enter goes on and at the end keeps it, Escape leaves with nothing changed."""

    DEFAULT_CSS = """
    CitationForm { align: left bottom; background: transparent; }
    #citation-box { height: auto; width: 100%; padding: 0 1; background: $argmap-resting; }
    #citation-title { width: 1fr; text-style: bold; }
    #citation-box > Horizontal { height: 1; }
    .citation-label { width: 8; color: $argmap-accent; text-style: bold; }
    #citation-box LineInput, #citation-box LineInput:focus {
        width: 1fr;
        background: $argmap-resting;
        background-tint: transparent;
    }
    #citation-keys { width: 1fr; color: $argmap-muted; }
    """
    BINDING_GROUP_TITLE = "A citation"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Leave, with nothing changed", id="citation.close"),
        Binding("tab", "next_line", "Next line", show=False, id="citation.next-line"),
        Binding("shift+tab", "app.focus_previous", "Previous line", show=False, id="citation.previous-line"),
        Binding("down", "offer(1)", "Next source, or line", show=False, id="citation.next"),
        Binding("up", "offer(-1)", "Previous source, or line", show=False, id="citation.previous"),
    ]

    def __init__(
        self, look: Look, name: str, preview: Callable[[Citing], Edit], keep: Callable[[Citing], None]
    ) -> None:
        """``preview`` returns the edit, and ``keep`` makes it; both raise an ArgmapError where it cannot be."""
        super().__init__()
        self._look = look
        self._entry = name
        self._preview = preview
        self._keep = keep
        self._find = sources_offered(look, at_once=True)

    def compose(self) -> ComposeResult:
        with Vertical(id="citation-box"):
            yield Static(Content(f"Cite a source in {self._entry}"), id="citation-title", markup=False)
            yield Offers(id="citation-offers")
            yield Foresight(self._look.debate, id="citation-outcome")
            for name, hint in _ROWS:
                with Horizontal():
                    yield Static(Content(name), classes="citation-label", markup=False)
                    said = hint.replace("…", self._look.glyphs.ellipsis)
                    yield LineInput(
                        id=f"citation-{name}", compact=True, placeholder=said, select_on_focus=False
                    )
            yield Static(Content(""), id="citation-keys", markup=False)

    def on_mount(self) -> None:
        self._line("source").focus()
        self._changed_anything()

    def on_resize(self) -> None:
        """Say what the keys do, as far as there is room."""
        hints = [Hint("Enter goes on, and keeps it at the end", 0)]
        hints += [
            key_hint(self, "citation.next-line", "another line"),
            key_hint(self, "citation.close", "leaves"),
        ]
        self.query_one("#citation-keys", Static).update(Content(hints_in(self.size.width - 2, hints)))

    def _line(self, name: str) -> LineInput:
        return self.query_one(f"#citation-{name}", LineInput)

    @property
    def _offers(self) -> Offers:
        return self.query_one(Offers)

    @property
    def citing(self) -> Citing:
        """What was typed and chosen so far."""
        offer = self._offers.chosen
        source = self._line("source").value if offer is None else offer.id
        return Citing(source, self._line("at").value, self._line("quote").value)

    # What it shows

    def _changed_anything(self) -> None:
        is_at_source = self.focused is None or self.focused is self._line("source")
        typed = self._line("source").value.strip()
        shown = is_at_source and source_named(self._look, typed) is None
        self._offers.show(self._find(typed) if shown else ())
        self._look_ahead()

    def _look_ahead(self) -> None:
        foresight, citing = self.query_one(Foresight), self.citing
        if citing.source.strip():
            takes = key_for(self.app, CitationForm, "citation.next") if self._offers.offers else ""
            foresight.foresee(partial(self._foreseen, citing, takes))
        else:
            foresight.tell(nothing)

    def _foreseen(self, citing: Citing, takes: str) -> Layout:
        return partial(_outcome, self._preview(citing), takes)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self._changed_anything()

    def on_descendant_focus(self) -> None:
        """Offer sources only where one is typed."""
        self._changed_anything()

    # What people do

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.input is self._line("source"):
            self._take(self.citing.source)
        elif event.input is self._line("at"):
            self._line("quote").focus()
        else:
            self._submit()

    def _take(self, source: str) -> None:
        """Go on from the source, if there is one."""
        line = self._line("source")
        with line.prevent(Input.Changed):
            line.value = source
        line.cursor_position = len(source)
        if source.strip():
            self._line("at").focus()
        else:
            self.query_one(Foresight).tell(
                lambda width: ((Piece("A citation names its source.", Role.WARNING),),)
            )

    def _submit(self) -> None:
        try:
            self._keep(self.citing)
        except ArgmapError as error:
            self.query_one(Foresight).tell(partial(trouble_lines, error))
        else:
            self.dismiss(None)

    @on(Offers.Taken)
    def _taken(self, message: Offers.Taken) -> None:
        message.stop()
        self._take(message.offer.id)

    def action_next_line(self) -> None:
        """Go to the next line, with the source that was chosen."""
        if self.focused is self._line("source") and self._offers.chosen is not None:
            self._take(self.citing.source)
        else:
            self.focus_next()

    def action_offer(self, by: int) -> None:
        """Go to the next or previous source that is offered; where none is, to another line."""
        if self._offers.offers:
            self._offers.step(by)
            self._look_ahead()
        elif by > 0:
            self.focus_next()
        else:
            self.focus_previous()

    def action_close(self) -> None:
        """Leave with nothing changed; where something was typed a person is asked first, each time."""
        if not any(self._line(name).value.strip() for name, _ in _ROWS):
            self.dismiss(None)
            return
        from argmap.tui.asking.leaving import ask_to_leave

        keep = self._submit if self.citing.source.strip() else None
        ask_to_leave(self, "Not kept yet: the citation.", self._look.glyphs, keep=keep)


def _outcome(edit: Edit, takes: str, width: int) -> tuple[Line, ...]:
    """Return what a citation does: which source it is of, or that it adds one, and what takes one offered instead."""
    new = next((operation for operation in edit.operations if isinstance(operation, AddEntry)), None)
    if new is not None:
        said = Piece(f"   {takes} chooses one that is there" if takes else "", Role.MUTED)
        return ((Piece("adds the source ", Role.MUTED), Piece(plain(new.subject.id), Role.STRONG), said),)
    return ((Piece(plain(edit.words or ""), Role.MUTED),),)
