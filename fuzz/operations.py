"""Random operations on a debate: most make sense, some name what is not there or cannot be."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from random import Random

from argmap import edits
from argmap.document import Document, ScalarNode
from argmap.document.format import DIRECTIONS, ENTRIES, FILE, Field, Form
from argmap.document.itemizing import Item
from argmap.document.writing import Value
from argmap.library import Library
from argmap.model import Direction, Section, Subject
from fuzz.debates import sentence

_TEXTS = {field.key for fields in (FILE, *ENTRIES.values()) for field in fields if field.form is Form.TEXT}
_LISTS = (Form.TEXTS, Form.REFERENCES, Form.CITATIONS)


def random_operation(chance: Random, library: Library, stem: str) -> edits.Operation | None:
    """Return an operation on a file of a library; None where the one drawn needs an entry that is not there."""
    return _Drawing(chance, library, library.documents[stem]).operation()


def _known(subject: Subject | None) -> list[str]:
    return [field.key for field in (FILE if subject is None else ENTRIES[subject.section])]


class _Drawing:
    """Draws an operation on one document."""

    def __init__(self, chance: Random, library: Library, document: Document) -> None:
        self.chance = chance
        self.library = library
        self.document = document
        self.paths = document.positions.paths

    def operation(self) -> edits.Operation | None:
        """Return an operation of a random kind."""
        kinds = (
            (self.set_field, 8),
            (self.remove_field, 2),
            (self.add_entry, 4),
            (self.remove_entry, 2),
            (self.rename, 2),
            (self.link, 3),
            (self.unlink, 2),
            (self.invert, 1),
            (self.split, 1),
            (self.merge, 1),
            (self.because, 3),
            (self.extract, 1),
            (self.rename_key, 2),
            (self.take_comment, 2),
        )
        draw = self.chance.choices([kind for kind, _ in kinds], [weight for _, weight in kinds])[0]
        try:
            return draw()
        except IndexError:
            return None

    def set_field(self) -> edits.Operation:
        """Give a field a value, of the head one time in ten."""
        subject = None if self.chance.random() < 0.1 else self.subject()
        fields = FILE[1:5] if subject is None else ENTRIES[subject.section]
        field = self.chance.choice(fields)
        return edits.SetField(subject, field.key, self.value(field, subject))

    def remove_field(self) -> edits.Operation:
        """Remove a field that is there, if there is one that may be left out."""
        subject = self.subject()
        if subject not in self.document.entries:
            return edits.RemoveField(subject, "note")
        node = self.document.entries[subject].value
        keys = [getattr(key, "value", "") for key, _ in getattr(node, "pairs", ())]
        known = [field.key for field in ENTRIES[subject.section]]
        return edits.RemoveField(subject, self.chance.choice([key for key in keys if key in known]))

    def add_entry(self) -> edits.Operation:
        """Add an entry with its required fields and some others."""
        section = self.chance.choice(list(Section))
        subject = Subject(section, self.new_id())
        fields = {
            field.key: self.value(field, subject)
            for field in ENTRIES[section]
            if field.required or (field.key not in DIRECTIONS and self.chance.random() < 0.3)
        }
        if section is Section.ARGUMENT:
            direction = self.chance.choice(DIRECTIONS)
            field = next(field for field in ENTRIES[section] if field.key == direction)
            fields[direction] = self.value(field, subject)
        after = self.chance.choice([None, None, *self.paths[section]])
        return edits.AddEntry(subject, fields, after)

    def remove_entry(self) -> edits.Operation:
        """Remove an entry."""
        return edits.RemoveEntry(self.subject(), self.chance.choice(list(edits.OnReferences)))

    def rename(self) -> edits.Operation:
        """Rename an entry."""
        return edits.Rename(self.subject(), self.new_id())

    def link(self) -> edits.Operation:
        """Add an item to a list."""
        subject = self.subject()
        forms = (*_LISTS, Form.EXPECTED)
        field = self.chance.choice([field for field in ENTRIES[subject.section] if field.form in forms])
        return edits.Link(subject, field.key, self.item(field, subject))

    def unlink(self) -> edits.Operation:
        """Take an item out of a list that is there, if there is one."""
        subject = self.subject()
        entry = getattr(self.document.debate, subject.section.key).get(subject.id)
        lists = [field for field in ENTRIES[subject.section] if field.form in _LISTS]
        given: list[tuple[Field, object]] = [
            (field, item)
            for field in lists
            for item in getattr(entry, field.attribute, ())
            if entry is not None
        ]
        given += [
            (field, id_)
            for field in ENTRIES[subject.section]
            if field.form is Form.EXPECTED
            for id_, _ in getattr(entry, "expect", ())
        ]
        given += [
            (field, claim.id)
            for field in lists
            if field.key == "contradicts"
            for claim in self.document.debate.claims.values()
            if subject.id in claim.contradicts
        ]
        field, item = self.chance.choice(given)
        return edits.Unlink(subject, field.key, str(getattr(item, "source", item)))

    def invert(self) -> edits.Operation:
        """Turn an argument round."""
        return edits.Invert(self.chance.choice(list(self.paths[Section.ARGUMENT])))

    def split(self) -> edits.Operation | None:
        """Split a premise."""
        argument = self.chance.choice(list(self.document.debate.arguments.values()))
        texts = [sentence(self.chance) for _ in range(2)]
        premise = self.chance.choice(argument.premises)
        return edits.split(self.library, self.document.stem, argument.id, premise, texts)

    def merge(self) -> edits.Operation:
        """Merge two claims."""
        return edits.Merge(self.claim(), self.claim())

    def extract(self) -> edits.Operation | None:
        """Make a claim of a text that names nothing."""
        section = self.chance.choice((Section.ARGUMENT, Section.CLAIM))
        known = self.paths[Section.CLAIM]
        for entry in getattr(self.document.debate, section.key).values():
            key = "premises" if section is Section.ARGUMENT else "contradicts"
            for text in getattr(entry, key):
                if text not in known and "/" not in text:
                    return edits.extract(
                        self.library, self.document.stem, Subject(section, entry.id), key, text
                    )
        return None

    def because(self) -> edits.Operation | None:
        """Add a reason."""
        direction = self.chance.choice(list(Direction))
        section = Section.ARGUMENT if direction is Direction.UNDERCUTS else Section.CLAIM
        target = self.chance.choice(list(self.paths[section]))
        texts = [
            self.claim() if self.chance.random() < 0.2 else sentence(self.chance)
            for _ in range(self.chance.choice((1, 1, 2, 3)))
        ]
        return edits.because(self.library, self.document.stem, texts, direction, target)

    def rename_key(self) -> edits.Operation:
        """Write a key that the format does not know as one that it knows, mostly the one it looks like."""
        given = [
            (subject, key)
            for subject, key in self.keys()
            if not key.startswith("x-") and key not in _known(subject)
        ]
        subject, key = self.chance.choice(given if self.chance.random() < 0.98 else self.keys())
        near = difflib.get_close_matches(key, _known(subject), n=2)
        is_meant = near and self.chance.random() < 0.9
        return edits.RenameKey(subject, key, self.chance.choice(near if is_meant else _known(subject)))

    def take_comment(self) -> edits.Operation:
        """Take the comment behind a text into it."""
        ends = {self.document.lines.position(one.span.start)[0] for one in self.document.comments}
        given = [
            (subject, key)
            for subject, key in self.keys()
            if key in _TEXTS and self.document.place(subject, key).end_line in ends
        ]
        return edits.TakeComment(*self.chance.choice(given if self.chance.random() < 0.98 else self.keys()))

    def keys(self) -> list[tuple[Subject | None, str]]:
        """Return every key of the head and of the entries."""
        owners: list[tuple[Subject | None, object]] = [(None, self.document.positions.root)]
        owners += [(subject, entry.value) for subject, entry in self.document.entries.items()]
        return [
            (subject, name.value)
            for subject, mapping in owners
            for name, _ in getattr(mapping, "pairs", ())
            if isinstance(name, ScalarNode)
        ]

    def subject(self) -> Subject:
        """Return an entry, one time in fifty one that is not there."""
        section = self.chance.choice([section for section in Section if self.paths[section]])
        if self.chance.random() < 0.02:
            return Subject(section, "nobody")
        return Subject(section, self.chance.choice(list(self.paths[section])))

    def claim(self) -> str:
        """Return a claim's id."""
        return self.chance.choice(list(self.paths[Section.CLAIM]))

    def new_id(self) -> str:
        """Return an id, now and then one that is none or is taken."""
        if self.chance.random() < 0.05:
            return self.chance.choice(["-no", "", "two words", "a/b", self.claim()])
        return self.chance.choice(["new", "neu-ä", "no", "12", "新", "x.y_z"]) + str(
            self.chance.randrange(1000)
        )

    def value(self, field: Field, subject: Subject | None) -> Value:
        """Return a value for a field, now and then one of another kind."""
        if self.chance.random() < 0.02:
            return self.chance.choice(("", "text", (), ("a", "b"), {"a": "in"}))
        if field.form in _LISTS:
            return self.items(field, subject)
        if field.form is Form.EXPECTED:
            names = [*self.paths[Section.CLAIM], *self.paths[Section.ARGUMENT]]
            some = self.chance.sample(names, min(len(names), self.chance.randrange(1, 4)))
            return {id_: self.chance.choice(field.words) for id_ in some}
        if field.form is Form.WORD:
            return self.chance.choice(field.words)
        if field.form is Form.DATE:
            return self.chance.choice(("2023", "2023-01", "2024-02-29"))
        if field.form is Form.WEIGHT:
            return self.chance.choice(("0.5", ".25", "1", "1.0"))
        if field.form is Form.REFERENCE:
            return self.reference(field)
        if field.form is Form.MARKDOWN and self.chance.random() < 0.5:
            return self.chance.choice(("- a\n- b\n", "\n\nlate", "    code\n\ntext", "a\n\n\nb\n\n"))
        return sentence(self.chance, 60)

    def items(self, field: Field, subject: Subject | None) -> tuple[Item, ...]:
        """Return the items of a list, some of them those that are there."""
        entry = None
        if subject is not None:
            entries: Mapping[str, object] = getattr(self.document.debate, subject.section.key)
            entry = entries.get(subject.id)
        old: Sequence[object] = getattr(entry, field.attribute, ())
        kept = [item for item in old if isinstance(item, str) and self.chance.random() < 0.7]
        new = [self.item(field, subject) for _ in range(self.chance.randrange(3))]
        return (*kept, *new)

    def item(self, field: Field, subject: Subject | None) -> Item:
        """Return an item for a list."""
        if field.form is Form.TEXTS:
            return sentence(self.chance, 3)
        if field.form is Form.EXPECTED:
            names = [*self.paths[Section.CLAIM], *self.paths[Section.ARGUMENT]]
            return {self.chance.choice(names): self.chance.choice(field.words)}
        reference = self.reference(field)
        if field.form is Form.CITATIONS and self.chance.random() < 0.5:
            return {"source": reference, "at": sentence(self.chance, 3), "quote": sentence(self.chance)}
        return reference

    def reference(self, field: Field) -> str:
        """Return a reference that fits a field, sometimes to another file, sometimes to nothing."""
        section = Section.CLAIM
        if field.form is Form.CITATIONS:
            section = Section.SOURCE
        elif field.key == "undercuts":
            section = Section.ARGUMENT
        if self.chance.random() < 0.03:
            return self.chance.choice(("nothing", "It is so, and no id"))
        if self.chance.random() < 0.1:
            other = self.chance.choice(list(self.library.documents.values()))
            return f"{other.stem}/{self.chance.choice(list(other.positions.paths[section]))}"
        return self.chance.choice(list(self.paths[section]))
