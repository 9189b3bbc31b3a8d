"""The tour: the AI art debate to walk through and change at will, with a panel that says what to try next.

It is a copy in memory, in no file, so nothing that is done in it is saved.
"""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from argmap.errors import UsageError
from argmap.session import Session
from argmap.tui.drawing.glyphs import UNICODE, Glyphs
from argmap.tui.program.tour_panel import TourPanel
from argmap.tui.program.tour_steps import STEPS, Progress, Seen, Step, begin_at
from argmap.tui.screens.debate_screen import DebateScreen

_EVERY = 0.15
"""Seconds between two looks at whether a step was done."""


class TourScreen(DebateScreen):
    """A debate with the tour beside it; its end is the end of the screen."""

    DEFAULT_CSS = """
    TourScreen ToastRack { margin-bottom: 8; }
    """
    BINDING_GROUP_TITLE = "The tour"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("greater_than_sign", "step(1)", "Next step", show=False, id="tour.next"),
        Binding("less_than_sign", "step(-1)", "Previous step", show=False, id="tour.previous"),
        Binding("escape", "leave", "Leave the tour", show=False, id="tour.leave"),
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
        """Go to the next or the previous step; from the last one, out."""
        if self.number + by == len(STEPS):
            self._end()
        elif self.number + by >= 0:
            self.number += by
            self._begin()

    def _begin(self) -> None:
        """Show a step, with everything as its words have it."""
        step, self._past = self.step, ()
        if step.view is not None and self._views.current != step.view:
            self.show_view(step.view)
        if step.what_if is not None and step.what_if != self.what_if:
            self.stand(step.what_if)
        subject = begin_at(step)
        if subject is not None and self.look.has(subject):
            self._read(subject)
            self._outline.focus()
        self._show_step()

    def _show_step(self) -> None:
        self.query_one(TourPanel).show_step(self.number, self, self.glyphs)
        for panel in self.app.screen.query(TourPanel):
            panel.show_step(self.number, self, self.glyphs, is_over=self.app.screen is not self)

    def look_whether_done(self) -> None:
        """Go on to the next step if what this one asks for was done."""
        self._past = (*self._past, self._seen_now)
        if self.step.done(Progress(self._seen_now, self._past, self._arguments)):
            self.action_step(1)

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

    def _save_soon(self, revision: int) -> None:
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
            self.app.exit()
        elif self.is_current:
            self.dismiss()
