"""What keys do on the screen of a debate.

What only a key needs is imported by its action, so that the first picture does not wait for it.
"""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from argmap.model import Section, Subject
from argmap.text.visible import visible
from argmap.tui.asking.typed_ahead import TypedAhead
from argmap.tui.asking.untimely import GrowingScreen
from argmap.tui.drawing.page import Target, plain
from argmap.tui.keys.debate_keys import DEBATE_KEYS
from argmap.tui.keys.restructuring_keys import RESTRUCTURES
from argmap.tui.outline.outline import Outline
from argmap.tui.screens.autosaving_screen import AutosavingScreen
from argmap.tui.screens.beginning_screen import BEGINNING, BeginningScreen
from argmap.tui.screens.dividing_screen import DividingScreen
from argmap.tui.screens.editing_entries import EntriesScreen
from argmap.tui.screens.excusing_screen import ExcusingScreen
from argmap.tui.screens.fixing_screen import FixingScreen
from argmap.tui.screens.list_searching import ListSearchingScreen
from argmap.tui.screens.mapping_screen import MappingScreen
from argmap.tui.screens.restructuring_screen import RestructuringScreen

_ABOUT_A_ROW = RESTRUCTURES | {"take", "add_argument", "edit_entry", "explain"}
"""What is done with the entry that the cursor is on."""

_NOT_YET = frozenset(
    {"match", "end_search", "as_written", "keep", "back", "forward", "undo", "redo", "save", "files"}
)
"""What nobody can have come to before there is all of the screen, so that its first picture does not offer it."""


