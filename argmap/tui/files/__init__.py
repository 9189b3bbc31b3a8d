"""Saving, what a crash has left, conflicts, the list of files, and the way to an editor."""
