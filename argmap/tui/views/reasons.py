"""Reasons on a card: what speaks for and against a claim, with premises, undercutters and how each fares."""

from __future__ import annotations

from argmap.model import Direction, Label, Reason, Section, Subject
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import TIED, Line, Piece, columns, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer
from argmap.tui.views.card_parts import mention

TWO_COLUMNS = 56
"""From this width of a card on, for and against stand side by side."""

_MOST = 60
"""More reasons than this on one side are counted, not shown; the outline has them all."""


def for_and_against(writer: Writer, look: Look, claim: str) -> None:
    """Write the reasons for and against a claim, side by side where there is room."""
    supporters = look.view.relations.supporters.get(claim, ())
    rebutters = look.view.relations.rebutters.get(claim, ())
    if writer.width >= TWO_COLUMNS and supporters and rebutters:
        width = (writer.width - 2) // 2
        left = writer.block(width)
        side(left, look, "For", supporters)
        right = writer.block(writer.width - 2 - width)
        side(right, look, "Against", rebutters)
        writer.blank()
        writer.add(columns(left.lines(), right.lines(), width))
    else:
        side(writer, look, "For", supporters)
        side(writer, look, "Against", rebutters)


def side(writer: Writer, look: Look, heading: str, arguments: tuple[str, ...]) -> None:
    """Write the reasons on one side under a heading."""
    if not arguments:
        return
    writer.heading(f"{heading} {len(arguments)}")
    for number, argument in enumerate(arguments[:_MOST]):
        if number:
            writer.add([()])
        reason(writer, look, argument)
    if len(arguments) > _MOST:
        writer.add([()])
        writer.wrapped(Piece(f"and {len(arguments) - _MOST} more in the outline", Role.MUTED))


def reason(writer: Writer, look: Look, id_: str) -> None:
    """Write one argument behind a bar that is grey when it does not carry: head, premises, undercutters."""
    argument = look.debate.arguments[id_]
    against = argument.direction is not Direction.SUPPORTS
    colour = Role.FALLS if against else Role.STANDS
    fares = look.prevailing(id_)
    bar = Piece(f"{look.glyphs.bar} ", Role.MUTED if fares is Label.OUT else colour)
    link = writer.link(Subject(Section.ARGUMENT, id_))
    sign = look.glyphs.sign({"supports": "+", "rebuts": "−", "undercuts": "⊣"}[argument.direction.value])
    name = plain(argument.title or id_)
    head = (
        Piece(f"{sign}{TIED}", colour, link),
        *_flag(look, id_, link),
        Piece(name, Role.STRONG, link),
        Piece("  "),
        *fate(look, id_),
    )
    writer.wrapped(*head, first=(bar,), rest=(bar, Piece("  ")))
    details = argument_details(look, id_)
    if details:
        writer.wrapped(Piece(details, Role.MUTED), first=(bar, Piece("  ")), rest=(bar, Piece("  ")))
    for premise in argument.premises:
        mention(writer, look, Subject(Section.CLAIM, premise), first=(bar, Piece("  ")))
    for undercutter in look.view.relations.undercutters.get(id_, ()):
        _undercutter(writer, look, undercutter, (bar, Piece("  ")))


def _undercutter(writer: Writer, look: Look, id_: str, lead: Line) -> None:
    argument = look.debate.arguments[id_]
    link = writer.link(Subject(Section.ARGUMENT, id_))
    name = plain(argument.title or id_)
    head = (
        Piece(f"{look.glyphs.sign('⊣')}{TIED}", Role.UNDERCUT, link),
        *_flag(look, id_, link),
        Piece(name, Role.STRONG, link),
        Piece("  "),
        *fate(look, id_),
    )
    writer.wrapped(*head, first=lead, rest=(*lead, Piece("  ")))
    for premise in argument.premises:
        mention(writer, look, Subject(Section.CLAIM, premise), first=(*lead, Piece("  ")))


def _flag(look: Look, id_: str, link: int) -> Line:
    flag = look.flag(id_)
    return (flag._replace(text=f"{flag.text}{TIED}", link=link),) if flag.text else ()


def fate(look: Look, id_: str) -> Line:
    """Return how an argument fares, in a mark and words."""
    verdict = look.verdict(id_)
    if verdict is None:
        return (Piece("left out", Role.ERROR),)
    mark = look.mark_of(verdict)
    word, _, why = look.sentence(id_).partition(":")
    # The premises and their marks are shown below, and say this already.
    plainly_holds = verdict.reason is Reason.HOLDS and verdict.prevails in (None, Label.IN)
    if plainly_holds or verdict.reason is Reason.PREMISE_OUT:
        why = ""
    # What stands and does not carry has a tick, so the rest of the sentence has to catch the eye.
    tone = Role.MUTED if verdict.prevails in (None, verdict.label) else look.mark_of_reason(id_).role
    return (mark, Piece(f"{TIED}{word}", mark.role), Piece(f":{why}" if why else "", tone))


def argument_details(look: Look, id_: str) -> str:
    """Return the id where a title hides it, the scheme and the weight, in a line."""
    argument = look.debate.arguments[id_]
    parts = [
        plain(id_) if argument.title else "",
        f"argument from {plain(argument.scheme)}" if argument.scheme else "",
        f"weight {argument.weight}" if argument.weight is not None else "",
        f"by {plain(', '.join(argument.by))}" if argument.by else "",
        look.glyphs.quoted(plain(argument.hedge)) if argument.hedge else "",
    ]
    return f" {look.glyphs.dot} ".join(part for part in parts if part)
