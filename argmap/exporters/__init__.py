"""Debates written out in other formats; a new one is a file and a line in :data:`EXPORTERS`."""

from argmap.exporters.exporter import Exporter, Looked, Options
from argmap.exporters.markdown import EXPORTER as MARKDOWN

EXPORTERS = (MARKDOWN,)
"""Every format, in the order in which they are offered."""

__all__ = ["EXPORTERS", "Exporter", "Looked", "Options"]
