"""``argmap picture``: the same bytes each time, of every view, from any standpoint, and nothing harmed by it."""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from argmap.__main__ import main
from tests.tui.fake_session import BROKEN, CAR_BAN


@pytest.fixture
def debate(tmp_path: Path) -> Path:
    path = tmp_path / "car-ban.yaml"
    path.write_text(CAR_BAN, encoding="utf-8")
    return path


def text_of(svg: str) -> str:
    """Return the text of a picture, a line of it for each row."""
    rows: dict[str, list[tuple[float, str]]] = {}
    for element in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text"):
        place = element.get("y", ""), float(element.get("x", "0"))
        rows.setdefault(place[0], []).append((place[1], "".join(element.itertext())))
    lines = ["".join(text for _, text in sorted(row)) for row in rows.values()]
    return "\n".join(lines).replace("\xa0", " ")


def drawn(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["picture", *words]) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


def test_it_is_the_same_wherever_it_is_drawn(debate: Path, tmp_path: Path) -> None:
    settings = Path(os.environ["XDG_CONFIG_HOME"]) / "argmap"
    settings.mkdir()
    pictures = []
    for number, more in enumerate(
        ({}, {"NO_COLOR": "1", "COLUMNS": "20", "ARGMAP_THEME": "nord"}, {"PYTHONHASHSEED": "7"})
    ):
        output = tmp_path / f"{number}.svg"
        words = ["picture", str(debate), "--view", "map", "--size", "80x24", "-o", str(output)]
        done = subprocess.run(
            [sys.executable, "-m", "argmap", *words], env=os.environ | more, check=True, capture_output=True
        )
        assert (done.stdout, done.stderr) == (b"", b"")
        pictures.append(output.read_bytes())
        (settings / "config.toml").write_text('theme = "argmap-light"\nascii = true\n', encoding="utf-8")
    assert pictures[0] == pictures[1] == pictures[2]
    assert debate.read_text(encoding="utf-8") == CAR_BAN


@pytest.mark.parametrize(
    ("view", "words", "shown"),
    [
        ("outline", ["--focus", "air"], "ban › air"),
        ("card", ["--focus", "madrid"], "Follow"),
        ("map", ["--focus", "air"], "2 of 3 steps"),
        ("what-if", ["--reject", "air"], "CHANGED BY THAT"),
        ("findings", [], "cited nowhere"),
        ("standpoints", [], "POSITIONS"),
        ("matrix", [], "THESES"),
    ],
)
def test_every_view_can_be_drawn(
    debate: Path, capsys: pytest.CaptureFixture[str], view: str, words: list[str], shown: str
) -> None:
    if view == "findings":
        debate.write_text(CAR_BAN.replace("source: madrid-2019", "source: madrid"), encoding="utf-8")
        shown = "madrid"
    text = text_of(drawn(capsys, str(debate), "--view", view, "--size", "120x30", *words))
    assert shown in text
    assert "car-ban.yaml" in text


def test_it_asks_no_server_and_has_the_size_and_the_colours(
    debate: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    svg = drawn(capsys, str(debate), "--size", "60x20", "--theme", "argmap-light")
    assert "@font-face" not in svg
    assert set(re.findall(r"https?://[^\"')\s]+", svg)) <= {
        "http://www.w3.org/2000/svg",
        "https://www.textualize.io",
    }
    assert "#fbfaf7" in svg.lower()
    lines = {element.get("y") for element in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")}
    assert len(lines) == 20 + 1, "a title, and the rows"


def test_positions_scenarios_and_what_is_taken_are_in_force(
    debate: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = text_of(drawn(capsys, str(debate), "--as", "car-free", "--in", "new-survey", "--size", "160x20"))
    assert "under The centre is for people + A new survey finds the particles elsewhere" in text
    assert "what if windy stands" in text_of(drawn(capsys, str(debate), "--accept", "windy"))
    assert "what if main-source falls" in text_of(drawn(capsys, str(debate), "--reject", "main-source"))


def test_keys_are_pressed_first_and_nothing_is_saved(
    debate: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keys = 'a "It is noisy, too." enter enter ctrl+s'
    text = text_of(drawn(capsys, str(debate), "--focus", "ban", "--keys", keys))
    assert "It is noisy, too." in text
    assert "car-ban.yaml*" in text
    assert debate.read_text(encoding="utf-8") == CAR_BAN


def test_plain_characters(debate: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert text_of(drawn(capsys, str(debate), "--ascii")).isascii()


def test_a_folder_is_its_list(debate: Path, capsys: pytest.CaptureFixture[str]) -> None:
    debate.with_name("broken.yaml").write_text(BROKEN, encoding="utf-8")
    text = text_of(drawn(capsys, str(debate.parent)))
    assert "Cars out of the centre" in text
    assert "A debate with faults" in text


def test_a_hostile_title_is_text(debate: Path, capsys: pytest.CaptureFixture[str]) -> None:
    debate.write_text(
        CAR_BAN.replace("Cars out of the centre", '"</text><script>x</script>[b]"'), encoding="utf-8"
    )
    svg = drawn(capsys, str(debate), "--size", "160x20")
    assert "<script" not in svg
    assert "<script>x</script>" in html.unescape(text_of(svg))


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--size", "10x10"], "10x10 is no size"),
        (["--size", "big"], "as in 120x40"),
        (["--size", "99999x99999"], "to 400x200"),
        (["--theme", "nrod"], "Did you mean nord?"),
        (["--focus", "nothing-here"], "nothing-here"),
        (["--as", "nobody"], "nobody"),
        (["--keys", "j nokey"], "there is no key nokey"),
        (["--keys", "q"], "the keys end the program"),
        (["--view", "everything"], "everything"),
    ],
)
def test_what_cannot_be_drawn_is_told(
    debate: Path, capsys: pytest.CaptureFixture[str], words: list[str], message: str
) -> None:
    assert main(["picture", str(debate), *words]) == 2
    captured = capsys.readouterr()
    assert message in captured.err
    assert "Traceback" not in captured.err
    assert captured.out == ""


def test_files_that_cannot_be_read_or_written_are_told(
    debate: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for words, message in (
        (["-"], "of a file or a folder"),
        ([str(debate.with_name("none.yaml"))], "there is no"),
        ([str(debate), "-o", str(debate / "x" / "a.svg")], "was not written"),
        ([str(debate), "-o", str(debate)], "is the debate itself"),
    ):
        assert main(["picture", *words]) == 2
        assert message in capsys.readouterr().err
    assert debate.read_text(encoding="utf-8") == CAR_BAN
    debate.with_name("broken.yaml").write_text(BROKEN, encoding="utf-8")
    assert main(["picture", str(debate.parent), "--view", "map"]) == 2
    assert "Name one file" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["a.png", "a.PDF"])
def test_a_name_of_another_kind_of_picture_is_refused(
    debate: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    output = tmp_path / name
    assert main(["picture", str(debate), "--size", "80x24", "-o", str(output)]) == 2
    assert "would be SVG" in capsys.readouterr().err
    assert not output.exists()
