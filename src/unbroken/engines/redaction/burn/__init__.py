"""Burn: the released file is built anew from what may be kept."""
