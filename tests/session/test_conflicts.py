"""Unsaved steps made again on files that somebody else has changed: what is asked, and what is not."""

from __future__ import annotations

import pytest

from argmap.edits import Link, RemoveEntry, Rename, SetField, Unlink
from argmap.errors import ArgmapError, UndecidedError, UsageError
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.session.conflicts import Choice, Conflict
from tests.session.folders import AIR, BAN, BAN_CLAIM, CLEANER, NOISE, Folder

NEW = Subject(Section.CLAIM, "new")


def text(session: Session) -> str:
    return session.view.library.documents["ban"].text


def both_changed(session: Session, folder: Folder) -> tuple[Conflict, Conflict]:
    """Return the conflicts of two texts that were changed here and in the file."""
    session.edit(SetField(AIR, "text", "Ours."))
    session.edit(SetField(NOISE, "text", "Quiet."))
    folder.set(AIR, "text", "Theirs.")
    folder.set(NOISE, "text", "Loud.")
    air, noise = session.reload().conflicts
    return air, noise


def test_the_same_field_changed_here_and_there_is_asked(session: Session, folder: Folder) -> None:
    session.edit(SetField(AIR, "text", "Ours."))
    session.edit(SetField(NOISE, "text", "Quiet."))
    folder.set(AIR, "text", "Theirs.")
    view = session.reload()
    conflict = Conflict("ban", AIR, "text", "Ours.", "Theirs.", "Air improves.")
    assert view.conflicts == (conflict,)
    assert view.scope.debate.claims["air"].text == "Theirs."
    assert view.scope.debate.claims["noise"].text == "Quiet."
    assert str(conflict) == "the text of claim air was changed here and in the file"


@pytest.mark.parametrize(("choice", "text_of_air"), [(Choice.OURS, "Ours."), (Choice.THEIRS, "Theirs.")])
def test_a_decision_stands(session: Session, folder: Folder, choice: Choice, text_of_air: str) -> None:
    session.edit(SetField(AIR, "text", "Ours."))
    session.edit(SetField(NOISE, "text", "Quiet."))
    folder.set(AIR, "text", "Theirs.")
    (conflict,) = session.reload().conflicts
    assert session.resolve(conflict, choice).conflicts == ()
    session.save()
    expected = BAN.replace("Air improves.", text_of_air).replace("Noise falls.", "Quiet.")
    assert folder.ban.read_text() == expected


def test_until_it_is_decided_nothing_is_edited_or_saved(session: Session, folder: Folder) -> None:
    session.edit(SetField(AIR, "text", "Ours."))
    folder.set(AIR, "text", "Theirs.")
    for attempt in (
        session.save,
        session.undo,
        session.redo,
        lambda: session.edit(SetField(AIR, "note", "N.")),
    ):
        with pytest.raises(UndecidedError, match="the text of claim air"):
            attempt() if session.view.conflicts else session.save()
    assert folder.ban.read_text() == BAN.replace("Air improves.", "Theirs.")
    assert session.view.dirty


def test_deciding_what_is_no_conflict_is_refused(session: Session) -> None:
    with pytest.raises(UsageError, match="nothing to decide"):
        session.resolve(Conflict("ban", AIR, "text", "a", "b", "c"), Choice.OURS)


def test_a_conflict_may_be_settled_for_the_file_as_a_whole(session: Session, folder: Folder) -> None:
    session.edit(SetField(AIR, "text", "Ours."))
    folder.set(AIR, "text", "Theirs.")
    session.reload()
    view = session.revert()
    assert (view.conflicts, view.dirty) == ((), False)
    assert text(session) == folder.ban.read_text()


def test_settled_for_the_file_as_a_whole_no_text_that_was_written_for_both_is_left(
    session: Session, folder: Folder
) -> None:
    air, noise = both_changed(session, folder)
    assert session.resolve(air, Choice.OURS, "Both.").conflicts == (noise,)
    view = session.revert()
    assert (view.conflicts, view.dirty) == ((), False)
    assert text(session) == folder.ban.read_text()


def test_a_decision_anew_takes_back_the_text_that_was_written_for_both(
    session: Session, folder: Folder
) -> None:
    air, _ = both_changed(session, folder)
    session.resolve(air, Choice.OURS, "Both.")
    folder.set(AIR, "text", "Theirs, later.")
    view = session.reload()
    while view.conflicts:
        view = session.resolve(view.conflicts[0], Choice.THEIRS)
    assert text(session) == folder.ban.read_text()
    assert view.scope.debate.claims["air"].text == "Theirs, later."


