"""The grounded semantics of a debate: the well-founded model of its program."""

from __future__ import annotations

from argmap.collector import collector_off
from argmap.evaluation.compiling import Compiled, compile_debate
from argmap.evaluation.labelling import Labelling
from argmap.evaluation.reasons import verdicts
from argmap.evaluation.standpoint import dead_rules, stance
from argmap.evaluation.wellfounded import well_founded
from argmap.model import AS_WRITTEN, Debate, Standpoint


class Evaluator:
    """Labels one debate from any number of standpoints, compiling it once, when it is first labelled.

    A standpoint takes rules out of the compiled program and adds facts to it; the program itself stays.
    """

    __slots__ = ("_compiled", "debate")

    def __init__(self, debate: Debate) -> None:
        self.debate = debate
        self._compiled: Compiled | None = None

    @property
    def compiled(self) -> Compiled:
        """The program."""
        if self._compiled is None:
            self._compiled = compile_debate(self.debate)
        return self._compiled

    def label(self, standpoint: Standpoint = AS_WRITTEN) -> Labelling:
        """The grounded labelling: one answer, cautious.  Linear in the file but for circles within circles."""
        with collector_off():
            compiled = self.compiled
            position = stance(compiled, standpoint)
            dead = dead_rules(compiled, position)
            model = well_founded(compiled.program, position.accepted, dead)
            found = verdicts(compiled, model, position, dead)
        return Labelling(standpoint, "grounded", found, compiled, position, model.marks, model.unfounded)


def evaluate(debate: Debate, standpoint: Standpoint = AS_WRITTEN) -> Labelling:
    """The grounded labelling of a debate; to label it from several standpoints, keep an :class:`Evaluator`."""
    return Evaluator(debate).label(standpoint)
