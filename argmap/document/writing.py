"""Values as YAML text that YAML 1.1 and 1.2 read alike, in the style that stands there already."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

Value = str | tuple["str | Mapping[str, str]", ...] | Mapping[str, str]
"""What a field holds: a text, a list of texts or citations, or labels by reference."""

WIDTH = 88
"""A text longer than this is folded, one sentence or clause a line."""

_RESOLVED = re.compile(
    r"""(?ix) ~ | null | true | false | yes | no | on | off | y | n
    | [-+.\d] [-+._:,\deobxa-f]* (?: inf | nan )?
    | \d{4}-\d\d?-\d\d? .*
    | = | <<""",
)
"""Plain texts that some YAML reader takes for something else than a text."""

_FORBIDDEN_START = re.compile(r"""[-?:](?=\s|$)|[\s,\[\]{}#&*!|>'"%@`=~]|---|\.\.\.""")
_FORBIDDEN_INSIDE = re.compile(
    r":(?=\s|$)|\s\#|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)
_FLOW_INDICATORS = re.compile(r"[,\[\]{}:?]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def is_plain(text: str, *, flow: bool = False) -> bool:
    """Tell whether a text can stand without quotes and every reader of YAML takes it for that very text.

    Identifiers, dates and numbers are texts to this format whoever types them, so a weight or a date that a
    debate has always written plain is written with :func:`word`.
    """
    return bool(
        text
        and text == text.strip()
        and not _RESOLVED.fullmatch(text)
        and not _FORBIDDEN_START.match(text)
        and not _FORBIDDEN_INSIDE.search(text)
        and not (flow and _FLOW_INDICATORS.search(text))
    )


def word(text: str, *, flow: bool = False) -> str:
    """Return a reference, a date, a number or one of a few words: plain wherever YAML can hold it so."""
    safe = (
        text
        and text == text.strip()
        and text not in ("~", "=", "<<")
        and not _FORBIDDEN_START.match(text)
        and not _FORBIDDEN_INSIDE.search(text)
        and not (flow and _FLOW_INDICATORS.search(text))
    )
    return text if safe else quoted(text)


def quoted(text: str, mark: str = "") -> str:
    """Return a text in quotes: single ones where nothing in it needs an escape, or as ``mark`` wants."""
    single = not _UNPRINTABLE.search(text) and "\n" not in text and "\t" not in text
    if mark == "'" and single:
        return "'" + text.replace("'", "''") + "'"
    if mark != '"' and single and "'" not in text:
        return f"'{text}'"
    escaped = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(_escape, escaped)


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code > 0xFFFF:
        return f"\\U{code:08X}"
    return f"\\u{code:04X}"


def inline(text: str, *, style: str = "", flow: bool = False) -> str:
    """Return a text on one line, in the style that it had if that can hold it."""
    if style in ("'", '"'):
        return quoted(text, style)
    return text if is_plain(text, flow=flow) else quoted(text)


def folded(text: str, indent: int, newline: str, *, literal: bool = False) -> str | None:
    """Return a text as a block scalar whose lines are indented by ``indent``; None where none can hold it.

    Folded, one sentence or clause stands on a line, so that one that is reworded changes one line.
    """
    body = text.rstrip("\n")
    ends = len(text) - len(body)
    if not body or _UNPRINTABLE.search(text) or (ends > 1 and not literal):
        return None
    lines = body.split("\n")
    if next(line for line in lines if line)[:1] in (" ", "\t") or any(
        line != line.rstrip() for line in lines
    ):
        return None
    if not literal:
        if any(line[:1] in (" ", "\t") for line in lines):
            return None
        lines = [piece for line in _between_blank(lines) for piece in line]
    chomping = ("-", "", "+")[min(ends, 2)]
    if ends > 1:
        lines += [""] * (ends - 1)
    pad = " " * indent
    return f"{'|' if literal else '>'}{chomping}" + "".join(
        newline + (pad + line if line else "") for line in lines
    )


def _between_blank(lines: list[str]) -> list[list[str]]:
    """Return the lines of a folded scalar that reads as ``lines``: a line end is written as an empty line."""
    written: list[list[str]] = []
    for number, line in enumerate(lines):
        if number:
            written.append([""])
        if line:
            written.append(clauses(line))
    return written


_CLAUSE = re.compile(r"(?<=[.!?;:,]) (?=\S)|(?<=[.!?][\"'”’)]) (?=\S)")
_SENTENCE_END = re.compile(r"[.!?;:][\"'”’)]?$")


def clauses(text: str) -> list[str]:
    """Return a text in lines that joined by single spaces are the text: a sentence or clause each."""
    lines: list[str] = []
    line = ""
    for piece in _CLAUSE.split(text):
        if not line:
            line = piece
        elif (_SENTENCE_END.search(line) and not _is_abbreviation(line)) or len(line) + 1 + len(
            piece
        ) > WIDTH:
            lines.append(line)
            line = piece
        else:
            line = f"{line} {piece}"
    lines.append(line)
    return [short for line in lines for short in _wrapped(line)]


_ABBREVIATIONS = frozenset(
    [
        *(
            "v.",
            "vs.",
            "cf.",
            "ca.",
            "al.",
            "pp.",
            "No.",
            "Nos.",
            "Dr.",
            "Mr.",
            "Mrs.",
            "Ms.",
            "St.",
            "Jr.",
            "Inc.",
        ),
        *(
            "Co.",
            "Ltd.",
            "Art.",
            "Sec.",
            "Fig.",
            "Vol.",
            "Ch.",
            "Ed.",
            "Eds.",
            "art.",
            "sec.",
            "para.",
            "vol.",
            "ed.",
        ),
    ]
)


def _is_abbreviation(line: str) -> bool:
    """Tell whether the full stop at the end of a line ends an abbreviation like ``v.`` or ``U.S.``."""
    last = line.rsplit(" ", 1)[-1].lstrip("([\"'“")
    return last in _ABBREVIATIONS or (last.endswith(".") and (len(last) <= 2 or last.count(".") > 1))


def _wrapped(line: str) -> list[str]:
    """Break a clause that is longer than a line at single spaces."""
    lines: list[str] = []
    while len(line) > WIDTH:
        at = line.rfind(" ", 1, WIDTH + 1)
        while at > 0 and (line[at - 1] == " " or line[at + 1 : at + 2] in ("", " ")):
            at = line.rfind(" ", 1, at)
        if at <= 0:
            break
        lines.append(line[:at])
        line = line[at + 1 :]
    lines.append(line)
    return lines
