"""The page on the commands: help, exit statuses, settings, and the JSON that others may rely on."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from argmap.checks.settings import KEYS, parse_settings
from argmap.cli.names import COMMANDS
from argmap.model import Reason, Section
from argmap.queries.outline import Sign
from argmap.queries.steps import Role
from tests.docs.manual import blocks, fresh, program, read_page, run, write_file

PAGE = read_page("commands")

Schema = dict[str, Any]

LABEL: Schema = {"enum": ["in", "out", "undec"]}
REASON: Schema = {"enum": [reason.value for reason in Reason]}
COUNT: Schema = {"type": "integer", "minimum": 0}
PLACE: Schema = {"type": "integer", "minimum": 1}
TEXT: Schema = {"type": "string", "minLength": 1}
IDS: Schema = {"type": "array", "items": TEXT}


def exactly(properties: Schema, optional: Schema | None = None) -> Schema:
    """Return the schema of an object that has these keys and no others."""
    return {
        "type": "object",
        "properties": properties | (optional or {}),
        "required": list(properties),
        "additionalProperties": False,
    }


SECTIONS = "|".join(section.value for section in Section)
FINDING = exactly(
    {
        "code": {"type": "string", "pattern": "^ARG[0-9]{3}$"},
        "severity": {"enum": ["error", "warning", "info"]},
        "file": TEXT,
        "line": PLACE,
        "column": PLACE,
        "end_line": PLACE,
        "end_column": PLACE,
        "message": TEXT,
        "hint": {"type": ["string", "null"]},
        "subject": {"type": ["string", "null"], "pattern": f"^(?:{SECTIONS}):"},
    }
)
CHECK = exactly(
    {
        "findings": {"type": "array", "items": FINDING},
        "files": COUNT,
        "claims": COUNT,
        "arguments": COUNT,
    }
)
STANDPOINT = exactly(
    {
        "positions": {"type": "array", "items": {"type": "string", "pattern": "^position:"}},
        "scenarios": {"type": "array", "items": {"type": "string", "pattern": "^scenario:"}},
        "accepts": IDS,
        "rejects": IDS,
    }
)
STATUS = exactly(
    {
        "file": TEXT,
        "semantics": {"const": "grounded"},
        "standpoint": {"anyOf": [{"type": "null"}, STANDPOINT]},
        "labels": {
            "type": "object",
            "additionalProperties": exactly({"label": LABEL, "reason": REASON}, {"prevails": LABEL}),
        },
    }
)
WHY = exactly(
    {
        "id": TEXT,
        "role": {"enum": [role.value for role in Role]},
        "label": LABEL,
        "reason": REASON,
        "text": TEXT,
        "because": {"type": "array", "items": {"$ref": "#"}},
        "again": {"type": "boolean"},
    }
)
CHANGE = exactly(
    {
        "operation": TEXT,
        "saved": {"type": "boolean"},
        "files": {"type": "array", "items": TEXT},
        "added": {"type": "array", "items": {"type": "string", "pattern": f"^(?:{SECTIONS}):"}},
        "removed": {"type": "array", "items": {"type": "string", "pattern": f"^(?:{SECTIONS}):"}},
        "diff": {"type": "string"},
        "notices": {"type": "array", "items": TEXT},
        "labels": {
            "type": "array",
            "items": exactly(
                {
                    "id": TEXT,
                    "before": {"anyOf": [{"type": "null"}, LABEL]},
                    "after": LABEL,
                    "reason": REASON,
                    "text": TEXT,
                }
            ),
        },
    }
)
ERROR = exactly({"error": TEXT, "hint": {"type": ["string", "null"]}})
UNSOUND = exactly(
    {
        "error": TEXT,
        "hint": {"type": ["string", "null"]},
        "findings": {"type": "array", "items": FINDING, "minItems": 1},
    }
)
CONTRACTS = {"check": CHECK, "status": STATUS, "why": WHY, "set": CHANGE, "because": CHANGE}


def examples() -> Iterator[tuple[str, str, str]]:
    """Yield the commands of the page that print JSON, each with one object that it prints."""
    for block in blocks(PAGE, "console"):
        for part in block.split("$ ")[1:]:
            command, _, printed = part.partition("\n")
            if command.endswith("--format json"):
                yield command, command.split()[1], printed


@pytest.fixture
def page_files(tmp_path: Path) -> Iterator[None]:
    """Stand in a folder with the files of the page."""
    with contextlib.chdir(tmp_path):
        for language in ("yaml", "toml"):
            for block in blocks(PAGE, language):
                write_file(block)
        yield


def test_the_page_is_fresh() -> None:
    """If this fails: python -m tests.docs.manual commands"""
    assert fresh(PAGE) == PAGE


def test_every_command_is_in_the_table_and_has_its_help() -> None:
    called = [" ".join(("argmap", *words)) for words, _ in program()]
    assert called[:1] == ["argmap"]
    assert set(COMMANDS) == {words[0] for words, _ in program() if words}
    for command in called:
        assert f"\n### {command}\n\n```text\nUsage: {command} [OPTIONS]" in PAGE
        assert command == "argmap" or f"\n| [`{command}`](#{command.replace(' ', '-')}) | " in PAGE


def test_every_command_that_prints_json_has_an_example() -> None:
    with_json = {
        words[0] for words, command in program() if words and "json" in run([*words, "--help"])[1].lower()
    }
    assert {command for _, command, _ in examples()} == set(CONTRACTS)
    assert set(CONTRACTS) <= with_json


@pytest.mark.parametrize(("line", "command", "printed"), examples(), ids=[line for line, _, _ in examples()])
def test_the_examples_of_json_keep_the_contract(line: str, command: str, printed: str) -> None:
    value = json.loads(printed)
    schema = CONTRACTS[command]
    if "error" in value:
        schema = UNSOUND if "findings" in value else ERROR
    jsonschema.validate(value, schema)


CHANGING = {
    "add",
    "set",
    "because",
    "rename",
    "remove",
    "link",
    "unlink",
    "invert",
    "split",
    "merge",
    "extract",
}


def test_every_command_that_changes_a_debate_is_in_the_sentence_on_json() -> None:
    sentence = PAGE.split("**`argmap set --format json`**")[1].split("\n\n")[0]
    for command in CHANGING - {"set"}:
        assert f"`{command}`" in sentence
    for words, _ in program():
        if words and words[0] in CHANGING and words != ("add",):
            shown = run([*words, "--help"])[1]
            assert "--format <text|json>" in shown
            assert "--dry-run" in shown


@pytest.mark.usefixtures("page_files")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("set compression weight 0.9 -f four.yaml", 0),
        ("set compression weight 0.9 -f four.yaml -n", 0),
        ("because Noise --for cannot-fit -f four.yaml", 0),
        ("rename compression pressing -f four.yaml", 0),
        ("remove much-in-common --cascade -f four.yaml", 0),
        ("invert entropy -f four.yaml", 0),
        ("split entropy four-gigabytes A B -f four.yaml", 0),
        ("add source post --title T -f four.yaml", 0),
        ("add source", 2),
        ("set compressio weight 0.9 -f four.yaml", 2),
        ("set compression weight 9 -f four.yaml", 2),
        ("set compression weight 0.9 -f nowhere.yaml", 2),
        ("set compression weight 0.9 --nothing", 2),
        ("status nowhere.yaml", 2),
        ("check nowhere.yaml", 2),
        ("new four.yaml", 2),
    ],
)
def test_json_of_every_change_and_every_error_keeps_the_contract(words: str, status: int) -> None:
    done, printed = run([*words.split(), "--format", "json"])
    assert done == status
    jsonschema.validate(json.loads(printed), ERROR if status else CHANGE)


@pytest.mark.usefixtures("page_files")
@pytest.mark.parametrize("words", ["status slip.yaml", "why small -f slip.yaml", "why nothing -f slip.yaml"])
def test_json_of_faults_that_forbid_an_answer_keeps_the_contract(words: str) -> None:
    done, printed = run([*words.split(), "--format", "json"])
    assert done == 1
    jsonschema.validate(json.loads(printed), UNSOUND)


@pytest.mark.parametrize("command", [command for command in CONTRACTS if command != "because"])
def test_every_key_of_the_contract_is_explained(command: str) -> None:
    text = PAGE.split("\n### JSON\n")[1].split(f"**`argmap {command}")[1].split("```")[0]
    for key in _keys(CONTRACTS[command]):
        assert f"`{key}`" in text, key


def _keys(schema: Schema) -> Iterator[str]:
    yield from schema.get("properties", {})
    below = [*schema.get("properties", {}).values(), *schema.get("anyOf", [])]
    below += [schema[key] for key in ("items", "additionalProperties") if isinstance(schema.get(key), dict)]
    for inner in below:
        yield from _keys(inner)


@pytest.mark.usefixtures("page_files")
def test_json_of_every_debate_of_the_page_keeps_the_contract() -> None:
    for words in (["status", "four.yaml"], ["status", "rules"], ["check", "."], ["check", "rules"]):
        printed = run([*words, "--format", "json"])[1]
        jsonschema.validate(json.loads(printed), CONTRACTS[words[0]])
    assert json.loads(run(["status", "rules", "--format", "json"])[1])["labels"].keys() == {
        "model/small",
        "silenced/small",
    }


@pytest.mark.usefixtures("page_files")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("status four.yaml", 0),
        ("check four.yaml", 0),
        ("check rules", 1),
        ("check slip.yaml", 1),
        ("status slip.yaml", 1),
        ("why size -f slip.yaml", 1),
        ("status nowhere.yaml", 2),
        ("why nothing -f four.yaml", 2),
        ("status four.yaml --nothing", 2),
        ("explain ARG999", 2),
    ],
)
def test_exit_statuses_are_those_of_the_table(words: str, status: int) -> None:
    assert run(words.split())[0] == status


@pytest.mark.usefixtures("page_files")
def test_warnings_count_when_check_is_strict() -> None:
    Path("rules/argmap.toml").unlink()
    assert run(["check", "rules/model.yaml"])[0] == 0
    assert run(["check", "rules/model.yaml", "--strict"])[0] == 1


def test_without_a_path_check_leaves_the_shipped_debates_alone(tmp_path: Path) -> None:
    with contextlib.chdir(tmp_path):
        assert run(["check"])[0] == 2
        assert run(["status"])[0] == 0
        Path("here.yaml").write_text("argmap: 1\ntitle: Here\n", encoding="utf-8")
        assert run(["check"]) == (0, "nothing to report (1 file)\n")
        Path("debates").mkdir()
        assert run(["check"])[0] == 2


def test_names_mean_what_the_table_says(tmp_path: Path) -> None:
    with contextlib.chdir(tmp_path):
        write_file(blocks(PAGE, "yaml")[0])
        for name in ("entropy", "argument:entropy", "four/entropy", "argument:four/entropy"):
            status, printed = run(["why", name, "-f", "four.yaml", "--format", "json"])
            assert (status, json.loads(printed)["id"]) == (0, "entropy")
        for section in Section:
            assert section.value in PAGE.split("| `argument:entropy` |")[1].split("|")[0]


def test_settings_on_the_page_are_all_there_are() -> None:
    (settings,) = blocks(PAGE, "toml")
    for key in KEYS:
        assert f"\n{key} = " in settings or f"\n[{key}]\n" in settings
    read = parse_settings(settings.encode(), "argmap.toml")
    assert read.select
    assert read.ignore
    assert read.older_than is not None
    assert read.severities


def test_signs_of_the_outline_are_all_explained() -> None:
    legend = PAGE.split("`show` prints the outline")[1].split("```")[0]
    for sign in Sign:
        assert not sign.value or f"`{sign.value}`" in legend


def test_the_shell_completes_commands() -> None:
    asked = {"_ARGMAP_COMPLETE": "complete_bash", "COMP_WORDS": "argmap st", "COMP_CWORD": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "argmap"],
        env=os.environ | asked,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == ["status"]
