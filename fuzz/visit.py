"""One stay in the program, from the first picture to the last: what is pressed there, and what must hold of it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import sys
import tempfile
import webbrowser
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from threading import Lock
from time import monotonic
from unittest import mock

from textual.app import App
from textual.screen import ModalScreen

import argmap.session.open_debate
import argmap.text.save
from argmap.document import Document, read
from argmap.edits import apply
from argmap.errors import ArgmapError, SaveError
from argmap.session import Session
from argmap.session.disk import bytes_of
from argmap.tui.program.app import ArgmapApp
from argmap.tui.screens.debate_screen import DebateScreen
from argmap.tui.screens.walking_screen import MAIN_PANES
from fuzz.hostile import harm
from fuzz.life import need
from fuzz.operations import random_operation
from fuzz.presses import Press, send

EVERY = 20
"""Presses between two looks at the files."""
ESCAPES = 15
"""Escape pressed so often leads to where one began, however deep one is."""

Next = Callable[[App[None]], Press | None]
"""What is pressed next, with the program as it is; None when that is enough."""


class CrashedError(AssertionError):
    """The program ended with an exception."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a visit is to, and what may happen during it."""

    files: Mapping[str, bytes]
    opens_folder: bool = False
    saves: bool = False
    """Whether a save works; where it does not, nothing may be written at all."""
    is_crowded: bool = False
    """Whether somebody else changes the files as well."""
    is_large: bool = False
    """Whether the debate is treated as a large one, whose labels are found beside the keyboard."""
    is_shipped: bool = False
    """Whether the debate is treated as one that comes with the program, to be copied before it is changed."""


@dataclass(slots=True)
class Tally:
    """What was done and reached in some visits."""

    presses: Counter[str] = field(default_factory=Counter)
    bindings: Counter[str] = field(default_factory=Counter)
    """The bindings that were pressed where they do something."""
    screens: Counter[str] = field(default_factory=Counter)
    undone: int = 0
    saved: int = 0
    starts: int = 0


