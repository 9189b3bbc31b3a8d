"""Entries as lines: the sentences that say why each has its label."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.document import read
from argmap.evaluation import evaluate
from argmap.exporters.markdown_entries import Entries
from argmap.exporters.markdown_text import code
from argmap.graph.relations import Relations
from argmap.model import Debate
from argmap.queries.words import Sentences
from tests.exporters.rendering import plain
from tests.strategies import debates


@settings(deadline=None)  # a busy machine is no fault of the export
@given(debates(8, 12), st.sampled_from(["", "_", "it-", "v1.5-", "e\u0301.", "four/"]))
def test_sentences_read_as_they_do_elsewhere_and_link_what_they_name(debate: Debate, prefix: str) -> None:
    debate = replace(
        debate,
        claims={
            f"{prefix}{name}": claim._replace(
                id=f"{prefix}{name}", contradicts=tuple(f"{prefix}{other}" for other in claim.contradicts)
            )
            for name, claim in debate.claims.items()
        },
        arguments={
            f"{prefix}{name}": argument._replace(
                id=f"{prefix}{name}",
                premises=tuple(f"{prefix}{premise}" for premise in argument.premises),
                target=f"{prefix}{argument.target}",
            )
            for name, argument in debate.arguments.items()
        },
    )
    sentences = Sentences(debate, Relations(debate), evaluate(debate))
    entries = Entries(
        sentences, lambda subject: f"[{code(subject.id)}](#{subject.section.value})", lambda *_: ""
    )
    for name in (*debate.claims, *debate.arguments):
        written = entries.reason(name)
        assert plain(written) == sentences.sentence(name)
        linked = set(re.findall(r"\[`(.+?)`\]\(#(?:claim|argument)\)", written))
        assert set(sentences.named(name)) <= linked
        assert linked <= {*sentences.named(name), *sentences.relations.contradictors[name]}


def test_a_word_of_a_sentence_that_is_an_id_too_is_no_link() -> None:
    text = """argmap: 1
claims:
  it: {text: It is so., assume: false}
  both: {text: It is not so., contradicts: [it], assume: false}
  the: {text: Much speaks for it.}
  for: {text: Much speaks against it.}
arguments:
  r1: {premises: [the], supports: it}
  weigh: {premises: [for], supports: both}
"""
    debate = read(text.encode(), "it.yaml", stem="it").debate
    sentences = Sentences(debate, Relations(debate), evaluate(debate))
    entries = Entries(sentences, lambda subject: f"[{code(subject.id)}](#)", lambda *_: "")
    assert sentences.clause("it") == (
        "r1 speaks for it, weigh for both, which contradicts it; both weigh 0.5, since no weight is given"
    )
    assert entries.reason("it") == (
        "open: [`r1`](#) speaks for it, [`weigh`](#) for [`both`](#), which contradicts it; "
        "both weigh 0.5, since no weight is given"
    )
