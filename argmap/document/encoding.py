"""Bytes to text, and what keeps the text from being parsed at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.document.values import Refusal
from argmap.text.span import Lines, Span

_BOM = b"\xef\xbb\xbf"
_CONFLICT = re.compile(r"(?:\A|(?<=[\r\n]))<{7}(?=[ \t\r\n]|\Z)[^\r\n]*")


def decode(data: bytes) -> tuple[str, bool]:
    """Return the text of a file without its byte order mark, and whether it has one.

    Bytes that are not UTF-8 become U+FFFD; :func:`undecodable` says which they are.
    """
    has_bom = data.startswith(_BOM)
    return data.removeprefix(_BOM).decode(errors="replace"), has_bom


def undecodable(data: bytes) -> Iterator[Refusal]:
    """Yield the first place that is not UTF-8, and the first NUL."""
    body = data.removeprefix(_BOM)
    skipped = len(data) - len(body)
    try:
        body.decode()
    except UnicodeDecodeError as error:
        at = len(body[: error.start].decode())
        yield Refusal(
            "ARG011",
            Span(at, at + 1),
            f"byte {error.start + skipped + 1} of the file, 0x{body[error.start]:02X}, is not UTF-8",
            _encoding_hint(data, error.start),
        )
    nul = body.find(b"\0")
    if nul >= 0 and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        at = len(body[:nul].decode(errors="replace"))
        yield Refusal(
            "ARG011",
            Span(at, at + 1),
            f"byte {nul + skipped + 1} of the file is NUL",
            "A text has no NUL; save the file as UTF-8 text.",
        )


def _encoding_hint(data: bytes, at: int) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "The file looks like UTF-16; save it as UTF-8."
    if data[at] == 0xED:
        return "That is half of a surrogate pair, which UTF-8 does not have; type the character again."
    return "Save the file as UTF-8."


def unresolved(text: str, lines: Lines) -> Iterator[Refusal]:
    """Yield each unresolved merge: a line that begins with seven ``<``, as git writes it.

    The other markers alone are no sign: a text may well underline a heading with ``=======``.
    """
    if "<<<<<<<" not in text:
        return
    for match in _CONFLICT.finditer(text):
        yield Refusal(
            "ARG012",
            Span(*match.span()),
            f"unresolved merge at line {lines.position(match.start())[0]}",
            "Keep one version, or make one of both, and remove the lines that begin with "
            "<<<<<<<, ======= and >>>>>>>.",
        )
