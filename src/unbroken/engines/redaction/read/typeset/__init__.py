"""Typeset: lay content without pages out on pages, and know exactly where each word stands."""

from unbroken.engines.redaction.read.typeset.layout import typeset

__all__ = ["typeset"]
