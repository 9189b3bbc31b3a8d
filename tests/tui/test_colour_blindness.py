"""The colours of stands, falls, open, not shown and undercut stay apart for people who see fewer colours.

How they see them: Machado, Oliveira and Fernandes, *A Physiologically-based Model for Simulation of Color Vision
Deficiency*, IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, the matrices of table 1 for a
severity of 1 (no such cones at all), on linear RGB.  How different two colours are: CIEDE2000, as Sharma, Wu and
Dalal, *The CIEDE2000 Color-Difference Formula*, Color Research and Application 30 (1), 2005, write it.

One unit of it is meant to be about the least that is seen between large patches side by side.  Marks are thin, stand
apart, and are read on screens of every kind, so nine times that is asked for; and the marks themselves, which are
characters, say the same without any colour.
"""

from __future__ import annotations

import itertools
import math

import pytest
from textual.color import Color
from textual.theme import Theme

from argmap.tui.drawing.palette import Palette, Role
from argmap.tui.drawing.themes import OWN_THEMES
from tests.tui.drawing.test_themes import variables_of

Triple = tuple[float, float, float]

LEAST = 9.0

EYES: dict[str, tuple[Triple, Triple, Triple]] = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}

TOLD_APART = (Role.STANDS, Role.FALLS, Role.OPEN, Role.ABSENT, Role.UNDERCUT)
"""The marks of labels, and the signs of for (as stands), against (as falls) and undercuts."""


def seen(colour: Color, eyes: str) -> Triple:
    """Return a colour as some eyes see it, in CIELAB under the white of sRGB."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized
    ]
    red, green, blue = (
        min(1.0, max(0.0, sum(factor * part for factor, part in zip(row, linear, strict=True))))
        for row in EYES[eyes]
    )
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def difference(one: Triple, other: Triple) -> float:
    """Return the difference of two colours of CIELAB by CIEDE2000."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    g = 0.5 * (1 - math.sqrt(mean**7 / (mean**7 + 25**7)))
    a1, a2 = (1 + g) * a1, (1 + g) * a2
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = (math.degrees(math.atan2(b, a)) % 360 for a, b in ((a1, b1), (a2, b2)))
    dh = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    if c1 * c2 == 0:
        hue = h1 + h2
    elif abs(h1 - h2) <= 180:
        hue = (h1 + h2) / 2
    else:
        hue = (h1 + h2 + (360 if h1 + h2 < 360 else -360)) / 2
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    t = 1 - 0.17 * _cos(hue - 30) + 0.24 * _cos(2 * hue) + 0.32 * _cos(3 * hue + 6) - 0.2 * _cos(4 * hue - 63)
    s_l = 1 + 0.015 * (light - 50) ** 2 / math.sqrt(20 + (light - 50) ** 2)
    s_c, s_h = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    turn = 30 * math.exp(-(((hue - 275) / 25) ** 2))
    r_t = -math.sin(math.radians(2 * turn)) * 2 * math.sqrt(chroma**7 / (chroma**7 + 25**7))
    dl, dc, dh = (
        (l2 - l1) / s_l,
        (c2 - c1) / s_c,
        2 * math.sqrt(c1 * c2) * math.sin(math.radians(dh / 2)) / s_h,
    )
    return math.sqrt(dl**2 + dc**2 + dh**2 + r_t * dc * dh)


def _cos(degrees: float) -> float:
    return math.cos(math.radians(degrees))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_difference_is_that_of_the_paper(one: Triple, other: Triple, expected: float) -> None:
    """Four of the pairs of table 1 of Sharma, Wu and Dalal."""
    assert difference(one, other) == pytest.approx(expected, abs=5e-5)


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("theme", OWN_THEMES.values(), ids=lambda theme: theme.name)
def test_labels_and_signs_stay_apart(theme: Theme, eyes: str) -> None:
    palette = Palette(variables_of(theme), colour=True)
    colours = {}
    for role in TOLD_APART:
        colour = palette.style(role).color
        assert colour is not None
        colours[role] = seen(Color.from_rich_color(colour), eyes)
    for one, other in itertools.combinations(TOLD_APART, 2):
        apart = difference(colours[one], colours[other])
        assert apart >= LEAST, f"{one.name} and {other.name}: {apart:.1f}"
