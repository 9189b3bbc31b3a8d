"""``argmap schemes``: the argumentation schemes and their critical questions."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli.printing import Segment, print_lines
from argmap.errors import UsageError
from argmap.schemes import Scheme, nearest, schemes


def add_to(app: typer.Typer) -> None:
    """Add the command to the application."""

    @app.command(
        short_help="List the argumentation schemes.",
        name="schemes",
        epilog="""\b
Examples:
  argmap schemes
  argmap schemes sign""",
    )
    def list_schemes(
        scheme: Annotated[str | None, typer.Argument(metavar="ID", help="One scheme, in full.")] = None,
    ) -> None:
        """List the argumentation schemes that an argument can name, or show one with its critical questions."""
        known = schemes()
        if scheme is None:
            width = max(map(len, known))
            print_lines([(f"{id_:{width}}", "strong"), (f"  {known[id_].name}", "")] for id_ in known)
        elif scheme in known:
            print_lines(_shown(known[scheme]))
        else:
            close = nearest(scheme)
            raise UsageError(
                f"there is no scheme {scheme}",
                f"Did you mean {close}?" if close else "argmap schemes lists all of them.",
            )


def _shown(scheme: Scheme) -> list[list[Segment]]:
    lines: list[list[Segment]] = [[(scheme.name, "strong"), (f"  {scheme.id}", "faint")]]
    lines += [[(f"  {premise}", "")] for premise in scheme.premises]
    lines.append([(f"  ∴ {scheme.conclusion}", "")])
    for question in scheme.questions:
        attacks = "undercuts" if question.attacks == "inference" else "against a premise"
        lines.append(
            [(f"  ? {question.id}", "undec"), (f"  {question.text}", ""), (f"  ({attacks})", "faint")]
        )
    return lines
