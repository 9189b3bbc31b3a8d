"""Debate files of format 1: text to a debate with positions, and every fault.  No other room knows YAML."""

from argmap.document.document import Document
from argmap.document.limits import LIMITS, Limits
from argmap.document.nodes import Entry, MappingNode, Node, ScalarNode, SequenceNode
from argmap.document.reading import read, read_text

__all__ = [
    "LIMITS",
    "Document",
    "Entry",
    "Limits",
    "MappingNode",
    "Node",
    "ScalarNode",
    "SequenceNode",
    "json_schema",
    "read",
    "read_text",
]


def json_schema() -> dict[str, object]:
    """Return the JSON Schema of format 1, for editors."""
    from argmap.document.schema import json_schema as schema  # only `argmap schema` and tests need it

    return schema()
