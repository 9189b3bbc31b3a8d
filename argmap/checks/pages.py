"""The pages of the checks, as ``argmap explain`` and the documentation show them.

``python -m argmap.checks.pages docs/checks`` writes them all.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from argmap.checks import RULES, Rule, check
from argmap.checks.examples import TODAY, files, library
from argmap.checks.settings import TWO_YEARS, Settings
from argmap.text.visible import visible

_WORDS = {"error": "**E** error", "warning": "**W** warning", "info": "**I** info"}

_INDEX = """\
# Checks

What `argmap check` finds, by code.  A code never changes its meaning and is never used again; `argmap explain CODE`
prints its page.

An **E** (error) says that the file cannot be relied on, a **W** (warning) that something is probably not what was
meant, an **I** (info) that it is worth a look.  `argmap check` exits with 1 on an error, with `--strict` also on a
warning.  The errors ARG001 to ARG014 and ARG101 to ARG106 keep the commands that answer from answering, since the
answer would be about something else than what was written.

`# argmap: ignore CODE reason` on the line of a finding, or on the line of its entry's key, silences a warning or an
information there.  A file `argmap.toml` beside the debates sets what holds for all of them:

```toml
select = ["ARG"]         # codes, or beginnings of codes
ignore = ["ARG206"]
older-than = "18m"       # the age at which as-of is old: 2y, 18m, 6w, 90d

[severity]
ARG302 = "warning"       # error, warning, info
```

| code | | finds |
|---|---|---|
"""


def page(rule: Rule) -> str:
    """Return the page of a check in Markdown; nothing in it acts on a terminal."""
    parts = [
        f"# {rule.code}: {rule.title}",
        f"Severity: {_WORDS[rule.severity.value]}.",
        rule.finds.strip(),
        "## Why it matters",
        rule.why.strip(),
        "## Example",
        *_listings(rule.example),
        "`argmap check` says:",
        _fenced("\n".join(_messages(rule)), "text"),
        "## Put right",
        *_listings(rule.fixed),
    ]
    return "\n\n".join(parts) + "\n"


def index(rules: Iterable[Rule]) -> str:
    """Return the table of all checks in Markdown, each with a link to its page."""
    rows = (
        f"| [{rule.code}]({rule.code}.md) | {rule.severity.value[0].upper()} | {rule.title} |\n"
        for rule in rules
    )
    return _INDEX + "".join(rows)


def pages(rules: Iterable[Rule] = RULES) -> dict[str, str]:
    """Return the files of the documentation's folder of checks, by name."""
    listed = tuple(rules)
    return {"README.md": index(listed)} | {f"{rule.code}.md": page(rule) for rule in listed}


def main(arguments: list[str]) -> int:
    """Write the pages into the folder that is named, and remove pages of checks that there are not."""
    if len(arguments) != 1:
        print("usage: python -m argmap.checks.pages FOLDER", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    written = pages()
    for old in folder.glob("ARG*.md"):
        if old.name not in written:
            old.unlink()
    for name, text in written.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


def _listings(example: str | bytes) -> list[str]:
    parts: list[str] = []
    named = files(example)
    for name, data in named.items():
        if len(named) > 1:
            parts.append(f"`{name}`:")
        text = visible(data.decode("utf-8", errors="backslashreplace"))
        parts.append(_fenced(text.rstrip("\n"), "yaml"))
    return parts


def _messages(rule: Rule) -> list[str]:
    """Return what the check says of its own example, one finding a line and its hint below."""
    found = check(library(rule.example), today=TODAY, older_than=TWO_YEARS, settings=Settings())
    lines: list[str] = []
    for finding in found:
        if finding.code == rule.code:
            place = f"{finding.file}:{finding.place.line}:{finding.place.column}"
            lines.append(visible(f"{place} {finding.code} {finding.message}"))
            if finding.hint is not None:
                lines += [f"  {visible(line)}" for line in finding.hint.split("\n")]
    return lines


def _fenced(text: str, language: str) -> str:
    longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
