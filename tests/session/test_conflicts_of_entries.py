"""Whole entries that were changed, removed, added or named anew here and there."""

from __future__ import annotations

import pytest

from argmap.edits import AddEntry, Merge, OnReferences, RemoveEntry, Rename, SetField
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.session.conflicts import Choice
from tests.session.folders import AIR, BAN, BAN_CLAIM, CLEANER, NOISE, Folder

NEW = Subject(Section.CLAIM, "new")


def text(session: Session) -> str:
    return session.view.library.documents["ban"].text


@pytest.mark.parametrize("choice", Choice)
def test_changed_here_and_removed_there(session: Session, folder: Folder, choice: Choice) -> None:
    session.edit(SetField(NOISE, "text", "Quiet."))
    folder.change("  noise:\n    text: Noise falls.\n", "")
    (conflict,) = session.reload().conflicts
    assert (conflict.subject, conflict.field, conflict.theirs) == (NOISE, None, None)
    assert "is gone from the file" in str(conflict)
    session.resolve(conflict, choice)
    session.save()
    claims = Session.open(folder.ban).view.scope.debate.claims
    assert (claims["noise"].text == "Quiet.") if choice is Choice.OURS else "noise" not in claims


@pytest.mark.parametrize("choice", Choice)
def test_removed_here_and_changed_there(session: Session, folder: Folder, choice: Choice) -> None:
    session.edit(RemoveEntry(NOISE))
    folder.change("text: Noise falls.", "text: Noise falls. # says a neighbour")
    (conflict,) = session.reload().conflicts
    assert (conflict.subject, conflict.field, conflict.ours) == (NOISE, None, None)
    session.resolve(conflict, choice)
    session.save()
    if choice is Choice.OURS:
        assert "noise" not in folder.ban.read_text()
    else:
        assert "text: Noise falls. # says a neighbour" in folder.ban.read_text()


def test_removed_here_and_needed_there_is_told_and_not_done(session: Session, folder: Folder) -> None:
    session.edit(RemoveEntry(NOISE))
    session.edit(SetField(AIR, "note", "New."))
    folder.change("premises: [air]", "premises: [air, noise]")
    view = session.reload()
    assert view.dropped == ("remove claim noise",)
    assert view.conflicts == ()
    session.save()
    assert folder.ban.read_text() == BAN.replace("[air]", "[air, noise]").replace("Old.", "New.")


def test_a_removal_takes_nothing_that_came_meanwhile(session: Session, folder: Folder) -> None:
    session.edit(RemoveEntry(NOISE, OnReferences.CASCADE))
    folder.change("arguments:\n", "arguments:\n  theirs:\n    premises: [noise]\n    supports: ban\n")
    disk = folder.ban.read_text()
    view = session.reload()
    assert view.dropped == ("remove claim noise and what depends on it",)
    assert text(session) == disk


def test_a_removal_in_two_steps_of_which_one_is_given_up(session: Session, folder: Folder) -> None:
    session.edit(RemoveEntry(AIR, OnReferences.CASCADE))
    session.edit(RemoveEntry(BAN_CLAIM, OnReferences.CASCADE), stem="ban")
    folder.change("    premises: [air]\n", "    # theirs\n    premises: [air]\n")
    (conflict,) = session.reload().conflicts
    assert conflict.subject == CLEANER
    session.resolve(conflict, Choice.THEIRS)
    assert "# theirs" in text(session)
    assert session.view.dropped


def test_removed_on_both_sides(session: Session, folder: Folder) -> None:
    session.edit(RemoveEntry(NOISE))
    folder.change("  noise:\n    text: Noise falls.\n", "")
    view = session.reload()
    assert (view.conflicts, view.dropped, view.dirty) == ((), (), False)


@pytest.mark.parametrize("choice", Choice)
def test_added_on_both_sides(session: Session, folder: Folder, choice: Choice) -> None:
    session.edit(AddEntry(NEW, {"text": "Ours.", "note": "N."}))
    folder.change("  noise:", "  new:\n    text: Theirs.\n  noise:")
    (conflict,) = session.reload().conflicts
    assert (conflict.subject, conflict.base) == (NEW, None)
    assert conflict.ours == {"text": "Ours.", "note": "N."}
    assert conflict.theirs == {"text": "Theirs."}
    session.resolve(conflict, choice)
    new = session.save().scope.debate.claims["new"]
    assert (new.text, new.note) == (("Ours.", "N.") if choice is Choice.OURS else ("Theirs.", None))


def test_added_alike_on_both_sides(session: Session, folder: Folder) -> None:
    session.edit(AddEntry(NEW, {"text": "The same."}))
    folder.change("  noise:", "  new:\n    text: The same.\n  noise:")
    view = session.reload()
    assert (view.conflicts, view.dropped, view.dirty) == ((), (), False)


def test_an_entry_changed_and_then_removed_here_is_one_question(session: Session, folder: Folder) -> None:
    session.edit(SetField(NOISE, "text", "Quiet."))
    session.edit(RemoveEntry(NOISE))
    folder.set(NOISE, "text", "Loud.")
    (conflict,) = session.reload().conflicts
    assert (conflict.subject, conflict.field) == (NOISE, None)
    session.resolve(conflict, Choice.THEIRS)
    assert not session.view.dirty
    assert text(session) == folder.ban.read_text()


