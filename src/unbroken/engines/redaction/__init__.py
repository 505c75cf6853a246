"""Redaction: read, find, decide, burn, prove. A library and a command; no Django, no database, no network."""
