"""The one PDF of a bundle, read by a reader that did not make it: pages, links, bookmarks after all that can happen."""

import ctypes
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO

import pypdfium2
import pytest
from pypdfium2 import raw

import factories
from stages.disclosure.courtroom import Courtroom, make_courtroom
from stages.disclosure.test_lodging import lodge
from unbroken.ground.access.actor import Actor
from unbroken.stages.disclosure.bundles import opening
from unbroken.stages.disclosure.lodging.actions import withdraw_lodged
from unbroken.stages.disclosure.serving import actions as serving
from unbroken.stages.disclosure.serving.vocabulary import Section


class Reader:
    """A bundle as PDFium reads it."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pypdfium2.PdfDocument(BytesIO(data))
        self.texts = [one.get_textpage().get_text_bounded() for one in self.pdf]
        self.labels = [self.pdf.get_page_label(number) for number in range(len(self.pdf))]

    def on(self, label: str) -> str:
        """Return the text of the page with a label."""
        return self.texts[self.labels.index(label)]

    def bookmarks(self) -> list[tuple[int, str, str]]:
        """Return the bookmarks: level, words, and the label of the page to which each leads."""
        found = []
        for one in self.pdf.get_toc():
            index = one.get_dest().get_index()
            found.append((one.level, one.get_title(), self.labels[index]))
        return found

    def links(self) -> list[tuple[str, str]]:
        """Return the links of the index: the text of the row, and the label of the page to which it leads."""
        found = []
        for page in self.pdf:
            position, link = ctypes.c_int(0), raw.FPDF_LINK()
            while raw.FPDFLink_Enumerate(page, position, link):
                box = raw.FS_RECTF()
                assert raw.FPDFLink_GetAnnotRect(link, box)
                row = page.get_textpage().get_text_bounded(0, box.bottom - 1, page.get_width(), box.top + 1)
                index = raw.FPDFDest_GetDestPageIndex(self.pdf, raw.FPDFLink_GetDest(self.pdf, link))
                found.append((" ".join(row.split()), self.labels[index]))
        return found


@pytest.fixture
def room(database: object, now: datetime) -> Iterator[Courtroom]:
    yield make_courtroom(now)
    factories.forget_caches()


def read(room: Courtroom, actor: Actor | None = None) -> Reader:
    return Reader(opening.bind_bundle(room.bundle().id, actor or room.clerk, room.now))


def test_late_replaced_recalled_and_lodged_pages_are_where_index_and_bookmarks_say(room: Courtroom) -> None:
    statement, summary = room.version_ids
    first = room.serve(statement, summary)
    before = read(room)
    assert before.labels == ["i", "1", "2"]
    late = room.serve(room.add("MG5", "The summary goes on."))
    room.serve(summary, authority="BUNDLE", replaces_id=first)
    serving.recall_service(service_id=late, reason="Wrong court", actor=room.world.prosecutor, now=room.now)
    lodge(room, Section.PLEA)
    gone = lodge(room, Section.FINAL_ORDERS)
    withdraw_lodged(lodged_id=gone, reason="The wrong case", actor=room.clerk, now=room.now)
    after = read(room)
    assert after.labels == ["i", "1", "1A", "1B", "2", "3", "4"]
    for index, label in enumerate(after.labels[1:], 1):
        assert after.texts[index].split()[-1] == label, "the number stands in the strip below the page"
    assert "Read pages 1B instead" in " ".join(after.on("1").split())
    for label in ("1", "1A", "2", "4"):
        assert "withdrew these pages" in " ".join(after.on(label).split())
    assert "goes on" not in " ".join(after.texts)
    assert "A paper of two lines" in after.on("3")
    links = after.links()
    assert [label for _row, label in links] == after.labels[1:]
    for row, label in links:
        assert row.startswith(f"{label} "), "each row of the index leads to the page that it names"
    leaves = [(words, label) for level, words, label in after.bookmarks() if level == 1]
    assert [words.partition(":")[0] for words, _label in leaves] == [label for _words, label in leaves]
    heads = [words for level, words, _label in after.bookmarks() if level == 0]
    assert [one.partition(":")[0] for one in heads] == ["Index", "CS", "KWS", "PL", "CFO"]
