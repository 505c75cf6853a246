import dataclasses
import re

import pypdfium2
import pytest

from engines.bag.bag_kit import NOW, make_kit, sha256, unpack
from unbroken.engines.bag import grouped
from unbroken.engines.bag.clocks import both_clocks
from unbroken.engines.bag.fingerprint import normalised
from unbroken.engines.bag.reporttext import size_words


@pytest.fixture(scope="module")
def pages(written):
    document = pypdfium2.PdfDocument(unpack(written[1])["report.pdf"])
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def test_report_says_what_who_when_and_with_what_result(pages):
    text = " ".join(pages)
    for expected in (
        "51AB1234526", "Operation Glôyn Byw", "PC 4412 Siân Ŵyn-Jones, Loamshire Police", "Caernarfon Crown Court",
        "Trial bundle", "Monday 4 May 2026, 11:30:00 BST (10:30:00 UTC)", "Tŷ Llys, Caernarfon",
        "PC 4412 Siân Ŵyn-Jones opened JS/1 to review it.", "CPS Loamshire received JS/1 and JS/2.",
        "<b>Kitchen & hall</b>", "unbroken verify PACKAGE.zip", "age -d -i KEY",
    ):  # fmt: skip
        assert expected in text, expected


def test_report_is_marked_and_numbered_on_every_page(pages):
    for number, text in enumerate(pages, 1):
        assert text.count("OFFICIAL-SENSITIVE") == 2
        assert f"Page {number} of {len(pages)}" in text


def test_report_prints_digests_and_the_trust_anchor_in_groups_of_four(written, pages):
    kit, _ = written
    text = " ".join(pages)
    for content in kit.contents.values():
        assert grouped(sha256(content)) in text
    assert grouped(kit.fingerprint) in text
    assert normalised(f"SHA256:{grouped(kit.fingerprint)}") == kit.fingerprint


def test_report_embeds_its_fonts_and_states_title_and_language(written):
    data = unpack(written[1])["report.pdf"]
    document = pypdfium2.PdfDocument(data)
    assert document.get_metadata_dict()["Title"] == "Evidence package of case 51AB1234526"
    assert b"/Lang" in data
    fonts = {
        item.get_font().get_base_name().split("+")[-1]
        for page in document
        for item in page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_TEXT])
    }
    assert fonts <= {"DejaVuSansCondensed", "DejaVuSansCondensed-Bold", "DejaVuSansMono"}


def test_report_of_a_long_history_breaks_over_pages_with_its_header(tmp_path):
    kit = make_kit(tags=120)
    kit.write(tmp_path / "p.zip")
    document = pypdfium2.PdfDocument(unpack(tmp_path / "p.zip")["report.pdf"])
    text = [page.get_textpage().get_text_range() for page in document]
    assert sum("What happened" in page for page in text) >= 4
    assert "Evidence item viewed." in " ".join(text)


def test_report_with_markup_and_long_words_in_every_field_is_written(tmp_path):
    kit = make_kit()
    hostile = "<script>alert(1)</script> & <para> " + "x" * 400
    kit.case = dataclasses.replace(
        kit.case, operation_name=hostile, exported_by=hostile, exported_for=hostile, purpose=hostile
    )
    kit.items = [
        dataclasses.replace(
            one, facts=dataclasses.replace(one.facts, title=hostile, producer=hostile, file_name=hostile)
        )
        for one in kit.items
    ]
    kit.write(tmp_path / "p.zip")
    text = "".join(
        page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(unpack(tmp_path / "p.zip")["report.pdf"])
    )
    assert "<script>alert(1)</script>" in re.sub(r"\s+", " ", text)


@pytest.mark.parametrize(
    ("month", "expected"),
    [
        (5, "Monday 4 May 2026, 09:30:00 BST (08:30:00 UTC)"),
        (12, "Friday 4 December 2026, 08:30:00 GMT (08:30:00 UTC)"),
    ],
)
def test_clocks_in_summer_and_winter_name_both(month, expected):
    assert both_clocks(NOW.replace(month=month)) == expected


def test_clocks_after_midnight_in_london_name_both_dates():
    assert both_clocks(NOW.replace(hour=23)) == "Tuesday 5 May 2026, 00:30:00 BST (4 May 2026, 23:30:00 UTC)"


@pytest.mark.parametrize(
    ("size", "expected"),
    [(1, "1 byte"), (999, "999 bytes"), (1234, "1.2 kB (1,234 bytes)"), (5 * 10**9, "5.0 GB (5,000,000,000 bytes)")],
)
def test_size_is_said_in_words_and_exactly(size, expected):
    assert size_words(size) == expected
