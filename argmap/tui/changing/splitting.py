"""Splitting a premise in several, turning an argument round, and making a claim of a text that stands for one."""

from __future__ import annotations

from functools import partial

from argmap.edits import EditError, Invert, extract, split
from argmap.edits.mentions import leaves
from argmap.edits.steps import REFERENCES
from argmap.errors import UsageError
from argmap.library.references import leads_out
from argmap.library.references import split as file_and_id
from argmap.model import Direction, Section, Subject
from argmap.session import View
from argmap.tui.asking.ask_screen import Answer
from argmap.tui.asking.offers import Offer, offered
from argmap.tui.changing.bench import Bench, Edit
from argmap.tui.changing.effect import effect_lines
from argmap.tui.changing.here import Here, Home, home
from argmap.tui.changing.picking import pick
from argmap.tui.drawing.page import Piece, cut, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer

_OTHER_WAY = {Direction.SUPPORTS: "rebuts", Direction.REBUTS: "supports"}


def premise_here(here: Here) -> str | None:
    """Return the premise of the argument at hand that is meant: the entry itself, or the only one."""
    argument = here.inference
    if argument is None:
        return None
    if here.subject.section is Section.CLAIM and here.subject.id in argument.premises:
        return here.subject.id
    return argument.premises[0] if len(argument.premises) == 1 else None


def split_premise(bench: Bench, here: Here) -> None:
    """Ask for the texts that are to stand in place of a premise.

    Raises UsageError where it is not clear which premise is meant.
    """
    place, argument = here.argument_home("a premise is split in an argument"), here.inference
    premise = premise_here(here)
    assert argument is not None
    if premise is None:
        raise UsageError(f"{argument.id} has {len(argument.premises)} premises", "Go to the one to split.")
    from argmap.tui.changing.parts_form import PartsForm

    item = here.written(place, "premises", argument.premises.index(premise))
    library = bench.look.view.library

    def edit(texts: tuple[str, ...]) -> Edit:
        return Edit(place.stem, (split(library, place.stem, place.own.id, item, texts),))

    def preview(texts: tuple[str, ...]) -> View:
        return bench.preview(edit(texts))

    def keep(texts: tuple[str, ...]) -> None:
        bench.make(edit(texts), Subject(Section.ARGUMENT, argument.id))

    bench.open(PartsForm(bench.look, Subject(Section.CLAIM, premise), argument.target, preview, keep))


# Turning round


def invert(bench: Bench, here: Here) -> None:
    """Ask whether an argument is to speak for what it speaks against, with what flips.

    Raises EditError at an undercutter.
    """
    place, argument = here.argument_home("turning round is done to an argument"), here.inference
    assert argument is not None
    way = _OTHER_WAY.get(argument.direction)
    if way is None:
        raise EditError(f"{argument.id} undercuts, and there is no other way round of that")
    edit = Edit(place.stem, (Invert(place.own.id),))
    goto = Subject(Section.ARGUMENT, argument.id)

    def body(writer: Writer) -> None:
        target = bench.look.subject_of(argument.target)
        said = f"{plain(argument.id)} {argument.direction.value} {plain(target.id)}; then it {way} it."
        writer.wrapped(Piece(said))
        writer.wrapped(
            Piece(bench.look.line(target), Role.MUTED), first=(bench.look.mark(target), Piece(" "))
        )

    def find() -> partial[None]:
        after = bench.preview(edit)

        def outcome(writer: Writer) -> None:
            writer.blank()
            writer.add(effect_lines(bench.look, after, argument.target, writer.width, most=8, notices=3))

        answers = (Answer("v", "turn", f"turn it round: it {way} {plain(argument.target)}", outcome),)
        title = f"Turn argument {plain(argument.id)} round?"
        return partial(bench.ask, title, body, answers, lambda answer: bench.make(edit, goto))

    bench.beside(find)


# Making claims of texts


def texts_in(here: Here) -> tuple[tuple[Home, str, str], ...]:
    """Return the texts that stand where references to claims belong, with whose they are and in which field."""
    found: dict[tuple[Home, str, str], None] = {}
    scope = here.look.view.scope
    subjects = [here.subject]
    if here.argument is not None and here.argument != here.subject.id:
        subjects.append(Subject(Section.ARGUMENT, here.argument))
    for subject in subjects:
        try:
            place = home(scope, subject)
        except UsageError:
            continue
        document = scope.library.documents[place.stem]
        for key, kinds in REFERENCES[place.own.section].items():
            if Section.CLAIM not in kinds:
                continue
            for leaf in leaves(document, place.own, key):
                if not leads_out(leaf.value) and not _names(here, place, leaf.value):
                    found[place, key, leaf.value] = None
    return tuple(found)


def _names(here: Here, place: Home, text: str) -> bool:
    """Tell whether a reference in a file names a claim or argument."""
    stem, id_ = file_and_id(text)
    document = here.look.view.library.documents.get(place.stem if stem is None else stem)
    if document is None:
        return False
    paths = document.positions.paths
    return id_ in paths[Section.CLAIM] or id_ in paths[Section.ARGUMENT]


def extract_claim(bench: Bench, here: Here) -> None:
    """Make a claim of a text that stands where a reference to one belongs.

    Raises UsageError where no such text is here.
    """
    found = {text: (place, key) for place, key, text in texts_in(here)}
    if not found:
        raise UsageError(
            "nothing to make a claim of here: every premise names a claim already",
            "Only a premise that is written out as a text is made a claim of.",
        )

    def edit(text: str) -> Edit:
        place, key = found[text]
        return Edit(place.stem, (extract(bench.look.view.library, place.stem, place.own, key, text),))

    def offer(text: str) -> Offer:
        place, key = found[text]
        return Offer(plain(text), (Piece(plain(text)),), plain(f"{key} of {place.own.id}"))

    pick(
        bench,
        cut(f"a claim of a text in {plain(here.subject.id)}", 36, bench.glyphs.ellipsis),
        tuple(found),
        offered(tuple(found), lambda text: text, offer, at_once=True),
        edit,
        noun="text",
    )
