"""The terminal interface: where people read a debate, walk through it and extend it."""
