"""Documents bound into one PDF: an index with links first, then every page with the number it was given.

contents.py   what is bound: a cover, chapters, papers
sheets.py     the index, and a sheet for each paper that has no pages to show
gathering.py  the pages of a paper with their logical tree, taken into the one file
stamping.py   a strip below each page with its number; nothing of the page itself is covered
receiving.py  a paper that somebody outside made, opened in a confined process (receiver.py) and made harmless
binder.py     all of it as a tagged PDF with bookmarks and page labels
Source: ISO 32000-1 12.4.2 (page labels), 14.7 and 14.8 (structure).
"""

from unbroken.engines.casefile.bound_pdf.binder import bind
from unbroken.engines.casefile.bound_pdf.contents import Chapter, Cover, Paper, PaperKind
from unbroken.engines.casefile.bound_pdf.receiving import Received, receive

__all__ = ["Chapter", "Cover", "Paper", "PaperKind", "Received", "bind", "receive"]
