"""What is offered below a line: what Enter means of it is found out once for each text."""

from __future__ import annotations

from argmap.tui.asking.offers import Offer, Offers
from argmap.tui.drawing.page import Piece
from tests.tui.driving import opened, press
from tests.tui.fake_session import session

TWO = tuple(Offer(id_, (Piece(id_),), "") for id_ in ("one", "two"))


async def test_whether_a_text_is_a_name_is_asked_once_and_only_where_something_is_offered() -> None:
    asked: list[str] = []

    def names(text: str) -> bool:
        asked.append(text)
        return text == "one"

    async with opened(session()) as pilot:
        offers = Offers(names)
        await pilot.app.screen.mount(offers)
        offers.show((), "nothing has this")
        assert not offers.is_first_meant
        assert asked == []
        offers.show(TWO, " o ")
        await press(pilot)
        assert offers.is_first_meant
        for _ in TWO:
            offers.step(1)
            await press(pilot)
            assert not offers.is_first_meant
        offers.step(1)
        await press(pilot)
        assert (offers.is_first_meant, offers.meant("o")) == (True, "one")
        assert asked == ["o"]
        offers.show(TWO, "one")
        assert not offers.is_first_meant
        assert asked == ["o", "one"]
