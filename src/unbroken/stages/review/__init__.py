"""Redaction review by a person: read, propose, decide, render, prove."""
