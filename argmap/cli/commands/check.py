"""``argmap check``: what is wrong with debate files."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from argmap.checks import check as run_checks
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


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        short_help="Find what is wrong with debate files.",
        epilog="""\b
Examples:
  argmap check debates/
  argmap check debates/ai-art.yaml --strict
  argmap check --select ARG3 --older-than 18m debates/
  argmap check --format github debates/     (annotations in a pull request)

argmap explain CODE says what a code means. '# argmap: ignore CODE reason' on a line silences a warning there.""",
    )
    def check(
        paths: Annotated[
            list[str] | None,
            typer.Argument(metavar="PATH", help="Debate files, folders of them, or - for standard input."),
        ] = None,
        strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 on warnings too.")] = False,
        select: Annotated[
            list[str] | None,
            typer.Option("--select", metavar="CODES", help="Only these codes, separated by commas."),
        ] = None,
        ignore: Annotated[
            list[str] | None,
            typer.Option("--ignore", metavar="CODES", help="Not these codes, separated by commas."),
        ] = None,
        today: Annotated[
            str | None, typer.Option("--today", metavar="DATE", help="Check as if it were this day.")
        ] = None,
        older_than: Annotated[
            str | None,
            typer.Option(
                "--older-than",
                metavar="AGE",
                help="The age at which as-of is old: 18m, 90d; 2y unless argmap.toml says otherwise.",
            ),
        ] = None,
        form: Annotated[CheckFormat, typer.Option("--format", help="How to print them.")] = CheckFormat.TEXT,
    ) -> None:
        """Find what is wrong with debate files: faults of form, of reference and of reasoning."""
        day = _day(today)
        age = None if older_than is None else parse_age(older_than)
        defaults: list[str | None] = [None]
        libraries = [open_path(path, shipped=False) for path in paths or defaults]
        selected, ignored = _codes(select), _codes(ignore)
        found = {
            finding
            for library in libraries
            for finding in run_checks(library, today=day, older_than=age, select=selected, ignore=ignored)
        }
        documents = distinct(libraries)
        findings = sorted(found - repeated(found, libraries, documents), key=lambda one: one.sort_key)
        _report(findings, libraries, form)
        worst = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
        if any(finding.severity in worst for finding in findings):
            raise typer.Exit(1)


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


def _codes(texts: list[str] | None) -> tuple[str, ...]:
    return tuple(code.strip().upper() for text in texts or () for code in text.split(",") if code.strip())


def _day(text: str | None) -> date:
    if text is None:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--today takes a date, not {text!r}", "Write it as YYYY-MM-DD.") from None
