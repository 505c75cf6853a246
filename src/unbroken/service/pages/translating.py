"""Texts of pages in the reader's language. What pages translate may hold what somebody typed: it is never markup."""

from typing import Any, Final

from django.utils.translation import gettext, ngettext
from markupsafe import Markup

_SHOWN: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def translated(text: Any, **values: object) -> Markup:
    """Return a text with values in it, each shown as it is. Without values a percent sign stands for itself."""
    return _filled(gettext(text), values, is_markup=isinstance(text, Markup))


def translated_many(one: str, many: str, number: int, **values: object) -> Markup:
    """Return the text for a number of things, which is %(num)s in it."""
    return _filled(ngettext(one, many, number), {"num": number, **values})


def _filled(text: str, values: dict[str, object], *, is_markup: bool = False) -> Markup:
    # Jinja's own callables trust every text that is translated; a name in one was read as markup.
    shown = Markup(text if is_markup else text.translate(_SHOWN))  # noqa: S704  (its signs of markup were replaced)
    return shown % values if values else shown
