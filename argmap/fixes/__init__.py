"""What can be done about a finding: for each code, the operations that would put it right."""

from argmap.fixes.fix import Asking, Fix
from argmap.fixes.table import FIXES, fixes

__all__ = ["FIXES", "Asking", "Fix", "fixes"]