def test_a_rename_goes_along_with_what_was_changed_there(session: Session, folder: Folder) -> None:
    session.edit(Rename(AIR, "clean-air"))
    folder.set(AIR, "text", "Theirs.")
    folder.change("arguments:\n", "arguments:\n  again:\n    premises: [air]\n    supports: noise\n")
    assert session.save().conflicts == ()
    debate = Session.open(folder.ban).view.scope.debate
    assert debate.claims["clean-air"].text == "Theirs."
    assert debate.arguments["again"].premises == ("clean-air",)
    assert not Session.open(folder.ban).view.findings


def test_a_conflict_in_a_renamed_entry(session: Session, folder: Folder) -> None:
    session.edit(Rename(AIR, "clean-air"))
    session.edit(SetField(Subject(Section.CLAIM, "clean-air"), "text", "Ours."))
    folder.set(AIR, "text", "Theirs.")
    (conflict,) = session.reload().conflicts
    assert conflict.subject == Subject(Section.CLAIM, "clean-air")
    assert (conflict.ours, conflict.theirs, conflict.base) == ("Ours.", "Theirs.", "Air improves.")
    session.resolve(conflict, Choice.OURS)
    session.save()
    assert folder.ban.read_text() == BAN.replace("air:", "clean-air:").replace(
        "[air]", "[clean-air]"
    ).replace("Air improves.", "Ours.")


def test_a_premise_added_there_and_renamed_here(session: Session, folder: Folder) -> None:
    session.edit(Rename(AIR, "clean-air"))
    folder.change("premises: [air]", "premises: [air, noise]")
    view = session.save()
    assert view.conflicts == ()
    assert view.scope.debate.arguments["cleaner"].premises == ("clean-air", "noise")


def test_a_name_given_to_another_entry(session: Session, folder: Folder) -> None:
    session.edit(Rename(AIR, "clean-air"))
    session.edit(AddEntry(AIR, {"text": "Another."}))
    folder.set(AIR, "text", "Theirs.")
    view = session.save()
    assert view.conflicts == ()
    claims = view.scope.debate.claims
    assert (claims["clean-air"].text, claims["air"].text) == ("Theirs.", "Another.")


def test_renamed_alike_on_both_sides(session: Session, folder: Folder) -> None:
    session.edit(Rename(AIR, "clean-air"), SetField(Subject(Section.CLAIM, "clean-air"), "note", "New."))
    folder.change("  air:", "  clean-air:")
    folder.change("[air]", "[clean-air]")
    folder.change("Air improves.", "Theirs.")
    view = session.save()
    assert (view.conflicts, view.dropped) == ((), ())
    assert folder.ban.read_text() == BAN.replace("  air:", "  clean-air:").replace(
        "[air]", "[clean-air]"
    ).replace("Air improves.", "Theirs.").replace("Old.", "New.")


def test_a_name_that_is_taken_there_is_not_given_to_another(session: Session, folder: Folder) -> None:
    session.edit(Rename(AIR, "new"))
    session.edit(SetField(NEW, "text", "Ours."))
    session.edit(SetField(NOISE, "text", "Quiet."))
    folder.change("  noise:", "  new:\n    text: Theirs.\n  noise:")
    view = session.save()
    assert view.dropped == ("rename claim air to new", "reword claim new")
    claims = view.scope.debate.claims
    assert {id_: claims[id_].text for id_ in ("air", "new", "noise")} == {
        "air": "Air improves.",
        "new": "Theirs.",
        "noise": "Quiet.",
    }


def test_only_renamed_here_and_removed_there_is_told(session: Session, folder: Folder) -> None:
    session.edit(Rename(NOISE, "quiet"))
    folder.change("  noise:\n    text: Noise falls.\n", "")
    view = session.reload()
    assert (view.conflicts, view.dirty) == ((), False)
    assert view.dropped == ("rename claim noise to quiet",)


@pytest.mark.parametrize("choice", Choice)
def test_renamed_and_changed_here_and_removed_there(session: Session, folder: Folder, choice: Choice) -> None:
    session.edit(Rename(NOISE, "quiet"), SetField(Subject(Section.CLAIM, "quiet"), "text", "Quiet."))
    folder.change("  noise:\n    text: Noise falls.\n", "")
    (conflict,) = session.reload().conflicts
    assert conflict.theirs is None
    claims = session.resolve(conflict, choice).scope.debate.claims
    assert (claims["quiet"].text == "Quiet.") if choice is Choice.OURS else "quiet" not in claims


def test_merged_here_and_changed_there(session: Session, folder: Folder) -> None:
    session.edit(Merge("air", "noise"))
    folder.set(NOISE, "text", "Theirs.")
    (conflict,) = session.reload().conflicts
    assert (conflict.subject, conflict.ours) == (NOISE, None)
    view = session.resolve(conflict, Choice.THEIRS)
    assert view.scope.debate.claims["noise"].text == "Theirs."
    assert not view.dirty


def test_a_removal_with_what_depends_on_it(session: Session, folder: Folder) -> None:
    session.edit(RemoveEntry(AIR, OnReferences.CASCADE))
    folder.set(NOISE, "text", "Theirs.")
    view = session.save()
    assert "cleaner" not in view.scope.debate.arguments
    assert view.scope.debate.claims["noise"].text == "Theirs."
