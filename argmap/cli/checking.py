"""What ``argmap check`` does; its words are declared in :mod:`argmap.cli.commands.check`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from argmap.checks import check
from argmap.checks.settings import parse_age
from argmap.cli.findings import distinct, findings_json, github_annotations, print_findings, repeated
from argmap.cli.opening import open_path
from argmap.cli.printing import print_json, print_lines
from argmap.errors import UsageError
from argmap.findings import Finding, Severity
from argmap.library import Library


class CheckFormat(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def check_debates(
    paths: Sequence[str],
    *,
    strict: bool = False,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    today: str | None = None,
    older_than: str | None = None,
    form: CheckFormat = CheckFormat.TEXT,
) -> int:
    """Print what is wrong with debate files, by default those that a command falls back to.

    Returns the exit status: 1 where there is an error, or if ``strict`` a warning.
    """
    day = _day(today)
    age = None if older_than is None else parse_age(older_than)
    defaults: Sequence[str | None] = [None]
    libraries = [open_path(path, shipped=False) for path in paths or defaults]
    selected, ignored = _codes(select), _codes(ignore)
    found = {
        finding
        for library in libraries
        for finding in check(library, today=day, older_than=age, select=selected, ignore=ignored)
    }
    documents = distinct(libraries)
    findings = sorted(found - repeated(found, libraries, documents), key=lambda one: one.sort_key)
    _report(findings, libraries, form)
    worst = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    return 1 if any(finding.severity in worst for finding in findings) else 0


def _report(findings: list[Finding], libraries: list[Library], form: CheckFormat) -> None:
    if form is CheckFormat.JSON:
        print_json(findings_json(findings, libraries))
    elif form is CheckFormat.GITHUB:
        print_lines(github_annotations(findings))
    else:
        print_findings(findings, libraries)
        print_lines([_summary(findings, libraries)])


def _summary(findings: list[Finding], libraries: list[Library]) -> str:
    files = len(distinct(libraries))
    skipped = sum(library.skipped for library in libraries)
    parts = [f"{files} {'file' if files == 1 else 'files'}"]
    if skipped:
        parts.append(f"{skipped} YAML {'file' if skipped == 1 else 'files'} without argmap: skipped")
    counts = [(severity, sum(finding.severity is severity for finding in findings)) for severity in Severity]
    found = [f"{count} {_plural(severity, count)}" for severity, count in counts if count]
    return f"{', '.join(found) or 'nothing to report'} ({', '.join(parts)})"


def _plural(severity: Severity, count: int) -> str:
    if severity is Severity.INFO:
        return "to look at"
    return severity.value if count == 1 else f"{severity.value}s"


def _codes(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(code.strip().upper() for text in texts for code in text.split(",") if code.strip())


def _day(text: str | None) -> date:
    if text is None:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--today takes a date, not {text!r}", "Write it as YYYY-MM-DD.") from None
