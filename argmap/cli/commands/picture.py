"""``argmap picture``: the terminal interface as a picture."""

from __future__ import annotations

import difflib
import re
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli.opening import StandpointNames
from argmap.cli.output import output_file, write_output
from argmap.cli.parameters import Accepts, Focus, OutputPath, Positions, Rejects, Scenarios
from argmap.errors import FileError, UsageError
from argmap.queries.naming import resolve
from argmap.text.file import shown
from argmap.text.visible import visible

if TYPE_CHECKING:
    from argmap.model import Subject
    from argmap.session import Session

LEAST, MOST = (40, 12), (400, 200)
"""The smallest and the largest picture, in columns and rows."""


class ViewName(StrEnum):
    """What of a debate a picture shows."""

    OUTLINE = "outline"
    CARD = "card"
    MAP = "map"
    WHAT_IF = "what-if"
    FINDINGS = "findings"
    STANDPOINTS = "standpoints"
    MATRIX = "matrix"


View = Annotated[
    ViewName, typer.Option("--view", metavar="VIEW", help=f"What to show: {', '.join(ViewName)}.")
]
Size = Annotated[str, typer.Option("--size", metavar="WIDTHxHEIGHT", help="How many columns and rows.")]
Theme = Annotated[str, typer.Option("--theme", metavar="NAME", help="The name of a theme.")]
Keys = Annotated[
    str,
    typer.Option(
        "--keys", metavar="KEYS", help='Press these first: slash "two words" enter. Nothing is saved.'
    ),
]


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        short_help="Draw the terminal interface as an SVG picture.",
        epilog="""\b
Examples:
  argmap picture debates/ai-art.yaml -o ai-art.svg
  argmap picture ai-art.yaml --view map \\
    --focus images-cannot-fit --size 100x30 -o map.svg
  argmap picture ai-art.yaml --reject entropy \\
    --view what-if --theme argmap-light > what-if.svg
  argmap picture ai-art.yaml --focus entropy \\
    --keys 'a "Because." enter' -o form.svg

The picture is the same wherever it is drawn: settings and NO_COLOR are not looked at. It asks no server for
a font.""",
    )
    def picture(
        path: Annotated[str, typer.Argument(metavar="PATH", help="A debate file, or a folder of them.")],
        view: View = ViewName.OUTLINE,
        focus: Focus = None,
        size: Size = "120x40",
        theme: Theme = "argmap-dark",
        plain: Annotated[bool, typer.Option("--ascii", help="Draw with plain characters.")] = False,
        keys: Keys = "",
        output: OutputPath = None,
        positions: Positions = None,
        scenarios: Scenarios = None,
        accepts: Accepts = None,
        rejects: Rejects = None,
    ) -> None:
        """Draw what the terminal interface shows of a debate, as an SVG picture."""
        if path == "-":
            raise UsageError("a picture is of a file or a folder", "Write what you have to a file first.")
        measured = _size(size)
        to_press = _keys(keys)
        from argmap.tui.keys.configuring import theme_names
        from argmap.tui.program.picture import DrawnSession, Picture, draw

        _check_theme(theme, theme_names())
        session = DrawnSession.open(Path(path))
        names = StandpointNames.given(positions, scenarios, accepts, rejects)
        is_of_one = view is not ViewName.OUTLINE or focus is not None or any(names)
        subject = _standing(session, names, focus) if _has_one(session, is_of_one=is_of_one) else None
        title = visible(f"argmap {Path(path).resolve().name}")
        svg = draw(session, Picture(view.value, subject, measured, theme, plain, to_press, title=title))
        _write(svg, output, session)


def _size(said: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{1,6})\s*[xX×]\s*(\d{1,6})", said.strip())
    wanted = (int(match[1]), int(match[2])) if match else (0, 0)
    if not all(least <= n <= most for least, n, most in zip(LEAST, wanted, MOST, strict=True)):
        raise UsageError(
            f"{visible(said)} is no size for a picture",
            f"Write columns and rows, as in 120x40: from {LEAST[0]}x{LEAST[1]} to {MOST[0]}x{MOST[1]}.",
        )
    return wanted


def _keys(said: str) -> tuple[str, ...]:
    """Return the keys that a text names: names of keys between blanks, and what is to be typed between quotes."""
    from argmap.tui.keys.key_names import key_named

    keys: list[str] = []
    for match in re.finditer(r'"([^"]*)"|(\S+)', said):
        words = list(match[1]) if match[2] is None else [match[2]]
        for word in words:
            key = "space" if word == " " else key_named(word)
            if key is None:
                raise UsageError(
                    f"there is no key {visible(word)}",
                    'Write keys between blanks, as in: j enter ctrl+s ?, and text between quotes: "two words".',
                )
            keys.append(key)
    return tuple(keys)


def _check_theme(theme: str, names: tuple[str, ...]) -> None:
    if theme not in names:
        nearest = difflib.get_close_matches(theme, names, n=1, cutoff=0.5)
        hint = f"Did you mean {nearest[0]}?" if nearest else f"There are: {', '.join(names)}."
        raise UsageError(f"there is no theme {visible(theme)}", hint)


def _has_one(session: Session, *, is_of_one: bool) -> bool:
    """Tell whether one debate is drawn, and have it looked at; else it is the list of several.

    Raises FileError where there is none, and UsageError where there are several and the picture ``is_of_one``.
    """
    library = session.view.library
    if not library.documents:
        raise FileError(f"there is no debate in {shown(session.path)}", "argmap new FILE begins one.")
    if library.focus is None and len(library.documents) > 1:
        if is_of_one:
            raise UsageError(
                f"{shown(session.path)} has several debates, and a picture shows their list", "Name one file."
            )
        return False
    if session.view.scope.stem is None:
        session.focus_file(next(iter(library.documents)))
    return True


def _standing(session: Session, names: StandpointNames, focus: str | None) -> Subject | None:
    """Look at a debate from a standpoint, and return the entry to show."""
    if any(names):
        ids = names.ids(session.view.scope)
        session.stand(
            positions=ids.positions, scenarios=ids.scenarios, accepts=ids.accepts, rejects=ids.rejects
        )
    return None if focus is None else resolve(session.view.scope, focus)


_OTHER = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".pdf"})
"""Names that promise another kind of picture than the one that is drawn."""


def _write(svg: str, output: str | None, session: Session) -> None:
    file = output_file(output)
    if file is None:
        # What the encoding of the terminal cannot say, SVG can.
        encoding = sys.stdout.encoding or "utf-8"
        sys.stdout.write(svg.encode(encoding, "xmlcharrefreplace").decode(encoding))
        return
    if file.suffix.lower() in _OTHER:
        raise UsageError(f"{shown(file)} would be SVG and not {file.suffix[1:]}", "Name it .svg.")
    write_output(svg, file, session.view.library, "a.svg")
