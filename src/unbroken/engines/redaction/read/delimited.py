"""Read CSV and its kin: the delimiter is found from the content, every field becomes a cell."""

from __future__ import annotations

import csv
import io
import re

from unbroken.engines.redaction.errors import SourceBroken, SourceEmpty, SourceTooLarge
from unbroken.engines.redaction.read.content import LIMITS, Content
from unbroken.engines.redaction.read.encodings import decode_text
from unbroken.engines.redaction.read.sheettable import Values, table_of
from unbroken.engines.redaction.read.text import check_is_text
from unbroken.engines.redaction.read.unseen import unseen_text

_DELIMITERS = ",;\t|"
_SAMPLE_LINES = 50
_QUOTED = re.compile(r'"(?:[^"]|"")*"')
_FIELD_LIMIT = 10_000_000


def read_delimited(untrusted: bytes) -> Content:
    """Return the content of a delimited text file. Raises SourceEmpty, SourceTooLarge, SourceBroken."""
    text, encoding = decode_text(untrusted)
    check_is_text(text)
    said = re.match(r"sep=(.)\r?\n", text)
    if said:
        text = text[said.end() :]
    delimiter = said[1] if said else find_delimiter(text)
    values = _values(text, delimiter)
    if not values:
        raise SourceEmpty("The file holds no values.")
    shown = {"\t": "tab"}.get(delimiter, delimiter)
    return Content(
        (table_of(values, "", {}),),
        unseen_text(text, "characters without a shape"),
        (f"csv: built-in reader ({encoding}, delimiter {shown})",),
    )


def find_delimiter(text: str) -> str:
    """Return the delimiter that most lines of the beginning hold, equally often."""
    lines = [line for line in _QUOTED.sub("", text[:100_000]).splitlines() if line.strip()][:_SAMPLE_LINES]
    best, most = ",", 0.0
    for delimiter in _DELIMITERS:
        counts = [line.count(delimiter) for line in lines if delimiter in line]
        if not counts:
            continue
        usual = max(set(counts), key=counts.count)
        score = counts.count(usual) / len(lines) * min(usual, 3) + len(counts) / len(lines)
        if score > most:
            best, most = delimiter, score
    return best


def _values(text: str, delimiter: str) -> Values:
    values: Values = {}
    count = 0
    previous = csv.field_size_limit(_FIELD_LIMIT)
    try:
        rows = csv.reader(io.StringIO(text.replace("\x00", ""), newline=""), delimiter=delimiter)
        for number, row in enumerate(rows, 1):
            filled = {column: (field, False) for column, field in enumerate(row, 1) if field.strip()}
            count += len(filled)
            if count > LIMITS.cells:
                raise SourceTooLarge("The file holds more values than can be laid out. Split it and try again.")
            if filled:
                values[number] = filled
    except csv.Error as error:
        raise SourceBroken("The file's rows cannot be told apart. Ask for another copy.") from error
    finally:
        csv.field_size_limit(previous)
    return values
