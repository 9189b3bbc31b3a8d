"""The terminal interface: where people read a debate and walk through it."""
