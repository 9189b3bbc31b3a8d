"""The parts of the manual that the program writes: tables, help, and what commands print of the debates there.

``python -m tests.docs.manual`` writes them anew.  Read the difference before you commit it: where a page shows what
stands, a line that changed is a verdict that changed.

In a page, what lies between ``<!-- made: NAME -->`` and ``<!-- made: end -->`` is made by one of :data:`MAKERS`; a
``yaml`` or ``toml`` block that begins with ``# NAME`` is a file of that name from there on; and in a ``console``
block each line that begins with ``$ argmap`` is run, and what it prints follows it.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from unittest.mock import patch

from argmap.__main__ import main as argmap
from argmap.document.format import CITATION, ENTRIES, FILE, Field, Form

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = ("format", "meaning", "commands", "export")

_PART = re.compile(
    r"^<!-- made: (?P<name>.+?) -->\n.*?^<!-- made: end -->\n|^```(?P<language>\w+)\n(?P<block>.*?)^```\n",
    re.MULTILINE | re.DOTALL,
)
_FILE = re.compile(r"# (\S+\.(?:yaml|toml))\n")


def read_page(name: str) -> str:
    """Return a page as it is."""
    return (DOCS / f"{name}.md").read_text(encoding="utf-8")


def fresh(page: str) -> str:
    """Return a page with everything that the program writes written anew."""

    def anew(part: re.Match[str]) -> str:
        if part["name"]:
            return f"<!-- made: {part['name']} -->\n{made(part['name'])}<!-- made: end -->\n"
        if part["language"] == "console":
            return f"```console\n{console(part['block'])}```\n"
        write_file(part["block"])
        return part[0]

    environment = {"COLUMNS": "80", "NO_COLOR": "1"}
    with (
        tempfile.TemporaryDirectory() as folder,
        contextlib.chdir(folder),
        patch.dict(os.environ, environment),
    ):
        return _PART.sub(anew, page)


def blocks(page: str, language: str) -> list[str]:
    """Return the fenced blocks of a language, outside what is made."""
    return [part["block"] for part in _PART.finditer(page) if part["language"] == language]


def write_file(block: str) -> None:
    """Write a block that names its file into the current folder."""
    named = _FILE.match(block)
    if named is not None:
        path = Path(named[1])
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block, encoding="utf-8", newline="\n")


def console(block: str) -> str:
    """Return the commands of a console, each with what it prints now; ``$ echo $?`` is the status of the last."""
    lines: list[str] = []
    status = 0
    for line in block.splitlines():
        if line == "$ echo $?":
            lines += [line, str(status)]
        elif line.startswith("$ argmap"):
            status, printed = run(shlex.split(line)[2:])
            lines += [line, *printed.splitlines()]
    return "".join(f"{line}\n" for line in lines)


def run(words: list[str]) -> tuple[int, str]:
    """Run a command; return its exit status and all that it prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        status = argmap(words)
    return status, printed.getvalue()


def made(name: str) -> str:
    """Return what stands between the markers of a name."""
    maker, _, word = name.partition(" ")
    return MAKERS[maker](word)


# Tables


def keys(section: str) -> str:
    """Return the table of the keys of a section's entries, of ``file``, or of ``citation``."""
    tables = {"file": FILE, "citation": CITATION}
    tables |= {section.value: fields for section, fields in ENTRIES.items()}
    rows = [f"| `{field.key}` | {_takes(field)} | {field.about} |\n" for field in tables[section]]
    return "| key | takes | for |\n|---|---|---|\n" + "".join(rows)


def _takes(field: Field) -> str:
    words = ", ".join(f"`{word}`" for word in field.words)
    takes = words if field.form is Form.WORD else field.form.value + (f": {words}" if words else "")
    return f"**required**, {takes}" if field.required else takes


def commands(_: str) -> str:
    """Return the table of the commands, each with the first sentence of its help."""
    rows = [
        f"| [`argmap {' '.join(words)}`](#argmap-{'-'.join(words)}) | {_sentence(command)} |\n"
        for words, command in program()
        if words
    ]
    return "| command | does |\n|---|---|\n" + "".join(rows)


def _sentence(command: object) -> str:
    said = " ".join(str(getattr(command, "help", None) or "").split())
    return re.split(r"(?<=\.) |; ", said, maxsplit=1)[0].rstrip(".")


# Help


def helps(_: str) -> str:
    """Return the help of the program and of each of its commands, under a heading each."""
    return "".join(
        f"### {' '.join(('argmap', *words))}\n\n```text\n{run([*words, '--help'])[1].strip()}\n```\n\n"
        for words, _command in program()
    )


def program() -> Iterator[tuple[tuple[str, ...], object]]:
    """Yield the program and its commands with the words that call each: none, one, or several in a group."""
    from typer.main import get_command

    from argmap.cli.app import build

    pending: list[tuple[tuple[str, ...], object]] = [((), get_command(build()))]
    while pending:
        words, command = pending.pop(0)
        yield words, command
        below: dict[str, object] = getattr(command, "commands", {})
        pending[:0] = [((*words, name), subcommand) for name, subcommand in below.items()]


# Diagrams


def diagram(heading: str) -> str:
    """Return the diagram below a heading of the AI art debate, written out."""
    status, text = run(["export", str(DOCS.parent / "debates" / "ai-art.yaml")])
    assert status == 0
    _, _, below = text.partition(f"### `{heading}`\n")
    found = re.search(r"^```mermaid\n.*?^```\n", below.partition("\n### ")[0], re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[0]


MAKERS = {"keys": keys, "commands": commands, "help": helps, "diagram": diagram}


def main(names: Iterable[str]) -> int:
    """Write the pages of some names anew, or all of them."""
    for name in list(names) or PAGES:
        (DOCS / f"{name}.md").write_text(fresh(read_page(name)), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
