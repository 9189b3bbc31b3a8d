"""The page on the export: its diagram, its numbers and its options are those of the program."""

from __future__ import annotations

import re
import shlex

from argmap.exporters.diagrams import MOST_BOXES
from argmap.exporters.mermaid import MOST_CHARACTERS, MOST_LINKS
from tests.docs.manual import DOCS, blocks, fresh, read_page, run
from tests.exporters.rendering import diagrams

PAGE = read_page("export")


def test_its_diagram_is_the_one_that_is_exported() -> None:
    assert fresh(PAGE) == PAGE
    assert len(diagrams(PAGE)) == 1


def test_its_commands_do_what_they_say() -> None:
    (shell,) = blocks(PAGE, "sh")
    for line in shell.splitlines():
        words = shlex.split(line.partition("#")[0].partition(">")[0])[1:]
        if "-o" in words:
            words[words.index("-o") :] = []
        status, text = run([word.replace("debates/", f"{DOCS.parent}/debates/") for word in words])
        assert (status, text[:2]) == (0, "# "), line
        assert ("mermaid" in text) is ("--no-diagrams" not in words)


def test_its_parts_are_the_headings_in_their_order() -> None:
    status, text = run(["export", f"{DOCS.parent}/debates/ai-art.yaml"])
    assert status == 0
    parts = re.findall(r"^\| ([A-Z][a-z ]+) \|", PAGE, re.MULTILINE)
    there = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert [part for part in parts if part in there] == there


def test_its_numbers_are_those_of_the_program() -> None:
    assert f"at most {MOST_BOXES} boxes" in PAGE
    assert f"{MOST_CHARACTERS:,} characters" in PAGE
    assert f"{MOST_LINKS} links" in PAGE
    assert f"at most {MOST_BOXES * (MOST_BOXES - 1) // 2} links" in PAGE
