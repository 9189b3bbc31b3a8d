"""The map: what is around an entry, where its boxes and wires go, and how they are drawn."""
