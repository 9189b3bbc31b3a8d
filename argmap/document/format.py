"""Format 1 as a table: which keys each kind of mapping takes, and what stands under them.

The reader (:mod:`argmap.document.build`) and the JSON Schema (:mod:`argmap.document.schema`) are both driven by it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from argmap.model import Section

VERSION = "1"


class Form(StrEnum):
    """What stands under a key."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    WORD = "one of some words"
    DATE = "date"
    WEIGHT = "weight"
    VERSION = "format version"
    REFERENCE = "reference"
    TEXTS = "list of texts"
    REFERENCES = "list of references"
    CITATIONS = "list of citations"
    EXPECTED = "labels by reference"
    ENTRIES = "entries by id"


class Field(NamedTuple):
    """One key of a mapping."""

    key: str
    form: Form
    about: str
    """What it is for, in a few words, as editors show it."""
    required: bool = False
    words: tuple[str, ...] = ()
    """What a WORD may be, or the labels of EXPECTED."""

    @property
    def attribute(self) -> str:
        """The name of the model's attribute."""
        return self.key.replace("-", "_")


KINDS = ("empirical", "legal", "normative", "conceptual")
ASSUME = ("true", "false", "unknown")
TYPES = (
    "court",
    "agency",
    "statute",
    "paper",
    "book",
    "news",
    "survey",
    "advocacy",
    "forum",
    "blog",
    "dataset",
    "other",
)
POSTURES = ("holding", "dicta", "pleading", "settlement", "view")
STATUSES = ("verified", "unverified", "disputed")
LABELS = ("in", "out", "undec")
WEIGHT = r"(?:0?\.[0-9]*[1-9][0-9]*|1(?:\.0+)?)"
"""What a weight is, as a regular expression: a plain decimal, more than 0 and at most 1."""
DIRECTIONS = ("supports", "rebuts", "undercuts")
"""The keys of an argument of which it has exactly one."""

_BY = Field("by", Form.TEXTS, "who advances it, as a list of names")
_HEDGE = Field("hedge", Form.TEXT, "a hedge in the source's own word")
_SOURCES = Field("sources", Form.CITATIONS, "the sources cited: ids, or mappings with source, at and quote")
_ASKS = Field("asks", Form.TEXT, "the critical question of a scheme that it raises")
_AS_OF = Field("as-of", Form.DATE, "the day up to which it was checked")
_JURISDICTION = Field("jurisdiction", Form.TEXT, "where that is the law")
_POSTURE = Field("posture", Form.WORD, "what a court or agency did with it", words=POSTURES)
_STATUS = Field("status", Form.WORD, "whether somebody has verified it", words=STATUSES)
_TAGS = Field("tags", Form.TEXTS, "words to find it by")
_NOTE = Field("note", Form.MARKDOWN, "anything else, in Markdown")
_ACCEPTS = Field("accepts", Form.REFERENCES, "claims that it takes to stand")
_REJECTS = Field("rejects", Form.REFERENCES, "claims and arguments that it takes to fall")

FILE = (
    Field("argmap", Form.VERSION, "the version of the format: 1", required=True),
    Field("title", Form.TEXT, "what the debate is called", required=True),
    Field("question", Form.TEXT, "what the debate is about"),
    Field("summary", Form.MARKDOWN, "the debate in short, in Markdown"),
    Field("language", Form.TEXT, "the language of the texts, as BCP 47 writes it: en, pt-BR"),
    Field("sources", Form.ENTRIES, "what can be cited, by id"),
    Field("claims", Form.ENTRIES, "statements that can stand or fall, by id"),
    Field("arguments", Form.ENTRIES, "inferences from claims, by id"),
    Field("questions", Form.ENTRIES, "open questions, by id"),
    Field("positions", Form.ENTRIES, "sides that people take, by id"),
    Field("scenarios", Form.ENTRIES, "suppositions and what is expected under them, by id"),
)

CITATION = (
    Field("source", Form.REFERENCE, "the source cited", required=True),
    Field("at", Form.TEXT, "where in the source"),
    Field("quote", Form.TEXT, "the source's own words"),
    Field("posture", Form.WORD, "the posture of this passage, in place of the source's", words=POSTURES),
    Field("status", Form.WORD, "the status of this passage, in place of the source's", words=STATUSES),
)

