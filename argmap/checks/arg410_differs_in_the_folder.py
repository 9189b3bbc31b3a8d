"""ARG410: a claim whose label over the whole folder differs from its file's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from argmap.checks.because import state
from argmap.checks.context import Context, FileContext
from argmap.checks.doubt import doubtful
from argmap.checks.rule import Rule
from argmap.checks.whole import Whole
from argmap.evaluation import Labelling
from argmap.findings import Finding, Severity
from argmap.model import Label, Section, Subject


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at each such claim, where the library was opened by folder."""
    if context.library.focus is not None or len(context.library.documents) < 2:
        return
    folder = _Folder(context.whole, context.folder_labels)
    for file in context.files():
        doubt = doubtful(file)
        for id_ in file.own.claims:
            name = folder.scope.name(file.stem, id_)
            if id_ not in file.debate.claims or id_ in doubt:
                continue
            if file.labels.label(id_) is not folder.labels.label(name):
                yield _finding(file, id_, folder, folder.cause(name, file))


class _Folder:
    """Everything in the folder, evaluated together."""

    def __init__(self, whole: Whole, labels: Labelling) -> None:
        self.scope = whole.scope
        self.labels = labels
        self.debate = whole.debate
        self.relations = whole.relations

    def cause(self, name: str, file: FileContext) -> tuple[str, str] | None:
        """Return the nearest thing outside of what the file refers to that bears on a claim, and on what it does.

        Looked for first along what differs between the two labellings, and among what is not beaten itself.
        """
        inside = {
            id_ if "/" in id_ else self.scope.name(file.stem, id_): id_
            for id_ in (*file.debate.claims, *file.debate.arguments)
        }

        def differs(other: str) -> bool:
            own = inside[other]
            return file.labels.label(own) is not self.labels.label(other) or file.labels.prevailing(
                own
            ) is not self.labels.prevailing(other)

        searches: tuple[tuple[Callable[[str], bool], Callable[[str], bool]], ...] = (
            (differs, self._counts),
            (lambda other: True, self._counts),
            (lambda other: True, lambda other: True),
        )
        for follow, counts in searches:
            found = self._nearest(name, inside, follow, counts)
            if found is not None:
                return found
        return None

    def _nearest(
        self,
        name: str,
        inside: Iterable[str],
        follow: Callable[[str], bool],
        counts: Callable[[str], bool],
    ) -> tuple[str, str] | None:
        waiting, seen = [name], {name}
        for current in waiting:
            for other in self._bearing_on(current):
                if other in seen:
                    continue
                seen.add(other)
                if other not in inside:
                    if counts(other):
                        return other, current
                elif follow(other):
                    waiting.append(other)
        return None

    def _bearing_on(self, name: str) -> tuple[str, ...]:
        relations = self.relations
        if name in self.debate.arguments:
            return (*relations.undercutters[name], *self.debate.arguments[name].premises)
        return (*relations.rebutters[name], *relations.supporters[name], *relations.contradictors[name])

    def _counts(self, name: str) -> bool:
        argument = self.debate.arguments.get(name)
        if argument is None or argument.target in self.debate.arguments:
            return self.labels.label(name) is not Label.OUT
        return self.labels.prevailing(name) is not Label.OUT


def _finding(file: FileContext, id_: str, folder: _Folder, cause: tuple[str, str] | None) -> Finding:
    here = state(file.debate, file.labels, id_)
    there = state(folder.debate, folder.labels, folder.scope.name(file.stem, id_))
    message = f"{id_} {here} in its file but {there} over the whole folder"
    if cause is not None:
        other, target = cause
        argument = folder.debate.arguments.get(other)
        verb = "contradicts" if argument is None else argument.direction.value
        message += f", where {other} {verb} {target.removeprefix(file.stem + '/')}"
    return file.finding(
        "ARG410",
        Severity.INFO,
        message,
        Subject(Section.CLAIM, id_),
        hint="Refer to it in this file, to have it count here, or answer it.",
    )


RULE = Rule(
    code="ARG410",
    severity=Severity.INFO,
    title="a claim whose label over the whole folder differs from its file's own",
    finds="""\
A claim that has one label in its own file, with what that file refers to, and another one when
everything in the folder is evaluated together. The message names the nearest argument, or contradicting
claim, that the file does not refer to and that bears on the claim. Only where a folder was opened.
""",
    why="""\
Somebody else's file has an answer to this one that its reader does not see. Files do not change each
other's labels unasked, so whoever keeps this file decides whether the answer belongs into it.
""",
    example="""\
# file: ai-art.yaml
argmap: 1
title: Four gigabytes
claims:
  no-image-recoverable:
    text: No training image can be recovered from the model.
positions:
  nothing-inside:
    title: Nothing is stored
    thesis: no-image-recoverable
# file: extraction.yaml
argmap: 1
title: What has been extracted
claims:
  near-copies-recovered:
    text: Researchers recovered about a hundred near-copies of training images.
arguments:
  near-copies:
    premises: [near-copies-recovered]
    rebuts: ai-art/no-image-recoverable
""",
    fixed="""\
# file: ai-art.yaml
argmap: 1
title: Four gigabytes
claims:
  no-image-recoverable:
    text: No training image can be recovered from the model.
questions:
  a-hundred-near-copies:
    text: Is the thesis given up because of a hundred near-copies?
    about: [no-image-recoverable, extraction/near-copies]
# file: extraction.yaml
argmap: 1
title: What has been extracted
claims:
  near-copies-recovered:
    text: Researchers recovered about a hundred near-copies of training images.
arguments:
  near-copies:
    premises: [near-copies-recovered]
    rebuts: ai-art/no-image-recoverable
""",
    find=find,
)
