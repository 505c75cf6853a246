"""The structure of a PDF behind its pages: user units, honest fonts, and everything hidden.

qpdf (pikepdf) reads it; where qpdf fails the pages are still read and the report says that the structure was not.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pikepdf

from unbroken.engines.redaction.document import Hidden
from unbroken.engines.redaction.read.limits import Limits
from unbroken.engines.redaction.vocabulary import HiddenKind

_LONGEST = 4000
_DEEPEST = 40
_MOST_VISITS = 2_000_000
_ACTIONS = {"/Launch", "/SubmitForm", "/ImportData"}
_MOST_UNIT = 75_000.0
_DAMAGE = (
    pikepdf.PdfError,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    IndexError,
    RuntimeError,
    OverflowError,
    NotImplementedError,
)
_ANNOTATION_TEXTS = ("/Contents", "/RC", "/Subj", "/T", "/TU", "/NM", "/OverlayText", "/DA")


class Structure:
    """What qpdf makes of a PDF; `pdf` is None where it could not read it."""

    def __init__(self, data: bytes, pdf: pikepdf.Pdf | None, limits: Limits) -> None:
        self._data = data
        self._pdf = pdf
        self._limits = limits
        self.honest_fonts = pdf is not None and not _has_renamed_builtin_fonts(pdf)

    @classmethod
    def read(cls, data: bytes, limits: Limits) -> Structure:
        """Open a PDF's structure; never raises for a damaged one."""
        try:
            return cls(data, pikepdf.open(io.BytesIO(data), suppress_warnings=True), limits)
        except (*_DAMAGE, pikepdf.PasswordError):
            return cls(data, None, limits)

    @property
    def readers(self) -> set[str]:
        """Return the names of the parts that read."""
        return {"qpdf"} if self._pdf is not None else set()

    def unit(self, number: int) -> float:
        """Return the UserUnit of a page (from 0); 1 where there is none or nonsense."""
        if self._pdf is None:
            return 1.0
        try:
            value = float(self._pdf.pages[number].obj.get("/UserUnit", 1))
        except _DAMAGE:
            return 1.0
        return value if 0.01 <= value <= _MOST_UNIT else 1.0

    def hidden(self) -> Iterator[Hidden]:
        """Yield everything hidden, bounded in number and length."""
        left = self._limits.hidden_characters
        for count, each in enumerate(self._all()):
            if count >= self._limits.hidden_items or left <= 0:
                return
            text = each.text[: min(_LONGEST, left)]
            left -= len(text)
            yield Hidden(each.kind, each.where, text)

    def _all(self) -> Iterator[Hidden]:
        revisions = len(re.findall(rb"startxref\s+\d+\s+%%EOF", self._data))
        linearised = 1 if b"/Linearized" in self._data[:2048] else 0
        if revisions - linearised > 1:
            yield Hidden(HiddenKind.EARLIER_REVISION, "file", f"{revisions - linearised - 1} earlier")
        if self._pdf is None:
            yield Hidden(HiddenKind.METADATA, "file", "")
            return
        for part in (_metadata, _layers, _fields, _outline, _buried):
            yield from _guarded(part, self._pdf)
        for number, page in enumerate(self._pdf.pages, 1):
            yield from _guarded(partial(_page, page.obj, number), None)


def _guarded(part: Callable[[Any], Iterator[Hidden]], pdf: pikepdf.Pdf | None) -> Iterator[Hidden]:
    try:
        yield from part(pdf)
    except _DAMAGE:
        return


def _has_renamed_builtin_fonts(pdf: pikepdf.Pdf) -> bool:
    """Return whether a font that is not in the file has a table that says what its letters mean."""
    try:
        for each in pdf.objects:
            if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font" and "/ToUnicode" in each:
                descriptor = each.get("/FontDescriptor")
                has_program = descriptor is not None and any(str(key).startswith("/FontFile") for key in descriptor)
                if not has_program and "/DescendantFonts" not in each and each.get("/Subtype") != "/Type3":
                    return True
                if "/DescendantFonts" in each:
                    inner = each["/DescendantFonts"][0].get("/FontDescriptor")
                    if inner is None or not any(str(key).startswith("/FontFile") for key in inner):
                        return True
    except _DAMAGE:
        return True
    return _has_inline_fonts(pdf)


def _has_inline_fonts(pdf: pikepdf.Pdf) -> bool:
    """Return whether a page names fonts that are not objects of their own; those were not looked at."""
    try:
        for page in pdf.pages:
            fonts: Any = page.resources.get("/Font", {})
            if any(not font.is_indirect and "/ToUnicode" in font for font in fonts.values()):
                return True
    except _DAMAGE:
        return True
    return False


def _text(value: Any) -> str:
    if isinstance(value, pikepdf.Stream):
        return _readable(value.read_bytes()[:_LONGEST])
    if isinstance(value, pikepdf.Array):
        return " ".join(_text(each) for each in list(value)[:200])
    return str(value)


