"""Read a page of HTML."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import unquote_to_bytes

from unbroken.engines.redaction.document import Hidden
from unbroken.engines.redaction.errors import SourceEmpty
from unbroken.engines.redaction.read.content import Block, Content, Picture, Style
from unbroken.engines.redaction.read.docx.ledger import HiddenLedger
from unbroken.engines.redaction.read.docx.looks import Look
from unbroken.engines.redaction.read.encodings import decode_text
from unbroken.engines.redaction.read.markup.output import Output
from unbroken.engines.redaction.read.markup.style import Sheet, changed, why_hidden
from unbroken.engines.redaction.read.unseen import unseen_text
from unbroken.engines.redaction.vocabulary import HiddenKind

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
_BLOCKS = {"address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt",
           "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
           "html", "legend", "li", "main", "nav", "ol", "optgroup", "p", "pre", "section", "summary", "table", "ul",
           "caption", "tbody", "thead", "tfoot", "tr", "td", "th", "textarea"}  # fmt: skip
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_UNSHOWN = {"script": HiddenKind.SCRIPT, "template": HiddenKind.HIDDEN_TEXT, "noscript": HiddenKind.HIDDEN_TEXT,
            "head": HiddenKind.METADATA, "title": HiddenKind.METADATA, "object": HiddenKind.HIDDEN_TEXT,
            "audio": HiddenKind.HIDDEN_TEXT, "video": HiddenKind.HIDDEN_TEXT, "iframe": HiddenKind.HIDDEN_TEXT,
            "canvas": HiddenKind.HIDDEN_TEXT, "datalist": HiddenKind.FORM_FIELD, "noembed": HiddenKind.HIDDEN_TEXT,
            "noframes": HiddenKind.HIDDEN_TEXT}  # fmt: skip
_ENDS = {"p": {"p"}, "li": {"li"}, "dt": {"dd", "dt"}, "dd": {"dd", "dt"}, "option": {"option"}}
_LINKS = ("href", "src", "action", "background", "cite", "poster", "data", "formaction", "longdesc", "srcset")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)

Found = Callable[[str], bytes | None]
"""Return the bytes of a picture that a page names by content id, or None."""


@dataclass(slots=True)
class _Open:
    """An open element."""

    tag: str
    look: Look
    kind: HiddenKind | None
    why: str
    keeps_space: bool
    is_quote: bool


class _Reader(HTMLParser):
    def __init__(self, ledger: HiddenLedger, found: Found) -> None:
        super().__init__(convert_charrefs=True)
        self.out = Output()
        self._ledger = ledger
        self._found = found
        self._sheet = Sheet()
        self._stack = [_Open("", Look(), None, "", keeps_space=False, is_quote=False)]
        self._lists: list[int | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag in _ENDS and self._stack[-1].tag in _ENDS[tag]:
            self._pop()
        top = self._stack[-1]
        style = self._sheet.of(tag, attributes)
        kind, why = top.kind, top.why
        if kind is None and tag in _UNSHOWN:
            kind, why = _UNSHOWN[tag], tag
        elif kind is None and (reason := why_hidden(attributes, style)):
            kind, why = HiddenKind.HIDDEN_TEXT, reason
        self._note(tag, attributes)
        is_quote = top.is_quote or tag == "blockquote" or "quote" in attributes.get("class", "").lower()
        space = style.get("white-space", "")
        keeps = (top.keeps_space or tag in {"pre", "textarea"} or space.startswith("pre")) and space != "normal"
        element = _Open(tag, changed(top.look, attributes, style), kind, why, keeps, is_quote)
        if kind is None:
            self._begin(tag, attributes, element)
        if tag not in _VOID:
            self._stack.append(element)

    def handle_endtag(self, tag: str) -> None:
        if any(element.tag == tag for element in self._stack[-500:]):
            while self._stack[-1].tag != tag:
                self._pop()
            self._pop()
        elif tag in {"p", "br"}:
            self.out.end_paragraph()

    def handle_data(self, data: str) -> None:
        top = self._stack[-1]
        if top.tag == "style":
            self._sheet.add(data)
        elif top.kind is not None:
            self._ledger.extend(top.kind, top.why, data)
        elif reason := top.look.hidden_as:
            kind = HiddenKind.COVERED_TEXT if top.look.fill else HiddenKind.HIDDEN_TEXT
            self._ledger.extend(kind, reason, data)
        else:
            self._ledger.close()
            self.out.is_quote = top.is_quote
            self.out.write(data, keep_space=top.keeps_space)

    def handle_comment(self, data: str) -> None:
        self._ledger.add(HiddenKind.COMMENT, "comment", data)

    def unknown_decl(self, data: str) -> None:
        self._ledger.add(HiddenKind.COMMENT, "declaration", data)

    def handle_pi(self, data: str) -> None:
        self._ledger.add(HiddenKind.COMMENT, "processing instruction", data)

    def _begin(self, tag: str, attributes: dict[str, str], element: _Open) -> None:
        """Do what a visible element's start does to the page."""
        if tag in _BLOCKS:
            self.out.end_paragraph()
            self.out.style = Style.HEADING if tag in _HEADINGS else Style.BODY
            self.out.is_tight = tag == "div" or "mso" in attributes.get("class", "").lower()
        self.out.is_quote = element.is_quote
        match tag:
            case "br":
                self.out.write("\n", keep_space=True)
            case "table":
                self.out.begin_table()
            case "tr":
                self.out.begin_row()
            case "td" | "th":
                self.out.begin_cell(attributes.get("colspan", ""), is_heading=tag == "th")
            case "ol" | "ul":
                start = attributes.get("start", "1")
                self._lists.append((int(start) if start.isdigit() else 1) if tag == "ol" else None)
            case "li":
                self._begin_item()
            case "img":
                self._picture(attributes)
            case "input" | "option":
                self._field(tag, attributes, element)
            case _:
                pass

    def _begin_item(self) -> None:
        self.out.indent = max(len(self._lists) - 1, 0)
        count = self._lists[-1] if self._lists else None
        self.out.marker = "•" if count is None else f"{count}."
        if self._lists and count is not None:
            self._lists[-1] = count + 1

    def _field(self, tag: str, attributes: dict[str, str], element: _Open) -> None:
        value = attributes.get("value", "")
        if tag == "option":
            if "selected" not in attributes:
                element.kind, element.why = HiddenKind.FORM_FIELD, "choice not taken"
        elif attributes.get("type", "text").lower() in {"hidden", "password"}:
            self._ledger.add(HiddenKind.FORM_FIELD, f"hidden field {attributes.get('name', '')}", value)
        elif attributes.get("type", "").lower() in {"checkbox", "radio"}:
            self.out.write("☒" if "checked" in attributes else "☐", keep_space=True)
        else:
            self.out.write(f" {value} ", keep_space=False)

    def _picture(self, attributes: dict[str, str]) -> None:
        data = _data_of(attributes.get("src", ""), self._found)
        if data:
            sizes = [attributes.get(name, "") for name in ("width", "height")]
            width, height = (int(size) * 0.75 if size.isdigit() else 0.0 for size in sizes)
            self.out.put(Picture(data, "picture", width, height))

    def _note(self, tag: str, attributes: dict[str, str]) -> None:
        """Note what the attributes of an element hold that nobody sees."""
        for name, value in attributes.items():
            if name in {"alt", "title", "aria-label", "placeholder", "summary", "aria-description"}:
                self._ledger.add(HiddenKind.ALTERNATIVE_TEXT, name, value)
            elif name in _LINKS and not value.startswith(("data:", "cid:", "#")):
                self._ledger.add(HiddenKind.LINK, f"{tag} {name}", value)
            elif name.startswith("data-"):
                self._ledger.add(HiddenKind.METADATA, name, value)
            elif name.startswith("on"):
                self._ledger.add(HiddenKind.SCRIPT, name, value)
            elif tag == "meta" and name == "content":
                self._ledger.add(HiddenKind.METADATA, f"meta {attributes.get('name', '')}", value)

    def _pop(self) -> None:
        if len(self._stack) == 1:
            return
        element = self._stack.pop()
        self._ledger.close()
        if element.kind is not None:
            return
        if element.tag in _BLOCKS:
            self.out.end_paragraph()
            self.out.style = Style.BODY
        match element.tag:
            case "table":
                self.out.end_table()
            case "tr":
                self.out.end_row()
            case "td" | "th":
                self.out.end_cell()
            case "ol" | "ul" if self._lists:
                self._lists.pop()
                self.out.indent = 0
            case "option":
                self.out.write(" ", keep_space=True)
            case _:
                pass


