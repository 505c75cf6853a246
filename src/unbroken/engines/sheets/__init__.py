"""Lists from spreadsheets, CSV or XLSX, whoever made them: rows of text out, nothing evaluated, nothing stored.

    from unbroken.engines.sheets.sandbox import read_table

table.py    the rows, within limits; plain values, so that they can cross a pipe
parsing.py  the parser, which runs in the sandbox only
worker.py   the sandbox's own program: confined before it reads a byte
sandbox.py  the asking end

Nothing is imported here: the sandbox is confined before the parser is loaded.
"""
