"""A folder of debates, the references between them, and what is evaluated together."""

from argmap.library.default import default_path, is_shipped, shipped_debates
from argmap.library.folder import Library, library_of, open_library, referred
from argmap.library.scope import Scope, scope

__all__ = [
    "Library",
    "Scope",
    "default_path",
    "is_shipped",
    "library_of",
    "open_library",
    "referred",
    "scope",
    "shipped_debates",
]
