"""Why each claim and argument has its label: one clear sentence that names what did it."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.evaluation.labelling import Labelling
from argmap.evaluation.words.marks import decimal, names, word
from argmap.evaluation.words.opposition import Opposition
from argmap.evaluation.words.standpoints import taken
from argmap.evaluation.words.waiting import Waiting
from argmap.graph.relations import Relations
from argmap.model import Assume, Debate, Label, Reason


class Sentences:
    """The sentences of one labelling; what several of them need is found once."""

    def __init__(self, debate: Debate, relations: Relations, labelling: Labelling) -> None:
        self.debate = debate
        self.relations = relations
        self.labelling = labelling
        self.opposition = Opposition(debate, relations, labelling)
        self.waiting = Waiting(debate, relations, labelling, self.opposition)

    def sentence(self, id_: str) -> str:
        """Return the label of a claim or argument and its reason in words."""
        return f"{self.word(id_)}: {self.clause(id_)}"

    def word(self, id_: str) -> str:
        """Return the word for the label of a claim or argument."""
        verdict = self.labelling.verdicts.get(id_)
        return "not shown" if verdict is None else word(verdict, argument=id_ in self.debate.arguments)

    def clause(self, id_: str) -> str:
        """Return why a claim or argument has its label, naming what did it."""
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
        if relations.supporters[claim]:
            return (
                "assumed, whatever becomes of the reasons for it"
                if unopposed
                else "assumed, and nothing beats it"
            )
        return "assumed, nobody argued for it" + ("" if unopposed else ", and nothing beats it")

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
                return f"{names(winners)} {_verb(winners, 'holds', 'hold')}"
            case Reason.ASSUMED:
                return self.assumed(claim)
            case Reason.OUTWEIGHED:
                return self._outweighed(claim)
            case Reason.CONTRADICTED:
                return self._contradicted(claim)
            case Reason.REBUTTED:
                return f"rebutted by {names(self._labelled(self.relations.rebutters[claim], Label.IN))}"
            case Reason.CIRCULAR:
                return self._rests_on_itself(claim)
            case Reason.NOT_ASSUMED:
                return "nothing decides it, and this reading leaves it false"
            case Reason.UNSUPPORTED:
                return self._unsupported(claim)
            case Reason.TIED:
                return self._tied(claim)
            case Reason.UNKNOWN:
                return "it says so itself"
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
            return f"{names(winners)} {verb} over {names(beaten)}, of equal weight {decimal(heavy)}"
        verb = _verb(winners, "outweighs", "outweigh")
        return f"{names(winners)} {verb} {names(beaten)} ({decimal(heavy)} against {decimal(light)})"

    def _contradicted(self, claim: str) -> str:
        labelling = self.labelling
        winners = self._labelled(self.opposition.contradictors(claim), Label.IN)
        if len(winners) != 1:
            return f"{names(winners)}, which contradict it, stand"
        other = winners[0]
        if labelling.reason(other) is Reason.ACCEPTED:
            return f"{other}, which contradicts it, is accepted by {self._standpoint(other, Reason.ACCEPTED)}"
        through = self._prevailing(self.relations.supporters[other])
        if not through:
            return f"{other}, which contradicts it, stands as an assumption"
        return f"{other}, which contradicts it, prevails through {names(through)}"

    def _rests_on_itself(self, claim: str) -> str:
        around = self._together(claim, self.relations.supporters[claim])
        return f"what is left for it, {names(around)}, {_verb(around, 'rests', 'rest')} on it in turn"

    def _unsupported(self, claim: str) -> str:
        supporters = self.relations.supporters[claim]
        if not supporters:
            return "nobody argued for it"
        return f"the {_verb(supporters, 'reason', 'reasons')} for it fell: {names(supporters)}"

    def _tied(self, claim: str) -> str:
        own = self._undecided(self.relations.supporters[claim])
        against = self._level(own, self._undecided(self.relations.rebutters[claim]), "against it")
        if against:
            return against
        others = self.opposition.contradictors(claim)
        for other in others:
            reasons = self._undecided(self.relations.supporters[other])
            for_it = self._level(own, reasons, f"for {other}, which contradicts it")
            if for_it:
                return for_it
        assumed = [
            name
            for name in others
            if self.labelling.assumption(name) is Label.UNDEC
            and self.debate.claims[name].assume is not Assume.UNKNOWN
        ]
        both = "both" if len(assumed) == 1 else "all of them"
        return f"it and {names(assumed)} contradict each other, and {both} are assumed"

    def _level(self, own: Sequence[str], opposed: Sequence[str], where: str) -> str | None:
        """Who stands on which side with the greatest weight that both sides have."""
        weight = self.opposition.weight
        common = {weight(name) for name in own} & {weight(name) for name in opposed}
        if not common:
            return None
        most = max(common)
        left = [name for name in own if weight(name) == most]
        right = [name for name in opposed if weight(name) == most]
        verb = _verb(left, "stands", "stand")
        return f"{names(left)} {verb} for it and {names(right)} {where}, with equal weight {decimal(most)}"

    # Arguments

    def _argument(self, argument: str, reason: Reason) -> str:
        entry = self.debate.arguments[argument]
        match reason:
            case Reason.HOLDS:
                return self._holds(argument) + self._but(argument)
            case Reason.UNDERCUT:
                return f"undercut by {names(self._labelled(self.relations.undercutters[argument], Label.IN))}"
            case Reason.CIRCULAR:
                around = self._together(argument, entry.premises)
                verb = _verb(around, "rests", "rest")
                return f"its {_verb(around, 'premise', 'premises')} {names(around)} {verb} on it in turn"
            case Reason.PREMISE_OUT:
                return self._premises_out(entry.premises)
            case _:
                waits = self._waits(argument, self.waiting.of_argument(argument), reason)
                return waits + self._either_way(argument)

    def _holds(self, argument: str) -> str:
        premises = self.debate.arguments[argument].premises
        stands = f"its {_verb(premises, 'premise stands', 'premises stand')}"
        undercutters = self.relations.undercutters[argument]
        if not undercutters:
            return stands
        return f"{stands}, and what would undercut it, {names(undercutters)}, {_verb(undercutters, 'does', 'do')} not"

    def _but(self, argument: str) -> str:
        """What keeps an argument that stands from prevailing, where it matters."""
        prevails = self.labelling.verdicts[argument].prevails
        if prevails is Label.UNDEC:
            opponents = self.opposition.holding_open(argument)
            return f", but whether it prevails over {names(opponents)} is open"
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
            return f"{accepted}, which contradicts {claim}, is accepted"
        winners = opposition.beating(argument)
        own, heaviest = opposition.weight(argument), opposition.weight(winners[0])
        if heaviest == own:
            verb = _verb(winners, "prevails", "prevail")
            return f"{names(winners)}, of equal weight {decimal(own)}, {verb} over it"
        verb = _verb(winners, "outweighs", "outweigh")
        return f"{names(winners)} {verb} it ({decimal(heaviest)} against {decimal(own)})"

    def _premises_out(self, premises: Sequence[str]) -> str:
        """The premises that are out, by what became of them."""
        fates: dict[str, list[str]] = {}
        for premise in self._labelled(premises, Label.OUT):
            known = premise in self.labelling.verdicts
            fates.setdefault(self.word(premise) if known else "not in this debate", []).append(premise)
        verbs = {"falls": ("falls", "fall")}
        parts = []
        for fate, listed in fates.items():
            one, many = verbs.get(fate, (f"is {fate}", f"are {fate}"))
            parts.append(f"{names(listed)} {_verb(listed, one, many)}")
        return ", ".join(parts)

    # Both

    def _waits(self, id_: str, what: Sequence[str], reason: Reason) -> str:
        if reason is Reason.CONFLICT:
            partners = self.waiting.partners(id_)
            return (
                f"in a circle of conflict with {names(partners)}" if partners else "in conflict with itself"
            )
        return f"waits for {names(what)}"

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
