"""Fixes of what scenarios expect."""

from __future__ import annotations

from argmap.edits import SetField
from argmap.evaluation import Evaluator, standpoint_of
from argmap.evaluation.words.expectations import expected
from argmap.fixes.case import Case
from argmap.fixes.fix import Fix
from argmap.fixes.naming import expectation_left_out
from argmap.model import Scenario, Section, Subject


def not_met(case: Case) -> list[Fix | None]:
    """ARG404: the label that was found is what is expected, or nothing is."""
    scenario = case.entry
    if not isinstance(scenario, Scenario):
        return []
    id_ = _expected_at(case, scenario)
    if id_ is None:
        return []
    debate = case.scope.debate
    labels = Evaluator(debate).label(standpoint_of(debate, scenarios=(scenario.id,)))
    subject = Subject(Section.SCENARIO, scenario.id)
    found: list[Fix | None] = []
    label = labels.label(id_.removeprefix(f"{case.stem}/"))
    if label is not None:
        expect = {**dict(scenario.expect), id_: label.value}
        found.append(
            case.fix(f"expect that {id_} {expected(label.value)}", SetField(subject, "expect", expect))
        )
    return [*found, expectation_left_out(case, subject, id_)]


def holds_anyway(case: Case) -> list[Fix | None]:
    """ARG407: nothing is expected of it."""
    scenario = case.entry
    if not isinstance(scenario, Scenario):
        return []
    id_ = _expected_at(case, scenario)
    return [] if id_ is None else [expectation_left_out(case, Subject(Section.SCENARIO, scenario.id), id_)]


def _expected_at(case: Case, scenario: Scenario) -> str | None:
    """Return the entry whose expected label the finding is at."""
    subject = Subject(Section.SCENARIO, scenario.id)
    for id_, _ in scenario.expect:
        if case.document.place(subject, "expect", id_) == case.finding.place:
            return id_
    return None
