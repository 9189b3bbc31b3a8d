"""What everything is drawn with: pages, the sheets that scroll them, colours, marks, a debate as it is looked at."""
