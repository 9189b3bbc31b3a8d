"""ARG208: two claims with the same text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from argmap.checks.context import Context
from argmap.checks.rule import Rule
from argmap.findings import Finding, Severity
from argmap.model import Claim, Section, Subject

_ASIDE = re.compile(r"""[\s_!?…'"‘’‚“”„‹›«»()\[\]{}¡¿;·、。「」『』]|[.,:‐‑‒–—―−-](?!\d)""")
"""Space and punctuation.  A point, comma, colon or dash before a digit may be part of a number, and stays."""


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at the text of each claim that is there already."""
    whole = context.whole
    groups: dict[tuple[str, str], list[Subject]] = {}
    for claim in whole.debate.claims.values():
        key = (plain(claim.text), plain(claim.jurisdiction or ""))
        if key[0]:
            groups.setdefault(key, []).append(_subject(claim))
    for group in groups.values():
        for subject, first, beside in whole.repeats(group):
            yield whole.finding(
                "ARG208",
                Severity.WARNING if beside else Severity.INFO,
                f"{whole.called(subject.id, subject)} says the same as {whole.mention(first, subject)}",
                subject,
                "text",
                hint="Keep one of them and let the references name that." if beside else _HINT_ACROSS,
            )


_HINT_ACROSS = "Refer to one of them from both files, as file/id."


def plain(text: str) -> str:
    """Return what is left of a text without case, space and punctuation, to compare it by.

    >>> plain("It can't fit.") == plain("it CAN’T fit!"), plain("5.2 bytes") == plain("52 bytes")
    (True, False)
    """
    return _ASIDE.sub("", unicodedata.normalize("NFKC", text).casefold())


def _subject(claim: Claim) -> Subject:
    return Subject(Section.CLAIM, claim.id)


RULE = Rule(
    code="ARG208",
    severity=Severity.WARNING,
    title="two claims with the same text, case, space and punctuation aside (I across files)",
    finds="""\
Two claims with the same text, where case, space and punctuation do not count (those inside a number do),
and the same `jurisdiction` or none.  Between two files it is an information: there, one of them can refer
to the other's as `file/id`.
""",
    why="""\
Arguments for one of them do nothing for the other.  One may stand where the other falls, so the debate says
of one sentence that it is so and that it is not, and a reader sees half of the reasons in each place.
""",
    example="""\
argmap: 1
title: Copies inside
claims:
  model-holds-images:
    text: The model holds copies of training images.
  images-extracted:
    text: Researchers have extracted training images.
  copies-made:
    text: Training makes copies in the sense of the law.
  images-inside:
    text: the model holds copies of training images
arguments:
  extraction: {premises: [images-extracted], supports: model-holds-images}
  copying: {premises: [images-inside], supports: copies-made}
""",
    fixed="""\
argmap: 1
title: Copies inside
claims:
  model-holds-images:
    text: The model holds copies of training images.
  images-extracted:
    text: Researchers have extracted training images.
  copies-made:
    text: Training makes copies in the sense of the law.
arguments:
  extraction: {premises: [images-extracted], supports: model-holds-images}
  copying: {premises: [model-holds-images], supports: copies-made}
""",
    find=find,
)
