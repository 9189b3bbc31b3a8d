"""The program's data classes, held to those of the standard library."""

from __future__ import annotations

import ast
import copy
import dataclasses
import importlib
import pickle
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.frozen import dataclass

PACKAGE = Path(__file__).resolve().parents[1] / "argmap"


class Ours:
    """Classes made here."""

    @dataclass(frozen=True, slots=True)
    class Thing:
        """Some of everything."""

        name: str
        size: float
        parts: tuple[str, ...] = ()
        seen: dict[str, int] = dataclasses.field(default_factory=dict, compare=False)
        secret: str = dataclasses.field(default="", repr=False, compare=False)

        @property
        def twice(self) -> float:
            return self.size * 2

    @dataclass(frozen=True, slots=True)
    class One:
        """One field, as those with nothing but a name."""

        size: float

    @dataclass(frozen=True, slots=True, eq=False)
    class Itself:
        """Equal to itself alone."""

        name: str
        size: float


class Theirs:
    """The same, made by the standard library."""

    @dataclasses.dataclass(frozen=True, slots=True)
    class Thing:
        """Some of everything."""

        name: str
        size: float
        parts: tuple[str, ...] = ()
        seen: dict[str, int] = dataclasses.field(default_factory=dict, compare=False)
        secret: str = dataclasses.field(default="", repr=False, compare=False)

        @property
        def twice(self) -> float:
            return self.size * 2

    @dataclasses.dataclass(frozen=True, slots=True)
    class One:
        """One field, as those with nothing but a name."""

        size: float

    @dataclasses.dataclass(frozen=True, slots=True, eq=False)
    class Itself:
        """Equal to itself alone."""

        name: str
        size: float


NAN = float("nan")
SIZES = st.sampled_from([0.0, 1.0, NAN])
VALUES = {
    "name": st.sampled_from(["", "a", "é"]),
    "size": SIZES,
    "parts": st.sampled_from([(), ("x",)]),
    "seen": st.sampled_from([{}, {"a": 1}]),
    "secret": st.sampled_from(["", "s"]),
}


def given_for(kind: type[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Return arguments by name; those with a default may be left out."""
    needed = {field.name for field in dataclasses.fields(kind) if _is_needed(field)}
    known = [field.name for field in dataclasses.fields(kind)]
    return st.fixed_dictionaries(
        {name: VALUES[name] for name in known if name in needed},
        optional={name: VALUES[name] for name in known if name not in needed},
    )


def _is_needed(field: dataclasses.Field[Any]) -> bool:
    return field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING


def outcome(do: Callable[[], object]) -> tuple[object, ...]:
    """Return what comes of something, be it an error."""
    try:
        return ("is", do())
    except (TypeError, AttributeError) as error:
        return ("raises", type(error))


@pytest.mark.parametrize("name", ["Thing", "One", "Itself"])
@given(st.data())
def test_they_are_what_the_standard_library_makes(name: str, data: st.DataObject) -> None:
    kinds: list[Any] = [getattr(Ours, name), getattr(Theirs, name)]
    arguments, others = data.draw(given_for(kinds[1])), data.draw(given_for(kinds[1]))
    (ours, our_other), (theirs, their_other) = [(kind(**arguments), kind(**others)) for kind in kinds]
    values = dataclasses.astuple(theirs)
    assert dataclasses.astuple(ours) == values
    assert repr(ours).removeprefix("Ours") == repr(theirs).removeprefix("Theirs")
    assert (ours == our_other) is (theirs == their_other)
    assert (ours == theirs) is False
    if name != "Itself":
        assert hash(ours) == hash(theirs)
    changed = data.draw(st.sampled_from(sorted(arguments)))
    replaced = [
        dataclasses.astuple(dataclasses.replace(one, **{changed: others.get(changed)}))
        for one in (ours, theirs)
    ]
    assert replaced[0] == replaced[1]
    for again in (copy.copy(ours), copy.deepcopy(ours), pickle.loads(pickle.dumps(ours))):
        assert type(again) is type(ours)
        assert repr(again) == repr(ours)


def _set(thing: Any, name: str) -> None:
    setattr(thing, name, 2)


REFUSED: tuple[Callable[[Any, dict[str, Any]], object], ...] = (
    lambda kind, values: kind(),
    lambda kind, values: kind(*range(9)),
    lambda kind, values: kind(**values, other=2),
    lambda kind, values: _set(kind(**values), "size"),
    lambda kind, values: delattr(kind(**values), "size"),
    lambda kind, values: kind(**values).__dict__,
    lambda kind, values: kind(**values) < kind(**values),
)


@pytest.mark.parametrize("name", ["Thing", "One", "Itself"])
def test_they_refuse_what_the_standard_library_refuses(name: str) -> None:
    ours, theirs = getattr(Ours, name), getattr(Theirs, name)
    values = {"size": 1} if name == "One" else {"name": "a", "size": 1}
    for do in REFUSED:
        assert outcome(partial(do, ours, values)) == outcome(partial(do, theirs, values))
    # A field that there is not: the standard library's slots make it a TypeError about super().
    assert outcome(lambda: _set(ours(**values), "other")) == ("raises", dataclasses.FrozenInstanceError)
    assert (ours.__match_args__, ours.__doc__) == (theirs.__match_args__, theirs.__doc__)


def test_a_default_that_is_made_is_made_for_each() -> None:
    assert Ours.Thing("a", 1).seen is not Ours.Thing("a", 1).seen


def test_what_is_not_made_here_is_refused_at_once() -> None:
    class Base:
        pass

    class Derived(Base):
        name: str

    class Checked:
        name: str

        def __post_init__(self) -> None: ...

    make: Any = dataclass
    for made in (Derived, Checked):
        with pytest.raises(TypeError, match=made.__name__):
            make(frozen=True, slots=True)(made)
    with pytest.raises(TypeError, match="only frozen classes"):
        make(frozen=False, slots=True)


def made_classes() -> Iterator[tuple[Path, ast.ClassDef, str]]:
    """Yield the data classes of the program with what decorates them."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                for decorator in node.decorator_list:
                    if "dataclass(" in ast.unparse(decorator):
                        yield path, node, ast.unparse(decorator)


def test_every_frozen_class_with_slots_is_made_here() -> None:
    found = list(made_classes())
    assert len(found) > 100
    for path, node, decorator in found:
        if "frozen=True" in decorator and "slots=True" in decorator:
            module = importlib.import_module(
                ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
            )
            assert getattr(module, node.name).__new__ is not object.__new__, f"{path}: {node.name}"
