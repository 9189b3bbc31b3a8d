"""A debate in which one looks for something: search and filter as one types, and the way to an id.

What only a key needs is imported by its action, so that the first picture does not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from textual import on, work

from argmap.errors import UnknownNameError
from argmap.model import Section, Subject
from argmap.session import Session, View
from argmap.tui.drawing.glyphs import UNICODE, Glyphs
from argmap.tui.drawing.messages import CursorMoved, PromptClosed
from argmap.tui.drawing.notice import Notice
from argmap.tui.drawing.page import Page
from argmap.tui.drawing.palette import Role
from argmap.tui.screens.walking_screen import MAIN_PANES
from argmap.tui.screens.watching_screen import WatchingScreen
from argmap.tui.screens.working_screen import Checked

if TYPE_CHECKING:
    from argmap.tui.asking.prompt import Prompt
    from argmap.tui.outline.finder import Finder
    from argmap.tui.screens.places import Places

LINES_OF_THE_OUTLINE = ("search", "id", "filter")
"""The kinds of line that are typed to go somewhere in the outline, or to have less of it."""


class SearchingScreen(WatchingScreen):
    """A debate whose outline is searched and filtered from a prompt at the bottom."""

    def __init__(self, session: Session, glyphs: Glyphs = UNICODE, places: Places | None = None) -> None:
        super().__init__(session, glyphs, places)
        self._origin = 0
        """Where the cursor was when a search began, to come back to."""
        self._asked_before = ""
        """The filter that there was before the prompt was opened."""
        self._asked_in: tuple[str, Subject | None] | None = None
        """The view that the prompt was opened in, if that is not the outline, and what was read there."""

    @cached_property
    def finder(self) -> Finder:
        """What is being looked for; the first picture does not need it."""
        from argmap.tui.outline.finder import Finder

        return Finder()

    def watch_view(self, view: View | None) -> None:
        """Hand a new view to every widget; what the filter keeps may be something else under it."""
        old = self.look
        super().watch_view(view)
        if not self._complete:
            return  # nothing can be looked for yet
        if self.look.view.rows is not old.view.rows:
            self.finder.look_again(self.look)
        now = self.look.view
        if self.finder.search is not None and (old.view.undo, old.view.redo) != (now.undo, now.redo):
            self._stop_searching()  # who edits is done with looking; what changed underneath is no edit
        if view is not None and self.finder.filter:
            if not view.standpoint:
                self.finder.forget_changes()
            self._filter()

    @on(CursorMoved)
    def _leave_filter(self) -> None:
        """Say no longer what is filtered once somebody went to a row that the filter hides."""
        if self._has_left_filter and not self.query("#prompt"):
            self.clear_filter()

    @property
    def _has_left_filter(self) -> bool:
        return bool(self.finder.filter) and self._outline.folding.filtered is None

    def _card_layout(self, subject: Subject) -> Callable[[int], Page]:
        layout = super()._card_layout(subject)
        search = self.finder.search
        return layout if search is None else partial(search.marked, layout)

    def _show_card(self, *, keep: bool = False) -> None:
        super()._show_card(keep=keep)
        if not keep:
            self._show_match_on_card()

    def _show_match_on_card(self) -> None:
        if self._has_card and self.finder.search is not None:
            self._sheet("card").show_first(Role.MATCH)  # a note that has it may be far below

    @on(Checked)
    def _read_ahead(self) -> None:
        self.call_later(self._make_searchable)  # once there is a view with the findings

    @work(thread=True, exclusive=True, group="searchable")
    def _make_searchable(self) -> None:
        """Find what a search looks through beside the keyboard, so that its first letter does not wait for it."""
        look = self.look
        look.search_texts  # noqa: B018 - finds them
        look.entry_numbers  # noqa: B018

    # The prompt

    async def _open_prompt(self, prompt: Prompt) -> None:
        self._asked_in = None
        if self._views.current not in (None, "browse"):
            self._asked_in = self._views.current, self.journey.here
            self.show_view("browse")
        self._origin = self._outline.cursor
        await self.query("#prompt").remove()
        await self.give_keyboard(prompt)

    @on(PromptClosed)
    def _prompt_closed(self, message: PromptClosed) -> None:
        if message.kind not in LINES_OF_THE_OUTLINE:
            return
        offers = self._offered
        self.query("#prompt").remove()
        self._focus_outline()
        comes_to_nothing = not message.accepted or (
            message.kind == "search" and message.chosen is None and not self.finder.found and not offers
        )
        if message.kind == "filter":
            self._close_filter(message)
        elif message.accepted and message.chosen is not None:
            self._leave_search()
            self._go_to(message.chosen)
        elif message.kind == "id":
            comes_to_nothing = not (message.accepted and self._go_to_name(message.text.strip()))
        else:
            self._close_search(message, offers)
        if self._has_left_filter:
            # Looking as one types went past the filter; whoever thinks better of it has it back.
            if message.accepted:
                self.clear_filter()
            else:
                self._filter()
        if comes_to_nothing:
            self._show_again()
        self.let_go()  # now that the part has the keyboard which keys are for that were pressed meanwhile

    def _show_again(self) -> None:
        """Show the view again in which the prompt was opened, just as it was left."""
        if self._asked_in is not None:
            view, here = self._asked_in
            if here is not None:
                self.journey.rest(here)
            # Past what the parts before this one do, such as beginning another map.
            super().show_view(view)
            self.set_focus(self.query_one(f"#{MAIN_PANES[view]}"))

    @property
    def _offered(self) -> tuple[str, ...]:
        from argmap.tui.asking.prompt import Prompt

        return tuple(offer.id for prompt in self.query(Prompt) for offer in prompt.offers)

    def _say(self, outcome: str) -> None:
        from argmap.tui.asking.prompt import Prompt

        for prompt in self.query(Prompt):
            prompt.say(outcome)

    # Search

    async def action_search(self) -> None:
        """Open the prompt for a search."""
        from argmap.tui.asking.prompt import Prompt
        from argmap.tui.changing.entry_offers import OFF_THE_OUTLINE, entries_offered

        find = entries_offered(self.look, OFF_THE_OUTLINE)
        await self._open_prompt(Prompt("search", "/", find=find, typed=self._search))

    def _search(self, text: str) -> None:
        finder, outline = self.finder, self._outline
        finder.look_for(self.look, text)
        outline.show_search(finder.search)
        row = finder.next(self._origin, include=True)
        outline.go_to(self._origin if row is None else row)
        outcome = " ".join(
            (finder.outcome(outline.cursor), finder.found_in(self.look, outline.cursor))
        ).rstrip()
        if self._offered:
            # What has no row is listed above the line.
            above = f"{len(self._offered)} {'more ' if finder.found else ''}above"
            outcome = f"{outcome if finder.found else 'no row has it'}, {above}"
        self._say(outcome)
        self._show_card(keep=True)
        self._show_match_on_card()

    def _close_search(self, message: PromptClosed, offers: tuple[str, ...]) -> None:
        outline = self._outline
        if message.accepted and not self.finder.found and offers:
            self._leave_search()
            self._go_to(offers[0])
        elif not message.accepted or not self.finder.found:
            self._leave_search()
        elif outline.row is not None and (
            outline.cursor != self._origin or outline.row.subject != self.journey.here
        ):
            found = outline.cursor
            self.journey.rest(outline.folding.rows[self._origin].subject)
            self.journey.go(outline.folding.rows[found].subject)
            self._show_card()
        self.refresh_bindings()

    def _leave_search(self) -> None:
        """Forget the search, and go back to where it began."""
        rows = self._outline.folding.rows
        self._stop_searching()
        if self._origin < len(rows):
            self._placed = self._origin
            self._outline.go_to(self._origin)
            self.journey.rest(rows[self._origin].subject)
            self._show_card()

    def _stop_searching(self) -> None:
        self.finder.look_for(self.look, "")
        self._outline.show_search(None)
        self._show_card(keep=True)
        self.refresh_bindings()

    def action_end_search(self) -> None:
        """Show the outline without what was looked for; while it is still being typed, as Escape does there."""
        from argmap.tui.asking.prompt import Prompt

        for prompt in self.query(Prompt):
            prompt.action_cancel()
            return
        self._stop_searching()

    def show_view(self, name: str) -> None:
        """Show one of the views; a search ends where the outline is left, and so does what is typed for it."""
        is_left = self._complete and name != "browse"
        is_typed = is_left and self._leave_line()
        if is_left and self.finder.search is not None:
            self._stop_searching()
        super().show_view(name)
        if is_typed:
            self.let_go()  # now that another part has the keyboard

    def _leave_line(self) -> bool:
        """Take a line of the outline away, with what it did to the filter, and tell whether there was one."""
        if not self.query("#prompt"):
            return False
        from argmap.tui.asking.prompt import Prompt

        kinds = {prompt.kind for prompt in self.query(Prompt)}
        if kinds.isdisjoint(LINES_OF_THE_OUTLINE):
            return False
        self.query("#prompt").remove()
        if "filter" in kinds:
            self.finder.filter = self._asked_before
        if "filter" in kinds or self._has_left_filter:
            self._filter()
        return True

    def action_match(self, by: int) -> None:
        """Go to the next or previous match."""
        row = self.finder.next(self._outline.cursor, forward=by > 0)
        if row is not None:
            self.show_view("browse")
            self._outline.go_to(row)

    # An id

    async def action_go_to_id(self) -> None:
        """Open the prompt for an id."""
        from argmap.tui.asking.prompt import Prompt
        from argmap.tui.changing.entry_offers import entries_offered

        find = entries_offered(self.look, tuple(Section))
        hint = "an id, or words of any entry"
        prompt = Prompt("id", "go to ", find=find, names=self._is_name, placeholder=hint)
        await self._open_prompt(prompt)

    def _is_name(self, text: str) -> bool:
        from argmap.queries.naming import is_name

        return is_name(self.look.view.scope, text)

    def _go_to_name(self, name: str) -> bool:
        """Go to what a name is the name of, and tell whether it is the name of anything."""
        if not name:
            return False
        from argmap.queries.naming import resolve

        try:
            subject = resolve(self.look.view.scope, name)
        except UnknownNameError as error:
            self.tell(error)
            return False
        self._arrive_from_prompt(subject)
        return True

    def _go_to(self, named: str) -> None:
        """Go to an entry written ``section:id``; to its card where it has no row."""
        section, _, id_ = named.partition(":")
        self._arrive_from_prompt(Subject(Section(section), id_))

    def _arrive_from_prompt(self, subject: Subject) -> None:
        self._go(subject)
        if self._outline.row is None or self._outline.row.subject != subject:
            self._focus_card()

    # Filter

    async def action_filter(self) -> None:
        """Open the prompt for what the outline is to show."""
        from argmap.tui.asking.prompt import Prompt
        from argmap.tui.changing.entry_offers import filter_words

        self._asked_before = asked = self.finder.filter
        find = filter_words(self.look, self.finder.filtering(self.look))
        prompt = Prompt(
            "filter",
            "show ",
            value=asked,
            find=find,
            typed=self._filter_by,
            completes=True,
            placeholder="words, or f: what stands, ff: what is open",
        )
        await self._open_prompt(prompt)
        self._say(self.finder.kept_in_words(self.look))

    def _filter_by(self, text: str) -> None:
        self.finder.filter = text
        self._filter(is_typed=True)
        self._say(self.finder.kept_in_words(self.look))

    def _close_filter(self, message: PromptClosed) -> None:
        self.finder.filter = message.text if message.accepted else self._asked_before
        self._filter()

    def clear_filter(self) -> None:
        """Show everything."""
        self.finder.filter = ""
        self._filter()

    def _filter(self, *, is_typed: bool = False) -> None:
        """Show what is asked for; while it is typed, the prompt says how much that is."""
        self._outline.filter(self.finder.kept(self.look))
        said = "" if is_typed else self.finder.kept_in_words(self.look)
        keys = ""
        if said:
            from argmap.tui.keys.live_keys import keys_of

            change, step_out = keys_of(self, ("find.filter", "app.step-out")).values()
            keys = f"{change} change  {step_out} all"
        self.query_one("#notice", Notice).say(said, keys)
