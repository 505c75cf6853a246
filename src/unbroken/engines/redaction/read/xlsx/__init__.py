"""Read Excel workbooks: the cells a reader sees, as they see them, and everything else as hidden."""

from unbroken.engines.redaction.read.xlsx.reader import read_xlsx

__all__ = ["read_xlsx"]
