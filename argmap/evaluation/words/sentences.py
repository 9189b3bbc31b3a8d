"""Why each claim and argument has its label: one clear sentence that names what did it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.evaluation.labelling import Labelling
from argmap.evaluation.words.marks import MOST_NAMES, decimal, fate, marked, names, unmarked, word
from argmap.evaluation.words.opposition import Opposition
from argmap.evaluation.words.standpoints import taken
from argmap.evaluation.words.waiting import Waiting
from argmap.graph.relations import Relations
from argmap.model import Assume, Debate, Label, Reason

_Fates = dict[tuple[str, str], list[str]]
"""By verb, for one and for many: those that it is true of."""


class Sentences:
    """The sentences of one labelling; what several of them need is found once."""

    def __init__(self, debate: Debate, relations: Relations, labelling: Labelling) -> None:
        self.debate = debate
        self.relations = relations
        self.labelling = labelling
        self.opposition = Opposition(debate, relations, labelling)
        self.waiting = Waiting(debate, relations, labelling, self.opposition)
        self._clauses: dict[str, tuple[str, str, tuple[str, ...]]] = {}
        self._named: list[str] = []

    def sentence(self, id_: str) -> str:
        """Return the label of a claim or argument and its reason in words."""
        return f"{self.word(id_)}: {self.clause(id_)}"

    def word(self, id_: str) -> str:
        """Return the word for the label of a claim or argument."""
        verdict = self.labelling.verdicts.get(id_)
        return "not shown" if verdict is None else word(verdict, argument=id_ in self.debate.arguments)

    def clause(self, id_: str) -> str:
        """Return why a claim or argument has its label, naming what did it."""
        return self._composed(id_)[0]

    def marked(self, id_: str) -> str:
        """Return the same with each claim or argument that it gives by name between two of ``MARK``."""
        return self._composed(id_)[1]

    def named(self, id_: str) -> tuple[str, ...]:
        """Return the claims and arguments that the sentence about an entry gives by name as what did it."""
        return self._composed(id_)[2]

    def _composed(self, id_: str) -> tuple[str, str, tuple[str, ...]]:
        """A clause, plain and marked, and those that it names: found together, so that each has what another has."""
        found = self._clauses.get(id_)
        if found is None:
            self._named = []
            text = self._clause(id_)
            found = self._clauses[id_] = (unmarked(text), text, tuple(dict.fromkeys(self._named)))
        return found

    def _clause(self, id_: str) -> str:
        verdict = self.labelling.verdicts.get(id_)
        if verdict is None:
            return "it is not in this debate"
        if verdict.reason in (Reason.ACCEPTED, Reason.REJECTED):
            return f"{verdict.reason.value} by {self._standpoint(id_, verdict.reason)}"
        if id_ in self.debate.arguments:
            return self._argument(id_, verdict.reason)
        return self._claim(id_, verdict.reason)

    def assumed(self, claim: str) -> str:
        """Return how an assumption stands that prevails."""
        relations = self.relations
        unopposed = not relations.rebutters[claim] and not relations.contradictors[claim]
        if relations.supporters[claim] and unopposed:
            return "assumed, whatever becomes of the reasons for it"
        if relations.supporters[claim]:
            return "assumed, and nothing beats it"
        sources = dict.fromkeys(citation.source for citation in self.debate.claims[claim].sources)
        basis = f"assumed, citing {names(sources)}" if sources else "assumed, without a source"
        return basis if unopposed else f"{basis}, and nothing beats it"

    def _names(self, ids: Iterable[str]) -> str:
        """Entries as a list in a sentence; those that it gives by name are remembered."""
        listed = list(ids)
        self._named += listed[:MOST_NAMES]
        return names(map(marked, listed))

    def _standpoint(self, id_: str, reason: Reason) -> str:
        """The positions and scenarios in force that accept or reject an entry; else, whoever is looking."""
        found = [
            entry.id
            for entry in taken(self.debate, self.labelling.standpoint)
            if id_ in (entry.accepts if reason is Reason.ACCEPTED else entry.rejects)
        ]
        return names(found) if found else "the standpoint taken"

    # Claims

    def _claim(self, claim: str, reason: Reason) -> str:
        match reason:
            case Reason.OUTWEIGHS:
                return self._outweighs(claim)
            case Reason.SUPPORTED:
                winners = self._prevailing(self.relations.supporters[claim])
                return f"{self._names(winners)} {_verb(winners, 'holds', 'hold')}"
            case Reason.ASSUMED:
                return self.assumed(claim)
            case Reason.OUTWEIGHED:
                return self._outweighed(claim)
            case Reason.CONTRADICTED:
                return self._contradicted(claim)
            case Reason.REBUTTED:
                winners = self._labelled(self.relations.rebutters[claim], Label.IN)
                return f"rebutted by {self._names(winners)}{self._regardless(claim, winners)}"
            case Reason.CIRCULAR:
                return self._rests_on_itself(claim)
            case Reason.NOT_ASSUMED:
                return "nothing decides it, and this reading leaves it false"
            case Reason.UNSUPPORTED:
                return self._unsupported(claim)
            case Reason.TIED:
                return self._tied(claim)
            case Reason.UNKNOWN:
                return self._undecided_by_reasons(claim)
            case _:
                return self._waits(claim, self.waiting.of_claim(claim), reason)

    def _outweighs(self, claim: str) -> str:
        winners = self._prevailing(self.relations.supporters[claim])
        heaviest = max(self.opposition.weight(name) for name in winners)
        opponents = self.opposition.side(self.debate.arguments[winners[0]]).every.ids
        beaten = [
            name for name in self._labelled(opponents, Label.IN) if self.opposition.weight(name) < heaviest
        ]
        winners = [name for name in winners if self.opposition.weight(name) == heaviest]
        return self._weighed(winners, beaten)

    def _outweighed(self, claim: str) -> str:
        standing = self._labelled(self.relations.supporters[claim], Label.IN)
        heaviest = max(self.opposition.weight(name) for name in standing)
        winners = [
            name
            for name in self._prevailing(self.relations.rebutters[claim])
            if self.opposition.weight(name) >= heaviest
        ]
        return self._weighed(winners, standing)

    def _weighed(self, winners: Sequence[str], beaten: Sequence[str]) -> str:
        """Who beats whom, with the weight of the heaviest of each."""
        heavy = max(self.opposition.weight(name) for name in winners)
        light = max(self.opposition.weight(name) for name in beaten)
        if heavy == light:
            verb = _verb(winners, "prevails", "prevail")
            return (
                f"{self._names(winners)} {verb} over {self._names(beaten)}, of equal weight {decimal(heavy)}"
            )
        verb = _verb(winners, "outweighs", "outweigh")
        return (
            f"{self._names(winners)} {verb} {self._names(beaten)} ({decimal(heavy)} against {decimal(light)})"
        )

    def _contradicted(self, claim: str) -> str:
        standing = self._labelled(self.opposition.contradictors(claim), Label.IN)
        # What somebody argued for, or a standpoint accepts, says more than what is merely assumed.
        winners = [name for name in standing if self._is_argued(name)] or standing
        named = self._names(winners)
        if len(winners) != 1:
            return f"{named}, which contradict it, stand"
        other = winners[0]
        if self.labelling.reason(other) is Reason.ACCEPTED:
            return f"{named}, which contradicts it, is accepted by {self._standpoint(other, Reason.ACCEPTED)}"
        through = self._prevailing(self.relations.supporters[other])
        if not through:
            return f"{named}, which contradicts it, stands as an assumption"
        told = f"{named}, which contradicts it, prevails through {self._names(through)}"
        return told + self._regardless(claim, through)

    def _is_argued(self, claim: str) -> bool:
        """Whether a standpoint accepts a claim, or an argument for it prevails."""
        accepted = self.labelling.reason(claim) is Reason.ACCEPTED
        return accepted or bool(self._prevailing(self.relations.supporters[claim]))

    def _regardless(self, claim: str, winners: Sequence[str]) -> str:
        """The reasons for a claim that are open and no longer matter to it, since others are against it."""
        still_open = self._labelled(self.relations.supporters[claim], Label.UNDEC)
        if not still_open:
            return ""
        heavy = max(self.opposition.weight(name) for name in winners)
        light = max(self.opposition.weight(name) for name in still_open)
        weights = f" ({decimal(heavy)} against {decimal(light)})" if heavy > light else ""
        return f", whatever becomes of {self._names(still_open)}{weights}"

    def _rests_on_itself(self, claim: str) -> str:
        around = self._together(claim, self.relations.supporters[claim])
        return f"what is left for it, {self._names(around)}, {_verb(around, 'rests', 'rest')} on it in turn"

    def _unsupported(self, claim: str) -> str:
        supporters = self.relations.supporters[claim]
        if not supporters:
            return "nobody argued for it"
        fates = self._fates(supporters)
        if len(fates) > 1:
            return f"of the reasons for it, {self._told(fates)}"
        ((does, listed),) = fates.items()
        which = "the only reason for it" if len(listed) == 1 else "the reasons for it"
        return f"{self._names(listed)}, {which}, {_verb(listed, *does)}"

    def _undecided_by_reasons(self, claim: str) -> str:
        """Why a claim is open that its file leaves open until a reason decides it (``assume: unknown``)."""
        pending = self._pending(claim)
        relations = self.relations
        if relations.supporters[claim] and not pending:
            return "no reason for it stands, but it stays possible"
        if relations.supporters[claim] or relations.rebutters[claim] or relations.contradictors[claim]:
            return f"nothing decides it{pending}"
        return "no reason is given for or against it"

    def _pending(self, claim: str) -> str:
        """How many reasons for and against a claim are open while its assumption is."""
        pro = self._counted(self.relations.supporters[claim])
        con = self._counted(self.waiting.of_assumption(claim))
        if not pro and not con:
            return ""
        sides = [f"{pro} {'reason' if pro == 1 else 'reasons'} for it"] if pro else []
        if con:
            sides.append(
                f"{con} against it" if pro else f"{con} {'reason' if con == 1 else 'reasons'} against it"
            )
        return f"; {' and '.join(sides)} {'is' if pro + con == 1 else 'are'} open"

    def _counted(self, ids: Iterable[str]) -> int:
        """How many of these are arguments of which it is open whether they prevail."""
        undecided = {
            name
            for name in ids
            if name in self.debate.arguments and self.labelling.prevailing(name) is Label.UNDEC
        }
        return len(undecided)

    def _tied(self, claim: str) -> str:
        level = self._level_reasons(claim)
        if level is not None:
            return level
        assumed = [
            name
            for name in self.opposition.contradictors(claim)
            if self.labelling.assumption(name) is Label.UNDEC
            and self.debate.claims[name].assume is not Assume.UNKNOWN
        ]
        both = "both" if len(assumed) == 1 else "all of them"
        return f"it and {self._names(assumed)} contradict each other, and {both} are assumed"

    def is_level(self, claim: str) -> bool:
        """Tell whether reasons of equal weight stand on both sides of a claim."""
        return self._level_reasons(claim) is not None

    def _level_reasons(self, claim: str) -> str | None:
        """Which reasons of equal weight stand on both sides of a claim; None where none do."""
        own = self._undecided(self.relations.supporters[claim])
        against = self._level(own, self._undecided(self.relations.rebutters[claim]), "against it")
        if against is not None:
            return against
        for other in self.opposition.contradictors(claim):
            reasons = self._undecided(self.relations.supporters[other])
            level = self._level(own, reasons, f"for {marked(other)}, which contradicts it")
            if level is not None:
                return level
        return None

    def _level(self, own: Sequence[str], opposed: Sequence[str], where: str) -> str | None:
        """Who stands on which side with the greatest weight that both sides have."""
        weight = self.opposition.weight
        common = {weight(name) for name in own} & {weight(name) for name in opposed}
        if not common:
            return None
        most = max(common)
        left = [name for name in own if weight(name) == most]
        right = [name for name in opposed if weight(name) == most]
        verb = _verb(left, "speaks", "speak")
        each = "both" if len(left) == len(right) == 1 else "all"
        given = any(self.debate.arguments[name].weight is not None for name in (*left, *right))
        weigh = f"{each} weigh {decimal(most)}{'' if given else ', since no weight is given'}"
        return f"{self._names(left)} {verb} for it, {self._names(right)} {where}; {weigh}"

    # Arguments

    def _argument(self, argument: str, reason: Reason) -> str:
        entry = self.debate.arguments[argument]
        match reason:
            case Reason.HOLDS:
                return self._holds(argument) + self._but(argument)
            case Reason.UNDERCUT:
                return f"undercut by {self._names(self._labelled(self.relations.undercutters[argument], Label.IN))}"
            case Reason.CIRCULAR:
                around = self._together(argument, entry.premises)
                verb = _verb(around, "rests", "rest")
                return (
                    f"its {_verb(around, 'premise', 'premises')} {self._names(around)} {verb} on it in turn"
                )
            case Reason.PREMISE_OUT:
                return self._told(self._fates(self._labelled(entry.premises, Label.OUT)))
            case _:
                waits = self._waits(argument, self.waiting.of_argument(argument), reason)
                return waits + self._either_way(argument)

    def _holds(self, argument: str) -> str:
        premises = self.debate.arguments[argument].premises
        stands = f"its {_verb(premises, 'premise stands', 'premises stand')}"
        undercutters = self.relations.undercutters[argument]
        if not undercutters:
            return stands
        do = _verb(undercutters, "does", "do")
        return f"{stands}, and what would undercut it, {self._names(undercutters)}, {do} not"

    def _but(self, argument: str) -> str:
        """What keeps an argument that stands from prevailing, where it matters."""
        prevails = self.labelling.verdicts[argument].prevails
        if prevails is Label.UNDEC:
            opponents = self.opposition.holding_open(argument)
            return f", but whether it prevails over {self._names(opponents)} is open"
        return f", but {self._beaten(argument)}" if prevails is Label.OUT else ""

    def _either_way(self, argument: str) -> str:
        """What beats an argument even if it should stand."""
        if self.labelling.verdicts[argument].prevails is not Label.OUT:
            return ""
        return f", but either way {self._beaten(argument)}"

    def _beaten(self, argument: str) -> str:
        """What keeps an argument from prevailing."""
        opposition = self.opposition
        accepted = opposition.accepted_against(argument)
        if accepted is not None:
            claim = self.debate.arguments[argument].target
            return f"{self._names([accepted])}, which contradicts {claim}, is accepted"
        winners = opposition.beating(argument)
        own, heaviest = opposition.weight(argument), opposition.weight(winners[0])
        if heaviest == own:
            verb = _verb(winners, "prevails", "prevail")
            return f"{self._names(winners)}, of equal weight {decimal(own)}, {verb} over it"
        verb = _verb(winners, "outweighs", "outweigh")
        return f"{self._names(winners)} {verb} it ({decimal(heaviest)} against {decimal(own)})"

    # Both

    def _waits(self, id_: str, what: Sequence[str], reason: Reason) -> str:
        if reason is Reason.CONFLICT:
            partners = self.waiting.partners(id_)
            return (
                f"in a circle of conflict with {self._names(partners)}"
                if partners
                else "in conflict with itself"
            )
        return f"waits for {self._names(what)}"

    def _fates(self, ids: Sequence[str]) -> _Fates:
        """Claims or arguments by what became of them."""
        fates: _Fates = {}
        for name in ids:
            verdict = self.labelling.verdicts.get(name)
            does = ("is not in this debate", "are not in this debate")
            if verdict is not None:
                argument = name in self.debate.arguments
                does = (fate(verdict, argument=argument), fate(verdict, argument=argument, many=True))
            fates.setdefault(does, []).append(name)
        return fates

    def _told(self, fates: _Fates) -> str:
        return ", ".join(f"{self._names(listed)} {_verb(listed, *does)}" for does, listed in fates.items())

    def _together(self, id_: str, others: Sequence[str]) -> list[str]:
        """Those that are out in the same round as an entry: members of a circle with it."""
        now = self.labelling.round(id_)
        return [name for name in self._labelled(others, Label.OUT) if self.labelling.round(name) == now]

    def _labelled(self, ids: Sequence[str], label: Label) -> list[str]:
        return [name for name in ids if self.labelling.label(name) is label]

    def _prevailing(self, arguments: Sequence[str]) -> list[str]:
        return [name for name in arguments if self.labelling.prevailing(name) is Label.IN]

    def _undecided(self, arguments: Sequence[str]) -> list[str]:
        """Those that stand while it is open whether they prevail."""
        labelling = self.labelling
        return [
            name
            for name in arguments
            if labelling.label(name) is Label.IN and labelling.prevailing(name) is Label.UNDEC
        ]


def _verb(ids: Sequence[str], one: str, many: str) -> str:
    return one if len(ids) == 1 else many
