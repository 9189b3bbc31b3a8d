"""Python's collector of circular garbage, kept out of work that makes none."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MADE_BETWEEN = 5_000
"""How many objects more there are before the collector runs; Python's own number is 700."""


@contextmanager
def collector_off() -> Iterator[None]:
    """Keep the collector from running while millions of objects are made of which none is in a circle.

    Looking for circles among them takes up to three times as long as making them.  A collector that was off
    before stays off.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def keep_loaded() -> None:
    """Take what is there now for something that stays: the collector does not look through it any more.

    Looking through all of a large debate takes longer than anything that a key does.  And one picture makes
    some thousand objects, most of which are gone with the next one: the collector would run a dozen times for it.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_MADE_BETWEEN)
