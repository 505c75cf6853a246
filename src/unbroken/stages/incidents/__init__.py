"""Breaches, near misses and redaction failures: the register. Source: DOMAIN 7.1 to 7.3."""
