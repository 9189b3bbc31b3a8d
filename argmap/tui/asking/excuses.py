"""Screens that say why a key has nothing to do, and the program that they say it in."""

from __future__ import annotations

from textual.app import App


class Excusing:
    """A screen some of whose keys have nothing to do at times."""

    def excuse(self, action: str) -> str:
        """Return why an action of this screen or of a part of it is not to be had as things are, in one line."""
        raise NotImplementedError

    def say_idle(self, key: str) -> None:
        """Say in the last line that there is no such key, named as it is shown; of no key, take that away again."""
        raise NotImplementedError


def excuse_for(app: App[None], key: str) -> str:
    """Return why a key that the screen has does nothing now; nothing where it has none, or it does something."""
    found = ""
    for node, bindings in app.screen._modal_binding_chain:
        for binding in bindings.key_to_bindings.get(key, ()):
            target, action, parameters = app._parse_action(binding.action, node)
            if target.check_action(action, parameters):
                return ""
            if isinstance(app.screen, Excusing) and target is not app:
                found = found or app.screen.excuse(action)
    return found
