"""A source drawn by the tests: words at known places, pixels to match, and ways to spoil an output."""

import io
import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

import unbroken.engines.redaction
from unbroken.engines.redaction.burn.plan import plan_burn
from unbroken.engines.redaction.burn.writer import PdfWriter
from unbroken.engines.redaction.document import Box, Document, Page, SourceKind, Word, WordSource
from unbroken.engines.redaction.finding import Decision, Finding
from unbroken.engines.redaction.vocabulary import Action, InfoKind, Role

FONT = Path(unbroken.engines.redaction.__file__).parent / "fonts" / "DejaVuSans.ttf"
SIZE, LEADING, MARGIN = 11, 16, 60
WIDTH, HEIGHT = 420.0, 300.0

STATEMENT = (
    "I am a shop worker and I make this statement.",
    "My friend Rosalind Quenneville was born on 4 May 1987",
    "and her telephone number is 07700 900461 at home.",
    "PC Harlow came at once and took exhibit AB/1 away.",
)


@dataclass
class DrawnSource:
    """Pages of lines in one font. extra: (page, x, baseline top, text) drawn on pixels but unknown as words."""

    pages: tuple[tuple[str, ...], ...] = (STATEMENT,)
    kind: SourceKind = SourceKind.PDF
    colour: str = "black"
    extra: tuple[tuple[int, float, float, str], ...] = ()
    scan: bool = False
    facts: dict = field(default_factory=dict)

    @cached_property
    def document(self):
        """The document as a reader would give it."""
        pages = []
        for number, lines in enumerate(self.pages, 1):
            words = tuple(word for index, line in enumerate(lines) for word in self._words(index, line))
            whole = (Box(0, 0, WIDTH, HEIGHT),) if self.scan or self.kind.is_picture else ()
            pages.append(Page(number, WIDTH, HEIGHT, words, whole, self.scan))
        return Document(self.kind, tuple(pages), facts=self.facts)

    def _words(self, index, line):
        font = ImageFont.truetype(FONT, SIZE * 10)
        at, top = float(MARGIN), MARGIN + index * LEADING
        for text in line.split(" "):
            width = font.getlength(text) / 10
            yield Word(text, Box(at, top, at + width, top + SIZE * 1.16), index, WordSource.NATIVE)
            at += width + font.getlength(" ") / 10

    def raster(self, page, dpi, grey=False):
        """Draw a page."""
        scale = dpi / 72
        image = Image.new("RGB", (round(WIDTH * scale), round(HEIGHT * scale)), "white")
        pen, font = ImageDraw.Draw(image), ImageFont.truetype(FONT, SIZE * scale)
        for word in self.document.pages[page - 1].words:
            pen.text((word.box.x0 * scale, word.box.y0 * scale), word.text, self.colour, font)
        for number, x, y, text in self.extra:
            if number == page:
                pen.text((x * scale, y * scale), text, "black", font)
        return image.convert("L") if grey else image


@dataclass
class Spoiled:
    """A source whose pixels are changed by a function before anybody sees them."""

    source: object
    change: object

    def raster(self, page, dpi, grey=False):
        """Draw a page and spoil it."""
        image = self.source.raster(page, dpi, grey)
        self.change(image, dpi / 72)
        return image


def decided(document, text, kind=InfoKind.NAME, code="R02", action=Action.REDACT, which=0):
    """Return a decision on one place of a text (whichever of its places)."""
    starts = [match.start() for match in re.finditer(re.escape(text), document.flow.text)]
    at = starts[which]
    finding = Finding(at, at + len(text), kind, None, Role.WIT, ("test",), "For the test.", 1.0)
    return Decision(finding, action, "T01", code, "For the test.")


def statement_plan(source, **options):
    """Return the plan that burns the friend's name, birthday and number."""
    document = source.document
    decisions = [
        decided(document, "Rosalind Quenneville", InfoKind.NAME, "R01"),
        decided(document, "4 May 1987", InfoKind.DOB, "R02"),
        decided(document, "07700 900461", InfoKind.PHONE, "R03"),
    ]
    return plan_burn(document, decisions, **options)


def with_page(plan, number=1, **changes):
    """Return the plan with fields of one page replaced."""
    pages = tuple(replace(page, **changes) if page.number == number else page for page in plan.pages)
    return replace(plan, pages=pages)


_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj\n(?=\d+ 0 obj|xref)", re.S)


def rebuilt(output, edit=None, extra=()):
    """Return a PDF of ours with its objects edited: edit(number, body) -> body; extra: bodies added at the end."""
    root, info = (
        int(re.search(rb"/%s (\d+)" % key, output[output.rindex(b"trailer") :])[1]) for key in (b"Root", b"Info")
    )
    bodies = {int(number): body for number, body in _OBJECT.findall(output)}
    out = io.BytesIO()
    pdf = PdfWriter(out)
    for _ in bodies:
        pdf.reserve()
    for number, body in sorted(bodies.items()):
        pdf.add(edit(number, body) if edit else body, number)
    for body in extra:
        pdf.add(body)
    pdf.finish(root, info)
    return out.getvalue()
