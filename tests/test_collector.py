"""The collector of circular garbage is off inside, and afterwards as it was."""

from __future__ import annotations

import gc
import weakref

import pytest

from argmap.collector import collector_off, keep_loaded


def test_it_is_off_inside_and_on_again_afterwards() -> None:
    with collector_off():
        assert not gc.isenabled()
        with collector_off():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_on_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="spoilt"), collector_off():
        raise ValueError("spoilt")
    assert gc.isenabled()


def test_what_is_loaded_is_kept_out_of_sight_and_garbage_among_it_is_not() -> None:
    class Knot:
        def __init__(self) -> None:
            self.itself = self

    threshold = gc.get_threshold()
    gc.disable()
    try:
        kept, gone = Knot(), weakref.ref(Knot())
        keep_loaded()
        assert gone() is None
        assert gc.get_freeze_count() > 0
        assert not any(one is kept for one in gc.get_objects())
        assert gc.get_threshold()[0] > threshold[0]
    finally:
        gc.unfreeze()
        gc.set_threshold(*threshold)
        gc.enable()
