"""What the defence and the court see of what was served on them: the portal.

Start in visibility.py (who may see what, and why), then queries.py and actions.py.
"""
