"""Slips that are put right in the text itself: what is refused, and what the text says afterwards."""

from __future__ import annotations

from argmap.document.errors import SpliceError
from argmap.document.format import ENTRIES, FILE, Form
from argmap.document.mending import cut_text
from argmap.edits.errors import EditError
from argmap.edits.file import File
from argmap.edits.forms import field_of
from argmap.edits.operations import RenameKey, TakeComment
from argmap.edits.steps import Absorb, Plan, Respell


def plan_rename_key(file: File, operation: RenameKey) -> Plan:
    """Return the step that writes a key that the format does not know as one that it knows.

    Raises EditError where the one is not there, or is no such key, and where the other is there already.
    """
    subject, key, new = operation.subject, operation.key, operation.new
    if subject is not None:
        file.need(subject)
    fields = FILE if subject is None else ENTRIES[subject.section]
    if new not in [field.key for field in fields]:
        field_of(subject, new)
    keys = file.keys(subject)
    if key not in keys:
        raise EditError(f"there is no key {key} here")
    if key in [field.key for field in fields]:
        raise EditError(f"{key} is a key of the format", "Change its value, or remove it.")
    if new in keys:
        raise EditError(f"{new} is given already", f"Make one of it and {key} by hand.")
    return Plan(((file.stem, Respell(subject, key, new)),), subject)


def plan_take_comment(file: File, operation: TakeComment) -> Plan:
    """Return the step that makes the comment behind a text part of it.  Raises EditError where there is none."""
    subject, key = operation.subject, operation.key
    field = field_of(subject, key)
    if subject is not None:
        file.need(subject)
    if field.form is not Form.TEXT:
        raise EditError(f"{key} is no text that a comment could be part of")
    try:
        _, text = cut_text(file.document, subject, key)
    except SpliceError as error:
        raise EditError(error.message, error.hint) from error
    return Plan(((file.stem, Absorb(subject, key, text)),), subject)
