"""Commands given the wrong thing: never a traceback, always exit status 2, and what to do."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from argmap.cli.names import COMMANDS
from argmap.model import Section
from tests.cli.running import FOUR, Command

CHANGING = [
    *("because", "set", "rename", "remove", "link", "unlink", "invert", "split", "merge", "extract", "new"),
    *(f"add {section.value}" for section in Section),
]
HOSTILE = "\x1b[31m\x9b\u202e\x07"

WRONG = {
    "no arguments": [
        ("set", "missing argument 'ID'", "Usage: argmap set"),
        ("because", "for a claim, against one, or undercuts", "--for, --against and --undercutting"),
        ("because --for cannot-fit", "a reason needs a text", "argmap because"),
        ("rename entropy", "missing argument 'NEW'", "Usage: argmap rename"),
        ("link entropy", "one thing at a time", "--premise, --source and --contradicts"),
        ("link entropy --premise five-billion --source post", "one thing at a time", "Give one of"),
        ("set entropy weight", "takes a value, or --unset, or --edit", "Example: argmap set"),
        ("set entropy weight 0.4 --unset", "takes a value, or --unset, or --edit", "Example: argmap set"),
        ("set entropy weight 0.4 --nothing", "no such option: --nothing", "argmap set --help"),
        ("set cannot-fit note -5", "no such option: -5", "goes last, after --."),
        ("rename entropy a b", "unexpected extra argument", "argmap rename --help"),
        ("add nothing x", "no such command 'nothing'", "argmap add --help"),
        ("set entropy weight 0.4 --format xml", "'xml' is not one of 'text', 'json'", "argmap set --help"),
    ],
    "ids": [
        ("set entropi weight 0.4", "no entry entropi", "did you mean entropy?"),
        ("rename entropi x", "no entry entropi", "did you mean entropy?"),
        ("remove entropi", "no entry entropi", "did you mean entropy?"),
        ("link entropy --premise five-bilion", "no claim five-bilion", "did you mean five-billion?"),
        ("unlink cannot-fit --source posd", "no source posd", "did you mean post?"),
        ("because X --for cannot-fitt", "no claim cannot-fitt", "did you mean cannot-fit?"),
        ("because X --undercutting entropi", "no argument entropi", "did you mean entropy?"),
        ("because X --for entropy", "entropy is an argument", "here it takes a claim"),
        ("because five-bilion --for cannot-fit", "there is no claim five-bilion", "Did you mean five-billion?"),
        ("add claim new --text T. --after cannot-fitt", "no claim cannot-fitt", "did you mean cannot-fit?"),
        ("invert nothing:entropy", "nothing in nothing:entropy is no section", "a section is one of"),
        ("rename entropy cannot-fit", "the id of a claim already", "Choose another id."),
        ("rename entropy entropy", "has that id already", ""),
        ("rename entropy -- -x", "-x is no id", "An id is letters"),
        ("rename entropy a/b", "a/b is no id", "An id is letters"),
        ("add claim cannot-fit --text T.", "the id of a claim already", "Choose another id."),
        ("set entropy premises nothing", "ARG101", "--force"),
    ],
    "fields and values": [
        ("set cannot-fit wieght 1", "a claim has no field wieght", "Its fields are text"),
        ("set entropy wieght 1", "an argument has no field wieght", "Did you mean weight?"),
        ("set . titel T", "the file has no field titel", "Did you mean title?"),
        ("set . argmap 2", "the file has no field argmap", "Its fields are title"),
        ("set . claims x", "the file has no field claims", "Its fields are title"),
        ("set entropy weight 2", "2 is no weight", "more than 0 and at most 1"),
        ("set entropy weight heavy", "heavy is no weight", "more than 0 and at most 1"),
        ("set entropy weight 0.4 0.5", "weight holds one value, not 2", "in quotes"),
        ("set cannot-fit assume maybe", "assume cannot be maybe", "true, false, unknown"),
        ("set cannot-fit as-of yesterday", "ARG306", "--force"),
        ("set cannot-fit text ''", "text cannot be empty", "the claim, in one sentence."),
        ("set cannot-fit text --unset", "needs its text", "give it another value"),
        ("set entropy premises --unset", "needs its premises", "give it another value"),
        ("set entropy supports --unset", "needs its supports", "give it another value"),
        ("because '' --for cannot-fit", "text cannot be empty", "the claim, in one sentence."),
        ("because cannot-fit --for cannot-fit", "no reason for itself", ""),
        ("because five-billion --for cannot-fit", "argument entropy says that already", ""),
        ("add claim new", "needs a text", ""),
        ("add argument new --premises five-billion", "exactly one of", ""),
        ("add argument new --premises five-billion --supports cannot-fit --rebuts cannot-fit", "exactly one of", ""),
        ("add scenario new --title T --expect entropy", "an id and a label", "ID=in"),
        ("add scenario new --title T --expect entropy=perhaps", "cannot be perhaps", "in, out, undec"),
        ("add claim new --edit kind", "kind is no text", "--kind"),
        ("add claim new --edit nothing", "a claim has no field nothing", "Its fields are"),
        ("link cannot-fit --premise five-billion", "a claim has no field premises", "Its fields are"),
        ("link entropy --premise five-billion --at here", "--at and --quote go with --source", "Give --source too"),
        ("unlink entropy --premise five-billion", "the last of the premises", "give it another first"),
        ("unlink entropy --premise cannot-fit", "entropy has no cannot-fit in its premises", ""),
    ],
}  # fmt: skip


def words_of(line: str) -> list[str]:
    """Return the words of a line of a table; two quotes are an empty one."""
    return ["" if word == "''" else word for word in line.split()]


def cases() -> list[tuple[str, str, str]]:
    """Return all lines of the tables."""
    return [case for table in WRONG.values() for case in table]


@pytest.mark.parametrize(("line", "message", "hint"), cases(), ids=[line for line, _, _ in cases()])
def test_what_is_wrong_is_said_with_what_to_do(
    argmap: Command, four: Path, line: str, message: str, hint: str
) -> None:
    before, dash, after = line.partition(" -- ")
    rest = ["--", *words_of(after)] if dash else []
    status, out, err = argmap(*words_of(before), "-f", str(four), *rest)
    assert (status, out) == (2, "")
    assert err.startswith("argmap: ")
    first, _, below = err.partition("\n")
    assert message in first
    assert hint in " ".join(below.split())
    assert four.read_text() == FOUR


@pytest.mark.parametrize("command", CHANGING)
def test_without_arguments_it_says_what_is_missing(argmap: Command, command: str) -> None:
    status, out, err = argmap(*command.split())
    assert (status, out) == (2, "")
    assert err.startswith("argmap: ")
    assert "\n  " in err


def test_add_alone_prints_its_help(argmap: Command) -> None:
    status, out, err = argmap("add")
    assert (status, out) == (2, "")
    assert "Examples:" in err


@pytest.mark.parametrize(
    "line",
    [
        "set # text X",
        "set cannot-fit # X",
        "set cannot-fit kind #",
        "set cannot-fit as-of #",
        "set entropy premises #",
        "rename # x",
        "rename entropy #",
        "remove #",
        "link entropy --premise #",
        "unlink entropy --premise #",
        "because #/x --for cannot-fit",
        "because X --for #",
        "add claim # --text T.",
        "add claim x --text T. --after #",
        "add # x",
        "set entropy weight 1 #",
        "set entropy weight 1 --#",
        "set entropy weight 1 --format #",
        "invert #",
        "split entropy # A B",
        "merge # cannot-fit",
        "extract entropy #",
        "new #",
        "new #.yaml",
        "#",
        "status --as #",
        "why #",
    ],
)
@pytest.mark.parametrize("form", [[], ["--format", "json"]])
def test_nothing_hostile_reaches_the_terminal(
    argmap: Command, four: Path, line: str, form: list[str]
) -> None:
    words = [word.replace("#", HOSTILE) for word in line.split()]
    if words[0] in COMMANDS:
        words += [] if words[0] in ("new", "status") else ["-f", str(four)]
        words += [str(four)] if words[0] == "status" else []
        words += form if "--format" not in words else []
    status, out, err = argmap(*words)
    assert (status, out) == (2, "")
    assert not set(HOSTILE) - set("[31m") & set(err)
    assert four.read_text() == FOUR
    if form and words[-1] == "json":
        assert set(json.loads(err)) == {"error", "hint"}


def test_hostile_texts_are_kept_and_shown_as_symbols(argmap: Command, four: Path) -> None:
    status, out, _ = argmap("because", f"It is {HOSTILE}red", "--for", "cannot-fit", "-f", str(four))
    assert status == 0
    _, told, _ = argmap("show", str(four))
    assert "␛[31m" in told
    assert not set("\x1b\x9b\u202e\x07") & set(out + told)


STDIN = {
    "not UTF-8": (b"caf\xe9", "standard input is not UTF-8: byte 4 is 0xE9"),
    "empty": (b"", "cannot be empty"),
    "blank lines": (b"\n \n", "cannot be empty"),
    "more than a file may have": (b"x" * 20_000_001, "standard input is more than 20,000,000 bytes"),
}


@pytest.mark.parametrize("case", STDIN)
@pytest.mark.parametrize("words", ["set cannot-fit note -", "because - --for cannot-fit"])
def test_standard_input_that_will_not_do(
    argmap: Command, four: Path, monkeypatch: pytest.MonkeyPatch, case: str, words: str
) -> None:
    data, message = STDIN[case]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    status, out, err = argmap(*words.split(), "-f", str(four))
    assert (status, out) == (2, "")
    assert message in err
    assert four.read_text() == FOUR


def test_no_standard_input(argmap: Command, four: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    status, _, err = argmap("set", "cannot-fit", "note", "-", "-f", str(four))
    assert (status, "there is no standard input" in err) == (2, True)


def test_a_text_of_a_megabyte_from_standard_input(
    argmap: Command, four: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "It is so. " * 100_000
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"\ufeff{text}\r\n".encode())))
    assert argmap("set", "cannot-fit", "note", "-", "-f", str(four))[0] == 0
    assert " ".join(four.read_text().split()).count("It is so.") == 100_000
    assert argmap("check", str(four))[0] == 0
    assert argmap("set", "cannot-fit", "note", "--unset", "-f", str(four))[0] == 0
    assert four.read_text() == FOUR


def test_lists_from_standard_input_have_an_item_a_line(
    argmap: Command, four: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"data\r\n\r\nmodel size\n")))
    assert argmap("set", "cannot-fit", "tags", "-", "-f", str(four))[0] == 0
    assert "    tags: [data, model size]\n" in four.read_text()


def test_words_that_are_no_text(argmap: Command, four: Path) -> None:
    for line in (
        "set cannot-fit note #",
        "set cannot-fit tags #",
        "because # --for cannot-fit",
        "add claim x --text #",
        "split entropy five-billion a #",
        "link entropy --source post --quote #",
    ):
        words = [word.replace("#", "caf\udce9") for word in line.split()]
        status, out, err = argmap(*words, "-f", str(four))
        assert (status, out) == (2, "")
        assert "not UTF-8" in err
    assert four.read_text() == FOUR


@pytest.mark.parametrize("command", [command for command in CHANGING if command != "new"])
def test_what_is_no_single_file_is_not_changed(argmap: Command, four: Path, command: str) -> None:
    examples = {
        "because": "X --for cannot-fit",
        "set": "entropy weight 0.4",
        "rename": "entropy x",
        "remove": "entropy",
        "link": "entropy --premise cannot-fit",
        "unlink": "cannot-fit --source post",
        "invert": "entropy",
        "split": "entropy five-billion A B",
        "merge": "cannot-fit five-billion",
        "extract": "entropy",
        "add claim": "new --text T",
        "add question": "new --text T",
    }
    words = [*command.split(), *examples.get(command, "new --title T").split()]
    four.with_name("other.yaml").write_text(FOUR)
    for path, message in (
        ("-", "standard input cannot be changed"),
        (str(four.parent), "holds 2 debates"),
        ("", "the path is empty"),
        (str(four.with_name("gone.yaml")), "there is no "),
    ):
        status, out, err = argmap(*words, "-f", path)
        assert (status, out, message in err) == (2, "", True), path
    assert four.read_text() == four.with_name("other.yaml").read_text() == FOUR


@pytest.mark.parametrize("command", ["status", "show", "export", "check"])
def test_an_id_where_a_path_goes_is_told_what_takes_one(
    argmap: Command, four: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(four.parent)
    status, out, err = argmap(command, "entropy")
    assert (status, out) == (2, "")
    assert err.startswith(
        "argmap: there is no entropy\n  A debate file goes here, or a folder of them; argmap why ID "
    )
    assert argmap(command, "four")[2] == "argmap: there is no four\n  Did you mean four.yaml?\n"


def test_a_file_where_an_id_goes_is_told_where_files_go(
    argmap: Command, four: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(four.parent)
    assert argmap("why", "four.yaml") == (
        2,
        "",
        "argmap: four.yaml is a file, and the id of an entry goes first\n"
        "  argmap why ID -f four.yaml says why; argmap status four.yaml lists the ids.\n",
    )


def test_a_format_is_named_in_full_or_as_files_end(argmap: Command, four: Path) -> None:
    printed = argmap("export", str(four))
    assert argmap("export", str(four), "--to", "md") == printed
    assert argmap("export", str(four), "--format", "markdown") == printed
    assert argmap("export", str(four), "--to", "html")[2] == (
        "argmap: there is no format html\n  There is: markdown.\n"
    )


LONG = "a" * 253
"""A name that is too long for a file once it has a suffix; longer ones are so without."""


@pytest.mark.parametrize(
    "words",
    [
        ("show", LONG),
        ("show", LONG * 2),
        ("show", f"{LONG}.yaml"),
        ("why", f"{LONG}.yaml"),
        ("why", "entropy", "-f", LONG * 2),
        ("check", f"{LONG}.yaml"),
        ("set", "entropy", "weight", "0.4", "-f", f"{LONG}.yaml"),
        ("new", f"{LONG}.yaml"),
        (f"{LONG}.yaml",),
        (LONG * 2,),
    ],
)
def test_a_name_that_is_too_long_is_refused_like_any_other_wrong_one(
    argmap: Command, four: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(four.parent)
    status, out, err = argmap(*words)
    assert (status, out, err.startswith("argmap: ")) == (2, "", True)


def test_a_reference_that_is_too_long_for_a_file_name_is_one_that_is_not_there(
    argmap: Command, four: Path
) -> None:
    four.write_text(FOUR.replace("[five-billion]", f"[{LONG}/five-billion]"))
    status, out, _ = argmap("check", str(four))
    assert status == 1
    assert "ARG10" in out
