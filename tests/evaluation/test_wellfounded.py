"""The well-founded model of programs, against published examples and the alternating fixpoint."""

from __future__ import annotations

from random import Random

import pytest

from argmap.evaluation.program import Program, ProgramBuilder
from argmap.evaluation.wellfounded import well_founded
from tests.evaluation.definition import Rule, alternating_fixpoint

PROGRAMS = 2000
"""How many random programs are compared; 100,000 take half a minute."""


def program_of(rules: list[Rule], atoms: list[str]) -> Program:
    number = {atom: place for place, atom in enumerate(atoms)}
    builder = ProgramBuilder(len(atoms))
    for rule in rules:
        body = [2 * number[atom] for atom in sorted(rule.positive)]
        builder.add(number[rule.head], body + [2 * number[atom] + 1 for atom in sorted(rule.negated)])
    return builder.finish()


def rules_of(text: str) -> list[Rule]:
    """The rules of a program in the usual notation."""
    rules = []
    for line in filter(None, (line.strip() for line in text.split("."))):
        head, _, body = line.partition(":-")
        literals = [literal.strip() for literal in body.split(",") if literal.strip()]
        rules.append(
            Rule(
                head.strip(),
                frozenset(literal for literal in literals if not literal.startswith("not ")),
                frozenset(literal[4:] for literal in literals if literal.startswith("not ")),
            )
        )
    return rules


def values(rules: list[Rule]) -> dict[str, bool | None]:
    """Each atom's value in the well-founded model."""
    atoms = sorted({atom for rule in rules for atom in {rule.head} | rule.positive | rule.negated})
    marks = well_founded(program_of(rules, atoms)).marks
    return {atom: None if not mark else mark > 0 for atom, mark in zip(atoms, marks, strict=True)}


def random_rules(random: Random) -> list[Rule]:
    atoms = [f"x{number}" for number in range(random.randint(1, 9))]
    negative = random.choice((0.2, 0.4, 0.6))

    def body() -> tuple[frozenset[str], frozenset[str]]:
        positive: set[str] = set()
        negated: set[str] = set()
        for _ in range(random.choice((0, 1, 1, 2, 2, 3))):
            (negated if random.random() < negative else positive).add(random.choice(atoms))
        return frozenset(positive), frozenset(negated)

    return [Rule(random.choice(atoms), *body()) for _ in range(random.randint(1, 18))]


def test_random_programs_have_the_model_of_the_alternating_fixpoint() -> None:
    for seed in range(PROGRAMS):
        rules = random_rules(Random(seed))
        true, possible = alternating_fixpoint(rules)
        assert values(rules) == {
            atom: True if atom in true else None if atom in possible else False for atom in values(rules)
        }, rules


def test_the_example_of_van_gelder_ross_and_schlipf() -> None:
    """The program with which their paper introduces unfounded sets."""
    rules = rules_of(
        """
        pa :- pc, not pb.   pb :- not pa.   pe :- not pd.   pc.
        pd :- qa, not qb.   pd :- qb, not qc.   qa :- pd.   qb :- qa.
        """
    )
    assert values(rules) == {
        **dict.fromkeys(("pc", "pe"), True),
        **dict.fromkeys(("pd", "qa", "qb", "qc"), False),
        **dict.fromkeys(("pa", "pb"), None),
    }


def test_the_game_that_is_won_by_moving_to_where_the_other_is_stuck() -> None:
    """``win(X) :- move(X, Y), not win(Y)``: won, lost and drawn positions, as retrograde analysis finds them."""
    for seed in range(200):
        random = Random(seed)
        positions = [f"p{number}" for number in range(random.randint(1, 12))]
        moves = {
            position: random.sample(positions, min(len(positions), random.randint(0, 3)))
            for position in positions
        }
        won: set[str] = set()
        lost: set[str] = set()
        while True:
            now_lost = {p for p in positions if p not in lost and set(moves[p]) <= won}
            now_won = {p for p in positions if p not in won and set(moves[p]) & (lost | now_lost)}
            if not now_lost and not now_won:
                break
            lost |= now_lost
            won |= now_won
        rules = [Rule(p, frozenset(), frozenset({q})) for p in positions for q in moves[p]]
        rules += [Rule("played", frozenset({p})) for p in positions]
        found = values(rules)
        assert {p for p in positions if found[p]} == won
        assert {p for p in positions if found[p] is False} == lost


def test_rounds_do_not_depend_on_the_order_of_the_rules_where_nothing_goes_round() -> None:
    rules = rules_of("a. b :- a. c :- b, not d. d :- not a. e :- not c. f :- d. f :- e. g :- c. g :- a.")
    atoms = sorted({rule.head for rule in rules})
    marks = well_founded(program_of(rules, atoms)).marks
    assert dict(zip(atoms, marks, strict=True)) == {
        "a": 1, "b": 2, "g": 2, "d": -2, "c": 3, "e": -4, "f": -5,
    }  # fmt: skip
    assert well_founded(program_of(rules[::-1], atoms)).marks == marks


def test_what_hangs_on_a_circle_falls_after_it() -> None:
    rules = rules_of("a :- b. b :- a. c :- a. d :- c. e :- not d.")
    atoms = ["a", "b", "c", "d", "e"]
    assert well_founded(program_of(rules, atoms)).marks == [-2, -2, -3, -4, 5]


@pytest.mark.parametrize("alone", [True, False])
def test_circles_that_wait_for_one_another_are_each_searched_once(alone: bool) -> None:
    """Circle n is unfounded only once circle n - 1 is; searching all that is left each time would take minutes."""
    circles = 15_000
    builder = ProgramBuilder(4 * circles)
    for one in range(0, 4 * circles, 4):
        two, doubted, doubt = one if alone else one + 1, one + 2, one + 3
        builder.add(one, [2 * two])
        builder.add(two, [2 * one])
        if one:
            builder.add(one, [2 * doubted])
            builder.add(doubted, [2 * doubt + 1])
            builder.add(doubt, [2 * (one - 4) + 1])
    marks = well_founded(builder.finish()).marks
    assert all(mark < 0 for mark in marks[0::4])
    assert all(mark > 0 for mark in marks[7::4])
