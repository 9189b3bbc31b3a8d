"""Pictures of debates whose text is unusual: none at all, very long, of wide characters, from right to left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from argmap.tui.drawing.themes import DARK, LIGHT
from argmap.tui.program.app import ArgmapApp
from tests.tui.driving import press, settled
from tests.tui.fake_session import session

_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
LONG = f"""\
argmap: 1
title: {"A title that goes on and on " * 8}
claims:
  {"a-very-long-id-" * 6}end: {{text: "{"One sentence that does not come to its end, " * 30}ends."}}
  word: {{text: "{_WORD * 6}", tags: [{_WORD}], by: ["{_WORD}"]}}
arguments:
  because: {{premises: [word], rebuts: {"a-very-long-id-" * 6}end, title: "{"A title of an argument, " * 12}"}}
"""
WIDE = """\
argmap: 1
title: 都心部の自動車を禁止すべきか
claims:
  ban: {text: 都市は二〇三五年までに都心部での自家用車を禁止すべきである。, assume: unknown, by: [市議会]}
  air: {text: 自動車が禁止されると、都心部の大気の質は著しく改善する。, tags: [大気]}
  shops: {text: 시내 상점들은 매출의 상당 부분을 잃는다.}
arguments:
  cleaner: {premises: [air], supports: ban, title: きれいな空気}
  trade: {premises: [shops], rebuts: ban}
"""
RIGHT_TO_LEFT = """\
argmap: 1
title: מרכז העיר ללא מכוניות
claims:
  ban: {text: יש לאסור על כניסת מכוניות פרטיות למרכזי הערים עד 2035., assume: unknown, by: [מועצת העיר]}
  air: {text: "جودة الهواء في مراكز المدن تتحسن كثيرا (38 %) عندما تمنع السيارات.", tags: [هواء]}
arguments:
  cleaner: {premises: [air], supports: ban, title: אוויר נקי}
"""

PICTURES = {
    "empty-80x24-dark": ("argmap: 1\ntitle: Nothing yet\n", (80, 24), DARK, ()),
    "long-80x24-light": (LONG, (80, 24), LIGHT, ("j",)),
    "long-map-120x40-dark": (LONG, (120, 40), DARK, ("m",)),
    "wide-80x24-dark": (WIDE, (80, 24), DARK, ("j",)),
    "wide-map-120x40-light": (WIDE, (120, 40), LIGHT, ("m",)),
    "right-to-left-80x24-light": (RIGHT_TO_LEFT, (80, 24), LIGHT, ("j",)),
}


@pytest.mark.parametrize("name", PICTURES)
def test_picture(name: str, snap_compare: Callable[..., bool]) -> None:
    text, size, theme, keys = PICTURES[name]
    app = ArgmapApp(session(text, stem="debate"))

    async def before(pilot: Pilot[Any]) -> None:
        app.theme = theme.name
        await settled(pilot)
        # Which keys there are is told by other pictures.
        app.screen.query_one("#keys").display = False
        for key in keys:
            await press(pilot, key)

    assert snap_compare(app, terminal_size=size, run_before=before)
