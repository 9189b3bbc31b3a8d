"""``argmap export``: a debate in another format."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.opening import look, open_sound
from argmap.cli.parameters import (
    Accepts,
    DebatePath,
    Depth,
    Focus,
    OutputPath,
    Positions,
    Rejects,
    Scenarios,
)
from argmap.exporters import EXPORTERS

ExportFormat = StrEnum("ExportFormat", [(exporter.name.upper(), exporter.name) for exporter in EXPORTERS])
