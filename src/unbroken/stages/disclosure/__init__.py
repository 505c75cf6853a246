"""Unused material, the release gate, and who represents whom: the door through which material leaves. DOMAIN 6."""
