"""``argmap new``: what it begins with, and what it refuses."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from argmap.document import read
from tests.cli.running import Command


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_it_says_how_to_go_on_and_that_works(argmap: Command) -> None:
    status, out, err = argmap("new", "fair-use.yaml")
    assert (status, err) == (0, "")
    assert out.splitlines() == [
        "begin fair-use.yaml",
        "open it: argmap fair-use.yaml",
        'go on: argmap because "Why so" --for thesis -f fair-use.yaml',
    ]
    assert argmap("check", "--strict", "fair-use.yaml")[0] == 0
    assert argmap("because", "Why so", "--for", "thesis", "-f", "fair-use.yaml")[0] == 0
    assert argmap("check", "--strict", "fair-use.yaml") == (0, "nothing to report (1 file)\n", "")


def test_the_lines_that_are_commented_out_can_be_taken_in(argmap: Command) -> None:
    argmap("new", "fair-use.yaml")
    file = Path("fair-use.yaml")
    text = file.read_text().replace("# question", "question").replace("#   ", "  ")
    file.write_text(
        text.replace("arguments:\n", "", 1).replace("  first-reason:", "arguments:\n  first-reason:")
    )
    argmap("add", "claim", "some-claim", "--text", "So.", "-f", "fair-use.yaml", "--force")
    document = read(file.read_bytes(), "fair-use.yaml")
    assert document.findings == ()
    assert document.debate.question == "What is to be found out?"
    assert document.debate.arguments["first-reason"].target == "thesis"


@pytest.mark.parametrize(
    "text",
    [
        "Is it: so?",
        "- a list?",
        "#1",
        "'quoted'",
        "yes",
        "1.0",
        "a\nb",
        "\x1b[31mred",
        "日本語",
        "{x}",
        "  a ",
    ],
)
def test_what_is_given_is_read_back(argmap: Command, text: str) -> None:
    words = ["--title", text, "--question", text, "--thesis", text]
    status, out, _ = argmap("new", "given.yaml", *words)
    assert status == 0
    assert "\x1b" not in out
    debate = read(Path("given.yaml").read_bytes(), "given.yaml").debate
    assert (debate.title, debate.question, debate.claims["thesis"].text) == (text, text, text)


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")
def test_a_dry_run_makes_no_file_and_git_makes_it_of_what_is_printed(argmap: Command) -> None:
    status, out, _ = argmap("new", "fair-use.yaml", "-n")
    assert (status, Path("fair-use.yaml").exists()) == (0, False)
    subprocess.run(["git", "apply", "-"], input=out.encode(), check=True)
    made = Path("fair-use.yaml").read_bytes()
    Path("fair-use.yaml").unlink()
    _, out, _ = argmap("new", "fair-use.yaml", "--format", "json")
    assert json.loads(out) == {"file": "fair-use.yaml", "saved": True, "text": made.decode()}
    assert Path("fair-use.yaml").read_bytes() == made


def test_during_a_merge_it_wants_force(argmap: Command) -> None:
    (Path(".git") / "MERGE_HEAD").mkdir(parents=True)
    status, _, err = argmap("new", "fair-use.yaml")
    assert (status, "--force" in err, Path("fair-use.yaml").exists()) == (2, True, False)
    assert argmap("new", "fair-use.yaml", "--force")[0] == 0


@pytest.mark.parametrize("dry_run", [[], ["-n"]])
@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        (["there.yaml"], "there.yaml is there already", "Choose another name, or edit that file."),
        (["there.yml"], "there.yaml is there, and the two would have one name", "Choose another name"),
        (["folder.yaml"], "folder.yaml is there already", "Choose another name"),
        (["nowhere/new.yaml"], "there is no folder nowhere", "mkdir -p nowhere makes it."),
        (["there.yaml/new.yaml"], "there is no folder there.yaml", "mkdir -p"),
        (["new"], "new is no name for a debate", "end in .yaml"),
        (["new.txt"], "new.txt is no name for a debate", "end in .yaml"),
        (["-.yaml"], "no such option", "argmap new --help"),
        ([".new.yaml"], ".new.yaml is no name for a debate", "beginning with none of '-' and '.'"),
        (["a b.yaml"], "a b.yaml is no name for a debate", "Use letters"),
        ([""], "the path is empty", "Name a debate file"),
        (["new.yaml", "--title", " "], "title of the file is empty", "Write what the debate is called."),
        (["new.yaml", "--title", ""], "title of the file is empty", "Write what the debate is called."),
        (["new.yaml", "--thesis", ""], "claim thesis", ""),
        (["new.yaml", "--title", "\udce9"], "not UTF-8", "Give the text as UTF-8"),
    ],
)
def test_what_is_refused_makes_nothing(
    argmap: Command, words: list[str], message: str, hint: str, dry_run: list[str]
) -> None:
    Path("there.yaml").write_bytes(b"somebody else's")
    Path("folder.yaml").mkdir()
    status, out, err = argmap("new", *words, *dry_run)
    assert (status, out) == (2, "")
    assert message in err
    assert hint in " ".join(err.split())
    assert sorted(path.name for path in Path().iterdir()) == ["folder.yaml", "there.yaml"]
    assert Path("there.yaml").read_bytes() == b"somebody else's"
