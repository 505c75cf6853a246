"""Files that people bring, a case in JSON or a list in a spreadsheet: shown first, written when confirmed.

upload.py       the bytes of a form, in memory only; between two pages they travel sealed
table.py        CSV or XLSX to rows of text
columns.py      the headings, and how a cell is read
plan.py         what each row would do, with its problems
taking.py       write the rows that were confirmed
casefile.py     the page of a case in JSON
spreadsheet.py  the pages of exhibits and witnesses
"""
