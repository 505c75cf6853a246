"""Criminal case files and digital evidence, from capture to court, with the chain of custody unbroken."""

__version__ = "0.1.0"
