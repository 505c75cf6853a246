"""A form as an accessible PDF: tagged, with a language, a title, bookmarks and embedded typefaces.

faces.py      the typefaces: widths, wrapping, the embedded subset
structure.py  the tree of elements (H1, P, Table, ...) and which text on which page belongs to each
sheets.py     pages being filled: text inside marked content, everything else an artifact
layout.py     a FormView on sheets
writer.py     sheets as a PDF file
Source: ISO 32000-1 14.6-14.9 (marked content, structure, accessibility); the shape of PDF/UA-1 is followed.
"""

from unbroken.engines.casefile.tagged_pdf.layout import Edition
from unbroken.engines.casefile.tagged_pdf.writer import write_pdf

__all__ = ["Edition", "write_pdf"]
