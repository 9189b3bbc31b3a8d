"""ARG306: a date, DOI or address that is not one."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.addresses import wrong_address, wrong_doi
from argmap.checks.context import Context, FileContext
from argmap.checks.dates import as_of_dates, reviewed_dates, wrong_date
from argmap.checks.rule import Rule
from argmap.findings import Finding, Severity
from argmap.model import Section, Source, Subject


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at each such value."""
    for file in context.files():
        for source in file.own.sources.values():
            yield from _in_source(file, source)
        for subject, text in as_of_dates(file.own):
            yield from _in_date(file, subject, "as-of", text)
        for subject, text in reviewed_dates(file.own):
            yield from _in_date(file, subject, "reviewed", text)


def _in_source(file: FileContext, source: Source) -> Iterator[Finding]:
    subject = Subject(Section.SOURCE, source.id)
    for key, text in (("issued", source.issued), ("accessed", source.accessed)):
        yield from _in_date(file, subject, key, text)
    for key, text in (("url", source.url), ("archive", source.archive)):
        if text and (hint := wrong_address(text)) is not None:
            yield _finding(file, subject, key, f"no address: {text}", hint)
    if source.doi and (hint := wrong_doi(source.doi)) is not None:
        yield _finding(file, subject, "doi", f"no DOI: {source.doi}", hint)


def _in_date(file: FileContext, subject: Subject, key: str, text: str | None) -> Iterator[Finding]:
    if text and (hint := wrong_date(text)) is not None:
        yield _finding(file, subject, key, f"no date: {text}", hint)


def _finding(file: FileContext, subject: Subject, key: str, fault: str, hint: str) -> Finding:
    return file.finding(
        "ARG306", Severity.ERROR, f"{key} of {subject.id} is {fault}", subject, key, hint=hint
    )


RULE = Rule(
    code="ARG306",
    severity=Severity.ERROR,
    title="a date, DOI or address that is not one",
    finds="""\
- `issued`, `accessed`, `as-of` or `reviewed` that is not EDTF level 0: `YYYY`, `YYYY-MM` or
  `YYYY-MM-DD`, from year 0001 on, and a day that the calendar has (29 February only in leap years).
- `doi` that is not a bare DOI: `10.`, four digits or more, `/` and a name without spaces.
- `url` or `archive` that is no `http`, `https` or `mailto` address with a host, or that has a space, a
  quote, `<`, `>` or `\\` in it. Letters beyond ASCII are fine. Nothing is looked up on the network.
""",
    why="""\
A date that cannot be read is not compared with today, so a stale claim looks fresh; an address that
leads nowhere leaves the reader with the author's word.
""",
    example="""\
argmap: 1
title: Can training images be extracted?
sources:
  carlini-2023:
    title: Extracting Training Data from Diffusion Models
    issued: 2023-01-32
    url: https://arxiv.org/abs/2301.13188
claims:
  some-images-extracted:
    text: Researchers have extracted some training images.
    sources: [carlini-2023]
positions:
  copies-inside:
    title: Copies are stored
    thesis: some-images-extracted
""",
    fixed="""\
argmap: 1
title: Can training images be extracted?
sources:
  carlini-2023:
    title: Extracting Training Data from Diffusion Models
    issued: 2023-01-30
    url: https://arxiv.org/abs/2301.13188
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
