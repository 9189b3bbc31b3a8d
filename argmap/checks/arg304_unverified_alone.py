"""ARG304: a claim that only unverified sources carry."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.because import names
from argmap.checks.citations import source_of
from argmap.checks.context import Context, FileContext
from argmap.checks.doubt import entry_named
from argmap.checks.granted import taken_for_granted
from argmap.checks.rule import Rule
from argmap.findings import Finding, Severity
from argmap.model import Citation, Section, Subject


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at the first citation of each such claim."""
    for file, claim in taken_for_granted(context):
        if not claim.sources or not all(_is_unverified(context, file, each) for each in claim.sources):
            continue
        sources = names(dict.fromkeys(citation.source for citation in claim.sources))
        yield file.finding(
            "ARG304",
            Severity.INFO,
            f"{claim.id} is taken for granted, but carried by unverified sources alone: {sources}",
            Subject(Section.CLAIM, claim.id),
            "sources",
            0,
            hint="Look it up and say 'status: verified', find another source, or say 'assume: unknown'.",
        )


def _is_unverified(context: Context, file: FileContext, citation: Citation) -> bool:
    if citation.status is not None:
        return citation.status == "unverified"
    source = source_of(context, entry_named(file.stem, citation.source))
    return source is not None and source.status == "unverified"


RULE = Rule(
    code="ARG304",
    severity=Severity.INFO,
    title="a claim that only unverified sources carry",
    finds="""\
A claim that is taken for granted (`assume: true`, said or by default), that no argument of the library
supports, and that cites sources which are all `status: unverified`. A citation's own `status` counts in
place of its source's.

A source that says no `status` is not unverified, and neither is a `disputed` one.
""",
    why="""\
The claim stands, and what rests on it stands, on texts that nobody has compared with what they are cited
for. `assume: unknown` says so in the labels; a source that was looked up ends the matter.
""",
    example="""\
argmap: 1
title: Four gigabytes
sources:
  frivolous-2023:
    title: Stable Diffusion Frivolous
    url: http://www.stablediffusionfrivolous.com/
    status: unverified
claims:
  a-byte-an-image:
    text: The model holds about one byte for each training image.
    sources: [frivolous-2023]
positions:
  nothing-inside:
    title: Nothing is stored
    thesis: a-byte-an-image
""",
    fixed="""\
argmap: 1
title: Four gigabytes
sources:
  frivolous-2023:
    title: Stable Diffusion Frivolous
    url: http://www.stablediffusionfrivolous.com/
    status: verified
claims:
  a-byte-an-image:
    text: The model holds about one byte for each training image.
    sources: [frivolous-2023]
positions:
  nothing-inside:
    title: Nothing is stored
    thesis: a-byte-an-image
""",
    find=find,
)
