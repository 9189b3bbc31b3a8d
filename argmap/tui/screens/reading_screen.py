"""One debate on the screen: outline, card and the other views, and what they show of a new view of the session."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive
from textual.widgets import ContentSwitcher

from argmap.errors import ArgmapError
from argmap.model import Subject
from argmap.session import Session, View
from argmap.text.visible import visible
from argmap.tui.asking.screen_part import ScreenPart
from argmap.tui.drawing.glyphs import UNICODE, Glyphs
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.notice import Notice
from argmap.tui.drawing.page import Page
from argmap.tui.outline.outline import Outline
from argmap.tui.views.header import Header
from argmap.tui.views.journey import Journey
from argmap.tui.views.key_bar import KeyBar

if TYPE_CHECKING:
    from argmap.tui.drawing.sheet import Sheet
    from argmap.tui.views.findings_view import FindingsView
    from argmap.tui.views.standpoints_view import StandpointsView


class ReadingScreen(ScreenPart):
    """Outline and card, findings, standpoints; another view, such as a map, is one more child of the switcher.

    What keys do is in :mod:`argmap.tui.screens.debate_screen`.
    """

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012  (the declaration of Screen is what types it)
        (0, "-one-pane"),
        (50, "-narrow"),
        (100, "-medium"),
        (160, "-wide"),
    ]
    AUTO_FOCUS = "#outline"
    REST_CSS_PATH = Path(__file__).with_name("views.tcss")

    view: reactive[View | None] = reactive(None, init=False, repaint=False)
    """What is shown now; its widgets, and no more than those, are drawn anew where it is another."""

    def __init__(self, session: Session, glyphs: Glyphs = UNICODE) -> None:
        super().__init__()
        self.session = session
        self.glyphs = glyphs
        self.journey = Journey()
        self.access = Lock()
        """Held while the session is changed: some changes take too long for the thread that draws."""
        self._look = Look(session.view, glyphs)
        # Asked for hundreds of times by each key, to tell which keys are live: too often to look them up.
        self._views = ContentSwitcher(initial="browse", id="views")
        self._outline = Outline(id="outline")
        self._complete = False

    def compose(self) -> ComposeResult:
        yield Header(id="header")
        with self._views, Horizontal(id="browse"):
            yield self._outline
        yield KeyBar(id="keys")

    _has_card = False
    """Whether there is a card: it is as much to load and to draw as the outline, which does not wait for it."""

    async def _mount_the_rest(self) -> None:
        """Mount what the first picture does not show, so that it does not wait for it."""
        # What shows no more than this is imported here, so that the first picture does not wait for it.
        from argmap.tui.map.around_card import AroundCard
        from argmap.tui.views.banner import Banner
        from argmap.tui.views.findings_view import FindingsView
        from argmap.tui.views.standpoints_view import StandpointsView
        from argmap.tui.views.what_if_view import WhatIfView

        await self.mount(Banner(id="banner"), before="#views")
        await self.mount(Notice(id="notice"), before="#keys")
        await self.query_one("#browse").mount(AroundCard(id="beside"))
        views = (WhatIfView(id="what-if"), FindingsView(id="findings"), StandpointsView(id="standpoints"))
        for view in views:
            view.display = False
        await self._views.mount(*views)
        self._complete = True
        self._show_the_rest()

    async def _mount_card(self) -> None:
        """Mount the card beside the outline, with the way to it."""
        from argmap.tui.drawing.lists import Card
        from argmap.tui.outline.crumbs import Crumbs

        await self.query_one("#browse").mount(Vertical(Crumbs(id="crumbs"), Card(id="card"), id="reading"))
        self._has_card = True
        self._show_card()

    @property
    def look(self) -> Look:
        """The view as the interface looks at it."""
        return self._look

    @property
    def _findings_view(self) -> FindingsView:
        from argmap.tui.views.findings_view import FindingsView

        return self.query_one(FindingsView)

    @property
    def _standpoints_view(self) -> StandpointsView:
        from argmap.tui.views.standpoints_view import StandpointsView

        return self.query_one(StandpointsView)

    def _sheet(self, id_: str) -> Sheet:
        from argmap.tui.drawing.sheet import Sheet

        return self.query_one(f"#{id_}", Sheet)

    @property
    def _focused_sheet(self) -> Sheet | None:
        """The sheet that has the keyboard, such as the card or a list; None for the outline."""
        from argmap.tui.drawing.sheet import Sheet

        return self.focused if isinstance(self.focused, Sheet) else None

    # What the widgets show

    def watch_view(self, view: View | None) -> None:
        """Hand a new view to every widget."""
        if view is None:
            return
        self._look = look = Look(view, self.glyphs, self._look)
        self.query_one(Header).show(look)
        self._outline.show(look)
        self._show_card(keep=True)
        if self._complete:
            self._show_the_rest()
        self.refresh_bindings()

    def _show_the_rest(self) -> None:
        look = self._look
        from argmap.tui.views.banner import Banner
        from argmap.tui.views.changes_page import changes_page
        from argmap.tui.views.what_if_view import WhatIfView

        self._show_around()
        self.query_one(Banner).show(look)
        changes = self._sheet("changes")
        changes.show(partial(changes_page, look), keep=True)
        changes.set_class(bool(look.view.standpoint), "-shown")
        self.query_one(WhatIfView).show(look)
        self._findings_view.show(look)

    def _show_card(self, *, keep: bool = False) -> None:
        if not self._has_card:
            return
        here = self.journey.here
        if here is not None:
            self._sheet("card").show(self._card_layout(here), keep=keep)
        outline = self._outline
        path: tuple[Subject, ...] = ()
        if outline.row is not None:
            rows = outline.folding.rows
            path = tuple(rows[index].subject for index in outline.folding.path(outline.cursor))
            if here is not None and here != path[-1]:
                path = (*path, here)
        if self._complete:
            self._show_around()
        from argmap.tui.outline.crumbs import Crumbs

        self.query_one(Crumbs).show(
            path,
            back=self.journey.steps_back(self._look.has),
            forward=self.journey.steps_forward(self._look.has),
            glyphs=self.glyphs,
        )

    def _show_around(self) -> None:
        from argmap.tui.map.around_card import SmallMap

        self.query_one(SmallMap).show(self._look, self.journey.here)

    def _card_layout(self, subject: Subject) -> Callable[[int], Page]:
        """Return what lays the card of an entry out for a width."""
        from argmap.tui.views.card_page import card_page

        return partial(card_page, self._look, subject)

    # Below the width of two panes one of them is shown, and that is the one with the keyboard.

    def _focus_card(self) -> None:
        """Give the keyboard to the card."""
        self.query_one("#browse").add_class("-on-card")
        self._sheet("card").focus()

    def _focus_outline(self) -> None:
        """Give the keyboard to the outline."""
        self.query_one("#browse").remove_class("-on-card")
        # At once: it must not take the keyboard from a line that is opened over it.
        self.set_focus(self._outline)

    @on(events.DescendantFocus)
    def _pane_focused(self) -> None:
        if self.focused is not None and self.focused.id in ("outline", "card"):
            self.query_one("#browse").set_class(self.focused.id == "card", "-on-card")

    def tell(self, error: ArgmapError) -> None:
        """Say what could not be done."""
        self.notify(visible(str(error)), severity="warning", markup=False)
