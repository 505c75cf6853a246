"""Checks that every test of the layout shares."""

import pypdfium2 as pdfium

from unbroken.engines.redaction.document import Document


def misplaced_words(document: Document, pdf: bytes) -> list[tuple[str, str]]:
    """Return the words that pdfium does not find inside their own box, with what it finds there instead."""
    wrong = []
    opened = pdfium.PdfDocument(pdf)
    for page in document.pages:
        text = opened[page.number - 1].get_textpage()
        for word in page.words:
            box = word.box
            assert 0 <= box.x0 < box.x1 <= page.width
            assert 0 <= box.y0 < box.y1 <= page.height
            found = text.get_text_bounded(box.x0 - 0.5, page.height - box.y1, box.x1 + 0.5, page.height - box.y0)
            found = found.replace("\x02", "-")  # pdfium: a hyphen at the end of a line
            if found.strip() != word.text:
                wrong.append((word.text, found))
        text.close()
    opened.close()
    return wrong


def words_of(document: Document) -> list[str]:
    return [word.text for page in document.pages for word in page.words]
