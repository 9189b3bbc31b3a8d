"""The collector of circular garbage is off inside, and afterwards as it was."""

from __future__ import annotations

import gc

import pytest

from argmap.collector import collector_off


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
