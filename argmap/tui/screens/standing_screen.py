"""Looking at a debate from other standpoints: what if a claim fell, what if a position were right."""

from __future__ import annotations

from textual import on, work
from textual.message import Message

from argmap.errors import ArgmapError
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.drawing.glyphs import UNICODE, Glyphs
from argmap.tui.drawing.messages import LinkFollowed, PromptClosed, StandpointChosen, TakeRequested
from argmap.tui.drawing.page import Cell, plain
from argmap.tui.drawing.size import is_large
from argmap.tui.drawing.what_if import WhatIf, alone
from argmap.tui.outline.outline import Outline
from argmap.tui.screens.walking_screen import MAIN_PANES
from argmap.tui.screens.working_screen import WorkingScreen


class Stood(Message):
    """The labels under a standpoint have been found, or could not be."""

    def __init__(self, asked: int, error: ArgmapError | None = None) -> None:
        super().__init__()
        self.asked = asked
        self.error = error


class StandingScreen(WorkingScreen):
    """A debate seen from a standpoint: toggles of claims, and positions and scenarios, several at once."""

    def __init__(self, session: Session, glyphs: Glyphs = UNICODE) -> None:
        super().__init__(session, glyphs)
        self._asked = 0
        """How many standpoints were asked for: labels of any but the last are dropped."""
        self._wanted: WhatIf | None = None
        """What was asked for and is not in force yet; a key pressed meanwhile goes on from it."""

    @property
    def what_if(self) -> WhatIf:
        """What is in force, or about to be."""
        return self.look.what_if if self._wanted is None else self._wanted

    def stand(self, what_if: WhatIf) -> None:
        """Look from a standpoint; one that was asked for before and is not in force yet gives way to it."""
        self._asked += 1
        self._wanted = what_if
        debate = self.look.debate
        if is_large(debate):
            self._stand_beside(what_if, self._asked)
        else:
            self._take_labels(self._found(what_if, self._asked))

    @work(thread=True, exclusive=True, group="standing")
    def _stand_beside(self, what_if: WhatIf, asked: int) -> None:
        self.post_message(self._found(what_if, asked))

    def _found(self, what_if: WhatIf, asked: int) -> Stood:
        with self.access:
            if asked != self._asked:
                return Stood(asked)
            try:
                self.session.stand(
                    positions=what_if.positions,
                    scenarios=what_if.scenarios,
                    accepts=what_if.accepts,
                    rejects=what_if.rejects,
                )
            except ArgmapError as error:
                return Stood(asked, error)
        return Stood(asked)

    @on(Stood)
    def _take_labels(self, message: Stood) -> None:
        if message.asked != self._asked:
            return
        self._wanted = None
        if message.error is None:
            self.view = self.session.view
        else:
            self.tell(message.error)

    def take_view(self) -> None:
        """Show what the session has now, and have it checked."""
        self.view = self.session.view
        self._start_checks()

    def focus_file(self, stem: str | None) -> None:
        """Look at another file of the library, as written."""
        self._asked += 1
        self._wanted = None
        super().focus_file(stem)

    # What people do

    @property
    def _pointed_at(self) -> Subject | None:
        """The entry that the cursor is on, or else the one that is being read."""
        focused, sheet = self.focused, self._focused_sheet
        if sheet is not None and isinstance(sheet.target, Subject):
            return sheet.target
        if self._views.current == "what-if":
            return self._row_of_changes
        if isinstance(focused, Outline) and focused.row is not None:
            return focused.row.subject
        return self.journey.here

    @property
    def _row_of_changes(self) -> Subject | None:
        """The entry that the cursor is on in the list of what changed, its first before there is a cursor."""
        target = self._sheet("what-if-list").target
        if isinstance(target, Subject):
            return target
        listed = self._listed_changes
        return self.look.subject_of(listed[0]) if listed else None

    @property
    def _lists_nothing(self) -> bool:
        """Whether what changed is shown and nothing did, so that no entry is in sight."""
        return self._views.current == "what-if" and not self._listed_changes

    @property
    def _listed_changes(self) -> tuple[str, ...]:
        """The ids of what the list of changes has: what a person took otherwise, and then what follows from it."""
        look = self.look
        return (*(id_ for id_, _ in look.what_if.own), *(change.id for change in look.flips))

    def action_take(self) -> None:
        """Take what the cursor is on otherwise: a claim as standing, as falling, or as written again."""
        subject = self._pointed_at
        if subject is None:
            return
        look, what_if = self.look, self.what_if
        written = look.view.written.verdicts.get(subject.id)
        ways = what_if.ways(look.debate, subject, None if written is None else written.label)
        if not ways:
            self.notify(self._why_not(subject), markup=False, timeout=4)
            return
        now = what_if.taken(subject.id)
        self.stand(what_if.take(subject.id, ways[(ways.index(now) + 1) % len(ways)]))

    @on(TakeRequested)
    def _take_clicked(self) -> None:
        self.action_take()

    def _why_not(self, subject: Subject) -> str:
        if subject.section not in (Section.CLAIM, Section.ARGUMENT):
            return "What if? asks about claims and arguments; this is neither."
        id_ = plain(subject.id)
        if self.look.verdict(subject.id) is None:
            return f"{id_} has no label to change."
        entry = next(
            entry
            for entry in self.what_if.entries(self.look.debate)
            if subject.id in (*entry.accepts, *entry.rejects)
        )
        how = "accepts" if subject.id in entry.accepts else "rejects"
        return f"{plain(entry.id)}, which is in force, {how} {id_}."

    def action_as_written(self) -> None:
        """Look at the debate as written again."""
        self.stand(WhatIf())

    async def action_keep(self) -> None:
        """Ask for a title to keep what is in force under, as a scenario of the file."""
        from argmap.tui.asking.prompt import Prompt

        await self.query("#prompt").remove()
        prompt = Prompt("scenario", "keep as scenario, titled ")
        await self.mount(prompt, before="#keys")
        self.set_focus(prompt.query_one("Input"))

    def keep(self, title: str) -> None:
        """Add what is in force to the file as a scenario, and look from there."""
        from argmap.tui.changing.keeping_scenario import scenario_of

        view = self.look.view
        operation = scenario_of(view.scope.debate, view.standpoint, title)
        try:
            with self.access:
                self.view = self.session.edit(operation)
        except ArgmapError as error:
            self.tell(error)
            return
        self.stand(alone(operation.subject))
        self._start_checks()
        said = f"Kept as the scenario {plain(operation.subject.id)}; it is in the file once that is saved."
        self.notify(said, markup=False, timeout=4)

    @on(PromptClosed)
    def _titled(self, message: PromptClosed) -> None:
        if message.kind == "scenario":
            self.query("#prompt").remove()
            self.query_one(f"#{MAIN_PANES[self._views.current or 'browse']}").focus()
            if message.accepted and message.text.strip():
                self.keep(message.text.strip())

    def action_turn_standpoints(self) -> None:
        """Change between the list of standpoints and their matrix with the theses."""
        self._standpoints_view.turn()
        self.refresh_bindings()

    def action_show_standpoint(self) -> None:
        """Read what the standpoint under the cursor says."""
        self._standpoints_view.show_card()

    @on(LinkFollowed)
    def _cell_followed(self, message: LinkFollowed) -> None:
        cell = message.target
        if isinstance(cell, Cell):
            if cell.changes:
                self.stand(alone(cell.standpoint))
            self._go(self.look.subject_of(cell.id))

    @on(StandpointChosen)
    def _chosen(self, message: StandpointChosen) -> None:
        """Put one in force alone, or add it to the others; once more takes it back."""
        what_if, subject = self.what_if, message.subject
        if message.add and subject is not None:
            self.stand(what_if.toggle(subject))
        else:
            self.stand(WhatIf() if what_if == alone(subject) else alone(subject))
