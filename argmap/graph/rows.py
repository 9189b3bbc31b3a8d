"""Integer rows: a relation over 0..n-1 as two flat lists, and what can be asked of it without recursion."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from operator import sub


@dataclass(frozen=True, slots=True)
class Rows:
    """Compressed rows: row ``i`` is ``items[starts[i]:starts[i + 1]]``, so ``starts`` has one more than rows.

    Example::

        >>> family = rows(3, [(0, 2), (2, 1), (0, 1)])
        >>> family.row(0), family.row(1), len(family)
        ([2, 1], [], 3)
    """

    starts: list[int]
    items: list[int]

    def row(self, index: int) -> list[int]:
        """The items of one row, in the order in which they were given."""
        return self.items[self.starts[index] : self.starts[index + 1]]

    def sizes(self) -> list[int]:
        """How many items each row has."""
        return list(map(sub, islice(self.starts, 1, None), self.starts))

    def __len__(self) -> int:
        return len(self.starts) - 1


def rows(n: int, pairs: Iterable[tuple[int, int]]) -> Rows:
    """Rows 0..n-1 of the pairs (row, item), each row's items in the order of the pairs.  O(n + pairs)."""
    listed = list(pairs)
    return rows_of(n, [row for row, _ in listed], [item for _, item in listed])


def rows_of(n: int, sources: Sequence[int], items: Sequence[int]) -> Rows:
    """Rows 0..n-1 with ``items[k]`` in row ``sources[k]``, order kept: :func:`rows` without making pairs."""
    counts = [0] * (n + 1)
    for source in sources:
        counts[source + 1] += 1
    starts = list(accumulate(counts))
    place = starts[:]
    placed = [0] * len(items)
    for source, item in zip(sources, items, strict=True):
        at = place[source]
        placed[at] = item
        place[source] = at + 1
    return Rows(starts, placed)


def components(graph: Rows) -> list[list[int]]:
    """The strongly connected components of the graph whose row ``i`` lists the nodes that ``i`` leads to.

    They come in reverse topological order: a component comes after every component that it leads to.  Tarjan
    (1972) with an explicit stack, so that depth costs no recursion; O(nodes + edges).

    Example::

        >>> components(rows(3, [(0, 1), (1, 0), (1, 2)]))
        [[2], [0, 1]]
    """
    starts, items = graph.starts, graph.items
    n = len(starts) - 1
    found = [0] * n  # when a node was first met, from 1; 0: not yet; n + 1: its component is complete
    low = [0] * n
    at = starts[:n]
    pending: list[int] = []
    result: list[list[int]] = []
    count = 0
    for root in range(n):
        if found[root]:
            continue
        count += 1
        found[root] = low[root] = count
        path = [root]
        pending.append(root)
        while path:
            node = path[-1]
            edge = at[node]
            if edge < starts[node + 1]:
                at[node] = edge + 1
                child = items[edge]
                met = found[child]
                if not met:
                    count += 1
                    found[child] = low[child] = count
                    path.append(child)
                    pending.append(child)
                elif met < low[node]:
                    low[node] = met
                continue
            path.pop()
            if path and low[node] < low[path[-1]]:
                low[path[-1]] = low[node]
            if low[node] == found[node]:
                result.append(_complete(node, pending, found, n + 1))
    return result


def _complete(root: int, pending: list[int], found: list[int], done: int) -> list[int]:
    """Take the component that ``root`` closes off the stack of pending nodes."""
    first = len(pending) - 1
    while pending[first] != root:
        first -= 1
    component = pending[first:]
    del pending[first:]
    for node in component:
        found[node] = done
    return component