class Visit:
    """The program on a folder of its own, and what its files should hold."""

    def __init__(self, plan: Plan, tally: Tally) -> None:
        self.plan = plan
        self.tally = tally
        memory = Path("/dev/shm")
        self.root = Path(tempfile.mkdtemp(prefix="argmap-visit-", dir=memory if memory.is_dir() else None))
        self.folder = self.root / "debates"
        self.folder.mkdir()
        for stem, data in plan.files.items():
            (self.folder / f"{stem}.yaml").write_bytes(data)
        self.path = self.folder if plan.opens_folder else self.folder / f"{next(iter(plan.files))}.yaml"
        self.written = self._disk()
        """What every file should hold: what it held at first, or what was saved last."""
        self.first = self.written
        """What the files held when the program was started last."""
        self.done: list[Press] = []
        self.writing = Lock()
        """Held while a file is written, which may be in another thread."""

    async def stay(self, following: Next) -> None:
        """Start the program and press what comes, again after it was left; then look whether all is as it must be."""
        with self._surroundings():
            try:
                while await self._run(following):
                    pass
            finally:
                shutil.rmtree(self.root)

    async def _run(self, following: Next) -> bool:
        """Run the program once; return whether something is left to be pressed."""
        from argmap.tui.program.app import open_app

        self.first = self._disk()
        self.tally.starts += 1
        app = open_app(self.path)
        goes_on, harm = True, None
        try:
            async with app.run_test(size=(80, 24), notifications=True, tooltips=True):
                try:
                    goes_on = await self._be_there(app, following)
                except AssertionError as error:
                    # Kept for later: what is half done when the program ends here is no fault of its own.
                    harm = error
        except Exception as error:
            if harm is None:
                raise CrashedError(f"{type(error).__name__}: {error}") from error
        if harm is not None:
            raise harm
        self._look(app.session)
        app.session.close()
        return goes_on

    async def _be_there(self, app: ArgmapApp, following: Next) -> bool:
        await quiet(app)
        while app._exception is None and not app._exit:
            press = following(app)
            if press is None:
                await self._end(app)
                return False
            await self._press(app, press)
        return True

    async def _press(self, app: ArgmapApp, press: Press) -> None:
        self.done.append(press)
        self._count(app, press)
        if press.kind == "outside":
            self._outside(app.session, Random(press.what))
        elif press.kind == "crash":
            app.session.close(keep=True)
            app.exit()
        else:
            send(app, press)
        if press.kind == "rest":
            await asyncio.sleep(press.x / 1000)
        await quiet(app)
        if len(self.done) % EVERY == 0:
            self._look(app.session)
            if app.screen_stack and app._exception is None and not app._exit:
                need(not harm(app), f"sent to the terminal: {harm(app)}")

    def _count(self, app: ArgmapApp, press: Press) -> None:
        self.tally.presses[press.kind] += len(press.what) if press.kind == "type" else 1
        self.tally.screens[type(app.screen).__name__] += 1
        if press.kind == "key":
            active = app.screen.active_bindings.get(press.what)
            if active is not None and active.enabled and active.binding.id is not None:
                self.tally.bindings[active.binding.id] += 1

    # What must hold

    def _look(self, session: Session) -> None:
        """Look whether the files hold what they should."""
        if self.plan.is_crowded:
            return
        with self.writing:
            disk = self._disk()
        need(disk == self.written, f"written, and not by a save: {sorted(_differing(disk, self.written))}")
        view = session.view
        for stem, document in view.library.documents.items():
            if stem not in view.unsaved and not view.conflicts and document.path is not None:
                need(document.path.read_bytes() == bytes_of(document), f"{stem} is not what it says it is")

    async def _end(self, app: ArgmapApp) -> None:
        """Leave whatever is open, and undo everything."""
        for _ in range(ESCAPES):
            send(app, Press("key", "escape"))
            await quiet(app)
            # What a screen does when it goes is no message; a machine with much to do takes its time for it.
            await asyncio.sleep(0.02)
        await self._come_out(app)
        if app._exception is not None or app._exit:
            return
        self._at_the_main_screen(app)
        session = app.session
        if session.view.conflicts:
            need(self.plan.is_crowded, "a conflict with nobody")
            return
        while session.view.undo is not None:
            words = session.view.undo
            if isinstance(app.screen, DebateScreen):
                app.screen.action_undo()
                need(app._exception is None and not app.session.view.conflicts, f"cannot undo: {words}")
            else:
                session.undo()
            self.tally.undone += 1
            if self.tally.undone % 10 == 0:
                await quiet(app)
        await quiet(app)
        if not self.plan.is_crowded:
            documents = session.view.library.documents.values()
            texts = {self._name(one.path): bytes_of(one) for one in documents if one.path is not None}
            known = texts.keys() & self.first.keys()
            wrong = sorted(name for name in known if texts[name] != self.first[name])
            need(bool(known) and not wrong, f"undo to the start leads elsewhere: {wrong}")

    async def _come_out(self, app: ArgmapApp, *, most: float = 5.0) -> None:
        """Wait until the keys pressed have led out of what is over the main screen, if they do.

        A screen that comes up holds them until it is whole, and on a machine with much to do that is after the last.
        """
        until = monotonic() + most
        while app.screen_stack and isinstance(app.screen, ModalScreen) and monotonic() < until:
            await asyncio.sleep(0.02)
            await quiet(app)

    def _at_the_main_screen(self, app: ArgmapApp) -> None:
        stack = [type(screen).__name__ for screen in app.screen_stack]
        need(not isinstance(app.screen, ModalScreen), f"Escape does not lead out of {stack}")
        screen = app.screen
        if isinstance(screen, DebateScreen):
            # Where there is no row to read, something else stands in the outline's place.
            if screen.look.rows:
                need(screen._views.current == "browse", f"Escape stays at {screen._views.current}")
            need(not screen.query("#prompt"), "Escape leaves a prompt open")
            where = None if app.focused is None else app.focused.id
            need(where == MAIN_PANES.get(screen._views.current or "", where), f"Escape leads to {where}")

    # The rest of the world

    def _name(self, path: Path) -> str:
        return str(path.resolve().relative_to(self.folder))

    def _disk(self) -> dict[str, bytes]:
        return {
            str(path.relative_to(self.folder)): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }

    @contextlib.contextmanager
    def _surroundings(self) -> Iterator[None]:
        """Keep the program in its folder, know what it saves, and let it open no browser."""
        save = argmap.text.save.save

        def saved(path: Path, data: bytes, **how: object) -> None:
            if not self.plan.saves:
                raise SaveError("nothing can be saved here")
            if not path.resolve().is_relative_to(self.folder):
                raise SaveError("nothing can be saved there")
            with self.writing:
                save(path, data, **how)  # type: ignore[arg-type]
                self.tally.saved += 1
                name = self._name(path)
                self.written = {**self.written, name: data}
                self.first = {name: data, **self.first}

        def browse(address: str, *_: object, **__: object) -> bool:
            need(address.startswith(("http://", "https://", "mailto:")), f"opens {address!r}")
            return True

        environment = {
            "HOME": str(self.root),
            "XDG_STATE_HOME": str(self.root / "state"),
            "XDG_CONFIG_HOME": str(self.root / "config"),
            "EDITOR": "true",
            "VISUAL": "",
        }
        with contextlib.ExitStack() as stack:
            stack.enter_context(mock.patch.dict(os.environ, environment))
            stack.enter_context(mock.patch.object(argmap.text.save, "save", saved))
            stack.enter_context(mock.patch.object(webbrowser, "open", browse))
            stack.enter_context(contextlib.chdir(self.folder))
            if self.plan.is_shipped:
                stack.enter_context(
                    mock.patch.object(argmap.session.open_debate, "is_shipped", _all_but_copies)
                )
            if self.plan.is_large:
                for module in [*sys.modules.values()]:
                    if module.__name__.startswith("argmap.tui.") and hasattr(module, "LARGE"):
                        stack.enter_context(mock.patch.object(module, "LARGE", 0))
            yield

    def _outside(self, session: Session, chance: Random) -> None:
        """Let somebody else change a file, spoil it, put it right again, or take it away."""
        stem = chance.choice(sorted(self.plan.files))
        path = self.folder / f"{stem}.yaml"
        way = chance.random()
        if way < 0.1 and path.exists():
            path.unlink()
        elif way < 0.2:
            path.write_bytes(b'argmap: 1\ntitle: "never closed\n')
        elif way < 0.3 or not path.exists():
            path.write_bytes(self.plan.files[stem])
        else:
            document = read(path.read_bytes(), path.name, path=path, stem=stem)
            path.write_bytes(_changed(chance, document))


def _changed(chance: Random, document: Document) -> bytes:
    """Return the bytes of a file after an operation of somebody else's."""
    from argmap.library import library_of

    library = library_of([document])
    try:
        operation = random_operation(chance, library, document.stem)
        edited = None if operation is None else apply(library, document.stem, operation)
    except ArgmapError:
        edited = None
    after = document.text if edited is None else edited.library.documents[document.stem].text
    return (b"\xef\xbb\xbf" if document.has_bom else b"") + after.encode()


def _differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> set[str]:
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


def _all_but_copies(path: Path) -> bool:
    return path.stem in ("debate", "debates")


async def quiet(app: App[None], *, most: float = 3.0) -> None:
    """Wait until no message is on its way to any part of the program, ``most`` seconds at most."""
    calm, until = 0, monotonic() + most
    while monotonic() < until:
        await asyncio.sleep(0)
        if app._exception is not None or not app.is_running or not app._screen_stack:
            return
        parts = (app, *app.screen.walk_children(with_self=True))
        calm = calm + 1 if all(part._message_queue.empty() for part in parts) else 0
        if calm == 3:
            return
