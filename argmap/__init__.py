"""argmap: argument maps in plain text, read, checked and extended in the terminal."""

__version__ = "0.1.0"
