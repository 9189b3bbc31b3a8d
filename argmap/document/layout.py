"""How fields and entries are laid out as lines, and where the lines of a text begin and end."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from argmap.document.errors import SpliceError
from argmap.document.format import Field, Form
from argmap.document.nodes import Node, ScalarNode
from argmap.document.writing import Value, clauses, folded, inline, word
from argmap.text.edit import Splice, TextEdit

LINE = 100
"""A list that would make a line longer than this is written one item a line."""

STEP = 2
"""By how much an entry's fields are indented where the file shows no custom of its own."""


_END = re.compile(r"[\r\n]")
_KEEPS = re.compile(r"[|>][0-9]?\+")
_STRIPS = re.compile(r"[|>][0-9]?-")
_KEPT_LINES = re.compile(r"(?:(?:\r\n|\n|\r(?!\n))[ \t]*(?=[\r\n]))*")
_BLANK_LINES = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))*")
_OWN_COMMENT = re.compile(r"(?:\r\n|\n|\r)([ \t]*)#[^\r\n]*")


def newline_of(text: str, offset: int = 0) -> str:
    """Return the line end of an offset's line, or of the line before where it has none; LF where there are none."""
    found = _END.search(text, offset) or _END.search(
        text, line_start(text, max(0, line_start(text, offset) - 2))
    )
    if found is None or found[0] == "\n":
        return "\n"
    return "\r\n" if text.startswith("\r\n", found.start()) else "\r"


def line_start(text: str, offset: int) -> int:
    """Return where the line of an offset begins."""
    start = text.rfind("\n", 0, offset) + 1
    return max(start, text.rfind("\r", start, offset) + 1)


def column(text: str, offset: int) -> int:
    """Return how many characters of an offset's line are before it."""
    return offset - line_start(text, offset)


def line_end(text: str, offset: int) -> int:
    """Return where the line of an offset ends, before its line end."""
    found = _END.search(text, offset)
    return len(text) if found is None else found.start()


def keeps_lines(text: str, node: Node, base: int) -> bool:
    """Tell whether blank lines after a value would be part of it: it ends with a block scalar that keeps them.

    ``base`` is what the node's offsets count from.
    """
    block = _last_block(node)
    return block is not None and _KEEPS.match(text, base + block.start) is not None


def _last_block(node: Node) -> ScalarNode | None:
    """Return the block scalar that a value ends with; None where it ends with something else."""
    while not isinstance(node, ScalarNode):
        if not node.items:
            return None
        node = node.items[-1]
    return node if node.style in ("|", ">") else None


def need_line_end(text: str, node: Node, base: int) -> None:
    """Raise SpliceError where lines after a value would give it a line end that it has not: it ends the text."""
    block = _last_block(node)
    if block is None or base + node.end < len(text) or text[-1:] in ("\r", "\n"):
        return
    if not _STRIPS.match(text, base + block.start):
        raise SpliceError(
            "the file ends within a text (| or >) and without a line end, which would become part of that text",
            "End the last line in an editor first.",
        )


def without_lines(text: str, start: int, end: int, node: Node, base: int, *, is_own: bool) -> Splice:
    """Return the removal of whole lines as :func:`whole_lines`, that leaves the value before them as it is.

    Blank lines after them would become part of a value that keeps such lines (``|+``).  Where it has none yet, and
    may be touched (``is_own``), it is told to keep none; else they go too.  A block takes its last line end from the
    line itself, so that stays.
    """
    removal = whole_lines(text, start, end)
    block = _last_block(node)
    first, last = line_start(text, start), value_end(text, node, base)
    if block is None or text[last:first].strip():
        return (removal,)
    if removal.start < first and not _STRIPS.match(text, base + block.start):
        removal = TextEdit(first, removal.end, "")
    blank = _BLANK_LINES.match(text, removal.end)
    if blank is None or blank.end() == removal.end or not keeps_lines(text, node, base):
        return (removal,)
    if is_own and last == line_end(text, base + node.end) and block.value.strip():
        plus = text.index("+", base + block.start)
        return (TextEdit(plus, plus + 1, ""), removal)
    return (TextEdit(removal.start, blank.end(), ""),)


def value_end(text: str, node: Node, base: int) -> int:
    """Return where a value ends, with the blank lines that are part of it (``|+``)."""
    end = base + node.end
    if not keeps_lines(text, node, base):
        return end
    found = _KEPT_LINES.match(text, line_end(text, end))
    return end if found is None else found.end()


def own_end(text: str, offset: int, indent: int) -> int:
    """Return where the lines of something end whose last value ends at an offset and whose key has an indent.

    A comment on that line belongs to it, and so do the lines of comments right after it that are indented deeper.
    """
    end = line_end(text, offset)
    while (found := _OWN_COMMENT.match(text, end)) and len(found[1]) > indent:
        end = found.end()
    return end


def after_line(text: str, offset: int) -> int:
    """Return where the line after that of an offset begins."""
    end = line_end(text, offset)
    return end + (2 if text.startswith("\r\n", end) else 1 if end < len(text) else 0)