def test_the_file_changes_again_while_a_person_decides(session: Session, folder: Folder) -> None:
    air, noise = both_changed(session, folder)
    session.resolve(air, Choice.OURS)
    folder.set(NOISE, "text", "Louder.")
    (again,) = session.reload().conflicts
    assert again.theirs == "Louder."
    session.resolve(again, Choice.OURS)
    session.save()
    assert folder.ban.read_text() == BAN.replace("Air improves.", "Ours.").replace("Noise falls.", "Quiet.")
    assert noise != again


def test_the_same_change_here_and_there_is_not_asked(session: Session, folder: Folder) -> None:
    session.edit(SetField(AIR, "text", "Both."))
    folder.set(AIR, "text", "Both.")
    view = session.reload()
    assert (view.conflicts, view.dirty) == ((), False)


def test_what_was_changed_here_and_back_is_not_asked(session: Session, folder: Folder) -> None:
    session.edit(SetField(AIR, "text", "Ours."))
    session.edit(SetField(AIR, "text", "Air improves."))
    session.edit(SetField(NOISE, "text", "Quiet."))
    folder.set(AIR, "text", "Theirs.")
    assert session.reload().conflicts == ()
    session.save()
    assert folder.ban.read_text() == BAN.replace("Air improves.", "Theirs.").replace("Noise falls.", "Quiet.")


def test_two_changes_of_one_field_are_one_question(session: Session, folder: Folder) -> None:
    session.edit(SetField(AIR, "text", "Ours."))
    session.edit(SetField(AIR, "text", "Ours, later."))
    folder.set(AIR, "text", "Theirs.")
    (conflict,) = session.reload().conflicts
    assert conflict.ours == "Ours, later."
    session.resolve(conflict, Choice.OURS)
    session.save()
    assert folder.ban.read_text() == BAN.replace("Air improves.", "Ours, later.")


def test_other_fields_of_the_same_entry_are_not_asked(session: Session, folder: Folder) -> None:
    session.edit(SetField(AIR, "text", "Ours."))
    folder.set(AIR, "note", "Theirs.")
    assert not session.save().conflicts
    assert folder.ban.read_text() == BAN.replace("Air improves.", "Ours.").replace("Old.", "Theirs.")


def test_the_head_can_be_in_conflict(session: Session, folder: Folder) -> None:
    session.edit(SetField(None, "title", "Ours"))
    folder.set(None, "title", "Theirs")
    (conflict,) = session.reload().conflicts
    assert conflict == Conflict("ban", None, "title", "Ours", "Theirs", "Cars out of the centre")
    assert "title of ban" in str(conflict)


def test_different_items_of_one_list_stand_side_by_side(session: Session, folder: Folder) -> None:
    session.edit(Link(CLEANER, "premises", "noise"))
    folder.change("claims:\n", "claims:\n  dust:\n    text: Dust settles.\n")
    folder.change("premises: [air]", "premises: [air, dust]")
    view = session.save()
    assert view.conflicts == ()
    assert set(view.scope.debate.arguments["cleaner"].premises) == {"air", "noise", "dust"}


def test_a_list_set_as_a_whole_is_asked_where_it_would_undo_the_others_change(
    session: Session, folder: Folder
) -> None:
    session.edit(SetField(BAN_CLAIM, "tags", ("ours",)))
    folder.change("tags: [thesis]", "tags: [thesis, theirs]")
    (conflict,) = session.reload().conflicts
    assert (conflict.ours, conflict.theirs, conflict.base) == (("ours",), ("thesis", "theirs"), ("thesis",))


def test_the_same_item_taken_out_here_and_there(session: Session, folder: Folder) -> None:
    session.edit(Unlink(BAN_CLAIM, "tags", "thesis"))
    folder.change("    tags: [thesis]\n", "")
    view = session.reload()
    assert (view.conflicts, view.dropped, view.dirty) == ((), (), False)


def test_a_direction_is_one_field(session: Session, folder: Folder) -> None:
    session.edit(SetField(CLEANER, "rebuts", "ban"))
    folder.change("supports: ban", "supports: noise")
    (conflict,) = session.reload().conflicts
    assert (conflict.ours, conflict.theirs) == ("rebuts ban", "supports noise")
    session.resolve(conflict, Choice.OURS)
    session.save()
    assert folder.ban.read_text() == BAN.replace("supports: ban", "rebuts: ban")


