"""Making one claim of two that mean the same, with both texts, what would move and what would flip said first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from argmap.document.format import CLAIM, Form
from argmap.edits import Merge
from argmap.edits.merging import moving
from argmap.errors import UsageError
from argmap.model import Claim, Section, Subject
from argmap.session import View
from argmap.tui.asking.ask_screen import Answer
from argmap.tui.asking.offers import claims_offered
from argmap.tui.changing.bench import Bench, Edit
from argmap.tui.changing.effect import effect_lines
from argmap.tui.changing.here import Here, home
from argmap.tui.changing.picking import pick
from argmap.tui.drawing.page import Piece, cut, cut_line, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer

_MOST = 12


@dataclass(frozen=True, slots=True)
class Merger:
    """What becomes of two claims when one is kept."""

    kept: str
    """The claims as the debate calls them."""
    gone: str
    edit: Edit
    moved: tuple[str, ...]
    """What names the one that goes and will name the other, and what the other gets of its fields, in words."""
    after: View


def merge(bench: Bench, here: Here) -> None:
    """Ask which claim means the same, and then which of the two texts is to stay.

    Raises UsageError anywhere but at a claim.
    """
    claim, place = here.claim, here.home
    if claim is None:
        raise UsageError("claims are merged", "Go to a claim first.")
    scope = bench.look.view.scope
    prefix = scope.name(place.stem, "")
    same_file = [id_ for id_ in here.debate.claims if _prefix(id_) == prefix and id_ != claim.id]
    left_out = here.debate.claims.keys() - set(same_file)

    def edit(id_: str) -> Edit:
        other = home(scope, Subject(Section.CLAIM, id_))
        return Edit(place.stem, (Merge(place.own.id, other.own.id),))

    def then(id_: str) -> None:
        bench.beside(lambda: partial(_ask, bench, _mergers(bench, claim.id, id_)))

    pick(
        bench,
        f"the same as {cut(plain(claim.id), 20, bench.glyphs.ellipsis)} is",
        set(same_file),
        claims_offered(bench.look, left_out),
        edit,
        noun="claim",
        watched=claim.id,
        then=then,
    )


def _prefix(id_: str) -> str:
    stem, slash, _ = id_.rpartition("/")
    return f"{stem}{slash}"


def _mergers(bench: Bench, one: str, other: str) -> list[Merger]:
    """Return what there is to choose between.  Raises EditError where the two cannot be merged."""
    look = bench.look
    mergers: list[Merger] = []
    for kept, gone in ((one, other), (other, one)):
        stays = home(look.view.scope, Subject(Section.CLAIM, kept))
        goes = home(look.view.scope, Subject(Section.CLAIM, gone))
        edit = Edit(stays.stem, (Merge(stays.own.id, goes.own.id),))
        after = bench.preview(edit)
        named = moving(look.view.library, goes.stem, stays.own.id, goes.own.id)
        moved = [mention.named(stays.stem) for mention in named]
        moved += _gained(look.debate.claims[kept], after.scope.debate.claims[kept])
        mergers.append(Merger(kept, gone, edit, tuple(moved), after))
    return mergers


def _gained(before: Claim, after: Claim) -> Iterator[str]:
    """Yield what a claim says itself after a merge and did not before, a contradiction above all, in words."""
    for field in CLAIM:
        old, new = getattr(before, field.attribute), getattr(after, field.attribute)
        if old == new:
            continue
        if field.form is Form.MARKDOWN:
            yield field.key
            continue
        items = new if isinstance(new, tuple) else (new,)
        known = old if isinstance(old, tuple) else ()
        for item in items:
            if item not in known:
                yield f"{field.key}: {getattr(item, 'source', item)}"


def _ask(bench: Bench, mergers: list[Merger]) -> None:
    look = bench.look

    def body(writer: Writer) -> None:
        for merger in mergers:
            subject = Subject(Section.CLAIM, merger.kept)
            writer.wrapped(Piece(plain(merger.kept), Role.STRONG))
            writer.wrapped(Piece(look.line(subject)), first=(look.mark(subject), Piece(" ")))

    keys = ("t", "o")
    answers = [
        Answer(key, merger.kept, f"keep {plain(merger.kept)} and its text", partial(_outcome, bench, merger))
        for key, merger in zip(keys, mergers, strict=True)
    ]

    def answered(answer: str) -> None:
        merger = next(merger for merger in mergers if merger.kept == answer)
        bench.make(merger.edit, Subject(Section.CLAIM, merger.kept))

    bench.ask("Merge two claims into one?", body, answers, answered)


def _outcome(bench: Bench, merger: Merger, writer: Writer) -> None:
    """Write what moves to the claim that is kept, what is dropped, and what flips."""
    ellipsis = writer.glyphs.ellipsis
    if merger.moved:
        writer.heading(f"Moves to it {len(merger.moved)}")
        said = [plain(text) for text in merger.moved[:_MOST]]
        if len(merger.moved) > _MOST:
            said.append(f"and {len(merger.moved) - _MOST} more")
        writer.add([cut_line((Piece(text),), writer.width, ellipsis) for text in said])
    writer.blank()
    writer.add(effect_lines(bench.look, merger.after, merger.kept, writer.width, notices=6))
    writer.blank()
