"""Releases: exact versions for one recipient at one stage under one authority, and the gate before they go."""
