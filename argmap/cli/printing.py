"""Lines for people, in colour where they are read in a terminal, and values as JSON."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import TextIO

from argmap.text.visible import visible


class TextOrJson(StrEnum):
    """How a command prints."""

    TEXT = "text"
    JSON = "json"


Segment = tuple[str, str]
"""A text and a style: one of :data:`STYLES`, or empty."""

STYLES = {
    "in": "green",
    "out": "red",
    "undec": "yellow",
    "error": "bold red",
    "warning": "yellow",
    "info": "cyan",
    "faint": "dim",
    "strong": "bold",
}


def in_colour(file: TextIO) -> bool:
    """Tell whether a stream is a terminal whose owner has nothing against colour."""
    return file.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def print_lines(
    lines: Iterable[str | Sequence[Segment]], *, file: TextIO | None = None, wrap: bool = False
) -> None:
    """Print lines; no control character of a debate reaches the terminal.

    ``wrap`` breaks them between words where a terminal is too narrow for them; what is no terminal gets whole lines.
    """
    file = sys.stdout if file is None else file
    if wrap and file.isatty():
        lines = _wrapped(lines)
    if not in_colour(file):
        file.writelines(visible(_plain(line)) + "\n" for line in lines)
        return
    # Rich costs as much to import as a whole command, so it is loaded for a terminal alone.
    from rich.console import Console
    from rich.text import Text

    console = Console(file=file, highlight=False, soft_wrap=True)
    for line in lines:
        segments = [(line, "")] if isinstance(line, str) else line
        console.print(Text.assemble(*((visible(text), STYLES.get(style, "")) for text, style in segments)))


def _wrapped(lines: Iterable[str | Sequence[Segment]]) -> Iterator[list[Segment]]:
    from shutil import get_terminal_size

    from argmap.cli.wrapping import wrapped  # most lines go to no terminal, or are not wrapped

    columns = get_terminal_size().columns
    for line in lines:
        segments = [(line, "")] if isinstance(line, str) else line
        yield from wrapped([(visible(text), style) for text, style in segments], columns)


def print_diff(lines: Iterable[str]) -> None:
    """Print the lines of a diff, which have their ends: to a terminal made harmless, to anything else exactly.

    A patch with other characters than the file would not apply.
    """
    if not sys.stdout.isatty():
        sys.stdout.writelines(lines)
        return
    plain = (line.removesuffix("\n").removesuffix("\r") for line in lines)
    print_lines(
        [(line, "" if line.startswith(("---", "+++")) else _DIFF.get(line[:1], ""))] for line in plain
    )


_DIFF = {"+": "in", "-": "out", "@": "info"}


def print_markdown(text: str) -> None:
    """Print a page of the program's own: laid out for a terminal, as it is for anything else."""
    if not in_colour(sys.stdout):
        sys.stdout.write(text)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console(file=sys.stdout, width=min(100, Console().width)).print(Markdown(text))


def _plain(line: str | Sequence[Segment]) -> str:
    return line if isinstance(line, str) else "".join(text for text, _ in line)


def print_json(value: object, *, file: TextIO | None = None) -> None:
    """Print a value as JSON; what is not ASCII stays readable, and no control character is left raw."""
    file = sys.stdout if file is None else file
    import json  # most commands are called for their text

    text = json.dumps(value, indent=2, ensure_ascii=False)
    file.write("".join(_json_safe(character) for character in text) if visible(text) != text else text)
    file.write("\n")


def _json_safe(character: str) -> str:
    if character == "\n" or visible(character) == character:
        return character
    import json  # as above

    return json.dumps(character)[1:-1] if ord(character) > 0x7F else character


def cells(text: str) -> int:
    """Return how many cells of a terminal a text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)
