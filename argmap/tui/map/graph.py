"""The nodes of a map, and the lines between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from argmap.graph.relations import Relations
from argmap.model import Argument, Section, Subject
from argmap.queries.outline import Sign


class Kind(Enum):
    """What a node of the map is."""

    CLAIM = auto()
    """A claim; or the question that the map is about."""
    ARGUMENT = auto()
    TIE = auto()
    """What holds two claims together besides arguments: that they contradict each other, or a remark."""
    STUB = auto()
    """How many more there are that are not on the map."""
    AGAIN = auto()
    """A claim or argument that is on the map further left: circles end here."""


@dataclass(frozen=True, slots=True)
class Node:
    """Something that the map has a place for."""

    kind: Kind
    subject: Subject
    """What it shows; of a stub, the entry that there is more of."""
    sign: Sign = Sign.ROOT
    count: int = 0
    """How many there are behind a stub; of a claim, how many arguments that are not on the map use it."""
    odd: bool = False
    """Arguments and ties are between the claims."""


@dataclass(frozen=True, slots=True)
class Link:
    """A line from a node to one on its right that speaks to it; ``below`` for what undercuts it."""

    left: int
    right: int
    below: bool = False


@dataclass(frozen=True, slots=True)
class Graph:
    """The nodes of a map and its links, which go round in no circle; the first node is the focus."""

    nodes: tuple[Node, ...] = ()
    links: tuple[Link, ...] = ()


class Assembly:
    """Nodes and links in the making."""

    def __init__(self, relations: Relations) -> None:
        self._relations = relations
        self._nodes: list[Node] = []
        self._links: list[Link] = []
        self._places: dict[Subject, int] = {}

    def graph(self) -> Graph:
        """Return what was assembled."""
        return Graph(tuple(self._nodes), tuple(self._links))

    def add(self, node: Node) -> None:
        """Add the node of an entry, once."""
        if node.subject not in self._places:
            self._places[node.subject] = self._append(node)

    def _append(self, node: Node) -> int:
        self._nodes.append(node)
        return len(self._nodes) - 1

    def link_claim(self, id_: str) -> None:
        """Link a claim to the arguments for and against it; those that use it link themselves."""
        subject = Subject(Section.CLAIM, id_)
        relations = self._relations
        self._link(subject, (*relations.supporters[id_], *relations.rebutters[id_]), Section.ARGUMENT)
        used = sum(Subject(Section.ARGUMENT, argument) in self._places for argument in relations.uses[id_])
        place = self._places[subject]
        self._nodes[place] = replace(self._nodes[place], count=len(relations.uses[id_]) - used)

    def link_argument(self, argument: Argument) -> None:
        """Link an argument to its premises and to what undercuts it."""
        subject = Subject(Section.ARGUMENT, argument.id)
        self._link(subject, argument.premises, Section.CLAIM)
        self._link(subject, self._relations.undercutters[argument.id], Section.ARGUMENT, below=True)

    def _link(self, left: Subject, ids: Iterable[str], section: Section, *, below: bool = False) -> None:
        place, ids = self._places[left], dict.fromkeys(ids)
        shown = [self._places[other] for id_ in ids if (other := Subject(section, id_)) in self._places]
        self._links += [Link(place, number, below) for number in shown]
        if len(shown) < len(ids):
            # What is right of a claim is odd; so are undercutters, but for them there is a rank to pass.
            odd = left.section is Section.CLAIM or below
            stub = self._append(Node(Kind.STUB, left, count=len(ids) - len(shown), odd=odd))
            self._links.append(Link(place, stub, below))

    def tie(self, focus: Subject, sign: Sign, other: Subject, *, right: bool) -> None:
        """Tie another claim to the focus, unless it is not on the map."""
        if other in self._places and other != focus:
            tie = self._append(Node(Kind.TIE, other, sign, odd=True))
            ends = (focus, other) if right else (other, focus)
            below = focus.section is Section.ARGUMENT
            self._links += [
                Link(self._places[ends[0]], tie, below),
                Link(tie, self._places[ends[1]]),
            ]


def without_circles(graph: Graph) -> Graph:
    """Return the graph with each link that closes a circle leading to a node that says so instead."""
    nodes, links = list(graph.nodes), list(graph.links)
    after: dict[int, list[int]] = {}
    roots = dict.fromkeys(range(len(nodes)))
    for place, link in enumerate(links):
        after.setdefault(link.left, []).append(place)
        roots.pop(link.right, None)
    done: set[int] = set()
    for root in (*roots, *range(len(graph.nodes))):
        # From each node its links one by one, as recursion would go, and the nodes on the way in order.
        way: dict[int, Iterator[int]] = {} if root in done else {root: iter(after.get(root, ()))}
        while way:
            node, rest = next(reversed(way.items()))
            number = next(rest, None)
            if number is None:
                way.popitem()
                done.add(node)
                continue
            right = links[number].right
            if right in way:
                nodes.append(replace(nodes[right], kind=Kind.AGAIN))
                links[number] = replace(links[number], right=len(nodes) - 1)
            elif right not in done:
                way[right] = iter(after.get(right, ()))
    return Graph(tuple(nodes), tuple(links))
