"""Check the file itself: one revision, no gap between objects, no key, operator or string beyond what burn writes."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

import pikepdf

from unbroken.engines.redaction.burn.plan import BurnPlan
from unbroken.engines.redaction.prove.allowed import KEYS, NAMED, NAMES, OPERATORS, TEXTS, WORDS
from unbroken.engines.redaction.prove.needles import SHORTEST_NUMBER, Needle, fold
from unbroken.engines.redaction.prove.proof import Check, ProofFailure
from unbroken.engines.redaction.prove.raw import raw_texts
from unbroken.engines.redaction.prove.search import Search

_OBJECT = re.compile(rb"(\d+) 0 obj\n")
_TOKEN = re.compile(r"/?[^\s/<>\[\]()]+")
_BATCH = 1 << 16
_BETWEEN = b" \0\0\0\0 "
_OURS = KEYS | NAMES | WORDS | OPERATORS


def check_structure(output: bytes, plan: BurnPlan, needles: Sequence[Needle]) -> list[Check]:
    """Return the checks on the file's bytes, objects, page list and raw content."""
    steps: tuple[tuple[str, Callable[[], None], str], ...] = (
        ("one-revision", lambda: _check_bytes(output), "The file has one revision and not a byte outside its objects."),
        (
            "nothing-extra",
            lambda: _check_objects(output),
            "There is no metadata, attachment, layer, script, link or form.",
        ),
        ("pages", lambda: _check_pages(output, plan), f"All {len(plan.pages)} planned pages are there, in their size."),
        ("raw-streams", lambda: _check_raw(output, needles), "No removed string stands in any decompressed stream."),
    )
    checks = []
    for name, step, good in steps:
        try:
            step()
            checks.append(Check(name, passed=True, detail=good))
        except ProofFailure as failure:
            checks.append(Check(failure.check, passed=False, detail=str(failure)))
    return checks


def _check_bytes(output: bytes) -> None:
    """Walk the file from its first byte to its last: header, objects one after another, index, trailer, nothing."""
    name = "one-revision"
    if output.count(b"startxref") != 1 or output.count(b"%%EOF") != 1 or not output.endswith(b"%%EOF\n"):
        raise ProofFailure(name, "The file has more than one revision, or bytes after its end.")
    start = int(output[output.rindex(b"startxref") + 9 :].split()[0])
    rows = output[start : output.rindex(b"trailer")].split(b"\n")
    if rows[0] != b"xref" or not rows[1].startswith(b"0 "):
        raise ProofFailure(name, "The file's index is not the one that was written.")
    offsets = sorted(int(row[:10]) for row in rows[3:-1])
    header = output.index(b"\n", output.index(b"\n") + 1) + 1
    if header > 32 or len(offsets) != int(rows[1].split()[1]) - 1 or offsets[:1] != [header]:
        raise ProofFailure(name, "The file holds bytes before its first object.")
    for at, following in zip(offsets, [*offsets[1:], start], strict=True):
        if not _OBJECT.match(output, at) or not output.endswith(b"\nendobj\n", at, following):
            raise ProofFailure(name, "The file holds bytes between its objects.")
        if output.count(b"endobj", at, following) > 1 and b"stream" not in output[at : at + 400]:
            raise ProofFailure(name, "The file holds an object that its index does not name.")


def _check_objects(output: bytes) -> None:
    with pikepdf.open(io.BytesIO(output)) as pdf:
        _refuse_keys(pdf.trailer)
        for thing in pdf.objects:
            _refuse_keys(thing)
        for page in pdf.pages:
            _check_operators(page)


def _refuse_keys(thing: object, depth: int = 0) -> None:
    """Refuse a key or text that burn never writes. Indirect objects inside are looked at on their own."""
    if depth > 8:
        raise ProofFailure("nothing-extra", "An object is nested deeper than any that was written.")
    for key, value in _children(thing):
        if key and key not in KEYS:
            raise ProofFailure("nothing-extra", f"The file holds {NAMED.get(key, 'an entry that was not written')}.")
        if isinstance(value, pikepdf.String) and len(bytes(value)) > 2 * TEXTS.get(key, 0):
            raise ProofFailure("nothing-extra", "The file holds a text where none was written.")
        if isinstance(value, pikepdf.Object) and not value.is_indirect:
            _refuse_keys(value, depth + 1)


