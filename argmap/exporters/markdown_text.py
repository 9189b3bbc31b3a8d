"""Text of strangers as Markdown that GitHub shows as it was typed: escaped, linked, quoted, fenced."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from argmap.text.visible import visible

_INLINE = re.compile(r"[\\`*_\[\]~|]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;"}
"""``$`` would begin a formula on GitHub, and a backslash does not always keep it from doing so."""
_ENTITY = re.compile(r"[&<>$]")
_LEADING = re.compile(r"(?:[+=-]|#{1,6}(?= |$)|\d{1,9}(?=[.)](?: |$)))")
_OTHER_SCHEME = re.compile(r"(?i)(?<!http)(?<!https):(?=//)")
_LINKED = re.compile(r"(?i)(?:https?://|mailto:)[^\s]+\Z")
_SAFE_IN_ADDRESS = ":/?#[]@!$'()*+,;=%-._~&"


def escape(text: str) -> str:
    """Return plain text on one line that Markdown shows as it is, wherever on a line or in a table it stands.

    >>> escape("1. *Not* <b>a list</b> | $x$")
    '1\\\\. \\\\*Not\\\\* &lt;b&gt;a list&lt;/b&gt; \\\\| &#36;x&#36;'
    """
    line = " ".join(visible(text).split())
    leading = _LEADING.match(line)
    line = _ENTITY.sub(lambda match: _ENTITIES[match.group()], _INLINE.sub(r"\\\g<0>", line))
    if leading is not None:
        # A list, heading or underline begins with these; behind a number it is the point that makes the list.
        place = leading.end() if leading.group()[0].isdigit() else 0
        line = f"{line[:place]}\\{line[place:]}"
    return _OTHER_SCHEME.sub(r"\:", line)


def code(text: str) -> str:
    """Return a code span that shows a text as it is, with more backticks around it than are in it."""
    line = " ".join(visible(text).split())
    ticks = "`" * (_longest_run(line, "`") + 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{ticks}{pad}{line}{pad}{ticks}"


def address(url: str, text: str | None = None) -> str:
    """Return a link to an address on the web, the whole of it shown, or plain text where it is no such address."""
    url = url.strip()
    if not _LINKED.match(url):
        return escape(url)
    target = quote(url, safe=_SAFE_IN_ADDRESS, errors="replace").replace("&", "&amp;")
    return f"[{escape(url if text is None else text)}](<{target}>)"


def fenced(language: str, content: str) -> list[str]:
    """Return the lines of a fenced block whose fence is longer than any in its content."""
    fence = "`" * max(3, _longest_run(content, "`") + 1)
    return [f"{fence}{language}", *content.split("\n"), fence]


def _longest_run(text: str, character: str) -> int:
    return max((len(run) for run in re.findall(f"{re.escape(character)}+", text)), default=0)


def indented(lines: Iterable[str], level: int) -> Iterator[str]:
    """Yield lines as part of a list that is nested so deep."""
    for line in lines:
        yield f"{'  ' * level}{line}" if line else ""


# What is Markdown by the format: summaries and notes

_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_BEFORE = r"(?P<before>(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*)"
_HEADING = re.compile(rf"(?m)^{_BEFORE}(?P<mark>#{{1,6}})(?=[ \t]|$)")
_UNDERLINE = re.compile(r"(?m)^(?P<before>[ \t>]*)(?P<mark>=+|-+)(?=[ \t]*$)")
_INFO = re.compile(rf"(?m)^{_BEFORE}(?P<mark>`{{3,}}(?=[^`\n]*$)|~{{3,}})[^\n]*$")
_IMAGE = re.compile(r"!\[")
_LINK = re.compile(r"\]\((?![ \t\n]*<?(?:https?://|mailto:|#))")
_DEFINITION = re.compile(r"\]:(?![ \t\n]*<?(?:https?://|mailto:|#))")


def quoted(markdown: str) -> list[str]:
    """Return somebody's Markdown as the lines of a quotation, in which it can do no more than be read.

    Raw HTML, pictures and links to anything but the web and mail are shown as they were typed; headings become
    text, so that they take no place among those of the export; fences lose their language, so that none is drawn
    as a diagram or a formula.
    """
    text = visible(markdown.strip("\n"))
    text = _TAG.sub("&lt;", text)
    text = _HEADING.sub(r"\g<before>\\\g<mark>", text)
    text = _UNDERLINE.sub(r"\g<before>\\\g<mark>", text)
    text = _INFO.sub(r"\g<before>\g<mark>", text)
    text = _IMAGE.sub(r"!\[", text)
    text = _DEFINITION.sub(r"]\:", _LINK.sub(r"]\(", text))
    return [f"> {line}".rstrip() for line in text.split("\n")]


class Slugs:
    """The anchors of a document: those that GitHub gives to headings, in their order, and those between headings.

    Letters in lower case; what is no letter, mark, digit, connector, hyphen or space is dropped; spaces become
    hyphens; a heading met again gets ``-1``, ``-2`` and so on.
    """

    def __init__(self) -> None:
        self._met: Counter[str] = Counter()
        self._taken: set[str] = set()

    def add(self, heading: str) -> str:
        """Return the anchor of the next heading, given as the text that readers see."""
        slug = _slug(heading)
        count = self._met[slug]
        self._met[slug] += 1
        anchor = f"{slug}-{count}" if count else slug
        self._taken.add(anchor)
        return anchor

    def place(self, name: str) -> str:
        """Return an anchor for a place that is no heading, unlike all others; only after the last heading."""
        slug = anchor = _slug(name) or "entry"
        count = max(self._met[slug], 1)
        while anchor in self._taken:
            anchor = f"{slug}-{count}"
            count += 1
        self._met[slug] = count
        self._taken.add(anchor)
        return anchor


def _slug(text: str) -> str:
    return "".join(character for character in text.lower() if _is_kept(character)).strip().replace(" ", "-")


def _is_kept(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] in "LM" or category in ("Nd", "Pc") or character in "- "
