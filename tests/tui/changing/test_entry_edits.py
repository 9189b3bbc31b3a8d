"""What is typed into fields: every field of the format has its row, and only what was typed changes in the text."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap.document.format import CITATION, DIRECTIONS, ENTRIES, FILE, Field, Form, fields_of
from argmap.document.itemizing import Item
from argmap.edits import EditError, RemoveField, SetField
from argmap.edits.file import File
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.changing.entry_edits import draft_of, operations, words
from argmap.tui.changing.field_draft import LISTS, Draft
from argmap.tui.changing.field_offers import find_for
from argmap.tui.changing.field_typing import EXPECTATION, Typing
from argmap.tui.changing.form_page import Filled, form_page, key_of_row, row_about
from argmap.tui.drawing.glyphs import ASCII, UNICODE
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import text_of, width_of
from fuzz.edits import STYLES
from tests.tui.fake_session import CAR_BAN, session

ROOT = Path(__file__).resolve().parents[3]

SUBJECTS = {
    None: None,
    Section.SOURCE: Subject(Section.SOURCE, "madrid-2019"),
    Section.CLAIM: Subject(Section.CLAIM, "ban"),
    Section.ARGUMENT: Subject(Section.ARGUMENT, "trade"),
    Section.QUESTION: Subject(Section.QUESTION, "how-many-drive"),
    Section.POSITION: Subject(Section.POSITION, "car-free"),
    Section.SCENARIO: Subject(Section.SCENARIO, "new-survey"),
}
TYPED = {
    Form.TEXT: "It is: so # and 'more'",
    Form.MARKDOWN: "One.\n\n- two: three",
    Form.DATE: "2024-02-29",
    Form.WEIGHT: "0.75",
}
ITEMS: dict[Form, Item] = {
    Form.TEXTS: "somebody, or other",
    Form.REFERENCES: "windy",
    Form.CITATIONS: {"source": "madrid-2019", "at": "p. 3", "quote": "so: it is"},
    Form.EXPECTED: {"entry": "windy", "label": "in"},
}
EVERY_FIELD = [(section, field) for section in SUBJECTS for field in fields_of(section)]


def typing_of(open_: Session, subject: Subject | None) -> Typing:
    stem = open_.view.scope.stem
    assert stem is not None
    return Typing(Look(open_.view), File(open_.view.library, stem), subject, {})


def draft(open_: Session, subject: Subject | None) -> Draft:
    return draft_of(open_.view.library, open_.view.scope.stem or "", subject)


def typed_for(field: Field, before: str) -> str:
    """Return something that can be typed into a field of one value, other than what the debate has there."""
    if field.form is Form.WORD:
        return next(word for word in field.words if word != before)
    if field.form is Form.REFERENCE:
        return "madrid" if field.key == "undercuts" else "windy"
    if field.key in ("url", "archive"):
        return "https://example.org/other"
    return "10.1287/mnsc.2024.05420" if field.key == "doi" else TYPED[field.form]


def filled_in(open_: Session, subject: Subject | None, field: Field) -> Draft:
    """Return the draft of an entry with another value in one field, as if it had been typed."""
    before = draft(open_, subject)
    if field.form in LISTS:
        item = ITEMS[field.form]
        typing = typing_of(open_, subject)
        if isinstance(item, str):
            item = typing.item(field, item)
        return before.with_items(field.key, (*before.items(field.key), item))
    return typing_of(open_, subject).filled(before, field, typed_for(field, before.text(field.key)))


# Every field has its row


@pytest.mark.parametrize("section", SUBJECTS)
@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
@pytest.mark.parametrize("width", [20, 72, 116])
def test_every_field_of_the_format_has_a_row(section: Section | None, glyphs: object, width: int) -> None:
    open_ = session()
    look = Look(open_.view, ASCII if glyphs is ASCII else UNICODE)
    subject = SUBJECTS[section]
    typing = Typing(look, File(open_.view.library, "car-ban"), subject, {})
    for whole in (draft(open_, subject), Draft.of(fields_of(section), {})):
        page = form_page(Filled(whole, typing, keeps=""), width)
        rows = [key_of_row(row) for row in page.links if isinstance(row, str)]
        assert set(rows) == {field.key for field in fields_of(section)}
        assert all(width_of(line) <= width for line in page.lines)
        if look.glyphs.plain:
            drawn = {character for line in page.lines for character in text_of(line)}
            assert all(character.isascii() or character in CAR_BAN for character in drawn)


def test_a_form_has_every_key_that_can_be_given_a_value() -> None:
    for section, fields in ENTRIES.items():
        assert fields_of(section) == fields
    assert [field.key for field in fields_of(None)] == ["title", "question", "summary", "language"]
    assert {field.key for field in FILE} > {field.key for field in fields_of(None)}


@pytest.mark.parametrize("section", SUBJECTS)
@pytest.mark.parametrize("width", [40, 72])
def test_what_a_field_is_for_is_said_whole_of_the_one_under_the_cursor(
    section: Section | None, width: int
) -> None:
    typing = typing_of(session(), SUBJECTS[section])
    filled = Filled(Draft.of(fields_of(section), {}), typing, keeps="")
    for field in fields_of(section):
        said = row_about(filled, field.key, width)
        assert all(width_of(line) <= width for line in said)
        assert field.about in " ".join(" ".join(map(text_of, said)).split())


@pytest.mark.parametrize("fields", [CITATION, EXPECTATION])
def test_what_items_of_lists_have_has_its_rows_too(fields: tuple[Field, ...]) -> None:
    open_ = session()
    field = Field("sources", Form.CITATIONS, "cited")
    typing = typing_of(open_, SUBJECTS[Section.CLAIM]).inside(field)
    page = form_page(Filled(Draft.of(fields, {}), typing, keeps=""), 72)
    assert set(page.links) == {field.key for field in fields}


# Only what was typed changes


def debates() -> Iterator[Path]:
    yield from sorted((ROOT / "debates").glob("*.yaml"))
    yield from sorted(STYLES.glob("*.yaml"))


@pytest.mark.parametrize("path", debates(), ids=lambda path: path.stem)
def test_a_form_in_which_nothing_was_typed_changes_nothing(path: Path) -> None:
    open_ = Session.open(path)
    stem = open_.view.scope.stem
    assert stem is not None
    document = open_.view.library.documents[stem]
    for subject in (None, *(subject for subject in document.entries if subject not in document.faulty)):
        before = draft_of(open_.view.library, stem, subject)
        typing = typing_of(open_, subject)
        again = before
        for field in before.fields:
            if field.form in LISTS:
                again = again.with_items(field.key, before.items(field.key))
            elif before.text(field.key):
                again = typing.filled(again, field, before.text(field.key))
        assert operations(subject, again) == ()


@pytest.mark.parametrize(("section", "field"), EVERY_FIELD, ids=lambda value: getattr(value, "key", value))
def test_a_field_changes_its_own_lines_and_undo_brings_them_back(
    tmp_path: Path, section: Section | None, field: Field
) -> None:
    path = tmp_path / "car-ban.yaml"
    path.write_text(CAR_BAN, encoding="utf-8")
    open_ = Session.open(path)
    subject = SUBJECTS[section]
    after = filled_in(open_, subject, field)
    edits = operations(subject, after)
    assert len(edits) == 1
    open_.edit(*edits, words=words(subject, after))
    text = open_.view.library.documents["car-ban"].text
    assert draft(open_, subject).values == after.values
    assert not open_.view.library.documents["car-ban"].faulty
    changed = list(difflib.unified_diff(CAR_BAN.splitlines(), text.splitlines(), lineterm="", n=0))[2:]
    gone = [line for line in changed if line.startswith("-")]
    assert len([line for line in changed if line.startswith("@@")]) == 1
    assert len(gone) <= 1
    if field.key in before_of(open_, subject) and gone:
        assert field.key in gone[0] or any(key in gone[0] for key in DIRECTIONS) or field.form in LISTS
    open_.undo()
    assert open_.view.library.documents["car-ban"].text == CAR_BAN


def before_of(open_: Session, subject: Subject | None) -> set[str]:
    return set(draft(open_, subject).values)


@pytest.mark.parametrize(("section", "field"), EVERY_FIELD, ids=lambda value: getattr(value, "key", value))
def test_a_field_that_may_be_left_out_can_be_emptied_again(section: Section | None, field: Field) -> None:
    open_ = session()
    subject = SUBJECTS[section]
    whole = filled_in(open_, subject, field)
    open_.edit(*operations(subject, whole))
    now = draft(open_, subject)
    if field.required:
        with pytest.raises(EditError):
            typing_of(open_, subject).filled(now, field, " ")
        return
    empty = now.with_items(field.key, ()) if field.form in LISTS else now.with_text(field.key, "")
    if field.key in DIRECTIONS:
        assert empty.missing
        return
    assert operations(subject, empty) == (RemoveField(subject, field.key),)
    open_.edit(*operations(subject, empty))
    assert field.key not in draft(open_, subject).values


def test_one_step_has_all_fields_and_names_them() -> None:
    open_ = session()
    ban = SUBJECTS[Section.CLAIM]
    typing = typing_of(open_, ban)
    whole = typing.filled(draft(open_, ban), typing_field(ban, "kind"), "legal")
    whole = whole.with_items("tags", ())
    assert operations(ban, whole) == (SetField(ban, "kind", "legal"), RemoveField(ban, "tags"))
    assert words(ban, whole) == "edit claim ban: kind, tags"
    open_.edit(*operations(ban, whole), words=words(ban, whole))
    assert open_.view.undo == "edit claim ban: kind, tags"
    open_.undo()
    assert open_.view.undo is None


def typing_field(subject: Subject | None, key: str) -> Field:
    return next(
        field for field in fields_of(None if subject is None else subject.section) if field.key == key
    )


def test_another_direction_takes_the_place_of_the_one_that_is_there() -> None:
    open_ = session()
    trade = SUBJECTS[Section.ARGUMENT]
    turned = draft(open_, trade).with_text("supports", "ban")
    assert turned.text("rebuts") == ""
    assert operations(trade, turned) == (SetField(trade, "supports", "ban"),)
    assert turned.missing == ()
    assert [field.key for field in turned.with_text("supports", "").missing] == ["supports"]


# What is refused


@pytest.mark.parametrize(
    ("section", "key", "typed", "says"),
    [
        (Section.CLAIM, "kind", "moral", "kind cannot be moral"),
        (Section.CLAIM, "text", "  ", "text cannot be empty"),
        (Section.CLAIM, "as-of", "2024-02-30", "2024-02-30 is no date"),
        (Section.SOURCE, "issued", "2024/1/5", "Write 2024-01-05."),
        (Section.SOURCE, "url", "example.org/x", "Write https://example.org/x."),
        (Section.SOURCE, "doi", "https://doi.org/10.1287/x", "Write 10.1287/x."),
        (Section.ARGUMENT, "weight", "1.5", "1.5 is no weight"),
        (Section.ARGUMENT, "weight", "0,5", "0,5 is no weight"),
        (Section.ARGUMENT, "rebuts", "bann", "Did you mean ban?"),
        (Section.ARGUMENT, "undercuts", "trade", "trade cannot name itself"),
        (Section.POSITION, "thesis", "madrid", "there is no claim madrid"),
    ],
)
def test_what_cannot_stand_in_a_field_is_refused(section: Section, key: str, typed: str, says: str) -> None:
    open_ = session()
    subject = SUBJECTS[section]
    with pytest.raises(EditError) as refused:
        typing_of(open_, subject).filled(draft(open_, subject), typing_field(subject, key), typed)
    assert says in str(refused.value)


def test_an_item_is_refused_that_names_nothing_or_is_there() -> None:
    open_ = session()
    ban = SUBJECTS[Section.CLAIM]
    typing = typing_of(open_, ban)
    with pytest.raises(EditError, match="there is no claim nothing"):
        typing.item(typing_field(ban, "contradicts"), "nothing")
    with pytest.raises(EditError, match="cannot name itself"):
        typing.item(typing_field(ban, "contradicts"), "ban")
    with pytest.raises(EditError, match="air is there already"):
        typing.check_other(typing_field(ban, "contradicts"), "air", ["windy", "car-ban/air"])
    typing.check_other(typing_field(ban, "sources"), "madrid-2019", [{"source": "madrid-2019", "at": "p. 1"}])


def test_a_text_that_cannot_be_seen_whole_stays_when_it_is_left_alone() -> None:
    hostile = CAR_BAN.replace("Air quality in centres", '"Air\\u202e quality"').replace(
        'text: "Air\\u202e quality" improves markedly when cars are banned.', 'text: "Air\\u202e quality"'
    )
    open_ = session(hostile)
    air = Subject(Section.CLAIM, "air")
    before = draft(open_, air)
    assert "\u202e" in before.text("text")
    typing = typing_of(open_, air)
    field = typing_field(air, "text")
    assert operations(air, typing.filled(before, field, "Air quality")) == ()
    assert typing.filled(before, field, "Air quality!").text("text") == "Air quality!"


# What is offered


def offered_for(key: str, text: str, subject: Subject | None = SUBJECTS[Section.CLAIM]) -> list[str]:
    open_ = session()
    find = find_for(typing_of(open_, subject), typing_field(subject, key), draft(open_, subject))
    assert find is not None
    return [offer.id for offer in find(text)]


def test_words_entries_and_what_others_have_are_offered() -> None:
    assert offered_for("kind", "") == ["empirical", "legal", "normative", "conceptual"]
    assert offered_for("kind", "no") == ["normative"]
    assert offered_for("contradicts", "central car") == ["customers-drive"]
    assert offered_for("about", "exem") == ["blue-badge", "exempt"]
    assert offered_for("tags", "the") == ["thesis"]
    argument = SUBJECTS[Section.ARGUMENT]
    assert "expert-opinion" in offered_for("scheme", "expert", argument)


def test_the_critical_questions_of_the_scheme_that_is_asked_about_are_offered() -> None:
    text = CAR_BAN.replace("undercuts: left-behind", "undercuts: main-source")
    open_ = session(text)
    exempt = Subject(Section.ARGUMENT, "exempt")
    find = find_for(typing_of(open_, exempt), typing_field(exempt, "asks"), draft(open_, exempt))
    assert find is not None
    from argmap.schemes import SCHEMES

    questions = {question.id for question in SCHEMES["cause-to-effect"].questions}
    assert {offer.id for offer in find("")} <= questions
    assert find("")


def test_a_source_is_offered_in_a_citation() -> None:
    open_ = session()
    typing = typing_of(open_, SUBJECTS[Section.CLAIM])
    inside = typing.inside(typing_field(SUBJECTS[Section.CLAIM], "sources"))
    find = find_for(inside, CITATION[0], Draft.of(CITATION, {}))
    assert find is not None
    assert [offer.id for offer in find("low emission")] == ["madrid-2019"]
    assert inside.text(CITATION[0], "madrid-2019") == "madrid-2019"
    with pytest.raises(EditError, match="there is no source"):
        inside.text(CITATION[0], "madrid")
