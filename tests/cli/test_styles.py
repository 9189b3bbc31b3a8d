"""Commands on files in the styles that people write: what a dry run prints is what the command does, to the byte."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap.document import Document, read
from argmap.document.format import DIRECTIONS, ENTRIES, FILE, Form
from argmap.model import Section
from tests.cli.running import Command

ROOT = Path(__file__).resolve().parents[2]
FILES = [*sorted((ROOT / "tests" / "document" / "styles").glob("*.yaml")), ROOT / "debates" / "ai-art.yaml"]

VALUES = {
    Form.TEXT: ["Words: with a colon # and more, 'quoted' \"twice\""],
    Form.MARKDOWN: ["First paragraph.\n\n- an item: so\n- another # one"],
    Form.DATE: ["2024-02-29"],
    Form.WEIGHT: ["0.75"],
    Form.TEXTS: ["one", "two, and a half", "it's"],
}
NEW = {
    Section.SOURCE: ["--title", "A new source: of many", "--authors", "A. One", "--authors", "B. Two"],
    Section.CLAIM: [
        "--text",
        "A new claim, no more.",
        "--kind",
        "legal",
        "--tags",
        "new",
        "--assume",
        "unknown",
    ],
    Section.ARGUMENT: ["--premises", "#", "--supports", "#", "--weight", "0.5", "--force"],
    Section.QUESTION: ["--text", "A new question?", "--about", "#"],
    Section.POSITION: ["--title", "New", "--thesis", "#", "--accepts", "#"],
    Section.SCENARIO: ["--title", "New", "--rejects", "#", "--expect", "#=out"],
}


EVERY = 11
"""One command of so many is tried on each file, another one on each, so that every one is on some files."""


def commands(document: Document) -> Iterator[list[str]]:
    """Yield commands that change a file: every field of the head and of an entry of each section, and the rest."""
    for field in FILE:
        if field.form in VALUES:
            yield ["set", ".", field.key, *VALUES[field.form]]
    claims = list(document.debate.claims)
    arguments = list(document.debate.arguments)
    sources = list(document.debate.sources)
    for section in Section:
        found = list(getattr(document.debate, section.key))
        for field in ENTRIES[section] if found else ():
            name = f"{section.value}:{found[-1]}"
            values = [field.words[-1]] if field.form is Form.WORD else VALUES.get(field.form)
            if field.form in (Form.REFERENCES, Form.REFERENCE) and field.key not in DIRECTIONS and claims:
                values = claims[:1]
            if field.form is Form.CITATIONS and sources:
                values = [sources[0], f"{sources[0]}, p. 3"]
            if field.form is Form.EXPECTED and claims:
                values = [f"{claims[0]}=out"]
            if values:
                yield ["set", name, field.key, *values, "--force"]
            if not field.required:
                yield ["set", name, field.key, "--unset", "--force"]
        if found:
            yield ["rename", f"{section.value}:{found[-1]}", "another-name"]
            yield ["remove", f"{section.value}:{found[0]}", "--cascade", "--force"]
        if claims or section in (Section.SOURCE, Section.CLAIM):
            words = [word.replace("#", claims[0]) if claims else word for word in NEW[section]]
            yield ["add", section.value, "brand-new", *words]
    for claim in claims[:1]:
        yield ["because", "A reason: so", "A second, 'quoted'", "--against", claim]
        yield ["because", claims[-1], "Another.", "--for", claim]
        yield ["merge", claim, claims[-1], "--force"]
        yield from (
            ["link", claim, "--source", source, "--at", "p. 3", "--quote", "so: it"] for source in sources[:1]
        )
        yield ["link", claim, "--contradicts", claims[-1]]
    for argument in arguments[:1]:
        premises = document.debate.arguments[argument].premises
        yield ["because", "It does not follow.", "--undercutting", argument]
        yield ["invert", argument, "--force"]
        yield ["split", argument, premises[0], "One part.", "The other part.", "--force"]
        yield ["unlink", argument, "--premise", premises[-1], "--force"]
        yield from (["link", argument, "--premise", claim, "--force"] for claim in claims[-1:])


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_git_applies_what_a_dry_run_prints_and_gets_what_the_command_writes(
    argmap: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    file, data = Path(path.name), path.read_bytes()
    patches: list[tuple[str, bytes]] = []
    known = list(commands(read(data, path.name, stem=path.stem)))
    tried = known[FILES.index(path) % min(EVERY, len(known)) :: EVERY]
    for words in tried:
        file.write_bytes(data)
        status, dry, err = argmap(*words, "-f", path.name, "--dry-run")
        assert file.read_bytes() == data, words
        done, out, said = argmap(*words, "-f", path.name, "--format", "json")
        assert (done, done and json.loads(said)["error"]) == (status, status and err.split("\n")[0][8:]), (
            words
        )
        if status:
            assert (status, dry, out) == (2, "", ""), words
            assert file.read_bytes() == data, words
            continue
        told = json.loads(out)
        assert told["saved"] == (file.read_bytes() != data), words
        assert dry.startswith(told["diff"]), words
        if told["saved"]:
            patches.append((dry, file.read_bytes()))
    for dry, after in patches:
        file.write_bytes(data)
        command = ["git", "apply", "--whitespace=nowarn", "-"]
        subprocess.run(command, input=dry.encode(), check=True, capture_output=True)
        assert file.read_bytes() == after
    assert len(patches) > len(tried) // 3
