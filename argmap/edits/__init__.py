"""Changes of a debate: operations by id that become splices of text, and touch no disk."""

from argmap.edits.applying import Edited, FileEdit, apply, replaced, respliced
from argmap.edits.because import because, extract, split, texts_for_claims
from argmap.edits.errors import EditError, ReferredToError
from argmap.edits.identifying import identifier
from argmap.edits.operations import (
    AddEntry,
    Because,
    Extract,
    Invert,
    Link,
    Merge,
    NewClaim,
    OnReferences,
    Operation,
    RemoveEntry,
    RemoveField,
    Rename,
    RenameKey,
    SetField,
    Split,
    TakeComment,
    Unlink,
    describe,
)
from argmap.edits.records import from_json, to_json

__all__ = [
    "AddEntry",
    "Because",
    "EditError",
    "Edited",
    "Extract",
    "FileEdit",
    "Invert",
    "Link",
    "Merge",
    "NewClaim",
    "OnReferences",
    "Operation",
    "ReferredToError",
    "RemoveEntry",
    "RemoveField",
    "Rename",
    "RenameKey",
    "SetField",
    "Split",
    "TakeComment",
    "Unlink",
    "apply",
    "because",
    "describe",
    "extract",
    "from_json",
    "identifier",
    "replaced",
    "respliced",
    "split",
    "texts_for_claims",
    "to_json",
]
