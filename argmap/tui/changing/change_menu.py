"""The list of what can be done to the entry at hand, each with its key; nobody has to know ten keys to begin."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from textual.binding import Binding

from argmap.model import Direction, Section
from argmap.tui.asking.ask_screen import Answer
from argmap.tui.changing.bench import Bench
from argmap.tui.changing.citing import citations
from argmap.tui.changing.here import Here
from argmap.tui.changing.linking import contradicted
from argmap.tui.changing.splitting import premise_here, texts_in
from argmap.tui.drawing.page import Piece, cut, plain
from argmap.tui.drawing.writer import Writer


class Way(NamedTuple):
    """One thing that can be done: the id of the binding that does it, and what it does here."""

    binding: str
    says: str


def ways(here: Here) -> tuple[Way, ...]:
    """Return what makes sense where one stands, the commonest first."""
    return (*_of_any(here), *_of_claim(here), *_of_argument(here))


def _of_any(here: Here) -> Iterator[Way]:
    section = here.subject.section
    if section in (Section.CLAIM, Section.ARGUMENT):
        yield Way("change.argument", "add an argument for, against or undercutting it")
    yield Way("change.entry", "edit what it says")
    yield Way("change.remove", "remove it, with what would dangle and flip shown first")
    yield Way("change.rename", "give it another id, in every reference")
    yield Way("change.tags", "add and remove tags")
    if section is not Section.SOURCE:
        yield Way("change.cite", "cite a source, with place and quotation")
    if citations(here):
        yield Way("change.uncite", "no longer cite a source")
    if texts_in(here):
        yield Way("change.extract", "make a claim of a text in it that stands for one")


def _of_claim(here: Here) -> Iterator[Way]:
    if here.claim is None:
        return
    yield Way("change.contradict", "mark that it contradicts another claim")
    if contradicted(here):
        yield Way("change.agree", "take a contradiction back")
    yield Way("change.merge", "merge it with a claim that means the same")


def _of_argument(here: Here) -> Iterator[Way]:
    argument = here.inference
    if argument is None:
        return
    name = "" if here.subject.section is Section.ARGUMENT else f" of {plain(argument.id)}"
    whose = "its argument" if name else "it"
    yield Way("change.link", f"link a claim that is there as a premise{name}")
    if len(argument.premises) > 1:
        yield Way("change.unlink", f"take a premise out{name}")
    if premise_here(here) is not None:
        yield Way("change.split", f"split the premise{name} in two or more")
    if argument.direction is not Direction.UNDERCUTS:
        turned = "against" if argument.direction is Direction.SUPPORTS else "for"
        yield Way("change.invert", f"turn {whose} round: {turned} {plain(argument.target)}")


def choose_change(
    bench: Bench, here: Here, bound: Mapping[str, Binding], run: Callable[[Binding], None]
) -> None:
    """Show what can be done here and do what is chosen; ``bound`` are the live bindings by their ids."""
    found = [way for way in ways(here) if way.binding in bound]
    look = bench.look

    def body(writer: Writer) -> None:
        text = cut(look.line(here.subject), 2 * writer.width - 8, writer.glyphs.ellipsis)
        writer.wrapped(Piece(text), first=(look.mark(here.subject), Piece(" ")))

    answers = [Answer(bound[way.binding].key, way.binding, way.says) for way in found]
    name = cut(plain(here.subject.id), 40, bench.glyphs.ellipsis)
    bench.ask(f"Change {name} {bench.glyphs.ellipsis}", body, answers, lambda answer: run(bound[answer]))
