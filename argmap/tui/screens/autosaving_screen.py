"""A debate whose changes are saved a moment after they were made, for who wants that."""

from __future__ import annotations

from functools import partial

from argmap.errors import ArgmapError, UnreadableError
from argmap.library import Library
from argmap.session import View
from argmap.text.visible import visible
from argmap.tui.asking.untimely import is_on_top
from argmap.tui.keys.configuring import settings_of
from argmap.tui.screens.saving_screen import SavingScreen

AFTER = 1.0
"""Seconds without a further change after which a change is saved."""


class AutosavingScreen(SavingScreen):
    """Saves by itself where nothing has to be asked; what keeps it from saving is said once, in passing."""

    _awaited: Library | None = None
    """What is going to be saved, or could not be: a what-if, or checks that have run, change nothing about that."""
    _said = ""
    """What kept it from saving when it was said last."""

    def watch_view(self, view: View | None) -> None:
        """Hand a new view to every widget, and save it in a moment where it has something to save."""
        super().watch_view(view)
        if view is not None and view.dirty and settings_of(self.app).autosave:
            self._save_soon(view.library)

    def _save_soon(self, library: Library) -> None:
        if library is not self._awaited:
            self._awaited = library
            self.set_timer(AFTER, partial(self._save_by_itself, library))

    def _save_by_itself(self, library: Library) -> None:
        view = self.session.view
        if view.library is not library or not view.dirty or view.conflicts:
            return
        if not is_on_top(self):
            # Somebody is in a form or at a question, and is not to be told things meanwhile.
            self.set_timer(AFTER, partial(self._save_by_itself, library))
            return
        trouble = None
        try:
            with self.access:
                self.session.save()
        except ArgmapError as error:
            trouble = error
        # What could not be saved waits for the next change, or for a person.
        self._awaited = self.session.view.library
        self.take_view()
        self._say_how_it_went(trouble)

    def _say_how_it_went(self, trouble: ArgmapError | None) -> None:
        if trouble is None:
            self._said = ""
            self._saving.tell_of_reading(False)
            self._say_unreadable(None)
            return
        if isinstance(trouble, UnreadableError):
            if trouble.message != self._said:
                self._said = trouble.message
                self._say_unreadable(trouble)
            return
        from argmap.tui.keys.live_keys import key_of

        said = f"Not saved by itself: {trouble.message}.\n  {key_of(self, 'change.save')} saves, and asks."
        if said != self._said:
            self._said = said
            self.notify(visible(said), severity="warning", markup=False)
