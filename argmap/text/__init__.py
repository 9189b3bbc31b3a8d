"""Files and spans of text, with the standard library; saving also with a lock and the user's state folder."""
