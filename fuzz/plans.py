"""What a visit of random keys is to: which debate, how the program is set and started, and who else is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random

from argmap.configuration import Settings
from argmap.tui.drawing.themes import OWN_THEMES
from fuzz.debates import debate_text
from fuzz.hostile import ACTING, debate_of

ROOT = Path(__file__).resolve().parent.parent
STYLES = ROOT / "tests" / "document" / "styles"

THEMES = (*OWN_THEMES, "textual-light", "dracula", "ansi-light")
FIRST_SIZES = ((80, 24), (80, 24), (80, 24), (120, 40), (180, 50), (40, 15))
"""How large the terminal is at first; at 180 columns there is a third one."""

FAULTY = """\
argmap: 1
title: A debate with faults
claims:
  sound: {text: This one can be read., about: [nowhere]}
  unsound:
    text: This one has a key that nobody knows.
    sorces: [x]
  twice: {text: Once., sources: [nobody]}
  twice: {text: Twice.}
arguments:
  reason: {premises: [sound, missing], supports: unsound}
  circle: {premises: [unsound], supports: sound}
  nothing: {premises: [], rebuts: sound}
positions:
  p: {title: P, thesis: gone, accepts: [sound]}
"""

SLIPS = """\
argmap: 1
titel: A debate with slips
sources:
  survey: {title: A survey, url: "https://example.org/survey"}
  survey-again: {title: The survey, url: "https://example.org/survey"}
claims:
  rye-keeps:
    text: Rye bread keeps for a week # so says the baker
    sorces: [survey]
    sources: [surveyy]
  rye-is-sour: {text: Rye bread is sour., kid: empirical, contradicts: [rye-kepes]}
  rye-is-sour-too: {text: Rye bread is sour., about: [rye-keep]}
  wheat: {text: Wheat bread is eaten fresh., contradicts: [wheat]}
arguments:
  keeping: {premises: [rye-kep, It is so.], supports: rye-is-sour}
  sourness: {premises: [rye-is-sour], rebuts: rye-keeps, scheme: experts}
  again: {premises: [rye-is-sour], rebuts: rye-keeps}
  lost: {premises: [wheat], undercuts: keepin}
questions:
  which: {text: Which bread?, answers: [rye-keep]}
positions:
  baker: {title: The baker, thesis: rye-keep, accepts: [wheat, wheat]}
scenarios:
  stale: {title: Stale, rejects: [rye-keeps], expect: {rye-is-sours: out, wheat: in}}
"""
"""A debate of which most findings have a fix."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a visit is to, and what may happen during it."""

    files: Mapping[str, bytes]
    opens_folder: bool = False
    saves: bool = False
    """Whether a save works; where it does not, nothing may be written at all."""
    is_crowded: bool = False
    """Whether somebody else changes the files as well."""
    meets_conflict: bool = False
    """Whether it begins with something changed both here and by somebody else."""
    is_large: bool = False
    """Whether the debate is treated as a large one, whose labels are found beside the keyboard."""
    is_shipped: bool = False
    """Whether the debate is treated as one that comes with the program, to be copied before it is changed."""
    is_tour: bool = False
    """Whether it is the tour that is started; the files are there and nothing may become of them."""
    is_colourless: bool = False
    """Whether ``NO_COLOR`` is set."""
    settings: Settings = field(default_factory=Settings)
    size: tuple[int, int] = (80, 24)


def debates(chance: Random) -> dict[str, bytes]:
    """Return a copy of each debate there is: the shipped ones, one of each style, random, faulty and empty ones."""
    paths = [
        *sorted((ROOT / "debates").glob("*.yaml")),
        ROOT / "tests" / "evaluation" / "textbook" / "four-gigabytes.yaml",
        *sorted(STYLES.glob("*.yaml")),
    ]
    return {
        **{path.stem: path.read_bytes() for path in paths},
        "random": debate_text(chance, "debate").encode(),
        "faulty": FAULTY.encode(),
        "slips": SLIPS.encode(),
        "not to be read": b'argmap: 1\ntitle: "never closed\nclaims:\n  a:\n    text: hello\n',
        "empty": b"argmap: 1\ntitle: Nothing yet\n",
        "hostile": debate_of(ACTING).encode(),
    }


def plan_of(data: bytes, number: int, chance: Random) -> Plan:
    """Return the plan of one of many visits to a debate; consecutive numbers go through what matters most."""
    files = {"debate": data}
    if number % 3 == 2:
        files["other"] = debate_text(chance, "other", []).encode()
    meets_conflict = number % 5 == 3
    return Plan(
        files,
        opens_folder=number % 3 == 2,
        saves=number % 2 == 1,
        is_crowded=number % 5 == 4 or meets_conflict,
        meets_conflict=meets_conflict,
        is_large=number % 4 == 1,
        is_shipped=number % 7 == 6 and not meets_conflict,
        is_tour=number % 11 == 10,
        is_colourless=chance.random() < 0.15,
        settings=_settings(chance),
        size=chance.choice(FIRST_SIZES),
    )


def _settings(chance: Random) -> Settings:
    """Return the settings that somebody has: half of them have none."""
    if chance.random() < 0.5:
        return Settings()
    return Settings(
        theme=chance.choice(THEMES),
        density=chance.choice(("comfortable", "compact")),
        autosave=chance.random() < 0.3,
        ascii=chance.random() < 0.4,
    )


def names() -> tuple[str, ...]:
    """Return the names of the debates."""
    return tuple(debates(Random(0)))


def visits(seed: int, only: str | None = None) -> Iterator[tuple[str, Plan, Random]]:
    """Yield what to visit without an end, every debate as often as any other."""
    for number in count():
        chance = Random(f"{seed} {number}")
        found = debates(chance)
        some = list(found) if only is None else [only]
        name = some[number % len(some)]
        # Where there are several, each is met by another plan the next time.
        turn = number // len(some) if len(some) > 1 else 0
        yield name, plan_of(found[name], number + turn, chance), chance
