"""The screens of a debate and of a folder, in parts: each says what some keys do."""
