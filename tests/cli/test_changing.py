"""The commands that change a debate: what they write, say and refuse."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.document import read
from tests.cli.running import FOUR, Command


def test_a_reason_is_added_beside_what_it_answers_and_its_effect_told(argmap: Command, four: Path) -> None:
    status, out, err = argmap(
        "because", "Pictures share structure", "--undercutting", "entropy", "-f", str(four)
    )
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == "undercut entropy"
    assert "cannot-fit: stood, now open: no reason for it stands, but it stays possible" in lines
    assert any(line.startswith("entropy: stood, now falls: undercut by because-") for line in lines)
    text = four.read_text()
    assert text.startswith("# A debate of four gigabytes\nargmap: 1\ntitle: Four gigabytes   # to be kept\n")
    assert "    text: Pictures share structure\n" in text
    assert "    undercuts: entropy\n" in text
    assert text.replace(text[text.index("\n  pictures-share") : text.index("\n\narguments")], "").startswith(
        FOUR[: FOUR.index("\n\narguments")]
    )


def test_a_dry_run_prints_the_difference_and_changes_nothing(argmap: Command, four: Path) -> None:
    status, out, _ = argmap("set", "cannot-fit", "text", "None can be inside.", "-f", str(four), "--dry-run")
    assert status == 0
    assert "-    text: The images cannot be inside the model." in out
    assert "+    text: None can be inside." in out
    assert four.read_text() == FOUR


def test_one_field_is_changed_and_no_other_byte(argmap: Command, four: Path) -> None:
    assert argmap("set", "entropy", "weight", "0.7", "-f", str(four))[0] == 0
    assert four.read_text() == FOUR.replace(
        "supports: cannot-fit\n", "supports: cannot-fit\n    weight: 0.7\n"
    )
    assert argmap("set", "entropy", "weight", "--unset", "-f", str(four))[0] == 0
    assert four.read_text() == FOUR
    assert argmap("set", ".", "title", "Four: gigabytes", "-f", str(four))[0] == 0
    assert four.read_text() == FOUR.replace("title: Four gigabytes ", "title: 'Four: gigabytes' ")


def test_entries_of_every_section_can_be_added(argmap: Command, four: Path) -> None:
    for words in (
        ["source", "laion", "--title", "LAION-5B", "--type", "paper", "--issued", "2022-10"],
        ["claim", "dedup", "--text", "Copies are removed.", "--kind", "empirical", "--sources", "laion",
         "--tags", "data", "--tags", "copies"],
        ["argument", "against", "--premises", "dedup", "--rebuts", "cannot-fit", "--weight", "0.4"],
        ["question", "which", "--text", "Which images?", "--about", "cannot-fit"],
        ["position", "inside", "--title", "Inside", "--thesis", "cannot-fit", "--rejects", "against"],
        ["scenario", "later", "--title", "Later", "--rejects", "entropy", "--expect", "cannot-fit=out"],
    ):  # fmt: skip
        status, out, err = argmap("add", *words, "-f", str(four), "--force")
        assert (status, err) == (0, ""), words
        assert out.startswith(f"add {words[0]} {words[1]}")
    status, out, _ = argmap("check", str(four), "--format", "json")
    codes = {finding["code"] for finding in json.loads(out)["findings"]}
    assert codes <= {"ARG404", "ARG405", "ARG403", "ARG211", "ARG304", "ARG015"}
    assert "    tags: [data, copies]\n" in four.read_text()


def test_a_name_is_changed_in_every_file_of_the_folder(argmap: Command, four: Path) -> None:
    other = four.with_name("other.yaml")
    other.write_text("argmap: 1\ntitle: O\nclaims:\n  x: {text: X., contradicts: [four/cannot-fit]}\n")
    status, out, _ = argmap("rename", "cannot-fit", "cannot-be-inside", "-f", str(four))
    assert (status, out.splitlines()[0]) == (0, "rename claim cannot-fit to cannot-be-inside")
    assert "[four/cannot-be-inside]" in other.read_text()
    assert "supports: cannot-be-inside" in four.read_text()
    assert "cannot-fit" not in four.read_text() + other.read_text()


def test_what_others_refer_to_is_not_removed_unless_wanted(argmap: Command, four: Path) -> None:
    status, out, err = argmap("remove", "five-billion", "-f", str(four))
    assert (status, out) == (2, "")
    assert "entropy" in err
    assert "--cascade" in err
    assert four.read_text() == FOUR
    assert argmap("remove", "five-billion", "--cascade", "-f", str(four))[0] == 0
    assert "entropy" not in four.read_text()
    assert "# what everybody grants" in four.read_text()


def test_links(argmap: Command, four: Path) -> None:
    assert argmap("link", "cannot-fit", "--source", "post", "--at", "line 3", "-f", str(four))[0] == 0
    assert "      - source: post\n        at: line 3\n" in four.read_text()
    assert argmap("unlink", "cannot-fit", "--source", "post", "-f", str(four))[0] == 0
    assert four.read_text() == FOUR
    status, _, err = argmap("link", "cannot-fit", "--source", "post", "--premise", "x", "-f", str(four))
    assert (status, "one thing at a time" in err) == (2, True)


def test_an_error_more_needs_force(argmap: Command, four: Path) -> None:
    words = ["add", "source", "bad", "--title", "B", "--issued", "someday", "-f", str(four)]
    status, out, err = argmap(*words)
    assert (status, out) == (2, "")
    assert "ARG306" in err
    assert "--force" in err
    assert four.read_text() == FOUR
    assert argmap(*words, "--force")[0] == 0


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["because", "X", "--for", "cannot-fitt"], "cannot-fit"),
        (["because", "X"], "--for, --against and --undercutting"),
        (["because", "X", "--for", "cannot-fit", "--against", "cannot-fit"], "Give one of"),
        (["add", "claim", "cannot-fit", "--text", "X."], "cannot-fit"),
        (["add", "claim", "-x", "--text", "X."], ""),
        (["add", "claim", "no.id/", "--text", "X."], "no.id/"),
        (["add", "claim", "empty"], "text"),
        (["add", "argument", "x", "--premises", "gone", "--supports", "cannot-fit"], "gone"),
        (["set", "cannot-fit", "colour", "red"], "Its fields are text"),
        (["set", "cannot-fit", "kind", "wrong"], "empirical"),
        (["set", "cannot-fit", "text", "a", "b"], "holds one value"),
        (["set", "cannot-fit", "text"], "--unset"),
        (["set", "cannot-fit", "text", "--unset"], "text"),
        (["rename", "cannot-fit", "five-billion"], "five-billion"),
        (["unlink", "entropy", "--premise", "cannot-fit"], "cannot-fit"),
    ],
)
def test_what_is_refused_changes_nothing(argmap: Command, four: Path, words: list[str], message: str) -> None:
    status, out, err = argmap(*words, "-f", str(four))
    assert (status, out) == (2, "")
    assert message in err
    assert four.read_text() == FOUR


def test_bad_moments(argmap: Command, four: Path) -> None:
    words = ["set", "cannot-fit", "text", "New.", "-f"]
    four.chmod(stat.S_IRUSR)
    status, _, err = argmap(*words, str(four))
    assert (status, "read-only" in err) == (2, True)
    four.chmod(0o644)
    os.link(four, four.with_name("twin"))
    status, _, err = argmap(*words, str(four))
    assert (status, "hard link" in err) == (2, True)
    four.with_name("twin").unlink()
    link = four.with_name("link.yaml")
    link.symlink_to(four)
    assert argmap(*words, str(link))[0] == 0
    assert link.is_symlink()
    assert "New." in four.read_text()
    four.write_text("<<<<<<< ours\n" + FOUR + "=======\n>>>>>>> theirs\n")
    status, _, err = argmap(*words, str(four))
    assert status in (1, 2)
    assert "merge" in err
    status, _, err = argmap(*words, "-")
    assert (status, "standard input" in err) == (2, True)


def test_a_merge_in_progress_asks_for_force(argmap: Command, four: Path) -> None:
    git = four.parent / ".git"
    git.mkdir()
    (git / "MERGE_HEAD").write_text("0" * 40)
    words = ["set", "cannot-fit", "text", "New.", "-f", str(four)]
    status, _, err = argmap(*words)
    assert (status, "--force" in err) == (2, True)
    assert four.read_text() == FOUR
    assert argmap(*words, "--force")[0] == 0


def test_the_editor(argmap: Command, four: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    script = tmp_path / "editor"
    script.write_text("#!/bin/sh\nprintf 'A note,\\nin two lines.\\n' > \"$1\"\n")
    script.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(script))
    assert argmap("set", "cannot-fit", "note", "--edit", "-f", str(four))[0] == 0
    assert "    note: |-\n      A note,\n      in two lines.\n" in four.read_text()
    monkeypatch.setenv("VISUAL", "false")
    status, _, err = argmap("set", "cannot-fit", "note", "--edit", "-f", str(four))
    assert (status, "ended with 1" in err) == (2, True)


def test_a_new_debate_can_be_checked_and_argued_about(argmap: Command, tmp_path: Path) -> None:
    path = str(tmp_path / "fair-use.yaml")
    assert (
        argmap("new", path, "--title", "Is training fair use?", "--thesis", "Training is fair use.")[0] == 0
    )
    assert argmap("because", "It makes something new", "--for", "thesis", "-f", path)[0] == 0
    assert argmap("check", path)[0] == 0
    status, _, err = argmap("new", path)
    assert (status, "is there already" in err) == (2, True)
    status, _, err = argmap("new", str(tmp_path / "-bad.txt"))
    assert (status, "no name for a debate" in err) == (2, True)


def test_json_tells_what_changed(argmap: Command, four: Path) -> None:
    _, out, _ = argmap("because", "P", "--against", "cannot-fit", "-f", str(four), "--format", "json", "-n")
    value = json.loads(out)
    assert value["saved"] is False
    assert value["files"] == [str(four)]
    assert value["operation"] == "add reason against cannot-fit"
    labels = {label["id"]: label for label in value["labels"]}
    assert (labels["cannot-fit"]["before"], labels["cannot-fit"]["after"]) == ("in", "undec")
    assert labels["p"]["before"] is None


@pytest.mark.parametrize("processes", [2])
def test_processes_that_add_at_once_lose_nothing(four: Path, processes: int) -> None:
    times = 5
    code = (
        "import sys; from argmap.__main__ import main\n"
        f"for n in range({times}): assert main(['because', f'Reason {{sys.argv[1]}} {{n}}', '--for',"
        " 'cannot-fit', '-f', sys.argv[2]]) == 0"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", code, str(number), str(four)], stdout=subprocess.DEVNULL)
        for number in range(processes)
    ]
    assert [process.wait() for process in running] == [0] * processes
    text = four.read_text()
    for number in range(processes):
        for n in range(times):
            assert f"text: Reason {number} {n}\n" in text


ROOT = Path(__file__).resolve().parents[2]
LOOP = """
for n in 1 2 3 4; do
    "$0" -m argmap because "Pictures share pixels and structure: $1 $n" --for cannot-fit -f "$2" || exit
