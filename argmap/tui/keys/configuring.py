"""What of a configuration only the interface can judge: whether a theme, a binding and a key are there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from textual.app import App
from textual.theme import BUILTIN_THEMES

from argmap.configuration import Configuration, Settings, Trouble
from argmap.text.visible import visible
from argmap.tui.drawing.themes import OWN_THEMES


def settings_of(app: App[Any]) -> Settings:
    """Return the settings of the program that a widget is in; the defaults where that has none."""
    configuration = getattr(app, "configuration", None)
    return configuration.settings if isinstance(configuration, Configuration) else Settings()


def theme_names() -> tuple[str, ...]:
    """Return the names of all themes, the program's own first."""
    return (*OWN_THEMES, *BUILTIN_THEMES)


def with_sound_theme(configuration: Configuration) -> Configuration:
    """Return a configuration whose theme there is."""
    theme = configuration.settings.theme
    if theme in OWN_THEMES or theme in BUILTIN_THEMES:
        return configuration
    hint = _nearest(theme, theme_names()) or f"There are: {', '.join(theme_names())}."
    trouble = configuration.trouble("theme", f"there is no theme {visible(theme)}", hint)
    return configuration.without("theme", trouble)


def with_sound_keymap(configuration: Configuration) -> Configuration:
    """Return a configuration whose keymap names bindings and keys that there are, none of them in another's way.

    This loads all of the interface, so it is called when the first picture is there.
    """
    if not configuration.settings.keymap:
        return configuration
    from argmap.tui.keys.every_key import every_binding
    from argmap.tui.keys.key_names import key_named

    bindings = {bound.id: bound for bound in every_binding()}
    does = {bound.id: bound.does for bound in bindings.values()}
    sound: dict[str, tuple[str, ...]] = {}
    troubles: list[Trouble] = []
    for id_, said in configuration.settings.keymap:
        keys = [key_named(key) for key in said]
        wrong = [key for key, name in zip(said, keys, strict=True) if name is None]
        if id_ not in does:
            hint = _nearest(id_, does) or "argmap config --keys prints what there is."
            troubles.append(_trouble(configuration, id_, f"nothing is called {visible(id_)}", hint))
        elif wrong:
            hint = "Write it as in ctrl+s, alt+left, f2, slash, ? or G."
            troubles.append(
                _trouble(configuration, id_, f"there is no key {visible(wrong[0])} for {id_}", hint)
            )
        else:
            # Whatever else leads out, Escape does too.
            escape = ("escape",) if "escape" in bindings[id_].keys else ()
            sound[id_] = tuple(dict.fromkeys([*(key for key in keys if key is not None), *escape]))
    troubles += _without_clashes(configuration, sound, does)
    settings = configuration.settings._replace(keymap=tuple(sound.items()))
    return configuration._replace(settings=settings, troubles=(*configuration.troubles, *troubles))


def _nearest(name: str, names: Iterable[str]) -> str:
    import difflib  # only what is wrong needs it

    nearest = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    return f"Did you mean {nearest[0]}?" if nearest else ""


def _trouble(configuration: Configuration, id_: str, message: str, hint: str) -> Trouble:
    return configuration.trouble(f"keymap.{id_}", message, hint)


def _without_clashes(
    configuration: Configuration, keymap: dict[str, tuple[str, ...]], does: Mapping[str, str]
) -> list[Trouble]:
    """Take out of a keymap what would take another binding its key; return what is to be said of that."""
    from argmap.tui.keys.clashes import clash

    troubles = []
    while (found := clash(keymap)) is not None:
        # What is taken out has its own keys again, which may be in the way of another; so all is looked at anew.
        del keymap[found.id]
        if found.other is None:
            message = f"{found.id} cannot have the key {found.key}, which is for typing there"
            hint = "Give it a key such as f2 or ctrl+t."
        else:
            whose = f"that of {found.other} ({does[found.other]})"
            message = f"{found.id} cannot have the key {found.key}, which is {whose}"
            hint = f"Give {found.other} another key as well."
        troubles.append(_trouble(configuration, found.id, message, hint))
    return troubles


_MOST_SAID = 3


def said_of(troubles: Sequence[Trouble]) -> str:
    """Return what a notice says of troubles: each on a line, under the name of the file, and no more than a few."""
    lines: list[str] = []
    where = ""
    for trouble in troubles[:_MOST_SAID]:
        if trouble.where != where:
            where = trouble.where
            lines.append(where)
        line = "" if trouble.line is None else f"line {trouble.line}: "
        lines.append(f"  {line}{trouble.message}. {trouble.hint}")
    more = len(troubles) - _MOST_SAID
    if more > 0:
        lines.append(f"and {more} more; argmap config prints them all")
    return "\n".join(lines)


def taken_of(configuration: Configuration, before: Settings) -> str:
    """Return what a notice says of the settings that were taken, where others are in trouble."""
    settings = configuration.settings
    names = [name for name in configuration.origins if name != "keymap"]
    taken = [name for name in names if getattr(settings, name) != getattr(before, name)]
    taken += [id_ for id_, keys in settings.keymap if (id_, keys) not in before.keymap]
    if not taken:
        return "What is wrong in the settings is not in force; the rest is."
    more = f" and {len(taken) - _MOST_SAID} more" if len(taken) > _MOST_SAID else ""
    return f"In force now: {', '.join(taken[:_MOST_SAID])}{more}. What is wrong is not."


def textual_keymap(keymap: Sequence[tuple[str, tuple[str, ...]]]) -> dict[str, str]:
    """Return a keymap as Textual takes it, without the keys that there are not."""
    if not keymap:
        return {}
    from argmap.tui.keys.key_names import key_named

    named = {id_: [name for key in keys if (name := key_named(key)) is not None] for id_, keys in keymap}
    return {id_: ",".join(keys) for id_, keys in named.items() if keys}
