"""The sources of a debate in Markdown: what they are, and who cites them, where and with what words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from argmap.exporters.markdown_entries import Entries
from argmap.exporters.markdown_text import address, code, escape, quoted
from argmap.model import Citation, Debate, Source, Subject

Use = tuple[Subject, Citation]
_DOI = re.compile(r"10\.\d{4,9}/\S+\Z")


def citations(debate: Debate) -> dict[str, list[Use]]:
    """Return who cites each source, in the order of the file; sources of the debate that nobody cites come last.

    Of another file's sources, only what is cited belongs to the debate.
    """
    found: dict[str, list[Use]] = {}
    for subject, cited in debate.citing():
        for citation in cited:
            found.setdefault(citation.source, []).append((subject, citation))
    own = [id_ for id_ in debate.sources if id_ in found or "/" not in id_]
    return {id_: found.get(id_, []) for id_ in own}


def source_lines(source: Source, uses: list[Use], entries: Entries) -> list[str]:
    """Return what a source is and how it is used, as the lines below its heading."""
    lines = [f"**{escape(source.title)}**" + "".join(f", {part}" for part in _imprint(source)), ""]
    lines += [f"- {name}: {value}" for name, value in _facts(source)]
    lines += _cited_by(uses, entries)
    if source.note:
        lines += ["", *quoted(source.note)]
    return lines


def _imprint(source: Source) -> list[str]:
    parts = [", ".join(map(escape, source.authors))] if source.authors else []
    return parts + [escape(part) for part in (source.container, source.issued) if part]


def _facts(source: Source) -> Iterator[tuple[str, str]]:
    for name, value in (
        ("type", source.type),
        ("court", source.court),
        ("docket", source.docket),
        ("jurisdiction", source.jurisdiction),
        ("posture", source.posture),
        ("status", source.status),
    ):
        if value:
            yield name, escape(value)
    if source.url:
        yield "address", address(source.url)
    if source.doi:
        doi = source.doi.strip()
        linked = address(f"https://doi.org/{quote(doi)}", doi) if _DOI.match(doi) else escape(doi)
        yield "DOI", linked
    if source.accessed:
        yield "read on", escape(source.accessed)
    if source.archive:
        yield "archived", address(source.archive)
    if source.tags:
        yield "tags", " ".join(code(tag) for tag in source.tags)


def _cited_by(uses: list[Use], entries: Entries) -> Iterator[str]:
    """Who cites a source, by the place that is cited; the words themselves stand where they are used."""
    places: dict[str | None, dict[Subject, None]] = {}
    for subject, citation in uses:
        places.setdefault(citation.at, {})[subject] = None
    if not places:
        yield "- cited by nothing in this debate"
        return
    links = {at: ", ".join(map(entries.link, subjects)) for at, subjects in places.items()}
    if list(links) == [None]:
        yield f"- cited by {links[None]}"
        return
    yield "- cited by:"
    for at in sorted(filter(None, links), key=_by_number):
        yield f"  - {escape(at)}: {links[at]}"
    if None in links:
        yield f"  - no place given: {links[None]}"


def _by_number(place: str) -> list[tuple[int, str]]:
    """What places are sorted by, so that line 9 comes before line 10."""
    return [(int(part) if part.isdecimal() else -1, part) for part in re.findall(r"\d+|\D+", place)]
