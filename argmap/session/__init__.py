"""All that a front end needs of a debate: open it, look at it, change it, undo, save, and get it back."""

from argmap.session.session import Session
from argmap.session.view import Change, View

__all__ = ["Change", "Session", "View"]
