"""The way to a person's own editor and back: the file at the line of what is pointed at, read again afterwards.

What is not saved is not in the file.  It is saved first, or brought together with what comes back.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from argmap.errors import FileError
from argmap.tui.screens.saving_screen import SavingScreen

if TYPE_CHECKING:
    from argmap.tui.drawing.writer import Writer


class EditorScreen(SavingScreen):
    """A debate whose file can be opened in an editor."""

    def action_open_editor(self) -> None:
        """Open the file in the person's editor, at the entry that is being read, and read it again after."""
        self.when_editable(self._open_editor)

    def _open_editor(self) -> None:
        view = self.look.view
        if view.is_new:
            self.tell(FileError("there is no file yet to open in an editor", "Save the debate first."))
        elif view.dirty:
            self._ask_what_becomes_of_unsaved()
        else:
            self._edit_file()

    def _ask_what_becomes_of_unsaved(self) -> None:
        from argmap.tui.asking.ask_screen import Answer, AskScreen

        def answered(answer: str | None) -> None:
            if answer == "save":
                self._saving.save(self._edit_file)
            elif answer == "open":
                self._edit_file()

        answers = (
            Answer("s", "save", "save, and open the editor"),
            Answer("o", "open", "open the file as it is on the disk, and bring both together afterwards"),
        )
        self.app.push_screen(AskScreen("Not saved", _unsaved, answers, glyphs=self.glyphs), answered)

    def _edit_file(self) -> None:
        place = self._place_in_file()
        if place is None:
            self.tell(FileError("there is no file to open here"))
            return
        from argmap.tui.files.editor import edit_file

        try:
            ended = edit_file(self.app, *place)
        except FileError as error:
            self.tell(error)
            return
        # Whatever it says of how it went, it may have written the file.
        self._saving.reload()
        if ended:
            self.tell(FileError(ended, "The file is shown as it is now."))

    def _place_in_file(self) -> tuple[Path, int] | None:
        """Return the file and line of the entry that is pointed at, or of the file that is looked at.

        Of a file that cannot be read as it is now it is the line that says why.
        """
        scope = self.look.view.scope
        documents = scope.library.documents
        broken = self._broken
        if broken is not None:
            return None if broken.path is None else (broken.path, broken.line)
        subject = self._pointed_at
        if subject is not None:
            try:
                document, own = scope.locate(subject)
                line = document.key_place(own).line
            except KeyError:
                pass
            else:
                return None if document.path is None else (document.path, line)
        found = documents.get(scope.stem) if scope.stem is not None else None
        return None if found is None or found.path is None else (found.path, 1)


def _unsaved(writer: Writer) -> None:
    writer.prose("The editor opens the file, which does not have the changes that are not saved.")
