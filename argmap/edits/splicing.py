"""Steps as splices of a document's text."""

from __future__ import annotations

from argmap.document import Document, MappingNode, ScalarNode
from argmap.document.errors import SpliceError
from argmap.document.format import DIRECTIONS
from argmap.document.inserting import insert_entry, remove_entry
from argmap.document.mending import respell_key, take_comment
from argmap.document.splicing import remove_field, set_field, set_key, set_scalar
from argmap.edits.mentions import leaves
from argmap.edits.steps import Absorb, Delete, Insert, Redirect, Rekey, Respell, Set, Step, Turn
from argmap.text.edit import Splice, splice


def step_splice(document: Document, step: Step) -> Splice:
    """Return the edits of a document's text that a step comes to.

    Raises SpliceError where the text cannot be spliced so, and KeyError for an entry that it does not have.
    """
    match step:
        case Set(subject, key, None):
            return remove_field(document, subject, key)
        case Set(subject, key, value):
            assert value is not None
            return set_field(document, subject, key, value)
        case Respell(subject, key, new):
            return respell_key(document, subject, key, new)
        case Absorb(subject, key):
            return take_comment(document, subject, key)
        case Insert(subject, fields, after):
            return insert_entry(document, subject, fields, after=after)
        case Delete(subject):
            return remove_entry(document, subject)
        case Rekey(subject, new):
            return set_key(document, subject, new)
        case Redirect():
            return _redirect(document, step)
        case Turn():
            return _turn(document, step)


def _redirect(document: Document, step: Redirect) -> Splice:
    start = document.entries[step.subject].start
    return splice(
        edit
        for node in leaves(document, step.subject, step.key)
        if node.value == step.old
        for edit in set_scalar(document, start + node.start, start + node.end, step.new, node)
    )


def _turn(document: Document, step: Turn) -> Splice:
    """Return the edits of the key that says what the argument does, and of the target after it."""
    entry = document.entries[step.subject]
    value = entry.value
    given = [
        (key, node)
        for key, node in (value.pairs if isinstance(value, MappingNode) else ())
        if isinstance(key, ScalarNode) and key.value in DIRECTIONS
    ]
    key, node = given[0] if len(given) == 1 else (None, None)
    if key is None or not isinstance(node, ScalarNode):
        raise SpliceError("it has not exactly one of supports, rebuts and undercuts", "Write one by hand.")
    edits = [*set_scalar(document, entry.start + key.start, entry.start + key.end, step.direction.value, key)]
    if node.value != step.target:
        edits += set_scalar(document, entry.start + node.start, entry.start + node.end, step.target, node)
    return splice(edits)
