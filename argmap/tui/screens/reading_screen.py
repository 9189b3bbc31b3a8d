"""One debate on the screen: its parts post messages, and this screen alone acts on them and asks the session."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.reactive import reactive
from textual.timer import Timer
from textual.widgets import ContentSwitcher
from textual.worker import get_current_worker

from argmap.errors import ArgmapError, StoppedError
from argmap.findings import Finding
from argmap.library import Library
from argmap.model import Debate, Section, Subject
from argmap.session import Session, View
from argmap.text.visible import visible
from argmap.tui.asking.untimely import GrowingScreen
from argmap.tui.drawing.glyphs import UNICODE, Glyphs
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.messages import CursorMoved, FocusRequested, LinkFollowed
from argmap.tui.drawing.notice import Notice
from argmap.tui.drawing.page import Page
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.outline.crumbs import Crumbs
from argmap.tui.outline.outline import Outline
from argmap.tui.views.header import Header
from argmap.tui.views.journey import Journey
from argmap.tui.views.key_bar import KeyBar

if TYPE_CHECKING:
    from argmap.tui.views.findings_view import FindingsView
    from argmap.tui.views.standpoints_page import Prospects
    from argmap.tui.views.standpoints_view import StandpointsView

REST = 0.05
"""The card follows the cursor of the outline after it has rested for so many seconds."""

MAIN_PANES = {
    "browse": "outline",
    "map": "map-view",
    "findings": "findings-list",
    "what-if": "what-if-list",
    "standpoints": "standpoints-list",
    "beginning": "beginning",
}
"""The part of each view that has the keyboard at first."""


class Checked(Message):
    """The checks have run."""

    def __init__(self, library: Library, findings: tuple[Finding, ...]) -> None:
        super().__init__()
        self.library = library
        self.findings = findings


class Failed(Message):
    """Something that ran in the background could not be done."""

    def __init__(self, error: ArgmapError) -> None:
        super().__init__()
        self.error = error


class Foreseen(Message):
    """The labels under each position and scenario are known."""

    def __init__(self, debate: Debate, seen: Prospects) -> None:
        super().__init__()
        self.debate = debate
        self.seen = seen


class ReadingScreen(GrowingScreen):
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

    view: reactive[View | None] = reactive(None, init=False)

    def __init__(self, session: Session, glyphs: Glyphs = UNICODE) -> None:
        super().__init__()
        self.session = session
        self.glyphs = glyphs
        self.journey = Journey()
        self.access = Lock()
        """Held while the session is changed: some changes take too long for the thread that draws."""
        self._look = Look(session.view, glyphs)
        self._seen: Prospects = {}
        self._seen_for: Debate | None = None
        self._placed: int | None = None
        self._resting: Timer | None = None
        self._complete = False

    def compose(self) -> ComposeResult:
        yield Header(id="header")
        with ContentSwitcher(initial="browse", id="views"), Horizontal(id="browse"):
            yield Outline(id="outline")
            with Vertical(id="reading"):
                yield Crumbs(id="crumbs")
                yield Sheet(id="card")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        self.view = self.session.view
        row = self._outline.row
        if row is not None:
            self._read(row.subject)
        self.call_after_refresh(self.grow, self._mount_the_rest)

    _shows_card = False
    """Whether the first picture is there: the words of the card are as much to load as those of the outline."""

    async def _mount_the_rest(self) -> None:
        """Mount what the first picture does not show, so that it does not wait for it."""
        self._shows_card = True
        self._show_card()
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
        self.show_what_there_is()
        self._start_checks()

    @property
    def look(self) -> Look:
        """The view as the interface looks at it."""
        return self._look

    @property
    def _outline(self) -> Outline:
        return self.query_one("#outline", Outline)

    @property
    def _findings_view(self) -> FindingsView:
        from argmap.tui.views.findings_view import FindingsView

        return self.query_one(FindingsView)

    @property
    def _standpoints_view(self) -> StandpointsView:
        from argmap.tui.views.standpoints_view import StandpointsView

        return self.query_one(StandpointsView)

    def _sheet(self, id_: str) -> Sheet:
        return self.query_one(f"#{id_}", Sheet)

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
        self._show_standpoints()

    def _show_card(self, *, keep: bool = False) -> None:
        here = self.journey.here
        if here is not None and self._shows_card:
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
        self.query_one(Crumbs).show(
            path, back=self.journey.back_count, forward=self.journey.forward_count, glyphs=self.glyphs
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
        self._outline.focus()

    @on(events.DescendantFocus)
    def _pane_focused(self) -> None:
        if self.focused is not None and self.focused.id in ("outline", "card"):
            self.query_one("#browse").set_class(self.focused.id == "card", "-on-card")

    def _show_standpoints(self) -> None:
        seen = self._seen if self._seen_for is self._look.debate else {}
        self._standpoints_view.show(self._look, seen)

    # Work that takes a while

    def _start_checks(self) -> None:
        if not self.session.view.checked:
            self._run_checks(self.session.view.library)

    @work(thread=True, exclusive=True, group="checks")
    def _run_checks(self, library: Library) -> None:
        worker = get_current_worker()
        try:
            found = self.session.findings(library, lambda: not worker.is_cancelled)
        except StoppedError:
            return  # by a person, or since there is another library to check
        except ArgmapError as error:
            self.post_message(Failed(error))
        else:
            self.post_message(Checked(library, found))

    @on(Failed)
    def _tell(self, message: Failed) -> None:
        self.tell(message.error)

    def tell(self, error: ArgmapError) -> None:
        """Say what could not be done."""
        self.notify(visible(str(error)), severity="warning", markup=False)

    @on(Checked)
    def _take_findings(self, message: Checked) -> None:
        if not self.access.acquire(blocking=False):
            # What changes the session now takes longer than the keyboard should wait.
            self.set_timer(0.1, partial(self.post_message, message))
            return
        try:
            self.view = self.session.checked(message.library, message.findings)
        finally:
            self.access.release()

    @work(thread=True, exclusive=True, group="prospects")
    def _foresee(self, debate: Debate) -> None:
        from argmap.tui.views.standpoints_page import prospects

        self.post_message(Foreseen(debate, prospects(debate)))

    @on(Foreseen)
    def _take_prospects(self, message: Foreseen) -> None:
        if message.debate is self._look.debate:
            self._seen, self._seen_for = message.seen, message.debate
            self._show_standpoints()

    # Going from entry to entry

    @on(CursorMoved)
    def _cursor_moved(self) -> None:
        if self._resting is not None:
            self._resting.stop()
        # Where the cursor is by now counts: it may have been put somewhere since it passed that row.
        if self._outline.cursor != self._placed:
            self._placed = None
            self._resting = self.set_timer(REST, self._rest)

    def _rest(self) -> None:
        row = self._outline.row
        if row is not None:
            self.journey.rest(row.subject)
            self._show_card()

    def _rest_now(self) -> None:
        """Have the card follow the cursor of the outline at once: a key came before it had rested."""
        outline = self._outline
        if outline.has_focus and outline.cursor != self._placed:
            self._rest()

    @on(FocusRequested)
    def _focus_requested(self, message: FocusRequested) -> None:
        rows = self._outline.folding.rows
        if message.row is None or rows[message.row].repeated:
            self._go(message.subject)
            return
        self.journey.rest(message.subject)
        self._show_card()
        self._focus_card()

    @on(LinkFollowed)
    def _link_followed(self, message: LinkFollowed) -> None:
        target = message.target
        if isinstance(target, Subject):
            self._go(target)
            self._focus_card()
        elif isinstance(target, Finding) and message.sheet == "findings-list":
            self._go_to_place(target)
        elif isinstance(target, Finding):
            self.show_view("findings")
            self._findings_view.put_cursor(target)

    def _go(self, subject: Subject) -> None:
        """Go to an entry, with a step to come back by."""
        self.journey.go(subject)
        self._read(subject)
        if self._views.current != "browse":
            self.show_view("browse")

    def begin_at(self, subject: Subject) -> None:
        """Show an entry as if the debate had been opened at it."""
        self._read(subject)

    def _read(self, subject: Subject) -> None:
        """Show an entry on the card, and the cursor of the outline where it is."""
        self.journey.rest(subject)
        outline = self._outline
        index = outline.find(lambda row: row.subject == subject)
        if index is None and subject.section is Section.ARGUMENT:
            index = outline.find(lambda row: row.argument == subject.id)
        if index is not None:
            self._placed = index
            outline.go_to(index)
        self._show_card()

    def _arrive(self, subject: Subject) -> None:
        """Show an entry in the view that is shown, without a step to come back by."""
        self._read(subject)

    def _go_to_place(self, finding: Finding) -> None:
        """Go to what a finding is about: its entry, or its place in the file where it is about no entry."""
        view = self._look.view
        stem = next((stem for stem, one in view.library.documents.items() if one.name == finding.file), None)
        if finding.subject is None or stem is None:
            self._findings_view.focus_text()
            return
        section, _, id_ = finding.subject.partition(":")
        if view.scope.stem is None:
            id_ = f"{stem}/{id_}"
        elif view.scope.stem != stem:
            self.focus_file(stem)
        self._go(Subject(Section(section), id_))
        self._focus_card()

    def focus_file(self, stem: str | None) -> None:
        """Look at another file of the library, as written."""
        self.journey = Journey()
        with self.access:
            self.view = self.session.focus_file(stem)
        self._start_checks()

    def show_what_there_is(self) -> None:
        """Show the findings of a debate in which nothing could be read, and the outline when there is one again."""
        if not self._look.rows:
            self.show_view("findings")
        elif self._was_empty:
            self.show_view("browse")
        self._was_empty = not self._look.rows

    _was_empty = False
    """Whether there was nothing to show in the outline before."""

    @property
    def _views(self) -> ContentSwitcher:
        return self.query_one("#views", ContentSwitcher)

    def show_view(self, name: str) -> None:
        """Show one of the views and give it the keyboard."""
        if not self._complete:
            return
        self._views.current = name
        if name == "standpoints" and self._seen_for is not self._look.debate:
            self._foresee(self._look.debate)
        if name == "browse":
            self._focus_outline()
        elif name == "standpoints":
            self._standpoints_view.take_focus()
        else:
            self.query_one(f"#{MAIN_PANES[name]}").focus()
        self.refresh_bindings()
