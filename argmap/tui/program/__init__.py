"""The program in the terminal: its first screen, the palette of actions, the tour, and pictures of it."""
