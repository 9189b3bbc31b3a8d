"""A debate whose lists are searched where they stand: findings, what changed, standpoints, and what is beside them.

What only a key needs is imported by its action, so that the first picture does not wait for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from argmap.tui.drawing.messages import PromptClosed
from argmap.tui.screens.searching_screen import SearchingScreen
from argmap.tui.screens.walking_screen import MAIN_PANES

if TYPE_CHECKING:
    from argmap.tui.drawing.searched_sheet import SearchedSheet


class ListSearchingScreen(SearchingScreen):
    """A debate in which the same keys search the outline, or the list that is shown in its place."""

    _list: SearchedSheet | None = None
    """What was searched last that is not the outline."""

    @property
    def searched_list(self) -> SearchedSheet | None:
        """The list or page in which a search is under way or has found something; None for none."""
        return self._list if self._list is not None and self._list.is_searched else None

    @property
    def _searchable(self) -> SearchedSheet | None:
        """What a search would look through: the list or page that has the keyboard, or else the list of the view."""
        from argmap.tui.drawing.searched_sheet import SearchedSheet

        view = self._views.current
        if view not in ("what-if", "findings", "standpoints"):
            return None
        if isinstance(self.focused, SearchedSheet):
            return self.focused
        return self.query_one(f"#{MAIN_PANES[view]}", SearchedSheet)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which keys of a search do something now."""
        match action:
            case "search":
                return self._lists_something
            case "match":
                return bool(self.finder.found) or bool(self.searched_list and self.searched_list.found)
            case "end_search":
                in_outline = self.finder.search is not None and not self.finder.filter
                return in_outline or self.searched_list is not None
            case _:
                return super().check_action(action, parameters)

    @property
    def _lists_something(self) -> bool:
        match self._views.current:
            case "what-if":
                return not self._lists_nothing
            case "findings":
                return bool(self.look.findings)
            case view:
                return view in ("browse", "map", "standpoints")

    async def action_search(self) -> None:
        """Open the prompt for a search in what is shown; from the map, in the outline."""
        sheet = self._searchable
        if sheet is None:
            await super().action_search()
            return
        from argmap.tui.asking.prompt import Prompt

        if sheet is self._list and self._is_typed_in_list:
            # A click on the list had taken the keyboard from it.
            self.set_focus(self.query_one("#prompt-input"))
            return
        if self.searched_list is not sheet:
            self._end_in_list()
        self._list = sheet
        sheet.begin_search()
        await self.query("#prompt").remove()
        await self.give_keyboard(Prompt("list", "/", typed=self._look_in_list))

    @property
    def _is_typed_in_list(self) -> bool:
        """Whether there is a line to type in what is looked for in a list."""
        if not self.query("#prompt"):
            return False
        from argmap.tui.asking.prompt import Prompt

        return any(prompt.kind == "list" for prompt in self.query(Prompt))

    def _look_in_list(self, text: str) -> None:
        if self._list is not None:
            self._list.look_for(text)
            self._say(self._list.outcome)

    @on(PromptClosed)
    def _list_prompt_closed(self, message: PromptClosed) -> None:
        if message.kind != "list" or self._list is None:
            return
        if message.accepted:
            self._list.keep_search()
        else:
            self._list.leave_search()
        self.query("#prompt").remove()
        if all(part.display for part in self._list.ancestors_with_self):
            self.set_focus(self._list)
        self.let_go()
        self.refresh_bindings()

    def action_match(self, by: int) -> None:
        """Go to the next or previous match."""
        if self.searched_list is None:
            super().action_match(by)
        else:
            self.searched_list.step_match(by)

    def action_end_search(self) -> None:
        """Show what is searched without what was looked for."""
        if self.searched_list is None or self.query("#prompt"):
            super().action_end_search()
        else:
            self._end_in_list()

    def _end_in_list(self) -> None:
        if self.searched_list is not None:
            self.searched_list.end_search()
            self.refresh_bindings()

    def show_view(self, name: str) -> None:
        """Show one of the views; a search in a list ends where its view is left, and so does its line."""
        is_left = self._complete and name != self._views.current
        is_typed = is_left and self._is_typed_in_list
        if is_left:
            self._end_in_list()
        if is_typed:
            self.query("#prompt").remove()
        super().show_view(name)
        if is_typed:
            self.let_go()  # now that another part has the keyboard
