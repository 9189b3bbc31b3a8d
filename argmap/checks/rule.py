"""What a check is: its code, its page, its two examples, and what finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.findings import Finding, Severity

if TYPE_CHECKING:
    from argmap.checks.context import Context


@dataclass(frozen=True, slots=True)
class Rule:
    """One check.  A code never changes its meaning and is never used again.

    ``example`` triggers the check and ``fixed`` is the same example put right.  Each is the text of a debate
    file; where several files are needed, each begins with a line ``# file: NAME.yaml``.  An example that YAML
    text cannot hold (a byte that is not UTF-8, a NUL) is ``bytes``.
    """

    code: str
    severity: Severity
    title: str
    """What it finds, in the words of the table of checks."""
    finds: str
    """Markdown: what it does."""
    why: str
    """Markdown: why that matters to the argument."""
    example: str | bytes
    fixed: str | bytes
    find: Callable[[Context], Iterable[Finding]] | None
    """Finds it in a library; None where reading the files already does, or running the checks."""
