"""The tour: the AI art debate to walk through and change at will, with a panel that says what to try next.

It is a copy in memory, in no file, so nothing that is done in it is saved.
"""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from argmap.errors import UsageError
from argmap.library import Library
from argmap.session import Session
from argmap.tui.asking.untimely import is_on_top
from argmap.tui.drawing.glyphs import UNICODE, Glyphs
from argmap.tui.keys.live_keys import key_named
from argmap.tui.outline.outline import Outline
from argmap.tui.program.tour_panel import Told, TourPanel, Whereabouts
from argmap.tui.program.tour_steps import STEPS, Progress, Seen, Step, begin_at
from argmap.tui.screens.debate_screen import DebateScreen

_EVERY = 0.15
"""Seconds between two looks at whether a step was done."""

_AFTERWARDS = "That was the tour. argmap FILE.yaml begins a debate of your own; argmap tour shows it again."
"""Said in the terminal once the program has ended."""


class TourScreen(DebateScreen):
    """A debate with the tour beside it; its end is the end of the screen."""

    BINDING_GROUP_TITLE = "The tour"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("greater_than_sign", "step(1)", "Next step", show=False, id="tour.next"),
        Binding("less_than_sign", "step(-1)", "Previous step", show=False, id="tour.previous"),
        Binding("escape", "step_out", "Step back, and out of the tour", show=False, id="app.step-out"),
        Binding("q", "leave", "Leave the tour", id="app.leave"),
    ]

    def __init__(self, glyphs: Glyphs = UNICODE, session: Session | None = None) -> None:
        super().__init__(session or Session.tour(), glyphs)
        self.number = 0
        """The step, counted from 0."""
        self._past: tuple[Seen, ...] = ()
        self._arguments = len(self.session.view.scope.debate.arguments)

    async def _mount_the_rest(self) -> None:
        await super()._mount_the_rest()
        await self.mount(TourPanel(id="tour"), before="#keys")
        self._begin()
        self.set_interval(_EVERY, self.look_whether_done)

    # The steps

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return STEPS[self.number]

    def action_step(self, by: int) -> None:
        """Go to the next or the previous step, or say that there is none."""
        number = self.number + by
        if 0 <= number < len(STEPS):
            self.number = number
            self._begin()
        elif by > 0:
            self.notify(f"The tour is over; {key_named(self, 'app.leave')} leaves.", timeout=3)
        else:
            self.notify("This is the first step.", timeout=3)

    def action_step_out(self) -> None:
        """Leave what is innermost, then go back to where the step begins, and leave the tour from there."""
        match self._whereabouts:
            case Whereabouts.INSIDE:
                super().action_step_out()
            case Whereabouts.ASTRAY:
                self._begin()
            case _:
                self._end()

    @property
    def _whereabouts(self) -> Whereabouts:
        from argmap.tui.asking.prompt import Prompt

        outline, finder = self._outline, self.finder
        is_outside = self._views.current == "browse" and isinstance(self.focused, Outline)
        if not is_outside or self.query(Prompt) or finder.filter or finder.search is not None:
            return Whereabouts.INSIDE
        begins_at = begin_at(self.step)
        if begins_at is not None and outline.row is not None and outline.row.subject != begins_at:
            return Whereabouts.ASTRAY
        return Whereabouts.AT_IT

    def _begin(self) -> None:
        """Show a step, with everything as its words have it."""
        step, self._past = self.step, ()
        if step.view is not None and self._views.current != step.view:
            self.show_view(step.view)
        if step.what_if is not None and step.what_if != self.what_if:
            self.stand(step.what_if)
        if self.finder.filter:
            self.clear_filter()
        if self.finder.search is not None:
            self._stop_searching()
        subject = begin_at(step)
        if subject is not None and self.look.has(subject):
            self._read(subject)
            self._outline.focus()
        self._show_step()

    _shown: Told | None = None
    """What the panel says."""

    def _show_step(self) -> None:
        self._shown = told = self._told
        self.query_one(TourPanel).show_step(told, self, self.glyphs)
        for panel in self.app.screen.query(TourPanel):
            panel.show_step(told, self, self.glyphs, is_over=self.app.screen is not self)

    @property
    def _told(self) -> Told:
        return Told(self.number, self._whereabouts, self.step.can_be_done(self._progress))

    @property
    def _progress(self) -> Progress:
        return Progress(self._seen_now, self._past, self._arguments)

    def look_whether_done(self) -> None:
        """Go on to the next step if what this one asks for was done; else say how to, from where a person is."""
        self._past = (*self._past, self._seen_now)
        if self.step.done(self._progress):
            self.action_step(1)
        elif self._told != self._shown:
            self._show_step()

    @property
    def _seen_now(self) -> Seen:
        row, focused = self._outline.row, self.focused
        stack = self.app.screen_stack
        above = stack[stack.index(self) + 1 :] if self in stack else []
        screens = frozenset(type(screen).__name__ for screen in above)
        return Seen(
            None if row is None else row.subject.id,
            None if focused is None else focused.id,
            self._views.current or "browse",
            screens,
            self.what_if,
            len(self.look.debate.arguments),
        )

    def on_screen_suspend(self, event: events.ScreenSuspend) -> None:
        """Keep the step in sight over the forms and pages that are opened."""
        self.call_later(self._follow_up)

    def _follow_up(self) -> None:
        above = self.app.screen
        if isinstance(above, ModalScreen) and not above.query(TourPanel):
            above.mount(TourPanel(classes="-over"))
            above.call_after_refresh(self._show_step)

    # What is otherwise than in a debate of one's own

    def _refuse(self, what: str) -> None:
        self.tell(UsageError(f"{what} in the tour", "argmap FILE.yaml opens a debate of your own."))

    def action_save(self) -> None:
        """Say that nothing is saved here."""
        self._refuse("nothing is saved")

    def _save_soon(self, library: Library) -> None:
        """Save nothing by itself either."""

    def action_reload(self) -> None:
        """Say that there is no file here."""
        self._refuse("there is no file to read again")

    def action_open_editor(self) -> None:
        """Say that there is no file here."""
        self._refuse("there is no file for the editor")

    async def action_leave(self) -> None:
        """Leave the tour, with nothing kept of it."""
        self._end()

    def _end(self) -> None:
        if self.app.screen_stack[0] is self:
            self.app.exit(message=_AFTERWARDS)
        elif is_on_top(self):
            self.dismiss()
