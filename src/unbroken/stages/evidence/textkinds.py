"""Tell CSV and e-mail from markup, scripts and other text."""

import csv
import re
from typing import Final

from unbroken.stages.evidence.errors import FormatRefused

_MARKUP = re.compile(r"<\s*(!doctype|!--|html|head|body|script|svg|iframe|\?xml|\?php|%@)", re.IGNORECASE)
_SCRIPT_TAG = re.compile(r"<\s*script|javascript:", re.IGNORECASE)
_SCRIPT = re.compile(
    r"(@echo\s+off|rem\s|param\s*\(|set-strictmode|['\"]use strict|import\s|from\s+\w+\s+import|function\s|sub\s)",
    re.IGNORECASE,
)
_MAIL = re.compile(
    r"(received|from|to|date|subject|message-id|mime-version|return-path|delivered-to|reply-to|content-type|x-[\w-]+|arc-[\w-]+|dkim-signature|authentication-results):",
    re.IGNORECASE,
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_DELIMITERS: Final = ",;\t|"


def recognise_text(head: bytes, tail: bytes) -> str:
    """Return CSV, EML, or the empty string for what is no text.

    head, tail: the first and last 8 KiB. Raises FormatRefused for markup, scripts and plain text.
    """
    text, end = _decode(head), _decode(tail)
    if text is None or end is None:
        return ""
    start = text.lstrip("\ufeff \t\r\n")
    if _MARKUP.match(start):
        raise FormatRefused("This is a web page or other markup, which could run when it is opened. Save it as PDF.")
    if _is_mail(start):
        return "EML"
    if _SCRIPT.match(start) or _SCRIPT_TAG.search(text) or _SCRIPT_TAG.search(end):
        raise FormatRefused("This is a script, or text with a script in it. Export what it shows as PDF or CSV.")
    if _is_table(text, is_cut=len(head) == len(tail) and head != tail):
        return "CSV"
    raise FormatRefused("This is plain text, which is not an allowed format. Save it as PDF or DOCX.")


def _decode(data: bytes) -> str | None:
    for encoding in ("utf-8", "cp1252"):
        for skip, cut in ((0, 0), (0, 1), (0, 2), (0, 3), (1, 0), (2, 0), (3, 0)):
            try:
                text = data[skip : len(data) - cut].decode(encoding)
            except UnicodeDecodeError:
                continue
            return None if _CONTROL.search(text) else text
    return None


def _is_mail(text: str) -> bool:
    lines = re.split(r"\r?\n", text)
    names: set[str] = set()
    for line in lines:
        if not line:
            break
        match = _MAIL.match(line)
        if match:
            names.add(match[1].lower())
        elif not names or not (line[0] in " \t" or re.match(r"[!-9;-~]+:", line)):
            return False
    return "from" in names and bool(names & {"date", "received", "message-id", "subject"})


def _is_table(text: str, *, is_cut: bool) -> bool:
    lines = text.splitlines(keepends=True)
    if is_cut and len(lines) > 1:
        lines = lines[:-1]
    for delimiter in _DELIMITERS:
        try:
            rows = [row for row in csv.reader(lines, delimiter=delimiter, strict=False) if row]
        except csv.Error:
            continue
        widths = {len(row) for row in rows}
        if len(widths) == 1 and widths.pop() >= 2:
            return True
    return False
