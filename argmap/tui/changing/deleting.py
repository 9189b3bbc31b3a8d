"""Taking an entry out of a debate, with what would dangle and what would flip said first."""

from __future__ import annotations

from functools import partial

from argmap.model import Section, Subject
from argmap.tui.asking.ask_screen import Answer
from argmap.tui.changing.bench import Bench
from argmap.tui.changing.here import Here
from argmap.tui.changing.removal import Removal, depends, removal, write_removal
from argmap.tui.drawing.page import Piece, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer
from argmap.tui.keys.live_keys import key_of

_KEEP = "k"


def delete(bench: Bench, here: Here) -> None:
    """Ask whether an entry is to go; on a row that stands for an argument too, which of the two."""
    subjects = [here.subject]
    if here.merged and here.argument is not None:
        subjects.insert(0, Subject(Section.ARGUMENT, here.argument))

    def find() -> partial[None]:
        found = [removal(bench.look, bench.preview, subject) for subject in subjects]
        return partial(_ask, bench, here, found)

    bench.beside(find)


def _ask(bench: Bench, here: Here, found: list[Removal]) -> None:
    look = bench.look
    names = ["r"] if len(found) == 1 else ["a", "c"]
    answers = [
        Answer(name, name, _says(one, is_choice=len(found) > 1), partial(write_removal, look, one))
        for name, one in zip(names, found, strict=True)
    ]
    if found[0].gone:
        # The cursor is on the first answer: Enter alone takes nothing else along.
        answers.insert(0, Answer(_KEEP, _KEEP, "leave everything as it is"))
    title = f"Remove {_name(found[0])}?" if len(found) == 1 else "Remove the argument, or its premise?"

    def answered(answer: str) -> None:
        if answer == _KEEP:
            return
        one = found[names.index(answer)]
        bench.make(one.edit, _beside(here, one))

    bench.ask(
        title, partial(_body, bench, here, key_of(bench.app.screen, "change.unlink")), answers, answered
    )


def _name(one: Removal) -> str:
    return f"{one.subject.section.value} {plain(one.subject.id)}"


def _says(one: Removal, *, is_choice: bool) -> str:
    what = f"remove {_name(one)}" if is_choice else "remove it"
    if is_choice and one.subject.section is Section.ARGUMENT and not one.mentions:
        return f"{what}; its premise stays"
    if one.gone:
        return f"{what}, and {depends(one.gone)} with it"
    return f"{what}, and what refers to it" if one.mentions else what


def _body(bench: Bench, here: Here, unlink: str, writer: Writer) -> None:
    """Write what it is about; ``unlink`` is the key that takes out a premise and leaves the claim."""
    look = bench.look
    mark = look.mark(here.subject)
    writer.wrapped(Piece(look.line(here.subject)), first=(mark, Piece(" ")))
    if here.merged and here.inference is not None:
        argument = here.inference
        said = f"premise of {plain(argument.id)}, which {argument.direction.value} {plain(argument.target)}"
        writer.wrapped(Piece(said, Role.MUTED), first=(Piece("  "),))
    elif here.inference is not None and here.subject.id in here.inference.premises and unlink:
        said = f"The key {unlink} takes it out of {plain(here.inference.id)} only, and leaves the claim."
        writer.wrapped(Piece(said, Role.MUTED), first=(Piece("  "),))


def _beside(here: Here, one: Removal) -> Subject | None:
    """Return an entry that stays, to go to from the one that goes: what it argued for, or what it was used in."""
    after = one.after.scope.debate
    debate, relations = here.debate, here.look.view.relations
    if one.subject.section is Section.ARGUMENT and one.subject.id in debate.arguments:
        candidates = [debate.arguments[one.subject.id].target]
    else:
        uses = relations.uses.get(one.subject.id, ())
        inferences = uses if here.argument is None else (here.argument, *uses)
        candidates = [debate.arguments[id_].target for id_ in inferences if id_ in debate.arguments]
    for id_ in candidates:
        if id_ in after.claims or id_ in after.arguments:
            return here.look.subject_of(id_)
    return None
