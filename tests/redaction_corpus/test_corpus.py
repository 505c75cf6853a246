"""The redaction corpus: the same bytes every time, and a truth that fits its files."""

import json
from itertools import combinations
from pathlib import Path

import pytest
from corpus.make import RENDERERS, cases_of, make_corpus, make_one, specs
from corpus.truth import CODES, RECIPIENTS, mark_up

TRAPS_ON_PAPER = {f"T{number:02d}" for number in range(1, 35)} - {"T16", "T28", "T30", "T31"}
QUICK = (
    "SYN-8_HIDING-PLACES_pdf",
    "SYN-2_MG5_pdf",
    "SYN-2_MG5_docx",
    "SYN-3_MAIL-SHOP_msg",
    "SYN-6_LEDGER_xlsx",
    "SYN-7_PHOTO-OTHERCAR_jpeg",
    "SYN-2_MG4A_scan",
)
PROFILES = ("tuned", "unseen", "fresh", "fresh2", "fresh3", "fresh4", "fresh5", "fresh6", "fresh8", "fresh9", "fresh10")


@pytest.mark.parametrize("profile", PROFILES)
def test_corpus_every_specification_gives_a_document_with_truth(profile: str) -> None:
    cases = cases_of(profile)
    names = set()
    for spec in specs(profile):
        doc = spec.make(cases[spec.case])
        names.add(spec.name)
        assert doc.blocks
        assert doc.medium in RENDERERS
        assert set(doc.recipients) <= set(RECIPIENTS)
        assert doc.blocked or doc.placed_items() or doc.hidden
    assert len(names) == len(specs(profile))


@pytest.mark.parametrize("profile", PROFILES)
def test_truth_locator_points_at_the_exact_text(profile: str) -> None:
    cases = cases_of(profile)
    for spec in specs(profile):
        doc = spec.make(cases[spec.case])
        places = {"visible": doc.visible_text} | {hidden.kind: hidden.content.text for hidden in doc.hidden}
        for item, place, offset in doc.placed_items():
            assert places[place][offset : offset + len(item.text)] == item.text, spec.name


def test_corpus_covers_every_paper_trap_and_every_control() -> None:
    cases = cases_of("tuned")
    traps = set()
    for spec in specs("tuned"):
        doc = spec.make(cases[spec.case])
        traps |= {item.trap for item, *_ in doc.placed_items()} | {doc.trap}
    assert traps >= TRAPS_ON_PAPER
    assert {f"N{number:02d}" for number in range(1, 11)} <= traps


def test_corpus_is_the_same_bytes_each_time(tmp_path: Path) -> None:
    first = make_corpus(tmp_path / "a", only=QUICK, workers=1)
    again = make_corpus(tmp_path / "b", only=QUICK, workers=1)
    assert [each.source.read_bytes() for each in first] == [each.source.read_bytes() for each in again]
    assert [each.truth for each in first] == [each.truth for each in again]


def test_case_record_holds_recorded_people_only(tmp_path: Path) -> None:
    [made] = make_corpus(tmp_path, only=["SYN-2_MG5_pdf"], workers=1)
    record = json.loads(made.case_file.read_text())
    known = {person["surname"] for person in record["people"]}
    assert {"Holt", "Carrow", "Engstrom"} <= known
    assert not {"Balakrishna", "Orpwood", "Garvey"} & known


def test_profiles_share_no_person_and_no_street() -> None:
    people = {
        profile: [who for case in cases_of(profile).values() for who in case.people.values()] for profile in PROFILES
    }
    for one, other in combinations(PROFILES, 2):
        names, streets = (
            {what(who) for who in people[one]} & {what(who) for who in people[other]}
            for what in (lambda who: (who.first, who.surname), lambda who: (who.home.first, who.home.town))
        )
        assert not names, (one, other)
        assert not {street for street in streets if street[0]}, (one, other)


def test_mark_up_unknown_person_is_refused() -> None:
    case = cases_of("tuned")["SYN-2"]
    with pytest.raises(KeyError, match="nobody"):
        mark_up("{nobody.full}", case.people, {})


def test_mark_up_marks_form_and_literal_words() -> None:
    case = cases_of("tuned")["SYN-2"]
    marked = mark_up("I am {vic.rev} and [[MEDICAL vic RR T02|take pills from {gp.titled}]].", case.people, {})
    assert marked.text == "I am Carrow, Leah and take pills from Dr Balakrishna."
    assert [(item.kind, item.code, item.trap) for item in marked.items] == [("NAME", "K", ""), ("MEDICAL", "RR", "T02")]


def test_codes_name_an_action_for_every_recipient() -> None:
    assert all(set(row) == set(RECIPIENTS) for row in CODES.values())
    assert {action for row in CODES.values() for action in row.values()} == {"KEEP", "REDACT", "ASK", "EITHER"}


def test_corpus_picture_holds_position_and_thumbnail(tmp_path: Path) -> None:
    from PIL import Image

    case = cases_of("tuned")
    chosen = [spec for spec in specs("tuned") if spec.name in {"SYN-4_PHOTO-DRIVE_jpeg", "SYN-5_PHOTO-STREET_jpeg"}]
    for part in ("files", "truth"):
        (tmp_path / part).mkdir()
    drive, street = (make_one(spec, tmp_path, case[spec.case]) for spec in chosen)
    with Image.open(drive.source) as picture:
        assert picture.getexif().get_ifd(0x8825)[2] == (51.0, 30.0, 44.19)
    assert b"Poppy Lindqvist" in street.source.read_bytes()
    with Image.open(street.source) as picture:
        assert picture.getexif()[0x0112] == 6
