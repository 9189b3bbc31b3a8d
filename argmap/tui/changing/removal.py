"""What a removal would come to: what refers to the entry, what goes with it, and which labels flip."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rich.cells import cell_len

from argmap.edits import OnReferences, RemoveEntry
from argmap.edits.mentions import Mention, mentions
from argmap.library import Library
from argmap.model import Section, Subject
from argmap.session import View
from argmap.tui.changing.bench import Edit
from argmap.tui.changing.effect import effect_lines
from argmap.tui.changing.here import Home, home
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Line, Piece, counted, cut_middle, fill, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer

_MOST = 40
"""More than this of a kind are counted, not listed."""
_MOST_FLIPS = 12
_WIDEST_FATE = 15
_LEAST_TO_NAME = 36
"""With less room than this an entry is not cut to have its fate beside it."""


@dataclass(frozen=True, slots=True)
class Removal:
    """The removal of an entry and, where something refers to it, of what cannot be without it."""

    subject: Subject
    """The entry, as the debate calls it."""
    home: Home
    edit: Edit
    mentions: tuple[Mention, ...]
    """What refers to it."""
    gone: tuple[Home, ...]
    """What goes with it."""
    loses: tuple[Mention, ...]
    """What stays, and no longer refers to something that goes."""
    after: View


def removal(look: Look, preview: Callable[[Edit], View], subject: Subject) -> Removal:
    """Return what the removal of an entry comes to.  Raises ArgmapError where it cannot be removed."""
    library, place = look.view.library, home(look.view.scope, subject)
    found = tuple(mentions(library, place.stem, place.own))
    how = OnReferences.CASCADE if found else OnReferences.REFUSE
    edit = Edit(place.stem, (RemoveEntry(place.own, how),))
    after = preview(edit)
    gone = tuple(one for one in _gone(library, after.library) if one != place)
    removed = {*gone, place}
    loses = dict.fromkeys(
        mention
        for one in (place, *gone)
        for mention in (found if one == place else mentions(library, one.stem, one.own))
        if Home(mention.stem, mention.subject) not in removed
    )
    return Removal(subject, place, edit, found, gone, tuple(loses), after)


def _gone(before: Library, after: Library) -> list[Home]:
    """Return the entries that one library has and the other does not."""
    gone: list[Home] = []
    for stem, document in before.documents.items():
        other = after.documents[stem]
        if other is not document:
            for section, paths in document.positions.paths.items():
                left = other.positions.paths[section]
                gone += [Home(stem, Subject(section, id_)) for id_ in paths if id_ not in left]
    return gone


def depends(gone: tuple[Home, ...]) -> str:
    """Return in words how much goes with an entry: ``2 arguments and 1 position``."""
    counts = {section: sum(one.own.section is section for one in gone) for section in Section}
    parts = [counted(count, section.value) for section, count in counts.items() if count]
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


def write_removal(look: Look, found: Removal, writer: Writer) -> None:
    """Write what a removal comes to, below the answer that has it done."""
    stem = found.home.stem
    direct = {Home(mention.stem, mention.subject) for mention in found.mentions}
    if found.mentions:
        writer.heading(f"Refers to it {len(found.mentions)}")
        stays = set(found.loses)
        said = [
            (mention.named(stem), "loses that" if mention in stays else "goes with it")
            for mention in found.mentions
        ]
        _write_list(writer, said)
    further = [one for one in found.gone if one not in direct]
    if further:
        writer.heading(f"Goes as well {len(further)}")
        _write_list(writer, [(_named(one, stem), "") for one in further])
    losing = [mention for mention in found.loses if mention not in found.mentions]
    if losing:
        writer.heading(f"Refers to what goes {len(losing)}")
        _write_list(writer, [(mention.named(stem), "loses that") for mention in losing])
    writer.blank()
    # Its notices would say once more what goes with it.
    writer.add(effect_lines(look, found.after, None, writer.width, most=_MOST_FLIPS, notices=0))
    writer.blank()


def _named(one: Home, stem: str) -> str:
    return f"{one.own.section.value} {one.own.id}{'' if one.stem == stem else f' in {one.stem}'}"


def _write_list(writer: Writer, said: list[tuple[str, str]]) -> None:
    """Write what becomes of each; where both do not fit beside each other, the fate goes below."""
    widest = max(cell_len(plain(what)) for what, _ in said)
    column = min(widest, writer.width - _WIDEST_FATE)
    if column < min(widest, _LEAST_TO_NAME) and any(fate for _, fate in said):
        for what, fate in said[:_MOST]:
            writer.wrapped(Piece(plain(what)))
            writer.wrapped(Piece(fate, Role.MUTED), first=(Piece("  "),))
        if len(said) > _MOST:
            writer.wrapped(Piece(f"and {len(said) - _MOST} more", Role.MUTED))
        return
    lines: list[Line] = [
        (
            *fill((Piece(cut_middle(plain(what), column, writer.glyphs.ellipsis)),), column),
            Piece(f"  {fate}", Role.MUTED),
        )
        for what, fate in said[:_MOST]
    ]
    if len(said) > _MOST:
        lines.append((Piece(f"and {len(said) - _MOST} more", Role.MUTED),))
    writer.add(lines)
