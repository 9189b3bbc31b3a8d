"""ARG303: two sources with one address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argmap.checks.addresses import is_address, is_doi, same_thing
from argmap.checks.context import Context, FileContext
from argmap.checks.rule import Rule
from argmap.findings import Finding, Severity
from argmap.model import Section, Source, Subject


class _Use(NamedTuple):
    """A source's use of an address, written under one of its keys."""

    file: FileContext
    source: Source
    key: str
    address: str


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at the address of each source that an earlier source has too."""
    first_in_library: dict[str, _Use] = {}
    for file in _files(context):
        first_in_file: dict[str, _Use] = {}
        for source in file.own.sources.values():
            uses = [_Use(file, source, key, address) for key, address in _addresses(source)]
            for first, use in _shared(uses, first_in_file) or _shared(uses, first_in_library):
                yield _finding(first, use)
            for use in uses:
                first_in_file.setdefault(use.address, use)
        for address, use in first_in_file.items():
            first_in_library.setdefault(address, use)


def _files(context: Context) -> list[FileContext]:
    """Return the files with the one that was opened last, since that is the one to edit."""
    return sorted(context.files(), key=lambda file: file.stem == context.library.focus)


def _addresses(source: Source) -> Iterator[tuple[str, str]]:
    if source.url is not None and is_address(source.url) and not source.url.lower().startswith("mailto:"):
        yield "url", same_thing(source.url)
    if source.doi is not None and is_doi(source.doi):
        yield "doi", same_thing(source.doi)


def _shared(uses: list[_Use], known: dict[str, _Use]) -> list[tuple[_Use, _Use]]:
    """Return the first use of an address that is known, with the known one: one fault for a pair of sources."""
    return [(known[use.address], use) for use in uses if use.address in known][:1]


def _finding(first: _Use, use: _Use) -> Finding:
    across = first.file is not use.file
    orders = _orders_of_one_docket(first.source, use.source)
    other = f"{first.file.stem}/{first.source.id}" if across else first.source.id
    place = first.file.document.place(Subject(Section.SOURCE, first.source.id), first.key)
    where = f"{first.file.document.name}:{place.line}" if across else f"line {place.line}"
    hint = "Correct one of the two, or keep one source and cite it in both places."
    if orders:
        hint = "Where each order has an address of its own, give that one."
    elif across:
        hint = f"If they are the same, cite {other} and remove this one."
    return use.file.finding(
        "ARG303",
        Severity.INFO if across or orders else Severity.WARNING,
        f"{use.source.id} has the same address as {other} ({where})",
        Subject(Section.SOURCE, use.source.id),
        use.key,
        hint=hint,
    )


def _orders_of_one_docket(first: Source, second: Source) -> bool:
    """Tell whether two sources are court papers, of one docket as far as they say."""
    if first.type != "court" or second.type != "court":
        return False
    if first.docket is None or second.docket is None:
        return True
    one, other = (re.sub(r"[\W_]+", "", docket).casefold() for docket in (first.docket, second.docket))
    # Courts write one docket as 23-cv-00201 and as 3:23-cv-00201-WHO.
    return one in other or other in one


RULE = Rule(
    code="ARG303",
    severity=Severity.WARNING,
    title="two sources with one address",
    finds="""\
Two sources whose `url` or `doi` lead to one thing. These make no difference: `http` or `https`, `www.`,
the case of the host, its usual port, a slash at the end, needless `%` escapes; `abs`, `pdf` or `html`,
and the version, before and after an arXiv id; `https://doi.org/10...` or the bare DOI, and its case. A
query (`?page=2`) and a fragment (`#c3`) distinguish. Addresses of correspondents (`mailto:`) are left
out.

It is worth a look only, where the two stand in different files, or where both are of type `court` and,
as far as they say, of one docket: its orders often share the docket's address.
""",
    why="""\
Either one of the two addresses was pasted by mistake, and a reader who follows it finds a text that says
nothing of the kind; or one source is in the list twice, and what it carries seems to rest on two.
""",
    example="""\
argmap: 1
title: The AI art debate
sources:
  cui-2021:
    title: Asymmetric gained deep image compression with continuous rate adaptation
    url: https://arxiv.org/abs/2003.02012
  somepalli-2022:
    title: Diffusion art or digital forgery?
    url: https://arxiv.org/abs/2003.02012
claims:
  learned-codecs-win:
    text: Learned image compression now outperforms the classical kind.
    sources: [cui-2021]
  replicas-found:
    text: Images close to training images can be had from the model.
    sources: [somepalli-2022]
questions:
  what-follows:
    text: Does either show that images are stored?
    about: [learned-codecs-win, replicas-found]
""",
    fixed="""\
argmap: 1
title: The AI art debate
sources:
  cui-2021:
    title: Asymmetric gained deep image compression with continuous rate adaptation
    url: https://arxiv.org/abs/2003.02012
  somepalli-2022:
    title: Diffusion art or digital forgery?
    url: https://arxiv.org/abs/2212.03860
claims:
  learned-codecs-win:
    text: Learned image compression now outperforms the classical kind.
    sources: [cui-2021]
  replicas-found:
    text: Images close to training images can be had from the model.
    sources: [somepalli-2022]
questions:
  what-follows:
    text: Does either show that images are stored?
    about: [learned-codecs-win, replicas-found]
""",
    find=find,
)
