"""Which entry somebody means by a name: ``[section:][file/]id``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from argmap.errors import UnknownNameError
from argmap.library import Scope
from argmap.model import Debate, Section, Subject

_FIRST = (Section.CLAIM, Section.ARGUMENT)
_OTHERS = (Section.POSITION, Section.SCENARIO, Section.QUESTION, Section.SOURCE)
_MOST_LISTED = 10
_MOST_COMPARED = 20_000
"""Nearest names are looked for among so many: it costs time, on the way to an error."""
_LIKENESS = 0.6
"""Names less like each other than this are no slip of one another."""


def resolve(scope: Scope, name: str, sections: Collection[Section] | None = None) -> Subject:
    """Return the entry of a scope that a name means, by the id that it has there.

    Without a section, a claim or argument is looked for first, then the only match in the others; without a file,
    the file in focus first, then the only match in those that it is evaluated with.  ``sections`` are those that
    will do.  Raises UnknownNameError for a name of nothing, with the nearest there are, or all where they are few;
    for one of several entries, with all of them; and for one of something else, saying what.
    """
    path, tiers = _looked_for(scope, name, sections)
    found = _meant(scope, path, tiers)
    if len(found) > 1:
        raise UnknownNameError(f"{name} could be any of {len(found)} entries", _which(found))
    if found:
        return found[0]
    raise _unknown(scope, name, path, [section for tier in tiers for section in tier])


def is_name(scope: Scope, name: str) -> bool:
    """Tell whether a name means one entry of a scope, as often as somebody types: the nearest are not looked for."""
    try:
        path, tiers = _looked_for(scope, name, None)
    except UnknownNameError:
        return False
    return len(_meant(scope, path, tiers)) == 1


def _looked_for(
    scope: Scope, name: str, sections: Collection[Section] | None
) -> tuple[str, list[tuple[Section, ...]]]:
    """The name as the scope has it, and the sections that it is looked for in, one tier after the other."""
    section, path = _split(name, sections)
    if section is not None:
        return _within(scope, path), [(section,)]
    wanted = tuple(Section) if sections is None else sections
    tiers = [tuple(s for s in tier if s in wanted) for tier in (_FIRST, _OTHERS)]
    return _within(scope, path), tiers


def _meant(scope: Scope, path: str, tiers: Iterable[tuple[Section, ...]]) -> list[Subject]:
    """What is found in the first tier that has something."""
    return next(filter(None, (_matches(scope.debate, path, tier) for tier in tiers)), [])


def _split(name: str, sections: Collection[Section] | None) -> tuple[Section | None, str]:
    """The section and the rest of a name."""
    prefix, colon, path = name.partition(":")
    if not colon:
        return None, name
    by_word = {section.value: section for section in Section}
    section = by_word.get(prefix)
    if section is None:
        words = ", ".join(by_word)
        raise UnknownNameError(f"{prefix} in {name} is no section", f"a section is one of {words}")
    if sections is not None and section not in sections:
        raise UnknownNameError(f"{name} is {_words([section])}", f"here it takes {_words(sections)}")
    return section, path


def _within(scope: Scope, path: str) -> str:
    """The name as the scope has it: entries of the file in focus go without the file."""
    file, slash, id_ = path.rpartition("/")
    return id_ if slash and file == scope.stem else path


def _matches(debate: Debate, path: str, sections: Iterable[Section]) -> list[Subject]:
    """The entries of exactly that name, or else those of other files that have it after the slash."""
    sections = tuple(sections)
    exact = [Subject(section, path) for section in sections if path in _entries(debate, section)]
    if exact or "/" in path:
        return exact
    suffix = f"/{path}"
    return [
        Subject(section, id_)
        for section in sections
        for id_ in _entries(debate, section)
        if id_.endswith(suffix)
    ]


def _entries(debate: Debate, section: Section) -> Mapping[str, object]:
    by_section: dict[Section, Mapping[str, object]] = {
        Section.SOURCE: debate.sources,
        Section.CLAIM: debate.claims,
        Section.ARGUMENT: debate.arguments,
        Section.QUESTION: debate.questions,
        Section.POSITION: debate.positions,
        Section.SCENARIO: debate.scenarios,
    }
    return by_section[section]


def _which(found: list[Subject]) -> str:
    listed = [str(subject) for subject in found[:_MOST_LISTED]]
    if len(found) > _MOST_LISTED:
        listed.append(f"{len(found) - _MOST_LISTED} more")
    return f"say which: {', '.join(listed)}"


def _unknown(scope: Scope, name: str, path: str, sections: list[Section]) -> UnknownNameError:
    debate = scope.debate
    others = [section for section in Section if section not in sections]
    elsewhere = _matches(debate, path, others) if ":" not in name else []
    if elsewhere:
        return _misplaced(debate, name, elsewhere, sections)
    what = f"no {_words(sections, article=False)} {name}"
    known = [id_ for section in sections for id_ in _entries(debate, section)]
    nearest = _nearest(path, known[:_MOST_COMPARED])
    if nearest:
        return UnknownNameError(what, f"did you mean {', '.join(nearest)}?")
    if len(sections) == len(Section):
        return UnknownNameError(what)
    if not known:
        return UnknownNameError(what, f"there is no {_words(sections, article=False)} in this debate")
    return UnknownNameError(what, f"there is {', '.join(known)}" if len(known) <= _MOST_LISTED else None)


def _misplaced(debate: Debate, name: str, found: list[Subject], sections: list[Section]) -> UnknownNameError:
    """What to say of a name that names something else than what is asked for."""
    hint = f"here it takes {_words(sections)}"
    theses = [debate.positions[s.id].thesis for s in found if s.section is Section.POSITION]
    if theses and Section.CLAIM in sections:
        hint += f"; its thesis is {theses[0]}"
    what = " and ".join(_words([section]) for section in dict.fromkeys(s.section for s in found))
    return UnknownNameError(f"{name} is {what}", hint)


def _nearest(path: str, known: list[str]) -> list[str]:
    """The ids that are most like what was typed: by a letter or two, not by chance."""
    from difflib import get_close_matches  # only on the way to an error: 5 ms that no other run pays

    candidates = {} if "/" in path else {id_.rpartition("/")[2]: id_ for id_ in known}
    candidates |= {id_: id_ for id_ in known}
    close = get_close_matches(path, candidates, n=3, cutoff=_LIKENESS)
    return list(dict.fromkeys(candidates[match] for match in close))


def _words(sections: Collection[Section], *, article: bool = True) -> str:
    if len(sections) == len(Section):
        return "entry"
    words = [section.value for section in Section if section in sections]
    if article:
        words = [f"an {word}" if word[0] in "aeiou" else f"a {word}" for word in words]
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
