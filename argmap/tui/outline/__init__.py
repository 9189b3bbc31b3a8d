"""The outline: rows to fold, to filter and to search, and the way down to the one under the cursor."""
