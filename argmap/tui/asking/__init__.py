"""Screens over another one that ask for something: a line, a text, one of several answers."""
