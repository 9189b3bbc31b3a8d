"""The tour: what is shown of the AI art debate, step by step, and what a person does to go on.

What a step says of labels stands in ``holds`` too, and a test walks the tour and holds it against the debate.
Names of keys stand in braces as the ids of their bindings.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from argmap.model import Label, Section, Subject
from argmap.tui.drawing.what_if import WhatIf

THESIS, ENTROPY, UNDERCUTTER = "images-cannot-fit", "entropy", "room-for-more"
SCENARIO = "extraction-in-a-year"


class Seen(NamedTuple):
    """What there is to see of how far a person has come in a step."""

    row: str | None
    """The entry that the cursor of the outline is on."""
    pane: str | None
    """The id of the part that has the keyboard."""
    view: str
    screens: frozenset[str]
    """The kinds of screens that are open over the debate."""
    what_if: WhatIf
    arguments: int


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a person has come in a step: what there is to see now, and what there was since it began."""

    now: Seen
    past: tuple[Seen, ...]
    arguments: int
    """How many there were when the tour began."""

    def was_in(self, view: str) -> bool:
        """Tell whether a view was shown."""
        return any(seen.view == view for seen in self.past)

    def was_open(self, screen: str) -> bool:
        """Tell whether a screen of a kind was open."""
        return any(screen in seen.screens for seen in self.past)

    @property
    def is_back(self) -> bool:
        """Whether the outline is in sight, with nothing over it."""
        return self.now.view == "browse" and not self.now.screens

    @property
    def has_added(self) -> bool:
        """Whether there is an argument more."""
        return self.now.arguments > self.arguments

    @property
    def has_undone(self) -> bool:
        """Whether there was an argument more, and is no longer."""
        return not self.has_added and any(seen.arguments > self.arguments for seen in self.past)


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what it says, what it asks for, and the state that its words are about."""

    title: str
    says: str
    asks: str
    done: Callable[[Progress], bool]
    """Whether that was done."""
    at: str | None = None
    """The row to begin from; None to begin where one is."""
    view: str | None = None
    what_if: WhatIf | None = None
    """What has to be in force for the words to be true; None where they are true whatever is."""
    holds: Mapping[str, Label] = field(default_factory=dict)
    under: str | None = None
    """A scenario of which it says something too: what stands in ``then``."""
    then: Mapping[str, Label] = field(default_factory=dict)
    is_in_outline: bool = False
    """Whether what it asks for can be done in the outline alone."""
    can_be_done: Callable[[Progress], bool] = lambda to: True
    """Whether there is what it asks to do something with."""
    instead: str = ""
    """What it asks for where that cannot be done."""


STEPS = (
    Step(
        "The outline",
        "Every row is a claim or an argument: + speaks for what is above it, − against it, ⊣ undercuts a reason."
        " The mark after it says how it fares: ✓ stands, ✗ falls, ? open. The thesis on top is open.",
        "{outline.down} goes down to the entropy argument, which speaks for it",
        at=THESIS,
        view="browse",
        what_if=WhatIf(),
        holds={THESIS: Label.UNDEC},
        done=lambda to: to.now.row == ENTROPY,
        is_in_outline=True,
    ),
    Step(
        "The card",
        "So many images in so few bytes: it would break information theory. Both premises stand, and the entropy"
        " argument falls all the same. The card beside the outline says why, and its marks lead on.",
        "{outline.read} goes into the card, where {read.next} and {read.previous} go from link to link",
        at=ENTROPY,
        view="browse",
        what_if=WhatIf(),
        holds={
            ENTROPY: Label.OUT,
            "five-billion-images": Label.IN,
            "four-gigabyte-model": Label.IN,
        },
        done=lambda to: to.now.pane == "card",
        is_in_outline=True,
    ),
    Step(
        "Why",
        "Every label has a reason. This one is undercut: pictures share structure, so there is room for more than"
        " the argument allows. Its premises stay true; they just do not carry the conclusion.",
        "{read.explain} asks why, down to what is taken for granted; {page.close} closes the answer",
        at=ENTROPY,
        view="browse",
        what_if=WhatIf(),
        holds={ENTROPY: Label.OUT, UNDERCUTTER: Label.IN, "pictures-share-structure": Label.IN},
        done=lambda to: to.was_open("PageScreen") and to.is_back,
    ),
    Step(
        "The map",
        "The same as boxes and arrows: the argument on the left, its premises on the right, and its undercutter"
        " aimed at the step between them. Arrow keys go from box to box, {map.choose} draws the map around another.",
        "{view.map} shows the map, {view.browse} the outline again",
        at=ENTROPY,
        view="browse",
        what_if=WhatIf(),
        holds={ENTROPY: Label.OUT, UNDERCUTTER: Label.IN},
        done=lambda to: to.was_in("map") and to.is_back,
    ),
    Step(
        "What if?",
        "The cursor is on what undercuts the entropy argument. What if you do not believe it? Take it away, and"
        " everything that depends on it is decided anew.",
        "{what-if.take} takes it as falling",
        at=UNDERCUTTER,
        view="browse",
        what_if=WhatIf(),
        holds={UNDERCUTTER: Label.IN},
        done=lambda to: UNDERCUTTER in to.now.what_if.rejects,
        is_in_outline=True,
    ),
    Step(
        "What it changes",
        "Without its undercutter the entropy argument stands: the line in another colour says what is assumed, and"
        " ! marks what has changed. The thesis is open still, since what speaks against it is open too.",
        "{view.what-if} lists what changed, and why; {what-if.clear} goes back to the debate as written",
        what_if=WhatIf(rejects=(UNDERCUTTER,)),
        holds={
            ENTROPY: Label.IN,
            UNDERCUTTER: Label.OUT,
            THESIS: Label.UNDEC,
            "extractable-is-inside": Label.UNDEC,
        },
        done=lambda to: not to.now.what_if,
    ),
    Step(
        "A reason of your own",
        "The cursor is on the thesis. Add an argument about it: type a premise, or choose a claim that is there,"
        " and see what it would change before it is kept. This is a copy: nothing is saved.",
        "{change.argument} adds one: type any reason, then Enter twice",
        at=THESIS,
        view="browse",
        what_if=WhatIf(),
        holds={THESIS: Label.UNDEC},
        done=lambda to: to.has_added and to.is_back,
        is_in_outline=True,
    ),
    Step(
        "Undo",
        "Whatever you do to a debate can be taken back, step by step, even after it was saved; and done again.",
        "{change.undo} takes the argument away again",
        done=lambda to: to.has_undone,
        can_be_done=lambda to: to.has_added,
        instead="there is no argument of yours to take away: {tour.next} goes on, {tour.previous} back to add one",
    ),
    Step(
        "Findings",
        "While you work, the debate is checked: references that lead nowhere, circles, facts without a source and"
        " more. As it came, this one has no findings.",
        "{view.findings} shows the findings, {view.browse} the outline again",
        what_if=WhatIf(),
        done=lambda to: to.was_in("findings") and to.is_back,
    ),
    Step(
        "Positions and scenarios",
        "Who holds what, and what would follow if something happened, is part of the file. Suppose that training"
        " art is extracted from the model a year from now: then the thesis falls.",
        "{view.standpoints} lists them; go to that scenario and put it in force with {standpoints.put}",
        view="browse",
        what_if=WhatIf(),
        done=lambda to: bool(to.now.what_if.scenarios),
        under=SCENARIO,
        then={THESIS: Label.OUT, "training-art-extractable": Label.IN},
    ),
    Step(
        "The end of the tour",
        "That was all of it. The debate stays open to try things in, and nothing of it is saved; {view.browse} shows"
        " what the scenario made of the outline. argmap FILE.yaml begins a debate of your own.",
        "{app.help} lists every key here, {app.palette} every action; {app.leave} leaves",
        done=lambda to: False,
    ),
)


def begin_at(step: Step) -> Subject | None:
    """Return the entry that a step begins from."""
    if step.at is None:
        return None
    section = Section.ARGUMENT if step.at in (ENTROPY, UNDERCUTTER) else Section.CLAIM
    return Subject(section, step.at)
