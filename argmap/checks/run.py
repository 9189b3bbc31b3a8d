"""Run the checks over a library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from argmap.checks.context import Context
from argmap.checks.rule import Rule
from argmap.checks.settings import TWO_YEARS, Age, Selection, Settings, parse_selectors, read_settings
from argmap.checks.silence import Silence
from argmap.document import Document
from argmap.errors import StoppedError
from argmap.findings import Finding
from argmap.library import Library


def run(
    rules: tuple[Rule, ...],
    library: Library,
    *,
    today: date,
    older_than: Age | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    settings: Settings | None = None,
    is_wanted: Callable[[], bool] = lambda: True,
) -> tuple[Finding, ...]:
    """Return what is wrong with the debates of a library: :func:`argmap.checks.check` with given rules."""
    if settings is None:
        settings = Settings() if library.folder is None else read_settings(library.folder)
    selection = _selection(rules, tuple(select), tuple(ignore), settings)
    age = older_than or settings.older_than or TWO_YEARS
    context = Context(library, today=today, oldest=age.before(today))
    found = [*_reading_faults(library, selection), *_rule_findings(rules, context, selection, is_wanted)]
    if library.focus is not None:
        found = _under_check(found, library, library.focus)
    silence = Silence({rule.code: rule for rule in rules}, selection.takes)
    kept = silence.apply(_as_severe(found, settings), _documents_under_check(library))
    return tuple(sorted(_as_severe(kept, settings), key=lambda finding: finding.sort_key))


def _selection(
    rules: tuple[Rule, ...], select: tuple[str, ...], ignore: tuple[str, ...], settings: Settings
) -> Selection:
    """Return which codes are reported; a selection that is asked for replaces the library's own."""
    codes = [rule.code for rule in rules]
    asked, without = parse_selectors(select, codes), parse_selectors(ignore, codes)
    if asked:
        return Selection(asked, without)
    return Selection(settings.select, (*settings.ignore, *without))


def _reading_faults(library: Library, selection: Selection) -> list[Finding]:
    """Return the reading faults that are reported; those of a file that does not parse always are."""
    unparsed = {document.name for document in library.documents.values() if not document.parsed}
    return [
        finding for finding in library.findings if selection.takes(finding.code) or finding.file in unparsed
    ]


def _rule_findings(
    rules: tuple[Rule, ...], context: Context, selection: Selection, is_wanted: Callable[[], bool]
) -> Iterator[Finding]:
    """Yield what the checks find, but for entries that could not be read: their fault is reported already."""
    faulty = {
        (document.name, str(subject))
        for document in context.library.documents.values()
        for subject in document.faulty
    }
    for rule in rules:
        if not is_wanted():
            raise StoppedError("the checks were stopped")
        if rule.find is not None and selection.takes(rule.code):
            for finding in rule.find(context):
                if (finding.file, finding.subject) not in faulty:
                    yield finding


def _as_severe(findings: list[Finding], settings: Settings) -> list[Finding]:
    """Return the findings with the severities that the settings give their codes."""
    if not settings.severities:
        return findings
    return [
        finding._replace(severity=settings.severities.get(finding.code, finding.severity))
        for finding in findings
    ]


def _under_check(findings: list[Finding], library: Library, focus: str) -> list[Finding]:
    """Return the findings in the file under check, and what keeps the files that it refers to from being read."""
    name = library.documents[focus].name
    blocking = set(library.blocking)
    return [finding for finding in findings if finding.file == name or finding in blocking]


def _documents_under_check(library: Library) -> list[Document]:
    if library.focus is not None:
        return [library.documents[library.focus]]
    return list(library.documents.values())
