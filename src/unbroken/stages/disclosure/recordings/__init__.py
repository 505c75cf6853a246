"""Recordings: two people watch one to its end, then a copy without hidden data is made that the gate can let go.

Nothing is silenced or cut here: where something has to go, police send a clip in which it is gone.
"""
