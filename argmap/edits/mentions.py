"""Who refers to an entry, in the whole library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from argmap.document import Document, MappingNode, Node, ScalarNode
from argmap.edits.steps import REFERENCES
from argmap.library import Library
from argmap.library.references import references
from argmap.model import Debate, Section, Subject


@dataclass(frozen=True, slots=True)
class Mention:
    """A field of an entry that refers to another entry, and how it is written there."""

    stem: str
    subject: Subject
    key: str
    text: str

    def named(self, stem: str) -> str:
        """Return it in words, for somebody who looks at the file ``stem``."""
        file = "" if self.stem == stem else f" in {self.stem}"
        return f"{self.key} of {self.subject.section.value} {self.subject.id}{file}"


def mentions(library: Library, stem: str, subject: Subject) -> list[Mention]:
    """Return every field that refers to an entry of the file ``stem``, each once, in the order of the files."""
    found: dict[Mention, None] = {}
    for other, document in library.documents.items():
        texts = {f"{stem}/{subject.id}"}
        if other == stem:
            texts.add(subject.id)
        elif f"{stem}/" not in document.text:
            continue
        for reference in references(_part_with(document.debate, texts)):
            key = str(reference.path[0])
            if reference.text in texts and subject.section in reference.kinds:
                found[Mention(other, reference.subject, key, reference.text)] = None
        for mention in _in_unread(other, document, texts):
            if subject.section in REFERENCES[mention.subject.section][mention.key]:
                found[mention] = None
    return list(found)


def _part_with(debate: Debate, texts: set[str]) -> Debate:
    """Return the entries of a debate that may refer to one of some texts, found quickly."""
    free = texts.isdisjoint
    by = any
    return replace(
        debate,
        claims={
            id_: claim
            for id_, claim in debate.claims.items()
            if not (free(claim.contradicts) and free(claim.about))
            or by(citation.source in texts for citation in claim.sources)
        },
        arguments={
            id_: argument
            for id_, argument in debate.arguments.items()
            if argument.target in texts
            or not free(argument.premises)
            or by(citation.source in texts for citation in argument.sources)
        },
    )


def _in_unread(stem: str, document: Document, texts: set[str]) -> Iterator[Mention]:
    """Yield the mentions in entries that are too faulty to be in the debate, and in lists that were read in part."""
    ids = document.positions.paths
    for section in Section:
        entries = document.debate.entries(section)
        if len(entries) == len(ids[section]) and not document.kept:
            continue
        lists = {path[:2] for path in document.kept}
        for id_, path in ids[section].items():
            if id_ in entries and path not in lists:
                continue
            subject = Subject(section, id_)
            for key in REFERENCES[section]:
                for leaf in leaves(document, subject, key):
                    if leaf.value in texts:
                        yield Mention(stem, subject, key, leaf.value)


def leaves(document: Document, subject: Subject, key: str) -> Iterator[ScalarNode]:
    """Yield the nodes of the references in a field of an entry as its text has them, whether they read well or not.

    Their offsets count from the entry's start.
    """
    value = document.entries[subject].value
    if not isinstance(value, MappingNode):
        return
    for name, node in value.pairs:
        if isinstance(name, ScalarNode) and name.value == key:
            yield from _leaves(node, key)


def _leaves(node: Node, key: str) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        if node.style != "*":
            yield node
    elif not isinstance(node, MappingNode):
        for item in node.items:
            yield from _leaves(item, key)
    elif key == "expect":
        yield from (name for name, _ in node.pairs if isinstance(name, ScalarNode))
    else:
        for name, value in node.pairs:
            if isinstance(name, ScalarNode) and name.value == "source" and isinstance(value, ScalarNode):
                yield value
