"""``argmap export``: a debate in another format."""

from __future__ import annotations

from enum import StrEnum

from argmap.exporters import EXPORTERS

ExportFormat = StrEnum("ExportFormat", [(exporter.name.upper(), exporter.name) for exporter in EXPORTERS])
