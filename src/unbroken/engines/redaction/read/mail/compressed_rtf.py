"""Unpack Outlook's compressed rich text, and read the text or HTML inside.

Source: MS-OXRTFCP (compression), MS-OXRTFEX (HTML inside rich text).
"""

from __future__ import annotations

import re
import struct

from unbroken.engines.redaction.errors import SourceTooLarge

_START = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor "
    rb"MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_WINDOW = 4096
_MOST = 50 * 1024 * 1024
_TOKEN = re.compile(
    r"\\'([0-9a-fA-F]{2})|\\u(-?\d{1,6}) ?|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\(.)|([{}])|([\r\n]+)|"
    r"([^\\{}\r\n]+)",
    re.DOTALL,
)
_SKIPPED = {"fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "themedata", "datastore", "listtable",
            "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "latentstyles", "colorschememapping"}  # fmt: skip
_WORDS = {"par": "\n", "line": "\n", "tab": "\t", "emdash": "—", "endash": "-", "lquote": "'", "rquote": "'",
          "ldblquote": '"', "rdblquote": '"', "bullet": "•", "cell": "\t", "row": "\n"}  # fmt: skip


def unpack_rtf(untrusted: bytes) -> bytes:
    """Return the rich text of a PR_RTF_COMPRESSED value. Raises ValueError when it is damaged."""
    if len(untrusted) < 16:
        raise ValueError("too short")
    _, raw_size, kind, _ = struct.unpack_from("<II4sI", untrusted)
    body = untrusted[16:]
    if kind == b"MELA":
        return body[:raw_size]
    if kind != b"LZFu":
        raise ValueError("unknown compression")
    return _Unpacker().unpack(body)


class _Unpacker:
    """A sliding window of 4,096 bytes that begins with the words that most rich texts hold."""

    def __init__(self) -> None:
        self._window = bytearray(_START.ljust(_WINDOW, b" "))
        self._place = len(_START)
        self._out = bytearray()

    def unpack(self, body: bytes) -> bytes:
        """Return what the runs of eight tokens stand for; a cut end gives what came before it."""
        at = 0
        while at < len(body):
            control = body[at]
            at += 1
            for bit in range(8):
                is_copy = bool(control >> bit & 1)
                if at + is_copy >= len(body):
                    return bytes(self._out)
                if not is_copy:
                    self._put(body[at])
                    at += 1
                    continue
                offset, length = (body[at] << 4) | (body[at + 1] >> 4), (body[at + 1] & 15) + 2
                at += 2
                if offset == self._place:
                    return bytes(self._out)
                for step in range(length):
                    self._put(self._window[(offset + step) % _WINDOW])
            if len(self._out) > _MOST:
                raise SourceTooLarge("The mail unpacks to more than the engine accepts.")
        return bytes(self._out)

    def _put(self, byte: int) -> None:
        self._window[self._place] = byte
        self._place = (self._place + 1) % _WINDOW
        self._out.append(byte)


def rtf_to_text(rtf: bytes) -> tuple[str, bool]:
    """Return the text of rich text, and whether it is HTML that was wrapped in rich text."""
    text = rtf.decode("latin-1")
    is_html = "\\fromhtml" in text[:2000]
    return _Rich(is_html=is_html).read(text), is_html


class _Rich:
    """Reads rich text, token by token. In wrapped HTML, `htmlrtf` parts are left out and `htmltag` parts kept."""

    def __init__(self, *, is_html: bool) -> None:
        self._is_html = is_html
        self._out: list[str] = []
        self._stack: list[tuple[bool, bool]] = []
        self._skips = False
        self._rtf_only = False
        self._starred = False
        self._after_unicode = 0
        self._codec = "cp1252"

    def read(self, text: str) -> str:
        """Return the text."""
        pending = bytearray()
        for match in _TOKEN.finditer(text):
            code, number, word, value, symbol, brace, line, plain = match.groups()
            if code is not None:
                pending.append(int(code, 16))
                continue
            if pending:
                self._write(pending.decode(self._codec, "replace"))
                pending.clear()
            if number is not None:
                self._write(_character(int(number)))
                self._after_unicode = 1
            elif word is not None:
                self._word(word, value)
            elif symbol is not None:
                self._symbol(symbol)
            elif brace is not None:
                self._brace(brace)
            elif plain is not None and line is None:
                self._write(plain)
        return "".join(self._out)

    def _write(self, text: str) -> None:
        if self._after_unicode:
            # The character that stands for readers without Unicode.
            text, self._after_unicode = text[1:] if text[:1] in {"?", "_", " "} else text, 0
        if not self._skips and not self._rtf_only:
            self._out.append(text)

    def _word(self, word: str, value: str | None) -> None:
        if word in _SKIPPED or (self._starred and word != "htmltag"):
            self._skips = True
        elif word == "htmlrtf":
            self._rtf_only = value != "0"
        elif word == "ansicpg" and value and value.isdigit():
            self._codec = _codec(value)
        elif word in _WORDS and not self._starred:
            in_html = self._is_html and word in {"par", "line", "tab"}
            self._write("\n" if in_html and word != "tab" else _WORDS[word])
        self._starred = False

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._starred = True
        elif symbol in "\\{}":
            self._write(symbol)
        elif symbol == "~":
            self._write("\xa0")
        elif symbol == "_":
            self._write("-")

    def _brace(self, brace: str) -> None:
        if brace == "{":
            self._stack.append((self._skips, self._rtf_only))
        elif self._stack:
            self._skips, self._rtf_only = self._stack.pop()


def _character(number: int) -> str:
    number &= 0xFFFF
    return "" if 0xD800 <= number <= 0xDFFF else chr(number)


def _codec(page: str) -> str:
    try:
        b"".decode(f"cp{page}")
    except LookupError:
        return "utf-8" if page == "65001" else "cp1252"
    return f"cp{page}"
