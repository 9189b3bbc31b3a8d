"""What the tests of commands share: a small debate, and the type of what runs a command."""

from __future__ import annotations

from collections.abc import Callable

FOUR = """# A debate of four gigabytes
argmap: 1
title: Four gigabytes   # to be kept
sources:
  post: {title: A post}

claims:
  cannot-fit:
    text: The images cannot be inside the model.
    assume: unknown

  # what everybody grants
  five-billion:
    text: The training set has five billion images.
    sources: [post]

arguments:
  entropy:
    premises: [five-billion]
    supports: cannot-fit
"""

Run = tuple[int, str, str]
"""Exit status, output and errors."""
Command = Callable[..., Run]
