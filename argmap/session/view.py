"""What a front end shows: one consistent state of a session, never changed."""

from __future__ import annotations

from itertools import compress
from operator import is_not
from typing import TYPE_CHECKING, NamedTuple

from argmap.collector import collector_off
from argmap.errors import ArgmapError
from argmap.evaluation import Evaluator, Labelling, standpoint_of
from argmap.findings import Finding
from argmap.graph.relations import Relations
from argmap.library import Library, Scope, scope
from argmap.model import AS_WRITTEN, Standpoint, Verdict
from argmap.queries.outline import Outline, Row

if TYPE_CHECKING:
    from argmap.session.conflicts import Conflict


class Change(NamedTuple):
    """A claim or argument whose label differs from another's, by default from the one as written."""

    id: str
    before: Verdict
    after: Verdict


class View(NamedTuple):
    """What a front end shows: one consistent state of the session, never changed."""

    revision: int
    library: Library
    scope: Scope
    relations: Relations
    written: Labelling
    """The labels of the debate as written."""
    labelling: Labelling
    """The labels under the standpoint in force."""
    outline: Outline
    findings: tuple[Finding, ...]
    checked: bool
    """Whether ``findings`` has what the checks find; until then it has the reading faults alone."""
    dirty: bool
    """Whether there is unsaved work, in this file or another."""
    read_only: bool
    changes: tuple[Change, ...]
    unsaved: frozenset[str] = frozenset()
    """The files with unsaved work."""
    undo: str | None = None
    """What undo would take back, in words; None where there is nothing."""
    redo: str | None = None
    """What redo would do again, in words; None where there is nothing."""
    conflicts: tuple[Conflict, ...] = ()
    """What was changed here and underneath, to be decided one by one; until then nothing can be edited or saved."""
    dropped: tuple[str, ...] = ()
    """Steps, in words, that could not be made again on what the files say since they were last read."""
    arrived: str = ""
    """What the files had otherwise, in words, where this view is the first since they were read again."""
    unwritable: str | None = None
    """Why the file that is looked at could not be saved, as far as can be known before; None where nothing is in
    its way."""
    is_new: bool = False
    """Whether it has never been saved, so that there is no file of it yet."""
    notices: tuple[str, ...] = ()
    """What a person should know about the last edit: what else went, what is there twice now."""
    unkept: str | None = None
    """Why unsaved work is not kept against a crash; None where it is."""

    @property
    def standpoint(self) -> Standpoint:
        """The standpoint in force."""
        return self.labelling.standpoint

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the outline; the same object as before an edit that leaves them the same."""
        return self.outline.rows

    def since(self, before: View) -> tuple[Change, ...]:
        """Return the claims and arguments of both views whose label is another than in an earlier one."""
        old = before.labelling.verdicts
        return tuple(
            Change(id_, old[id_], verdict)
            for id_, verdict in self.labelling.verdicts.items()
            if id_ in old and old[id_].label is not verdict.label
        )


class Looked(NamedTuple):
    """A file of a library as it is looked at, with what labels it."""

    view: View
    evaluator: Evaluator

    def labelled(self, standpoint: Standpoint) -> tuple[Labelling, tuple[Change, ...]]:
        """Return the labels from another standpoint, and what differs by it from the debate as written."""
        # What labels a part again is needed when somebody asks what if, and not to open a debate.
        from argmap.evaluation.relabelling import seen_from

        written = self.view.written
        if not standpoint:
            return written, ()
        debate, relations = self.view.scope.debate, self.view.relations
        labelling = seen_from(standpoint, written, debate, relations) or self.evaluator.label(standpoint)
        return labelling, _changes(written, labelling)


def look(
    library: Library,
    stem: str | None,
    standpoint: Standpoint,
    *,
    read_only: bool,
    before: Looked | None = None,
) -> Looked:
    """Look at a file of a library, or at everything in it for None, from a standpoint if it still fits.

    What was found out ``before``, about an earlier version, is kept where it still holds.
    """
    with collector_off():
        return _look(library, stem, standpoint, read_only, before)


def _look(
    library: Library, stem: str | None, standpoint: Standpoint, read_only: bool, before: Looked | None
) -> Looked:
    whole = scope(library, stem)
    debate = whole.debate
    relations: Relations | None = None
    outline: Outline | None = None
    has_same_labels = False
    if before is not None:
        # To open a debate needs nothing to compare versions with.
        from argmap.session.likeness import likeness

        same = likeness(before.view.scope.debate, debate)
        has_same_labels = same.labels
        relations = before.view.relations if same.relations else None
        if same.outline and library.faulty == before.view.library.faulty:
            outline = before.view.outline
    relations = relations or Relations(debate)
    outline = outline or Outline(debate, relations)
    evaluator = Evaluator(debate)
    labels = _Labels(evaluator, relations, before, has_same_labels)
    written = labels.of(AS_WRITTEN)
    labelling = labels.of(_still(whole, standpoint)) if standpoint else written
    view = View(
        0,
        library,
        whole,
        relations,
        written,
        labelling,
        outline,
        library.findings,
        checked=False,
        dirty=False,
        read_only=read_only,
        changes=_changes(written, labelling),
    )
    return Looked(view, evaluator)


class _Labels(NamedTuple):
    """The labels of a debate, found from those of an earlier version where there are any."""

    evaluator: Evaluator
    relations: Relations
    before: Looked | None
    same: bool
    """Whether the earlier version says the same to reason with."""

    def of(self, standpoint: Standpoint) -> Labelling:
        """Return the labels from a standpoint."""
        if self.before is not None:
            # What labels a part again is needed when something was edited, and not to open a debate.
            from argmap.evaluation.relabelling import relabelled

            view = self.before.view
            for known in (view.written, view.labelling):
                if known.standpoint == standpoint:
                    old, new = view.scope.debate, self.evaluator.debate
                    found = known if self.same else relabelled(known, old, new, self.relations)
                    if found is not None:
                        return found
        return self.evaluator.label(standpoint)


def _still(whole: Scope, standpoint: Standpoint) -> Standpoint:
    """Return the standpoint over a debate read again, without the claims and arguments that are gone from it.

    As written where a position or scenario is gone: what of the rest was its own cannot be told any more.
    """
    debate = whole.debate
    try:
        return standpoint_of(
            debate,
            positions=standpoint.positions,
            scenarios=standpoint.scenarios,
            accepts=[id_ for id_ in standpoint.accepts if id_ in debate.claims],
            rejects=[id_ for id_ in standpoint.rejects if id_ in debate.claims or id_ in debate.arguments],
        )
    except ArgmapError:
        return AS_WRITTEN


def _changes(written: Labelling, labelling: Labelling) -> tuple[Change, ...]:
    if labelling is written:
        return ()
    old, new = written.verdicts, labelling.verdicts
    # Both are of one debate, in one order, and there is one verdict for each reason: nearly all are the same object.
    differing = compress(old, map(is_not, old.values(), new.values()))
    return tuple(Change(id_, old[id_], new[id_]) for id_ in differing if new[id_].label is not old[id_].label)
