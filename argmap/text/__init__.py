"""Files and spans of text, with the standard library alone."""