done
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the loop is one of a Unix shell")
def test_two_shells_that_add_in_a_loop_lose_nothing_though_their_ids_would_be_the_same(four: Path) -> None:
    shells = [
        subprocess.Popen(
            ["sh", "-c", LOOP, sys.executable, name, str(four)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        for name in ("one", "two")
    ]
    assert [(shell.communicate()[1], shell.returncode) for shell in shells] == [("", 0), ("", 0)]
    claims = read(four.read_bytes(), "four.yaml").debate.claims
    texts = [claim.text for claim in claims.values()]
    added = [
        f"Pictures share pixels and structure: {name} {n}" for name in ("one", "two") for n in range(1, 5)
    ]
    assert sorted(text for text in texts if text.startswith("Pictures")) == sorted(added)
    assert len([id_ for id_ in claims if id_.startswith("pictures-")]) == 8


def test_what_the_settings_make_an_error_or_no_error_counts_so(argmap: Command, four: Path) -> None:
    words = ["add", "claim", "small", "--text", "It is small.", "--kind", "empirical", "-f", str(four), "-n"]
    assert argmap(*words)[0] == 0
    settings = four.with_name("argmap.toml")
    settings.write_text('[severity]\nARG301 = "error"\n')
    status, out, err = argmap(*words)
    assert (status, out, "ARG301" in err) == (2, "", True)
    bad = ["add", "source", "bad", "--title", "B", "--issued", "someday", "-f", str(four), "-n"]
    assert argmap(*bad)[0] == 2
    settings.write_text('[severity]\nARG306 = "warning"\n')
    assert argmap(*bad)[0] == 0
    settings.write_text("nonsense")
    status, out, err = argmap(*words)
    assert (status, out, "argmap.toml" in err) == (2, "", True)
