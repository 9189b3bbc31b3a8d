"""What there is to read of a debate beside the outline: cards, findings, standpoints, changes, help."""
