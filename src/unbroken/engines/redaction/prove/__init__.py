"""Prove: an independent re-reading of the output."""
