"""ARG307: a court's or agency's source without a posture, or a posture on another kind of source."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.citations import Cited, SourceName, citations, sees_every_use, source_of
from argmap.checks.context import Context, FileContext
from argmap.checks.rule import Rule
from argmap.findings import Finding, Severity
from argmap.model import Section, Source, Subject

WITH_POSTURE = ("court", "agency")
HINT = "Say 'posture: holding', dicta, pleading, settlement or view."


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at each source or citation whose posture is missing or out of place."""
    uses: dict[SourceName, list[Cited]] = {}
    for file in context.files():
        for cited in citations(file):
            uses.setdefault(cited.source, []).append(cited)
    for file in context.files():
        for source in file.own.sources.values():
            name = (file.stem, source.id)
            if source_of(context, name) is None:
                continue
            if source.type in WITH_POSTURE:
                if source.posture is None:
                    yield from _missing(context, file, source, uses.get(name, []))
            else:
                yield from _misplaced(file, source, uses.get(name, []))


def _missing(context: Context, file: FileContext, source: Source, uses: list[Cited]) -> Iterator[Finding]:
    without = [cited for cited in uses if cited.citation.posture is None and not _is_faulty(cited)]
    if not any(cited.citation.posture for cited in uses):
        if without or sees_every_use(context.library, file.stem):
            yield file.finding(
                "ARG307",
                Severity.WARNING,
                f"{source.id} is of type {source.type} but says no posture",
                Subject(Section.SOURCE, source.id),
                hint=f"{HINT} Where one text has several, say it on each citation.",
            )
        return
    for cited in without:
        yield cited.file.finding(
            "ARG307",
            Severity.WARNING,
            f"{cited.subject.id} cites {cited.citation.source} without a posture, "
            "which neither the source nor this citation says",
            cited.subject,
            "sources",
            cited.index,
            hint=HINT,
        )


def _misplaced(file: FileContext, source: Source, uses: list[Cited]) -> Iterator[Finding]:
    kind = f"of type {source.type}" if source.type else "of no type"
    hint = "Only courts and agencies have a posture: remove it, or say 'type: court' or agency of the source."
    if source.posture is not None:
        yield file.finding(
            "ARG307",
            Severity.WARNING,
            f"{source.id} has a posture but is {kind}",
            Subject(Section.SOURCE, source.id),
            "posture",
            hint=hint,
        )
    for cited in uses:
        if cited.citation.posture is not None:
            yield cited.file.finding(
                "ARG307",
                Severity.WARNING,
                f"{cited.subject.id} cites {cited.citation.source} with a posture, but the source is {kind}",
                cited.subject,
                "sources",
                cited.index,
                "posture",
                hint=hint,
            )


def _is_faulty(cited: Cited) -> bool:
    return cited.subject in cited.file.document.faulty


RULE = Rule(
    code="ARG307",
    severity=Severity.WARNING,
    title="a court or agency source without a posture, or a posture on another kind of source",
    finds="""\
- A source of type `court` or `agency` that has no `posture`, unless it is cited and every citation of it
  has one. Where some citations have one, the others are pointed out; where none has, the source is.
- A `posture` on a source of any other type, or of none, and on a citation of such a source.

What is said of citations counts all files of the folder. Of a shared bibliography that is opened by
itself, where the citations are not seen, no posture is missed.
""",
    why="""\
A holding decides; dicta, a pleading, a settlement and an agency's view do not. A debate that cites "the
court" for what a party merely pleaded gives it weight that it does not have. Papers and posts have no
posture, so one that says so was given the wrong type, or the wrong field.
""",
    example="""\
argmap: 1
title: Is a model a copy?
sources:
  andersen-2024:
    title: Andersen v. Stability AI, order on motions to dismiss
    type: court
claims:
  theory-survives:
    text: The theory that the model is a compressed copy survived a motion to dismiss.
    sources: [andersen-2024]
positions:
  model-is-copy:
    title: The model is a copy
    thesis: theory-survives
""",
    fixed="""\
argmap: 1
title: Is a model a copy?
sources:
  andersen-2024:
    title: Andersen v. Stability AI, order on motions to dismiss
    type: court
    posture: pleading
claims:
  theory-survives:
    text: The theory that the model is a compressed copy survived a motion to dismiss.
    sources: [andersen-2024]
positions:
  model-is-copy:
    title: The model is a copy
    thesis: theory-survives
""",
    find=find,
)