SOURCE = (
    Field("title", Form.TEXT, "the title", required=True),
    Field("authors", Form.TEXTS, "the authors, as a list of names"),
    Field("issued", Form.DATE, "when it appeared: YYYY, YYYY-MM or YYYY-MM-DD"),
    Field("url", Form.TEXT, "its address"),
    Field("doi", Form.TEXT, "its DOI"),
    Field("type", Form.WORD, "what it is", words=TYPES),
    Field("container", Form.TEXT, "the journal, book or site that it is in"),
    Field("court", Form.TEXT, "the court"),
    Field("docket", Form.TEXT, "the docket number"),
    _JURISDICTION,
    _POSTURE,
    _STATUS,
    Field("accessed", Form.DATE, "when it was read there"),
    Field("archive", Form.TEXT, "the address of a stored copy"),
    _TAGS,
    _NOTE,
)

CLAIM = (
    Field("text", Form.TEXT, "the claim, in one sentence", required=True),
    Field("kind", Form.WORD, "what kind of claim it is", words=KINDS),
    _BY,
    _HEDGE,
    _SOURCES,
    Field("contradicts", Form.REFERENCES, "claims that cannot stand together with it"),
    Field("about", Form.REFERENCES, "claims or arguments that it remarks on, without effect on labels"),
    Field("assume", Form.WORD, "what it is taken to be when no argument decides it", words=ASSUME),
    _JURISDICTION,
    _AS_OF,
    _TAGS,
    _NOTE,
)

ARGUMENT = (
    Field("premises", Form.REFERENCES, "the claims that it rests on, all of them needed", required=True),
    Field("supports", Form.REFERENCE, "the claim that it is a reason for"),
    Field("rebuts", Form.REFERENCE, "the claim that it is a reason against"),
    Field("undercuts", Form.REFERENCE, "the argument whose inference it denies"),
    Field("title", Form.TEXT, "what people call it"),
    Field("scheme", Form.TEXT, "its argumentation scheme"),
    _ASKS,
    Field("weight", Form.WEIGHT, "0 < weight <= 1; 0.5 where it is left out"),
    _BY,
    _HEDGE,
    _SOURCES,
    _AS_OF,
    Field("reviewed", Form.DATE, "the day somebody last read it against its premises"),
    _TAGS,
    _NOTE,
)

QUESTION = (
    Field("text", Form.TEXT, "the question", required=True),
    Field("about", Form.REFERENCES, "claims or arguments that it is about"),
    Field("answers", Form.REFERENCES, "claims that would answer it"),
    _ASKS,
    _BY,
    _SOURCES,
    _TAGS,
    _NOTE,
)

POSITION = (
    Field("title", Form.TEXT, "what people call it", required=True),
    Field("thesis", Form.REFERENCE, "the claim that the position is about", required=True),
    _ACCEPTS,
    _REJECTS,
    _BY,
    _SOURCES,
    _TAGS,
    _NOTE,
)

SCENARIO = (
    Field("title", Form.TEXT, "what is supposed", required=True),
    _ACCEPTS,
    _REJECTS,
    Field("expect", Form.EXPECTED, "the label expected of a claim or argument, by its id", words=LABELS),
    _AS_OF,
    _BY,
    _SOURCES,
    _TAGS,
    _NOTE,
)

ENTRIES: Mapping[Section, tuple[Field, ...]] = {
    Section.SOURCE: SOURCE,
    Section.CLAIM: CLAIM,
    Section.ARGUMENT: ARGUMENT,
    Section.QUESTION: QUESTION,
    Section.POSITION: POSITION,
    Section.SCENARIO: SCENARIO,
}

SECTIONS: Mapping[str, Section] = {section.key: section for section in ENTRIES}


def fields_of(section: Section | None) -> tuple[Field, ...]:
    """Return what of an entry of a section, or for None of a file's head, can be given a value."""
    if section is not None:
        return ENTRIES[section]
    return tuple(field for field in FILE if field.form not in (Form.ENTRIES, Form.VERSION))
