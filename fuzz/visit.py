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
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from threading import Lock
from typing import Any
from unittest import mock

from textual.app import App
from textual.screen import ModalScreen

import argmap.session.open_debate
import argmap.text.save
from argmap.configuration import Configuration
from argmap.document import read
from argmap.edits import Operation
from argmap.errors import SaveError
from argmap.session import Session
from argmap.session.disk import bytes_of
from argmap.tui.asking.untimely import HoldingScreen
from argmap.tui.program.app import ArgmapApp
from argmap.tui.screens.debate_screen import DebateScreen
from argmap.tui.screens.walking_screen import MAIN_PANES
from fuzz import others
from fuzz.hostile import harm
from fuzz.life import need
from fuzz.plans import Plan
from fuzz.presses import Press, bound_by, send, way_out
from fuzz.waiting import laid_out, quiet, until

EVERY = 20
"""Presses between two looks at the files."""
ESCAPES = 15
"""Escape pressed so often leads to where one began, however deep one is."""

Next = Callable[[App[None]], Press | None]
"""What is pressed next, with the program as it is; None when that is enough."""


class CrashedError(AssertionError):
    """The program ended with an exception."""


@dataclass(slots=True)
class Tally:
    """What was done and reached in some visits."""

    presses: Counter[str] = field(default_factory=Counter)
    bindings: Counter[str] = field(default_factory=Counter)
    """The bindings that were pressed where they do something."""
    screens: Counter[str] = field(default_factory=Counter)
    met: int = 0
    """How often something was changed here and by somebody else."""
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
        self.first = self._disk()
        self.tally.starts += 1
        # Threads go on after the program has ended, and what they write is to be there before it is started again.
        threads = ThreadPoolExecutor()
        asyncio.get_running_loop().set_default_executor(threads)
        app = self._app()
        self._listen(app)
        goes_on, harm = True, None
        try:
            async with app.run_test(size=self.plan.size, notifications=True, tooltips=True):
                try:
                    goes_on = await self._be_there(app, following)
                except AssertionError as error:
                    # Kept for later: what is half done when the program ends here is no fault of its own.
                    harm = error
        except Exception as error:
            if harm is None:
                raise CrashedError(f"{type(error).__name__}: {error}") from error
        finally:
            threads.shutdown(wait=False)
            while any(thread.is_alive() for thread in threads._threads):
                await asyncio.sleep(0.005)
        if harm is not None:
            raise harm
        self._look(app.session)
        app.session.close()
        return goes_on

    def _app(self) -> ArgmapApp:
        """Return the program, as somebody starts it."""
        from argmap.tui.program.app import open_app
        from argmap.tui.program.tour_app import TourApp

        if self.plan.is_colourless:
            os.environ["NO_COLOR"] = "1"  # each time, for Textual takes it out when it has seen it
        configuration = Configuration(self.plan.settings)
        if self.plan.is_tour:
            return TourApp(configuration=configuration)
        return open_app(self.path, configuration=configuration)

    def _listen(self, app: ArgmapApp) -> None:
        """Count what keys do: the binding that was found for one may leave it to another."""
        check, run = app._check_bindings, app.run_action
        pressed = ""

        async def checked(key: str, priority: bool = False) -> bool:
            nonlocal pressed
            pressed = key
            try:
                return await check(key, priority)
            finally:
                pressed = ""

        async def done(action: Any, default_namespace: Any = None, namespaces: Any = None) -> bool:
            key = pressed
            is_done = await run(action, default_namespace, namespaces)
            node = default_namespace if is_done and key else None
            id_ = None if node is None else bound_by(node, key, action)
            if id_ is not None:
                self.tally.bindings[id_] += 1
            return is_done

        app._check_bindings = checked  # type: ignore[method-assign]
        app.run_action = done  # type: ignore[method-assign]

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
            others.change(Random(press.what), self.folder, self.plan.files)
        elif press.kind == "conflict":
            self._meet(app, Random(press.what))
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
                await laid_out(app)
                need(not harm(app), f"sent to the terminal: {harm(app)}")

    def _count(self, app: ArgmapApp, press: Press) -> None:
        self.tally.presses[press.kind] += len(press.what) if press.kind == "type" else 1
        self.tally.screens[type(app.screen).__name__] += 1

    def _meet(self, app: ArgmapApp, chance: Random) -> None:
        """Have something changed here and by somebody else."""
        screen = app.screen_stack[0]

        def keep(operation: Operation, stem: str) -> None:
            if isinstance(screen, DebateScreen):
                with screen._changing():
                    app.session.edit(operation, stem=stem)
                screen.take_view()
            else:
                app.session.edit(operation, stem=stem)

        self.tally.met += others.meet(chance, app.session, keep)

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
        await until(app, lambda: all(screen._is_whole for screen in _holding(app)))
        for _ in range(ESCAPES):
            if self.plan.is_tour and app.screen is app.screen_stack[0] and not app.screen.query("#prompt"):
                break  # Escape would lead out of the tour; there is something to be undone first
            send(app, way_out(app))
            await quiet(app)
            # What a screen does when it goes is no message; a machine with much to do takes its time for it.
            await asyncio.sleep(0.02)
        await self._come_out(app)
        if app._exception is not None or app._exit:
            return
        if not self.plan.is_tour:
            self._at_the_main_screen(app)
        if app.session.view.conflicts:
            need(self.plan.is_crowded, "a conflict with nobody")
            return
        await self._undo_all(app)
        if self.plan.is_tour:
            need(
                _texts(app.session) == _texts(Session.tour()), "undo to the start leads elsewhere in the tour"
            )
            await self._leave_tour(app)
        elif not self.plan.is_crowded:
            documents = app.session.view.library.documents.values()
            texts = {self._name(one.path): bytes_of(one) for one in documents if one.path is not None}
            known = texts.keys() & self.first.keys()
            wrong = sorted(name for name in known if texts[name] != self.first[name])
            need(bool(known) and not wrong, f"undo to the start leads elsewhere: {wrong}")

    async def _undo_all(self, app: ArgmapApp) -> None:
        session = app.session
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

    async def _leave_tour(self, app: ArgmapApp) -> None:
        for _ in range(ESCAPES):
            if not app._exit:
                send(app, way_out(app))
                await quiet(app)
        await until(app, lambda: app._exit)
        need(app._exit, "Escape does not lead out of the tour")

    async def _come_out(self, app: ArgmapApp) -> None:
        """Wait until the keys pressed have led out of what is over the main screen, if they do.

        A screen that comes up holds them until it is whole, and on a machine with much to do that is after the last.
        """
        await until(app, lambda: not isinstance(app.screen, ModalScreen))

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

    def _saved(self, save: Callable[..., None], path: Path, data: bytes, **how: object) -> None:
        """Save as the program does, in its folder alone, and know what was saved."""
        if not self.plan.saves:
            raise SaveError("nothing can be saved here")
        if not path.resolve().is_relative_to(self.folder):
            raise SaveError("nothing can be saved there")
        with self.writing:
            was_sound = not path.exists() or _is_sound(path.read_bytes(), path)
            save(path, data, **how)
            need(not was_sound or _is_sound(data, path), f"saved, and not to be read any more: {path.name}")
            self.tally.saved += 1
            name = self._name(path)
            self.written = {**self.written, name: data}
            self.first = {name: data, **self.first}

    @contextlib.contextmanager
    def _surroundings(self) -> Iterator[None]:
        """Keep the program in its folder, know what it saves, and let it open no browser."""
        saved = partial(self._saved, argmap.text.save.save)
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
            stack.enter_context(mock.patch.object(webbrowser, "open", _browse))
            # Textual shows a crash with every value there was; the traceback that is told is enough.
            stack.enter_context(mock.patch.object(App, "_print_error_renderables"))
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


def _browse(address: str, *_: object, **__: object) -> bool:
    need(address.startswith(("http://", "https://", "mailto:")), f"opens {address!r}")
    return True


def _is_sound(data: bytes, path: Path) -> bool:
    return read(data, path.name, stem=path.stem).parsed


def _texts(session: Session) -> dict[str, bytes]:
    return {stem: bytes_of(document) for stem, document in session.view.library.documents.items()}


def _differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> set[str]:
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


def _all_but_copies(path: Path) -> bool:
    return path.stem in ("debate", "debates")


def _holding(app: App[None]) -> list[HoldingScreen[Any]]:
    return [screen for screen in app.screen_stack if isinstance(screen, HoldingScreen)]
