"""Read: any supported file becomes pages of words with boxes, pictures, and everything hidden."""

from unbroken.engines.redaction.read.limits import Limits
from unbroken.engines.redaction.read.source import OpenedSource, open_source

__all__ = ["Limits", "OpenedSource", "open_source"]
