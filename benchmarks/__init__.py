"""What is measured, each against a peer in the same run: ``python -m benchmarks``."""
