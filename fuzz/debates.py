"""Random debates as text, in the styles that people write, none of our own writer's making."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from random import Random

_WORDS = [
    *(
        "the",
        "model",
        "holds",
        "copies",
        "of",
        "pictures",
        "and",
        "nobody",
        "can",
        "look",
        "inside:",
        "so",
        "what?",
    ),
    *(
        '"quoted"',
        "'single'",
        "it's",
        "5",
        "billion",
        "0.5",
        "no",
        "yes",
        "null",
        "[bracket]",
        "{brace}",
        "#",
        "a,b;",
    ),
    *(
        "é",
        "ü",
        "ß",
        "漢字",
        "слово",
        "🎨",
        "—",
        "-dash",
        "*star",
        "&and",
        "!bang",
        "%percent",
        "@at",
        "`tick`",
        "|",
    ),
    *(">", "~", "=", "v.", "U.S.", "e.g.", "(that)", "?", "-", ":", "x:y", "http://a.b/c#d"),
]
_KINDS = ("empirical", "legal", "normative", "conceptual")


def sentence(chance: Random, longest: int = 30) -> str:
    """Return a text of up to so many words, with whatever makes YAML stumble in it."""
    words = [chance.choice(_WORDS) for _ in range(chance.choice((1, 2, 5, 8, 12, longest)))]
    return " ".join(words)


def debate_text(chance: Random, stem: str, others: Sequence[str] = ()) -> str:
    """Return a debate file; ``others`` are references to claims of other files that it may use."""
    claims = [f"{stem}-claim-{number}" for number in range(chance.randrange(2, 9))]
    arguments = [f"argument-{number}" for number in range(chance.randrange(1, 7))]
    sources = [f"source-{number}" for number in range(chance.randrange(1, 4))]
    writing = _Writing(chance)
    known = [*claims, *others]
    sections: dict[str, dict[str, dict[str, object]]] = {
        "sources": {id_: _source(chance) for id_ in sources},
        "claims": {id_: _claim(chance, id_, claims, arguments, sources) for id_ in claims},
        "arguments": {
            id_: _argument(chance, known, arguments[:number], sources) for number, id_ in enumerate(arguments)
        },
        "questions": {
            f"question-{number}": {"text": sentence(chance), "about": chance.sample(claims, 1)}
            for number in range(chance.randrange(3))
        },
        "positions": {
            f"position-{number}": {
                "title": sentence(chance, 5),
                "thesis": chance.choice(claims),
                "accepts": chance.sample(known, 1),
                "rejects": chance.sample(arguments, 1),
            }
            for number in range(chance.randrange(3))
        },
        "scenarios": {
            f"scenario-{number}": {
                "title": sentence(chance, 5),
                "rejects": chance.sample(claims, 1),
                "expect": {id_: chance.choice(("in", "out", "undec")) for id_ in chance.sample(claims, 2)},
            }
            for number in range(chance.randrange(3))
        },
    }
    lines = ["argmap: 1", f"title: {writing.scalar(sentence(chance), 2)}"]
    order = list(sections)
    if chance.random() < 0.2:
        chance.shuffle(order)
    for key in order:
        if sections[key] or chance.random() < 0.5:
            lines += writing.section(key, sections[key])
    text = "\n".join(lines) + "\n" * chance.choice((0, 1, 1, 1, 2))
    return text.replace("\n", "\r\n") if chance.random() < 0.2 else text


def _source(chance: Random) -> dict[str, object]:
    fields: dict[str, object] = {"title": sentence(chance, 8)}
    if chance.random() < 0.5:
        fields["authors"] = [sentence(chance, 2) for _ in range(2)]
    if chance.random() < 0.5:
        fields["issued"] = "2023-01"
    return fields


def _claim(
    chance: Random, own: str, claims: Sequence[str], arguments: Sequence[str], sources: Sequence[str]
) -> dict[str, object]:
    others = [id_ for id_ in claims if id_ != own]
    optional = {
        "kind": chance.choice(_KINDS),
        "by": [sentence(chance, 2)],
        "sources": _citations(chance, sources),
        "contradicts": chance.sample(others, 1),
        "about": [chance.choice([*others, *arguments])],
        "assume": chance.choice(("true", "false", "unknown")),
        "as-of": "2024-02-29",
        "tags": [sentence(chance, 1) for _ in range(chance.randrange(1, 4))],
        "note": "\n\n".join(sentence(chance, 12) for _ in range(2)),
        "x-own": {"text": "no field", "list": ["a", "b"]},
    }
    return _shuffled(chance, {"text": sentence(chance), **_some(chance, optional)})


def _argument(
    chance: Random, claims: Sequence[str], earlier: Sequence[str], sources: Sequence[str]
) -> dict[str, object]:
    premises = chance.sample(list(claims), min(len(claims), chance.choice((1, 1, 2, 3))))
    if chance.random() < 0.1:
        premises[chance.randrange(len(premises))] = sentence(chance, 8)  # a text where a claim is to be yet
    fields: dict[str, object] = {"premises": premises}
    if earlier and chance.random() < 0.3:
        fields["undercuts"] = chance.choice(earlier)
    else:
        fields[chance.choice(("supports", "rebuts"))] = chance.choice(claims)
    optional = {
        "title": sentence(chance, 8),
        "weight": chance.choice(("0.2", ".5", "1")),
        "sources": _citations(chance, sources),
        "tags": [sentence(chance, 1)],
    }
    return _shuffled(chance, {**fields, **_some(chance, optional)})


def _some(chance: Random, fields: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in fields.items() if chance.random() < 0.3}


def _citations(chance: Random, sources: Sequence[str]) -> list[object]:
    found: list[object] = []
    for source in chance.sample(list(sources), chance.randrange(1, len(sources) + 1)):
        parts = {"source": source, "at": sentence(chance, 3), "quote": sentence(chance, 12)}
        found.append(source if chance.random() < 0.5 else parts)
    return found


def _shuffled(chance: Random, fields: dict[str, object]) -> dict[str, object]:
    if chance.random() < 0.2:
        keys = list(fields)
        chance.shuffle(keys)
        return {key: fields[key] for key in keys}
    return fields


class _Writing:
    """One person's way to write YAML, with lapses."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.indent = chance.choice((1, 2, 2, 2, 4))
        self.step = chance.choice((1, 2, 2, 2, 4))
        self.list_step = chance.choice((0, 2, 2, 4))
        self.flow = chance.choice((0.0, 0.2, 0.6))
        self.comments = chance.choice((0.0, 0.0, 0.3))
        self.blanks = chance.choice((0.0, 0.0, 0.4, 1.0))

    def section(self, key: str, entries: Mapping[str, Mapping[str, object]]) -> list[str]:
        """Return a section's lines."""
        lines = self._around("")
        if not entries:
            return [*lines, f"{key}:{self.chance.choice(('', ' {}'))}{self._remark()}"]
        if self.chance.random() < self.flow / 4:
            return [*lines, f"{key}: {self._flow(entries)}"]
        lines.append(f"{key}:{self._remark()}")
        for id_, fields in entries.items():
            lines += self._around(" " * self.indent)
            lines += self._entry(id_, fields)
        return lines

    def scalar(self, text: str, indent: int, *, is_inside_flow: bool = False) -> str:
        """Return a text as a value: quoted or as a block."""
        style = self.chance.random()
        if text.replace("-", "").replace(".", "").isalnum() and text.isascii() and " " not in text:
            return text if style < 0.8 or text[0].isdigit() else f'"{text}"'
        if not is_inside_flow and style < 0.35:
            return self._block(text, indent)
        if style < 0.6 and "\n" not in text:
            return "'" + text.replace("'", "''") + "'"
        return json.dumps(text, ensure_ascii=False)

    def _entry(self, id_: str, fields: Mapping[str, object]) -> list[str]:
        pad = " " * self.indent
        if self.chance.random() < self.flow:
            return [f"{pad}{id_}: {self._flow(fields)}{self._remark()}"]
        lines = [f"{pad}{id_}:{self._remark()}"]
        inner = " " * (self.indent + self.step)
        for key, value in fields.items():
            if self.chance.random() < self.comments / 2:
                lines.append(f"{inner}# {sentence(self.chance, 5)}")
            lines += self._field(key, value, len(inner))
        return lines

    def _field(self, key: str, value: object, indent: int) -> list[str]:
        pad = " " * indent
        if isinstance(value, str):
            return [f"{pad}{key}: {self.scalar(value, indent + self.step)}"]
        if self.chance.random() < 0.5 or not value:
            return [f"{pad}{key}: {self._flow(value)}{self._remark()}"]
        if isinstance(value, Mapping):
            lines = [f"{pad}{key}:{self._remark()}"]
            for name, part in value.items():
                lines += self._field(name, part, indent + self.step)
            return lines
        assert isinstance(value, list)
        lines = [f"{pad}{key}:{self._remark()}"]
        dash = " " * (indent + self.list_step) + "- "
        for item in value:
            lines += self._item(item, dash)
        return lines

    def _item(self, item: object, dash: str) -> list[str]:
        if isinstance(item, str):
            return [f"{dash}{self.scalar(item, len(dash), is_inside_flow=True)}{self._remark()}"]
        assert isinstance(item, Mapping)
        if self.chance.random() < 0.5:
            return [f"{dash}{self._flow(item)}"]
        pad = " " * len(dash)
        lines = [line for key, value in item.items() for line in self._field(key, value, len(dash))]
        return [dash + lines[0].removeprefix(pad), *lines[1:]]

    def _flow(self, value: object) -> str:
        if isinstance(value, str):
            return self.scalar(value, 0, is_inside_flow=True)
        if isinstance(value, Mapping):
            return "{" + ", ".join(f"{key}: {self._flow(part)}" for key, part in value.items()) + "}"
        assert isinstance(value, list)
        return "[" + ", ".join(self._flow(item) for item in value) + "]"

    def _block(self, text: str, indent: int) -> str:
        pad = "\n" + " " * max(indent, 1)
        if self.chance.random() < 0.5 or "\n" in text:
            return "|" + self.chance.choice(("-", "", "+")) + pad + text.replace("\n", pad)
        words = text.split(" ")
        lines = [" ".join(words[at : at + 6]) for at in range(0, len(words), 6)]
        return ">" + self.chance.choice(("-", "")) + pad + pad.join(lines)

    def _around(self, pad: str) -> list[str]:
        lines = [""] if self.chance.random() < self.blanks else []
        if self.chance.random() < self.comments:
            lines.append(f"{pad}# {sentence(self.chance, 6)}")
        return lines

    def _remark(self) -> str:
        return f" # {sentence(self.chance, 4)}" if self.chance.random() < self.comments else ""
