"""Claims, arguments and questions as lines of Markdown, with their marks, reasons and details."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from argmap.evaluation.words.marks import MARK, both_marks, decimal
from argmap.exporters.markdown_text import code, escape, quoted
from argmap.model import Argument, Citation, Claim, Debate, Section, Subject
from argmap.queries.words import Sentences

Link = Callable[[Subject], str]
"""From an entry to Markdown that names it, as a link where there is a place to lead to."""

Target = Callable[[Subject], str]
"""From an entry to Markdown that links to it lead to."""


class Entries:
    """How the entries of one labelled debate are written."""

    def __init__(self, sentences: Sentences, link: Link, target: Target) -> None:
        self._sentences = sentences
        self._debate: Debate = sentences.debate
        self._labelling = sentences.labelling
        self.link = link
        self.target = target

    def mark(self, subject: Subject) -> str:
        """Return the mark of a claim; of an argument also how it fares as a reason; nothing of a question."""
        verdict = self._labelling.verdicts.get(subject.id)
        if verdict is None or subject.section not in (Section.CLAIM, Section.ARGUMENT):
            return ""
        return both_marks(verdict)

    def text(self, subject: Subject) -> str:
        """Return what an entry says; of an argument its title, if it has one."""
        id_ = subject.id
        match subject.section:
            case Section.CLAIM if id_ in self._debate.claims:
                return escape(self._debate.claims[id_].text)
            case Section.ARGUMENT if id_ in self._debate.arguments:
                argument = self._debate.arguments[id_]
                return f"**{escape(argument.title)}**" if argument.title else ""
            case Section.QUESTION if id_ in self._debate.questions:
                return escape(self._debate.questions[id_].text)
            case _:
                return code(id_)

    def reason(self, id_: str) -> str:
        """Return why a claim or argument has its label, as a sentence that links what it names."""
        return self.sentence(self._sentences, id_)

    def sentence(self, sentences: Sentences, id_: str) -> str:
        """Return a sentence of some labelling, with links to the claims and arguments that it names."""
        parts = sentences.marked(id_).split(MARK)
        parts[::2] = map(_words, parts[::2])
        parts[1::2] = (self.link(self.subject_of(name)) for name in parts[1::2])
        return f"{escape(sentences.word(id_))}: {''.join(parts)}"

    def named(self, subject: Subject) -> str:
        """Return the id of an entry and its details."""
        return f"{code(subject.id)} · {self.details(subject)}"

    def details(self, subject: Subject) -> str:
        """Return the reason and what else the file says of an entry, on one line; empty where that is nothing."""
        id_ = subject.id
        parts = []
        if subject.section is not Section.QUESTION:
            parts.append(f"*{self.reason(id_)}*")
        match subject.section:
            case Section.CLAIM if id_ in self._debate.claims:
                parts += self._claim(self._debate.claims[id_])
            case Section.ARGUMENT if id_ in self._debate.arguments:
                parts += self._argument(self._debate.arguments[id_])
            case Section.QUESTION if id_ in self._debate.questions:
                question = self._debate.questions[id_]
                parts += self._by(question.by, None)
                parts += [f"asks {code(question.asks)}"] if question.asks else []
                parts += self.sources(question.sources)
                parts += _tags(question.tags)
        return " · ".join(parts)

    def note(self, subject: Subject) -> list[str]:
        """Return the note of an entry as a quotation."""
        entry = (
            self._debate.claims.get(subject.id)
            or self._debate.arguments.get(subject.id)
            or self._debate.questions.get(subject.id)
        )
        return quoted(entry.note) if entry is not None and entry.note else []

    def _claim(self, claim: Claim) -> list[str]:
        parts = [escape(claim.kind)] if claim.kind else []
        parts += self._by(claim.by, claim.hedge)
        parts += [escape(claim.jurisdiction)] if claim.jurisdiction else []
        parts += [f"as of {escape(claim.as_of)}"] if claim.as_of else []
        return [*parts, *self.sources(claim.sources), *_tags(claim.tags)]

    def _argument(self, argument: Argument) -> list[str]:
        parts = [f"scheme {code(argument.scheme)}"] if argument.scheme else []
        parts += [f"asks {code(argument.asks)}"] if argument.asks else []
        parts += [f"weight {decimal(argument.weight)}"] if argument.weight is not None else []
        parts += self._by(argument.by, argument.hedge)
        parts += [f"as of {escape(argument.as_of)}"] if argument.as_of else []
        parts += [f"reviewed {escape(argument.reviewed)}"] if argument.reviewed else []
        return [*parts, *self.sources(argument.sources), *_tags(argument.tags)]

    def _by(self, people: tuple[str, ...], hedge: str | None) -> list[str]:
        parts = [f"hedged “{escape(hedge)}”"] if hedge else []
        return [*parts, f"by {', '.join(map(escape, people))}"] if people else parts

    def sources(self, citations: tuple[Citation, ...]) -> list[str]:
        """Return which sources an entry cites, each with the place and the words: one part of a line, or none."""
        if not citations:
            return []
        names = "; ".join(self._citation(citation) for citation in citations)
        return [f"{'source' if len(citations) == 1 else 'sources'} {names}"]

    def _citation(self, citation: Citation) -> str:
        """Posture and status are told where they differ from the source's own."""
        source = self._debate.sources.get(citation.source)
        parts = [self.link(Subject(Section.SOURCE, citation.source))]
        parts += [escape(citation.at)] if citation.at else []
        parts += [f"“{escape(citation.quote)}”"] if citation.quote else []
        if citation.posture and (source is None or citation.posture != source.posture):
            parts.append(f"posture {escape(citation.posture)}")
        if citation.status and (source is None or citation.status != source.status):
            parts.append(f"status {escape(citation.status)}")
        return ", ".join(parts)

    def links(self, section: Section, ids: Iterable[str]) -> str:
        """Return links to several entries, with commas."""
        return ", ".join(self.link(Subject(section, id_)) for id_ in ids)

    def subject_of(self, id_: str) -> Subject:
        """Return the claim or argument that an id names."""
        return Subject(Section.ARGUMENT if id_ in self._debate.arguments else Section.CLAIM, id_)


def _words(text: str) -> str:
    """Part of a sentence, escaped, with the spaces at its ends."""
    within = text.strip(" ")
    before, _, after = text.partition(within) if within else (text, "", "")
    return f"{before}{escape(within)}{after}"


def _tags(tags: tuple[str, ...]) -> list[str]:
    return [f"tagged {' '.join(map(code, tags))}"] if tags else []
