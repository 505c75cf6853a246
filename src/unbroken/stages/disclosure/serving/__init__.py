"""Serving: what passed the gate becomes readable for its recipient, with a record that proves it.

Start in giving.py, the only place where a file is wrapped for somebody outside police and prosecution; then actions.py.
"""