class DebateScreen(
    MappingScreen,
    DividingScreen,
    BeginningScreen,
    EntriesScreen,
    RestructuringScreen,
    FixingScreen,
    AutosavingScreen,
    ListSearchingScreen,
    ExcusingScreen,
    TypedAhead[None],
    GrowingScreen,
):
    """A debate to walk through: find, filter, explain, copy, look from a standpoint."""

    BINDING_GROUP_TITLE = "Everywhere"
    BINDINGS: ClassVar[list[BindingType]] = DEBATE_KEYS

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which actions make sense now, so that the last line shows those alone."""
        if not self._complete:
            return action not in _NOT_YET
        view = self._views.current
        if view == BEGINNING and action in ("show", "take"):
            return False
        if action in _ABOUT_A_ROW and self._lists_nothing:
            return False
        match action:
            case "show":
                # From the card of a standpoint, the key of the view leads back to its list.
                return view not in parameters or (view == "standpoints" and self._standpoints_view.reads_card)
            case "files":
                return len(self.look.view.library.documents) > 1
            case "filter" | "link":
                return view == "browse"
            case "as_written":
                return bool(self.look.view.standpoint)
            case "explain":
                return view != "findings" or self._findings_view.finding is not None
            case "keep":
                view_ = self.look.view
                return bool(view_.standpoint) and view_.scope.stem is not None
            case "take":
                return view not in ("findings", "standpoints")
            case "back":
                return self.journey.steps_back(self.look.has) > 0
            case "forward":
                return self.journey.steps_forward(self.look.has) > 0
            case _:
                return super().check_action(action, parameters)

    # Going

    def action_back(self) -> None:
        """Go back to what was read before."""
        self._step(self.journey.back(self.look.has))

    def action_forward(self) -> None:
        """Go forward again."""
        self._step(self.journey.forward(self.look.has))

    def _step(self, subject: Subject | None) -> None:
        if subject is None:
            return
        if self._views.current == "map":
            self._read_on_map(subject)
            return
        if self._views.current != "browse":
            self.show_view("browse")
        self._read(subject)

    def action_link(self, by: int) -> None:
        """Go to the next or previous link of the card, from anywhere."""
        if self._views.current == "browse":
            self._focus_card()
            self._sheet("card").action_step(by)

    def action_show(self, name: str) -> None:
        """Show one of the views."""
        self.show_view(name)

    def action_step_out(self) -> None:
        """Leave what is innermost: a filter, a search, a pane, a view."""
        from argmap.tui.asking.prompt import Prompt

        standpoints = self._standpoints_view
        prompt = self.query(Prompt).first() if self.query(Prompt) else None
        if prompt is not None:
            prompt.action_cancel()
        elif self.searched_list is not None:
            self.action_end_search()
        elif self._views.current == "standpoints" and not standpoints.innermost:
            standpoints.step_out()
        elif self.focused is not None and self.focused.id == "findings-text":
            self._sheet("findings-list").focus()
        elif self._views.current != "browse":
            self.show_view("browse")
        elif not isinstance(self.focused, Outline):
            self._focus_outline()
        elif self.finder.filter:
            self.clear_filter()
        elif self.finder.search is not None:
            self._stop_searching()
        elif self.is_checking:
            self.stop_checks()

    async def action_leave(self) -> None:
        """End the program, asking first where something is not saved."""
        await self.app.action_quit()

    # Looking closer

    @property
    def _read_now(self) -> Subject | None:
        """The entry that is being read: of what changed, the one that the cursor is on."""
        return self._pointed_at if self._views.current == "what-if" else self.journey.here

    def action_explain(self) -> None:
        """Explain the rule of a finding, or why an entry has its label."""
        if self._views.current == "findings":
            self._explain_finding()
        elif self._views.current != "standpoints" or not self._explain_standpoint():
            self._explain_label()

    def _explain_finding(self) -> None:
        from argmap.tui.asking.page_screen import PageScreen
        from argmap.tui.views.rule_page import rule_page

        finding = self._findings_view.finding
        if finding is None:
            return
        self.app.push_screen(PageScreen(finding.code, partial(rule_page, finding.code, self.glyphs)))

    def _explain_label(self) -> None:
        from argmap.tui.asking.page_screen import PageScreen
        from argmap.tui.views.why_page import why_page

        self._rest_now()
        here = self._read_now
        if here is None or here.section not in (Section.CLAIM, Section.ARGUMENT):
            self._say_has_no_label()
            return
        layout = partial(why_page, self.look, here.id)
        page = PageScreen(f"Why: {plain(here.id)}", layout, enter="goes there")
        self.app.push_screen(page, self._follow)

    def _say_has_no_label(self) -> None:
        self.notify("Only a claim or an argument has a label.", markup=False, timeout=3)

    def _explain_standpoint(self) -> bool:
        """Explain the labels of what the standpoint under the cursor is about; tell whether it is about something."""
        from argmap.tui.asking.page_screen import PageScreen
        from argmap.tui.views.standing_why import asked, asked_on_card, seen_from, standing_why_page

        shown = self._standpoints_view
        what = asked_on_card(self.look, *shown.read) if shown.reads_card else asked(self.look, shown.target)
        if what is None and shown.reads_card:
            self._say_has_no_label()
            return True
        if what is None:
            return False
        if not what.ids:
            self.notify("This is about no thesis, and expects no label.", markup=False, timeout=4)
            return True
        look = seen_from(self.look, what, self._seen if self._seen_for is self.look.debate else {})
        under = (
            "now"
            if what.as_now
            else "as written"
            if what.standpoint is None
            else f"under {what.standpoint.id}"
        )
        layout = partial(standing_why_page, look, what.ids)
        page = PageScreen(f"Why, {plain(under)}", layout, enter="goes there")
        self.app.push_screen(page, self._follow)
        return True

    def _follow(self, target: Target) -> None:
        if isinstance(target, Subject):
            self._go(target)

    def action_copy(self) -> None:
        """Copy the selected text, or the text of the entry that is being read."""
        text = self.get_selected_text()
        self._rest_now()
        here = self._read_now
        if not text and here is not None:
            text = self.look.line(here)
        if text:
            self.app.copy_to_clipboard(visible(text))
            self.notify("Copied.", markup=False, timeout=2)
        else:
            self.notify("Nothing to copy.", markup=False, timeout=2)

    def action_help(self) -> None:
        """Show what marks mean and what keys do."""
        from argmap.tui.asking.page_screen import PageScreen
        from argmap.tui.keys.live_keys import live_keys
        from argmap.tui.views.help_page import help_page

        here = self.focused.BINDING_GROUP_TITLE if self.focused is not None else None
        layout = partial(help_page, self.glyphs, live_keys(self), here=here)
        self.app.push_screen(PageScreen("Help", layout))
