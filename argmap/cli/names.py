"""The words that are commands: known without loading what the commands need."""

COMMANDS = (
    "tour",
    "check",
    "status",
    "why",
    "show",
    "export",
    "explain",
    "schema",
    "schemes",
    "new",
    "add",
    "because",
    "set",
    "rename",
    "remove",
    "link",
    "unlink",
    "invert",
    "split",
    "merge",
    "extract",
    "config",
    "picture",
)
"""In the order of the help."""

TERMINAL_OPTIONS = ("--ascii",)
"""Options of ``argmap [PATH]``."""
