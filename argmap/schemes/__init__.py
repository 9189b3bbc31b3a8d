"""Argumentation schemes and their critical questions, as data."""

from argmap.schemes.model import BOOK, Attacks, CriticalQuestion, Scheme
from argmap.schemes.shipped import SCHEMES, nearest, scheme, schemes

__all__ = [
    "BOOK",
    "SCHEMES",
    "Attacks",
    "CriticalQuestion",
    "Scheme",
    "nearest",
    "scheme",
    "schemes",
]
