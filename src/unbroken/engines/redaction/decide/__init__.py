"""Decide: the policy table, document blocks, recognition of forms."""
