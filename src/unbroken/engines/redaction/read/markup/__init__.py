"""Read HTML: what a browser would show, and everything else as hidden."""

from unbroken.engines.redaction.read.markup.reader import Found, read_html, read_markup

__all__ = ["Found", "read_html", "read_markup"]
