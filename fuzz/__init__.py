"""Proofs that take longer than a test may: what they count goes into ``docs/reliability.md``."""
