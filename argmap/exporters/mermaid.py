"""A diagram of what speaks for and against a claim, in the language of Mermaid, within what GitHub draws."""

from __future__ import annotations

import unicodedata
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from argmap.evaluation import Labelling
from argmap.evaluation.words.marks import ABSENT, FALLS, OPEN, STANDS, both_marks, mark
from argmap.graph.relations import Relations
from argmap.model import Debate, Direction
from argmap.text.visible import visible

MOST_CHARACTERS = 50_000
"""Mermaid's ``maxTextSize``, which a diagram on GitHub cannot change: beyond it nothing is drawn."""
MOST_EDGES = 500
"""Mermaid's ``maxEdges``, likewise."""
MOST_NODES = 60
"""More boxes than these nobody reads."""
_LONGEST_LABEL = 90

_CLASSES = {STANDS: "stands", OPEN: "open", FALLS: "falls", ABSENT: "absent"}
_STYLES = (
    "  classDef stands stroke:#2da44e,stroke-width:2px",
    "  classDef open stroke:#bf8700,stroke-width:2px",
    "  classDef falls stroke:#cf222e,stroke-width:2px,stroke-dasharray:4 3",
    "  classDef absent stroke:#8c959f,stroke-dasharray:4 3",
)
_ARROWS = {
    Direction.SUPPORTS: "-->|for|",
    Direction.REBUTS: "-->|against|",
    Direction.UNDERCUTS: "-.->|undercuts|",
}


@dataclass(frozen=True, slots=True)
class Diagram:
    """A diagram's text, and how much of what bears on the claim it shows."""

    text: str
    shown: int
    """How many claims and arguments are in it."""
    bearing: int
    """How many bear on the claim, itself included."""


def diagram(debate: Debate, relations: Relations, labelling: Labelling, claim: str) -> Diagram:
    """Return the diagram of a claim: what is nearest to it, as far as GitHub draws and people read.

    Nodes are numbered and labels encoded, so that no text of the debate can be read as Mermaid.
    """
    nearest = list(_bearing_on(debate, relations, claim))
    shown = min(len(nearest), MOST_NODES)
    while True:
        lines, edges = _draw(debate, relations, labelling, nearest[:shown])
        text = "\n".join(lines)
        if shown == 1 or (len(text) < MOST_CHARACTERS and edges < MOST_EDGES):
            return Diagram(text, shown, len(nearest))
        shown -= max(1, shown // 10)


def _bearing_on(debate: Debate, relations: Relations, claim: str) -> Iterator[str]:
    """Yield a claim and the claims and arguments that bear on it, the nearest first."""
    met = {claim}
    waiting = deque([claim])
    while waiting:
        id_ = waiting.popleft()
        yield id_
        argument = debate.arguments.get(id_)
        if argument is None:
            near = (*relations.supporters[id_], *relations.rebutters[id_], *relations.contradictors[id_])
        else:
            near = (*argument.premises, *relations.undercutters[id_])
        for other in near:
            if other not in met and (other in debate.claims or other in debate.arguments):
                met.add(other)
                waiting.append(other)


def _draw(
    debate: Debate, relations: Relations, labelling: Labelling, ids: list[str]
) -> tuple[list[str], int]:
    """The lines of a diagram of these claims and arguments, and how many edges it has."""
    nodes = {id_: f"n{number}" for number, id_ in enumerate(ids, 1)}
    edges = list(_edges(debate, relations, nodes))
    lines = ["flowchart RL"]
    lines += [f"  {_node(debate, labelling, id_, node, is_root=node == 'n1')}" for id_, node in nodes.items()]
    lines += [f"  {edge}" for edge in edges]
    classes: dict[str, list[str]] = {}
    for id_, node in nodes.items():
        classes.setdefault(_CLASSES[mark(labelling.verdicts[id_])], []).append(node)
    lines += [style for style in _STYLES if style.split()[1] in classes]
    lines += [f"  class {','.join(members)} {name}" for name, members in sorted(classes.items())]
    return lines, len(edges)


def _node(debate: Debate, labelling: Labelling, id_: str, node: str, *, is_root: bool) -> str:
    """A claim as a box, the claim that it is all about as one with double sides, an argument as a pill."""
    argument = debate.arguments.get(id_)
    text = debate.claims[id_].text if argument is None else argument.title or argument.id
    label = encode(f"{both_marks(labelling.verdicts[id_])} {text}")
    if argument is not None:
        return f'{node}(["{label}"])'
    return f'{node}[["{label}"]]' if is_root else f'{node}["{label}"]'


def _edges(debate: Debate, relations: Relations, nodes: dict[str, str]) -> Iterator[str]:
    for id_, node in nodes.items():
        argument = debate.arguments.get(id_)
        if argument is None:
            for other in relations.contradictors[id_]:
                # Each contradiction is drawn once, from the one that was met first.
                if other in nodes and int(nodes[other][1:]) > int(node[1:]):
                    yield f"{nodes[other]} <-.->|contradicts| {node}"
            continue
        if argument.target in nodes:
            yield f"{node} {_ARROWS[argument.direction]} {nodes[argument.target]}"
        for premise in argument.premises:
            if premise in nodes:
                yield f"{nodes[premise]} --- {node}"


def encode(text: str) -> str:
    """Return a label in which whatever Mermaid or the Markdown of its labels could read as its own is encoded.

    Letters, marks, digits, spaces, commas, question marks, hyphens within words, points that end a word and the
    marks of labels stay as they are.

    >>> encode('A "well-known" [c] at www.example.org. 1. (x)')
    'A #34;well-known#34; #91;c#93; at www#46;example#46;org. 1. #40;x#41;'
    """
    line = " ".join(visible(text).split())
    if len(line) > _LONGEST_LABEL:
        line = f"{line[: _LONGEST_LABEL - 1].rstrip()}…"
    return "".join(
        character if _is_plain(line, place) else f"#{ord(character)};" for place, character in enumerate(line)
    )


def _is_plain(line: str, place: int) -> bool:
    character = line[place]
    if character == ".":
        return line[place + 1 : place + 2] in ("", " ")
    if character == "-":
        return line[place - 1 : place].isalnum() and line[place + 1 : place + 2].isalnum()
    return character in " ,?✓✗∅…" or unicodedata.category(character)[0] in "LM" or character.isdecimal()
