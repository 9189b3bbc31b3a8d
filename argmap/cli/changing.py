"""What every command that changes a debate does: plan, show or save, and tell what changed in the labels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from argmap.checks import RULES, Settings, check
from argmap.checks.settings import read_settings
from argmap.cli.one_file import open_for_change
from argmap.cli.printing import TextOrJson
from argmap.cli.telling import tell
from argmap.edits import Operation
from argmap.errors import FileError, SaveError, UndecidedError, UsageError
from argmap.findings import Finding, Severity
from argmap.library import Library, Scope
from argmap.session import Session, View
from argmap.text.file import shown

Make = Callable[[Scope], Operation]


@dataclass(frozen=True, slots=True)
class Manner:
    """How a change is carried out."""

    dry_run: bool = False
    """Print the difference and change nothing."""
    force: bool = False
    """Save though the debate has more errors than before, or a merge is going on."""
    form: TextOrJson = TextOrJson.TEXT


_ATTEMPTS = 20
"""How often a command that makes ids begins again because somebody else has made the same."""


def change(
    path: str | None, make: Make, manner: Manner, *, whole_folder: bool = False, makes_ids: bool = False
) -> None:
    """Open a debate, make the operation that ``make`` returns for it, save, and print what came of it.

    ``whole_folder`` reads the other files of the folder too, since they may refer to what changes.  ``makes_ids``
    says that the operation makes ids of texts, so that it can be made again where one of them is taken meanwhile.
    Raises ArgmapError where it cannot be made or saved; nothing has then changed.
    """
    for _ in range(_ATTEMPTS if makes_ids else 1):
        try:
            return _change(path, make, manner, whole_folder=whole_folder)
        except UndecidedError as error:
            undecided = error
    raise undecided


def _change(path: str | None, make: Make, manner: Manner, *, whole_folder: bool) -> None:
    session = open_for_change(path, whole_folder=whole_folder)
    before = session.view
    operation = make(before.scope)
    after = session.edit(operation)
    notices = (*after.notices, *_unread(before.library))
    if not manner.force:
        _refuse_errors(before.library, after.library)
    if not manner.dry_run:
        before, after = _saved(session, before, after, force=manner.force)
    tell(operation, before, after, saved=not manner.dry_run, form=manner.form, notices=notices)


def _saved(session: Session, before: View, after: View, *, force: bool) -> tuple[View, View]:
    """Save, and return the views without the change and with it.

    They are others than before where somebody else has changed the file since it was read: the change was then made
    again on what it says now.  Where that brings errors, it is taken back.
    """
    try:
        saved = session.save(force=force)
    except UndecidedError as error:
        raise UndecidedError(
            f"{shown(session.path)} was changed by somebody else at the same moment: {error.message}",
            "Nothing was written. Look at what it says now, and give the command again.",
        ) from error
    except SaveError:
        raise
    except FileError as error:
        raise FileError(
            error.message, "Nothing was written. Put it right in an editor, and give the command again."
        ) from error
    if all(saved.library.documents[stem].text == one.text for stem, one in after.library.documents.items()):
        return before, saved
    # In memory alone: what the file said just before; where the change was made by somebody else, what it says now.
    theirs = session.undo() if saved.undo is not None else saved
    if not force:
        try:
            _refuse_errors(theirs.library, saved.library)
        except UsageError:
            session.save()
            raise
    return theirs, saved


def _refuse_errors(before: Library, after: Library) -> None:
    """Raise UsageError where a change brings errors."""
    new = _new_errors(before, after)
    if new:
        more = f", and {len(new) - 1} more" if len(new) > 1 else ""
        raise UsageError(
            f"that would leave an error: {new[0].code}, {new[0].message}{more}",
            (f"{new[0].hint} " if new[0].hint else "")
            + "Nothing was changed; --force makes the change all the same.",
        )


def _unread(library: Library) -> list[str]:
    """Return notices of files that could not be read, in which references may be that a change should follow."""
    return [
        f"{document.name} cannot be read, so what it refers to stays as it is"
        for document in library.documents.values()
        if not document.parsed
    ]


def _new_errors(before: Library, after: Library) -> list[Finding]:
    """Return the errors that a change brings; the ones that were there may have moved."""
    today = date.today()
    settings = Settings() if after.folder is None else read_settings(after.folder)
    severe = settings.severities
    # What finds no errors is not asked, which is most of the checks.
    others = [rule.code for rule in RULES if severe.get(rule.code, rule.severity) is not Severity.ERROR]

    def errors(library: Library) -> list[Finding]:
        found = check(library, today=today, ignore=others, settings=settings)
        return [finding for finding in found if finding.severity is Severity.ERROR]

    old = errors(before)
    new = errors(after)
    if len(new) <= len(old):
        return []
    known = [(finding.code, finding.file, finding.subject, finding.message) for finding in old]
    fresh: list[Finding] = []
    for finding in new:
        key = (finding.code, finding.file, finding.subject, finding.message)
        if key in known:
            known.remove(key)
        else:
            fresh.append(finding)
    return fresh
