"""What checks look at: a library, file by file, with what is computed once and shared."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property

from argmap.checks.whole import Whole
from argmap.document import Document
from argmap.evaluation import Evaluator, Labelling
from argmap.findings import Finding, Severity
from argmap.graph.relations import Relations
from argmap.library import Library, Scope, scope
from argmap.model import Argument, Claim, Debate, Subject


class FileContext:
    """One file of the library, with what it refers to."""

    def __init__(self, library: Library, stem: str) -> None:
        self.library = library
        self.stem = stem
        self.document: Document = library.documents[stem]

    @property
    def own(self) -> Debate:
        """The file's own entries, with references as written."""
        return self.document.debate

    @cached_property
    def scope(self) -> Scope:
        """What is evaluated together with this file."""
        return scope(self.library, self.stem)

    @property
    def debate(self) -> Debate:
        """The merged debate: own entries by their own id, those of other files as ``file/id``."""
        return self.scope.debate

    def claims(self) -> Iterator[Claim]:
        """Yield the file's own claims that can be read, with references as in the merged debate."""
        return (claim for id_, claim in self.debate.claims.items() if "/" not in id_)

    def arguments(self) -> Iterator[Argument]:
        """Yield the file's own arguments that can be read, with references as in the merged debate."""
        return (argument for id_, argument in self.debate.arguments.items() if "/" not in id_)

    @cached_property
    def relations(self) -> Relations:
        """Who supports, rebuts and uses whom in the merged debate."""
        return Relations(self.debate)

    @cached_property
    def evaluator(self) -> Evaluator:
        """The merged debate, compiled."""
        return Evaluator(self.debate)

    @cached_property
    def labels(self) -> Labelling:
        """The grounded labels as written."""
        return self.evaluator.label()

    def finding(
        self,
        code: str,
        severity: Severity,
        message: str,
        subject: Subject | None,
        *path: str | int,
        hint: str | None = None,
    ) -> Finding:
        """Return a finding at the value that ``path`` leads to in an entry of this file."""
        return Finding(
            code,
            severity,
            message,
            self.document.name,
            self.document.place(subject, *path),
            hint,
            None if subject is None else str(subject),
        )


class Context:
    """A library under check."""

    def __init__(self, library: Library, *, today: date, oldest: date) -> None:
        self.library = library
        self.today = today
        self.oldest = oldest
        """``as-of`` before this day is old."""
        self._files = {stem: FileContext(library, stem) for stem in library.documents}

    def files(self) -> Iterator[FileContext]:
        """Yield the files in the order of the library."""
        yield from self._files.values()

    def file(self, stem: str) -> FileContext:
        """Return one file by its stem."""
        return self._files[stem]

    @cached_property
    def whole(self) -> Whole:
        """Everything in the library as one debate, for checks that compare entries wherever they stand."""
        if len(self._files) == 1:
            (file,) = self._files.values()
            return Whole(file.scope, self._files)
        return Whole(self.folder_scope, self._files)

    @cached_property
    def folder_scope(self) -> Scope:
        """Everything in the folder, evaluated together; ids as ``file/id``."""
        return scope(self.library, None)

    @cached_property
    def folder_labels(self) -> Labelling:
        """The grounded labels over everything in the folder."""
        return Evaluator(self.folder_scope.debate).label()