def _data_of(source: str, found: Found) -> bytes | None:
    if source.lower().startswith("cid:"):
        return found(source[4:])
    if not source.startswith("data:image/"):
        return None
    head, _, body = source.partition(",")
    try:
        return base64.b64decode(body) if head.endswith(";base64") else unquote_to_bytes(body)
    except (binascii.Error, ValueError):
        return None


def read_markup(text: str, found: Found = lambda _: None) -> tuple[tuple[Block, ...], tuple[Hidden, ...]]:
    """Return the blocks that a page shows and what it hides. found: gives pictures that it names by content id."""
    ledger = HiddenLedger()
    reader = _Reader(ledger, found)
    try:
        reader.feed(text)
        reader.close()
    except AssertionError:
        # The standard parser gives up on some malformed declarations; what it had not read yet is kept as hidden.
        ledger.add(HiddenKind.HIDDEN_TEXT, "what could not be read", reader.rawdata)
    for entry in unseen_text(text, "characters without a shape"):
        ledger.add(entry.kind, entry.where, entry.text)
    return reader.out.finish(), ledger.entries()


def read_html(untrusted: bytes) -> Content:
    """Return the content of an HTML file. Raises SourceEmpty."""
    said = _CHARSET.search(untrusted[:4096])
    text, encoding = decode_text(untrusted, said[1].decode("ascii", "replace") if said else "")
    blocks, hidden = read_markup(text)
    if not blocks and not hidden:
        raise SourceEmpty("The page holds no words.")
    return Content(blocks, hidden, (f"html: built-in reader ({encoding})",))
