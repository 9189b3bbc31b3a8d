"""ARG302: which sources nothing cites, and when that can be told."""

from collections.abc import Callable

from argmap.checks.arg302_uncited_source import RULE

Found = Callable[..., list[str]]


def test_any_entry_can_cite(found: Found) -> None:
    text = """\
argmap: 1
title: T
sources:
  a: {title: A}
  b: {title: B}
  c: {title: C}
  d: {title: D}
  e: {title: E}
  f: {title: F}
claims:
  claim: {text: C., sources: [a]}
arguments:
  argument: {premises: [claim], supports: claim, sources: [{source: b}]}
questions:
  question: {text: Q?, sources: [c]}
positions:
  position: {title: P, thesis: claim, sources: [d]}
scenarios:
  scenario: {title: S, sources: [debate/e]}
"""
    assert found(RULE, text) == ["debate.yaml:9:3: info: nothing cites f"]


LIBRARY = """\
# file: ai-art.yaml
argmap: 1
title: The AI art debate
sources:
  post: {title: The post}
  draft: {title: A draft of it}
claims:
  claim: {text: C., sources: [bibliography/cui-2021]}
# file: bibliography.yaml
argmap: 1
title: Sources
sources:
  cui-2021: {title: Cui}
  carlini-2023: {title: Carlini}
  post: {title: The post}
# file: other.yaml
argmap: 1
title: Another debate
claims:
  claim: {text: C., sources: [ai-art/post]}
"""


def test_a_folder_has_every_citation(found: Found) -> None:
    assert found(RULE, LIBRARY) == [
        "ai-art.yaml:5:3: info: nothing cites draft",
        "bibliography.yaml:5:3: info: nothing cites carlini-2023",
        "bibliography.yaml:6:3: info: nothing cites post",
    ]


def test_a_debate_opened_by_itself_cites_its_own_sources(found: Found) -> None:
    without_other = LIBRARY.partition("# file: other.yaml")[0]
    assert found(RULE, without_other, focus="ai-art") == [
        "ai-art.yaml:4:3: info: nothing cites post",
        "ai-art.yaml:5:3: info: nothing cites draft",
    ]


def test_of_a_bibliography_opened_by_itself_nothing_is_known(found: Found) -> None:
    text = "# file: bibliography.yaml\nargmap: 1\ntitle: Sources\nsources:\n  cui-2021: {title: Cui}\n"
    assert found(RULE, text, focus="bibliography") == []
    assert found(RULE, text) == ["bibliography.yaml:4:3: info: nothing cites cui-2021"]


def test_an_entry_that_cannot_be_read_may_cite_it(found: Found) -> None:
    text = """\
argmap: 1
title: T
sources:
  a: {title: A}
  b: {title: B}
claims:
  claim: {txt: C., sources: [a]}
"""
    assert found(RULE, text) == ["debate.yaml:5:3: info: nothing cites b"]