def whole_lines(text: str, start: int, end: int) -> TextEdit:
    """Return the removal of the lines from the one of ``start`` to the one of ``end``.

    The last line of a text takes the line end before it along, so that a text without a last line end keeps
    being without.
    """
    first, last = line_start(text, start), after_line(text, end)
    if last == len(text) and line_end(text, end) == last and first > 0:
        first = line_end(text, line_start(text, first - 1))
        first -= first > 0 and text[first - 1 : first + 1] == "\r\n"
    return TextEdit(first, last, "")


def is_blank_before(text: str, offset: int) -> bool:
    """Tell whether the line before that of an offset is blank."""
    start = line_start(text, offset)
    return start > 0 and not text[line_start(text, start - 1) : start].strip()


def narrowed(text: str, start: int, end: int, new: str) -> TextEdit | None:
    """Return the least edit that puts ``new`` in place of a range; None where that is what stands there."""
    old = text[start:end]
    if old == new:
        return None
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return TextEdit(start + head, end - tail, new[head : len(new) - tail])


def block_field(field: Field, value: Value, indent: int, newline: str) -> str:
    """Return ``key: value`` as lines without the indentation of the first and without the last line end."""
    return f"{field.key}:{block_value(field, value, indent, newline)}"


def block_value(field: Field, value: Value, indent: int, newline: str) -> str:
    """Return what follows ``key:`` in a block mapping whose keys are indented by ``indent``."""
    if isinstance(value, str):
        return " " + text_value(field, value, indent, newline)
    if isinstance(value, Mapping):
        pad = newline + " " * (indent + STEP)
        return "".join(f"{pad}{word(key)}: {word(label)}" for key, label in value.items())
    flow = flow_value(field, value)
    is_short = indent + len(field.key) + 2 + len(flow) <= LINE
    if is_short and all(isinstance(item, str) for item in value):
        return " " + flow
    pad = newline + " " * (indent + STEP)
    return "".join(f"{pad}- {block_item(field, item, indent + 2 * STEP, newline)}" for item in value)


def text_value(field: Field, text: str, indent: int, newline: str) -> str:
    """Return a single value of a block mapping: on the key's line if it is short, else as a block."""
    if field.form not in (Form.TEXT, Form.MARKDOWN):
        return word(text)
    if "\n" in text or indent + len(field.key) + 2 + len(text) > LINE:
        literal = field.form is Form.MARKDOWN and "\n" in text
        block = folded(text, indent + STEP, newline, literal=literal)
        if block is not None:
            return block
    return inline(text)


def block_item(field: Field, item: str | Mapping[str, str], indent: int, newline: str) -> str:
    """Return an item of a block list; ``indent`` is that of what follows the dash."""
    if isinstance(item, str):
        return item_text(field, item, flow=False)
    pad = newline + " " * indent
    return pad.join(f"{key}: {_part(key, text, flow=False)}" for key, text in item.items())


def flow_value(field: Field, value: Value) -> str:
    """Return a value in flow style, on one line."""
    if isinstance(value, str):
        return _flow_text(field, value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{word(key, flow=True)}: {word(label)}" for key, label in value.items()) + "}"
    return "[" + ", ".join(flow_item(field, item) for item in value) + "]"


def flow_item(field: Field, item: str | Mapping[str, str]) -> str:
    """Return an item of a flow list."""
    if isinstance(item, str):
        return item_text(field, item, flow=True)
    return "{" + ", ".join(f"{key}: {_part(key, text, flow=True)}" for key, text in item.items()) + "}"


def item_text(field: Field, text: str, *, flow: bool) -> str:
    """Return a text of a list: a reference or tag as it is typed, a name as a text."""
    if field.form is Form.TEXTS:
        return inline(text, flow=flow)
    return word(text, flow=flow)


def _flow_text(field: Field, text: str) -> str:
    if field.form in (Form.TEXT, Form.MARKDOWN):
        return inline(text, flow=True)
    return word(text, flow=True)


def _part(key: str, text: str, *, flow: bool) -> str:
    """Return the value of a key of a citation."""
    return inline(text, flow=flow) if key in ("at", "quote") else word(text, flow=flow)


def entry_lines(
    key: str,
    fields: Sequence[tuple[Field, Value]],
    indent: int,
    newline: str,
    step: int = STEP,
) -> str:
    """Return an entry, one field a line, without the last line end."""
    pad = " " * (indent + step)
    lines = [" " * indent + f"{word(key)}:"]
    lines += [pad + block_field(field, value, indent + step, newline) for field, value in fields]
    return newline.join(lines)


def refolded(lines: Sequence[str], text: str) -> list[str] | None:
    """Return lines of a folded scalar that reads as ``text``, with as many of the old ``lines`` as can stay.

    None where that cannot be: a line would begin or end with a space, or the text has line ends.
    """
    if "\n" in text or not text or any(not line or line != line.strip() for line in lines):
        return None
    rest: str | None = text
    head: list[str] = []
    for line in lines:
        if rest is None or rest == line or not rest.startswith(line + " "):
            if rest == line:
                head.append(line)
                rest = None
            break
        head.append(line)
        rest = rest[len(line) + 1 :]
    tail: list[str] = []
    for line in reversed(lines[len(head) :]):
        if rest is None or not rest.endswith(" " + line):
            break
        tail.insert(0, line)
        rest = rest[: -len(line) - 1]
    middle = [] if rest is None else clauses(rest)
    result = [*head, *middle, *tail]
    return result if all(line and line == line.strip(" \t") for line in result) else None