def test_an_undo_of_what_was_saved_is_made_again_with_its_comments(session: Session, folder: Folder) -> None:
    folder.change("text: Noise falls.", "text: Noise falls. # measured")
    session.reload()
    session.edit(RemoveEntry(NOISE))
    session.save()
    session.undo()
    folder.set(AIR, "note", "Theirs.")
    session.save()
    assert folder.ban.read_text() == BAN.replace("Old.", "Theirs.").replace(
        "text: Noise falls.", "text: Noise falls. # measured"
    )


def test_an_undo_of_what_was_saved_asks_too(session: Session, folder: Folder) -> None:
    session.edit(SetField(AIR, "text", "Ours."))
    session.save()
    session.undo()
    folder.set(AIR, "text", "Theirs.")
    (conflict,) = session.reload().conflicts
    assert (conflict.ours, conflict.theirs, conflict.base) == ("Air improves.", "Theirs.", "Ours.")


def test_several_files(session: Session, folder: Folder) -> None:
    session.edit(Rename(BAN_CLAIM, "car-ban"))
    folder.change("Shops lose trade.", "Shops lose a lot.", file="shops")
    folder.set(AIR, "note", "Theirs.")
    view = session.save()
    assert (view.conflicts, view.dirty) == ((), False)
    assert "rebuts: ban/car-ban" in folder.shops.read_text()
    assert "Shops lose a lot." in folder.shops.read_text()


def test_a_text_that_takes_up_both_sides_stands_for_them_and_is_a_step_of_its_own(
    session: Session, folder: Folder
) -> None:
    session.edit(SetField(AIR, "text", "Ours."))
    session.edit(SetField(NOISE, "text", "Quiet."))
    folder.set(AIR, "text", "Theirs.")
    (conflict,) = session.reload().conflicts
    assert conflict.is_text
    view = session.resolve(conflict, Choice.OURS, "Ours and theirs.")
    assert view.conflicts == ()
    assert view.scope.debate.claims["air"].text == "Ours and theirs."
    assert session.undo().scope.debate.claims["air"].text == "Ours."
    session.redo()
    session.save()
    expected = BAN.replace("Air improves.", "Ours and theirs.").replace("Noise falls.", "Quiet.")
    assert folder.ban.read_text() == expected


def test_a_text_for_both_sides_waits_until_everything_is_decided(session: Session, folder: Folder) -> None:
    first, second = both_changed(session, folder)
    assert session.resolve(first, Choice.OURS, "Both.").conflicts == (second,)
    claims = session.resolve(second, Choice.THEIRS).scope.debate.claims
    assert (claims["air"].text, claims["noise"].text) == ("Both.", "Loud.")


@pytest.mark.parametrize("text", ["", "  "])
def test_a_text_that_would_be_no_text_is_refused_and_nothing_is_decided(
    session: Session, folder: Folder, text: str
) -> None:
    session.edit(SetField(AIR, "text", "Ours."))
    folder.set(AIR, "text", "Theirs.")
    (conflict,) = session.reload().conflicts
    with pytest.raises(ArgmapError):
        session.resolve(conflict, Choice.OURS, text)
    assert session.view.conflicts == (conflict,)


def test_no_text_stands_for_two_lists(session: Session, folder: Folder) -> None:
    session.edit(SetField(AIR, "kind", "empirical"))
    folder.set(AIR, "kind", "legal")
    (conflict,) = session.reload().conflicts
    assert not conflict.is_text
    with pytest.raises(UsageError, match="no text"):
        session.resolve(conflict, Choice.OURS, "normative")


def test_what_came_from_the_file_is_told_once(session: Session, folder: Folder) -> None:
    session.edit(SetField(NOISE, "text", "Quiet."))
    folder.set(AIR, "text", "Theirs.")
    folder.set(AIR, "note", "New.")
    folder.set(BAN_CLAIM, "note", "Other.")
    text = folder.ban.read_text().replace("  noise:", "  shade:\n    text: Trees give shade.\n  noise:")
    folder.ban.write_text(text)
    assert session.reload().arrived == "1 claim added, 1 claim reworded, 1 claim changed"
    assert session.undo().arrived == ""


def test_a_save_tells_what_came_from_the_file(session: Session, folder: Folder) -> None:
    session.edit(SetField(NOISE, "text", "Quiet."))
    folder.ban.write_text(folder.ban.read_text().replace("# the thesis", "# the thesis of all"))
    assert session.save().arrived == "no entry, only comments or layout"
    session.edit(SetField(NOISE, "text", "Still."))
    assert session.save().arrived == ""
