"""Citing a source, one that is there or a new one, and taking a citation back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from argmap.edits import AddEntry, EditError, Link, Operation, Unlink, identifier
from argmap.errors import UsageError
from argmap.model import Citation, Section, Subject
from argmap.tui.asking.offers import Find, Offer, offered
from argmap.tui.changing.bench import Bench, Edit
from argmap.tui.changing.here import Here
from argmap.tui.changing.picking import pick
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Piece, cut, plain


@dataclass(frozen=True, slots=True)
class Citing:
    """What was typed of a citation."""

    source: str
    """The id of a source of the debate, or the title of a new one."""
    at: str = ""
    quote: str = ""


def citing_edit(here: Here, citing: Citing) -> Edit:
    """Return the edit that cites a source, adding it first where it is a new one.  Raises EditError, UsageError."""
    place, look = here.home, here.look
    if place.own.section is Section.SOURCE:
        raise UsageError("a source cites nothing", "Go to what it is to be a source of.")
    text = citing.source.strip()
    if not text:
        raise EditError("a citation names its source", "Choose one, or type the title of a new one.")
    known = source_named(look, text)
    operations: list[Operation] = []
    if known is None:
        taken = look.view.library.documents[place.stem].positions.paths[Section.SOURCE]
        name = identifier(text, taken, default="source")
        operations.append(AddEntry(Subject(Section.SOURCE, name), {"title": text}))
    else:
        name = here.named(place.stem, known)
    item: dict[str, str] = {"source": name}
    if citing.at.strip():
        item["at"] = citing.at.strip()
    if citing.quote.strip():
        item["quote"] = citing.quote.strip()
    operations.append(Link(place.own, "sources", item if len(item) > 1 else name))
    added = f"add source {name} and " if known is None else ""
    return Edit(
        place.stem, tuple(operations), f"{added}cite {name} in {place.own.section.value} {place.own.id}"
    )


def source_named(look: Look, text: str) -> str | None:
    """Return the source that a text is the id or the title of; None where there is none."""
    sources = look.debate.sources
    if text in sources:
        return text
    words = text.split()
    return next((id_ for id_, source in sources.items() if source.title.split() == words), None)


def sources_offered(look: Look, *, at_once: bool = False, of: tuple[str, ...] | None = None) -> Find:
    """Return what offers the sources of a debate, or some, that have every word of a text."""
    sources = look.debate.sources

    def words(id_: str) -> str:
        source = sources.get(id_)
        return id_ if source is None else " ".join((id_, source.title, *source.authors, source.issued or ""))

    def offer(id_: str) -> Offer:
        return Offer(plain(id_), (Piece(look.line(Subject(Section.SOURCE, id_))),), plain(id_))

    return offered(tuple(sources) if of is None else of, words, offer, at_once=at_once)


def cite(bench: Bench, here: Here) -> None:
    """Ask for a source, and where in it and in what words it says so.  Raises UsageError at a source."""
    from argmap.tui.changing.citation_form import CitationForm

    if here.home.own.section is Section.SOURCE:
        raise UsageError("a source cites nothing", "Go to what it is to be a source of.")

    def keep(citing: Citing) -> None:
        bench.make(citing_edit(here, citing), None)

    name = cut(plain(here.subject.id), 40, bench.glyphs.ellipsis)
    preview = partial(_try_citing, bench, here)
    bench.open(CitationForm(bench.look, name, preview, keep))


def _try_citing(bench: Bench, here: Here, citing: Citing) -> Edit:
    """Return the edit of a citation that can be made.  Raises EditError."""
    edit = citing_edit(here, citing)
    bench.preview(edit)
    return edit


def citations(here: Here) -> tuple[Citation, ...]:
    """Return what an entry cites."""
    entries = here.debate.entries(here.subject.section)
    return getattr(entries.get(here.subject.id), "sources", ())


def uncite(bench: Bench, here: Here) -> None:
    """Take a citation out of an entry; of several of one source the first goes.

    Raises UsageError where it cites nothing.
    """
    place, cited = here.home, citations(here)
    if not cited:
        raise UsageError(f"{here.subject.id} cites nothing")
    ids = tuple(dict.fromkeys(citation.source for citation in cited))

    def edit(id_: str) -> Edit:
        at = next(at for at, citation in enumerate(cited) if citation.source == id_)
        item = here.written(place, "sources", at)
        words = f"no longer cite {item} in {place.own.section.value} {place.own.id}"
        return Edit(place.stem, (Unlink(place.own, "sources", item),), words)

    pick(
        bench,
        f"{cut(plain(here.subject.id), 20, bench.glyphs.ellipsis)} no longer cites",
        ids,
        sources_offered(bench.look, at_once=True, of=ids),
        edit,
        noun="source",
    )
