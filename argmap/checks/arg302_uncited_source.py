"""ARG302: a source that nothing cites."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.citations import citations, sees_every_use
from argmap.checks.context import Context
from argmap.checks.doubt import named_by_faulty
from argmap.checks.rule import Rule
from argmap.findings import Finding, Severity
from argmap.model import Section, Subject


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at each source that no entry of the library cites."""
    cited = {cited.source for file in context.files() for cited in citations(file)}
    for file in context.files():
        cited.update(named_by_faulty(file.document))
    for file in context.files():
        if not sees_every_use(context.library, file.stem):
            continue
        for id_ in file.own.sources:
            if (file.stem, id_) not in cited:
                yield file.finding(
                    "ARG302",
                    Severity.INFO,
                    f"nothing cites {id_}",
                    Subject(Section.SOURCE, id_),
                    hint="Cite it under 'sources' of what it bears out, or remove it.",
                )


RULE = Rule(
    code="ARG302",
    severity=Severity.INFO,
    title="a source that nothing cites",
    finds="""\
A source that no claim, argument, question, position or scenario cites: neither in its own file nor in
any other file of the folder.

Where one file is opened by itself, other files that cite its sources are not seen. A debate is then
taken to cite its own sources; of a shared bibliography, a file with sources alone, nothing is said, and
neither of a file that was read only because the one opened refers to it.
""",
    why="""\
A source in the list looks like support. Where nothing cites it, nobody can tell what it is meant to
bear out: a citation was forgotten, or the claim that needed it is gone.
""",
    example="""\
argmap: 1
title: Four gigabytes
sources:
  carlini-2023:
    title: Extracting Training Data from Diffusion Models
    type: paper
claims:
  some-images-extracted:
    text: Researchers have extracted some training images.
positions:
  copies-inside:
    title: Copies are stored
    thesis: some-images-extracted
""",
    fixed="""\
argmap: 1
title: Four gigabytes
sources:
  carlini-2023:
    title: Extracting Training Data from Diffusion Models
    type: paper
claims:
  some-images-extracted:
    text: Researchers have extracted some training images.
    sources: [carlini-2023]
positions:
  copies-inside:
    title: Copies are stored
    thesis: some-images-extracted
""",
    find=find,
)
