"""The rows of a file that somebody brings, read in a sandbox: a hostile spreadsheet is never parsed in this process."""

from unbroken.engines.sheets import sandbox
from unbroken.engines.sheets.errors import SheetRefused
from unbroken.engines.sheets.table import ROWS_LIMIT, Line, Table
from unbroken.stages.cases.errors import ImportRefused


def read_table(untrusted: bytes) -> Table:
    """Return the rows of a CSV or XLSX file; the content says which it is. Raises ImportRefused."""
    try:
        return sandbox.read_table(untrusted)
    except SheetRefused as refused:
        raise ImportRefused(str(refused)) from refused


__all__ = ["ROWS_LIMIT", "Line", "Table", "read_table"]