def _children(thing: object) -> list[tuple[str, object]]:
    """Return what a dictionary, stream or array holds, with its keys; a palette's bytes are pixels, not text."""
    if isinstance(thing, pikepdf.Stream):
        return list(thing.stream_dict.items())
    if isinstance(thing, pikepdf.Dictionary):
        return list(thing.items())
    if isinstance(thing, pikepdf.Array):
        palette = len(thing) == 4 and thing[0] == pikepdf.Name.Indexed
        return [("", each) for each in thing if not (palette and isinstance(each, pikepdf.String))]
    return []


def _check_operators(page: pikepdf.Page) -> None:
    """Refuse drawing operators other than one image over the whole page and invisible text."""
    name = "nothing-extra"
    drawn, invisible = 0, False
    for instruction in pikepdf.parse_content_stream(page):
        word, operands = str(instruction.operator), instruction.operands
        if word not in OPERATORS:
            raise ProofFailure(name, "A page holds a drawing operator that was not written.")
        if word == "BT":
            invisible = False
        elif word == "Tr":
            invisible = int(operands[0]) == 3
        elif word == "Tj" and not invisible:
            raise ProofFailure(name, "A page draws visible text over its picture.")
        elif word == "cm" and [float(each) for each in operands[1:3]] != [0.0, 0.0]:
            raise ProofFailure(name, "A page's picture is not straight.")
        elif word == "BDC" and set(operands[1].keys()) != {"/MCID"}:
            raise ProofFailure(name, "A page's paragraph carries more than its number.")
        drawn += word == "Do"
    if drawn != 1 or set(page.resources.keys()) != {"/XObject", "/Font"} or len(page.resources["/XObject"]) != 1:
        raise ProofFailure(name, "A page draws more or less than its one picture.")


def _check_pages(output: bytes, plan: BurnPlan) -> None:
    with pikepdf.open(io.BytesIO(output)) as pdf:
        if len(pdf.pages) != len(plan.pages):
            raise ProofFailure("pages", f"The file has {len(pdf.pages)} pages where {len(plan.pages)} were planned.")
        for page, planned in zip(pdf.pages, plan.pages, strict=True):
            box = [float(each) for each in page.mediabox]
            if abs(box[2] - planned.width) > 0.01 or abs(box[3] - planned.height) > 0.01 or box[:2] != [0, 0]:
                raise ProofFailure("pages", f"Page {planned.number} has not its planned size.")


def _not_ours(text: str) -> str:
    """Return a text of the file without the words that every released file is made of."""
    return _TOKEN.sub(_unless_ours, text)


def _unless_ours(token: re.Match[str]) -> str:
    return "" if token[0] in _OURS else token[0]


def _in_batches(texts: Iterable[bytes]) -> Iterator[bytes]:
    """Yield raw texts many at a time: a file has some fifty objects a page, nearly all of them small.

    What stands between two holds a character that no string holds, in whatever way it is decoded.
    """
    batch: list[bytes] = []
    size = 0
    for text in texts:
        batch.append(text)
        size += len(text)
        if size > _BATCH:
            yield _BETWEEN.join(batch)
            batch, size = [], 0
    yield _BETWEEN.join(batch)


def _check_raw(output: bytes, needles: Sequence[Needle]) -> None:
    """Search every raw text. A few figures alone are not sought: the file's own places and sizes are full of them."""
    forms = {form.casefold() for needle in needles for form in needle.raw}
    forms = {form for form in forms if len(form) >= SHORTEST_NUMBER or any(letter.isalpha() for letter in form)}
    search = Search(forms)
    for data in _in_batches(raw_texts(output)):
        views = [_not_ours(data.decode("latin-1"))]
        views += [data.decode("utf-16-be", "ignore"), data[1:].decode("utf-16-be", "ignore")]
        if not data.isascii():
            views.append(_not_ours(data.decode("utf-8", "ignore")))
        if any(search.is_in(view.casefold()) for view in views):
            raise ProofFailure("raw-streams", "A removed string stands in the file's raw content.")
    with pikepdf.open(io.BytesIO(output)) as pdf:
        title = fold(str(pdf.docinfo.get("/Title", "")))
        if any(needle.plain in title for needle in needles):
            raise ProofFailure("raw-streams", "A removed string stands in the file's title.")
