"""What a map shows: the entries around one of them, as far as there is room."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice, zip_longest

from argmap.graph.relations import Relations
from argmap.model import Argument, Debate, Direction, Section, Subject
from argmap.queries.outline import Sign
from argmap.tui.map.graph import Assembly, Graph, Kind, Node, without_circles

MOST = 25
"""So many claims can be taken in at once; what more there is, is counted."""

_MOST_TIES = 5
"""So much room is kept for what contradicts the focus, and for remarks on it."""

_MOST_BELOW = 6
"""So many arguments are shown for the sake of one that undercuts the last of them."""

_SIGNS = {
    Direction.SUPPORTS: Sign.SUPPORTS,
    Direction.REBUTS: Sign.REBUTS,
    Direction.UNDERCUTS: Sign.UNDERCUTS,
}


def around(debate: Debate, relations: Relations, focus: Subject, hops: int, most: int = MOST) -> Graph:
    """Return what is within ``hops`` steps from claim to claim of an entry, at most ``most`` claims.

    What speaks for and against the focus is followed, and what the focus speaks for, with the reasons for that.
    Nearer entries come first, reasons before what is reasoned from them, and an argument comes with all of its
    premises and with what it is about, or not at all; only the premises of the focus itself are cut short.
    Takes time in what is shown, and looks at no more than that of the neighbours of an entry.
    """
    if focus.section not in (Section.CLAIM, Section.ARGUMENT, Section.QUESTION):
        return Graph()
    gathering = _Gathering(debate, relations, focus, most)
    gathering.gather(2 * hops)
    return without_circles(gathering.graph())


class _Gathering:
    """The claims and arguments found so far, in the order in which they were found."""

    def __init__(self, debate: Debate, relations: Relations, focus: Subject, most: int) -> None:
        self._debate = debate
        self._relations = relations
        self._focus = focus
        self._most = most
        self._room = most
        self._tied: frozenset[str] = frozenset()
        self._claims: dict[str, None] = {}
        self._arguments: dict[str, Argument] = {}

    def gather(self, steps: int) -> None:
        """Find what is within so many steps from a claim to an argument or back."""
        ties = [claim for _, _, claim in self._ties()]
        self._room = self._most - min(len(ties), _MOST_TIES)
        if self._focus.section is Section.ARGUMENT and not self._show_argument(self._focus.id):
            self._show_part_of(self._focus.id)
        elif self._focus.section is Section.CLAIM:
            self._claims[self._focus.id] = None
        self._spread([(self._focus, True)], steps)
        # What arguments link to the focus anyway needs no tie: it would lead round half of the map.
        self._tied = frozenset(claim for claim in ties if claim not in self._claims)
        self._room = self._most
        tied = [(Subject(Section.CLAIM, claim), False) for claim in ties if claim in self._tied]
        self._spread([place for place in tied if self._show(place[0])], steps - 2)

    def _spread(self, level: list[tuple[Subject, bool]], steps: int) -> None:
        """Take in what is within so many steps of some entries, the nearest first."""
        seen = {subject for subject, _ in level}
        for _ in range(steps):
            following = []
            for subject, upwards in chain.from_iterable(self._neighbours(*place) for place in level):
                if subject not in seen and self._show(subject):
                    seen.add(subject)
                    following.append((subject, upwards))
            level = following

    def _neighbours(self, subject: Subject, upwards: bool) -> Iterator[tuple[Subject, bool]]:
        """Yield what is next to an entry, and whether what it is used for is wanted too.

        That is wanted of the focus and of what the focus leads to; of a premise it would only be a distraction.
        """
        relations, id_, few = self._relations, subject.id, 2 * self._most
        if subject.section is Section.CLAIM:
            for argument in self._reasons(id_):
                yield Subject(Section.ARGUMENT, argument), False
            for argument in relations.uses[id_][:few] if upwards else ():
                yield Subject(Section.ARGUMENT, argument), True
        elif subject.section is Section.ARGUMENT and id_ in self._debate.arguments:
            shown = self._debate.arguments[id_]
            for premise in shown.premises[:few]:
                yield Subject(Section.CLAIM, premise), False
            for argument in relations.undercutters[id_][:few]:
                yield Subject(Section.ARGUMENT, argument), False
            if upwards:
                undercuts = shown.direction is Direction.UNDERCUTS
                yield Subject(Section.ARGUMENT if undercuts else Section.CLAIM, shown.target), True

    def _reasons(self, claim: str) -> Iterator[str]:
        """Yield the arguments for and against a claim in turn, so that neither side crowds out the other."""
        few = 2 * self._most
        sides = (side[claim][:few] for side in (self._relations.supporters, self._relations.rebutters))
        for pair in zip_longest(*sides):
            yield from (argument for argument in pair if argument is not None)

    def _ties(self) -> Iterator[tuple[Sign, bool, str]]:
        """Yield what else ties claims to the focus: how, whether they are right of it, and which.

        Remarks are shown where there is nothing else; among reasons they would look like more of them.
        """
        relations, id_, few = self._relations, self._focus.id, self._most
        if self._focus.section is Section.QUESTION:
            question = self._debate.questions.get(id_)
            if question is not None:
                yield from ((Sign.ANSWERS, True, answer) for answer in question.answers[:few])
                claims = (about for about in question.about if about in self._debate.claims)
                yield from ((Sign.ABOUT, True, about) for about in islice(claims, few))
            return
        if self._focus.section is not Section.CLAIM:
            return
        yield from ((Sign.CONTRADICTS, True, other) for other in relations.contradictors[id_][:few])
        if relations.supporters[id_] or relations.rebutters[id_] or relations.uses[id_]:
            return
        claim = self._debate.claims.get(id_)
        about = () if claim is None else claim.about
        yield from ((Sign.ABOUT, False, other) for other in about[:few] if other in self._debate.claims)
        yield from ((Sign.ABOUT, True, remark) for remark in relations.remarks[id_][:few])

    def _show(self, subject: Subject) -> bool:
        """Take an entry in where there is room, and tell whether it is on the map."""
        if subject.section is Section.ARGUMENT:
            return self._show_argument(subject.id)
        if subject.id not in self._claims and len(self._claims) < self._room:
            self._claims[subject.id] = None
        return subject.id in self._claims

    def _show_argument(self, id_: str) -> bool:
        """Take an argument in with all that it needs, where there is room for it."""
        if id_ in self._arguments:
            return True
        arguments: list[Argument] = []
        claims: dict[str, None] = {}
        while id_ in self._debate.arguments and id_ not in self._arguments:
            argument = self._debate.arguments[id_]
            if len(arguments) == _MOST_BELOW or argument in arguments:
                break
            arguments.append(argument)
            claims.update(dict.fromkeys(argument.premises))
            if argument.direction is not Direction.UNDERCUTS:
                claims[argument.target] = None
            id_ = argument.target
        room = self._room - len(self._claims)
        if not arguments or sum(claim not in self._claims for claim in claims) > room:
            return False
        if len(self._arguments) + len(arguments) > 2 * self._most:
            return False
        self._claims.update(claims)
        self._arguments.update((argument.id, argument) for argument in arguments)
        return True

    def _show_part_of(self, id_: str) -> None:
        """Take in an argument that has more premises than there is room for."""
        argument = self._debate.arguments.get(id_)
        if argument is not None:
            if argument.direction is not Direction.UNDERCUTS:
                self._claims[argument.target] = None
            self._claims.update(dict.fromkeys(argument.premises[: self._most - 1]))
            self._arguments[id_] = argument

    def graph(self) -> Graph:
        """Return the nodes that were found and the links between them, with stubs for what was left out."""
        assembly = Assembly(self._relations)
        focus = self._focus
        if focus.section is not Section.ARGUMENT:
            assembly.add(Node(Kind.CLAIM, focus))
        for argument in self._arguments.values():
            subject = Subject(Section.ARGUMENT, argument.id)
            assembly.add(Node(Kind.ARGUMENT, subject, _SIGNS[argument.direction], odd=True))
        for claim in self._claims:
            assembly.add(Node(Kind.CLAIM, Subject(Section.CLAIM, claim)))
        for claim in self._claims:
            assembly.link_claim(claim)
        for argument in self._arguments.values():
            assembly.link_argument(argument)
        for sign, right, claim in self._ties():
            if claim in self._tied:
                assembly.tie(focus, sign, Subject(Section.CLAIM, claim), right=right)
        return assembly.graph()
