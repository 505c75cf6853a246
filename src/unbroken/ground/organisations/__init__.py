"""Organisations, their units, people, roles and keys."""
