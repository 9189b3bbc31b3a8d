"""Frozen data classes with slots, as ``dataclasses`` makes them, but made and filled in a quarter of the time.

The standard library writes and compiles six methods for each class, which for the forty classes of a first picture
took as long as reading the debate.  Here one method is compiled for a class, and the others are shared functions over
the names of its fields.  And where a frozen ``__init__`` sets each field by a call, the fields are set here in an
object of a class that is not frozen, which then becomes one of the class itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from dataclasses import dataclass as _dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn

_Values = Callable[[object], tuple[object, ...]]


def _frozen(*, frozen: bool, slots: bool, eq: bool = True) -> Callable[[type[Any]], type[Any]]:
    """Return what makes a data class of a class; it has to be frozen, with slots and without bases."""
    if not (frozen and slots):
        raise TypeError("only frozen classes with slots are made here; dataclasses makes the others")

    def make(plain: type[Any]) -> type[Any]:
        if plain.__bases__ != (object,) or hasattr(plain, "__post_init__"):
            raise TypeError(f"{plain.__qualname__} has bases or a __post_init__, which is for dataclasses")
        kind: Any = _dataclass(init=False, repr=False, eq=False, slots=True)(plain)
        known = fields(kind)
        values = _values_of([field.name for field in known])
        kind.__new__ = staticmethod(_new(kind, known))
        kind.__reduce__ = lambda self: (self.__class__, values(self))
        kind.__setattr__, kind.__delattr__ = _refuse_to_set, _refuse_to_delete
        kind.__repr__ = _repr([field.name for field in known if field.repr])
        if eq:
            kind.__eq__, kind.__hash__ = _equality([field.name for field in known if field.compare])
        return kind  # type: ignore[no-any-return]

    return make


if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # what a type checker knows everything about
else:
    dataclass = _frozen


def _new(kind: type[Any], known: tuple[Field[Any], ...]) -> Callable[..., object]:
    """Return the ``__new__`` that fills the fields, the one method that is written and compiled."""
    names: dict[str, Any] = {
        "_blank": type(kind.__name__, (), {"__slots__": kind.__slots__}),
        "_make": object.__new__,
        "_MISSING": MISSING,
    }
    given, lines = ["_kind"], ["_made = _make(_blank)"]
    for field in known:
        name, default = field.name, f"_default_{field.name}"
        if field.default_factory is not MISSING:
            names[default] = field.default_factory
            given.append(f"{name}=_MISSING")
            lines.append(f"_made.{name} = {default}() if {name} is _MISSING else {name}")
            continue
        if field.default is not MISSING:
            names[default] = field.default
        given.append(name if field.default is MISSING else f"{name}={default}")
        lines.append(f"_made.{name} = {name}")
    text = "\n ".join(
        [f"def __new__({', '.join(given)}):", *lines, "_made.__class__ = _kind", "return _made"]
    )
    exec(compile(text, f"<fields of {kind.__qualname__}>", "exec"), names)
    new: Callable[..., object] = names["__new__"]
    new.__qualname__, new.__module__ = f"{kind.__qualname__}.__new__", kind.__module__
    return new


def _values_of(names: list[str]) -> _Values:
    """Return what gives the values of some fields."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda self: tuple(getattr(self, name) for name in names)


def _equality(names: list[str]) -> tuple[Callable[[object, object], bool], Callable[[object], int]]:
    values = _values_of(names)

    def equal(self: object, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hash_of(self: object) -> int:
        return hash(values(self))

    return equal, hash_of


def _repr(names: list[str]) -> Callable[[object], str]:
    def shown(self: object) -> str:
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{self.__class__.__qualname__}({told})"

    return shown


def _refuse_to_set(self: object, name: str, value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(self: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")
