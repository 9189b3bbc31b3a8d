"""Which debates a command is about when it is told of none."""

from __future__ import annotations

from pathlib import Path

from argmap.errors import FileError
from argmap.library.folder import SUFFIXES

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_debates() -> Path:
    """Return the folder of the debates that come with the program.

    In an installed copy they are inside the package; in a checkout they are the folder ``debates`` beside it.
    """
    inside = _PACKAGE / "shipped"
    return inside if inside.is_dir() else _PACKAGE.parent / "debates"


def is_shipped(path: Path) -> bool:
    """Tell whether a path lies in the copy of the debates inside an installed package, which is not to be edited."""
    inside = _PACKAGE / "shipped"
    return inside.is_dir() and path.resolve().is_relative_to(inside)


def default_path(*, shipped: bool) -> Path:
    """Return ``debates`` if it is there, else ``.`` if it holds a debate, else, if allowed, the shipped debates.

    Raises FileError where none of them is to be had.
    """
    if Path("debates").is_dir():
        return Path("debates")
    here = Path()
    if any(_may_be_debate(path) for suffix in SUFFIXES for path in here.glob(f"*{suffix}")):
        return here
    if shipped:
        return shipped_debates()
    raise FileError(
        "there is no folder debates here, and no debate in this folder", "Name a debate file or a folder."
    )


def _may_be_debate(path: Path) -> bool:
    try:
        return path.is_file() and b"argmap" in path.read_bytes()
    except OSError:
        return False
