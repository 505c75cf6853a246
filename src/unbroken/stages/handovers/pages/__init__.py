"""Pages of hand-overs: sending.py, lists.py (inbox and board), one.py (a hand-over and what can be done with it)."""
