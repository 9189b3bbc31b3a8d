"""What a check finds in a debate, as lines of text."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from argmap.checks import examples
from argmap.checks.rule import Rule
from argmap.checks.run import run
from argmap.document import read
from argmap.library import library_of

Found = Callable[..., list[str]]


@pytest.fixture
def found() -> Found:
    """Return a function from a check and the text of its files to ``file:line:column: severity: message``.

    Several files begin with ``# file: NAME.yaml`` each; ``focus`` is the stem of the one that was opened alone.
    """

    def found(rule: Rule, text: str, *, focus: str | None = None, today: date = examples.TODAY) -> list[str]:
        documents = [
            read(data, name, path=Path(name), stem=Path(name).stem)
            for name, data in examples.files(text).items()
        ]
        return [
            f"{finding.file}:{finding.place.line}:{finding.place.column}: {finding.severity}: {finding.message}"
            for finding in run((rule,), library_of(documents, focus=focus), today=today)
            if finding.code == rule.code
        ]

    return found