def _readable(data: bytes) -> str:
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f\ufffd]+", " ", data.decode("utf-8", "replace"))


def _metadata(pdf: pikepdf.Pdf) -> Iterator[Hidden]:
    for key, value in pdf.docinfo.items():
        yield Hidden(HiddenKind.METADATA, f"information {key}", _text(value))
    for each in pdf.objects:
        if isinstance(each, pikepdf.Stream) and each.get("/Type") == "/Metadata":
            yield Hidden(HiddenKind.METADATA, "XMP", re.sub(r"<[^>]*>|\s+", " ", _text(each)).strip())


def _dictionaries(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield every dictionary of the file, those inside others included; bounded, for files can nest without end."""
    waiting: list[tuple[Any, int]] = []
    visited = 0
    for each in pdf.objects:
        waiting.append((each, 0))
        while waiting and visited < _MOST_VISITS:
            value, depth = waiting.pop()
            visited += 1
            inner: list[Any]
            if isinstance(value, pikepdf.Dictionary):
                yield value
                inner = list(value.as_dict().values())
            elif isinstance(value, pikepdf.Array) and len(value) < _LONGEST:
                inner = list(value)
            else:
                continue
            kinds = (pikepdf.Dictionary, pikepdf.Array)
            waiting += [
                (v, depth + 1) for v in inner if isinstance(v, kinds) and not v.is_indirect and depth < _DEEPEST
            ]


def _buried(pdf: pikepdf.Pdf) -> Iterator[Hidden]:
    """Yield scripts, attachments and alternative texts wherever they lie."""
    for each in _dictionaries(pdf):
        if "/JS" in each:
            yield Hidden(HiddenKind.SCRIPT, "script", _text(each["/JS"]))
        if "/EF" in each:
            yield _attachment(each)
        if "/S" not in each:
            continue
        if each["/S"] in _ACTIONS:
            yield Hidden(HiddenKind.SCRIPT, f"action {each['/S']}", _text(each.get("/F", "")))
        for key in ("/Alt", "/ActualText", "/E"):
            if key in each:
                yield Hidden(HiddenKind.ALTERNATIVE_TEXT, key[1:], _text(each[key]))


def _attachment(each: Any) -> Hidden:
    name = _text(each.get("/UF", each.get("/F", "")))
    stream = next(iter(each["/EF"].as_dict().values()), None)
    content = _readable(stream.read_bytes()[:_LONGEST]) if isinstance(stream, pikepdf.Stream) else ""
    return Hidden(HiddenKind.ATTACHMENT, f"attachment {name}", f"{_text(each.get('/Desc', ''))} {content}")


def _layers(pdf: pikepdf.Pdf) -> Iterator[Hidden]:
    properties = pdf.Root.get("/OCProperties")
    for each in properties.get("/OCGs", []) if properties is not None else []:
        yield Hidden(HiddenKind.LAYER, "layer", _text(each.get("/Name", "")))


def _fields(pdf: pikepdf.Pdf) -> Iterator[Hidden]:
    form = pdf.Root.get("/AcroForm")
    if form is None:
        return
    if "/XFA" in form:
        yield Hidden(HiddenKind.FORM_FIELD, "form (XFA)", _text(form["/XFA"]))
    waiting = [(each, 0) for each in form.get("/Fields", [])]
    while waiting:
        field, depth = waiting.pop()
        texts = [_text(field[key]) for key in ("/T", "/TU", "/V", "/DV", "/Opt", "/RV") if key in field]
        yield Hidden(HiddenKind.FORM_FIELD, f"field {_text(field.get('/T', ''))}", " ".join(texts))
        if depth < _DEEPEST:
            waiting += [(each, depth + 1) for each in field.get("/Kids", [])]


def _outline(pdf: pikepdf.Pdf) -> Iterator[Hidden]:
    with pdf.open_outline() as outline:
        waiting = list(outline.root)
        while waiting:
            item = waiting.pop()
            yield Hidden(HiddenKind.METADATA, "bookmark", str(item.title))
            waiting += item.children


def _page(page: Any, number: int, _: object = None) -> Iterator[Hidden]:
    if "/Thumb" in page:
        yield Hidden(HiddenKind.THUMBNAIL, f"page {number}", "")
    if "/PieceInfo" in page:
        yield Hidden(HiddenKind.METADATA, f"page {number}", "private data of a program")
    for annotation in page.get("/Annots", []):
        kind = str(annotation.get("/Subtype", "")).lstrip("/")
        action = annotation.get("/A")
        if kind == "Link" and action is not None and "/URI" in action:
            yield Hidden(HiddenKind.LINK, f"page {number}", _text(action["/URI"]))
            continue
        texts = " ".join(_text(annotation[key]) for key in _ANNOTATION_TEXTS[:-1] if key in annotation)
        if kind not in {"Link", "Widget", "Popup"} or texts:
            yield Hidden(HiddenKind.ANNOTATION, f"page {number} {kind}", texts)
