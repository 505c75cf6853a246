"""Errors of spreadsheets.

SheetRefused   the file is not a list that can be taken
"""

from typing import ClassVar


class SheetRefused(Exception):
    """The file cannot be read as a list of rows; str() is a sentence that says what to do."""

    code: ClassVar[str] = "sheet-refused"
