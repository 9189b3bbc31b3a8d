"""Draw the pictures of the manual: ``python docs/pictures`` all of them, ``python docs/pictures NAME...`` some.

Each is what ``argmap picture`` draws with the words that stand here beside its name.
"""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

from argmap.__main__ import main as argmap

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
AI_ART = "debates/ai-art.yaml"
SLIP = "tests/debates/citation-slip.yaml"

PICTURES = {
    "browse-120x40": f"{AI_ART} --focus entropy",
    "browse-80x24": f"{AI_ART} --focus entropy --size 80x24",
    "card-100x30": f"{AI_ART} --view card --focus images-cannot-fit --size 100x30",
    "light-120x40": f"{AI_ART} --focus entropy --theme argmap-light",
    "high-contrast-100x30": f"{AI_ART} --focus entropy --theme argmap-high-contrast --size 100x30",
    "high-contrast-light-100x30": f"{AI_ART} --focus entropy --theme argmap-high-contrast-light --size 100x30",
    "plain-80x24": f"{AI_ART} --focus entropy --size 80x24 --ascii",
    "map-120x40": f"{AI_ART} --view map --focus images-cannot-fit --keys '['",
    "map-80x24": f"{AI_ART} --view map --focus entropy --size 80x24",
    "what-if-120x40": f"{AI_ART} --view what-if --reject information-theory-allows --keys 'j j'",
    "findings-100x30": f"{SLIP} --view findings --size 100x30",
    "standpoints-120x40": f"{AI_ART} --view standpoints --keys 'j j'",
    "matrix-120x40": f"{AI_ART} --view matrix",
    "argument-100x30": f"{AI_ART} --focus room-for-more --size 100x30 --keys 'a \"Nobody has measured it.\" enter'",
    "help-100x30": f"{AI_ART} --size 100x30 --keys '?'",
}
"""By name: what stands after the command."""


def main(names: Sequence[str]) -> int:
    """Draw the pictures of some names, or all of them."""
    for name in names or PICTURES:
        output = str(HERE / f"{name}.svg")
        path, *words = shlex.split(PICTURES[name])
        status = argmap(["picture", str(ROOT / path), *words, "-o", output])
        if status:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
