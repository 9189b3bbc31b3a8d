"""The library as one debate, for checks that compare entries wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.findings import Finding, Severity
from argmap.graph.relations import Relations
from argmap.library import Scope
from argmap.library.references import split
from argmap.model import Debate, Subject

if TYPE_CHECKING:
    from argmap.checks.context import FileContext


class Whole:
    """Everything that was read as one debate, and where its entries stand.

    In a library of several files every id is ``file/id``; in a library of one, ids are as in the file.
    """

    def __init__(self, scope: Scope, files: dict[str, FileContext]) -> None:
        self.scope = scope
        self._files = files
        self._rank = {stem: rank for rank, stem in enumerate(files)}
        if scope.library.focus is not None:
            # A finding between two files belongs to the one that is under check.
            self._rank[scope.library.focus] = len(files)

    @property
    def debate(self) -> Debate:
        """All entries without a reading fault."""
        return self.scope.debate

    @cached_property
    def relations(self) -> Relations:
        """Who supports, rebuts and uses whom in all files together."""
        return Relations(self.debate)

    def locate(self, subject: Subject) -> tuple[FileContext, Subject]:
        """Return the file that an entry stands in, and what it is called there."""
        document, own = self.scope.locate(subject)
        return self._files[document.stem], own

    def stem(self, subject: Subject) -> str:
        """Return the file that an entry stands in."""
        return self.locate(subject)[0].stem

    def order(self, subject: Subject) -> tuple[int, int]:
        """Return a key that sorts entries by file and by place in it; the file under check comes last."""
        file, own = self.locate(subject)
        return self._rank[file.stem], file.document.span(own).start

    def in_order(self, subjects: Iterable[Subject]) -> list[Subject]:
        """Return entries sorted by :meth:`order`."""
        return sorted(subjects, key=self.order)

    def repeats(self, group: Sequence[Subject]) -> Iterator[tuple[Subject, Subject, bool]]:
        """Yield each entry of a group that says what one before it says, that one, and whether they share a file.

        One in the same file goes before one in another.
        """
        if len(group) == 1:
            return  # as most are: where they stand need not be found
        overall, *others = self.in_order(group)
        first_in = {self.stem(overall): overall}
        for subject in others:
            first = first_in.setdefault(self.stem(subject), subject)
            beside = first is not subject
            yield subject, first if beside else overall, beside

    def called(self, id_: str, beside: Subject) -> str:
        """Return an id as it is written in the file of another entry."""
        stem, own = split(id_)
        return own if stem is None or stem == self.stem(beside) else id_

    def mention(self, subject: Subject, beside: Subject) -> str:
        """Return an entry's id and place as a finding on another one says them: ``entropy (line 12)``."""
        file, own = self.locate(subject)
        line = file.document.place(own).line
        if file.stem == self.stem(beside):
            return f"{own.id} (line {line})"
        return f"{file.stem}/{own.id} ({file.document.name}, line {line})"

    def finding(
        self,
        code: str,
        severity: Severity,
        message: str,
        subject: Subject,
        *path: str | int,
        hint: str | None = None,
    ) -> Finding:
        """Return a finding at the value that ``path`` leads to in an entry, in the file where that stands."""
        file, own = self.locate(subject)
        return file.finding(code, severity, message, own, *path, hint=hint)
