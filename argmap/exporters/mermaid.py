"""A diagram of what speaks for and against a claim, in the language of Mermaid.

Mermaid draws nothing of more than 50,000 characters (``maxTextSize``) or of 500 links (``maxEdges``), and a diagram
can change neither; with so few boxes as :mod:`argmap.exporters.diagrams` puts into one it stays below both.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterator

from argmap.evaluation import Labelling
from argmap.evaluation.words.marks import ABSENT, FALLS, OPEN, STANDS, both_marks, mark
from argmap.exporters.diagrams import Drawing
from argmap.graph.relations import Relations
from argmap.model import Debate, Direction
from argmap.text.visible import visible

GOES_ON = "↪"
"""Behind the label of a box on which more bears than the diagram shows."""
MOST_CHARACTERS = 50_000
MOST_LINKS = 500
_LABELS = (200, 100)
"""How long a label may be, and how long where the first makes more than Mermaid takes."""

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


def diagram(
    debate: Debate, relations: Relations, labelling: Labelling, drawing: Drawing, heads: Container[str] = ()
) -> str:
    """Return one diagram in the language of Mermaid, with every link that there is between its boxes.

    Nodes are numbered and labels encoded, so that no text of the debate can be read as Mermaid.  ``heads`` are claims
    that get double sides, as what the diagram begins with does.
    """
    text = ""
    for longest in _LABELS:
        text = "\n".join(_lines(debate, relations, labelling, drawing, heads, longest))
        if len(text) <= MOST_CHARACTERS:
            break
    return text


def _lines(
    debate: Debate,
    relations: Relations,
    labelling: Labelling,
    drawing: Drawing,
    heads: Container[str],
    longest: int,
) -> Iterator[str]:
    nodes = {id_: f"n{number}" for number, id_ in enumerate(drawing.boxes, 1)}
    classes: dict[str, list[str]] = {}
    yield "flowchart RL"
    for id_, node in nodes.items():
        verdict = labelling.verdicts[id_]
        argument = debate.arguments.get(id_)
        text = debate.claims[id_].text if argument is None else argument.title or argument.id
        label = encode(f"{both_marks(verdict)} {text}", longest)
        label += f" {GOES_ON}" if id_ in drawing.further else ""
        yield f"  {node}{_shape(label, argument is not None, id_ in drawing.begins or id_ in heads)}"
        classes.setdefault(_CLASSES[mark(verdict)], []).append(node)
    yield from (f"  {edge}" for edge in _edges(debate, relations, nodes))
    yield from (style for style in _STYLES if style.split()[1] in classes)
    yield from (f"  class {','.join(members)} {name}" for name, members in sorted(classes.items()))


def _shape(label: str, is_argument: bool, is_head: bool) -> str:
    """A claim as a box, one that a diagram begins with as one with double sides, an argument as a pill."""
    if is_argument:
        return f'(["{label}"])'
    return f'[["{label}"]]' if is_head else f'["{label}"]'


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


def encode(text: str, longest: int = _LABELS[0]) -> str:
    """Return a label in which whatever Mermaid or the Markdown of its labels could read as its own is encoded.

    Letters, marks, digits, spaces, commas, question marks, hyphens within words, points that end a word and the
    marks of labels stay as they are.

    >>> encode('A "well-known" [c] at www.example.org. 1. (x)')
    'A #34;well-known#34; #91;c#93; at www#46;example#46;org. 1. #40;x#41;'
    """
    line = " ".join(visible(text).split())
    if len(line) > longest:
        line = f"{_whole_words(line[:longest])}…"
    return "".join(
        character if _is_plain(line, place) else f"#{ord(character)};" for place, character in enumerate(line)
    )


def _whole_words(line: str) -> str:
    """The words that are whole in the beginning of a text, or all but its last character where they are too few."""
    whole = line.rpartition(" ")[0].rstrip()
    return whole if 2 * len(whole) > len(line) else line[:-1].rstrip()


def _is_plain(line: str, place: int) -> bool:
    character = line[place]
    if character == ".":
        return line[place + 1 : place + 2] in ("", " ")
    if character == "-":
        return line[place - 1 : place].isalnum() and line[place + 1 : place + 2].isalnum()
    return character in " ,?✓✗∅…" or unicodedata.category(character)[0] in "LM" or character.isdecimal()
